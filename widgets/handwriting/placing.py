"""Puts own drawings into the window: the row below the pad, their panel, and the view of what is forgotten."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from playground.problems import Problem
from widgets.drawing.answer import noun
from widgets.handwriting.book import DrawingBook
from widgets.handwriting.teaching import Teaching
from widgets.panels import Panel
from widgets.problem_words import problem_in_words
from widgets.workbench import Workbench

PANEL = "handwriting"
"""The panel of own drawings."""

FORGETTING = "forgetting"
"""The view that tells what is learned and what is forgotten."""


class Handwriting(QObject):
    """Connects the parts of one window with the drawings that are kept.

    Signals:
        message: (sentence), something was kept, or could not be.
    """

    message = Signal(str)

    def __init__(self, workbench: Workbench, book: DrawingBook, teaching: Teaching) -> None:
        super().__init__(workbench)
        self._workbench, self._book, self._teaching = workbench, book, teaching
        self._panel = Panel(PANEL, self.tr("Own drawings"))
        self._panel.beside = "training"
        self._panel.put_when_seen(self._made)
        workbench.add_panel(self._panel, is_shown=False)
        row = workbench.drawing.keep_row
        row.keep_asked.connect(self._keep)
        row.collection_asked.connect(self._panel.reveal)
        book.changed.connect(self._count)
        book.troubled.connect(self._say_trouble)
        teaching.began.connect(self._show_forgetting)
        self._count()

    def _made(self) -> QWidget:
        from widgets.handwriting.panel import OwnDrawings  # noqa: PLC0415 - loaded when first asked for

        made = OwnDrawings(self._book, self._teaching)
        made.pad_asked.connect(self._workbench.drawing.pad.set_drawing)
        return made

    def _keep(self, label: str) -> None:
        pad = self._workbench.drawing.pad
        number = self._book.keep(label, pad.drawing())
        if number is None:
            return
        pad.clear()
        kept = self._book.collection.get(number)
        words = self.tr("Kept as {digit}, to learn from; Ctrl+Z in the panel of own drawings takes it back.")
        if kept is not None and kept.held_out:
            words = self.tr("Kept as {digit}, held out to test what is learned.")
        self.message.emit(words.format(digit=noun(label)))

    def _count(self) -> None:
        self._workbench.drawing.keep_row.show_count(len(self._book.collection))
        self._workbench.training.refresh_data()

    def _say_trouble(self, problems: list[Problem]) -> None:
        self._workbench.drawing.say(problem_in_words(problems[0]))

    def _show_forgetting(self) -> None:
        self._workbench.viewing.open(FORGETTING)
