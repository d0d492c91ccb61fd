"""When probes are asked: for visible views alone, within their share, not twice for the same, and never fatally."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from typing import Any

import pytest

from playground.engine.probes import PROBES, Probe, Probing, table
from playground.engine.probes.slices import Slices
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import Advance, Frame, Watch
from playground.probes import Boundary, Refused, Wish
from playground.problems import BadWish, InternalError, Problem, ProblemError
from tests.engine.small import mlp, of_points, points
from tests.engine.turned import PATIENCE, Engine


@dataclass(frozen=True, slots=True)
class Number(Wish):
    """A wish of the tests' own: a number, of which 13 cannot be had."""

    number: int = 0

    def obstacle(self, experiment: Experiment) -> Problem | None:
        return BadWish("numbers", "13", "12") if self.number == 13 else None


def told(trainer: Trainer, wish: Number) -> tuple[int, int]:
    if wish.number == 99:
        raise ProblemError(BadWish("numbers", "99", "98"))
    return trainer.step, 100 // (wish.number + 1)


@pytest.fixture
def numbered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PROBES, "numbers", Probe("boundary:told", Number))
    monkeypatch.setattr("playground.engine.probes.boundary.told", told, raising=False)


def told_in_slices(trainer: Trainer, wish: Number) -> Slices[tuple[int, int]]:
    for _ in range(3):
        yield
    return told(trainer, wish)


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch, numbered: None) -> None:
    entry = Probe("boundary:told", Number, share=1.0, slices="boundary:told_in_slices")
    monkeypatch.setitem(PROBES, "numbers", entry)
    monkeypatch.setattr("playground.engine.probes.boundary.told_in_slices", told_in_slices, raising=False)


def next_told(probing: Probing, trainer: Trainer) -> tuple[int, int]:
    """What is told next while training, and at the earliest after how many askings."""
    given_up, asked = time.monotonic() + PATIENCE, 0
    while time.monotonic() < given_up:
        before = probing._asked["numbers"]
        found = probing.measure(trainer, playing=True)
        asked += probing._asked["numbers"] is not before
        if found:
            return found["numbers"][0], asked
    raise TimeoutError


@pytest.fixture
def trainer() -> Trainer:
    made = Trainer(of_points(), points())
    made.compile()  # else a probe's rest may be over by the time the first step is done
    return made


def measured(probing: Probing, trainer: Trainer, wishes: dict[str, Any], playing: bool = False) -> dict[str, Any]:
    probing.watch(wishes)
    return probing.measure(trainer, playing)


@pytest.mark.parametrize("view", PROBES)
def test_every_probe_can_be_loaded_and_takes_a_wish_of_its_own_making(view: str) -> None:
    assert callable(PROBES[view].load()) and isinstance(PROBES[view].wish(), Wish)
    assert table.PROBES is PROBES


def test_only_visible_views_are_computed(trainer: Trainer) -> None:
    assert measured(Probing(), trainer, {"inside": Wish()}) == {}
    assert measured(Probing(), trainer, {"boundary": Wish()}).keys() == {"boundary"}


@pytest.mark.usefixtures("numbered")
def test_what_was_told_is_not_told_again_until_weights_or_wish_are_others(trainer: Trainer) -> None:
    probing = Probing()
    assert measured(probing, trainer, {"numbers": Number(1)}) == {"numbers": (0, 50)}
    assert measured(probing, trainer, {"numbers": Number(1)}) == {}
    assert measured(probing, trainer, {"numbers": Number(3)}) == {"numbers": (0, 25)}
    trainer.advance(2)
    assert measured(probing, trainer, {"numbers": Number(3)}) == {"numbers": (2, 25)}
    trainer.change(replace(trainer.experiment, seed=1))
    assert measured(probing, trainer, {"numbers": Number(3)}) == {"numbers": (2, 25)}


@pytest.mark.usefixtures("numbered")
def test_who_closes_a_view_and_opens_it_again_is_told_again(trainer: Trainer) -> None:
    probing = Probing()
    assert measured(probing, trainer, {"numbers": Number()})
    assert measured(probing, trainer, {}) == {}
    assert measured(probing, trainer, {"numbers": Number()})


def test_while_training_probes_rest_after_they_have_worked(trainer: Trainer) -> None:
    probing = Probing()
    assert measured(probing, trainer, {"boundary": Wish()}, playing=True)
    trainer.advance(1)
    assert not probing.measure(trainer, playing=True)  # its share of the time is used up for now
    assert probing.measure(trainer, playing=False)


@pytest.mark.usefixtures("long")
def test_a_long_reading_is_done_in_pieces_with_the_weights_of_when_it_began(trainer: Trainer) -> None:
    probing = Probing()
    assert measured(probing, trainer, {"numbers": Number()}, playing=True)["numbers"][0] == 0  # who opens it sees it
    trainer.advance(1)
    assert not probing._readings
    while not probing._readings:
        assert not probing.measure(trainer, playing=True)
    trainer.advance(1)
    assert next_told(probing, trainer) == (1, 3)
    assert next_told(probing, trainer) == (2, 4)


@pytest.mark.usefixtures("long")
def test_a_long_reading_does_not_outlive_what_it_reads(trainer: Trainer) -> None:
    probing = Probing()
    measured(probing, trainer, {"numbers": Number()}, playing=True)
    trainer.advance(5)
    while not probing._readings:
        probing.measure(trainer, playing=True)
    trainer.restart(1)
    trainer.advance(1)
    assert next_told(probing, trainer) == (1, 4)
    trainer.advance(1)
    while not probing._readings:
        probing.measure(trainer, playing=True)
    trainer.advance(1)
    assert probing.measure(trainer, playing=False)["numbers"][0] == 3 and not probing._readings
    assert measured(probing, trainer, {"numbers": Number(1)}, playing=True)["numbers"] == (3, 50)


@pytest.mark.usefixtures("numbered")
def test_another_wish_does_not_wait_for_the_rest_and_disturbs_no_other_view(trainer: Trainer) -> None:
    probing = Probing()
    both = {"boundary": Wish(), "numbers": Number(1)}
    assert measured(probing, trainer, both, playing=True).keys() == both.keys()
    trainer.advance(1)
    both["numbers"] = Number(4)
    assert measured(probing, trainer, both, playing=True) == {"numbers": (1, 20)}


@pytest.mark.usefixtures("numbered")
@pytest.mark.parametrize("wish", [Number(13), Number(99), Wish(), 7])
def test_a_bad_wish_is_a_problem_of_its_view_alone(trainer: Trainer, wish: Any) -> None:
    found = measured(Probing(), trainer, {"numbers": wish, "boundary": Wish()})
    assert isinstance(found["numbers"], Refused) and isinstance(found["numbers"].problem, BadWish)
    assert isinstance(found["boundary"], Boundary)


@pytest.mark.usefixtures("numbered")
def test_a_probe_that_fails_is_reported_once_and_training_goes_on(trainer: Trainer) -> None:
    probing = Probing()
    found = measured(probing, trainer, {"numbers": Number(-1)})
    assert isinstance(found["numbers"].problem, InternalError) and "ZeroDivision" in found["numbers"].problem.report
    assert probing.measure(trainer, playing=False) == {}


def test_a_probe_new_to_a_network_is_compiled_beside_training(trainer: Trainer) -> None:
    woken = threading.Event()
    probing = Probing(woken.set)
    assert measured(probing, trainer, {"boundary": Wish()}) == {}
    assert woken.wait(60)
    assert isinstance(probing.measure(trainer, playing=False)["boundary"], Boundary)


def test_a_wish_reaches_the_engine_with_the_views(engine: Engine) -> None:
    engine.opened(of_points(mlp(4), batch_size=50))
    engine.put(Watch(frozenset({"boundary"}), wishes={"boundary": 7}))  # type: ignore[dict-item]
    refused = engine.await_event(Frame, lambda frame: "boundary" in frame.probes)
    assert isinstance(refused.probes["boundary"], Refused)
    engine.put(Watch(frozenset({"boundary"})), Advance(steps=3))
    then = engine.await_event(Frame, lambda frame: frame.step == 3 and "boundary" in frame.probes)
    assert isinstance(then.probes["boundary"], Boundary)
