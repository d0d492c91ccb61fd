"""A hand that builds in a whole window and notes how long each frame takes.

A frame is the time from what the hand does until all of the window has been worked out and painted. The engine runs
beside it, as it does for a learner, and opens every network that can be trained.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from playground import edits, templates
from playground.experiment import Experiment
from playground.graph import Graph
from playground.groups import expanded
from playground.layers import Convolution
from widgets.app import open_window
from widgets.bench.dragging import circles, mouse, shown, wandering
from widgets.bench.gaps import gaps_in, run_for, wait_until
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor
from widgets.builder.gestures import begin
from widgets.builder.gestures.rubber_band import RubberBand
from widgets.document import Document

SIZE = (1440, 900)
ACROSS, COLUMN, ROW = 25, 130.0, 140.0
"""How many blocks stand beside one another where places are given, and how far apart, in pixels at 100 %."""

Frames = np.ndarray
"""Milliseconds of each frame."""

Part = TypeVar("Part", bound=QWidget)


class BuildingWindow:
    """A window in which networks are built, and a hand that does so."""

    def __init__(self) -> None:
        self.window = open_window(["--no-questions"])
        self.window.resize(*SIZE)
        self.window.show()
        wait_until(self.window.engine_is_ready)
        self.do("build")
        wait_until(lambda: self.window.findChild(QLineEdit, "paletteSearch"))
        self.canvas = self._part(NetworkCanvas, "networkCanvas")
        assert self.canvas.editor is not None
        self.editor: Editor = self.canvas.editor

    def close(self) -> None:
        """Close the window, and the engine with it."""
        self.window.close()
        QApplication.processEvents()

    def do(self, name: str) -> None:
        """Trigger an action."""
        found = self.window.findChild(QAction, f"action.{name}")
        assert isinstance(found, QAction), name
        found.trigger()

    def begin(self, experiment: Experiment, rest: float = 0.0) -> float:
        """Begin with an experiment and look at it for ``rest`` seconds; how many it took until it was painted."""
        started = time.perf_counter()
        self.window.document.begin(experiment)
        _paint()
        taken = time.perf_counter() - started
        run_for(rest)
        return taken

    def look_closely(self) -> None:
        """Look at the middle of the network at 100 %."""
        self.canvas.zoom(1 / self.canvas.transform().m11())
        self.canvas.look_at(self.canvas.network.sceneRect().center())
        run_for(0.3)

    # --- what the hand does: one frame after another ---------------------------------------------------------------

    def edit(self, count: int) -> Frames:
        """Change one kernel after another, each while the form shows its block."""
        kernels = [node for node in self.editor.graph().nodes if isinstance(node.layer, Convolution)]
        taken: list[float] = []
        for node in islice(cycle(kernels), count):
            self.canvas.select(node.id)
            _paint()
            now = self.editor.graph().node(node.id).layer
            size = 5 if isinstance(now, Convolution) and now.kernel == 3 else 3
            taken.append(_frame(lambda i=node.id, s=size: self.editor.set_setting([i], "kernel", s)))
        return np.asarray(taken)

    def edit_all(self, count: int) -> Frames:
        """Change the filters of the first layer, with which nothing after the first sum has a shape, and back again."""
        first = next(node.id for node in self.editor.graph().nodes if isinstance(node.layer, Convolution))
        self.canvas.select(first)
        return frames((lambda n=n: self.editor.set_setting([first], "filters", n) for n in cycle((6, 8))), count)

    def drag(self, count: int, blocks: int) -> Frames:
        """Drag so many blocks about in widening circles; the frame in which they are taken is the first."""
        viewport, held = self.canvas.viewport(), self._middle_block()
        others = [i for i in self.canvas.node_ids() if i != held]
        self.canvas.select(held, *others[: blocks - 1])
        _paint()
        at = QPointF(self.canvas.node_rect(held).center())
        mouse(viewport, QEvent.Type.MouseButtonPress, at)
        mouse(viewport, QEvent.Type.MouseMove, at + QPointF(2, 2))
        taken = frames((lambda p=p: mouse(viewport, QEvent.Type.MouseMove, at + p) for p in circles()), count)
        mouse(viewport, QEvent.Type.MouseButtonRelease, at)
        _paint()
        return taken

    def rubber_band(self, count: int) -> Frames:
        """Draw a band over more and less of what is seen."""
        viewport = self.canvas.viewport()
        at = self._empty_place()
        room = QPointF(viewport.width() - 6, viewport.height() - 6) - at
        places = (at + room * (1 - math.cos(n / 15)) / 2 for n in range(1, count + 1))
        mouse(viewport, QEvent.Type.MouseButtonPress, at)
        taken = frames((lambda p=p: mouse(viewport, QEvent.Type.MouseMove, p) for p in places), count)
        mouse(viewport, QEvent.Type.MouseButtonRelease, at)
        self.canvas.select()
        _paint()
        return taken

    def draw_wire(self, count: int) -> Frames:
        """Lead a wire out of a block over others, and put it back; the frame in which it is begun is the first."""
        viewport = self.canvas.viewport()
        item = self.canvas.network.item(self._middle_block())
        at = QPointF(self.canvas.mapFromScene(item.mapToScene(item.port("out", 0))))
        mouse(viewport, QEvent.Type.MouseButtonPress, at)
        taken = frames((lambda p=p: mouse(viewport, QEvent.Type.MouseMove, at + p) for p in circles()), count)
        QTest.keyClick(self.canvas, Qt.Key.Key_Escape)
        mouse(viewport, QEvent.Type.MouseButtonRelease, at)
        return taken

    def zoom(self, count: int) -> Frames:
        """Turn the wheel away from the network and back."""
        turns = (-120 if n // 8 % 2 == 0 else 120 for n in range(count))
        taken = frames((lambda t=t: turn_wheel(self.canvas.viewport(), t) for t in turns), count)
        run_for(0.3)
        return taken

    def pan(self, count: int) -> Frames:
        """Move what is seen in circles."""
        moves = (QPoint(round(9 * math.cos(n / 10)), round(9 * math.sin(n / 10))) for n in range(count))
        return frames((lambda m=m: self.canvas.pan(m) for m in moves), count)

    def undo_and_redo(self, count: int, blocks: int) -> Frames:
        """Move so many blocks, then take it back and do it again."""
        boxes = self.canvas.network.boxes()
        self.editor.move({i: (boxes[i][0] + 11, boxes[i][1] + 7) for i in self.canvas.node_ids()[:blocks]})
        _paint()
        stack = self.window.document.undo_stack
        return frames(cycle((stack.undo, stack.redo)), count // 2 * 2)

    def paste(self, count: int, blocks: int) -> Frames:
        """Paste so many blocks, and take each paste back unmeasured."""
        self.canvas.setFocus()
        self.canvas.select(*self.canvas.node_ids()[1 : blocks + 1])
        self.do("copy")
        self.canvas.select()
        taken = []
        for _ in range(count):
            _paint()
            taken.append(_frame(lambda: self.do("paste")))
            self.window.document.undo_stack.undo()
        return np.asarray(taken)

    def search(self, count: int) -> Frames:
        """Type into the palette's search, and take the letters back."""
        line = self._part(QLineEdit, "paletteSearch")
        keys = cycle((*"convolution", *(11 * [Qt.Key.Key_Backspace])))
        return frames((lambda k=k: QTest.keyClick(line, k) for k in keys), count)

    def gaps_while_training(self, template_id: str, graph: Graph, seconds: float) -> Frames:
        """How long the event loop is held up while a block of a large network is dragged and another network trains.

        A window has one network, so this is staged: the large one is on a canvas of its own beside the window.
        """
        self.begin(templates.find(template_id).experiment())
        self._part(QPushButton, "playButton").click()
        wait_until(lambda: self.window.run.step_count > 0)
        return gaps_dragging(graph, seconds)

    def _middle_block(self) -> str:
        """The block nearest to the middle of what is seen."""
        middle = self.canvas.viewport().rect().center()
        return min(self.canvas.node_ids(), key=lambda i: (self.canvas.node_rect(i).center() - middle).manhattanLength())

    def _empty_place(self) -> QPointF:
        """Where a press begins a rubber band, as near to the top left of what is seen as there is room."""
        viewport = self.canvas.viewport()
        places = (QPoint(x, y) for y in range(3, viewport.height(), 5) for x in range(3, viewport.width(), 5))
        left = Qt.MouseButton.LeftButton
        return QPointF(next(at for at in places if isinstance(begin(self.canvas, at, left), RubberBand)))

    def _part(self, kind: type[Part], name: str) -> Part:
        found = self.window.findChild(kind, name)
        assert isinstance(found, kind), name
        return found


def canvas_of(document: Document) -> NetworkCanvas:
    """A canvas on which a document's network is edited; the document goes with it."""
    editor = Editor(document)
    canvas = NetworkCanvas(editor)
    editor.setParent(canvas)
    document.setParent(canvas)
    return canvas


def gaps_dragging(graph: Graph, seconds: float) -> Frames:
    """The gaps of the event loop while a block of a network is dragged about on a canvas of its own."""
    canvas = shown(canvas_of(Document(Experiment(graph))), SIZE)
    run_for(1.0)
    with wandering(canvas.viewport(), QPointF(canvas.node_rect(graph.ids[len(graph.ids) // 2]).center())):
        gaps = gaps_in(seconds)
    canvas.close()
    return gaps


def placed(graph: Graph) -> Graph:
    """The same network with every block put by hand, in rows."""
    places = enumerate(graph.ids)
    return edits.move(graph, {i: (20 + COLUMN * (n % ACROSS), 20 + ROW * (n // ACROSS)) for n, i in places})


def written_out(template_id: str) -> Experiment:
    """A template with every group written out."""
    experiment = templates.find(template_id).experiment()
    return Experiment(expanded(experiment.graph), experiment.dataset, experiment.recipe)


def turn_wheel(viewport: QWidget, angle: int) -> None:
    """Turn the wheel over the middle of a view."""
    at = QPointF(viewport.rect().center())
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(at, viewport.mapToGlobal(at), QPoint(), QPoint(0, angle), buttons, keys, phase, False)
    QApplication.sendEvent(viewport, turned)


def frames(steps: Iterable[Callable[[], object]], count: int) -> Frames:
    """Do so many steps, each until all it changes is painted."""
    return np.asarray([_frame(step) for step in islice(steps, count)])


def _frame(step: Callable[[], object]) -> float:
    started = time.perf_counter()
    step()
    QApplication.processEvents()
    return (time.perf_counter() - started) * 1000


def _paint() -> None:
    for _ in range(2):
        QApplication.processEvents()
