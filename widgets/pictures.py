"""What widgets show, written as a picture: for every view."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from playground.problems import ProblemError, UnwritableFile
from widgets import theme

ENLARGED = 2.0  # pixels of a PNG for each of the screen, so that it can be printed


def write_picture(widgets: Sequence[QWidget], path: Path) -> None:
    """What widgets show, one below the other, as SVG where ``path`` ends so, else as PNG.

    Raises ``ProblemError`` where the picture cannot be written.
    """
    written = _write_svg(widgets, path) if path.suffix.lower() == ".svg" else _write_png(widgets, path)
    if not written:
        raise ProblemError(UnwritableFile(str(path), "the picture could not be saved there"))


def _size(widgets: Sequence[QWidget]) -> QSize:
    return QSize(max(widget.width() for widget in widgets), sum(widget.height() for widget in widgets))


def _paint(widgets: Sequence[QWidget], painter: QPainter) -> None:
    painter.fillRect(QRect(QPoint(), _size(widgets)), QColor(theme.colours().window))
    top = 0
    for widget in widgets:
        QWidget.render(widget, painter, QPoint(0, top))  # a plot has a method of that name that renders its scene alone
        top += widget.height()


def _write_png(widgets: Sequence[QWidget], path: Path) -> bool:
    picture = QPixmap(_size(widgets) * ENLARGED)
    picture.setDevicePixelRatio(ENLARGED)
    painter = QPainter(picture)
    _paint(widgets, painter)
    painter.end()
    return picture.save(str(path), "PNG")


def _write_svg(widgets: Sequence[QWidget], path: Path) -> bool:
    # Qt warns instead of answering where the folder is missing or closed to us.
    if not os.access(path.parent, os.W_OK) or path.is_dir():
        return False
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # the older version cannot clip
    generator.setResolution(widgets[0].logicalDpiX())
    generator.setFileName(str(path))
    generator.setSize(_size(widgets))
    generator.setViewBox(QRect(QPoint(), _size(widgets)))
    painter = QPainter()
    if not painter.begin(generator):
        return False
    _paint(widgets, painter)
    return painter.end()
