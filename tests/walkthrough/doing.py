"""What several of these tests do with the window."""

from __future__ import annotations

import numpy as np

from widgets.tour import hands
from widgets.tour.digits import PenPath
from widgets.tour.guide import Guide
from widgets.tour.waiting import wait_for


def answer_to(guide: Guide, strokes: tuple[PenPath, ...]) -> np.ndarray:
    guide.draw(strokes)
    guide.wait_for_answer()
    return guide.bars.probabilities()


def choose(guide: Guide, template: str) -> None:
    """Have another network, at its start."""
    guide.pause()
    hands.choose(guide.window, "templateChooser", template)
    wait_for(lambda: guide.window.run.is_compiled, f"“{template}” to be ready to train")
    if guide.step():
        hands.click(guide.window, "resetButton")
    wait_for(lambda: guide.step() == 0, f"“{template}” to be at its start")


def seen(guide: Guide) -> np.ndarray:
    return guide.window.workbench.drawing.seen()
