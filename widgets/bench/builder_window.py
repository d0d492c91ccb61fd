"""The part of ``bench builder`` that looks at the whole window: palette, form, figures, problems and map follow along.

A frame is the time from what the hand does until all of the window has been worked out and painted. The engine runs
beside it, as it does for a learner, and opens every network that can be trained.
"""

from __future__ import annotations

from itertools import cycle

import numpy as np

from playground.benches import Row
from playground.experiment import Experiment
from widgets.bench import builder_controls as controls
from widgets.bench.dragging import shown
from widgets.bench.hand import SIZE, BuildingWindow, Frames, frames, placed, written_out
from widgets.bench.networks import residual
from widgets.tour.home import home_of_its_own

BLOCKS, MORE, CHOSEN, MOVED = 500, 1000, 50, 100
FRAME, EDIT, OPEN, GAP_P99, GAP_WORST = 16.7, 12.0, 0.5, 20.0, 50.0
"""Goals: milliseconds of a frame and from an edit until it is painted, seconds for opening, milliseconds of a gap."""

REST = 6.0
"""Seconds in which the engine opens a network before anything is measured."""


def rows(quick: bool) -> list[Row]:
    """Every measurement in a window, with networks of 500 and 1,000 blocks and the largest templates."""
    with home_of_its_own():  # panels are where they are at first, and those of the user stay as they are
        if quick:
            return measure(BLOCKS, 12, 0.5)
        return [*measure(BLOCKS, 240, REST), *beyond(BLOCKS, MORE, 240, REST, 20.0)]


def measure(blocks: int, count: int, rest: float) -> list[Row]:
    """Measure with a network of so many blocks, so many frames each, beside the control."""
    hand = BuildingWindow()
    found = _rows_of(hand, blocks, count, rest, chosen=min(CHOSEN, blocks), moved=min(MOVED, blocks - 2))
    hand.close()
    return [*found, *_control_rows(blocks, count)]


def beyond(blocks: int, more: int, count: int, rest: float, seconds: float) -> list[Row]:
    """The same with more blocks, the largest templates, and so many blocks dragged while another network trains."""
    hand = BuildingWindow()
    found = _growth_rows(hand, more, count, rest)
    for template_id in ("googlenet", "densenet-121"):
        opened = hand.begin(written_out(template_id))
        found.append(_row(f"{template_id} written out on screen", opened, "s", OPEN))
    gaps = hand.gaps_while_training("cnn", residual(blocks), seconds)
    case = f"dragging in {blocks} blocks while cnn trains"
    found.append(_row(f"loop gap p99, {case}", float(np.percentile(gaps, 99)), "ms", GAP_P99))
    found.append(_row(f"loop gap worst, {case}", float(gaps.max()), "ms", GAP_WORST))
    hand.close()
    return found


def _rows_of(hand: BuildingWindow, blocks: int, count: int, rest: float, chosen: int, moved: int) -> list[Row]:
    graph, few = residual(blocks), max(4, count // 8)
    case = f"{blocks} blocks in a window"
    found = [_row(f"on screen, {case}", hand.begin(Experiment(graph), rest), "s", OPEN)]
    found += _frame_rows("edit of one block, the program arranges", case, hand.edit(count // 4))
    hand.begin(Experiment(placed(graph)), rest)
    hand.look_closely()
    found += _frame_rows("edit of one block", case, hand.edit(count // 2), EDIT)
    found += _frame_rows("edit that all blocks depend on", case, hand.edit_all(few))
    found += _frame_rows("dragging a block", case, hand.drag(count, 1), FRAME)
    found += _frame_rows(f"dragging {chosen}", case, hand.drag(count, chosen), FRAME)
    found += _frame_rows("rubber band", case, hand.rubber_band(count), FRAME)
    found += _frame_rows("drawing a wire", case, hand.draw_wire(count), FRAME)
    found += _frame_rows("zoom", case, hand.zoom(count), FRAME)
    found += _frame_rows("pan", case, hand.pan(count), FRAME)
    found += _frame_rows(f"undo and redo of moving {moved}", case, hand.undo_and_redo(few, moved))
    found += _frame_rows(f"paste of {moved}", case, hand.paste(few, moved))
    return [*found, *_frame_rows("key in the palette's search", case, hand.search(count // 2), FRAME)]


def _growth_rows(hand: BuildingWindow, blocks: int, count: int, rest: float) -> list[Row]:
    """The same with more blocks: what it costs should grow no faster than they do."""
    graph, case = placed(residual(blocks)), f"{blocks:,} blocks in a window"
    found = [_row(f"on screen, {case}", hand.begin(Experiment(graph), 2 * rest), "s")]
    hand.look_closely()
    found += _frame_rows("edit of one block", case, hand.edit(count // 4))
    return [*found, *_frame_rows("dragging a block", case, hand.drag(count // 2, 1), FRAME)]


def _control_rows(blocks: int, count: int) -> list[Row]:
    """An empty view with as many rectangles, zoomed and panned."""
    view = shown(controls.rectangles(blocks), SIZE)
    view.setTransformationAnchor(view.ViewportAnchor.AnchorUnderMouse)
    case = f"{blocks} rectangles (control)"
    factors = cycle((*(8 * [1 / 1.2]), *(8 * [1.2])))
    found = _frame_rows("zoom", case, frames((lambda f=f: view.scale(f, f) for f in factors), count))
    view.resetTransform()
    view.scale(3, 3)
    bar = view.horizontalScrollBar()
    moves = cycle((*(12 * [9]), *(12 * [-9])))
    found += _frame_rows("pan", case, frames((lambda m=m: bar.setValue(bar.value() + m) for m in moves), count))
    view.close()
    return found


def _frame_rows(what: str, case: str, taken: Frames, goal: float | None = None) -> list[Row]:
    p50, p99 = (float(np.percentile(taken, share)) for share in (50, 99))
    return [_row(f"{what} median, {case}", p50, "ms"), _row(f"{what} p99, {case}", p99, "ms", goal)]


def _row(case: str, value: float, unit: str, goal: float | None = None) -> Row:
    if goal is None:
        return Row("builder", case, value, unit)
    return Row("builder", case, value, unit, f"goal {goal:g}", goal / max(value, 1e-6))
