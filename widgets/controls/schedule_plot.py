"""The small plot in which a schedule is drawn: points to add, move and take out, by mouse and keyboard."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from playground.recipe import DrawnSchedule
from playground.schedule_edits import HIGHEST, LOWEST, inserted, moved, removed
from widgets import theme

NEAR = 9.0  # pixels from the pointer to a point it takes hold of
DOT = 4.5  # the radius of a point
RIGHT, TOP, GAP = 9.0, 8.0, 4.0
SMALL, LARGE = 0.01, 0.1  # of the plot's width or height: what an arrow key moves a point by, alone and with Shift

_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class SchedulePlot(QWidget):
    """Shows the factors over the steps. A click adds a point, dragging moves it, Delete or a right click removes it.

    Signals:
        edited: (schedule, what was done, gesture), the schedule with a change; those of one gesture belong together.
        looked: there is something else to read.
    """

    edited = Signal(object, str, int)
    looked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drawnPlot")
        self.setAccessibleName(self.tr("Points of the schedule"))
        self.setToolTip(
            self.tr(
                "Click to add a point, drag to move it, right click to remove it. Keys: arrows move (Shift: far), "
                "Page Up and Page Down choose, Insert adds, Delete removes."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._schedule = DrawnSchedule()
        self.selected: int | None = None
        self.pointed: float | None = None
        self._is_dragging = False
        self._gesture = 0
        self._is_new = False  # the point at hand came with this gesture

    def show_schedule(self, schedule: DrawnSchedule) -> None:
        """Show this one."""
        self._schedule = schedule
        if self.selected is not None:
            self.selected = min(self.selected, len(schedule.points) - 1)
        self.update()

    def place_of(self, share: float, factor: float) -> QPointF:
        """Where that is, in pixels."""
        box = self._box()
        return QPointF(box.left() + share * box.width(), box.bottom() - self._height(factor) * box.height())

    # --- scales ------------------------------------------------------------------------------------------------------

    @property
    def _is_log(self) -> bool:
        return self._schedule.between == "logarithmic"

    @property
    def _top(self) -> float:
        """The highest factor that is shown."""
        highest = max(factor for _, factor in self._schedule.points)
        return HIGHEST if self._is_log or highest > 2 else 2.0

    def _height(self, factor: float) -> float:
        """Where a factor is, from 0 at the bottom to 1 at the top."""
        if self._is_log:
            return math.log(max(factor, LOWEST) / LOWEST) / math.log(self._top / LOWEST)
        return min(factor / self._top, 1.0)

    def _factor(self, height: float) -> float:
        height = min(max(height, 0.0), 1.0)
        return LOWEST * (self._top / LOWEST) ** height if self._is_log else height * self._top

    def _box(self) -> QRectF:
        metrics = QFontMetricsF(theme.font("small"))
        left = metrics.horizontalAdvance("×0.0001") + 2 * GAP
        return QRectF(self.rect()).adjusted(left, TOP, -RIGHT, -metrics.height() - GAP)

    def _read(self, at: QPointF) -> tuple[float, float]:
        """Share and factor at a place in pixels."""
        box = self._box()
        share = (at.x() - box.left()) / max(box.width(), 1)
        return min(max(share, 0.0), 1.0), self._factor((box.bottom() - at.y()) / max(box.height(), 1))

    def _hit(self, at: QPointF) -> int | None:
        """The point under the pointer."""
        apart = [(self.place_of(*point) - at).manhattanLength() for point in self._schedule.points]
        nearest = min(range(len(apart)), key=apart.__getitem__)
        return nearest if apart[nearest] <= NEAR else None

    # --- what is done ------------------------------------------------------------------------------------------------

    def _edit(self, schedule: DrawnSchedule | None, name: str) -> None:
        if schedule is not None:
            self.show_schedule(schedule)
            self.edited.emit(schedule, name, self._gesture)
            self.looked.emit()

    def _begin(self) -> None:
        """What follows is another step of undo."""
        self._gesture += 1
        self._is_new = False

    def _add(self, share: float, factor: float) -> None:
        self._begin()
        found = inserted(self._schedule, share, factor)
        if found is not None:
            schedule, self.selected = found
            self._is_new = True
            self._edit(schedule, self.tr("Add a point to the schedule"))

    def _move(self, share: float, factor: float) -> None:
        assert self.selected is not None
        name = self.tr("Add a point to the schedule") if self._is_new else self.tr("Move a point of the schedule")
        self._edit(moved(self._schedule, self.selected, share, factor), name)

    def _remove(self, place: int) -> None:
        self._begin()
        self._edit(removed(self._schedule, place), self.tr("Remove a point of the schedule"))

    def _select(self, place: int | None) -> None:
        self._begin()
        self.selected = place
        self.update()
        self.looked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position())
        if event.button() == Qt.MouseButton.RightButton and hit is not None:
            self._remove(hit)
        elif event.button() == Qt.MouseButton.LeftButton:
            if hit is None:
                self._add(*self._read(event.position()))
            else:
                self._select(hit)
            self._is_dragging = self.selected is not None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(*self._read(event.position()))
            return
        self.pointed = self._read(event.position())[0] if self._box().contains(event.position()) else None
        self.setCursor(
            Qt.CursorShape.ArrowCursor if self._hit(event.position()) is None else Qt.CursorShape.SizeAllCursor
        )
        self.update()
        self.looked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_dragging = False
            self._begin()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed = None
        self.update()
        self.looked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count, self.pointed = Qt.Key(event.key()), len(self._schedule.points), None
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            here = -1 if self.selected is None and key == Qt.Key.Key_PageDown else self.selected or 0
            self._select((here + (1 if key == Qt.Key.Key_PageDown else -1)) % count)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._select(0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Insert, Qt.Key.Key_Plus):
            self._add_between()
        elif self.selected is not None and key in _ARROWS:
            self._nudge(_ARROWS[key], LARGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else SMALL)
        elif self.selected is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(self.selected)
        elif self.selected is not None and key == Qt.Key.Key_Escape:
            self._select(None)
        else:
            super().keyPressEvent(event)

    def _nudge(self, direction: tuple[int, int], by: float) -> None:
        assert self.selected is not None
        share, factor = self._schedule.points[self.selected]
        height = self._height(factor) + by * direction[1]
        self._move(share + by * direction[0], self._factor(height) if direction[1] else factor)

    def _add_between(self) -> None:
        """A point on the curve, halfway to the next one, or from the last one to the end."""
        points, place = self._schedule.points, self.selected or 0
        start, end = points[place][0], points[place + 1][0] if place + 1 < len(points) else 1.0
        middle = (start + end) / 2
        self._add(middle, self._schedule.factor(middle))

    # --- what is drawn -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        now, box = theme.colours(), self._box()
        self._paint_axes(painter, box)
        painter.setPen(QPen(QColor(now.series[0]), 2))
        painter.drawPolyline(self._line(box))
        if self.pointed is not None:
            x = box.left() + self.pointed * box.width()
            painter.setPen(QPen(QColor(now.muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        for place, point in enumerate(self._schedule.points):
            is_selected = place == self.selected
            painter.setPen(QPen(QColor(now.accent if is_selected else now.series[0]), 2))
            painter.setBrush(QColor(now.accent if is_selected else now.panel))
            radius = DOT + 1.5 * is_selected
            painter.drawEllipse(self.place_of(*point), radius, radius)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 4)

    def _line(self, box: QRectF) -> list[QPointF]:
        points = [self.place_of(*point) for point in self._schedule.points]
        return [QPointF(box.left(), points[0].y()), *points, QPointF(box.right(), points[-1].y())]

    def _paint_axes(self, painter: QPainter, box: QRectF) -> None:
        now, line = theme.colours(), QFontMetricsF(painter.font()).height()
        painter.fillRect(box, QColor(now.panel))
        marks = [10.0**power for power in range(-4, 2)] if self._is_log else [self._top * part / 4 for part in range(5)]
        for mark in marks:
            y = self.place_of(0, mark).y()
            painter.setPen(QPen(QColor(now.line), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(now.muted))
            label = QRectF(0, y - line / 2, box.left() - GAP, line)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"×{mark:g}")
        below = QRectF(box.left(), box.bottom() + GAP, box.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0")
        last = self.tr("{steps} steps").format(steps=f"{self._schedule.steps:,}")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)

    def sizeHint(self) -> QSize:
        return QSize(200, 8 * round(QFontMetricsF(theme.font("small")).height()) + 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.sizeHint().height())
