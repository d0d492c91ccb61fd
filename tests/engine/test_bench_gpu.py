"""What is measured on a GPU, on the processor and with little to do; and that nothing is where there is none."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from playground import templates
from playground.engine import devices
from playground.engine.bench import gpu
from playground.engine.bench.turns import Run
from playground.engine.loading import Arrays, load
from playground.experiment import Experiment
from playground.recipe import OneCycle


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return load("digits", Path("nowhere"))


def softmax(steps: int) -> Experiment:
    start = replace(templates.find("softmax").experiment(), dataset="digits")
    return replace(start, recipe=start.recipe.model_copy(update={"schedule": OneCycle(steps=steps)}))


def test_seconds_are_told_for_what_is_reached_and_nan_for_what_is_not(arrays: Arrays) -> None:
    low, high, out_of_reach = gpu.seconds_to(softmax(100), arrays, (0.2, 0.5, 1.1), "cpu")
    assert 0 < low <= high
    assert math.isnan(out_of_reach)


def test_seeds_that_are_measured_are_trained_and_their_time_is_told_in_times_of_one(
    arrays: Arrays, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def once(runs: dict[str, Run], turns: int, seconds: float) -> dict[str, list[float]]:
        for name, run in runs.items():
            run(2)
            asked.append(name)
        return {name: [2.0 / int(name)] for name in runs}

    monkeypatch.setattr(gpu, "in_turns", once)
    assert gpu.of_seeds(softmax(10), arrays, devices.find("cpu"), 2, 1) == 2.0
    assert asked == ["1", "2"]


def test_where_there_is_no_gpu_a_row_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "available", lambda: {"cpu": "a processor"})
    (row,) = gpu.rows(False)
    assert (row.case, row.value) == ("GPUs that JAX finds", 0)


def test_the_run_that_is_to_read_mnist_ends_with_its_schedule() -> None:
    recipe = gpu.to_read_mnist().recipe
    assert isinstance(recipe.schedule, OneCycle) and recipe.schedule.steps == gpu.EPOCHS * 600
