"""Own drawings as values and in their file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from playground import datasets, folders, templates
from playground.datasets import HandwritingSettings
from playground.drawing import INK_SIZE, Drawing, Stroke
from playground.experiment import Experiment, obstacles
from playground.files import Saved
from playground.files import read as read_project
from playground.files import write as write_project
from playground.handwriting import Collection, Kept, storage
from playground.handwriting.collection import MOST
from playground.handwriting.fine_tuning import RATE, ReadsNoDrawings, fine_tuning
from playground.handwriting.problems import BadLine, NothingToKeep, TooManyDrawings
from playground.problems import ProblemError, UnreadableFile
from playground.recipe import Adam, ConstantRate, StopRules
from tests import handwriting


def drawn(x: float = 0.5) -> Drawing:
    """A line down the pad."""
    return Drawing((Stroke(((x, 0.1), (x, 0.9))),))


def kept(*labels: str) -> Collection:
    """A collection with a drawing for each label, kept one after the other."""
    return Collection().changed(Collection().adding((label, drawn(0.1 + 0.01 * n)) for n, label in enumerate(labels)))


def test_every_second_drawing_of_a_digit_is_held_out() -> None:
    collection = kept("3", "3", "7", "3", "3", "7")
    assert [one.held_out for one in collection.kept] == [False, True, False, False, True, True]
    assert (collection.training, collection.held_out, len(collection.of("3"))) == (3, 3, 4)
    more = collection.changed(collection.adding([("7", drawn())]))
    assert more.kept[-1] == Kept(7, "7", drawn(), held_out=False)  # as many of each: the next is trained on


def test_what_was_trained_on_is_not_held_out_because_another_one_goes() -> None:
    collection = kept("3", "3", "3")
    less = collection.changed(collection.removing([2]))
    assert [(one.number, one.held_out) for one in less.kept] == [(1, False), (3, False)]
    again = less.changed(less.adding([("3", drawn())]))
    assert again.kept[-1].held_out  # the balance is made good by what comes


def test_changes_are_undone_by_their_inverse() -> None:
    before = kept("0", "1", "2", "3")
    gestures = (
        before.removing([2, 3]),
        before.relabelling([1, 4], "9"),
        before.holding_out([1, 2], held_out=True),
        before.adding([("5", drawn()), ("6", drawn())]),
    )
    for changes in gestures:
        after = before.changed(changes)
        assert after != before
        assert after.changed(before.inverse(changes)) == before


def test_a_gesture_that_changes_nothing_is_none() -> None:
    collection = kept("4")
    assert not collection.relabelling([1], "4") and not collection.holding_out([1], held_out=False)
    assert not collection.relabelling([99], "3")  # one that is gone by now


def test_an_empty_pad_and_too_many_are_refused() -> None:
    with pytest.raises(ProblemError) as caught:
        Collection().adding([("3", Drawing())])
    assert isinstance(caught.value.problems[0], NothingToKeep)
    with pytest.raises(ProblemError) as caught:
        Collection().adding(("3", drawn()) for _ in range(MOST + 1))
    assert isinstance(caught.value.problems[0], TooManyDrawings)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    picture = np.zeros((INK_SIZE, INK_SIZE), np.float32)
    picture[40:80, 60:90] = 0.777
    drawings = [
        ("3", Drawing((Stroke(((0.123456, 0.5), (0.9, 0.2)), 0.07), Stroke(((0.2, 0.2),), 0.1, erases=True)))),
        ("8", Drawing((Stroke(((0.5, 0.5),)),), picture)),
    ]
    collection = Collection().changed(Collection().adding(drawings))
    file = tmp_path / "own" / "drawings.jsonl"
    digest = storage.write(collection, file)
    found = storage.read(file)
    assert found.collection == collection and found.digest == digest and not found.problems
    assert found.collection.kept[0].drawing.strokes[0].points[0] == (0.1235, 0.5)
    assert digest != storage.digest(kept("3"))


def test_nothing_kept_leaves_no_file(tmp_path: Path) -> None:
    file = tmp_path / "drawings.jsonl"
    assert storage.read(file).collection == Collection()
    storage.write(kept("1"), file)
    storage.write(Collection(), file)
    assert not file.exists() and not storage.read(file).collection


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"{", "JSON"),
        (b'{"number":1,"label":"x","strokes":[{"points":[[0,0]]}]}', "label"),
        (b'{"number":0,"label":"1","strokes":[{"points":[[0,0]]}]}', "number"),
        (b'{"number":1,"label":"1","strokes":[{"points":[[0,NaN]]}]}', "strokes.0.points.0.1"),
        (b'{"number":1,"label":"1","strokes":[{"points":[[0,0]],"width":-1}]}', "width"),
        (b'{"number":1,"label":"1","picture":"AAAA"}', "packed picture"),
        (b'{"number":1,"label":"1","picture":"eJxjAAAAAQAB"}', "224"),
        (b'{"number":1,"label":"1"}', "nothing drawn"),
        (b'{"number":1,"label":"1","strokes":[{"points":[[0,0]]}],"more":1}', "more"),
    ],
)
def test_a_broken_line_is_told_with_its_place_and_the_others_are_taken(tmp_path: Path, line: bytes, says: str) -> None:
    file = tmp_path / "drawings.jsonl"
    good = b'{"number":2,"label":"4","strokes":[{"points":[[0.5,0.5]]}]}'
    file.write_bytes(storage.HEAD + line + b"\n" + good + b"\n")
    found = storage.read(file)
    assert [one.number for one in found.collection.kept] == [2]
    (problem,) = found.problems
    assert isinstance(problem, BadLine) and problem.where.endswith("line 2") and says in problem.reason


def test_a_broken_file_is_put_beside_before_it_is_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "drawings.jsonl"
    file.write_bytes(storage.HEAD + b"{\n")
    storage.write(kept("1"), file, was_broken=True)
    assert (tmp_path / "drawings.jsonl.broken").read_bytes() == storage.HEAD + b"{\n"
    assert len(storage.read(file).collection) == 1


def test_a_number_that_comes_twice_is_told(tmp_path: Path) -> None:
    file = tmp_path / "drawings.jsonl"
    line = b'{"number":2,"label":"4","strokes":[{"points":[[0.5,0.5]]}]}\n'
    file.write_bytes(storage.HEAD + line + line)
    (problem,) = storage.read(file).problems
    assert "line 3" in problem.where


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "drawings.jsonl"
    file.write_bytes(b"PK\x03\x04 something else")
    with pytest.raises(ProblemError) as caught:
        storage.read(file)
    assert isinstance(caught.value.problems[0], UnreadableFile)


def test_the_dataset_is_there_once_something_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path))
    assert not datasets.is_available("drawings", tmp_path)
    storage.write(kept("1"))
    assert datasets.is_available("drawings", tmp_path)
    assert folders.own_drawings().parent == tmp_path


def test_fine_tuning_keeps_the_network_and_takes_small_steps() -> None:
    settings = HandwritingSettings(replay=0.7, replay_from="digits", collection="ab", training=20, held_out=10)
    before = templates.pretrained()
    after = fine_tuning(before, settings)
    assert after.graph is before.graph and after.recipe.augmentation == before.recipe.augmentation
    assert (after.recipe.optimizer, after.recipe.schedule, after.recipe.stop) == (Adam(), ConstantRate(), StopRules())
    assert after.recipe.learning_rate == RATE < before.recipe.learning_rate / 5
    assert (after.data.training_examples, after.data.test_examples) == (20, 10)
    assert not obstacles(after)
    assert fine_tuning(templates.find("mlp").experiment(), settings).recipe.augmentation.is_active


@pytest.mark.parametrize("template", ["spiral", "autoencoder", "alexnet"])
def test_a_network_that_reads_no_digits_cannot_be_fine_tuned(template: str) -> None:
    with pytest.raises(ProblemError) as caught:
        fine_tuning(templates.find(template).experiment(), HandwritingSettings())
    assert isinstance(caught.value.problems[0], ReadsNoDrawings)


def test_the_settings_are_kept_with_the_project_but_no_drawing_is(tmp_path: Path) -> None:
    settings = HandwritingSettings(replay=0.25, replay_from="digits", collection="ab" * 32, training=3, held_out=2)
    experiment: Experiment = fine_tuning(templates.pretrained(), settings)
    file = tmp_path / "mine.playground"
    write_project(file, Saved(experiment))
    assert read_project(file).experiment == experiment


def test_the_forty_of_one_hand_are_what_their_description_draws(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.handwriting import make

    monkeypatch.setattr(make, "FILE", tmp_path / "again.jsonl")
    make.main()
    again = storage.read(tmp_path / "again.jsonl").collection
    here = handwriting.load()
    assert (len(here), here.training, here.held_out) == (40, 20, 20)
    assert [(one.label, one.held_out) for one in again.kept] == [(one.label, one.held_out) for one in here.kept]
    for one, other in zip(again.kept, here.kept, strict=True):
        for first, second in zip(one.drawing.strokes, other.drawing.strokes, strict=True):
            np.testing.assert_allclose(first.points, second.points, atol=2e-3)  # as far as machines agree on a sine
