"""The runs of a project: what runs.json holds, and the way between it and the records of ``playground.runs``.

A run is kept with its network, recipe, figures and thinned curves. Its weights are not: those of the run at work are
the project's own, and those of every other run would make a small file as large as all of them together. A run that
had weights says so, and restoring it brings back its settings.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Annotated, Any
from weakref import WeakKeyDictionary

from pydantic import FailFast, Field

from playground.files import faults, parsing, records
from playground.files.archive import LIMITS, RUNS
from playground.files.reasons import damaged
from playground.history import History
from playground.layers import Settings
from playground.messages import LAST_STEP
from playground.problems import Problem, ProblemError
from playground.runs import NAME_LENGTH, Figures, KeptRuns, RunRecord, own_settings, thinned

ROWS = 250
"""The most rows of each table of a saved run's curves: two hundred runs stay a file that is read in one go."""

MOST_RUNS = 200

_MOST_CHANGES = 1000

_Step = Annotated[int, Field(ge=0, le=LAST_STEP)]
_Figure = Annotated[float, Field(ge=-3.5e38, le=3.5e38)]
_Share = Annotated[float, Field(ge=0, le=1.01)]


class FiguresRecord(Settings):
    """How far a run got."""

    steps: _Step = 0
    seconds: float = Field(0.0, ge=0, le=10**12)
    loss: _Figure | None = None
    accuracy: _Share | None = None
    best: _Share | None = None
    r2: Annotated[float, Field(ge=-3.5e38, le=1.01)] | None = None


class RunEntry(Settings):
    """One run; its experiment is written as in experiment.json, its curves as in history.json."""

    id: int = Field(ge=1, le=10**9)
    name: str = Field(max_length=NAME_LENGTH)
    pinned: bool = False
    had_weights: bool = False
    figures: FiguresRecord = FiguresRecord()
    changed_at: Annotated[list[_Step], FailFast(), Field(max_length=_MOST_CHANGES)] = Field(default=[])
    experiment: records.ExperimentRecord
    history: records.HistoryRecord


class RunsRecord(Settings):
    """The whole of runs.json: the runs, oldest first, and which of them the project's weights belong to."""

    live: int | None = Field(None, ge=1, le=10**9)
    runs: list[RunEntry] = Field(max_length=MOST_RUNS)


def to_bytes(kept: KeptRuns) -> bytes:
    """runs.json. Where that would be more than is read again, the oldest that are not pinned are left out.

    So is a run whose network no file could hold: it must not keep all others from being saved.
    """
    texts: dict[int, bytes] = {}
    values, size = parsing.MOST_VALUES - 10, LIMITS[RUNS] - 1000
    first = sorted(kept.records, key=lambda one: (one.id != kept.live, not one.pinned, -one.id))
    for one in first[:MOST_RUNS]:
        try:
            text = _written(one)
        except ProblemError:
            continue
        values -= parsing.count_values(text)
        size -= len(text) + 2
        if min(values, size) < 0:
            break
        texts[one.id] = text
    live = kept.live if kept.live in texts else "null"
    return b'{"live": %s, "runs": [\n%s\n]}' % (str(live).encode(), b",\n".join(texts[one] for one in sorted(texts)))


def read(data: bytes) -> KeptRuns:
    """The runs that ``to_bytes`` wrote, without weights.

    Raises:
        ProblemError: with all that is wrong; each problem says in which run.
    """
    record = parsing.checked(RunsRecord, parsing.parse_object(data, RUNS), RUNS)
    ids = [entry.id for entry in record.runs]
    problems: list[Problem] = []
    if ids != sorted(set(ids)):
        problems.append(damaged(f"{RUNS}: runs", "should each have an id of its own, in rising order"))
    if record.live is not None and record.live not in ids:
        problems.append(damaged(f"{RUNS}: live", "is a run that is not there"))
    found: list[RunRecord] = []
    for number, entry in enumerate(record.runs):
        where = f"{RUNS}: runs.{number}"
        try:
            found.append(_build(entry))
        except ProblemError as error:
            problems += [replace(problem, where=f"{where}: {problem.where}") for problem in error.problems]
    if problems:
        raise ProblemError(*faults.few(problems, RUNS))
    return KeptRuns(tuple(found), record.live)


def _build(entry: RunEntry) -> RunRecord:
    try:
        history = History.from_json(entry.history.model_dump())
    except ValueError as error:
        raise ProblemError(damaged("history", f"is damaged: {error}")) from None
    return RunRecord(
        id=entry.id,
        name=entry.name,
        experiment=own_settings(records.build(entry.experiment)),
        history=history,
        figures=Figures(**entry.figures.model_dump()),
        pinned=entry.pinned,
        had_checkpoint=entry.had_weights,
        changed_at=tuple(entry.changed_at),
    )


_texts: WeakKeyDictionary[RunRecord, bytes] = WeakKeyDictionary()
"""What was written of records before: a crash file is written every few seconds, and most runs never change again."""


def _written(record: RunRecord) -> bytes:
    text = _texts.get(record)
    if text is None:
        data = {
            "id": record.id,
            "name": record.name[:NAME_LENGTH],
            "pinned": record.pinned,
            "had_weights": record.had_checkpoint or record.checkpoint is not None,
            "figures": asdict(record.figures),
            "changed_at": list(record.changed_at[-_MOST_CHANGES:]),
            "experiment": records.from_experiment(own_settings(record.experiment)).model_dump(mode="json"),
            "history": _in_short(thinned(record.history, ROWS).to_json()),
        }
        text = _texts[record] = json.dumps(data, allow_nan=False).encode()
    return text


def _in_short(history: dict[str, Any]) -> dict[str, Any]:
    """A history with seven digits a number, as many as were measured."""
    for table in history.values():
        for column in table.keys() - {"steps"}:
            table[column] = [None if value is None else float(f"{value:.7g}") for value in table[column]]
    return history
