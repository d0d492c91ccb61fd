"""When each probe is asked: only for a visible view, within its share of the time, and not twice for the same thing."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.engine import placing
from playground.engine.pace import CALM_FRAME_SECONDS, FRAME_SECONDS
from playground.engine.probes.aside import Aside
from playground.engine.probes.slices import Reading
from playground.engine.probes.table import PROBES, Ask
from playground.engine.training import Trainer
from playground.engine.workshop import problem_of
from playground.probes import Refused, Wish
from playground.problems import BadWish, Problem

LATE = 0.05
"""Seconds by which a probe may have been asked too late, for want of a frame, and be asked the sooner next time."""

SHARE_OF_ALL = 0.22
"""Of the time while a network trains, for all probes together, however many views are visible."""

SHARE_ASIDE = 0.5
"""Of the time of another thread than that which trains; the window has to draw what is found."""


@dataclass(slots=True)
class _Asked:
    """What a probe was asked last, and until when it rests while training."""

    version: int = 0
    wish: Wish | None = None
    rests_until: float = 0.0

    def is_same(self, trainer: Trainer, wish: Wish) -> bool:
        return self.version == trainer.version and (self.wish is wish or self.wish == wish)


class Probing:
    """Asks the probes of the views that are visible, and keeps each to its share of the time.

    Args:
        wake: called on another thread when a probe that had to be compiled is ready. With it a probe that is new to a
            network is compiled beside training, without it at once.
        told: called on another thread when what was read there can be told. With it a network that leaves a core to
            others is read beside training, to be told with a later frame; without it at once, as any other.
    """

    def __init__(self, wake: Callable[[], None] | None = None, told: Callable[[], None] | None = None) -> None:
        self.seconds: dict[str, float] = {}
        self._wake = wake
        self._wishes: dict[str, Wish] = {}
        self._asked: dict[str, _Asked] = {}
        self._readings: dict[str, Reading] = {}
        self._functions: dict[str, Ask] = {}
        self._ready: set[Hashable] = set()
        self._is_compiling = False
        self._compiling: threading.Thread | None = None
        self._aside = Aside(self._record, told) if told else None

    def wait(self) -> None:
        """Wait until nothing is being compiled or read."""
        if self._compiling is not None:
            self._compiling.join()
        if self._aside is not None:
            self._aside.wait()

    def watch(self, wishes: Mapping[str, Wish]) -> bool:
        """Show these views from now on, each with its wish; whether something is to be shown that was not before."""
        wishes = {view: wish for view, wish in wishes.items() if view in PROBES}
        fresh = {view for view, wish in wishes.items() if view not in self._wishes or self._wishes[view] != wish}
        for view in fresh | (self._wishes.keys() - wishes.keys()):
            self._readings.pop(view, None)
            self._asked.pop(view, None)  # who wants something else does not wait for the rest after the last answer
        self._wishes = wishes
        return bool(fresh)

    @property
    def frame_seconds(self) -> float:
        """How often a frame is worth its while: seldom where no visible view shows something new each time."""
        is_lively = any(PROBES[view].every < CALM_FRAME_SECONDS for view in self._wishes)
        return FRAME_SECONDS if is_lively else CALM_FRAME_SECONDS

    def measure(self, trainer: Trainer, playing: bool) -> dict[str, Any]:
        """What the views show now, by id: not what rests, nor what was told before, nor what does not apply.

        A wish that cannot be met, and a probe that fails, is answered with ``Refused``; the others are not disturbed.
        """
        self.seconds = {}
        if self._aside is not None and playing and placing.leaves_a_core(trainer.plan.device):
            found = self._told(self._aside, trainer)
            self._aside.ask(trainer, {view: self._wishes[view] for view in self._due(trainer, playing)})
        else:
            if self._aside is not None:
                self._aside.forget()  # at rest the newest is shown at once
            found = {view: self._ask(view, trainer, playing) for view in self._due(trainer, playing)}
        return {view: record for view, record in found.items() if record is not None}

    def _due(self, trainer: Trainer, playing: bool) -> list[str]:
        return [view for view in self._wishes if self._is_due(view, trainer, playing) and self._is_ready(view, trainer)]

    def _told(self, aside: Aside, trainer: Trainer) -> dict[str, Any]:
        """What has been read aside and is still wanted."""
        found = {}
        for told in aside.told(trainer):
            if self._wishes.get(told.view) == told.wish:
                found[told.view] = told.record
                self.seconds[told.view] = told.seconds
                share = SHARE_ASIDE / len(self._wishes)
                rest = told.started + max(told.seconds / share, PROBES[told.view].every)
                self._asked[told.view] = _Asked(told.version, told.wish, rest)
        return found

    def _is_ready(self, view: str, trainer: Trainer) -> bool:
        """Whether the probe has been compiled for this network; if not, see to it, one after the other."""
        wish = self._wishes[view]
        if self._wake is None or self._refusal(view, wish, trainer) is not None:
            return True
        key = (view, trainer.plan, wish.program())
        if key in self._ready:
            return True
        if not self._is_compiling:
            self._is_compiling = True
            arguments = (key, view, trainer, wish)
            self._compiling = threading.Thread(target=self._make_ready, args=arguments, name="probes", daemon=True)
            self._compiling.start()
        return False

    def _make_ready(self, key: Hashable, view: str, trainer: Trainer, wish: Wish) -> None:
        """Ask once for the sake of compiling; what goes wrong will go wrong again when it is asked in earnest."""
        with contextlib.suppress(Exception):
            self._function(view)(trainer, wish)
        self._ready.add(key)
        self._is_compiling = False
        if self._wake is not None:
            self._wake()

    def _is_due(self, view: str, trainer: Trainer, playing: bool) -> bool:
        asked = self._asked.get(view)
        if asked is None:
            return True
        rests = playing and time.perf_counter() < asked.rests_until
        return not rests and not asked.is_same(trainer, self._wishes[view])

    def _ask(self, view: str, trainer: Trainer, playing: bool) -> Any:
        wish, entry, before = self._wishes[view], PROBES[view], self._asked.get(view)
        started = time.perf_counter()
        is_sliced = bool(entry.slices) and playing and before is not None and not self._refusal(view, wish, trainer)
        reading = self._reading(view, trainer, wish) if is_sliced else None
        is_whole, record = True, None
        if reading is None:
            record = self._record(view, trainer, wish)
        else:
            try:
                is_whole, record = reading.advance()
            except Exception as error:
                record = _failed(view, trainer, error)
        took = time.perf_counter() - started
        version = trainer.version if reading is None else reading.note(took)
        if is_whole:
            self._readings.pop(view, None)
            self.seconds[view] = took if reading is None else reading.seconds
        share = min(entry.share, SHARE_OF_ALL / len(self._wishes))
        due = started if before is None else max(before.rests_until, started - LATE)
        rest = max(due + took / share, started + entry.every * is_whole)
        self._asked[view] = _Asked(version if is_whole else 0, wish, rest)  # a part was told to nobody
        return record

    def _record(self, view: str, trainer: Trainer, wish: Wish) -> Any:
        """What the view shows; ``Refused`` where it cannot be had."""
        try:
            return self._refusal(view, wish, trainer) or self._function(view)(trainer, wish)
        except Exception as error:
            return _failed(view, trainer, error)

    def _reading(self, view: str, trainer: Trainer, wish: Wish) -> Reading:
        """The one under way, or one that begins now."""
        reading = self._readings.get(view)
        if reading is None or not reading.goes_on(trainer, wish):
            reading = self._readings[view] = Reading(trainer, wish, PROBES[view].load_slices())
        return reading

    def _refusal(self, view: str, wish: Wish, trainer: Trainer) -> Refused | None:
        wanted = PROBES[view].wish
        if not isinstance(wish, wanted):
            return Refused(BadWish(view, type(wish).__name__, wanted.__name__))
        problem: Problem | None = wish.obstacle(trainer.experiment)
        return None if problem is None else Refused(problem)

    def _function(self, view: str) -> Ask:
        if view not in self._functions:
            self._functions[view] = PROBES[view].load()
        return self._functions[view]


def _failed(view: str, trainer: Trainer, error: Exception) -> Refused:
    return Refused(problem_of(error, trainer.data.device, f"the view “{view}”"))
