"""A shape, written as 28×28×1."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from playground.layers import Shape
from playground.wording import shape_in_words

MOST_AXES = 3
LARGEST_AXIS = 2**20


class ShapeField(QLineEdit):
    """Sizes with ×, x, commas or spaces between.

    Signals:
        edited: (shape), after Enter or when the focus goes.
        editing_ended: the focus has gone.
        refused: (sentence), what was typed is no shape; empty once that is settled.
    """

    edited = Signal(object)
    editing_ended = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shape = ()
        self.setPlaceholderText(self.tr("several"))
        self.textEdited.connect(lambda: self.refused.emit(""))
        self.editingFinished.connect(self._settle)

    def show_value(self, value: Shape) -> None:
        """Show it without telling anybody."""
        self._shown = value
        self.setText(shape_in_words(value))

    def show_mixed(self, _value: Shape) -> None:
        """Show that the blocks differ."""
        self._shown = ()
        self.clear()

    def _settle(self) -> None:
        text = self.text().strip()
        shape = _parsed(text)
        if shape is not None and shape != self._shown:
            self.edited.emit(shape)
        elif shape is None and text:
            words = self.tr("A shape is one to three whole numbers from 1 to {most}, as 28×28×1; “{text}” is none.")
            self.refused.emit(words.format(most=f"{LARGEST_AXIS:,}", text=text))
        self.editing_ended.emit()


def _parsed(text: str) -> Shape | None:
    parts = [part for part in re.split(r"[\s×xX*,;()]+", text) if part]
    if not 1 <= len(parts) <= MOST_AXES or not all(
        part.isascii() and part.isdigit() and len(part) < 9 for part in parts
    ):
        return None
    shape = tuple(int(part) for part in parts)
    return shape if all(1 <= size <= LARGEST_AXIS for size in shape) else None
