"""Weights set by hand, as values: what is refused in which words, and what an edit makes of arrays."""

from __future__ import annotations

import numpy as np
import pytest

from playground.problems import NoSuchWeight, UnfitWeight, UnknownName, UnknownNode
from playground.weights import WeightEdit, edited, misplaced, trained_shapes, unfit
from tests.engine.small import mlp, of_points

SHAPES = {"dense-1/weights": (2, 3), "dense-1/bias": (3,), "dense-2/weights": (3, 1)}


def test_the_shapes_are_those_of_what_is_trained() -> None:
    assert trained_shapes(of_points(mlp(3))) == SHAPES | {"dense-2/bias": (1,)}


@pytest.mark.parametrize(
    ("edit", "problem", "words"),
    [
        (WeightEdit("dense-9", "weights", (0, 0), 1), UnknownNode, "There is no block called “dense-9”."),
        (WeightEdit("dense-1", "wieghts", (0, 0), 1), UnknownName, "Did you mean “weights”?"),
        (WeightEdit("dense-1", "weights", (2, 0), 1), NoSuchWeight, "(2, 0) in weights of “dense-1”: it is 2×3"),
        (WeightEdit("dense-1", "weights", (0, -1), 1), NoSuchWeight, "(0, -1)"),
        (WeightEdit("dense-1", "weights", (0,), 1), NoSuchWeight, "one number for each side"),
        (WeightEdit("dense-1", "bias", (0, 0), 1), NoSuchWeight, "it is 3"),
    ],
)
def test_what_is_not_there_is_named(edit: WeightEdit, problem: type, words: str) -> None:
    (found,) = misplaced([edit, WeightEdit("dense-1", "bias", (2,), 0)], SHAPES)
    assert isinstance(found, problem) and words in str(found)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), 1e39])
def test_only_numbers_that_float32_holds_can_be_weights(value: float) -> None:
    (found,) = unfit([WeightEdit("dense-1", "bias", (0,), value), WeightEdit("dense-1", "bias", (1,), 3e38)])
    assert isinstance(found, UnfitWeight) and f"{value:g}" in str(found)


def test_an_edit_changes_copies_and_tells_the_way_back() -> None:
    arrays = {"a/weights": np.arange(4, dtype=np.float32).reshape(2, 2), "b/bias": np.zeros(1, np.float32)}
    arrays["a/weights"][1, 1] = np.nan
    edits = (
        WeightEdit("a", "weights", (0, 1), 0.1),
        WeightEdit("a", "weights", (1, 1), 5.0),
        WeightEdit("a", "weights", (0, 1), 0.25),
    )
    after, before = edited(arrays, edits)
    assert after["a/weights"].tolist() == [[0, 0.25], [2, 5]] and after["b/bias"] is arrays["b/bias"]
    assert arrays["a/weights"][0, 1] == 1, "nobody writes to what was given"
    back, _ = edited(after, before)
    assert np.array_equal(back["a/weights"], arrays["a/weights"], equal_nan=True)
