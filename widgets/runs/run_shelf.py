"""The records of runs as they are kept: within a budget of memory, named, pinned, taken out and put back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from playground import runs
from playground.history import History
from playground.runs import RunRecord
from widgets.settings import changes

MEMORY = 512
"""Mebibytes of checkpoints that all runs may hold together, where nothing else is preferred."""

MOST_GHOSTS = 6
"""Curves of pinned runs that are shown at once; more could not be told apart."""


class RunShelf(QObject):
    """Holds records by their ids, oldest first; one of them may be that of the run at work.

    Signals:
        changed: there are other records, or other names, pins or checkpoints.
        ghosts_changed: other curves are to be shown behind those of the run at work.
    """

    changed = Signal()
    ghosts_changed = Signal()

    def __init__(self, memory: Callable[[], float] = lambda: MEMORY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._records: dict[int, RunRecord] = {}
        self._live: int | None = None
        changes().changed.connect(self._follow_preference)

    @property
    def records(self) -> tuple[RunRecord, ...]:
        """Every record, oldest first; that of the run at work without its curves, for which ask ``history``."""
        return tuple(self._records.values())

    @property
    def live(self) -> int | None:
        """The id of the run at work, None before the first step of one."""
        return self._live

    def record(self, run_id: int) -> RunRecord:
        """One record; KeyError where there is none."""
        return self._records[run_id]

    def ghosts(self) -> list[tuple[str, History]]:
        """Names and curves of the pinned runs that are not at work, the newest ones, oldest first."""
        pinned = [one for one in self._records.values() if one.pinned and one.id != self._live]
        return [(one.name, one.history) for one in pinned[-MOST_GHOSTS:]]

    def _put(self, record: RunRecord) -> None:
        self._records[record.id] = record

    def _make_room(self) -> None:
        kept = runs.within_budget(self.records, round(self._memory() * 2**20), self._live)
        self._records = {one.id: one for one in kept}

    def _pin(self, run_id: int, pinned: bool) -> None:
        if run_id in self._records:
            self._put(replace(self._records[run_id], pinned=pinned))
            self._make_room()
            self._tell()

    def _follow_preference(self, key: str) -> None:
        if key == "runs_memory":
            self._make_room()
            self._tell()

    def _call(self, run_id: int, name: str) -> None:
        if run_id in self._records:
            self._put(replace(self._records[run_id], name=name))
            self._tell()

    def _take_out(self, ids: Sequence[int]) -> tuple[RunRecord, ...]:
        taken = tuple(self.record(one) for one in ids if one in self._records)
        for one in taken:
            del self._records[one.id]
            if one.id == self._live:
                self._live = None
        self._tell()
        return taken

    def _put_back(self, records: Sequence[RunRecord]) -> None:
        together = (*self._records.values(), *records)
        self._records = {one.id: one for one in sorted(together, key=lambda one: one.id)}
        self._make_room()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.ghosts_changed.emit()
