"""A weight set by hand with the real window and its engine: set, trained on with, undone, saved and opened again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import files, templates
from playground.messages import Checkpoint
from playground.weights import WeightEdit
from tests.opened_window import NO_SCREEN, opened
from tests.test_going_on import assert_equal, train
from widgets.main_window import MainWindow
from widgets.tour.leading import need_no_display
from widgets.tour.waiting import wait_for

need_no_display()
pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

PATIENCE = 180.0
EDIT = WeightEdit("dense-1", "weights", (1, 3), 0.5)


def weight(window: MainWindow) -> float:
    """As the last checkpoint has it; NaN before there is one."""
    kept = window.run.checkpoint
    return float("nan") if kept is None else float(kept.weights["dense-1/weights"][1, 3])


def kept(window: MainWindow) -> Checkpoint:
    assert window.run.checkpoint is not None
    return window.run.checkpoint


def test_set_trained_undone_saved_and_opened(qapp: QApplication, tmp_path: Path) -> None:
    with opened(tmp_path / "home") as guide:
        window = guide.window
        window.document.begin(templates.find("spiral").experiment())
        wait_for(lambda: window.run.is_compiled, "the network", PATIENCE)
        stack = window.document.undo_stack
        assert window.run.handwork.set_weights((EDIT,)) is None
        wait_for(lambda: weight(window) == 0.5, "the weight", PATIENCE)
        at_first = kept(window)
        train(window, 30)
        stack.undo()
        wait_for(lambda: window.run.is_compiled and window.run.step_count == 0, "the start", PATIENCE)
        assert_equal(kept(window), at_first)
        train(window, 30)
        window.run.handwork.set_weights((EDIT,), "Set it")
        wait_for(lambda: window.travel.moments[-1].checkpoint is window.run.checkpoint, "the moment", PATIENCE)
        by_hand = kept(window)
        assert weight(window) == 0.5 and window.marks.marks()[-1] == (30, "Set it")
        path = tmp_path / "by-hand.playground"
        assert window.filing.write(path)
        saved = files.read(path).checkpoint
        assert saved is not None
        assert_equal(saved, by_hand)
        onwards = train(window, 20)
        window.document.open(path)
        assert_equal(train(window, 20), onwards)
        window.document.undo_stack.setClean()


def test_undo_puts_the_old_number_back_while_it_trains(qapp: QApplication, tmp_path: Path) -> None:
    with opened(tmp_path / "home") as guide:
        window = guide.window
        window.document.begin(templates.find("spiral").experiment())
        wait_for(lambda: window.run.is_compiled, "the network", PATIENCE)
        window.run.set_speed(20.0)  # so slowly that a weight is about the same a moment later
        window.run.play()
        wait_for(lambda: window.run.step_count > 3, "some steps", PATIENCE)
        window.run.handwork.set_weights((WeightEdit("dense-1", "weights", (1, 3), 30.0),))
        wait_for(lambda: weight(window) == 30.0, "the weight", PATIENCE)
        assert window.run.is_playing
        window.document.undo_stack.undo()
        wait_for(lambda: abs(weight(window)) < 5, "the number of before", PATIENCE)
        assert window.run.is_playing and np.isfinite(weight(window))
        window.run.pause()
        window.document.undo_stack.setClean()
