"""The network as a strip of layers under the five parts of a step; where one is, is lit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets import theme
from widgets.builder.thumbnails import picture_of
from widgets.theme import mixed
from widgets.views.microscope.lesson import PHASES as TITLES
from widgets.views.microscope.stages import PHASES, Phase, Way

SIDE, GAP, MARGIN = 34, 22.0, 6.0
"""Of a layer's small picture, in pixels."""


class Strip(QWidget):
    """Layers from left to right with what they hold: outputs, or gradients on the way back.

    Signals:
        stage_chosen: a layer or a part of the step was clicked; carries the place of its stage.
    """

    stage_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("microscopeStrip")
        self.setAccessibleName(self.tr("The way of this step through the network"))
        self.setToolTip(self.tr("Click a part of the step, or a layer, to go there; arrow keys go back and on."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._way: Way | None = None
        self._names: Callable[[str], str] = str
        self._place = 0
        self._arrays: Mapping[str, NDArray[Any]] = {}

    def show_way(self, way: Way, names: Callable[[str], str]) -> None:
        """Another network."""
        self._way, self._names, self._arrays = way, names, {}
        self.update()

    def show_stage(self, place: int, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Light a stage; ``arrays`` are the pictures of the layers, by id."""
        self._place, self._arrays = place, arrays
        if self._way is not None:
            stage = self._way.stages[place]
            title = QCoreApplication.translate("MicroscopeView", TITLES[stage.phase])
            self.setAccessibleDescription(f"{title}: {self._names(stage.node)}")
        self.update()

    def phase_rect(self, phase: Phase) -> QRectF:
        """Where a part of the step is written, in pixels."""
        wide = (self.width() - 2 * MARGIN) / len(PHASES)
        return QRectF(MARGIN + PHASES.index(phase) * wide, 2, wide, self._line())

    def layer_rect(self, node: str) -> QRectF:
        """Where a layer's picture is, in pixels; outside the widget where it is scrolled away."""
        assert self._way is not None
        left = MARGIN + self._way.nodes.index(node) * (SIDE + GAP) - self._scrolled()
        return QRectF(left, self._line() + 8, SIDE, SIDE)

    def _line(self) -> float:
        return float(self.fontMetrics().lineSpacing() + 4)

    def _scrolled(self) -> float:
        """How far the strip is pushed to the left, so that the current layer is seen."""
        assert self._way is not None
        whole = len(self._way.nodes) * (SIDE + GAP) - GAP + 2 * MARGIN
        if whole <= self.width():
            return (whole - self.width()) / 2
        middle = self._way.nodes.index(self._way.stages[self._place].node) * (SIDE + GAP) + SIDE / 2
        return min(max(0.0, middle - self.width() / 2), whole - self.width())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._way is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        for phase in PHASES:
            if self.phase_rect(phase).contains(at):
                self.stage_chosen.emit(self._way.first(phase))
        node = self._layer_at(at)
        now = self._way.stages[self._place].phase
        if node is not None:
            place = self._way.at(now, node)
            if place is None:
                place = self._way.at("forward" if now in ("loss", "update") else "backward", node)
            if place is not None:
                self.stage_chosen.emit(place)

    def _layer_at(self, at: QPointF) -> str | None:
        assert self._way is not None
        grown = (self.layer_rect(node).adjusted(-4, -4, 4, self._line()) for node in self._way.nodes)
        return next((node for node, rect in zip(self._way.nodes, grown, strict=True) if rect.contains(at)), None)

    def sizeHint(self) -> QSize:
        return QSize(420, round(2 * self._line() + SIDE + 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._way is not None:
            self._paint_phases(painter)
            for number, node in enumerate(self._way.nodes):
                self._paint_layer(painter, number, node)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_phases(self, painter: QPainter) -> None:
        assert self._way is not None
        now, current = theme.colours(), self._way.stages[self._place].phase
        for phase in PHASES:
            rect = self.phase_rect(phase).adjusted(1, 0, -1, 0)
            is_here = phase == current
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.accent if is_here else mixed(now.panel, now.line, 0.5)))
            painter.drawRoundedRect(rect, 4, 4)
            painter.setPen(QColor(now.panel if is_here else now.text))
            words = QCoreApplication.translate("MicroscopeView", TITLES[phase])
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width() - 4))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_layer(self, painter: QPainter, number: int, node: str) -> None:
        assert self._way is not None
        rect, now = self.layer_rect(node), theme.colours()
        if rect.right() < -GAP or rect.left() > self.width() + GAP:
            return
        stage = self._way.stages[self._place]
        is_here, is_back = node == stage.node, stage.phase == "backward"
        if number:
            self._paint_arrow(painter, rect, is_here and stage.phase != "update", is_back)
        if node in self._arrays:
            values = np.asarray(self._arrays[node], np.float32)
            is_input = number == 0 and not is_back and values.ndim == 3
            painter.drawImage(rect, picture_of(values, SIDE, is_input))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(now.accent if is_here else now.line), 3 if is_here else 1))
        painter.drawRect(rect)
        painter.save()
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(now.text if is_here else now.muted))
        wide = int(SIDE + GAP - 2)
        words = painter.fontMetrics().elidedText(self._names(node), Qt.TextElideMode.ElideRight, wide)
        below = QRectF(rect.center().x() - wide / 2, rect.bottom() + 2, wide, self._line())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, rect: QRectF, is_lit: bool, is_back: bool) -> None:
        now = theme.colours()
        painter.setPen(QPen(QColor(now.accent if is_lit and not is_back else now.muted), 1.5))
        y, left, right = rect.center().y(), rect.left() - GAP + 5, rect.left() - 5
        tip, tail = (left, 4) if is_back else (right, -4)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for side in (-3, 3):
            painter.drawLine(QPointF(tip, y), QPointF(tip + tail, y + side))
