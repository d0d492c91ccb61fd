"""Back, play, next, a slider over the stages and the speed: walking through one step."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from widgets import theme
from widgets.viewing.chooser import Chooser

SLOW, MEDIUM, FAST = 5000, 2500, 900
"""Milliseconds a stage."""


class Player(QWidget):
    """Moves over places 0 to ``last``.

    Signals:
        moved: another place is looked at; carries it.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("microscopePlayer")
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._back = self._button("microscopeBack", self.tr("Back"), self.tr("One stage back (left arrow)."))
        self._back.setArrowType(Qt.ArrowType.LeftArrow)
        self._play = self._button("microscopePlay", self.tr("Play"), "")
        self._next = self._button("microscopeNext", self.tr("Next"), self.tr("One stage on (right arrow)."))
        self._next.setArrowType(Qt.ArrowType.RightArrow)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setObjectName("microscopeSlider")
        self._slider.setAccessibleName(self.tr("The stage of the step"))
        self._slider.setToolTip(self.tr("Go to any stage; Home is the example, End is what the step has changed."))
        self._slider.setMinimumWidth(90)
        self._speed = Chooser(
            "microscopeSpeed", self.tr("Speed"), self.tr("How long each stage stays while playing."), self
        )
        self._speed.offer(
            ((str(SLOW), self.tr("Slow")), (str(MEDIUM), self.tr("Medium")), (str(FAST), self.tr("Fast")))
        )
        self._speed.setCurrentIndex(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING // 2)
        for part in (self._back, self._play, self._next, self._slider, self._speed):
            row.addWidget(part)
        self._back.clicked.connect(self.back)
        self._play.clicked.connect(self.toggle)
        self._next.clicked.connect(self.next)
        self._slider.valueChanged.connect(self._take_place)
        self._speed.activated.connect(self._take_speed)
        self._show_state()

    @property
    def place(self) -> int:
        """Where it is."""
        return self._slider.value()

    @property
    def plays(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def offer(self, count: int, place: int) -> None:
        """There are so many places, and this is where it is; tells nobody."""
        self._slider.blockSignals(True)
        self._slider.setRange(0, max(count - 1, 0))
        self._slider.setValue(place)
        self._slider.blockSignals(False)
        self._show_state()

    def go_to(self, place: int) -> None:
        """Be at a place."""
        self._slider.setValue(place)

    def back(self) -> None:
        """One place back; it no longer plays."""
        self.pause()
        self.go_to(self.place - 1)

    def next(self) -> None:
        """One place on; it no longer plays."""
        self.pause()
        self.go_to(self.place + 1)

    def toggle(self) -> None:
        """Play, from the beginning where it is at the end, or pause."""
        if self.plays:
            self.pause()
            return
        if self.place == self._slider.maximum():
            self.go_to(0)
        self._timer.start(int(self._speed.currentData()))
        self._show_state()

    def pause(self) -> None:
        """Stay here."""
        self._timer.stop()
        self._show_state()

    def _tick(self) -> None:
        self.go_to(self.place + 1)
        if self.place == self._slider.maximum():
            self.pause()

    def _take_place(self, place: int) -> None:
        self._show_state()
        self.moved.emit(place)

    def _take_speed(self) -> None:
        self._timer.setInterval(int(self._speed.currentData()))

    def _show_state(self) -> None:
        self._back.setEnabled(self.place > 0)
        self._next.setEnabled(self.place < self._slider.maximum())
        self._play.setIcon(theme.icon("pause" if self.plays else "play"))
        self._play.setAccessibleName(self.tr("Pause the walk") if self.plays else self.tr("Walk through the stages"))
        self._play.setToolTip(
            self.tr("Stay at this stage (space).")
            if self.plays
            else self.tr("Walk through all stages by itself (space).")
        )

    def _button(self, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.size_icon(button)
        return button
