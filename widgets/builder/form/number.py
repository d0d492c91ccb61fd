"""A number of a layer, of several blocks perhaps that do not agree on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.builder.form.scrubbing import Scrub
from widgets.controls.limits import Limits
from widgets.controls.number_field import NumberField

PAUSE = 600
"""Milliseconds without a key after which a number counts as typed to its end."""


class LayerNumber(NumberField):
    """Typed, stepped, turned or dragged; what lies outside the limits is refused with a sentence.

    On the way to 48 stands a 4, which must not become the number of units: a network half as large would be made of it.
    A number counts with Enter, when the focus goes, or after a pause; steps, the wheel and drags count at once.

    Signals:
        refused: (sentence), what was typed cannot be; empty once that is settled.
    """

    refused = Signal(str)

    _is_mixed = False  # before the constructor is through, Qt asks for the text
    _typed = ""

    def __init__(self, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(limits, parent=parent)
        Scrub(self, self.lineEdit(), upright=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._take_pause)
        self.lineEdit().textEdited.connect(self._note_typing)

    def show_value(self, value: float | None) -> None:
        """Show a value without telling anybody."""
        if self._is_mixed:
            self._is_mixed = False
            super().show_value(self._other_than(value))  # or the text would stay as it is
        super().show_value(value)

    def show_mixed(self, value: float) -> None:
        """Show that the blocks differ; steps go on from ``value``."""
        self.show_value(value)
        self._is_mixed = True
        self.lineEdit().setText(self._mixed_words())

    def limits_in_words(self) -> str:
        """``from 1 to 65536``."""
        low, high = (self.textFromValue(limit) for limit in (self._limits.low, self._limits.high))
        return self.tr("from {low} to {high}").format(low=low, high=high)

    def _other_than(self, value: float | None) -> float:
        return self._limits.high if value == self._limits.low else self._limits.low

    def _mixed_words(self) -> str:
        return self.tr("several")

    def _note_typing(self, text: str) -> None:
        self._typed = text
        self._pause.start()
        self.refused.emit("")

    def _take_pause(self) -> None:
        """Somebody has stopped typing: what stands there counts if it is a whole number, and not one with more to come.

        ``0.`` and ``0.00`` may become 0.001, so that only what would be written in the same way is taken.
        """
        value = self._parsed(self._typed)
        if value is not None and self._is_within(value) and self.textFromValue(value) == self._typed.strip():
            self._settle()
            self.interpretText()

    def _is_within(self, value: float) -> bool:
        fits = not self._limits.is_whole or value == round(value)
        return fits and self._limits.low <= value <= self._limits.high

    def _settle(self) -> None:
        """What was typed counts, or it is said why not."""
        self._pause.stop()
        typed, self._typed = self._typed, ""
        if not typed:
            return
        value = self._parsed(typed)
        if value is None:
            self.refused.emit(self.tr("“{text}” is no number.").format(text=typed))
        elif not self._is_within(value):
            what = self.tr("A whole number") if self._limits.is_whole else self.tr("A number")
            words = self.tr("{what} {limits}; {value} cannot be.")
            self.refused.emit(words.format(what=what, limits=self.limits_in_words(), value=typed.strip()))
        elif self._is_mixed and value == self.value():
            self._is_mixed = False
            self.edited.emit(self.number())  # it is the value of one of the blocks, and no change to the field

    def stepBy(self, steps: int) -> None:
        self._pause.stop()
        was_mixed, before = self._is_mixed, self.value()
        self._is_mixed = False
        super().stepBy(steps)
        if was_mixed and self.value() == before:
            self.edited.emit(self.number())

    def textFromValue(self, value: float) -> str:
        return self._mixed_words() if self._is_mixed and not self._typed else super().textFromValue(value)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        state, text, position = super().validate(text, position)
        value = self._parsed(text)
        if value is not None and not self._is_within(value):
            state = QValidator.State.Intermediate  # half a unit is not rounded, but refused
        return state, text, position

    def minimumSizeHint(self) -> QSize:
        # Beside it are a unit and a button; the numbers of layers are short.
        return QSize(self.fontMetrics().horizontalAdvance(6 * "0") + 5 * theme.SPACING, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("\r", "\n"):
            self._settle()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._settle()
        super().focusOutEvent(event)
