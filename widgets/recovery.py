"""Keeping a copy of the work at hand, so that a program that ends unasked loses no more than the last seconds."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from playground.background import Background
from playground.files import Saved
from playground.files.reasons import reason
from playground.history import History
from playground.problems import Problem, ProblemError, UnwritableFile
from playground.recovery import CrashFile, Keeper, Origin
from playground.runs import KeptRuns
from widgets.document import Document
from widgets.drawing.sheet import Sheet
from widgets.run import Run

DRAWING_MILLISECONDS = 1000
"""So long after the first stroke since the last copy, what is drawn is copied."""


@dataclass(frozen=True, slots=True)
class _Work:
    """The work at one moment; nothing in it is written to, so that another thread may read it."""

    saved: Saved
    history: History | None
    origin: Origin


class Recovery(QObject):
    """Writes the crash file of one window: after each command, with what is learned, and while drawing.

    What is written is put together here in microseconds and written on a thread of its own. Nothing is kept while
    there is nothing to lose, and ``close`` leaves nothing behind.

    Args:
        document: what is edited.
        run: what is learned.
        sheet: what is drawn.
        folder: where crash files are.
        pause: seconds between two copies of what is learned; 0 for none but with the next command.
        runs: every run of the document as it stands.

    Signals:
        kept: (saved), the ``Saved`` that is on the disk now; None where the copy was removed.
        failed: (problem), the copy could not be written; told once until it can be again.
    """

    kept = Signal(object)
    failed = Signal(object)

    _done = Signal(object, object, object)

    def __init__(
        self,
        document: Document,
        run: Run,
        sheet: Sheet,
        folder: Path,
        pause: Callable[[], int],
        parent: QObject,
        runs: Callable[[], KeptRuns] = KeptRuns,
    ) -> None:
        super().__init__(parent)
        self._runs = runs
        self._document, self._run, self._sheet = document, run, sheet
        self._pause = pause
        self._keeper = Keeper(folder)
        self._background = Background("crash file")
        self._restored: tuple[CrashFile, ...] = ()
        self._kept_at = time.monotonic()
        self._has_failed = self._is_closed = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._later = QTimer(self, singleShot=True, interval=DRAWING_MILLISECONDS)
        self._soon.timeout.connect(self._keep)
        self._later.timeout.connect(self._keep)
        # From the thread that writes; a bound method of an object of this thread runs here, queued.
        self._done.connect(self._note_done, Qt.ConnectionType.QueuedConnection)
        document.stepped.connect(self._soon.start)
        document.changed.connect(self._soon.start)
        document.path_changed.connect(self._soon.start)
        document.learned.connect(self._follow_learning)
        sheet.drawing_changed.connect(self._follow_drawing)

    @property
    def path(self) -> Path:
        """Where this window's crash file is, or would be."""
        return self._keeper.path

    def take_over(self, crash_file: CrashFile) -> None:
        """The work of a crash file is this window's now: it goes as soon as this window's own holds the same."""
        self._restored = (*self._restored, crash_file)
        self._soon.start()

    def close(self) -> None:
        """Remove the crash file: whatever was to be kept is saved."""
        if not self._is_closed:
            self._is_closed = True
            self._soon.stop()
            self._later.stop()
            self._background.close(lambda: self._attempt(None, self._restored))

    def _follow_learning(self) -> None:
        if pause := self._pause():
            left = pause - (time.monotonic() - self._kept_at)
            if left <= 0:
                self._soon.start()
            elif not self._later.isActive() or self._later.remainingTime() > 1000 * left:
                self._later.start(round(1000 * left))

    def _follow_drawing(self) -> None:
        if not self._later.isActive() or self._later.remainingTime() > DRAWING_MILLISECONDS:
            self._later.start(DRAWING_MILLISECONDS)

    def _keep(self) -> None:
        self._later.stop()
        if self._is_closed:
            return
        self._kept_at = time.monotonic()
        work, restored = self._gather(), self._restored
        self._background.put(lambda: self._attempt(work, restored))

    def _gather(self) -> _Work | None:
        """All that is to be kept, by reference; None where there is nothing to lose."""
        if not self._document.has_unkept_work:
            return None
        experiment = replace(self._document.experiment(), views=self._document.views, drawing=self._sheet.drawing())
        checkpoint = self._run.checkpoint
        history = self._run.history.snapshot() if checkpoint is not None else None
        return _Work(Saved(experiment, checkpoint, runs=self._runs()), history, self._document.origin)

    def _note_done(self, problem: Problem | None, saved: Saved | None, restored: tuple[CrashFile, ...]) -> None:
        has_failed_before, self._has_failed = self._has_failed, problem is not None
        if problem is None:
            self._restored = tuple(one for one in self._restored if one not in restored)
            self.kept.emit(saved)
        elif not has_failed_before:
            self.failed.emit(problem)

    # --- on the thread that writes -------------------------------------------------------------------------------

    def _attempt(self, work: _Work | None, restored: tuple[CrashFile, ...]) -> None:
        """Write or remove, and tell the window how that went."""
        problem: Problem | None = None
        try:
            self._write(work)
            for one in restored:
                one.discard()
        except ProblemError as error:
            problem = error.problems[0]
        except OSError as error:
            problem = UnwritableFile(str(self._keeper.path), reason(error))
        with contextlib.suppress(RuntimeError):  # the window may have been closed meanwhile
            self._done.emit(problem, work and work.saved, restored)

    def _write(self, work: _Work | None) -> None:
        if work is None:
            self._keeper.remove()
        else:
            history = None if work.history is None else work.history.to_json()
            self._keeper.write(replace(work.saved, history=history), work.origin)
