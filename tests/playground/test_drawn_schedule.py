"""A schedule that is drawn: its factors against numpy.interp, what it may not be, and how files keep it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from playground import files, templates
from playground.command_line.running import planned_steps
from playground.files import Saved
from playground.recipe import DrawnSchedule, Recipe
from playground.run_differences import settings_of

POINTS = ((0.1, 0.0), (0.25, 2.0), (0.7, 0.5), (0.9, 0.003))


@pytest.mark.parametrize("share", [0.0, 0.1, 0.17, 0.25, 0.4, 0.7, 0.85, 0.9, 1.0])
def test_factors_are_those_of_numpy(share: float) -> None:
    shares, factors = np.array(POINTS).T
    linear = DrawnSchedule(between="linear", points=POINTS)
    assert linear.factor(share) == pytest.approx(np.interp(share, shares, factors))
    logarithmic = DrawnSchedule(points=POINTS)
    wanted = np.exp(np.interp(share, shares, np.log(np.maximum(factors, 1e-6))))
    assert logarithmic.factor(share) == pytest.approx(wanted, abs=1.1e-6)


@settings(deadline=None, max_examples=40)
@given(
    st.dictionaries(st.floats(0, 1), st.floats(0.001, 10), min_size=2, max_size=32),
    st.floats(0, 1),
)
def test_any_points_are_those_of_numpy(points: dict[float, float], share: float) -> None:
    rising = tuple(sorted(points.items()))
    shares, factors = np.array(rising).T
    found = DrawnSchedule(between="linear", points=rising).factor(share)
    assert found == pytest.approx(np.interp(share, shares, factors), rel=1e-6)


@pytest.mark.parametrize(
    "wrong",
    [
        [[0, 1]],
        [[0, 1], [0, 0.5]],
        [[0.5, 1], [0.2, 0.5]],
        [[0, 1], [1.2, 0.5]],
        [[0, 1], [1, -0.5]],
        [[0, 1], [1, 11]],
        [[0, 1, 2], [1, 1, 2]],
        [[number / 40, 1] for number in range(33)],
    ],
)
def test_what_cannot_be_drawn_is_refused(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        DrawnSchedule.model_validate({"points": wrong})


def test_a_project_keeps_it_and_one_that_is_wrong_says_where(tmp_path: Path) -> None:
    schedule = DrawnSchedule(steps=700, between="linear", points=POINTS)
    experiment = templates.find("softmax").experiment()
    experiment = replace(experiment, recipe=experiment.recipe.model_copy(update={"schedule": schedule}))
    files.write(tmp_path / "mine.playground", Saved(experiment))
    assert files.read(tmp_path / "mine.playground").experiment == experiment
    broken = schedule.model_copy(update={"points": ((0.5, 1.0), (0.2, 0.5))})
    wrong = replace(experiment, recipe=experiment.recipe.model_copy(update={"schedule": broken}))
    files.write(tmp_path / "wrong.playground", Saved(wrong))
    with pytest.raises(Exception, match=r"schedule.*must rise"):
        files.read(tmp_path / "wrong.playground")


def test_training_without_steps_goes_to_its_end() -> None:
    recipe = Recipe(schedule=DrawnSchedule(steps=700))
    assert planned_steps(recipe, 0, 10) == 700 and planned_steps(recipe, 200, 10) == 500


def test_runs_tell_how_they_differ_in_it() -> None:
    experiment = templates.find("softmax").experiment()
    recipe = experiment.recipe.model_copy(update={"schedule": DrawnSchedule(points=POINTS)})
    found = settings_of(replace(experiment, recipe=recipe))
    assert found["schedule.drawn.points"].value == "(0.1, 0) (0.25, 2) (0.7, 0.5) (0.9, 0.003)"
    assert found["schedule"].value == "Drawn by hand"
