"""Runs that take more memory than there is: refused before they are tried, paused where it happens all the same."""

from __future__ import annotations

import numpy as np
import pytest

from playground import memory
from playground.engine import devices, room
from playground.engine.evaluating import PartialEvaluation
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Dense, Input, Output
from playground.messages import Checkpointed, Compiled, Open, Opened, Pause, Play, Predict, Trouble
from playground.problems import OutOfMemory, ProblemError, TooLargeToRead, TooMuchMemory
from tests.engine.small import mlp, of_points
from tests.engine.turned import Engine

POINTS = of_points(mlp(4), batch_size=50)


def test_what_cannot_fit_is_refused_with_the_figures(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.opened(POINTS)
    monkeypatch.setattr(devices, "free_memory", lambda device: 20_000)
    engine.put(Open(2, of_points(mlp(500), batch_size=100)))
    problem = engine.await_event(Trouble).problem
    assert isinstance(problem, TooMuchMemory)
    assert problem.available == "20 kB" and problem.batch == 100 and problem.fits == 0
    assert "20 kB" in str(problem) and "no batch fits" in str(problem)


def test_the_advice_names_a_batch_that_fits(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "free_memory", lambda device: 4_000)
    engine.put(Open(1, of_points(mlp(4), batch_size=250)))
    problem = engine.await_event(Trouble).problem
    assert isinstance(problem, TooMuchMemory) and 0 < problem.fits < 250
    engine.put(Open(2, of_points(mlp(4), batch_size=problem.fits)))
    engine.await_event(Compiled, lambda event: event.run == 2)


def test_memory_that_runs_out_pauses_and_loses_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.until(lambda: engine.loop._player is not None and engine.loop._player.trainer.step > 20)

    def fail(self: Trainer, steps: int) -> None:
        raise RuntimeError("RESOURCE_EXHAUSTED: Out of memory while trying to allocate 1 bytes.")

    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "advance", fail)
        assert isinstance(engine.await_event(Trouble).problem, OutOfMemory)
    engine.put(Pause())
    checkpoint = engine.await_event(Checkpointed).checkpoint
    assert checkpoint.step > 20
    assert all(np.isfinite(array).all() for array in checkpoint.weights.values())
    engine.put(Play())
    engine.until(lambda: engine.loop._player is not None and engine.loop._player.trainer.step > checkpoint.step)


def test_an_evaluation_that_fails_is_not_tried_for_ever(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.opened(POINTS)

    def fail(self: PartialEvaluation, batches: int) -> None:
        raise RuntimeError("RESOURCE_EXHAUSTED: Out of memory while trying to allocate 1 bytes.")

    monkeypatch.setattr(PartialEvaluation, "advance", fail)
    engine.put(Play())
    engine.await_event(Trouble)
    told = len(engine.of(Trouble))
    engine.turn(20)
    assert len(engine.of(Trouble)) == told


def test_a_refused_network_still_reads(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "free_memory", lambda device: 0)
    engine.put(Open(1, POINTS), Predict(1, np.zeros((28, 28), np.float32)))
    engine.await_event(Opened)
    engine.await_event(Trouble, more=False)


def test_a_network_the_machine_cannot_hold_is_refused_before_it_is_made(engine: Engine) -> None:
    """Ten layers of 46,000 units: 9 x 46,000² weights of 4 bytes, 2.3 times, are 175 GB."""
    engine.opened(POINTS)
    engine.put(Open(2, of_points(chain([Input(), *[Dense(units=46_000)] * 10, Dense(units=1), Output()]))))
    event = engine.await_event(Trouble)
    assert isinstance(event.problem, TooLargeToRead)
    assert event.problem.needed == "175 GB" and "in all" in str(event.problem)
    engine.put(Open(3, POINTS), Play())
    engine.until(lambda: engine.loop._player is not None and engine.loop._player.trainer.step > 20)


def test_room_to_read_is_measured_against_all_the_memory_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """mlp(4) has 2 x 4 + 4 + 4 + 1 = 17 weights, 2.3 times in memory, and 12 outputs, of 4 bytes each."""
    device = devices.find("cpu")
    assert devices.total_memory(device) > 10**8 and devices.free_memory(device) < devices.total_memory(device)
    monkeypatch.setattr(devices, "total_memory", lambda device: memory.reading(POINTS))
    room.check_reading(POINTS, device)
    monkeypatch.setattr(devices, "total_memory", lambda device: memory.reading(POINTS) - 1)
    with pytest.raises(ProblemError) as caught:
        room.check_reading(POINTS, device)
    assert isinstance(caught.value.problems[0], TooLargeToRead)
