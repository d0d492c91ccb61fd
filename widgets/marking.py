"""Marks on the curves where the learner changed something while it trained."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from playground.consequences import consequence
from playground.experiment import Experiment
from widgets.document import Document
from widgets.run import Run

if TYPE_CHECKING:
    from widgets.views.curves import CurvesView

WHAT_COUNTS = ("change", "carry over")
"""Consequences of a change after which the same curves go on."""


MOST_LINES = 4
"""So many changes after the same step are told one below the other."""


class Mark(NamedTuple):
    """A change made after this step, by the name of its step of undo, and where that step lies on the stack."""

    step: int
    text: str
    place: int
    is_undo: bool


class ChangeMarks(QObject):
    """Keeps the marks of the present run; typing a number, which is one step of undo, is one mark.

    Signals:
        changed: there are other marks.
    """

    changed = Signal()

    def __init__(self, document: Document, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._run = run
        self._curves: CurvesView | None = None
        self._marks: list[Mark] = []
        self._index = document.undo_stack.index()
        self._is_due = self._is_of_points = False
        document.changed.connect(self._note)
        document.stepped.connect(self._name)
        document.stack_changed.connect(self._follow_stack)
        run.handwork.changed.connect(self._note_handwork)
        run.history_changed.connect(self._forget_what_was_cut)

    def show_on(self, curves: CurvesView) -> None:
        """Put the marks there, those made already and those to come; until other curves take their place."""
        self._curves = curves
        curves.destroyed.connect(lambda: self._leave(curves))
        self._show_again()

    def _leave(self, curves: CurvesView) -> None:
        if self._curves is curves:
            self._curves = None

    def marks(self) -> list[tuple[int, str]]:
        """Step and text of each."""
        return [(mark.step, mark.text) for mark in self._marks]

    def _note(self, before: Experiment, after: Experiment) -> None:
        """The change has been made; what it is called is known only when it lies on the stack."""
        self._is_due = self._run.step_count > 0 and consequence(before, after) in WHAT_COUNTS
        self._is_of_points = before.points != after.points

    def _note_handwork(self, _edits: object) -> None:
        self._is_due = self._run.step_count > 0

    def _follow_stack(self, _before: QUndoStack, now: QUndoStack) -> None:
        self._index = now.index()

    def _name(self, index: int) -> None:
        was, self._index = self._index, index
        if not self._is_due:
            return
        self._is_due = False
        is_undo = index < was
        text = self._document.undo_stack.text(index if is_undo else index - 1)
        words = self.tr("Undo: {name}").format(name=text) if is_undo else text
        mark = Mark(self._run.step_count, words, index, is_undo)
        last = self._marks[-1] if self._marks else None
        if last is not None and index == was and (last.place, last.is_undo) == (index, False):
            mark = self._marks.pop()._replace(text=words)  # merged: the mark stays where it is, its name may not
        elif last is not None and self._is_of_points and last.text == words:
            return  # one point after the other: the first is marked
        self._marks.append(mark)
        if mark != last:
            self._show_again()

    def _forget_what_was_cut(self) -> None:
        left = [mark for mark in self._marks if mark.step <= self._run.step_count]
        if len(left) < len(self._marks):
            self._marks = left
            self._show_again()

    def _show_again(self) -> None:
        """One line for each step, with all that was changed after it, as when a network is built while it waits."""
        self.changed.emit()
        if self._curves is not None:
            self._curves.clear_marks()
            for step, marks in groupby(self._marks, attrgetter("step")):
                self._curves.add_mark(step, self._in_words([mark.text for mark in marks]))

    def _in_words(self, texts: list[str]) -> str:
        left_out = len(texts) - MOST_LINES + 1
        if left_out > 1:
            texts = [self.tr("and {count} before").format(count=left_out), *texts[left_out:]]
        return "\n".join(texts)
