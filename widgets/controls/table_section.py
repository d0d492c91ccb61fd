"""The settings of tables: how columns are scaled, which rows are held out."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from playground import titles
from playground.datasets import TableSettings
from playground.experiment import Experiment
from widgets import theme
from widgets.controls import places
from widgets.controls.choice import Choice, Item
from widgets.controls.settings_group import SettingsGroup
from widgets.document import Document
from widgets.problem_words import translated

SPLIT = frozenset({"test_share", "seed"})
"""The fields that decide which rows are held out."""


class TableSection(QWidget):
    """A chooser for the scaling and fields for the split; of a fold, which it is and a button that gives it up."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        title = self.tr("Scaling")
        self._scaling = Choice("tableScaling", title, self)
        words = titles.SCALINGS.items()
        self._scaling.set_items(
            Item(kind, translated(name), translated(titles.SCALING_HELP[kind])) for kind, name in words
        )
        self._numbers = SettingsGroup(document, places.TABLE, ("test_share", "seed"), self)
        self._fold = QLabel(self)
        self._leave = QPushButton(self.tr("Hold out a share instead"), self)
        self._leave.setObjectName("tableLeaveFold")
        self._leave.setAccessibleName(self._leave.text())
        self._leave.setToolTip(self.tr("Back from one fold of a cross-validation to a random share of the rows."))
        self._lay_out(title)
        self._scaling.chosen.connect(self._choose)
        self._leave.clicked.connect(self._leave_fold)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        grid = QGridLayout()
        grid.setSpacing(theme.SPACING)
        grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance("Epochs without progress"))
        grid.setColumnStretch(1, 1)
        label = QLabel(title, self)
        label.setBuddy(self._scaling)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._scaling, 0, 1)
        column.addLayout(grid)
        for part in (self._numbers, self._fold, self._leave):
            column.addWidget(part)

    @property
    def _settings(self) -> TableSettings:
        return self._document.experiment().table

    def _choose(self, scaling: str) -> None:
        if scaling != self._settings.scaling:
            self._change({"scaling": scaling}, self.tr("Choose {what}").format(what=self._scaling.currentText()))

    def _leave_fold(self) -> None:
        self._change({"fold": None}, self.tr("Hold out a share"))

    def _change(self, what: dict[str, object], name: str) -> None:
        changed = self._settings.model_copy(update=what)
        self._document.change(replace(self._document.experiment(), table=changed), name)

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        experiment = self._document.experiment()
        fold = experiment.table.fold
        self._scaling.show_choice(experiment.table.scaling)
        self._numbers.hide_fields(SPLIT if experiment.data.is_split else frozenset({"test_share"} if fold else ()))
        for part in (self._fold, self._leave):
            part.setVisible(fold is not None and not experiment.data.is_split)
        if fold is not None:
            words = self.tr("Fold {number} of {of} is held out.")
            self._fold.setText(words.format(number=fold.number, of=fold.of))
