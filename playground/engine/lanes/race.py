"""A race: lanes in lock-step, evaluated together at marks.

``turn`` does about ten milliseconds of work: a chunk of the group that is furthest behind, or a slice of evaluation, so
that lanes are never further apart than a chunk. Marks are by epoch, so what a race finds out does not depend on the
machine's speed.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from playground.engine.device_data import DeviceData
from playground.engine.lanes import measures
from playground.engine.lanes.alone import LoneEvaluation
from playground.engine.lanes.grouping import Lanes, groups, make
from playground.engine.lanes.together import LaneEvaluation
from playground.engine.pace import CHUNK_SECONDS
from playground.engine.programs import CHUNK
from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.racing import LONG_EPOCH, LaneBoundaries, Mark, RaceFrame

Floats = NDArray[np.float32]
T = TypeVar("T")

EVERY_EPOCH, EVERY_OTHER = 100, 200
"""Up to here there is a mark every epoch, and every second one; afterwards every fifth."""

WITHIN = (0.125, 0.25, 0.5, 1.0)
"""Marks within the first epoch, where that is long to wait for."""


@dataclass(slots=True)
class _Group:
    """Lanes that train together. ``members`` are their numbers in the race."""

    members: list[int]
    lanes: Lanes
    chunk: int = 1
    slice: int = 1
    losses: list[Floats] = field(default_factory=list)
    evaluation: LaneEvaluation | LoneEvaluation | None = None
    scores: Floats | None = None

    @property
    def epoch(self) -> float:
        return self.lanes.step / self.lanes.plan.steps_per_epoch

    @property
    def is_over(self) -> bool:
        return all(one is not None for one in self.lanes.diverged)


class Race:
    """Lanes of one dataset, trained for so many epochs.

    Args:
        experiments: one a lane; ``ProblemError`` with all that is wrong with them.
        data: the dataset on its device, or one for each lane.
        epochs: how far to go.
    """

    def __init__(self, experiments: Sequence[Experiment], data: DeviceData | Sequence[DeviceData], epochs: int) -> None:
        self.experiments = tuple(experiments)
        self.epochs = epochs
        each = [data] * len(experiments) if isinstance(data, DeviceData) else data
        parts = groups(experiments, each)
        self._groups = [_Group(part, make([experiments[i] for i in part], each[part[0]])) for part in parts]
        self._mark = self._next_mark(0.0)
        self._marks: list[Mark] = []
        self._measured: list[tuple[float, int]] = []

    @property
    def programs(self) -> int:
        """How many groups of lanes there are, each with programs of its own."""
        return len(self._groups)

    @property
    def epoch(self) -> float:
        """How far the lane furthest behind has come."""
        running = [group.epoch for group in self._groups if not group.is_over]
        return min(running) if running else self._mark

    @property
    def is_done(self) -> bool:
        """Whether the last mark has been passed, or every lane has diverged and that has been told."""
        return self._mark > self.epochs

    def prepare(self, number: int, health: bool = False, boundaries: bool = False) -> None:
        """Make one of the ``programs`` ready to train, to evaluate, and to look at what is wanted; takes a while."""
        lanes = self._groups[number].lanes
        with ThreadPoolExecutor(1, "compiling") as beside:  # XLA compiles without holding Python's lock
            looks: list[Future[object]] = []
            if health:
                looks.append(beside.submit(measures.health, lanes))
            if boundaries and measures.can_draw_boundaries(lanes.plan):
                looks.append(beside.submit(measures.boundaries, lanes, self._side()))
            lanes.compile()
            for look in looks:
                look.result()

    def prepare_all(self, health: bool = False, boundaries: bool = False) -> None:
        """Make everything ready."""
        for number in range(self.programs):
            self.prepare(number, health, boundaries)

    def turn(self) -> None:
        """One small piece of work; nothing when the race is done."""
        if self.is_done:
            return
        behind = [group for group in self._groups if self._steps_left(group) and not group.is_over]
        if behind:
            self._train(min(behind, key=lambda group: group.epoch))
            return
        for group in self._groups:
            if group.scores is None:
                self._evaluate(group)
                break
        if all(group.scores is not None for group in self._groups):
            self._pass_mark()

    def run(self) -> None:
        """To the end."""
        while not self.is_done:
            self.turn()

    def frame(self, health: bool = False, boundaries: bool = False) -> RaceFrame:
        """The race as it stands, and the marks since the last frame."""
        marks, self._marks = tuple(self._marks), []
        return RaceFrame(
            min(self.epoch, self.epochs),
            self.epochs,
            marks,
            tuple(self._by_lane([group.lanes.diverged for group in self._groups])),
            self._speed(),
            self.is_done,
            tuple(self._by_lane([measures.health(group.lanes) for group in self._groups])) if health else (),
            self._boundaries() if boundaries else None,
        )

    def checkpoint(self, lane: int) -> Checkpoint:
        """All that a run of its own needs to go on where this lane is."""
        group = next(group for group in self._groups if lane in group.members)
        return group.lanes.checkpoint(group.members.index(lane))

    def _steps_left(self, group: _Group) -> int:
        return max(round(self._mark * group.lanes.plan.steps_per_epoch) - group.lanes.step, 0)

    def _train(self, group: _Group) -> None:
        steps = min(group.chunk, self._steps_left(group), CHUNK)
        started = time.perf_counter()
        group.losses.append(group.lanes.advance(steps))
        took = max(time.perf_counter() - started, 1e-6)
        group.chunk = max(1, min(int(steps * CHUNK_SECONDS / took), 2 * group.chunk, CHUNK))
        self._measured = [*self._measured[-31:], (took, steps * len(group.members))]

    def _evaluate(self, group: _Group) -> None:
        if group.evaluation is None:
            group.evaluation = group.lanes.evaluation()
        if not group.evaluation.is_done:
            started = time.perf_counter()
            group.evaluation.advance(group.slice)
            took = max(time.perf_counter() - started, 1e-6)
            group.slice = max(1, min(int(group.slice * CHUNK_SECONDS / took), 2 * group.slice))
        if group.evaluation.is_done:
            group.scores, group.evaluation = group.evaluation.result(), None

    def _pass_mark(self) -> None:
        train, test, accuracy, r2 = (np.full(len(self.experiments), np.nan, np.float32) for _ in range(4))
        for group in self._groups:
            assert group.scores is not None
            test[group.members], accuracy[group.members], r2[group.members] = group.scores
            if group.losses:
                train[group.members] = np.concatenate(group.losses, axis=1).mean(axis=1)
            group.losses, group.scores = [], None
        self._marks.append(Mark(self._mark, train, test, accuracy, r2))
        is_over = self._mark >= self.epochs or all(group.is_over for group in self._groups)
        self._mark = self.epochs + 1 if is_over else min(self._next_mark(self._mark), self.epochs)

    def _next_mark(self, epoch: float) -> float:
        return next_mark(epoch, min(group.lanes.plan.steps_per_epoch for group in self._groups))

    def _by_lane(self, found: Sequence[Sequence[T]]) -> list[T]:
        by_number = {
            number: value
            for group, values in zip(self._groups, found, strict=True)
            for number, value in zip(group.members, values, strict=True)
        }
        return [by_number[number] for number in range(len(self.experiments))]

    def _boundaries(self) -> LaneBoundaries | None:
        if not all(measures.can_draw_boundaries(group.lanes.plan) for group in self._groups):
            return None
        drawn = [measures.boundaries(group.lanes, self._side()) for group in self._groups]
        return LaneBoundaries(np.stack(self._by_lane([list(one.probabilities) for one in drawn])), drawn[0].reach)

    def _side(self) -> int:
        """Cells along a side: fewer where many boundaries share the room."""
        return 96 if len(self.experiments) <= 12 else 48

    def _speed(self) -> float:
        """Steps a second, of all lanes together."""
        seconds = sum(took for took, _ in self._measured)
        return sum(steps for _, steps in self._measured) / seconds if seconds else 0.0


def next_mark(epoch: float, steps_per_epoch: int) -> float:
    """The epoch of the mark after the one at ``epoch``."""
    if epoch < 1:
        return next(mark for mark in WITHIN if mark > epoch) if steps_per_epoch >= LONG_EPOCH else 1.0
    return epoch + (1 if epoch < EVERY_EPOCH else 2 if epoch < EVERY_OTHER else 5)
