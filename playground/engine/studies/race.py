"""A race beside training: lanes in lock-step, told of as they go."""

from __future__ import annotations

import time
from collections.abc import Callable

from playground import folders
from playground.engine import room
from playground.engine.device_data import DeviceData
from playground.engine.lanes.race import Race
from playground.engine.loading import of_experiment
from playground.engine.studies.context import Beside, Context, Course
from playground.messages import Checkpoint, checkpoint_size
from playground.racing import Mark, RaceHistory
from playground.studies.race import RaceFound, RaceRequest

SHARE = 0.2
"""Of the race's time for looking into the networks."""

SOONEST = 0.1
"""Seconds from one look to the next, at least."""

HANDED_OVER = 64 * 2**20
"""Bytes of all lanes' checkpoints together that are handed over at the end."""


def race(request: RaceRequest, context: Context) -> Course:
    """Train all lanes to the end; see ``RaceFound``."""
    room.check_together(request.experiments, context.device)
    running: Race = yield Beside(lambda: Race(request.experiments, _data(request, context), request.epochs))
    looks = request.health, request.boundaries
    for number in range(running.programs):
        yield RaceFound(prepared=number, programs=running.programs)
        yield Beside(_preparing(running, number, looks))
    marks: list[Mark] = []
    due = 0.0
    while not running.is_done:
        running.turn()
        if time.perf_counter() < due and not running.is_done:
            yield None
            continue
        started = time.perf_counter()
        yield (yield Beside(lambda: _found(running, marks, looks)))
        took = time.perf_counter() - started
        due = started + max(took / SHARE, SOONEST)


def _data(request: RaceRequest, context: Context) -> list[DeviceData]:
    """The data of each lane: those of the network at work, but where another fold of them is held out."""
    own = context.experiment.table
    by_table = {own: context.data}
    for one in request.experiments:
        if one.table not in by_table:
            arrays = of_experiment(one, folders.data_folder())
            by_table[one.table] = DeviceData(arrays, context.device)
    return [by_table[one.table] for one in request.experiments]


def _preparing(running: Race, number: int, looks: tuple[bool, bool]) -> Callable[[], None]:
    return lambda: running.prepare(number, *looks)


def _found(running: Race, marks: list[Mark], looks: tuple[bool, bool]) -> RaceFound:
    frame = running.frame(*looks)
    marks += frame.marks
    lanes = len(running.experiments)
    return RaceFound(
        frame.epoch,
        frame.epochs,
        running.programs,
        running.programs,
        RaceHistory.of(marks, lanes),
        frame.diverged,
        frame.steps_per_second,
        frame.health,
        frame.boundaries,
        _checkpoints(running) if frame.is_done else (),
    )


def _checkpoints(running: Race) -> tuple[Checkpoint, ...]:
    first = running.checkpoint(0)
    if checkpoint_size(first) * len(running.experiments) > HANDED_OVER:
        return ()
    return tuple(running.checkpoint(lane) for lane in range(len(running.experiments)))
