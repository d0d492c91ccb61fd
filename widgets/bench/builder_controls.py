"""What ``bench builder`` measures beside the program: the same work without it, on the same machine in the same run.

For shapes, a bare walk along the edges with the standard library; for opening, the file's JSON and as many rectangles;
for arranging, rectangles put into columns by their distance from the input.
"""

from __future__ import annotations

import json
import time
import zipfile
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from playground.graph import Graph
from widgets.bench.dragging import painted, shown

COLUMN, ROW = 50, 32
"""Pixels from one rectangle's corner to the next one's."""

_ROWS = 22


def walk_times(graph: Graph) -> Iterator[float]:
    """Milliseconds for ordering the nodes from the input on and going over them once; without an end."""
    while True:
        started = time.perf_counter()
        depths(graph)
        yield (time.perf_counter() - started) * 1000


def depths(graph: Graph) -> dict[str, int]:
    """The longest way from the input to each node, in edges."""
    sources: dict[str, list[str]] = {node_id: [] for node_id in graph.ids}
    for edge in graph.edges:
        sources[edge.target].append(edge.source)
    found: dict[str, int] = {}
    for node_id in TopologicalSorter(sources).static_order():
        found[node_id] = 1 + max((found[source] for source in sources[node_id]), default=-1)
    return found


def rectangles(count: int) -> QGraphicsView:
    """A view of so many rectangles that can be dragged, not shown yet."""
    view = QGraphicsView()
    scene = QGraphicsScene(view)
    for number in range(count):
        item = QGraphicsRectItem(QRectF(0, 0, COLUMN - 10, ROW - 8))
        item.setPos(COLUMN * (number % _ROWS), ROW * (number // _ROWS))
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        scene.addItem(item)
    view.setScene(scene)
    return view


def open_time(path: Path, size: tuple[int, int]) -> float:
    """Seconds until a project file's JSON is parsed and a rectangle for each of its nodes is on screen."""
    started = time.perf_counter()
    with zipfile.ZipFile(path) as file:
        experiment = json.loads(file.read("experiment.json"))
    view = shown(rectangles(len(experiment["graph"]["nodes"])), size)
    taken = time.perf_counter() - started
    view.close()
    return taken


def arrange_time(graph: Graph, size: tuple[int, int]) -> float:
    """Seconds until as many rectangles as there are nodes stand in columns by their depth, painted."""
    view = shown(rectangles(len(graph.nodes)), size)
    items = view.scene().items()
    started = time.perf_counter()
    in_column: dict[int, int] = {}
    for item, depth in zip(items, depths(graph).values(), strict=True):
        in_column[depth] = in_column.get(depth, -1) + 1
        item.setPos(COLUMN * depth, ROW * in_column[depth])
    painted(view.viewport())
    taken = time.perf_counter() - started
    view.close()
    return taken
