"""What putting points down by hand means for the run that is trained on them."""

from __future__ import annotations

import numpy as np

from playground import templates
from playground.consequences import consequence
from playground.datasets import PointSettings
from playground.points_by_hand import in_hand, regenerated, with_points
from widgets import fitting


def test_points_by_hand_are_other_numbers_to_train_on_with() -> None:
    before = templates.find("spiral").experiment()
    first = with_points(before, in_hand(before))
    second = with_points(first, in_hand(first).moved(np.arange(500) == 0, (1, 1)))
    assert consequence(before, first) == consequence(first, second) == consequence(second, before) == "change"
    assert consequence(first, first) == "nothing"
    assert consequence(second, regenerated(second)) == "open"
    assert regenerated(second).points == PointSettings(seed=1)


def test_a_class_the_network_cannot_name_makes_it_another_that_goes_on() -> None:
    before = templates.find("spiral").experiment()
    after = with_points(before, in_hand(before).added(np.array([[0, 5]]), 2))
    assert consequence(before, after) == consequence(after, before) == "carry over"


def test_another_dataset_gives_points_by_hand_up_and_a_template_keeps_them() -> None:
    before = templates.find("spiral").experiment()
    after = with_points(before, in_hand(before).added(np.array([[0, 5]]), 2))
    assert fitting.with_dataset(after, "moons").points == PointSettings()
    kept = fitting.with_template(after, "spiral")
    assert kept.own_points == after.own_points and kept.data.labels == ("0", "1", "2")
