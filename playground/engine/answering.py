"""A thread in the engine that reads drawings, beside the one that trains.

Weights on the device are never written to, only replaced, so a drawing is read with those of the last finished step
while the next one is under way: whoever draws does not wait for training.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from playground.engine.reading import Reader
from playground.engine.session import Session
from playground.messages import Answer, Array, Arrays, Predict

SHARE = 0.04
"""Of the time while a network trains, for reading the last drawing again as it learns."""

LONGEST_REST = 0.2
"""Seconds between two readings at most, whatever one costs: bars are to be seen moving."""


@dataclass(frozen=True, slots=True)
class CouldNotAnswer:
    """Reading a drawing failed."""

    error: Exception


class Answerer:
    """Answers one question after another; of those that come meanwhile only the newest is kept.

    Args:
        answered: takes each answer, on the answerer's own thread.
        failed: takes what went wrong, on the same thread; the next question is answered all the same.
    """

    def __init__(self, answered: Callable[[Answer], None], failed: Callable[[CouldNotAnswer], None]) -> None:
        self._answered = answered
        self._failed = failed
        self._changed = threading.Condition()
        self._question: Predict | None = None
        self._newest: Predict | None = None
        self._session: Session | None = None
        self._ghost: Reader | None = None
        self._ghost_answer: tuple[Array, Array] | None = None
        self._node: str | None = None
        self._rests_until = 0.0
        self._is_read = True  # whether there was anything to tell the last time: some networks read no drawings
        self._is_closed = False
        self._thread = threading.Thread(target=self._work, name="answers", daemon=True)
        self._thread.start()

    def ask(self, question: Predict) -> None:
        """Have a drawing read, at once or after the one at work; from any thread."""
        with self._changed:
            self._question = self._newest = question
            self._changed.notify()

    def ask_again(self) -> None:
        """The weights have changed: the last drawing is read once more."""
        with self._changed:
            self._question = self._question or self._newest
            self._changed.notify()

    def follow(self, playing: bool) -> None:
        """A frame shows the network as it is now: the last drawing is read again, not too often while it is playing.

        Every layer's output is computed and told for that, which may take as long as a step.
        """
        if not playing or (self._is_read and time.perf_counter() >= self._rests_until):
            self.ask_again()

    def use(self, session: Session) -> None:
        """From now on this session's network answers."""
        with self._changed:
            self._session = session
        self.ask_again()

    def use_ghost(self, reader: Reader) -> None:
        """The network the program brings, which answers beside the learner's."""
        with self._changed:
            self._ghost, self._ghost_answer = reader, None
        self.ask_again()

    def watch(self, node: str | None) -> None:
        """Send the weights of this node with each answer."""
        with self._changed:
            self._node = node
        self.ask_again()

    def close(self) -> None:
        """Answer no more; returns when the answer at work has ended."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()
        self._thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._is_closed or (self._question and self._session))
                if self._is_closed:
                    return
                question, session, node, self._question = self._question, self._session, self._node, None
            assert question is not None and session is not None
            started = time.perf_counter()
            try:
                answer = self._answer(question, session, node)
                self._is_read = bool(answer.outputs or answer.weights)
                self._answered(answer)
            except Exception as error:  # the next drawing is read whatever went wrong with this one
                self._failed(CouldNotAnswer(error))
            now = time.perf_counter()
            self._rests_until = now + min((now - started) * (1 / SHARE - 1), LONGEST_REST)

    def _answer(self, question: Predict, session: Session, node: str | None) -> Answer:
        reader = session.reader  # the weights of this moment, whatever training does meanwhile
        outputs: Arrays = {}
        shares: Array | None = None
        picture = question.picture.reshape(*question.picture.shape[:2], 1)
        if reader.input_shape == picture.shape:
            outputs, shares = reader.outputs(picture)
        wants_ghost = question.ghost and not session.is_pretrained
        return Answer(
            request=question.request,
            run=session.run,
            step=reader.step,
            probabilities=shares if shares is not None and shares.size > 0 else None,
            ghost=self._read_by_ghost(question.picture) if wants_ghost else None,
            outputs=outputs,
            weights=reader.weights_of(node) if node else {},
        )

    def _read_by_ghost(self, picture: Array) -> Array | None:
        """Its answer to the same drawing is always the same, so it is asked once for each."""
        with self._changed:
            ghost, known = self._ghost, self._ghost_answer
        if ghost is None:
            return None
        if known is not None and known[0] is picture:
            return known[1]
        shares: Array = ghost.probabilities(picture.reshape(1, 28, 28, 1))[0]
        with self._changed:
            if self._ghost is ghost:
                self._ghost_answer = picture, shares
        return shares
