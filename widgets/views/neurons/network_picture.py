"""The network as columns of small pictures with the weights between them."""

from __future__ import annotations

from functools import reduce

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.probes.neurons import Neurons, Unit
from widgets import theme
from widgets.theme.maps import picture
from widgets.viewing.cell_picker import ARROWS, CHOOSING
from widgets.views.neurons.layout import Layout, laid_out
from widgets.views.neurons.spots import Columns, Spot
from widgets.views.neurons.wire_layer import Drawing, WireLayer
from widgets.views.neurons.wires import Wire, draw_wire, heaviest, wire, wire_at

ZEROS = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
"""Keys that set what is looked at to 0."""

DRAG = 4
"""Pixels that a wire is dragged up for one step of its weight."""


class NetworkPicture(QWidget):
    """Columns: the two inputs, then every dense layer.

    Signals:
        pointed: (Spot) or None, where the reader looks.
        chosen: (column, unit), it is to be shown in full.
        switched: (column, unit), it is to be switched off or on.
        edit_asked: (Spot, place), this weight or bias is to be set; ``place`` is where, in pixels.
        zero_asked: (Spot), it is to be 0.
        nudged: (steps), the number asked for last is to be so many steps more, while the mouse is dragged.
        nudge_ended: the mouse is let go.
    """

    pointed = Signal(object)
    chosen = Signal(int, int)
    switched = Signal(int, int)
    edit_asked = Signal(object, QPointF)
    zero_asked = Signal(object)
    nudged = Signal(int)
    nudge_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neuronsPicture")
        self.setAccessibleName(self.tr("The network, neuron by neuron"))
        self.setToolTip(
            self.tr(
                "Click a neuron to see it in full, a wire or the dot of a neuron to set weight or bias. Right click "
                "switches a neuron off. By keys: arrows, Tab to bias and wires, Enter, 0, O."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.own_scale = True
        self.spot: Spot | None = None
        self.edited: Spot | None = None
        self.columns = Columns()
        self.enlarged: Unit | None = None
        self._seen: Neurons | None = None
        self._names: tuple[str, ...] = ()
        self._pressed_at: float | None = None
        self._nudged = 0
        self._inputs: NDArray[np.float32] = np.zeros((2, 1, 1), np.float32)
        self._layout = Layout((), ())
        self._wires: tuple[Wire, ...] = ()
        self._layer = WireLayer(self)
        self._layer.renewed.connect(self.update)

    def show_neurons(self, seen: Neurons, names: tuple[str, ...]) -> None:
        """Show a record; ``names`` are those of its columns."""
        is_new = self._seen is None or [c.maps.shape for c in self._seen.columns] != [
            c.maps.shape for c in seen.columns
        ]
        self._seen, self._names = seen, names
        order = {"": 0} | {column.node: number for number, column in enumerate(seen.columns, 1)}
        self.columns = Columns(
            (2, *(len(column.maps) for column in seen.columns)),
            (None, *(None if c.source is None else order.get(c.source) for c in seen.columns)),
            (False, *(column.has_bias for column in seen.columns)),
        )
        if is_new:
            self.spot = None
            side = seen.columns[0].maps.shape[-1] if seen.columns else 1
            line = ((np.arange(side) + 0.5) / side * 2 - 1) * seen.reach
            self._inputs = np.stack(np.meshgrid(line, line)).astype(np.float32)
            self._lay_out()
        self._wires = heaviest(seen.columns, self.columns.sources)
        self.update()

    def set_edited(self, spot: Spot | None) -> None:
        """Mark what is being set."""
        self.edited = spot
        self.pointed.emit(self.spot)
        self.update()

    def rect_of(self, column: int, unit: int) -> QRectF:
        """Where a neuron's picture is, in pixels of the widget."""
        return self._layout.rect(column, unit)

    def drawn_rect(self) -> QRect:
        """Where all of the network is, in pixels of the widget."""
        rects = (
            self.rect_of(column, unit) for column, count in enumerate(self.columns.counts) for unit in range(count)
        )
        return reduce(QRectF.united, rects, QRectF()).toAlignedRect()

    def unit_of(self, column: int, unit: int) -> Unit | None:
        """The neuron at this place, None for the inputs."""
        return (self._seen.columns[column - 1].node, unit) if self._seen is not None and column > 0 else None

    def _lay_out(self) -> None:
        if self._seen is not None:
            self._layout = laid_out(
                self.columns.counts, self.width(), self.height(), 2.4 * self.fontMetrics().lineSpacing()
            )

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._seen is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_wires(painter)
            self._paint_spot_wires(painter)
            for number, maps in enumerate((self._inputs, *(column.maps for column in self._seen.columns))):
                self._paint_column(painter, number, maps)
            self._paint_names(painter)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_wires(self, painter: QPainter) -> None:
        if isinstance(painter.device(), QWidget):
            ratio = self.devicePixelRatioF()
            self._layer.show(Drawing(self._wires, self._layout, self.size(), ratio, theme.colours()))
            self._layer.paint(painter)
            return
        for one in self._wires:  # a picture that is kept: whole, and as fine as it can be
            draw_wire(painter, self._layout, one)

    def _paint_column(self, painter: QPainter, number: int, maps: NDArray[np.float32]) -> None:
        assert self._seen is not None
        now = theme.colours()
        side, drawn = maps.shape[-1], self._drawn(maps)
        boxes = [self._layout.rect(number, unit) for unit in range(len(maps))]
        for unit, box in enumerate(boxes):
            painter.drawImage(box.toRect(), drawn, QRect(0, unit * side, side, side))
        for node, unit in self._seen.off:
            if self.unit_of(number, unit) == (node, unit):
                painter.fillRect(boxes[unit], QColor(now.panel))
                painter.fillRect(boxes[unit], Qt.BrushStyle.BDiagPattern)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(now.line), 1))
        painter.drawRects(boxes)
        if self.spot is not None and self.spot.column == number:
            painter.setPen(QPen(QColor(now.text), 2))
            painter.drawRect(boxes[self.spot.unit])
        if self.enlarged is not None and self.unit_of(number, self.enlarged[1]) == self.enlarged:
            painter.setPen(QPen(QColor(now.accent), 2))
            painter.drawRect(boxes[self.enlarged[1]])
        self._paint_biases(painter, number)

    def _drawn(self, maps: NDArray[np.float32]) -> QImage:
        """Maps [units, side, side], one below the other, each in its own scale or all in the same."""
        furthest = np.abs(np.where(np.isfinite(maps), maps, 0.0)).max(axis=(1, 2), keepdims=True, initial=1e-9)
        shares = maps / (furthest if self.own_scale else furthest.max())
        return picture(shares[:, ::-1].reshape(-1, maps.shape[-1]), "blue-orange", -1.0, 1.0)

    def _paint_biases(self, painter: QPainter, number: int) -> None:
        if self._seen is None or not self.columns.biases[number]:
            return
        now, biases = theme.colours(), self._seen.columns[number - 1].biases
        inks = ((now.positive, now.panel), (now.negative, now.panel), (now.panel, now.muted))
        groups = (biases > 0, biases < 0, ~((biases > 0) | (biases < 0)))
        for (ink, edge), group in zip(inks, groups, strict=True):
            painter.setBrush(QColor(ink))
            painter.setPen(QPen(QColor(edge), 1))
            for unit in np.flatnonzero(group).tolist():
                here = Spot(number, unit, is_bias=True)
                dot, is_marked = self._layout.bias_rect(number, unit), here in (self.spot, self.edited)
                if dot is None:
                    return
                if is_marked:
                    painter.setPen(QPen(QColor(now.text), 2))
                painter.drawEllipse(dot)
                if is_marked:
                    painter.setPen(QPen(QColor(edge), 1))

    def _paint_spot_wires(self, painter: QPainter) -> None:
        """The wires of what the reader looks at, over the others, and that whose weight is being set."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.edited is not None and self.edited.start is not None:
            painter.setPen(QPen(QColor(theme.colours().accent), 2.4))
            painter.drawPath(wire(self._layout, self.edited.start, (self.edited.column, self.edited.unit)))
        if self.spot is None:
            return
        painter.setPen(QPen(QColor(theme.colours().text), 1.2))
        of_all = () if self.spot.is_number else self.columns.numbers(self.spot)
        for spot in (self.spot, *of_all):
            if spot.start is not None:
                painter.drawPath(wire(self._layout, spot.start, (spot.column, spot.unit)))

    def _paint_names(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.colours().muted))
        painter.setFont(theme.font("small"))
        line = painter.fontMetrics().lineSpacing()
        width = self.width() / max(len(self._layout.corners), 1)
        for number, corners in enumerate(self._layout.corners):
            name = self.tr("Inputs") if number == 0 else self._names[number - 1]
            short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(width) - 12)
            middle = (corners[0].x() + corners[-1].x() + self._layout.sides[number]) / 2
            words = f"{short}\n{len(corners)}" if number else short
            painter.drawText(QRectF(middle - width / 2, 2, width, 2 * line), Qt.AlignmentFlag.AlignHCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(420, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    # --- pointing ----------------------------------------------------------------------------------------------------

    def spot_at(self, place: QPointF) -> Spot | None:
        """The bias, neuron or wire at a place."""
        for column, has_bias in enumerate(self.columns.biases):
            for unit in range(self.columns.counts[column] if has_bias else 0):
                dot = self._layout.bias_rect(column, unit)
                if dot is not None and dot.contains(place):
                    return Spot(column, unit, is_bias=True)
        found = self._layout.at(place)
        if found is not None:
            return Spot(*found)
        ends = wire_at(self._layout, self.columns.sources, place)
        return None if ends is None else Spot(*ends[1], start=ends[0])

    def place_of(self, spot: Spot) -> QPointF:
        """The middle of a wire, a dot or a neuron, in pixels of the widget."""
        if spot.start is not None:
            return wire(self._layout, spot.start, (spot.column, spot.unit)).pointAtPercent(0.5)
        dot = self._layout.bias_rect(spot.column, spot.unit) if spot.is_bias else None
        return (dot or self._layout.rect(spot.column, spot.unit)).center()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            self.look_at(self.spot_at(event.position()))
            return
        steps = int((self._pressed_at - event.position().y()) / DRAG)
        if steps != self._nudged:
            self.nudged.emit(steps - self._nudged)
            self._nudged = steps

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            self._pressed_at = None
            self.nudge_ended.emit()

    def leaveEvent(self, event: object) -> None:
        self.look_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot, button = self.spot_at(event.position()), event.button()
        if button == Qt.MouseButton.LeftButton and spot is not None and spot.is_number:
            self._pressed_at, self._nudged = event.position().y(), 0
            self.edit_asked.emit(spot, event.position())
        elif spot is None or spot.column == 0 or spot.start is not None:
            self.edit_asked.emit(None, event.position())
        elif button == Qt.MouseButton.LeftButton:
            self.chosen.emit(spot.column, spot.unit)
        elif button == Qt.MouseButton.RightButton:
            self.switched.emit(spot.column, spot.unit)

    # --- keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._seen is not None and key in ARROWS:
            self.look_at(self.columns.walked(self.spot, key))
        elif self.spot is None or not self._take_key(self.spot, key):
            super().keyPressEvent(event)

    def _take_key(self, spot: Spot, key: Qt.Key) -> bool:
        """Do what a key means for a spot; whether it means anything."""
        is_neuron = spot.column > 0 and not spot.is_number
        if key == Qt.Key.Key_Escape:
            self.look_at(spot.neuron if spot.is_number else None)
        elif key in CHOOSING and spot.is_number:
            self.edit_asked.emit(spot, self.place_of(spot))
        elif key in ZEROS and spot.is_number:
            self.zero_asked.emit(spot)
        elif key in CHOOSING and is_neuron:
            self.chosen.emit(spot.column, spot.unit)
        elif key == Qt.Key.Key_O and is_neuron:
            self.switched.emit(spot.column, spot.unit)
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are not for the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self.spot is not None:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape or (self.spot.is_number and event.key() in ZEROS):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        spot = None if self.spot is None else self.columns.tabbed(self.spot, is_next)
        if spot is None:
            return super().focusNextPrevChild(is_next)
        self.look_at(spot)
        return True

    def look_at(self, spot: Spot | None) -> None:
        """Point at this, as a mouse would."""
        if spot != self.spot:
            self.spot = spot
            self.pointed.emit(spot)
            self.update()
