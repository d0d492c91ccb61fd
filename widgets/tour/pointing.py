"""A station that puts points down by hand on the boundary while the network trains."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pyqtgraph
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from playground import files
from widgets.points import HandPlot
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.frame import View

STEPS = 1500
CLOUD = [(-5.0 + 0.25 * number, 5.0) for number in range(17)]
"""Where the brush goes: along the upper edge, where the spiral has no points."""


def points(guide: Guide) -> Seen:
    """While the spiral is learned, a third class is brushed, a fourth put down by keys; both get their ground."""
    with undone(guide):
        hands.choose(guide.window, "templateChooser", "spiral")
        wait_for(lambda: guide.window.run.is_compiled, "the network to be ready")
        with opened(guide, "boundary") as view:
            guide.play()
            wait_for(lambda: guide.step() >= STEPS and not view.advice(), f"{STEPS:,} steps")
            seen = {**_by_mouse(guide, view), **_by_keys(guide, view)}
            guide.pause()
            guide.settle()
            guide.take_picture()
            return {**seen, **_saved(guide), "step": guide.step()}


def _by_mouse(guide: Guide, view: View) -> Seen:
    """A stroke of the brush, then a point dragged from one place to another: two steps of undo."""
    stack, started = guide.window.document.undo_stack, guide.step()
    before = stack.count()
    plot = hands.find(view, HandPlot, "boundaryPlot")
    hands.click(view, "boundaryToolBrush")
    hands.choose(view, "boundaryClass", "2")
    hands.drag(plot.viewport(), [_pixel(plot, place) for place in CLOUD])
    hands.click(view, "boundaryToolAdd")
    hands.drag(plot.viewport(), [_pixel(plot, place) for place in ((5.0, -5.0), (4.5, -4.5), (4.0, -5.0))])
    wait_for(lambda: _answers(view, CLOUD[4], "2"), "the third class to get its ground", 60)
    if stack.count() != before + 2 or guide.step() <= started:
        raise TourError(f"{stack.count() - before} steps of undo; training went from {started} to {guide.step()}.")
    own = guide.window.document.experiment().own_points
    return {"points": len(own or ()), "undo": stack.undoText(), "trained meanwhile": guide.step() - started}


def _by_keys(guide: Guide, view: View) -> Seen:
    """A point of a fourth class where the cursor is, moved on and joined by others, without the mouse."""
    view.setFocus(Qt.FocusReason.TabFocusReason)
    shift = Qt.KeyboardModifier.ShiftModifier
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_3):
        QTest.keyClick(view, key)
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Down, shift)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Space)
        QTest.keyClick(view, Qt.Key.Key_Right)
    wait_for(lambda: _answers(view, None, "3"), "the fourth class to get its ground", 60)
    return {"classes": guide.window.document.experiment().data.labels, "under the cursor": view.readout()}


def _saved(guide: Guide) -> Seen:
    """A file keeps every point."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "points.playground"
        files.write(file, files.Saved(guide.window.document.experiment()))
        kept = files.read(file).experiment.own_points
    if kept != guide.window.document.experiment().own_points:
        raise TourError("The file keeps other points than there are.")
    return {"kept in the file": len(kept or ())}


def _answers(view: View, place: tuple[float, float] | None, label: str) -> bool:
    """Whether the network answers this class at a place, or where the cursor is."""
    if place is not None:
        view.read_at(place)  # type: ignore[attr-defined]
    return f": class {label}," in view.readout()


def _pixel(plot: HandPlot, place: tuple[float, float]) -> QPointF:
    return QPointF(plot.mapFromScene(plot.getViewBox().mapViewToScene(pyqtgraph.Point(*place))))
