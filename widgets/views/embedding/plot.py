"""Examples as points in the colours of their classes, some of them as pictures; one is pointed at."""

from __future__ import annotations

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from playground.probes.embedding import Cloud
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.class_colours import class_colour, class_symbol
from widgets.viewing.example_pictures import example_picture
from widgets.viewing.still_plot import StillPlot

POINT_SIZE = 6.0
REACH = 14.0  # pixels from the pointer to a point that is read
SIDE, CLOSE = 24, 72  # pixels of the pictures in place of points, and of the one that is pointed at
FAINT = 28  # of 255, the opacity of what is not singled out
ZOOM = 1.25


class EmbeddingPlot(StillPlot):
    """Shows one ``Cloud``; the wheel zooms, dragging moves, a double click shows all of it again.

    Signals:
        pointed: an example is pointed at, or none any more: ``spot`` has changed.
        opened: (example) it is to be looked at closely.
    """

    pointed = Signal()
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("embeddingMap")
        self.setAccessibleName(self.tr("Map of examples"))
        self.setToolTip(self.tr("Point at an example to read it; the wheel zooms, a double click shows all again."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.getViewBox().setMouseEnabled(True, True)
        self.spot: int | None = None
        self.has_pictures = True
        self.marks_wrong = True
        self.single: int | None = None
        self._cloud: Cloud | None = None
        self._classes = 2
        self._is_zoomed = False
        self._images: dict[int, QImage] = {}
        self._points, self._rings, self._own = (pyqtgraph.ScatterPlotItem(pxMode=True) for _ in range(3))
        for item in (self._points, self._rings, self._own):
            self.addItem(item, ignoreBounds=True)
        self.scene().sigMouseMoved.connect(self._follow_pointer)
        self.scene().sigMouseClicked.connect(self._take_click)
        self.getViewBox().sigRangeChangedManually.connect(self._hold_range)
        self.follow_theme()

    def show_cloud(self, cloud: Cloud | None, classes: int, own: tuple[float, float] | None = None) -> None:
        """Show these examples, None for none, and one's own drawing."""
        before, self._cloud, self._classes = self._cloud, cloud, classes
        if before is None or cloud is None or before.pictures is not cloud.pictures:
            self._images = {}
        self._own.setData(pos=np.zeros((0, 2)) if own is None else np.array([own]))
        self.redraw()
        if not self._is_zoomed:
            self.show_all()

    def redraw(self) -> None:
        """Draw the points again, after what is marked or singled out has changed."""
        shown = self.shown()
        if self._cloud is None or not len(shown):
            for item in (self._points, self._rings):
                item.setData(pos=np.zeros((0, 2)))
            self.viewport().update()
            return
        labels = self._cloud.labels[shown]
        brushes = [pyqtgraph.mkBrush(self._colour(number)) for number in range(self._classes)]
        self._points.setData(
            pos=self._cloud.places[shown].astype(np.float64),
            size=POINT_SIZE,
            pen=None,
            brush=[brushes[label] for label in labels],
            symbol=[class_symbol(label) for label in labels],
        )
        wrong = self._cloud.wrong[shown] & self.marks_wrong & ((self.single is None) | (labels == self.single))
        self._rings.setData(pos=self._cloud.places[shown[wrong]].astype(np.float64))
        self.viewport().update()

    def shown(self) -> NDArray[np.intp]:
        """The examples that have a place, by their numbers; those singled out last, on top of the others."""
        if self._cloud is None:
            return np.zeros(0, np.intp)
        known = np.flatnonzero(np.isfinite(self._cloud.places).all(axis=1))
        if self.single is None:
            return known
        is_single = self._cloud.labels[known] == self.single
        return np.concatenate([known[~is_single], known[is_single]])

    def show_all(self) -> None:
        """Let the range be that of the points."""
        self._is_zoomed = False
        shown = self.shown()
        if self._cloud is not None and len(shown):
            (x0, y0), (x1, y1) = (end(self._cloud.places[shown], axis=0).tolist() for end in (np.min, np.max))
            x1, y1 = max(x1, x0 + 1e-6), max(y1, y0 + 1e-6)
            self.getViewBox().setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0.06)
        self.viewport().update()

    def pictured(self) -> NDArray[np.intp]:
        """The examples drawn as pictures: so many that none covers another; more of them where it is zoomed in."""
        if self._cloud is None or not self.has_pictures or not len(self._cloud.pictures):
            return np.zeros(0, np.intp)
        shown = self.shown()
        if self.single is not None:
            shown = shown[self._cloud.labels[shown] == self.single]
        spots = self._in_pixels(shown)
        room = self.getViewBox().sceneBoundingRect().adjusted(SIDE / 2, SIDE / 2, -SIDE / 2, -SIDE / 2)
        taken: dict[tuple[int, int], tuple[float, float]] = {}
        found = []
        for example, (x, y) in zip(shown.tolist(), spots.tolist(), strict=True):
            across, down = int(x // SIDE), int(y // SIDE)
            near = (taken.get((across + i, down + j)) for i in (-1, 0, 1) for j in (-1, 0, 1))
            if room.contains(x, y) and not any(
                one and abs(one[0] - x) < SIDE and abs(one[1] - y) < SIDE for one in near
            ):
                taken[across, down] = x, y
                found.append(example)
        return np.array(found, np.intp)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        style_plot(self.getPlotItem())
        now = theme.colours()
        none = np.zeros((0, 2))
        self._rings.setData(pos=none, size=11, symbol="o", pen=pyqtgraph.mkPen(now.text, width=1.4), brush=None)
        own = pyqtgraph.mkPen(now.panel, width=1.5)
        self._own.setData(pos=none, size=20, symbol="star", pen=own, brush=pyqtgraph.mkBrush(now.text))
        self.redraw()

    # --- drawing -----------------------------------------------------------------------------------------------------

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        super().drawForeground(painter, rect)
        if self._cloud is None:
            return
        pictured = self.pictured()
        for example, place in zip(pictured.tolist(), self._in_pixels(pictured).tolist(), strict=True):
            is_wrong = self.marks_wrong and bool(self._cloud.wrong[example])
            pen = QPen(QColor(class_colour(int(self._cloud.labels[example]), self._classes)), 2)
            self._draw_picture(painter, example, QRectF(*(part - SIDE / 2 for part in place), SIDE, SIDE), pen)
            if is_wrong:
                painter.setPen(QPen(QColor(theme.colours().text), 1.4))
                painter.drawRect(QRectF(*(part - SIDE / 2 - 2.5 for part in place), SIDE + 5, SIDE + 5))
        if self.spot is not None and self.spot < len(self._cloud.places):
            self._draw_spot(painter, self.spot)

    def _draw_spot(self, painter: QPainter, example: int) -> None:
        assert self._cloud is not None
        x, y = self._in_pixels(np.array([example]))[0].tolist()
        if not np.isfinite(x) or not np.isfinite(y):
            return
        painter.setPen(QPen(QColor(theme.colours().accent), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), 9, 9)
        if len(self._cloud.pictures):
            box = self.getViewBox().sceneBoundingRect()
            left = box.left() + 4 if x > box.center().x() else box.right() - CLOSE - 4
            pen = QPen(QColor(theme.colours().accent), 2)
            self._draw_picture(painter, example, QRectF(left, box.top() + 4, CLOSE, CLOSE), pen)

    def _draw_picture(self, painter: QPainter, example: int, place: QRectF, pen: QPen) -> None:
        assert self._cloud is not None
        if example not in self._images:
            self._images[example] = example_picture(self._cloud.pictures[example].astype(np.float32) / 255)
        painter.drawImage(place, self._images[example])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _colour(self, number: int) -> QColor:
        colour = QColor(class_colour(number, self._classes))
        if self.single is not None and number != self.single:
            colour.setAlpha(FAINT)
        return colour

    def _in_pixels(self, examples: NDArray[np.intp]) -> NDArray[np.float64]:
        """Where examples are in the scene: float64 [n, 2]."""
        if self._cloud is None or not len(examples):
            return np.zeros((0, 2))
        (x0, x1), (y0, y1) = self.getViewBox().viewRange()
        box = self.getViewBox().sceneBoundingRect()
        places = self._cloud.places[examples].astype(np.float64)
        across = box.left() + (places[:, 0] - x0) / (x1 - x0) * box.width()
        down = box.bottom() - (places[:, 1] - y0) / (y1 - y0) * box.height()
        return np.stack([across, down], axis=1)

    # --- pointing ----------------------------------------------------------------------------------------------------

    def _nearest(self, position: QPointF) -> int | None:
        shown = self.shown()
        if not len(shown) or not self.getViewBox().sceneBoundingRect().contains(position):
            return None
        far = np.hypot(*(self._in_pixels(shown) - (position.x(), position.y())).T)
        best = int(far.argmin())
        return int(shown[best]) if far[best] <= REACH else None

    def _follow_pointer(self, position: QPointF) -> None:
        self._point_at(self._nearest(position))

    def _point_at(self, example: int | None) -> None:
        if example != self.spot:
            self.spot = example
            self.viewport().update()
            self.pointed.emit()

    def _take_click(self, event: object) -> None:
        found = self._nearest(event.scenePos())  # type: ignore[attr-defined]
        if found is not None and not event.double():  # type: ignore[attr-defined]
            self.opened.emit(found)

    def _hold_range(self) -> None:
        self._is_zoomed = True
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.show_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = np.sort(self.shown())
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and len(shown):
            here = -1 if self.spot is None else int(np.searchsorted(shown, self.spot))
            stride = 1 if key == Qt.Key.Key_Right else -1
            self._point_at(int(shown[(here + stride) % len(shown)]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            share = 1 / ZOOM if key == Qt.Key.Key_Plus else ZOOM
            self.getViewBox().scaleBy((share, share))
            self._hold_range()
        elif key == Qt.Key.Key_Home:
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.spot is not None:
            self.opened.emit(self.spot)
        else:
            super().keyPressEvent(event)
