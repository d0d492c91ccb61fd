"""Reading drawings beside training: the newest first, with whole weights, and whatever goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any

import numpy as np
import pytest

from playground.engine import devices
from playground.engine.answering import Answerer, CouldNotAnswer
from playground.engine.reading import Reader
from playground.engine.session import Session
from playground.engine.training import Trainer
from playground.messages import Advance, Answer, Open, Predict
from tests.engine.small import of_pictures, pictures
from tests.engine.turned import PATIENCE, Engine

PICTURE = np.linspace(0, 1, 784, dtype=np.float32).reshape(28, 28)


class Held(Session):
    """A session whose answers wait until they are let go."""

    def __init__(self) -> None:
        super().__init__(Open(1, of_pictures()), devices.find("cpu"))
        self.asked = threading.Event()
        self.may_answer = threading.Event()

    @property
    def reader(self) -> Reader:
        self.asked.set()
        assert self.may_answer.wait(PATIENCE)
        return super().reader


@pytest.fixture
def said() -> SimpleQueue[Any]:
    return SimpleQueue()


@pytest.fixture
def answerer(said: SimpleQueue[Any]) -> Iterator[Answerer]:
    made = Answerer(said.put, said.put)
    yield made
    made.close()
    assert not made._thread.is_alive()


def test_of_what_comes_meanwhile_only_the_newest_is_answered(answerer: Answerer, said: SimpleQueue[Any]) -> None:
    session = Held()
    answerer.use(session)
    answerer.ask(Predict(1, PICTURE))
    assert session.asked.wait(PATIENCE)
    for number in range(2, 10):
        answerer.ask(Predict(number, PICTURE))
    session.may_answer.set()
    assert [said.get(timeout=PATIENCE).request for _ in range(2)] == [1, 9]
    answerer.close()
    assert said.empty()


def test_the_weights_are_those_of_one_step(answerer: Answerer, said: SimpleQueue[Any]) -> None:
    session = Session(Open(1, of_pictures()), devices.find("cpu"))
    trainer = session.trainer = Trainer(session.experiment, pictures())
    wanted = {}
    answerer.use(session)
    answerer.watch("dense-1")
    for _ in range(20):
        wanted[trainer.step] = np.asarray(trainer.parameters["dense-1"]["weights"])
        answerer.ask(Predict(trainer.step, PICTURE))
        trainer.advance(1)
    wanted[trainer.step] = np.asarray(trainer.parameters["dense-1"]["weights"])
    answerer.ask(Predict(99, PICTURE))
    seen: list[Answer] = []
    while not seen or seen[-1].request != 99:
        seen.append(said.get(timeout=PATIENCE))
    for answer in seen:
        assert np.array_equal(answer.weights["weights"], wanted[answer.step])
        scores = PICTURE.ravel() @ answer.weights["weights"] + answer.weights["bias"]
        np.testing.assert_allclose(answer.outputs["output"], scores, rtol=1e-4, atol=1e-5)


def test_after_a_failure_the_next_drawing_is_read(answerer: Answerer, said: SimpleQueue[Any]) -> None:
    answerer.use(Session(Open(1, of_pictures()), devices.find("cpu")))
    answerer.ask(Predict(1, None))
    assert isinstance(said.get(timeout=PATIENCE), CouldNotAnswer)
    answerer.ask(Predict(2, PICTURE))
    assert said.get(timeout=PATIENCE).request == 2


def test_the_ghost_reads_each_drawing_once(answerer: Answerer, said: SimpleQueue[Any]) -> None:
    class Counted(Reader):
        count = 0

        def probabilities(self, examples: Any) -> Any:
            Counted.count += 1
            return super().probabilities(examples)

    answerer.use(Session(Open(1, of_pictures()), devices.find("cpu")))
    answerer.use_ghost(Counted(of_pictures(seed=3), devices.find("cpu")))
    for number, picture in enumerate((PICTURE, PICTURE, PICTURE * 0.5)):
        answerer.ask(Predict(number, picture))
        answer = said.get(timeout=PATIENCE)
        assert answer.ghost is not None and answer.ghost.sum() == pytest.approx(1, abs=1e-5)
    assert Counted.count == 2


def test_a_drawing_is_read_while_a_step_is_under_way(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.opened(of_pictures())
    advance: Callable[..., Any] = Trainer.advance
    answered = threading.Event()
    engine.events = Told(answered)
    engine.loop._send_unlocked = engine.events.append

    def slowly(trainer: Trainer, steps: int) -> Any:
        engine.put(Predict(7, PICTURE, ghost=False))
        assert answered.wait(PATIENCE)  # with the loop standing still here, only another thread can answer
        return advance(trainer, steps)

    monkeypatch.setattr(Trainer, "advance", slowly)
    engine.put(Advance(steps=1))
    engine.until(lambda: engine.of(Answer))
    assert engine.of(Answer)[0].step == 0


class Told(list[Any]):
    """What an engine says, with a signal for the first answer."""

    def __init__(self, answered: threading.Event) -> None:
        super().__init__()
        self._answered = answered

    def append(self, event: Any) -> None:
        super().append(event)
        if isinstance(event, Answer):
            self._answered.set()
