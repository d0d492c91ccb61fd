"""Crash files: offered when their program is gone, left alone while it runs, never in the way of a start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from playground import recovery, templates
from playground.files import Fingerprint, Saved
from playground.messages import Checkpoint
from playground.problems import ProblemError
from playground.recovery import CrashFile, Keeper, Origin, Owner, left_behind

SAVED = Saved(templates.find("softmax").experiment())


def ended_process() -> Owner:
    """A process that has run and is no more."""
    asked = "import os, psutil; print(os.getpid(), psutil.Process().create_time())"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    process, started = said.split()
    return Owner(int(process), float(started), Owner.of_this_process().machine)


def give_to(crash_file: Path, owner: Owner, **other: object) -> None:
    """Make a crash file that of another program."""
    note = crash_file.with_suffix(".json")
    note.write_text(json.dumps({**json.loads(note.read_text()), **asdict(owner), **other}))


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return Keeper(tmp_path / "recovery")


def test_what_a_program_kept_is_offered_once_it_is_gone(keeper: Keeper, tmp_path: Path) -> None:
    weights = {"dense-1/weights": np.full((784, 10), 0.25, np.float32), "dense-1/bias": np.zeros(10, np.float32)}
    origin = Origin(tmp_path / "mine.playground", Fingerprint(9, "abc"))
    keeper.write(Saved(SAVED.experiment, Checkpoint(7, weights)), origin)
    folder = keeper.path.parent
    assert left_behind(folder) == []
    give_to(keeper.path, ended_process())
    (found,) = left_behind(folder)
    assert (found.path, found.origin) == (keeper.path, origin)
    assert abs(found.written - time.time()) < 600
    read = found.read()
    assert read.experiment == SAVED.experiment
    assert read.checkpoint is not None
    assert read.checkpoint.step == 7
    assert read.checkpoint.weights["dense-1/weights"].tolist() == weights["dense-1/weights"].tolist()
    found.discard()
    assert list(folder.iterdir()) == []


def test_weights_of_before_an_edit_stay_until_there_are_some_that_fit(keeper: Keeper) -> None:
    weights = {"dense-1/weights": np.ones((784, 10), np.float32), "dense-1/bias": np.zeros(10, np.float32)}
    rebuilt = replace(SAVED.experiment, graph=templates.perceptron((20,), 10))
    folder = keeper.path.parent
    keeper.write(Saved(SAVED.experiment, Checkpoint(7, weights)), Origin())
    for _ in range(2):
        keeper.write(Saved(rebuilt, Checkpoint(7, weights)), Origin())
    for path in folder.glob("*.playground"):
        give_to(path, ended_process())
    found = {one.read().experiment: one.read().checkpoint for one in left_behind(folder)}
    assert found.keys() == {rebuilt, SAVED.experiment}
    assert found[rebuilt] is None
    assert found[SAVED.experiment] is not None
    keeper.write(Saved(SAVED.experiment, Checkpoint(9, weights)), Origin())
    assert [path.name for path in folder.glob("*.playground")] == [keeper.path.name]
    keeper.write(Saved(rebuilt, Checkpoint(9, weights)), Origin())
    keeper.remove()
    assert list(folder.iterdir()) == []


def test_a_clean_close_leaves_nothing(keeper: Keeper) -> None:
    keeper.write(SAVED, Origin())
    keeper.remove()
    keeper.remove()
    assert list(keeper.path.parent.iterdir()) == []


def test_a_process_id_used_again_is_not_the_program_that_had_it(keeper: Keeper) -> None:
    keeper.write(SAVED, Origin())
    own = Owner.of_this_process()
    assert not own.is_gone()
    give_to(keeper.path, Owner(os.getpid(), own.started - 3600, own.machine))
    assert len(left_behind(keeper.path.parent)) == 1


def test_a_program_on_another_machine_is_taken_to_run(keeper: Keeper) -> None:
    keeper.write(SAVED, Origin())
    ended = ended_process()
    give_to(keeper.path, Owner(ended.process, ended.started, "elsewhere"))
    assert left_behind(keeper.path.parent) == []


@pytest.mark.parametrize("note", [None, "", "not JSON", "[]", "{}", '{"process": "x"}', "[" * 100_000, "\0"])
def test_a_broken_note_neither_hides_the_work_nor_raises(keeper: Keeper, note: str | None) -> None:
    keeper.write(SAVED, Origin())
    path = keeper.path.with_suffix(".json")
    path.unlink() if note is None else path.write_text(note)
    (found,) = left_behind(keeper.path.parent)
    assert found.origin == Origin()
    assert found.read() == SAVED


def test_a_broken_crash_file_is_offered_and_says_what_is_wrong(keeper: Keeper) -> None:
    keeper.write(SAVED, Origin())
    keeper.path.write_bytes(keeper.path.read_bytes()[:100])
    give_to(keeper.path, ended_process())
    (found,) = left_behind(keeper.path.parent)
    with pytest.raises(ProblemError):
        found.read()


def test_no_folder_and_a_file_in_its_place_are_nothing_left_behind(tmp_path: Path) -> None:
    assert left_behind(tmp_path / "nowhere") == []
    (tmp_path / "file").write_text("")
    assert left_behind(tmp_path / "file") == []


def test_number_and_size_are_bounded_and_the_newest_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(recovery.MOST + 3):
        path = tmp_path / f"{number:02}.playground"
        path.write_bytes(bytes(100))
        os.utime(path, (number, number))
    found = left_behind(tmp_path)
    assert [one.written for one in found] == list(range(recovery.MOST + 2, 2, -1))
    assert len(list(tmp_path.iterdir())) == recovery.MOST
    monkeypatch.setattr(recovery, "MOST_BYTES", 250)
    assert len(left_behind(tmp_path)) == 2
    monkeypatch.setattr(recovery, "MOST_BYTES", 50)
    assert left_behind(tmp_path) == [CrashFile(tmp_path / "10.playground", Origin(), 10.0)]


def test_what_is_too_large_is_left_out_and_the_experiment_kept(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "LARGEST", 1000)
    weights = {"dense-1/weights": np.zeros((784, 10), np.float32), "dense-1/bias": np.zeros(10, np.float32)}
    keeper.write(Saved(SAVED.experiment, Checkpoint(7, weights)), Origin())
    assert recovery.files.read(keeper.path) == SAVED


def test_what_was_left_in_the_middle_of_writing_is_swept_away_in_time(tmp_path: Path) -> None:
    for name in (".1-a.playground.0123abcd.part", "1-a.json.part", "1-a.json", "2-b.json"):
        (tmp_path / name).write_text("")
        if not name.startswith("2"):
            os.utime(tmp_path / name, (0, 0))
    left_behind(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["2-b.json"]
