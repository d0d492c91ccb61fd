"""Questions about a picture: one under way, the newest waiting, all between forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

from playground.messages import Answer, Command, Predict

Picture = NDArray[Any]


class Asking:
    """Sends ``Predict`` so that the engine never has more than one picture to read, and that one the newest."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        self._send = send
        self._request = 0
        self._under_way = False
        self._waiting = False
        self.picture: Picture | None = None
        self.ghost = False

    def ask(self, picture: Picture) -> None:
        """Have a picture read, float32 [28, 28], at once or as soon as the one under way is answered."""
        self.picture = picture
        self.repeat()

    def repeat(self) -> None:
        """Ask about the last picture again, because the question is another one now."""
        self._waiting = self.picture is not None
        if not self._under_way:
            self._next()

    def answered(self, answer: Answer) -> None:
        """Take note of an answer and send what waited for it; the engine repeats answers when weights change."""
        if answer.request == self._request:
            self._under_way = False
            self._next()

    def forget_question(self) -> None:
        """The engine is a new one and knows of no question under way."""
        self._under_way = False

    def _next(self) -> None:
        if self._waiting and self.picture is not None:
            self._waiting = False
            self._under_way = True
            self._request += 1
            self._send(Predict(self._request, self.picture, self.ghost))
