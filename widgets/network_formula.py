"""The network as a formula in a dialog: typeset, below it as text, and both to copy."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from playground.exchange import formula
from playground.experiment import Experiment
from playground.problems import ProblemError
from widgets import theme
from widgets.help.explaining import explain_all
from widgets.problem_words import problem_in_words
from widgets.typeset_formula import TypesetFormula, Typesetting

_PAUSE = 8
"""Milliseconds between two looks at whether a line is ready."""


class NetworkFormula(QDialog):
    """Lines come one after another while the dialog is already open: a deep network has dozens of them."""

    def __init__(self, experiment: Experiment, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("networkFormula")
        self.setWindowTitle(self.tr("The network as a formula"))
        self.setAccessibleName(self.windowTitle())
        self.resize(theme.grown(720, 460))
        self._text = self._latex = ""
        self._typesetting: Typesetting | None = None
        self._look = QTimer(self, interval=_PAUSE)
        self._look.timeout.connect(self._show_next)
        self._was_shown = False
        self._trouble = self._label("networkFormulaTrouble")
        self._said = self._label("networkFormulaSaid")
        self._said.setProperty("role", "muted")
        self._arrange()
        self._fill(experiment)
        explain_all(self)
        self.finished.connect(self._leave)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        self._both = QSplitter(Qt.Orientation.Vertical, self)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self._typeset_area())
        self._both.addWidget(self._text_field())
        self._both.setSizes([260, 140])
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [2 * theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._trouble)
        column.addWidget(self._both, 1)
        column.addLayout(self._buttons())

    def _typeset_area(self) -> QScrollArea:
        self._lines = TypesetFormula()
        self._lines.setObjectName("networkFormulaLines")
        self._lines.setAccessibleName(self.tr("The formula, typeset; the text below says the same"))
        self._lines.setToolTip(self.tr("What the network computes; x goes in, y comes out."))
        self._area = QScrollArea()
        self._area.setObjectName("networkFormulaArea")
        self._area.setAccessibleName(self.tr("The formula, typeset"))
        self._area.setToolTip(self.tr("Scroll to read what does not fit."))
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(120)
        self._area.setWidget(self._lines)
        return self._area

    def _text_field(self) -> QPlainTextEdit:
        self._field = QPlainTextEdit()
        self._field.setObjectName("networkFormulaText")
        self._field.setAccessibleName(self.tr("The formula as text"))
        self._field.setToolTip(self.tr("The same as plain text; choose a part of it to copy that part."))
        self._field.setReadOnly(True)
        self._field.setTabChangesFocus(True)
        self._field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self._field

    def _buttons(self) -> QHBoxLayout:
        self._copy_text = self._button("CopyText", self.tr("Copy text"), self.tr("Copy the formula as text"))
        self._copy_text.clicked.connect(lambda: self._copy(self._text, self.tr("The text is on the clipboard.")))
        self._copy_latex = self._button("CopyLatex", self.tr("Copy LaTeX"), self.tr("Copy the formula as LaTeX"))
        self._copy_latex.clicked.connect(lambda: self._copy(self._latex, self.tr("The LaTeX is on the clipboard.")))
        close = self._button("Close", self.tr("Close"), self.tr("Close the formula"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self._said, 1)
        for button in (self._copy_text, self._copy_latex, close):
            row.addWidget(button)
        return row

    def _button(self, name: str, text: str, meaning: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"networkFormula{name}")
        button.setAccessibleName(meaning)
        button.setToolTip(meaning)
        button.setAutoDefault(False)
        return button

    def _fill(self, experiment: Experiment) -> None:
        try:
            self._text, self._latex = formula.as_text(experiment), formula.as_latex(experiment)
        except ProblemError as error:
            self._say_why_not(error)
            return
        self._trouble.hide()
        self._field.setPlainText(self._text)
        self._typesetting = Typesetting(self._latex.splitlines())
        self.destroyed.connect(self._typesetting.stop)
        self._look.start()

    def _say_why_not(self, error: ProblemError) -> None:
        """A network that does not work computes nothing: its problems stand where the formula would."""
        beginning = self.tr("There is no formula yet, because the network does not work:")
        self._trouble.setText("\n".join([beginning, *map(problem_in_words, error.problems)]))
        self._both.hide()
        self._copy_text.setEnabled(False)
        self._copy_latex.setEnabled(False)
        self.resize(self.width(), self.sizeHint().height())

    def _show_next(self) -> None:
        """Show a line that is ready; once it is painted, by the next time, let the thread make another."""
        assert self._typesetting is not None
        if self._was_shown:
            self._was_shown = False
            gc.collect(0)  # typesetting leaves much behind; together it would be a pause one sees
            self._typesetting.go_on()
        elif self._typesetting.is_done():
            self._look.stop()
        elif taken := self._typesetting.take():
            self._was_shown = self._show_line(*taken)

    def _show_line(self, drawing: str | None) -> bool:
        """Whether there was a line to show; where there is none, the text stays."""
        if drawing is not None:
            self._lines.add_line(drawing)
            return True
        self._stop()
        self._area.hide()
        self._trouble.setText(self.tr("This formula cannot be typeset here. The text and the LaTeX are whole."))
        self._trouble.show()
        return False

    def _stop(self) -> None:
        self._look.stop()
        if self._typesetting is not None:
            self._typesetting.stop()

    def _leave(self) -> None:
        self._stop()
        self.deleteLater()

    def _copy(self, text: str, sentence: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._said.setText(sentence)
