"""A lesson done by the program in a real window with its engine: every step of its solutions, before one's eyes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from playground.drawing import rasterize
from tests.opened_window import NO_SCREEN, opened
from widgets.lessons.digits import written
from widgets.tour import hands
from widgets.tour.waiting import wait_for


@pytest.mark.qt_log_ignore(NO_SCREEN)
def test_the_program_does_a_lesson_to_its_end(qapp: QApplication, tmp_path: Path) -> None:
    with opened(tmp_path / "home") as guide:
        window = guide.window
        own = window.document.experiment()
        window.lessons.open("neuron-xor")
        player = window.lessons.guidance.player
        for goal in ("guess", "hidden-layer", "solved"):
            for _ in range(3):
                hands.click(window, f"lessonGoal.{goal}.hint")
            hands.click(window, f"lessonGoal.{goal}.do")
            do_it = hands.find(window, QPushButton, f"lessonGoal.{goal}.do")
            wait_for(do_it.isEnabled, "the program to have done it")
            assert player.progress(goal).is_met
            if goal == "guess":
                wait_for(hands.find(window, QPushButton, "lessonNext").isEnabled, "the page to be done")
                hands.click(window, "lessonNext")
        assert player.is_lesson_done()
        assert player.book.of("neuron-xor").state == "done"
        hands.click(window, "lessonLeave")
        assert window.document.experiment().graph == own.graph


def test_the_digits_it_writes_leave_ink_where_digits_have_it() -> None:
    ink = [rasterize(written(digit)) for digit in range(10)]
    assert all(0.02 < one.mean() < 0.3 for one in ink)
    assert len({np.round(one, 2).tobytes() for one in ink}) == 10
