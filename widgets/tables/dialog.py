"""What each column of a table is for, over its first rows; and how the rows are made ready."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from playground import titles
from playground.datasets import OwnTable, TableSettings
from playground.datasets.base import Answer
from playground.datasets.own_table import Missing, Use
from playground.datasets.tables import Scaling
from playground.problems import ProblemError
from playground.tables import choosing
from playground.tables.choosing import Choices
from playground.tables.sheet import Sheet
from widgets import theme
from widgets.controls.choice import Choice, Item
from widgets.controls.limits import limits_of
from widgets.controls.number_field import NumberField
from widgets.help.explaining import explain_all
from widgets.problem_words import problem_in_words, translated

SHOWN = 12
"""Rows of the preview."""

SIZE = 860, 620


class TableDialog(QDialog):
    """Chooses columns, kind of answer, gaps, scaling and split; says at once what comes of it, or what is wrong.

    ``table`` and ``settings`` are what was chosen, ``table`` None while something is wrong.
    """

    def __init__(self, content: bytes, sheet: Sheet, settings: TableSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableDialog")
        self.setWindowTitle(self.tr("Import “{file}”").format(file=sheet.name))
        self.setAccessibleName(self.windowTitle())
        self.table: OwnTable | None = None
        self._content, self._sheet, self._before = content, sheet, settings
        suggested = choosing.suggested(sheet)
        self._uses = self._made_uses(suggested)
        self._answer = self._made_answer(suggested.answer)
        self._missing = self._made_missing()
        self._scaling = self._made_scaling(settings.scaling)
        self._share = self._made_number(
            "tableImportShare", "test_share", self.tr("Test share"), self.tr("The share of the rows that is held out.")
        )
        self._seed = self._made_number(
            "tableImportSeed", "seed", self.tr("Seed"), self.tr("Another number holds out other rows.")
        )
        self._told = QLabel(self)
        self._told.setObjectName("tableSummary")
        self._told.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._import = QPushButton(self.tr("&Import"), self)
        self._import.setObjectName("tableImport")
        self._import.setAccessibleName(self.tr("Import"))
        self._import.setProperty("primary", True)
        self._import.setDefault(True)
        self._buttons.addButton(self._import, QDialogButtonBox.ButtonRole.AcceptRole)
        self._import.setToolTip(self.tr("Make this table the data of the experiment; undo brings back what there was."))
        self._lay_out()
        for chooser in (*self._uses, self._answer, self._missing, self._scaling):
            chooser.chosen.connect(self._judge)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._judge()
        explain_all(self)
        self.resize(*SIZE)

    @property
    def settings(self) -> TableSettings:
        """How the rows are made ready."""
        return self._before.model_copy(
            update={
                "scaling": cast(Scaling, self._scaling.currentData()),
                "test_share": float(self._share.number() or 0.0),
                "seed": int(self._seed.number() or 0),
            }
        )

    @property
    def choices(self) -> Choices:
        """What was chosen of the columns."""
        uses = tuple(cast(Use, chooser.currentData()) for chooser in self._uses)
        answer, missing = cast(Answer, self._answer.currentData()), cast(Missing, self._missing.currentData())
        return Choices(uses, answer, missing)

    # --- putting together --------------------------------------------------------------------------------------------

    def _made_uses(self, suggested: Choices) -> list[Choice]:
        made = []
        items = (
            Item("input", self.tr("Input"), self.tr("The network gets this column.")),
            Item("answer", self.tr("Answer"), self.tr("This column is what is to be predicted.")),
            Item("ignored", self.tr("Ignored"), self.tr("This column is left out.")),
        )
        for number, (name, use) in enumerate(zip(self._sheet.columns, suggested.uses, strict=True)):
            title = self.tr("What “{column}” is for").format(column=name)
            chooser = Choice(f"tableUse.{number}", title, self)
            chooser.set_items(items)
            chooser.show_choice(use)
            chooser.chosen.connect(self._keep_one_answer)
            made.append(chooser)
        return made

    def _made_answer(self, answer: Answer) -> Choice:
        chooser = Choice("tableAnswer", self.tr("Kind of answer"), self)
        chooser.set_items(
            (
                Item("class", self.tr("A class"), self.tr("One of several names, such as a species.")),
                Item("number", self.tr("A number"), self.tr("How much of something, such as a price.")),
            )
        )
        chooser.show_choice(answer)
        return chooser

    def _made_missing(self) -> Choice:
        chooser = Choice("tableMissing", self.tr("Missing values"), self)
        chooser.set_items(
            (
                Item("leave-out", self.tr("Leave out the row"), self.tr("Rows with a gap are not used at all.")),
                Item("mean", self.tr("Mean"), self.tr("The mean of the training rows; of words, the most frequent.")),
                Item("most-frequent", self.tr("Most frequent"), self.tr("What most of the training rows have.")),
            )
        )
        chooser.show_choice("leave-out")
        return chooser

    def _made_scaling(self, scaling: Scaling) -> Choice:
        chooser = Choice("tableImportScaling", self.tr("Scaling"), self)
        chooser.set_items(
            Item(kind, translated(words), translated(titles.SCALING_HELP[kind]))
            for kind, words in titles.SCALINGS.items()
        )
        chooser.show_choice(scaling)
        return chooser

    def _made_number(self, name: str, field: str, title: str, tip: str) -> NumberField:
        made = NumberField(limits_of(TableSettings, field), parent=self)
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.setToolTip(tip)
        made.show_value(getattr(self._before, field))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        words = QLabel(self.tr("Choose above each column what it is for. These are the first rows:"), self)
        words.setWordWrap(True)
        column.addWidget(words)
        column.addWidget(self._made_preview(), 1)
        form = QFormLayout()
        form.addRow(self.tr("The answer is"), self._answer)
        form.addRow(self._missing.title, self._missing)
        form.addRow(self._scaling.title, self._scaling)
        form.addRow(self._share.accessibleName(), self._share)
        form.addRow(self._seed.accessibleName(), self._seed)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addWidget(self._buttons)

    def _made_preview(self) -> QTableWidget:
        rows = self._sheet.rows[:SHOWN]
        preview = QTableWidget(len(rows) + 1, len(self._sheet.columns), self)
        preview.setObjectName("tablePreview")
        preview.setAccessibleName(self.tr("The first rows, and what each column is for"))
        preview.setHorizontalHeaderLabels(list(self._sheet.columns))
        preview.setVerticalHeaderLabels(["", *(str(line) for line in self._sheet.lines[:SHOWN])])
        preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        preview.setTabKeyNavigation(False)
        for place, chooser in enumerate(self._uses):
            preview.setCellWidget(0, place, chooser)
            for number, row in enumerate(rows, start=1):
                item = QTableWidgetItem(row[place])
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                preview.setItem(number, place, item)
        preview.setRowHeight(0, self._uses[0].sizeHint().height() + 4 if self._uses else 0)
        widest = self._uses[0].sizeHint().width() if self._uses else 0
        header = preview.horizontalHeader()
        header.setMinimumSectionSize(widest)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return preview

    # --- judging -----------------------------------------------------------------------------------------------------

    def _keep_one_answer(self, use: str) -> None:
        """Another column is the answer: the one before becomes an input, and the kind is guessed anew."""
        if use != "answer":
            return
        for place, chooser in enumerate(self._uses):
            if chooser is self.sender():
                self._answer.show_choice(choosing.kind_of_answer(self._sheet, place))
            elif chooser.currentData() == "answer":
                chooser.show_choice("input")

    def _judge(self) -> None:
        """Say what comes of the choices, or everything that is wrong with them."""
        try:
            self.table = choosing.own_table(self._sheet, self._content, self.choices)
        except ProblemError as error:
            self.table = None
            words = "\n".join(problem_in_words(problem) for problem in error.problems[:3])
        else:
            words = self._in_words(self.table)
        self._told.setText(words)
        self._told.setProperty("role", "bad" if self.table is None else "")
        self._told.style().polish(self._told)
        self._import.setEnabled(self.table is not None)

    def _in_words(self, own: OwnTable) -> str:
        left_out = len(self._sheet.rows) - own.rows
        words = self.tr("{rows} rows, {inputs} inputs.").format(rows=f"{own.rows:,}", inputs=len(own.inputs))
        if own.answer == "class":
            names = ", ".join(own.labels[:8]) + (" …" if len(own.labels) > 8 else "")
            words += " " + self.tr("{count} classes: {names}.").format(count=len(own.labels), names=names)
        if left_out:
            words += " " + self.tr("{count} rows with gaps are left out.").format(count=f"{left_out:,}")
        return words
