"""The map of a network that is larger than the canvas, on a real canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from playground import templates
from tests.widgets.building import Builder
from widgets import theme
from widgets.builder.minimap import Minimap

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def builder(qtbot: QtBot) -> Builder:
    made = Builder(templates.find("cnn").build())
    qtbot.addWidget(made.canvas)
    return made


@pytest.fixture
def minimap(builder: Builder) -> Minimap:
    return Minimap(builder.canvas)


def zoomed(builder: Builder) -> None:
    builder.canvas.zoom(3.0)


def middle(builder: Builder) -> QPointF:
    """The point of the scene in the middle of the canvas."""
    return builder.canvas.mapToScene(builder.canvas.viewport().rect().center())


def test_it_is_there_only_while_a_part_is_out_of_sight(builder: Builder, minimap: Minimap) -> None:
    assert not minimap.isVisible()
    zoomed(builder)
    assert minimap.isVisible()
    assert builder.canvas.viewport().geometry().contains(minimap.geometry())
    builder.canvas.zoom_to_fit()
    assert not minimap.isVisible()
    far = builder.canvas.network.boxes()["output"]
    builder.editor.move({"output": (far[0] + 3000, far[1])})
    assert minimap.isVisible()
    builder.document.undo_stack.undo()
    assert not minimap.isVisible()


@pytest.mark.parametrize("node_id", ["input", "dense-1", "output"])
def test_a_click_leads_to_the_block_that_is_drawn_there(builder: Builder, minimap: Minimap, node_id: str) -> None:
    zoomed(builder)
    block = QRectF(*builder.canvas.network.boxes()[node_id]).center()
    at = minimap.place_of(block).toPoint()
    assert minimap.grab().toImage().pixelColor(at) != QColor(theme.colours().window)
    QTest.mouseClick(minimap, LEFT, pos=at)
    assert builder.canvas.node_rect(node_id).contains(builder.canvas.viewport().rect().center())


def test_a_drag_takes_the_view_along_and_never_off_the_network(builder: Builder, minimap: Minimap) -> None:
    zoomed(builder)
    QTest.mousePress(minimap, LEFT, pos=QPoint(4, 4))
    before = middle(builder)
    QTest.mouseMove(minimap, QPoint(minimap.width() - 4, 4))
    assert middle(builder).x() > before.x() + 100
    QTest.mouseMove(minimap, QPoint(5000, 5000))
    end = builder.canvas.network.sceneRect().bottomRight()
    assert (middle(builder) - end).manhattanLength() < 5
    QTest.mouseRelease(minimap, LEFT, pos=QPoint(5000, 5000))
    assert minimap.isVisible() and builder.document.undo_stack.count() == 0


def test_panning_leaves_it_in_its_corner(builder: Builder, minimap: Minimap) -> None:
    zoomed(builder)
    before = minimap.geometry()
    builder.canvas.pan(QPoint(-80, 30))
    assert minimap.geometry() == before
