"""The station of own handwriting with the real engine: it learns, and goes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.opened_window import NO_SCREEN
from widgets.tour.guide import Guide
from widgets.tour.teaching import handwriting

pytestmark = [pytest.mark.qt_log_ignore(NO_SCREEN), pytest.mark.slow]


def test_a_hand_is_taught_and_taken_back(guide: Guide, tmp_path: Path) -> None:
    guide.arrive(tmp_path / "handwriting.png")
    told = handwriting(guide)
    assert told["kept"] == 41
    assert told["own now"] > told["own before"]
    assert (tmp_path / "handwriting.png").is_file()
