"""Health: the findings of the moment, the worst first, over the figures they are drawn from."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.experiment import Experiment
from playground.health import Course, Finding, judged
from playground.probes.health import HealthFigures
from widgets import theme
from widgets.problem_words import translated
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.health.card import FindingCard
from widgets.views.health.figures import LayerTable

MOST = 4
"""Findings shown at once; the worst come first, and often bring the others with them."""


class HealthView(View):
    """Cards with findings, and a table of figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("health", parent)
        self._figures: HealthFigures | None = None
        self.findings: tuple[Finding, ...] = ()
        self._well = QLabel(self)
        self._well.setObjectName("healthWell")
        self._well.setProperty("role", "good")
        self._well.setWordWrap(True)
        self._cards = [FindingCard(number, self) for number in range(1, MOST + 1)]
        self._table = LayerTable(self)
        column = QVBoxLayout()
        column.setSpacing(theme.SPACING)
        for part in (self._well, *self._cards):
            column.addWidget(part)
            part.hide()
        column.addWidget(self._table, 1)
        self.body.addLayout(column)
        for card in self._cards:
            card.relief_asked.connect(self._relieve)

    def show_experiment(self, experiment: Experiment) -> None:
        self._figures = None

    def show_record(self, record: HealthFigures) -> None:
        self._figures = record
        self._table.show_figures(record, self.name_of)
        self._judge()

    def show_history(self) -> None:
        self._judge()

    def table(self) -> Table | None:
        if self._figures is None:
            return None
        return Table(("layer", "gradient", "weights", "dead", "saturated"), _rows(self._figures))

    def summary(self) -> str:
        said = [card.words() for card, _ in zip(self._cards, self.findings, strict=False)]
        return " ".join(said) if said else self._well.text()

    def _judge(self) -> None:
        if self._figures is None or self.experiment is None or self.history is None:
            return
        self.findings = judged(self._figures, self.experiment, Course.of(self.history))
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(self.findings))
            if number < len(self.findings):
                card.show_finding(self.findings[number])
        self._well.setVisible(not self.findings)
        if self._figures.step:
            self._well.setText(self.tr("Nothing to worry about: gradients reach every layer, and no unit is silent."))
        else:
            self._well.setText(self.tr("Nothing is wrong with its start. Press Play: it is watched while it learns."))
        text = self.tr("Step {step}: {count} things to look at.")
        if len(self.findings) == 1:
            text = self.tr("Step {step}: one thing to look at.")
        elif not self.findings:
            text = self.tr("Step {step}: all is well.")
        self.set_readout(text.format(step=f"{self._figures.step:,}", count=len(self.findings)))

    def _relieve(self, finding: Finding) -> None:
        if finding.relief is not None:
            label = translated(finding.relief.label).format(**finding.relief.values)
            self.change(finding.relief.experiment, label)


def _rows(figures: HealthFigures) -> Iterator[tuple[object, ...]]:
    for one in figures.layers:
        yield (one.node, one.gradient, one.weight, "", "")
    for two in figures.functions:
        yield (two.node, "", "", *("" if share is None else share for share in (two.dead, two.saturated)))
