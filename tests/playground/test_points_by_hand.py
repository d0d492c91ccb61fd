"""Points put down by hand: the value, what it means for an experiment, and how a file keeps it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from playground import files, templates
from playground.datasets import OwnPoints, PointSettings, toy
from playground.datasets.own import MOST, TooManyPoints, pack
from playground.experiment import Experiment, obstacles, problems
from playground.files import Saved, parsing, records
from playground.graph import Graph
from playground.layers import Dense
from playground.points_by_hand import in_hand, with_points, with_settings
from playground.problems import ProblemError


def spiral(**settings: Any) -> Experiment:
    return replace(templates.find("spiral").experiment(), points=PointSettings(**settings))


def units(graph: Graph) -> list[int]:
    return [node.layer.units for node in graph.nodes if isinstance(node.layer, Dense)]


def only(number: int, count: int) -> np.ndarray:
    return np.arange(count) == number


def test_points_are_added_moved_and_erased() -> None:
    points = OwnPoints().added(np.array([[1, 2], [3, 4]]), 0).added(np.array([[-1, 0.5]]), 4, held_out=True)
    places, classes, held_out = points.arrays()
    assert places.tolist() == [[1, 2], [3, 4], [-1, 0.5]] and classes.tolist() == [0, 0, 4]
    assert held_out.tolist() == [False, False, True] and points.class_count == 5 and points.training == 2
    moved = points.moved(only(1, 3), (-5, -1.5))
    assert moved.arrays()[0].tolist() == [[1, 2], [-2, 2.5], [-1, 0.5]]
    left = moved.erased(np.array([True, False, True]))
    assert left.arrays()[0].tolist() == [[-2, 2.5]] and left.class_count == 5
    assert points.arrays()[0].tolist()[1] == [3, 4]  # what was there before stays as it was
    assert points.moved(only(0, 3), (5000, 0)).arrays()[0][0].tolist() == [1000, 2]


def test_the_class_of_points_and_whether_they_are_held_out_can_be_changed() -> None:
    points = OwnPoints().added(np.array([[1, 2], [3, 4]]), 0)
    assert points.of_class(only(1, 2), 6).arrays()[1].tolist() == [0, 6]
    assert points.of_class(only(1, 2), 6).class_count == 7 and points.of_class(only(5, 2), 6).class_count == 2
    assert points.marked(only(0, 2), True).training == 1
    assert points.marked(only(0, 2), True).marked(only(0, 2), False) == points


def test_generated_points_are_taken_in_hand_as_they_are() -> None:
    points = in_hand(spiral(count=301, seed=3))
    for mine, theirs in zip(points.split_arrays(), toy.points("spiral", PointSettings(count=301, seed=3)), strict=True):
        assert np.array_equal(mine, theirs)
    assert in_hand(with_points(spiral(), points)) is points


def test_more_points_than_can_be_edited_are_refused() -> None:
    with pytest.raises(ProblemError, match=r"At most 5000 points can be edited by hand, these would be 6000") as caught:
        in_hand(spiral(count=6000))
    assert isinstance(caught.value.problems[0], TooManyPoints)
    full = OwnPoints().added(np.zeros((MOST, 2)), 0)
    with pytest.raises(ProblemError, match="5001"):
        full.added(np.zeros((1, 2)), 0)


def test_half_of_each_class_is_held_out_by_a_split_of_a_half() -> None:
    points = in_hand(spiral(count=200)).split(0.25, seed=5)
    _, classes, held_out = points.arrays()
    assert [int(held_out[classes == number].sum()) for number in (0, 1)] == [25, 25]
    assert points == in_hand(spiral(count=200)).split(0.25, seed=5) != in_hand(spiral(count=200)).split(0.25, seed=6)
    alone = OwnPoints().added(np.zeros((1, 2)), 0).split(0.9, seed=0)
    assert alone.training == 1


def test_a_class_the_network_cannot_name_gets_an_output_in_the_same_step() -> None:
    before = spiral()
    points = in_hand(before).added(np.array([[0, 5]]), 2)
    after = with_points(before, points)
    assert problems(after) == [] and after.data.labels == ("0", "1", "2")
    assert units(after.graph) == [*units(before.graph)[:-1], 3] and after.recipe.loss == "cross-entropy"
    ten = with_points(after, points.added(np.array([[0, 5]]), 9))
    assert problems(ten) == [] and units(ten.graph)[-1] == 10
    back = with_settings(ten, ten.points.model_copy(update={"noise": 0.3}))
    assert back.own_points is None and problems(back) == [] and back.points.noise == 0.3


def test_another_share_splits_points_by_hand_anew_and_keeps_them() -> None:
    before = with_points(spiral(count=100), in_hand(spiral(count=100)).moved(only(0, 100), (1, 1)))
    after = with_settings(before, before.points.model_copy(update={"test_share": 0.2}))
    assert after.own_points is not None and after.own_points.training == 80
    assert after.own_points.places == before.own_points.places  # type: ignore[union-attr]


def test_without_a_point_to_train_on_it_is_said_in_a_sentence() -> None:
    empty = with_points(spiral(), OwnPoints())
    (problem,) = obstacles(empty)
    assert str(problem).startswith("There is no point to learn from.")
    held_out = OwnPoints().added(np.array([[1, 1]]), 0, held_out=True)
    assert obstacles(with_points(spiral(), held_out)) == obstacles(empty)
    assert obstacles(with_points(spiral(), held_out.added(np.array([[1, 1]]), 0))) == []


def test_data_of_another_kind_takes_no_points_by_hand() -> None:
    pictures = replace(templates.find("mlp").experiment(), points=PointSettings(own=OwnPoints()))
    assert pictures.own_points is None and pictures.data.labels == tuple("0123456789") and obstacles(pictures) == []


def test_a_file_keeps_them_to_the_last_bit(tmp_path: Path) -> None:
    one = with_points(spiral(), in_hand(spiral()).added(np.array([[1 / 3, np.pi]]), 7, held_out=True))
    files.write(tmp_path / "own.playground", Saved(one))
    assert files.read(tmp_path / "own.playground").experiment.points == one.points


def test_a_file_without_them_still_opens() -> None:
    data = json.loads(records.to_json(spiral(), None))
    del data["points"]["own"]
    record = parsing.parse_experiment(json.dumps(data).encode(), "old")
    assert records.build(record).points == PointSettings()


HOSTILE = [
    ({"places": "AAAA"}, "eight bytes of places"),
    ({"places": "not base64!"}, "should be written in base64"),
    ({"places": 5}, "should be a text in quotes"),
    ({"classes": "A" * 8000}, "should have at most 5000 bytes"),
    ({"class_count": 11}, "less than or equal to 10"),
    ({"class_count": 1}, "greater than or equal to 2"),
    ({"classes": "Bw==", "held_out": "AA==", "places": "AAAAAAAAAAA="}, "classes from 0 to 1"),
    ({"classes": "AA==", "held_out": "Ag==", "places": "AAAAAAAAAAA="}, "held-out marks of 0 or 1"),
    ({"classes": "AA==", "held_out": "AA==", "places": "AADAfwAAAAA="}, "coordinates from -1000 to 1000"),  # NaN
    ({"classes": "AA==", "held_out": "AA==", "places": "AAAAAAAAgH8="}, "coordinates from -1000 to 1000"),  # infinite
    ("spiral", "a group of settings in braces"),
]


@pytest.mark.parametrize(("own", "words"), HOSTILE)
def test_what_no_hand_has_put_down_is_refused_in_words(own: Any, words: str) -> None:
    data = json.loads(records.to_json(spiral(), None))
    data["points"]["own"] = own
    with pytest.raises(ProblemError) as caught:
        parsing.parse_experiment(json.dumps(data).encode(), "hostile")
    assert words in str(caught.value) and "points.own" in str(caught.value)


def test_packing_refuses_what_is_too_much() -> None:
    with pytest.raises(ProblemError, match="At most 5000"):
        pack(np.zeros((MOST + 1, 2), np.float32), np.zeros(MOST + 1, np.int32), np.zeros(MOST + 1, bool), 2)


def test_numbers_of_one_input_are_taken_in_hand_as_places_of_the_plane() -> None:
    line = replace(templates.find("regression").experiment(), dataset="line", points=PointSettings(noise=0.0))
    places, _, held_out = in_hand(line).arrays()
    assert places[:, 1] == pytest.approx(0.5 * places[:, 0] + 1, abs=1e-5) and held_out.sum() == 250
    after = with_points(line, in_hand(line).erased(held_out))
    assert problems(after) == [] and after.data.test_examples == 0 and after.task == "regression"
    assert replace(after, dataset="plane").own_points is None
