"""What is kept of the learner's own drawings, for every window of the program alike, with steps of undo."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from playground.drawing import Drawing
from playground.handwriting import Changes, Collection, storage
from playground.problems import ProblemError


class _Elsewhere(QObject):
    """Tells the other windows of the program that something was kept.

    Signals:
        written: (book), whose window it was.
    """

    written = Signal(object)


@cache
def _elsewhere() -> _Elsewhere:
    return _Elsewhere()


class DrawingBook(QObject):
    """The collection in its file; read when it is first asked for, and written with every change.

    Signals:
        changed: there are others now.
        kept: (label), a drawing was kept as this digit.
        troubled: (problems), the file could not be read whole, or not be written; what is kept is as it was.
    """

    changed = Signal()
    kept = Signal(str)
    troubled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read: storage.Read | None = None
        self._was_broken = False
        self.undo_stack = QUndoStack(self)
        _elsewhere().written.connect(self._follow)

    def __del__(self) -> None:
        # Python may take the steps apart before their stack, which would then delete them a second time.
        if isValid(self.undo_stack):
            self.undo_stack.blockSignals(True)
            self.undo_stack.clear()

    @property
    def collection(self) -> Collection:
        """What is kept."""
        return self._here().collection

    @property
    def digest(self) -> str:
        """What tells this collection from any other; empty where nothing is kept."""
        return self._here().digest

    def keep(self, label: str, drawing: Drawing) -> int | None:
        """Keep a drawing as this digit, as a step of undo; its number, None where it could not be kept."""
        try:
            changes = self.collection.adding([(label, drawing)])
        except ProblemError as error:
            self.troubled.emit(error.problems)
            return None
        (number,) = changes
        if not self.change(changes, self.tr("Keep as {label}").format(label=label)):
            return None
        self.kept.emit(label)
        return number

    def keep_all(self, drawings: Iterable[tuple[str, Drawing]], name: str) -> int:
        """Keep several, as one step of undo called ``name``; how many were kept."""
        try:
            changes = self.collection.adding(drawings)
        except ProblemError as error:
            self.troubled.emit(error.problems)
            return 0
        return len(changes) if self.change(changes, name) else 0

    def change(self, changes: Changes, name: str) -> bool:
        """Change what is kept, as a step of undo called ``name``; whether anything was changed."""
        inverse = self.collection.inverse(changes)
        if not changes or not self._write(changes):
            return False
        self.undo_stack.push(_Step(self, changes, inverse, name))
        return True

    def _here(self) -> storage.Read:
        if self._read is None:
            try:
                self._read = storage.read()
            except ProblemError as error:
                self._read = storage.Read(Collection(), "", tuple(error.problems))
            if self._read.problems:
                self._was_broken = True
                self.troubled.emit(list(self._read.problems))
        return self._read

    def _write(self, changes: Changes) -> bool:
        after = self.collection.changed(changes)
        try:
            digest = storage.write(after, was_broken=self._was_broken)
        except ProblemError as error:
            self.troubled.emit(error.problems)
            return False
        self._was_broken = False
        self._read = storage.Read(after, digest)
        _elsewhere().written.emit(self)
        self.changed.emit()
        return True

    def _follow(self, book: object) -> None:
        if book is not self:
            self._read = None
            self.changed.emit()


class _Step(QUndoCommand):
    """A change and its inverse; what other windows did meanwhile stays."""

    def __init__(self, book: DrawingBook, changes: Changes, inverse: Changes, name: str) -> None:
        super().__init__(name)
        self._book = weakref.ref(book)  # a reference back would close a circle
        self._changes, self._inverse = changes, inverse
        self._is_done = True

    def redo(self) -> None:
        if self._is_done:
            self._is_done = False  # what is pushed as done is done again only after an undo
            return
        self._apply(self._changes)

    def undo(self) -> None:
        self._apply(self._inverse)

    def _apply(self, changes: Changes) -> None:
        book = self._book()
        if book is not None and not book._write(changes):
            self.setObsolete(True)  # it could not be written: nothing to go back over
