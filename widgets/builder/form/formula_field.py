"""A formula written as text, checked while it is typed, above its curves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from playground.formulas import mistake, parse
from widgets.builder.form.expression_field import ExpressionField
from widgets.help.explaining import explain
from widgets.problem_words import problem_in_words


class FormulaField(QWidget):
    """A half-typed formula is harmless: the curves stay those of the last one that could be read.

    Signals:
        edited: (expression), after Enter or when the focus goes; it can be read.
        editing_ended: the focus has gone.
        refused: (sentence), what is wrong with what is typed; empty once that is settled.
    """

    is_wide = True
    """Curves want the whole width of the form."""

    edited = Signal(str)
    editing_ended = Signal()
    refused = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        from widgets.builder.form.formula_plot import FormulaPlot  # noqa: PLC0415 - its library is large

        super().__init__(parent)
        self.setObjectName("formulaField")
        self._text = ExpressionField(self)
        self._text.setObjectName(name)
        self._text.setAccessibleName(title)
        self._text.setToolTip(title)
        explain(self._text)
        self._plot = FormulaPlot(self)
        self.setFocusProxy(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addWidget(self._plot)
        self._text.edited.connect(self.edited)
        self._text.editing_ended.connect(self.editing_ended)
        self._text.refused.connect(self.refused)
        self._text.textEdited.connect(self._check)

    def show_value(self, value: str) -> None:
        """Show an expression that can be read, without telling anybody."""
        self._text.show_value(value)
        self._plot.show_formula(parse(value))

    def show_mixed(self, value: str) -> None:
        """Show that the blocks differ."""
        self._text.show_mixed(value)
        self._plot.show_formula(None)

    def _check(self, typed: str) -> None:
        if (problem := mistake(typed)) is not None:
            self.refused.emit(problem_in_words(problem))
        else:
            self._plot.show_formula(parse(typed))
