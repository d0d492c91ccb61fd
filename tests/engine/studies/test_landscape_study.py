"""The loss on a plane: against NumPy, from coarse to fine, cancelled, and what cannot be computed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from playground.engine.landscape import sampling
from playground.engine.landscape.planes import PLANES
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Activation, BatchNorm, Dense, Input, Output
from playground.messages import CancelStudy, Checkpoint, Frame, Play, StartStudy, StudyEnded, StudyProgress, TakeStudy
from playground.problems import BadWish, PathTooShort, ProblemError, TooLargeToLookAt, WeightsNotNumbers
from playground.studies.landscape import LandscapeFound, LandscapeRequest, filled, visits
from tests.engine.small import mlp, of_points, points
from tests.engine.studies.playing import played
from tests.engine.turned import Engine


def run(request: LandscapeRequest, trainer: Trainer) -> list[LandscapeFound]:
    """Every record of the study."""
    return played("landscape", request, trainer)


def trained(steps: int = 30) -> tuple[Trainer, tuple[Checkpoint, ...]]:
    trainer = Trainer(of_points(mlp(4), learning_rate=0.05), points())
    path = []
    for _ in range(6):
        kept = trainer.checkpoint()
        path.append(Checkpoint(kept.step, kept.weights))
        trainer.advance(steps // 6)
    return trainer, tuple(path)


def numpy_loss(weights: dict[str, np.ndarray], x: np.ndarray, labels: np.ndarray) -> float:
    """The mean binary cross-entropy of input, 4 tanh, 1, by hand."""
    first, last = (sorted({name.split("/")[0] for name in weights})[i] for i in (0, 1))
    hidden = np.tanh(x @ weights[f"{first}/weights"] + weights[f"{first}/bias"])
    score = (hidden @ weights[f"{last}/weights"] + weights[f"{last}/bias"])[:, 0]
    return float(np.mean(np.logaddexp(0, score) - labels * score))


def moved(trainer: Trainer, number: int, across: float, up: float) -> dict[str, np.ndarray]:
    plane = PLANES.get(number)
    assert plane is not None
    values = plane.centre + np.array([across, up]) @ plane.directions
    found, start = {}, 0
    for node, name, shape in plane.order:
        size = int(np.prod(shape))
        found[f"{node}/{name}"] = values[start : start + size].reshape(shape)
        start += size
    return found


@pytest.mark.parametrize("held_out", [False, True])
def test_losses_are_those_of_numpy_in_the_middle_and_elsewhere(held_out: bool) -> None:
    trainer, path = trained()
    data = trainer.data.arrays
    x, labels = (data.test_x, data.test_y) if held_out else (data.train_x, data.train_y)
    last = run(LandscapeRequest(11, side=21, held_out=held_out, path=path), trainer)[-1]
    weights = trainer.checkpoint().weights
    assert last.loss == pytest.approx(numpy_loss(weights, x, labels), rel=1e-4)
    assert last.losses[10, 10] == pytest.approx(last.loss, rel=1e-5)
    assert last.known.all() and last.done == last.total == 441 and last.examples == len(x)
    for row_, column in ((0, 0), (3, 17), (20, 5)):
        there = moved(trainer, 11, -1 + column / 10, -1 + row_ / 10)
        assert last.losses[row_, column] == pytest.approx(numpy_loss(there, x, labels), rel=1e-3)
    assert last.parameters == 2 * 4 + 4 + 4 + 1


def test_on_the_plane_of_the_path_it_ends_in_the_middle_of_the_offsets() -> None:
    trainer, path = trained()
    last = run(LandscapeRequest(12, "path", side=21, path=path), trainer)[-1]
    assert last.steps.tolist() == [0, 5, 10, 15, 20, 25, 30]
    np.testing.assert_allclose(last.path[-1], 0, atol=1e-5)
    assert last.explained is not None and 0.5 < sum(last.explained) <= 1 + 1e-6
    for (low, high), offsets in zip((last.across, last.up), last.path.T[:2], strict=True):
        assert low < offsets.min() and offsets.max() < high
    order = PLANES.get(12).order  # type: ignore[union-attr]
    flat = [np.concatenate([one.weights[f"{n}/{a}"].ravel() for n, a, _ in order]) for one in path]
    centre, directions = PLANES.get(12).centre, PLANES.get(12).directions  # type: ignore[union-attr]
    for place, weights in zip(last.path, flat, strict=False):
        away = weights - centre
        assert place[:2] == pytest.approx(directions @ away, abs=1e-3)
        assert place[2] == pytest.approx(np.sqrt(max(away @ away - ((directions @ away) ** 2).sum(), 0)), abs=1e-2)


def test_the_grid_fills_from_coarse_to_fine_and_each_place_once() -> None:
    for side in (21, 41, 81):
        order = visits(side)
        assert len({(r, c) for r, c in order.tolist()}) == len(order) == side * side
        assert (order[:36] % ((side - 1) // 5) == 0).all()
    losses, known = np.full((21, 21), np.nan, np.float32), np.zeros((21, 21), bool)
    assert np.isnan(filled(losses, known)).all()
    known[::4, ::4] = True
    losses[::4, ::4] = np.arange(36).reshape(6, 6)
    shown = filled(losses, known)
    assert np.isfinite(shown).all() and shown[0, 0] == shown[1, 1] == 0 and shown[2, 2] == 7 and shown[20, 20] == 35
    known[10, 10], losses[10, 10] = True, 99
    assert filled(losses, known)[10, 10] == 99
    assert filled(np.zeros((0, 0), np.float32), np.zeros((0, 0), bool)).shape == (0, 0)


def test_calls_cut_by_examples_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer, _ = trained()
    whole = run(LandscapeRequest(13, side=21), trainer)[-1]
    monkeypatch.setattr(sampling, "AT_ONCE", 1000.0)
    cut = run(LandscapeRequest(13, side=21), trainer)
    np.testing.assert_allclose(cut[-1].losses, whole.losses, rtol=1e-4)
    assert cut[0].done == 0


def test_batch_normalisation_uses_the_stored_averages() -> None:
    layers = [Input(), Dense(units=4), BatchNorm(), Activation(function="tanh"), Dense(units=1), Output()]
    trainer = Trainer(of_points(chain(layers)), points(held_out=200))
    trainer.advance(20)
    last = run(LandscapeRequest(14, side=21, held_out=True), trainer)[-1]
    assert last.has_statistics and last.loss == pytest.approx(trainer.evaluate().loss, rel=1e-4)


def test_moments_of_another_network_and_such_as_are_not_numbers_are_left_out() -> None:
    trainer, path = trained()
    other = Trainer(of_points(mlp(9)), points()).checkpoint()
    broken = Checkpoint(3, {name: array * np.nan for name, array in path[0].weights.items()})
    later = replace(path[1], step=99)
    last = run(LandscapeRequest(15, side=21, path=(path[0], other, broken, later)), trainer)[-1]
    assert last.steps.tolist() == [0, 30]


def test_what_cannot_be_computed_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer, path = trained()
    for request, kind in ((LandscapeRequest(16, "path", path=path[:1]), PathTooShort), (None, WeightsNotNumbers)):
        if request is None:
            kept = trainer.checkpoint()
            trainer.restore(Checkpoint(30, {name: array * np.nan for name, array in kept.weights.items()}))
        with pytest.raises(ProblemError) as raised:
            run(request or LandscapeRequest(16), trainer)
        assert isinstance(raised.value.problems[0], kind) and str(raised.value.problems[0])
    trainer, _ = trained()
    with pytest.raises(ProblemError) as raised:
        run(LandscapeRequest(17, held_out=True), Trainer(of_points(mlp(4)), points(held_out=0)))
    assert isinstance(raised.value.problems[0], BadWish)
    monkeypatch.setattr("playground.engine.devices.free_memory", lambda device: 1000)
    with pytest.raises(ProblemError) as raised:
        run(LandscapeRequest(18), trainer)
    assert isinstance(raised.value.problems[0], TooLargeToLookAt) and "1 kB" in str(raised.value)


@pytest.mark.parametrize("wanted", [{"kind": "sphere"}, {"side": 20}, {"reach": 0.0}, {"reach": float("nan")}])
def test_what_is_not_offered_is_refused(wanted: dict[str, object]) -> None:
    request = LandscapeRequest(**wanted)  # type: ignore[arg-type]
    assert isinstance(request.obstacle(of_points()), BadWish)


def test_cancelled_beside_training_it_ends_and_the_network_trains_on(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    engine.put(Play(), StartStudy(1, "landscape", LandscapeRequest(19, side=81)))
    first = engine.await_event(StudyProgress, lambda event: event.record.done > 0).record
    assert 0 < first.done < first.total and first.known.sum() == first.done
    engine.put(CancelStudy(1))
    assert engine.await_event(StudyEnded).outcome == "cancelled"
    step = engine.of(Frame)[-1].step
    engine.await_event(Frame, lambda frame: frame.step > step)


def test_beside_training_it_is_of_the_weights_it_began_with(engine: Engine) -> None:
    engine.opened(of_points(mlp(4)))
    engine.put(StartStudy(1, "landscape", LandscapeRequest(20, side=21)))
    while not engine.of(StudyEnded):
        engine.put(TakeStudy(1))
        engine.turn()
    before = engine.of(StudyProgress)[-1].record
    engine.put(StartStudy(2, "landscape", LandscapeRequest(21, side=21)), Play())
    while len(engine.of(StudyEnded)) < 2:
        engine.put(TakeStudy(2))
        engine.turn()
    np.testing.assert_array_equal(engine.of(StudyProgress)[-1].record.losses, before.losses)
