"""How the pad looks apart from its ink: paper, guide, invitation and pen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from widgets import theme

CORNER = 8.0  # pixels
GUIDE = 20 / 28  # the share of the pad that a digit fills in the pictures networks learn from


def paper_path(square: QRectF) -> QPainterPath:
    """The outline of the paper."""
    path = QPainterPath()
    path.addRoundedRect(square, CORNER, CORNER)
    return path


def paint_paper(painter: QPainter, square: QRectF) -> None:
    """The sheet itself with a hairline around it."""
    now = theme.colours()
    painter.setPen(QPen(QColor(theme.mixed(now.line, now.muted, 0.2)), 1.0))
    painter.setBrush(QColor(now.paper))
    painter.drawPath(paper_path(square))


def paint_guide(painter: QPainter, square: QRectF) -> None:
    """A faint box of the size that suits a digit."""
    now = theme.colours()
    pen = QPen(QColor(theme.mixed(now.paper, now.muted, 0.35)), 1.0)
    pen.setDashPattern([2.0, 5.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = square.width() * (1 - GUIDE) / 2
    painter.drawRoundedRect(square.adjusted(inset, inset, -inset, -inset), CORNER, CORNER)


def paint_invitation(painter: QPainter, square: QRectF, invitation: str, hint: str) -> None:
    """A line that says what the pad is for, and a smaller one that says how else it can be used."""
    now = theme.colours()
    middle = square.adjusted(24, 0, -24, 0)
    words = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    painter.setPen(QColor(now.muted))
    painter.setFont(theme.font("heading"))
    height = painter.boundingRect(middle, int(words), invitation).height()
    top = square.center().y() - height
    painter.drawText(QRectF(middle.x(), top, middle.width(), height), int(words), invitation)
    painter.setFont(theme.font("small"))
    painter.drawText(QRectF(middle.x(), top + height + 6, middle.width(), 60), int(words), hint)


def paint_pen(painter: QPainter, at: QPointF, diameter: float, erases: bool, is_down: bool, by_keys: bool) -> None:
    """The outline of the pen's tip; by keyboard in the accent colour, and filled while it is down."""
    now = theme.colours()
    colour = QColor(now.accent if by_keys else theme.mixed(now.paper, now.muted, 0.7))
    pen = QPen(colour, 2.0 if by_keys else 1.0)
    if erases:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    filling = QColor(now.accent)
    filling.setAlphaF(0.35)
    painter.setBrush(filling if by_keys and is_down else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, diameter / 2, diameter / 2)
    if by_keys:
        painter.drawLine(at - QPointF(3, 0), at + QPointF(3, 0))
        painter.drawLine(at - QPointF(0, 3), at + QPointF(0, 3))
