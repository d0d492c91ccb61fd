"""What the learner wishes of the engine for good: how fast, what is looked at, which picture is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from playground.messages import Command, Speed, Watch
from playground.probes import Wish
from widgets.asking import Asking


class StandingWishes:
    """Told to the engine when they change, and all of them again to an engine that was started anew."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        self._send = send
        self._speed = Speed(None)
        self._watch = Watch()
        self.asking = Asking(send)

    def set_speed(self, steps_per_second: float | None) -> None:
        """At most so many steps a second; None as fast as the device goes."""
        self._speed = Speed(steps_per_second)
        self._send(self._speed)

    def watch(self, views: frozenset[str], node: str | None, wishes: Mapping[str, Wish]) -> None:
        """These views are visible and want this of their probes, and the weights of this node are looked at."""
        if Watch(views, node, wishes) != self._watch:
            self._watch = Watch(views, node, wishes)
            self._send(self._watch)

    def tell_again(self) -> None:
        """Speed and views; the picture follows with the network that is to read it."""
        self._send(self._speed)
        self._send(self._watch)
        self.asking.forget_question()
