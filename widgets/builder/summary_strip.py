"""Under the canvas: what the network or the opened group costs, how deep it is, how far it sees."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from playground.experiment import Experiment
from playground.graph import essence
from playground.groups import inside
from playground.summary import Summary, group_summary, summary
from playground.wording import QT_TRANSLATE_NOOP, count_in_words
from widgets import theme
from widgets.builder.opened import OpenedNetwork
from widgets.builder.words import title
from widgets.document import Document
from widgets.help.explaining import taught

MEBIBYTE = 2**20


class _Figure(NamedTuple):
    name: str
    title: str
    help: str


FIGURES = (
    _Figure(
        "summaryParameters",
        QT_TRANSLATE_NOOP("SummaryStrip", "Parameters"),
        QT_TRANSLATE_NOOP("SummaryStrip", "How many numbers training changes in the whole network."),
    ),
    _Figure(
        "summaryFlops",
        QT_TRANSLATE_NOOP("SummaryStrip", "FLOPs"),
        QT_TRANSLATE_NOOP("SummaryStrip", "Operations to read one example; a multiply-add counts two."),
    ),
    _Figure(
        "summaryMemory",
        QT_TRANSLATE_NOOP("SummaryStrip", "Memory"),
        QT_TRANSLATE_NOOP("SummaryStrip", "About what training takes with this data, batch size and optimizer."),
    ),
    _Figure(
        "summaryDepth",
        QT_TRANSLATE_NOOP("SummaryStrip", "Depth"),
        QT_TRANSLATE_NOOP("SummaryStrip", "The most layers with weights on one way from input to output."),
    ),
    _Figure(
        "summaryField",
        QT_TRANSLATE_NOOP("SummaryStrip", "Sees"),
        QT_TRANSLATE_NOOP(
            "SummaryStrip", "The receptive field: how many pixels decide about one place of the last feature map."
        ),
    ),
)
"""From left to right; all texts are English, marked for translation."""


class SummaryStrip(QWidget):
    """Five figures, each with a tool-tip that says what it means; they follow every edit.

    While a group is opened they are of the group, all its repetitions, and beside each stands that of the network.
    """

    def __init__(self, document: Document, opened: OpenedNetwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("summaryStrip")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._document = document
        self._opened = opened
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING, 2, theme.SPACING, 4)
        row.setSpacing(2 * theme.SPACING)
        self._level = QLabel(self)
        self._level.setObjectName("summaryLevel")
        self._level.setProperty("role", "small")
        self._level.setAccessibleName(self.tr("What the figures are of"))
        self._level.setToolTip(
            self.tr("The figures are of the opened group with all its repetitions; after “of” come the network's.")
        )
        self._values = {figure.name: self._label(figure) for figure in FIGURES}
        row.addWidget(self._level)
        for label in self._values.values():
            row.addWidget(label)
        row.addStretch()
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        opened.path_changed.connect(self._show)
        self._show()

    def _label(self, figure: _Figure) -> QLabel:
        label = QLabel(self)
        label.setObjectName(figure.name)
        label.setProperty("role", "small")
        label.setAccessibleName(_translated(figure.title))
        label.setToolTip(_translated(figure.help))
        return label

    def _follow(self, before: Experiment, after: Experiment) -> None:
        same = (before.data, before.recipe, before.target) == (after.data, after.recipe, after.target)
        if not same or essence(before.graph) != essence(after.graph):
            self._show()

    def _show(self) -> None:
        experiment = self._document.experiment()
        texts = self._texts(summary(experiment))
        group = self._of_group()
        self._show_level()
        batches = self.tr("Now with {batch} examples in a batch.").format(batch=experiment.recipe.batch_size)
        memory = next(figure for figure in FIGURES if figure.name == "summaryMemory")
        label = self._values[memory.name]
        label.setToolTip(taught(label, f"{_translated(memory.help)} {batches}"))
        before = [label.text() for label in self._values.values()]
        for figure in FIGURES:
            value = self._value(texts[figure.name], group.get(figure.name) if group else None)
            self._values[figure.name].setText(f"{_translated(figure.title)} {value}" if value else "")
        if before != [label.text() for label in self._values.values()]:
            self._fit()

    def _value(self, of_network: str, of_group: str | None) -> str:
        """What to write of one figure; ``of_group`` is None where no group is opened, empty where it has no such."""
        if of_group is None or not of_network:
            return f"<b>{of_network}</b>" if of_network else ""
        if not of_group:
            return self.tr("{of_network} in all").format(of_network=of_network)
        return self.tr("{of_group} of {of_network}").format(of_group=f"<b>{of_group}</b>", of_network=of_network)

    def _of_group(self) -> dict[str, str]:
        """What to write for each figure of the opened group; nothing where none is opened."""
        path, rounds = self._opened.path, self._opened.rounds
        return self._texts(group_summary(self._document.experiment(), path, rounds)) if path else {}

    def _show_level(self) -> None:
        path = self._opened.path
        names = [title(inside(self._opened.whole(), path[:-1]).node(path[-1]))] if path else []
        self._level.setText("".join(self.tr("In “{group}”:").format(group=name) for name in names))
        self._level.setVisible(bool(path))
        words = self.tr("The opened group in figures") if path else self.tr("The whole network in figures")
        self.setAccessibleName(words)

    def _fit(self) -> None:
        """Where there is little room, the figures on the right are left out rather than cut."""
        room = self.width() - 2 * theme.SPACING
        if self._opened.path:
            room -= self._level.sizeHint().width() + 2 * theme.SPACING
        for label in self._values.values():
            wanted = label.sizeHint().width()
            label.setVisible(bool(label.text()) and room >= wanted)
            room -= wanted + 2 * theme.SPACING if label.text() else 0
        self.layout().activate()  # figures grow and shrink with every edit, the strip itself never does

    def _texts(self, figures: Summary) -> dict[str, str]:
        """What to write for each figure, empty where there is nothing to say."""
        need, seen = figures.memory, figures.receptive_field
        memory = ""
        if need is not None:
            size = max(1, round((need.weights + need.batch) / MEBIBYTE))
            memory = self.tr("{size} MiB").format(size=f"{size:,}")
            if size >= 10_000:
                memory = self.tr("{size} GiB").format(size=f"{size / 1024:,.0f}")
        return {
            "summaryParameters": f"{figures.parameters:,}",
            "summaryFlops": count_in_words(figures.flops),
            "summaryMemory": memory,
            "summaryDepth": str(figures.depth),
            "summaryField": f"{seen[0]}×{seen[1]}" if seen else "",
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def _translated(text: str) -> str:
    return QCoreApplication.translate("SummaryStrip", text)
