"""A formula of x, written as text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from playground.formulas import LONGEST, mistake
from widgets.problem_words import problem_in_words


class ExpressionField(QLineEdit):
    """What cannot be read is refused with the reason.

    Signals:
        edited: (expression), after Enter or when the focus goes.
        editing_ended: the focus has gone.
        refused: (sentence), what is wrong with it; empty once that is settled.
    """

    edited = Signal(str)
    editing_ended = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self._shown = ""
        self.setPlaceholderText(self.tr("several"))
        self.textEdited.connect(lambda: self.refused.emit(""))
        self.editingFinished.connect(self._settle)

    def show_value(self, value: str) -> None:
        """Show it without telling anybody."""
        self._shown = value
        self.setText(value)

    def show_mixed(self, _value: str) -> None:
        """Show that the blocks differ."""
        self.show_value("")

    def _settle(self) -> None:
        text = self.text().strip()
        if text and text != self._shown:
            if (problem := mistake(text)) is not None:
                self.refused.emit(problem_in_words(problem))
            else:
                self.edited.emit(text)
        self.editing_ended.emit()
