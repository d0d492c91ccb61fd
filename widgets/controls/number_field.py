"""A field for one number, from 1e-8 to a million million, with or without a decimal point."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from widgets import theme
from widgets.controls.limits import Limits, next_decade

SMALLEST_STEP = 1e-6  # where stepping down by decades goes on to 0
DIGITS = 7  # significant digits shown


class NumberField(QDoubleSpinBox):
    """A number with limits. Arrows and wheel step by equal amounts, by 1-3-10, or by doubling.

    What is typed counts when Enter is pressed or the focus goes. The wheel is heard only with the focus, so that
    scrolling past changes nothing. Where None is a value, the field shows ``none_text`` for it.

    Signals:
        edited: (value), int, float or None, after the learner changed it.
        editing_ended: the focus has gone.
    """

    edited = Signal(object)
    editing_ended = Signal()

    def __init__(self, limits: Limits, none_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self._none_text = none_text
        self._shows_value = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(theme.SPACING - 1, 0, 0, 0)
        self.setDecimals(0 if limits.is_whole else 12)
        self.setRange(0.0 if limits.may_be_none else limits.low, limits.high)
        self.setSingleStep(1.0 if limits.is_whole else 0.05 if limits.high <= 1 else 1.0)
        self.valueChanged.connect(self._tell)

    def show_value(self, value: float | None) -> None:
        """Show a value without telling anybody."""
        self._shows_value = True
        self.setValue(0.0 if value is None else value)
        self._shows_value = False

    def number(self) -> int | float | None:
        """The value as the settings record wants it."""
        if self._limits.may_be_none and self.value() == 0:
            return None
        return round(self.value()) if self._limits.is_whole else self.value()

    def _tell(self) -> None:
        if not self._shows_value:
            self.edited.emit(self.number())

    def _parsed(self, text: str) -> float | None:
        text = text.strip()
        if self._limits.may_be_none and text in ("", self._none_text):
            return 0.0
        value, is_good = self.locale().toDouble(text)
        if not is_good:
            value, is_good = QLocale.c().toDouble(text)
        return value if is_good else None

    def stepBy(self, steps: int) -> None:
        value, up = self.value(), steps > 0
        if self._limits.steps == "linear":
            super().stepBy(steps)
            return
        smallest = max(self._limits.low, 1.0 if self._limits.is_whole else SMALLEST_STEP)
        for _ in range(abs(steps)):
            if self._limits.steps == "doubling":
                value = value * 2 if up else value // 2
            else:
                value = next_decade(value, up, smallest)
        lowest = 0.0 if self._limits.may_be_none else self._limits.low
        if value < lowest:
            value = self.value()
        self.setValue(value)
        self.selectAll()

    def textFromValue(self, value: float) -> str:
        if self._limits.may_be_none and value == 0:
            return self._none_text
        locale = self.locale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(value, "f", 0) if self._limits.is_whole else locale.toString(value, "g", DIGITS)

    def valueFromText(self, text: str) -> float:
        value = self._parsed(text)
        return self.value() if value is None else value

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        value = self._parsed(text)
        is_good = value is not None and self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if is_good else QValidator.State.Intermediate
        return state, text, position

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editing_ended.emit()

    def sizeHint(self) -> QSize:
        # Room for the numbers that are usual, not for the largest that is possible.
        room = self.fontMetrics().horizontalAdvance("0" * (DIGITS + 2)) + 5 * theme.SPACING
        return QSize(room, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # A style sheet centres the number, and does so anew whenever it is put in force.
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return done

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
