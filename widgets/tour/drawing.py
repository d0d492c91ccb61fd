"""Stations at the pad: an empty one, half a digit, a whole one, and one that is not prepared."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from widgets.tour import hands
from widgets.tour.digits import FIVE, THREE, moved
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for


def start(guide: Guide) -> Seen:
    """The window just opened: an empty pad that invites, and a network that is ready to read."""
    run = guide.window.run
    wait_for(guide.window.engine_is_ready, "the engine to be ready")
    wait_for(lambda: run.answer is not None, "the blocks to show something")
    wait_for(lambda: guide.window.findChild(QWidget, "curvesView") is not None, "the curves to be made")
    wait_for(hands.find(guide.window, QWidget, "curvesView").isVisible, "the curves to be shown")
    return {"label": guide.bars.label(), "bars": guide.words("predictionBars"), "state": guide.words("statusState")}


def draw(guide: Guide) -> Seen:
    """Half a digit, the pen still on the pad: the answer follows it."""
    path = THREE[0][: len(THREE[0]) // 2]
    hands.press(guide.pad, path[0])
    for point in path[1:]:
        hands.move(guide.pad, point)
    guide.wait_for_answer()
    guide.take_picture()
    hands.release(guide.pad, path[-1])
    return {"pen": "down", **guide.answer()}


def read(guide: Guide) -> Seen:
    """A whole digit, and what the network says to it."""
    guide.draw(THREE)
    guide.wait_for_answer()
    return expect(guide, "3")


def raw(guide: Guide) -> Seen:
    """A small digit in a corner: prepared it is read well, raw it is not."""
    guide.draw(moved(FIVE, 0.36, 0.22, 0.24))
    guide.wait_for_answer()
    prepared = expect(guide, "5")
    hands.click(guide.window, "rawSwitch")
    guide.wait_for_answer()
    guide.take_picture()
    as_drawn = guide.answer()
    hands.click(guide.window, "rawSwitch")
    guide.wait_for_answer()
    if as_drawn == prepared:
        raise TourError("The raw switch changed nothing about the answer.")
    return {"prepared": prepared, "raw": as_drawn}


def expect(guide: Guide, label: str) -> Seen:
    """The answer shown; ``TourError`` where it is another than ``label``."""
    seen = guide.answer()
    if seen["label"] != label:
        raise TourError(f"A {label} was drawn, and read as {seen['label']} ({seen['probability']}).")
    return seen
