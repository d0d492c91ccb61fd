"""A small panel over the network where one weight is set: typed, stepped, turned, dragged or slid."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSlider, QToolButton, QWidget

from widgets import theme
from widgets.builder.form.scrubbing import Scrub
from widgets.controls.number_field import NumberField
from widgets.viewing.weights_by_hand import LIMITS, PAUSE, STEP

FINE_STEP = 0.05  # of the drag on a wire
HALF = 100  # places of the slider on either side of 0
LEAST_REACH = 3.0  # the slider goes at least from minus to plus so much
AWAY = 12  # pixels from what is edited
WIDTH = 208


class WeightBubble(QWidget):
    """Shows one number and changes it.

    While somebody is at work on it, what training makes of the number is not shown; a moment later it is again.

    Signals:
        edited: (value, gesture), the number is to be this; equal gestures belong together.
        closed: (had focus), it has been put away.
    """

    edited = Signal(float, int)
    closed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("neuronsBubble")
        self.setAccessibleName(self.tr("Set a weight"))
        self._reach = LEAST_REACH
        self._gesture = 0
        self._is_typing = False
        self._newest = 0.0
        self._make_parts()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._settle)
        self.hide()

    def _make_parts(self) -> None:
        self._title = QLabel(self)
        self._title.setObjectName("neuronsBubbleTitle")
        self._title.setAccessibleName(self.tr("What is set"))
        self._title.setWordWrap(True)
        self._field = NumberField(LIMITS, parent=self)
        self._field.setSingleStep(STEP)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(-HALF, HALF)
        self._slider.setPageStep(HALF // 10)
        self._zero, self._close = QPushButton("0", self), QToolButton(self)
        self._close.setIcon(theme.icon("close"))
        theme.size_icon(self._close, 12)
        self._close.setAutoRaise(True)
        named = (
            (self._field, "neuronsWeight", self.tr("Value"), self.tr("The number itself.")),
            (self._slider, "neuronsWeightSlider", self.tr("Value, by sliding"), self.tr("Slide to change it.")),
            (self._zero, "neuronsWeightZero", self.tr("Set to zero"), self.tr("Set it to zero.")),
            (self._close, "neuronsWeightClose", self.tr("Close"), self.tr("Put this away (Esc).")),
        )
        for control, name, title, words in named:
            control.setObjectName(name)
            control.setAccessibleName(title)
            control.setToolTip(words)
        Scrub(self._field, self._field.lineEdit(), upright=True)
        self._field.edited.connect(self._follow_field)
        self._field.editing_ended.connect(self._end_gesture)
        self._field.lineEdit().textEdited.connect(self._note_typing)
        self._slider.valueChanged.connect(self._follow_slider)
        self._slider.sliderPressed.connect(self._end_gesture)
        self._slider.sliderReleased.connect(self._end_gesture)
        self._zero.clicked.connect(self.set_zero)
        self._close.clicked.connect(self.close_it)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(*(4 * [theme.SPACING]))
        grid.setSpacing(theme.SPACING // 2)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._close, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._field, 1, 0)
        grid.addWidget(self._zero, 1, 1)
        grid.addWidget(self._slider, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    # --- opening and closing -----------------------------------------------------------------------------------------

    def open_at(self, place: QPointF, words: str, value: float, seen: tuple[QRect, ...] = ()) -> None:
        """Show a number near a place of the parent, with the focus in its field.

        What is ``seen`` of its change stays in sight as far as there is room, what is named first before the rest.
        """
        self._end_gesture()
        is_number = math.isfinite(value)
        self._title.setText(words if is_number else self.tr("{what}, which is no number now").format(what=words))
        self._field.setAccessibleName(words)
        self._reach = max(LEAST_REACH, math.ceil(2 * abs(value))) if is_number else LEAST_REACH
        self._show(value)
        layout = self.layout()
        assert layout is not None
        self.setFixedSize(WIDTH, layout.totalHeightForWidth(WIDTH))
        self.move(self._beside(place, seen))
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._field.selectAll()

    def close_it(self) -> None:
        """Put it away; what was typed and not yet taken counts for nothing."""
        if self.isVisible():
            self._end_gesture()
            self._show(self._newest)
            focused = self.window().focusWidget()
            had_focus = focused is not None and self.isAncestorOf(focused)
            self.hide()
            self.closed.emit(had_focus)

    def _beside(self, place: QPointF, seen: tuple[QRect, ...]) -> QPoint:
        """The first place that hides nothing of what is seen, else the least."""
        room = self.parentWidget().rect().adjusted(2, 2, -2, -2)
        x, y = place.x() - self.width() / 2, place.y() - self.height() / 2
        corners = (
            (x, place.y() + AWAY),
            (x, place.y() - AWAY - self.height()),
            (x, room.bottom() - self.height()),
            (x, room.top()),
            (room.left(), y),
            (room.right() - self.width(), y),
        )
        boxes = [self._within(room, *corner) for corner in corners]
        return min(boxes, key=lambda box: [_area(box.intersected(one)) for one in seen]).topLeft()

    def _within(self, room: QRect, x: float, y: float) -> QRect:
        left = min(max(round(x), room.left()), max(room.right() - self.width(), room.left()))
        top = max(min(round(y), room.bottom() - self.height()), room.top())
        return QRect(left, top, self.width(), self.height())

    # --- the number --------------------------------------------------------------------------------------------------

    def show_value(self, value: float) -> None:
        """This is the number now, by training or by undo."""
        self._newest = value
        if not (self._pause.isActive() or self._is_typing or self._slider.isSliderDown()):
            self._show(value)

    def set_zero(self) -> None:
        """Make it 0, as a step of its own."""
        self._end_gesture()
        self._set(0.0)
        self._end_gesture()

    def nudge(self, steps: int) -> None:
        """Change it by so many fine steps, as part of the gesture at work."""
        self._set(round(self._field.value() + FINE_STEP * steps, 6))

    def end_nudge(self) -> None:
        """That gesture has ended."""
        self._end_gesture()

    def _set(self, value: float) -> None:
        self._show(value)
        self._take(value)

    def _take(self, value: float) -> None:
        """The number is to be this."""
        self._is_typing = False
        self._newest = value
        self._show_on_slider(value)
        self._pause.start()
        self.edited.emit(value, self._gesture)

    def _follow_field(self, value: float) -> None:
        """Enter on the digits that are shown changes nothing, though the number has more of them."""
        was_typed, self._is_typing = self._is_typing, False
        if self._field.textFromValue(value) == self._field.textFromValue(self._newest):
            self._show(self._newest)
            return
        if was_typed:
            self._end_gesture()
        self._take(value)
        if was_typed:
            self._end_gesture()

    def _follow_slider(self, place: int) -> None:
        value = round(place * self._reach / HALF, 6)
        self._field.show_value(value)
        self._take(value)

    def _note_typing(self) -> None:
        self._is_typing = True

    def _end_gesture(self) -> None:
        self._gesture += 1
        self._is_typing = False

    def _settle(self) -> None:
        """Nobody has changed anything for a while."""
        if not self._slider.isSliderDown():
            self._end_gesture()
            self._show(self._newest)

    def _show(self, value: float) -> None:
        self._newest = value
        shown = value if math.isfinite(value) else 0.0
        self._field.show_value(shown)
        self._show_on_slider(shown)

    def _show_on_slider(self, value: float) -> None:
        was_blocked = self._slider.blockSignals(True)
        self._slider.setValue(round(min(max(value / self._reach, -1.0), 1.0) * HALF))
        self._slider.blockSignals(was_blocked)

    # --- the panel ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close_it()
            event.accept()  # it is not for a shortcut of the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What its controls do not want is not for what lies below."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As with keys."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.colours().panel))
        painter.setPen(QPen(QColor(theme.colours().accent), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


def _area(box: QRect) -> int:
    return max(box.width(), 0) * max(box.height(), 0)
