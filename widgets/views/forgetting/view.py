"""The meter of forgetting: both accuracies before and now, side by side, and how they went."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from playground.datasets import DATASETS
from playground.experiment import Experiment
from playground.probes.forgetting import MORE, Forgetting, ForgettingWish, Scores
from widgets import theme
from widgets.problem_words import translated
from widgets.viewing.figure_table import FigureTable
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.forgetting.course import PERCENT, SERIES, Course

REST = 1000
"""Milliseconds without a step, after which it rests and there is time for more older digits."""


class ForgettingView(View):
    """A table of both before and now, over the course of both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("forgetting", parent)
        self._record: Forgetting | None = None
        self._figures = FigureTable(
            "forgettingFigures",
            self.tr("Before and now"),
            self.tr("How many of each are read rightly: with the weights it began with, and with those of now."),
            (self.tr("Read rightly"), self.tr("Before"), self.tr("Now"), self.tr("Points")),
            self,
        )
        self._figures.setSizeAdjustPolicy(FigureTable.SizeAdjustPolicy.AdjustToContents)
        self._figures.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._figures.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._figures.setWordWrap(False)
        self._figures.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.course = Course(self)
        self.body.addWidget(self._figures)
        self.body.addWidget(self.course, 1)
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._ask_for_more)
        self.set_wish(ForgettingWish())
        self.follow_theme()

    def show_experiment(self, experiment: Experiment) -> None:
        self._record = None
        self.course.clear_course()
        self._figures.show_rows(())
        self.set_wish(ForgettingWish())

    def show_record(self, record: Forgetting) -> None:
        is_further = self._record is None or record.step != self._record.step
        if is_further and self.wish != ForgettingWish():
            self.set_wish(ForgettingWish())
        self._record = record
        self._figures.show_rows([self._row(name, scores) for name, scores in self._parts(record)])
        self._figures.updateGeometry()
        if not self.looks_back:
            self.course.add_record(record)
        self.set_readout(self._words(record))
        self._resting.start()

    def table(self) -> Table | None:
        if self._record is None:
            return None
        rows = [
            (name, scores.looked, scores.share_before, scores.share, self._record.step)
            for name, scores in (("own drawings", self._record.own), (self._record.dataset, self._record.older))
        ]
        return Table(("data", "examples", "before", "now", "step"), rows)

    def follow_theme(self) -> None:
        now = theme.colours()
        self.course.follow_theme()
        self.set_legend(
            "&nbsp;&nbsp; ".join(
                f'<span style="color:{now.series[SERIES[part]]}">●</span> {words}'
                for part, words in (
                    ("own", self.tr("your held-out drawings")),
                    ("older", self.tr("older digits")),
                )
            )
            + f"&nbsp;&nbsp; – – {self.tr('before')}"
        )

    def _parts(self, record: Forgetting) -> tuple[tuple[str, Scores], ...]:
        old = translated(DATASETS[record.dataset].title)
        if record.older.looked < record.held_out:
            old = self.tr("{dataset}, first {count}").format(dataset=old, count=record.older.looked)
        return (self.tr("Yours, held out"), record.own), (old, record.older)

    def _row(self, name: str, scores: Scores) -> tuple[str, str, str, str]:
        if scores.share is None or scores.share_before is None or scores.change is None:
            return name, "–", "–", "–"
        change = f"{PERCENT * scores.change:+.1f}"
        return name, f"{PERCENT * scores.share_before:.1f} %", f"{PERCENT * scores.share:.1f} %", change

    def _words(self, record: Forgetting) -> str:
        words = self.tr("Step {step}, compared with step {began}.").format(
            step=f"{record.step:,}", began=f"{record.began:,}"
        )
        if not record.own.looked:
            return f"{words} {self.tr('No drawing is held out: hold some out to see what is learned.')}"
        more = self.tr("{read} of {count} of your held-out drawings are read, {before} before.")
        return f"{words} {more.format(read=record.own.read, count=record.own.looked, before=record.own.before)}"

    def _ask_for_more(self) -> None:
        """It rests: there is time to read older digits that were left out."""
        record = self._record
        if record is None or record.older.looked >= record.held_out or record.step == record.began:
            return  # where it began nothing can have been forgotten yet
        if self.looks_back or self.history is None or self.history.last_step in (record.step, 0):
            self.set_wish(ForgettingWish(record.older.looked + MORE))
