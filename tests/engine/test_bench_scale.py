"""How cost grows: the fit, and that all there is to ask of is asked. What is found depends on the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest

from playground.engine.bench import growing_data, growing_networks, growing_runs, growth, scale
from playground.engine.bench.growth import Growth, exponent
from playground.engine.bench.turns import Run
from playground.shapes import problems

SIZES = (10, 100, 1000, 10_000)


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0, 2.0])
def test_the_exponent_of_a_power_is_the_power(power: float) -> None:
    assert exponent(SIZES, [3e-6 * size**power for size in SIZES]) == pytest.approx(power, abs=1e-12)


def test_the_exponent_is_the_slope_that_least_squares_give(rng: np.random.Generator) -> None:
    costs = rng.uniform(1, 5, len(SIZES))
    slope, _ = np.polyfit(np.log(SIZES), np.log(costs), 1)
    assert exponent(SIZES, costs.tolist()) == pytest.approx(slope)


def waiting(size: int) -> Run:
    return lambda steps: time.sleep(steps * size * 1e-4)


def test_a_row_tells_the_exponent_and_both_ends() -> None:
    found = growth.row(Growth("waiting over size", (10, 40, 160), waiting), 1, 0.01)
    assert (found.bench, found.case, found.unit) == ("scale", "waiting over size", "exponent")
    assert found.value == pytest.approx(1, abs=0.3)  # it sleeps at least so long
    assert found.ratio == pytest.approx(1 / found.value)
    assert found.against.startswith("linear; ")
    assert found.against.endswith(" at 160")


def test_a_row_stands_beside_its_arithmetic() -> None:
    found = growth.row(Growth("waiting", (10, 40, 160), waiting, lambda size: 7.0 * size**2), 1, 0.01)
    assert found.against.startswith("its arithmetic, 2.00; ")
    assert found.ratio == pytest.approx(2 / found.value)


def test_what_does_not_grow_has_a_ratio_all_the_same() -> None:
    found = growth.row(Growth("waiting", (10, 20), lambda _: waiting(10)), 1, 0.01)
    assert found.ratio is not None
    assert 0 < found.ratio <= 1 / growth.LEAST


def test_everything_that_can_grow_is_measured() -> None:
    cases = {one.case: one for one in scale.growths(quick=False)}
    for over in ("units", "layers", "examples a batch", "pixels a side", "blocks", "lanes", "rows of the dataset"):
        assert any(case.startswith("a step") and over in case for case in cases), over
    largest = {case: one.sizes[-1] for case, one in cases.items()}
    for over in ("rows of the dataset", "held-out rows", "steps recorded", "a frame at a time, over its steps"):
        assert any(over in case and size == 1_000_000 for case, size in largest.items()), over
    assert any("moment" in case for case in cases)
    assert all(len(one.sizes) >= 3 and list(one.sizes) == sorted(set(one.sizes)) for one in cases.values())


def test_a_quick_look_is_at_both_ends_of_some() -> None:
    cases = {one.case: one for one in scale.growths(quick=False)}
    quick = scale.growths(quick=True)
    assert {one.case for one in quick} == set(scale.QUICK)
    assert all(one.sizes == (cases[one.case].sizes[0], cases[one.case].sizes[-1]) for one in quick)


def test_networks_are_of_the_size_they_are_asked_for() -> None:
    for build in (growing_networks.wide, growing_networks.deep, growing_networks.batches, growing_networks.pictured):
        experiment = build(32)
        assert not problems(experiment.graph, experiment.data.shape)
    graph = growing_networks.branching(300).graph
    assert len(graph.nodes) == 300 + 4
    assert not problems(graph, (2,))


@pytest.mark.parametrize(
    "prepare",
    [
        growing_networks.surveying,
        growing_networks.racing,
        growing_data.epochs,
        growing_data.evaluating,
        growing_runs.recording,
        growing_runs.one_more_frame,
        growing_runs.drawing,
        growing_runs.saving,
    ],
)
def test_each_does_what_it_is_to_do(prepare: Callable[[int], Run]) -> None:
    prepare(1000 if prepare is not growing_networks.racing else 2)(2)


def test_a_moment_more_lets_another_go() -> None:
    growing_runs.thinning(10)(30)
    growing_runs.one_more_moment(10_000)(3)


def test_recording_keeps_every_step() -> None:
    history = growing_runs.recorded(1_000)
    assert (len(history.train), history.last_step) == (1_000, 1_000)
    growing_runs.one_more_frame(10_000)(25)
