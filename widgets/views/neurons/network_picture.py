"""The network as columns of small pictures with the weights between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.probes.neurons import Neurons, Unit
from widgets import theme
from widgets.theme.maps import picture
from widgets.viewing.cell_picker import ARROWS, CHOOSING
from widgets.views.neurons.layout import Layout, laid_out
from widgets.views.neurons.wires import draw_wires, eased, wire

NEAR = 5.0  # pixels from a wire that still point at it


@dataclass(frozen=True, slots=True)
class Spot:
    """What the reader looks at: a neuron, or with ``start`` the wire from there to it. Columns from 0, the inputs."""

    column: int
    unit: int
    start: tuple[int, int] | None = None


class NetworkPicture(QWidget):
    """Columns: the two inputs, then every dense layer.

    Signals:
        pointed: (Spot) or None, where the reader looks.
        chosen: (column, unit), it is to be shown in full.
        switched: (column, unit), it is to be switched off or on.
    """

    pointed = Signal(object)
    chosen = Signal(int, int)
    switched = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neuronsPicture")
        self.setAccessibleName(self.tr("The network, neuron by neuron"))
        self.setToolTip(self.tr("Click a neuron to see it in full; right click, or O, to switch it off."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.own_scale = True
        self.spot: Spot | None = None
        self.enlarged: Unit | None = None
        self._seen: Neurons | None = None
        self._names: tuple[str, ...] = ()
        self._sources: tuple[int | None, ...] = ()
        self._inputs: NDArray[np.float32] = np.zeros((2, 1, 1), np.float32)
        self._layout = Layout((), ())

    def show_neurons(self, seen: Neurons, names: tuple[str, ...]) -> None:
        """Show a record; ``names`` are those of its columns."""
        is_new = self._seen is None or [c.maps.shape for c in self._seen.columns] != [
            c.maps.shape for c in seen.columns
        ]
        self._seen, self._names = seen, names
        order = {"": 0} | {column.node: number for number, column in enumerate(seen.columns, 1)}
        self._sources = tuple(order.get(c.source) if c.source is not None else None for c in seen.columns)
        if is_new:
            self.spot = None
            side = seen.columns[0].maps.shape[-1] if seen.columns else 1
            line = ((np.arange(side) + 0.5) / side * 2 - 1) * seen.reach
            self._inputs = np.stack(np.meshgrid(line, line)).astype(np.float32)
            self._lay_out()
        self.update()

    def rect_of(self, column: int, unit: int) -> QRectF:
        """Where a neuron's picture is, in pixels of the widget."""
        return self._layout.rect(column, unit)

    def unit_of(self, column: int, unit: int) -> Unit | None:
        """The neuron at this place, None for the inputs."""
        return (self._seen.columns[column - 1].node, unit) if self._seen is not None and column > 0 else None

    def _lay_out(self) -> None:
        if self._seen is not None:
            counts = (2, *(len(column.maps) for column in self._seen.columns))
            self._layout = laid_out(counts, self.width(), self.height(), 2.4 * self.fontMetrics().lineSpacing())

    # --- painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._seen is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_wires(painter, self._layout, self._seen.columns, self._sources)
            self._paint_spot_wires(painter)
            for number, maps in enumerate((self._inputs, *(column.maps for column in self._seen.columns))):
                self._paint_column(painter, number, maps)
            self._paint_names(painter)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_column(self, painter: QPainter, number: int, maps: NDArray[np.float32]) -> None:
        assert self._seen is not None
        now = theme.colours()
        whole = None if self.own_scale else _furthest(maps)
        off = {unit for node, unit in self._seen.off if self.unit_of(number, unit) == (node, unit)}
        for unit, one in enumerate(maps):
            limit = _furthest(one) if whole is None else whole
            box = self._layout.rect(number, unit)
            painter.drawImage(box, picture(one[::-1], "blue-orange", -limit, limit))
            if unit in off:
                painter.fillRect(box, QColor(now.panel))
                painter.fillRect(box, Qt.BrushStyle.BDiagPattern)
            is_spot = self.spot is not None and (self.spot.column, self.spot.unit) == (number, unit)
            is_enlarged = self.enlarged is not None and self.unit_of(number, unit) == self.enlarged
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(
                QPen(
                    QColor(now.accent if is_enlarged else now.text if is_spot else now.line), 1 + is_spot + is_enlarged
                )
            )
            painter.drawRect(box)

    def _paint_spot_wires(self, painter: QPainter) -> None:
        """The wires of what the reader looks at, over the others."""
        assert self._seen is not None
        if self.spot is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.colours().text), 1.2))
        column, unit = self.spot.column, self.spot.unit
        source = self._sources[column - 1] if column > 0 else None
        if self.spot.start is not None:
            painter.drawPath(wire(self._layout, self.spot.start, (column, unit)))
        elif source is not None:
            for start in range(len(self._layout.corners[source])):
                painter.drawPath(wire(self._layout, (source, start), (column, unit)))

    def _paint_names(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.colours().muted))
        painter.setFont(theme.font("small"))
        line = painter.fontMetrics().lineSpacing()
        width = self.width() / max(len(self._layout.corners), 1)
        for number, corners in enumerate(self._layout.corners):
            name = self.tr("Inputs") if number == 0 else self._names[number - 1]
            short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, round(width) - 4)
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
        """The neuron or the wire at a place."""
        found = self._layout.at(place)
        if found is not None:
            return Spot(*found)
        return self._wire_at(place)

    def _wire_at(self, place: QPointF) -> Spot | None:
        """The wire that passes nearest above or below a place."""
        best: tuple[float, Spot] | None = None
        for number, source in enumerate(self._sources, 1):
            if source is None:
                continue
            starts = [self._layout.rect(source, unit) for unit in range(len(self._layout.corners[source]))]
            ends = [self._layout.rect(number, unit) for unit in range(len(self._layout.corners[number]))]
            x0, y0 = (
                np.array(one)[:, None] for one in zip(*((r.right(), r.center().y()) for r in starts), strict=True)
            )
            x1, y1 = (np.array(one)[None, :] for one in zip(*((r.left(), r.center().y()) for r in ends), strict=True))
            share = (place.x() - x0) / (x1 - x0)
            down = eased(np.clip(share, 0, 1))
            away = np.where((share > 0) & (share < 1), np.abs(y0 * (1 - down) + y1 * down - place.y()), np.inf)
            start, end = (int(n) for n in np.unravel_index(int(away.argmin()), away.shape))
            distance = float(away[start, end])
            if distance <= NEAR and (best is None or distance < best[0]):
                best = distance, Spot(number, end, (source, start))
        return None if best is None else best[1]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.spot_at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._layout.at(event.position())
        if found is None or found[0] == 0:
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(*found)
        elif event.button() == Qt.MouseButton.RightButton:
            self.switched.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = ARROWS.get(Qt.Key(event.key()))
        if direction is not None and self._seen is not None:
            self._walk(*direction)
        elif self.spot is not None and self.spot.column > 0 and event.key() in CHOOSING:
            self.chosen.emit(self.spot.column, self.spot.unit)
        elif self.spot is not None and self.spot.column > 0 and event.key() == Qt.Key.Key_O:
            self.switched.emit(self.spot.column, self.spot.unit)
        elif event.key() == Qt.Key.Key_Escape and self.spot is not None:
            self._point(None)
        else:
            super().keyPressEvent(event)

    def _walk(self, units: int, columns: int) -> None:
        if self.spot is None:
            self._point(Spot(min(1, len(self._layout.corners) - 1), 0))
            return
        column = min(max(self.spot.column + columns, 0), len(self._layout.corners) - 1)
        last = len(self._layout.corners[column]) - 1
        self._point(Spot(column, min(max(self.spot.unit + units, 0), last)))

    def _point(self, spot: Spot | None) -> None:
        if spot != self.spot:
            self.spot = spot
            self.pointed.emit(spot)
            self.update()


def _furthest(values: NDArray[np.float32]) -> float:
    finite = np.abs(values[np.isfinite(values)])
    return max(float(finite.max(initial=0.0)), 1e-9)
