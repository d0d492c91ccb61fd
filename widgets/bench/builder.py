"""``bench builder``: a network of many blocks edited, opened and dragged about; a smaller one arranged.

Each row stands beside a control, the same work without the program (``widgets.bench.builder_controls``), on the same
machine in the same run.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QGraphicsView

from playground import edits, files
from playground.benches import Row
from playground.experiment import Experiment
from playground.files import Saved
from playground.graph import Graph
from playground.layers import Convolution
from playground.shapes import survey
from widgets.bench import builder_controls as controls
from widgets.bench import builder_window
from widgets.bench.dragging import drag, painted, shown
from widgets.bench.hand import canvas_of
from widgets.bench.networks import residual
from widgets.builder.canvas import NetworkCanvas
from widgets.builder.editor import Editor
from widgets.collecting import collect_here
from widgets.document import Document

BLOCKS, ARRANGED = 500, 200
FRAME_P99, EDIT_P99, OPEN, ARRANGE = 16.7, 12.0, 1.0, 0.3
"""Goals: milliseconds for a frame while dragging and from an edit to shapes, seconds for opening and arranging."""

SIZE = (1200, 800)


def rows(quick: bool) -> list[Row]:
    """Every measurement, fewer times over where ``quick``; garbage is collected when the window collects it."""
    collect_here(QApplication.instance() or QApplication([]))
    return [*measure(BLOCKS, ARRANGED, 20 if quick else 300), *builder_window.rows(quick)]


def measure(blocks: int, arranged: int, repetitions: int) -> list[Row]:
    """Measure with a network of so many blocks, one of ``arranged`` to be arranged, so many moves and edits."""
    _application = QApplication.instance() or QApplication([])
    return [*_shape_rows(blocks, repetitions), *_screen_rows(blocks, repetitions), *_arrange_rows(arranged)]


def edit_times(experiment: Experiment) -> Iterator[float]:
    """Milliseconds from each edit, of one kernel after another, to shapes, counts and problems; without an end."""
    graph, shape = experiment.graph, experiment.data.shape
    kernels = [node.id for node in graph.nodes if isinstance(node.layer, Convolution)]
    for size, node_id in zip(cycle([5] * len(kernels) + [3] * len(kernels)), cycle(kernels), strict=False):
        started = time.perf_counter()
        graph = edits.set_setting(graph, [node_id], "kernel", size)
        survey(graph, shape)
        yield (time.perf_counter() - started) * 1000


def arrange_time(graph: Graph) -> float:
    """Seconds until blocks that were put by hand are arranged by the program and painted."""
    scattered = edits.move(graph, {node_id: (97.0 * (i % 20), 61.0 * i) for i, node_id in enumerate(graph.ids, 1)})
    document = Document(Experiment(scattered))
    editor = Editor(document)
    canvas = shown(NetworkCanvas(editor), SIZE)
    started = time.perf_counter()
    editor.arrange()
    painted(canvas.viewport())
    taken = time.perf_counter() - started
    canvas.close()
    return taken


def _shape_rows(blocks: int, repetitions: int) -> list[Row]:
    experiment = Experiment(residual(blocks))
    found: list[Row] = []
    for case, times, goal in (
        (f"edit to shapes {{}}, {blocks} blocks", edit_times(experiment), EDIT_P99),
        (f"nodes put in order {{}}, {blocks} nodes (control)", controls.walk_times(experiment.graph), None),
    ):
        taken = np.asarray(list(islice(times, repetitions)))
        found.append(_row(case.format("median"), float(np.median(taken)), "ms"))
        found.append(_row(case.format("p99"), float(np.percentile(taken, 99)), "ms", goal))
    return found


def _screen_rows(blocks: int, repetitions: int) -> list[Row]:
    """Opening from a file, and dragging."""
    experiment, case, control = Experiment(residual(blocks)), f"{blocks} blocks", f"{blocks} rectangles (control)"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.playground"
        files.write(path, Saved(experiment))
        bare = controls.open_time(path, SIZE)
        started = time.perf_counter()
        document = Document(files.read(path).experiment)
        canvas = shown(canvas_of(document), SIZE)
        opened = time.perf_counter() - started
    found = [_row(f"file to screen, {case}", opened, "s", OPEN), _row(f"file to screen, {control}", bare, "s")]
    found += _drag_rows(case, canvas, canvas.node_rect(experiment.graph.ids[blocks // 2]).center(), repetitions)
    canvas.close()
    view = shown(controls.rectangles(blocks), SIZE)
    middle = view.mapFromScene(view.scene().items()[blocks // 2].sceneBoundingRect().center())
    found += _drag_rows(control, view, middle, repetitions, None)
    view.close()
    return found


def _arrange_rows(count: int) -> list[Row]:
    graph = residual(count)
    return [
        _row(f"arrange {count} blocks", arrange_time(graph), "s", ARRANGE),
        _row(f"arrange {count} rectangles (control)", controls.arrange_time(graph, SIZE), "s"),
    ]


def _drag_rows(case: str, view: QGraphicsView, at: QPoint, moves: int, goal: float | None = FRAME_P99) -> list[Row]:
    frames = drag(view.viewport(), at, moves)
    p50, p99 = (float(np.percentile(frames, share)) for share in (50, 99))
    return [
        _row(f"frame while dragging median, {case}", p50, "ms"),
        _row(f"frame while dragging p99, {case}", p99, "ms", goal),
    ]


def _row(case: str, value: float, unit: str, goal: float | None = None) -> Row:
    if goal is None:
        return Row("builder", case, value, unit)
    return Row("builder", case, value, unit, f"goal {goal:g}", goal / max(value, 1e-6))
