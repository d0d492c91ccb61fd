"""Project files: a ``.playground`` is a zip of an experiment, what it has learned, and the record of its run.

======================  =========================================================================================
``experiment.json``     dataset, network, recipe, seed, views, drawing; ``"format": 1`` says how to read it
``weights.safetensors``   every weight and running average by ``node/name``; only where something was learned
``optimizer.safetensors`` the optimizer's own arrays, so that training goes on where it stopped
``history.json``        the curves
``runs.json``           every run: network, recipe, figures and curves, no weights; only where there are any
``table.csv``           the file of a table of one's own, as it was imported; only where the experiment has one
======================  =========================================================================================

Reading goes one way: ``archive`` takes the members out within limits, ``parsing`` makes plain data of them, brings it
to the newest format and checks it (``faults`` puts every objection into words), ``records`` and ``drawings`` build the
experiment, and ``tensors`` admits only weights that the graph has room for. Nothing in a file is ever executed, nothing
is written anywhere, and what a file costs in memory and time is bounded, whatever it says of itself.

``saving`` puts the whole file in place in one step; ``fingerprint`` tells whether somebody else has done so since.

Training goes on bit for bit. Random numbers and the order of the examples need no place in the file: both follow from
the experiment's seed and the number of the step, so that weights, running averages, the optimizer's arrays and the step
are all there is to keep.

What checks a file takes a tenth of a second to load, a good part of what a window takes to open. So it is imported with
the first file that is read or written: ``RECORDS`` names it for those who have time before.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from playground.experiment import Experiment
from playground.files import archive, reasons, saving
from playground.files.admitting import checkpoint_problems
from playground.files.archive import EXPERIMENT, FORMAT, HISTORY, OPTIMIZER, RUNS, TABLE, WEIGHTS
from playground.files.fingerprint import Fingerprint, fingerprint
from playground.history import History
from playground.messages import Checkpoint
from playground.problems import Problem, ProblemError, UnwritableFile
from playground.runs import NO_RUNS, KeptRuns

__all__ = ["FORMAT", "Fingerprint", "Saved", "checkpoint_problems", "fingerprint", "keep_table", "read", "write"]


RECORDS = "playground.files.run_records"


@dataclass(frozen=True, slots=True)
class Saved:
    """What a project file holds: ``checkpoint`` and ``history`` are None where nothing has been trained.

    ``history`` is what ``History.to_json`` gives and ``History.from_json`` takes. ``runs`` come back without
    weights; the checkpoint belongs to the one that is ``live``. ``table`` is the file of the experiment's own table,
    where it has one; ``keep_table`` puts it where the engine finds it.
    """

    experiment: Experiment
    checkpoint: Checkpoint | None = None
    history: dict[str, Any] | None = None
    runs: KeptRuns = NO_RUNS
    table: bytes | None = None


def read(path: Path) -> Saved:
    """Read a project file.

    A network that is unfinished, as it is while being built, is read as it is; ``experiment.problems`` tells what it
    lacks.

    Raises:
        ProblemError: with every problem of the file at once; each says where in the file it is.
    """
    from playground.files import parsing, records, run_records, tensors  # noqa: PLC0415 - see above

    with archive.opened(path) as members:
        record = parsing.parse_experiment(members.read(EXPERIMENT), path.name)
        experiment = records.build(record)
        problems: list[Problem] = []
        checkpoint = None
        if record.checkpoint is not None:
            try:
                learned = tensors.read_weights(members, experiment)
                optimizer = tensors.read_optimizer(members, learned)
                checkpoint = record.checkpoint.with_arrays(learned, optimizer)
            except ProblemError as error:
                problems += error.problems
        try:
            history = _read_history(members) if HISTORY in members else None
        except ProblemError as error:
            problems += error.problems
        try:
            runs = run_records.read(members.read(RUNS)) if RUNS in members else NO_RUNS
        except ProblemError as error:
            problems += error.problems
        table = None
        if TABLE in members and (own := experiment.table.own) is not None:
            table = members.read(TABLE)
            if hashlib.sha256(table).hexdigest() != own.fingerprint:
                problems.append(reasons.damaged(TABLE, "is not the file that the experiment names"))
    if problems:
        raise ProblemError(*problems)
    return Saved(experiment, checkpoint, history, runs if checkpoint is not None else replace(runs, live=None), table)


def keep_table(saved: Saved) -> None:
    """Keep the file of a project's own table in the user's folder; ``ProblemError`` where that refuses."""
    if saved.table is not None:
        from playground.tables import storage  # noqa: PLC0415 - few projects have one

        storage.keep(saved.table)


def write(path: Path, saved: Saved) -> None:
    """Write a project file, whole or not at all: a file of this name stays untouched until the new one is complete.

    A checkpoint that no longer fits the graph, because that has been edited since, is left out: the file could not be
    opened with it. ``checkpoint_problems`` tells beforehand.

    Raises:
        ProblemError: ``UnwritableFile`` where the folder or the disk refuses; what is beyond the limits of a file.
    """
    from playground.files import records, run_records, tensors  # noqa: PLC0415 - see above

    checkpoint = saved.checkpoint
    if checkpoint is not None and checkpoint_problems(saved.experiment, checkpoint.weights):
        checkpoint = None
    members = {EXPERIMENT: records.to_json(saved.experiment, checkpoint)}
    if checkpoint is not None:
        members[WEIGHTS] = tensors.to_bytes(checkpoint.weights)
        members[OPTIMIZER] = tensors.to_bytes(checkpoint.optimizer)
    if saved.history is not None:
        members[HISTORY] = json.dumps(saved.history, allow_nan=False).encode()
    if saved.runs.records:
        members[RUNS] = run_records.to_bytes(saved.runs if checkpoint is not None else replace(saved.runs, live=None))
    if (table := _table_of(saved)) is not None:
        members[TABLE] = table
    if any(len(data) > archive.LIMITS[name] for name, data in members.items()) or _size(members) > archive.LARGEST:
        raise ProblemError(UnwritableFile(str(path), reasons.UNREADABLE_AGAIN))
    saving.write(path, members)


def _table_of(saved: Saved) -> bytes | None:
    own = saved.experiment.table.own
    if own is None or saved.table is not None:
        return saved.table
    from playground.tables import storage  # noqa: PLC0415 - few projects have one

    return storage.kept(own)


def _size(members: dict[str, bytes]) -> int:
    return sum(len(data) for data in members.values())


def _read_history(members: archive.Members) -> dict[str, Any]:
    from playground.files import parsing, records  # noqa: PLC0415 - see above

    history: dict[str, Any] = parsing.parse_object(members.read(HISTORY), HISTORY)
    parsing.checked(records.HistoryRecord, history, HISTORY)
    try:
        History.from_json(history)
    except ValueError as error:
        raise ProblemError(reasons.damaged(HISTORY, f"is damaged: {error}")) from None
    return history
