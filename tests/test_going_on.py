"""Training goes on bit for bit: after a pause, in another window with another engine, and after a killed one."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import files, templates
from playground.messages import Checkpoint
from tests.opened_window import NO_SCREEN, opened
from widgets.main_window import MainWindow
from widgets.tour.leading import need_no_display
from widgets.tour.waiting import wait_for

need_no_display()
pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

PATIENCE = 180.0  # seconds; generous, because the machine may be busy
EXPERIMENT = replace(templates.find("softmax").experiment(), dataset="digits", seed=11)
HALF = 30
"""Steps; with the built-in digits there is the end of an epoch in each half."""


def train(window: MainWindow, steps: int) -> Checkpoint:
    """Train so many steps further, and give what was learned then."""
    run = window.run
    wait_for(lambda: run.is_compiled, "the network to be ready", PATIENCE)
    target = run.step_count + steps
    run.step(steps)
    wait_for(
        lambda: not run.is_playing and run.checkpoint is not None and run.checkpoint.step == target,
        f"step {target}",
        PATIENCE,
    )
    assert run.checkpoint is not None
    return run.checkpoint


def assert_equal(one: Checkpoint, other: Checkpoint) -> None:
    assert one.step == other.step
    for mine, theirs in ((one.weights, other.weights), (one.optimizer, other.optimizer)):
        assert mine.keys() == theirs.keys()
        for name, array in mine.items():
            assert np.array_equal(array, theirs[name]), name


def test_half_and_half_is_the_whole_through_files_pauses_and_deaths(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "half.playground"
    with opened(tmp_path / "home") as guide:
        window = guide.window
        window.document.begin(EXPERIMENT)
        whole = train(window, 2 * HALF)

        window.document.begin(EXPERIMENT)
        half = train(window, HALF)
        assert window.filing.write(file)
        assert_equal(train(window, HALF), whole)

        window.filing.read(file)
        wait_for(lambda: window.run.is_compiled, "the network to be ready", PATIENCE)
        process = window.run.connection.engine_process_id()
        assert process is not None
        os.kill(process, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        wait_for(lambda: not window.run.is_compiled, "word that the engine is gone", PATIENCE)
        assert_equal(train(window, HALF), whole)

    assert_equal(files.read(file).checkpoint or Checkpoint(0, {}), half)
    with opened(tmp_path / "home") as guide:
        assert guide.window.filing.read(file)
        assert_equal(train(guide.window, HALF), whole)
        assert guide.window.run.history.last_step == 2 * HALF
