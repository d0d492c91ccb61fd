"""A station where a number is predicted."""

from __future__ import annotations

from PySide6.QtCore import Qt

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.waiting import TourError, comes_true, wait_for
from widgets.views.fit.view import FitView

LEARNING = 6.0
"""Seconds that training gets to follow the wave."""

FOLLOWS, GUESSES = 0.9, 0.3
"""R²: from there on a network follows the wave, up to there it guesses."""


def fit(guide: Guide) -> Seen:
    """A curve bends itself through a noisy wave, and what it leaves over is shown; undo brings back what was before."""
    window, run = guide.window, guide.window.run
    changes = window.document.undo_stack.index()
    hands.choose(window, "templateChooser", "regression")
    wait_for(lambda: run.is_compiled and run.history.last_step == 0, "the network to be ready to train")
    wait_for(lambda: window.findChild(FitView, "fitView") is not None, "the fit to come forward")
    view = hands.find(window, FitView, "fitView")
    guide.play()
    wait_for(lambda: len(run.history.held_out) > 0 and view.table() is not None, "the first measurement")
    first = float(run.history.held_out.r2[0])
    comes_true(lambda: bool(run.history.held_out.r2[-1] >= FOLLOWS), LEARNING)
    guide.pause()
    guide.settle()
    reached = float(run.history.held_out.r2[-1])
    if reached < 2 * GUESSES:
        raise TourError(f"R² went from {first:.3f} to {reached:.3f}: the wave was not learned.")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press_key(window, Qt.Key.Key_Right, times=5)
    guide.take_picture()
    seen = {"under the cursor": view.readout(), "says": view.summary(), "curves": guide.words("curvesReadout")}
    hands.choose(window, "fitPage", "residuals-0")
    guide.settle()
    while window.document.undo_stack.index() > changes:
        before = window.document.undo_stack.index()
        hands.press_keys(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        wait_for(lambda: window.document.undo_stack.index() < before, "undo to take a step back")  # noqa: B023
    return {"R² at first": rounded(first), "R²": rounded(reached), **seen}
