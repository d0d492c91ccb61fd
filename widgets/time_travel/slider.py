"""A slider over the moments of a run, with a mark wherever the learner changed something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QToolTip, QWidget

from widgets import theme

NEAR = 6
"""Pixels within which the pointer is at a mark."""

PAGE_SHARE = 10
"""So many presses of Page Up cross the slider."""


class MomentSlider(QSlider):
    """One place for each moment, evenly: moments are dense where a run begins and where it is now.

    Signals:
        play_asked: the space bar was pressed.
    """

    play_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("timeSlider")
        self.setAccessibleName(self.tr("Time: the steps of this run"))
        self._marks: list[tuple[int, str]] = []

    def show_moments(self, count: int, place: int) -> None:
        """So many places, and the handle at one of them; tells nobody."""
        self.blockSignals(True)
        self.setRange(0, max(count - 1, 0))
        self.setPageStep(max(count // PAGE_SHARE, 1))
        if not self.isSliderDown():
            self.setValue(place)
        self.blockSignals(False)

    def show_marks(self, marks: Sequence[tuple[int, str]]) -> None:
        """Marks at places, with what was changed there."""
        if list(marks) != self._marks:
            self._marks = list(marks)
            self.update()

    def mark_at(self, position: QPoint) -> str:
        """What was changed at a place in the widget, empty where nothing was."""
        near = [text for place, text in self._marks if abs(self._across(place) - position.x()) <= NEAR]
        return "\n".join(near)

    def _across(self, place: int) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, slider = self.style(), QStyle.ComplexControl.CC_Slider
        groove = style.subControlRect(slider, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = style.subControlRect(slider, option, QStyle.SubControl.SC_SliderHandle, self).width()
        room = groove.width() - handle
        return groove.x() + handle // 2 + QStyle.sliderPositionFromValue(0, self.maximum(), place, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(theme.colours().text))
        for place, _ in self._marks:
            across = self._across(place)
            painter.drawLine(across, 1, across, 4)
            painter.drawLine(across, self.height() - 5, across, self.height() - 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.play_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QHelpEvent)
            and event.type() == QEvent.Type.ToolTip
            and (text := self.mark_at(event.pos()))
        ):
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
