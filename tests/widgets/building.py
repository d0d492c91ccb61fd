"""Hands on an editing canvas: what a learner does with mouse and keyboard, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from playground.experiment import Experiment
from playground.graph import Graph
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import LAYER_MIME, Editor
from widgets.builder.quick_add import QuickAdd
from widgets.document import Document

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Hands for a canvas, its own or one in a window."""

    def __init__(self, document: Document, canvas: NetworkCanvas) -> None:
        self.document = document
        self.canvas = canvas

    @property
    def graph(self) -> Graph:
        return self.document.experiment().graph

    def newest(self) -> str:
        return self.graph.ids[-1]

    def drag(self, start: QPoint, end: QPoint, release: bool = True, modifiers: Qt.KeyboardModifier = NONE) -> None:
        viewport = self.canvas.viewport()
        QTest.mousePress(viewport, LEFT, modifiers, start)
        QTest.mouseMove(viewport, start + (end - start) / 2)
        QTest.mouseMove(viewport, end)
        if release:
            QTest.mouseRelease(viewport, LEFT, modifiers, end)

    def wire(self, source: str, target: str, port: int = 0) -> None:
        start = self.canvas.port_rect(source, "out", 0).center()
        self.drag(start, self.canvas.port_rect(target, "in", port).center())

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.canvas.viewport(), LEFT, modifiers, at)

    def drop(self, kind: str, at: QPoint, release: bool = True) -> None:
        """Drag a layer from the palette and drop it."""
        data = QMimeData()
        data.setData(LAYER_MIME, kind.encode())
        action, point = Qt.DropAction.CopyAction, QPointF(at)
        viewport = self.canvas.viewport()
        QApplication.sendEvent(viewport, QDragEnterEvent(at, action, data, LEFT, NONE))
        QApplication.sendEvent(viewport, QDragMoveEvent(at, action, data, LEFT, NONE))
        if release:
            QApplication.sendEvent(viewport, QDropEvent(point, action, data, LEFT, NONE))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifiers)

    def quick_add(self, typed: str) -> None:
        """Space, a few letters, Enter."""
        self.press(Qt.Key.Key_Space)
        self.choose(typed)

    def choose(self, typed: str) -> None:
        """Type into the quick-add menu that is open, and take the first."""
        line = quick_add_line()
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)


class Builder(Hands):
    """A document on a canvas of its own, and hands for it."""

    def __init__(self, graph: Graph, dataset: str = "mnist") -> None:
        document = Document(Experiment(graph, dataset))
        self.editor = Editor(document, document)
        super().__init__(document, NetworkCanvas(self.editor))
        self.canvas.resize(1200, 700)
        self.canvas.show()
        self.canvas.setFocus()


def quick_add_line() -> QWidget:
    menus = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QuickAdd) and widget.isVisible()]
    assert len(menus) == 1
    line = menus[0].findChild(QWidget, "quickAddSearch")
    assert isinstance(line, QWidget)
    return line
