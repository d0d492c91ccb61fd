"""The whole network as a picture for paper or a page, in the light theme whatever the window shows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem

from playground.graph import Graph
from playground.layers import Shape
from playground.problems import ProblemError, TooLarge
from widgets import theme
from widgets.builder.scene import NetworkScene
from widgets.theme.in_force import put_in_force

ROOM = QSizeF(1600, 1000)  # the page that a network without places of its own is laid out for
SHARPNESS = 2  # pixels of a PNG for each of the canvas at 100 %
MOST_PIXELS = 16_000 * 16_000


def svg(graph: Graph, input_shape: Shape, title: str) -> bytes:
    """The network as SVG, one unit for each pixel of the canvas at 100 %."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    with _light(), _scene(graph, input_shape) as scene:
        around = scene.sceneRect()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setTitle(title)
        generator.setResolution(96)
        generator.setSize(_whole(around, 1))
        generator.setViewBox(QRectF(0, 0, around.width(), around.height()))
        painter = QPainter(generator)
        scene.render(painter, QRectF(0, 0, around.width(), around.height()), around)
        painter.end()
    return buffer.data().data()


def png(graph: Graph, input_shape: Shape) -> bytes:
    """The network as PNG, twice as fine as the canvas at 100 %.

    Raises:
        ProblemError: where the picture would have more pixels than an image may.
    """
    with _light(), _scene(graph, input_shape) as scene:
        around = scene.sceneRect()
        size = _whole(around, SHARPNESS)
        if size.width() * size.height() > MOST_PIXELS:
            raise ProblemError(TooLarge("graph", size.width() * size.height(), MOST_PIXELS))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.LIGHT.panel))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene.render(painter, QRectF(image.rect()), around)
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return buffer.data().data()


@contextmanager
def _light() -> Iterator[None]:
    before = theme.colours()
    put_in_force(theme.LIGHT)
    try:
        yield
    finally:
        put_in_force(before)


@contextmanager
def _scene(graph: Graph, input_shape: Shape) -> Iterator[NetworkScene]:
    """A scene of its own, so that nothing chosen or focused on the canvas is in the picture."""
    scene = NetworkScene()
    scene.show_graph(graph, input_shape)
    scene.arrange(ROOM)
    for item in scene.items():
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)  # a cached block would go into SVG as pixels
    yield scene
    scene.clear()


def _whole(around: QRectF, scale: int) -> QSize:
    return QSize(math.ceil(around.width() * scale), math.ceil(around.height() * scale))
