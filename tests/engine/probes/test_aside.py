"""Probes read beside training: of one moment, one after the other, told later, and at rest the newest at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pytest

from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.probes import PROBES, Probe, Probing
from playground.engine.probes.boundary import boundary
from playground.engine.training import Trainer
from playground.messages import Frame, Pause, Play, Speed, Watch
from playground.probes import Boundary, Refused, Wish
from playground.problems import InternalError
from tests.engine.small import mlp, of_points, points
from tests.engine.turned import PATIENCE, Engine


@dataclass(frozen=True, slots=True)
class Number(Wish):
    """A wish of the tests' own; that for 0 fails."""

    number: int = 1


@dataclass
class Slow:
    """A probe that tells the step and a number, once it may."""

    may: threading.Event = field(default_factory=threading.Event)
    steps: list[int] = field(default_factory=list)

    def ask(self, trainer: Trainer, wish: Number) -> tuple[int, int]:
        self.steps.append(trainer.step)
        assert self.may.wait(PATIENCE)
        return trainer.step, 100 // wish.number


@dataclass
class Asked:
    """A trainer that is looked at while it plays, and what is told."""

    trainer: Trainer
    heard: threading.Event = field(default_factory=threading.Event)
    wishes: dict[str, Wish] = field(default_factory=lambda: {"numbers": Number()})

    def __post_init__(self) -> None:
        self.probing = Probing(told=self.heard.set)
        self.probing.watch(self.wishes)

    def frame(self, playing: bool = True, trainer: Trainer | None = None) -> dict[str, Any]:
        return self.probing.measure(trainer or self.trainer, playing)

    def wish(self, **wishes: Wish) -> None:
        self.probing.watch(wishes)

    def told(self) -> dict[str, Any]:
        """What the next frame tells that tells anything."""
        given_up = time.monotonic() + PATIENCE
        while not (found := self.frame()):
            assert time.monotonic() < given_up
            self.heard.wait(0.01)
        return found


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setitem(PROBES, "numbers", Probe("boundary:slow", Number))
    monkeypatch.setattr("playground.engine.probes.boundary.slow", made.ask, raising=False)
    yield made
    made.may.set()


@pytest.fixture
def asked(slow: Slow) -> Iterator[Asked]:
    made = Asked(Trainer(of_points(), points()))
    made.trainer.compile()
    yield made
    slow.may.set()
    made.probing.wait()


def test_training_goes_on_and_a_later_frame_tells_what_was_then(asked: Asked, slow: Slow) -> None:
    assert asked.frame() == {}
    asked.trainer.advance(5)
    assert asked.frame() == {}  # still being read
    slow.may.set()
    assert asked.told() == {"numbers": (0, 100)}
    assert asked.probing.seconds.keys() == {"numbers"}


def test_one_is_read_at_a_time_and_the_next_is_of_the_newest(asked: Asked, slow: Slow) -> None:
    for _ in range(4):
        assert asked.frame() == {}
        asked.trainer.advance(2)
    slow.may.set()
    assert asked.told() == {"numbers": (0, 100)}
    assert asked.told() == {"numbers": (8, 100)}
    assert slow.steps[:2] == [0, 8]


def test_what_was_told_is_not_read_again_until_there_is_something_new(asked: Asked, slow: Slow) -> None:
    slow.may.set()
    asked.frame()
    assert asked.told() == {"numbers": (0, 100)}
    asked.probing._asked["numbers"].rests_until = 0.0
    assert asked.frame() == {} and slow.steps == [0]


def test_one_that_fails_says_so_and_the_others_are_told(asked: Asked, slow: Slow) -> None:
    slow.may.set()
    asked.wish(numbers=Number(0), boundary=Wish())
    assert asked.frame() == {}
    found = asked.told()
    assert isinstance(found["numbers"], Refused) and isinstance(found["numbers"].problem, InternalError)
    assert "ZeroDivision" in found["numbers"].problem.report
    assert isinstance(found["boundary"], Boundary)


def test_at_rest_the_newest_is_told_at_once_and_what_was_being_read_never(asked: Asked, slow: Slow) -> None:
    assert asked.frame() == {}
    asked.trainer.advance(3)
    threading.Timer(0.05, slow.may.set).start()
    assert asked.frame(playing=False) == {"numbers": (3, 100)}
    asked.probing.wait()
    assert asked.frame(playing=False) == {} and asked.frame() == {}
    assert not asked.heard.is_set()


def test_whoever_wishes_something_else_is_not_told_what_was_wished_before(asked: Asked, slow: Slow) -> None:
    assert asked.frame() == {}
    asked.wish(numbers=Number(4))
    slow.may.set()
    assert asked.told() == {"numbers": (0, 25)}


def test_nothing_is_told_of_another_run_or_of_steps_taken_back(asked: Asked, slow: Slow) -> None:
    other = Trainer(of_points(), points())
    assert asked.frame() == {}
    slow.may.set()
    assert asked.heard.wait(PATIENCE)
    assert asked.frame(trainer=other) == {}
    asked.probing.wait()
    other.advance(4)
    asked.heard.clear()
    asked.frame(trainer=other)
    assert asked.heard.wait(PATIENCE)
    other.restart(1)
    assert asked.frame(trainer=other) == {}


def test_a_network_that_needs_all_cores_is_read_between_its_steps(slow: Slow) -> None:
    slow.may.set()
    there = DeviceData(points(), devices.find("cpu"))
    asked = Asked(Trainer(of_points(), there))
    assert asked.frame() == {"numbers": (0, 100)}


def test_the_window_is_shown_the_end_of_a_run(engine: Engine) -> None:
    engine.opened(of_points(mlp(4), batch_size=50))
    engine.put(Watch(frozenset({"boundary"})), Play())
    seen = engine.await_event(Frame, lambda frame: frame.playing and "boundary" in frame.probes)
    assert isinstance(seen.probes["boundary"], Boundary)
    engine.await_event(Frame, lambda frame: frame.step > seen.step and "boundary" in frame.probes)
    engine.put(Pause())
    last = engine.await_event(Frame, lambda frame: not frame.playing and "boundary" in frame.probes)
    assert engine.loop._player is not None
    trainer = engine.loop._player.trainer
    expected = boundary(trainer, Wish())
    assert expected is not None and last.step == trainer.step > seen.step
    np.testing.assert_array_equal(last.probes["boundary"].probabilities, expected.probabilities)


def test_at_a_slow_pace_what_was_read_does_not_wait_for_the_next_step(engine: Engine) -> None:
    engine.opened(replace(of_points(mlp(4), batch_size=50), seed=1))
    engine.put(Watch(frozenset({"boundary"})), Speed(0.001), Play())
    engine.await_event(Frame, lambda frame: frame.step == 1 and "boundary" in frame.probes)
    engine.put(Pause())
