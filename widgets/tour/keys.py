"""A station without the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from widgets.builder.canvas import NetworkCanvas
from widgets.tour import hands
from widgets.tour.drawing import expect
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import wait_for
from widgets.views.inside.view import InsideView

ENOUGH = 8
"""Steps of training, after which there is a curve to be seen."""

EDGE = 34
"""Presses of an arrow key that take the pen to the edge from anywhere."""


def keyboard(guide: Guide) -> Seen:
    """A digit drawn, read and trained on, and a block opened, by keys alone."""
    window = guide.window
    hands.choose(window, "templateChooser", "pretrained")
    wait_for(lambda: window.run.is_compiled, "the network to be ready to train")
    hands.press_keys(window, Qt.Key.Key_1, hands.ALT)
    wait_for(guide.pad.hasFocus, "the pad to have the focus")
    hands.press_key(window, Qt.Key.Key_Delete)
    draw_seven(guide)
    guide.wait_for_answer()
    read = expect(guide, "7")
    hands.press_key(window, Qt.Key.Key_F5)
    wait_for(lambda: window.run.is_playing and guide.step() >= ENOUGH, f"{ENOUGH} steps of training")
    hands.press_keys(window, Qt.Key.Key_2, hands.ALT)
    wait_for(hands.find(window, NetworkCanvas, "networkCanvas").hasFocus, "the network to have the focus")
    hands.press_key(window, Qt.Key.Key_Home)
    hands.press_key(window, Qt.Key.Key_Right)
    hands.press_key(window, Qt.Key.Key_Return)
    wait_for(lambda: window.findChild(InsideView, "insideView") is not None, "the block to open")
    view = hands.find(window, InsideView, "insideView")
    wait_for(lambda: view.isVisible() and view.unit() is not None, "the block to be shown")
    node = view.node_id()
    hands.press_key(window, Qt.Key.Key_F5)
    guide.pause()
    guide.wait_for_answer()
    guide.settle()
    guide.take_picture()
    guide.close_inside()
    return {"read": read, "step": guide.step(), "block": node}


def draw_seven(guide: Guide) -> None:
    """A 7, from the top left; two arrows held together go down aslant."""
    hands.press_key(guide.window, Qt.Key.Key_Left, EDGE)
    hands.press_key(guide.window, Qt.Key.Key_Up, EDGE)
    hands.press_key(guide.window, Qt.Key.Key_Right, 10)
    hands.press_key(guide.window, Qt.Key.Key_Down, 7)
    hands.press_key(guide.window, Qt.Key.Key_Space)
    hands.press_key(guide.window, Qt.Key.Key_Right, 13)
    for _ in range(10):
        QTest.keyPress(guide.pad, Qt.Key.Key_Down)
        hands.press_key(guide.window, Qt.Key.Key_Left)
        QTest.keyRelease(guide.pad, Qt.Key.Key_Down)
    hands.press_key(guide.window, Qt.Key.Key_Space)
