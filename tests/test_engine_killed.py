"""The engine may die at any moment: the window says so, starts another, and goes on with nothing lost but seconds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.engine_killing import kill_repeatedly
from tests.opened_window import NO_SCREEN
from widgets.tour.leading import need_no_display

need_no_display()
pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)


def test_an_engine_killed_now_and_then_costs_seconds_at_most(qapp: QApplication, tmp_path: Path) -> None:
    kill_repeatedly(tmp_path / "home", 5, seed=3)


@pytest.mark.slow
def test_an_engine_killed_fifty_times_costs_seconds_at_most(qapp: QApplication, tmp_path: Path) -> None:
    kill_repeatedly(tmp_path / "home", 50, seed=50)
