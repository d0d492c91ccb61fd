"""Mistakes: what is shown of them, which are chosen, what is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from playground.experiment import Experiment
from playground.probes.mistakes import FIRST, Mistakes, MistakesWish, scores
from widgets import theme
from widgets.viewing.chooser import Chooser
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.mistakes.calibration import CalibrationPlot
from widgets.views.mistakes.close_look import CloseLook
from widgets.views.mistakes.gallery import Gallery
from widgets.views.mistakes.matrix import ConfusionMatrix
from widgets.views.mistakes.scores import ScoreTable

ALL = 1_000_000  # more than any dataset holds out


class MistakesView(View):
    """The worst examples, the confusion matrix, scores by class, calibration: one at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("mistakes", parent)
        self._labels: tuple[str, ...] = ()
        self._inputs: tuple[str, ...] = ()
        self._seen: Mistakes | None = None
        self._wants_all = False
        self._gallery, self._closely = Gallery(self), CloseLook(self)
        self._matrix, self._scores = ConfusionMatrix(self), ScoreTable(self)
        self._calibration = CalibrationPlot(self)
        self._all = QPushButton(self)
        self._all.setObjectName("mistakesAll")
        self._all.setAccessibleName(self.tr("Show all mistakes again"))
        self._all.setToolTip(self.tr("From the examples of one cell of the matrix back to all mistakes."))
        self._sheets = QStackedWidget(self)
        for page in (self._made_wall(), self._matrix, self._scores, self._calibration):
            self._sheets.addWidget(page)
        self.body.addWidget(self._sheets)
        self._page = Chooser(
            "mistakesPage", self.tr("What is shown"), self.tr("Four ways to look at the mistakes."), self
        )
        self._page.offer(
            (
                ("examples", self.tr("Worst examples")),
                ("matrix", self.tr("Confusion matrix")),
                ("scores", self.tr("Scores by class")),
                ("calibration", self.tr("Calibration")),
            )
        )
        tip = self.tr("How many of the held-out examples are read each time; all of them takes longer.")
        self._count = Chooser("mistakesCount", self.tr("How many are read"), tip, self)
        self.tools.addWidget(self._page)
        self.tools.addWidget(self._count)
        self._why, self._fool = self._made_offers()
        self._connect()
        self.set_wish(MistakesWish())
        self.follow_theme()

    def show_experiment(self, experiment: Experiment) -> None:
        if experiment.data.labels != self._labels or self._seen is None:
            self._labels = experiment.data.labels
            self._forget()
        self._inputs = experiment.data.inputs
        self._fill_counts(experiment.data.test_examples)

    def show_record(self, record: Mistakes) -> None:
        wish = self.wish
        assert isinstance(wish, MistakesWish)
        self._seen = record
        self._matrix.show_matrix(record.matrix, self._labels, record.cell)
        self._scores.show_matrix(record.matrix, self._labels)
        self._calibration.show_reliability(record.reliability)
        if record.cell == wish.cell:
            self._gallery.show_examples(record.worst, self._labels, wish.chosen)
        if record.closely is None or record.closely.index == wish.chosen:
            self._closely.show_example(record.closely, self._labels, self._inputs)
        self._show_legend()
        self._show_reading()

    def table(self) -> Table | None:
        if self._seen is None:
            return None
        header = ("truth", *(f"read as {label}" for label in self._labels), "precision", "recall", "f1", "examples")
        return Table(header, _rows(self._seen, self._labels))

    def summary(self) -> str:
        if self._seen is None:
            return ""
        error = self.tr("calibration error {percent} %").format(percent=f"{100 * self._seen.reliability.error:.1f}")
        return f"{self._in_words()} {error}. {self._closely.words()}".strip()

    def follow_theme(self) -> None:
        self._gallery.follow_theme()
        self._calibration.follow_theme()
        self._matrix.update()
        self._closely.update()

    def choose_cell(self, cell: tuple[int, int] | None) -> None:
        """Show the examples of a cell (truth, answer) of the matrix, None for all mistakes."""
        self._wish_for(cell=cell, chosen=None)
        self._closely.show_example(None, self._labels)
        self._page.setCurrentIndex(0)
        self._show_legend()

    def look_closely(self, index: int) -> None:
        """Show a held-out example with what the network says of it and what it resembles."""
        self._wish_for(chosen=index)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _made_wall(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self._all)
        column.addWidget(self._gallery, 1)
        column.addWidget(self._closely)
        self._all.hide()
        return page

    def _made_offers(self) -> tuple[QPushButton, QPushButton]:
        """What can be asked about the example that is looked at closely, in other views."""
        why, fool = QPushButton(self.tr("Why?"), self), QPushButton(self.tr("Fool it"), self)
        why.setObjectName("mistakesWhy")
        why.setAccessibleName(self.tr("Why this answer"))
        why.setToolTip(self.tr("Show which pixels of this example the answer depends on."))
        fool.setObjectName("mistakesFool")
        fool.setAccessibleName(self.tr("Fool it"))
        fool.setToolTip(self.tr("Show how little of this example must be changed for another answer."))
        for button in (why, fool):
            button.hide()
            self.tools.addWidget(button)
        return why, fool

    def _connect(self) -> None:
        self._why.clicked.connect(self._ask_why)
        self._fool.clicked.connect(self._ask_to_fool)
        self._gallery.chosen.connect(self.look_closely)
        self._matrix.chosen.connect(self.choose_cell)
        self._matrix.pointed.connect(self._show_reading)
        self._calibration.pointed.connect(self._read_bin)
        self._all.clicked.connect(self._show_all)
        self._page.currentIndexChanged.connect(self._turn_page)
        self._count.activated.connect(self._choose_count)

    def _fill_counts(self, held_out: int) -> None:
        first = [("first", self.tr("First {count}").format(count=f"{FIRST:,}"))] if held_out > FIRST else []
        self._count.offer([*first, ("all", self.tr("All {count}").format(count=f"{held_out:,}"))])
        self._count.setCurrentIndex(self._count.count() - 1 if self._wants_all else 0)
        self._read_as_many()

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def _ask_why(self) -> None:
        self._ask_about_chosen("saliency")

    def _ask_to_fool(self) -> None:
        self._ask_about_chosen("adversarial")

    def _ask_about_chosen(self, view_id: str) -> None:
        wish = self.wish
        assert isinstance(wish, MistakesWish)
        if wish.chosen is not None:
            self.ask_view(view_id, wish.chosen)

    def _show_offers(self) -> None:
        wish = self.wish
        assert isinstance(wish, MistakesWish)
        is_picture = self.experiment is not None and self.experiment.data.kind == "pictures"
        is_shown = is_picture and wish.chosen is not None and self._sheets.currentIndex() == 0
        for button in (self._why, self._fool):
            button.setVisible(is_shown)

    def _wish_for(self, **what: object) -> None:
        wish = self.wish
        assert isinstance(wish, MistakesWish)
        wanted = replace(wish, **what)  # type: ignore[arg-type]
        if wanted != wish:
            self.set_wish(wanted)
            self._show_offers()

    def _choose_count(self) -> None:
        self._wants_all = self._count.count() > 1 and self._count.currentData() == "all"
        self._read_as_many()

    def _read_as_many(self) -> None:
        self._wish_for(examples=ALL if self._count.currentData() == "all" else FIRST)

    def _show_all(self) -> None:
        self.choose_cell(None)

    def _turn_page(self, number: int) -> None:
        self._sheets.setCurrentIndex(number)
        self._show_offers()
        self._show_legend()
        self._show_reading()

    def _forget(self) -> None:
        self._seen = None
        self._wish_for(cell=None, chosen=None)
        self._gallery.clear()
        self._closely.show_example(None, self._labels)

    # --- words -------------------------------------------------------------------------------------------------------

    def _in_words(self) -> str:
        assert self._seen is not None
        seen = self._seen
        missed, total = int(seen.matrix.sum() - seen.matrix.trace()), int(seen.matrix.sum())
        text = self.tr("{missed} of {total} read wrongly: {percent} % right.").format(
            missed=f"{missed:,}", total=f"{total:,}", percent=f"{100 * seen.accuracy:.1f}"
        )
        if seen.broken:
            text += " " + self.tr("{count} answers are not numbers.").format(count=f"{seen.broken:,}")
        return text

    def _show_legend(self) -> None:
        if self._seen is None:
            return
        wish, page = self.wish, self._sheets.currentIndex()
        assert isinstance(wish, MistakesWish)
        self._all.setVisible(wish.cell is not None)
        if wish.cell is not None:
            truth, answer = (self._labels[place] for place in wish.cell)
            words = self.tr("{truth} read as {answer}: {count}. Show all mistakes")
            self._all.setText(words.format(truth=truth, answer=answer, count=f"{self._seen.wrong:,}"))
        notes = (
            self.tr("Truth → answer, how sure; the worst first."),
            self.tr("Colour: share of the row, from dark (0 %) to bright (100 %)."),
            "",
            self.tr("Dashed: right as often as sure."),
        )
        note = f"<br><small>{notes[page]}</small>" if notes[page] else ""
        self.set_legend(f"{self._in_words()}{note}")

    def _show_reading(self) -> None:
        cell, page = self._matrix.spot, self._sheets.currentIndex()
        if page == 1 and cell is not None and self._seen is not None and max(cell) < len(self._labels):
            count, row = int(self._seen.matrix[cell]), int(self._seen.matrix[cell[0]].sum())
            text = self.tr("{truth} read as {answer}: {count} of {row} ({percent} %)")
            share = f"{100 * count / max(row, 1):.1f}"
            names = {"truth": self._labels[cell[0]], "answer": self._labels[cell[1]]}
            self.set_readout(text.format(**names, count=f"{count:,}", row=f"{row:,}", percent=share))
            return
        waiting = (
            self.tr("Click an example to look closely."),
            self.tr("Point at a cell to read it; click it for its examples."),
            "",
            self.tr("Point at a bar to read it."),
        )
        self.set_readout(waiting[page])

    def _read_bin(self, place: int | None) -> None:
        if self._seen is None or place is None or not self._seen.reliability.counts[place]:
            self._show_reading()
            return
        found = self._seen.reliability
        text = self.tr("{count} answers: {sure} % sure on average, {right} % right")
        sure, right = f"{100 * found.confidences[place]:.0f}", f"{100 * found.accuracies[place]:.0f}"
        self.set_readout(text.format(count=f"{found.counts[place]:,}", sure=sure, right=right))


def _rows(seen: Mistakes, labels: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    found = scores(seen.matrix)
    for row, label in enumerate(labels):
        figures = (float(found.precision[row]), float(found.recall[row]), float(found.f1[row]))
        yield (label, *seen.matrix[row].tolist(), *figures, int(found.support[row]))
