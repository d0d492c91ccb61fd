"""Stations that show what is not lost: saved work, what was undone, training when the engine dies."""

from __future__ import annotations

import multiprocessing
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStatusBar, QWidget

from playground.templates import PRETRAINED
from widgets import theme
from widgets.app import open_window
from widgets.tour import hands
from widgets.tour.digits import FIVE, THREE
from widgets.tour.drawing import expect
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, comes_true, wait_for

ENOUGH = 40
"""Steps of training, after which there is something to save."""

ENOUGH_SECONDS = 5.0
"""Seconds to wait at most for what only makes a picture prettier."""


def save_and_reopen(guide: Guide) -> Seen:
    """What was learned is saved, and a second window opens it: the same step, the same answer."""
    hands.choose(guide.window, "templateChooser", "cnn-small")
    guide.draw(THREE)
    guide.play()
    wait_for(lambda: guide.step() >= ENOUGH, f"{ENOUGH} steps of training")
    guide.pause()
    guide.wait_for_answer()
    held_out = guide.window.run.history.held_out
    comes_true(lambda: len(held_out) > 0 and guide.held_out()[0] == guide.step(), ENOUGH_SECONDS)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "tour.playground"
        if not guide.window.filing.write(file):
            raise TourError("Saving did not work.")
        kilobytes = file.stat().st_size // 1024
        second = Guide(open_window(["open", str(file), *guide.arguments]), guide.arguments)
        try:
            second.wait_for_answer()
            guide.take_picture(second.window)
            both = [guide, second]
            is_same = np.array_equal(*(one.bars.probabilities() for one in both))
            seen: Seen = {"kilobytes": kilobytes, "steps": [one.step() for one in both], **second.answer()}
        finally:
            second.window.close()
    if not is_same or len(set(seen["steps"])) > 1:
        raise TourError(f"What was opened is not what was saved: {seen}; the same answer: {is_same}.")
    return {**seen, "same answer": is_same}


def undo(guide: Guide) -> Seen:
    """Undo, until the trained network that the program brings is back."""
    presses = 0
    hands.find(guide.window, QWidget, "networkCanvas").setFocus(Qt.FocusReason.TabFocusReason)
    while guide.window.document.experiment().start != PRETRAINED:
        if not hands.find(guide.window, QAction, "action.undo").isEnabled():
            raise TourError("Nothing is left to undo, and the trained network is not back.")
        hands.press_keys(guide.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        presses += 1
    guide.draw(THREE)
    guide.wait_for_answer()
    return {"undone": presses, "step": guide.step(), **expect(guide, "3")}


def dark(guide: Guide) -> Seen:
    """The dark theme, in the middle of training."""
    guide.draw(FIVE)
    guide.play()
    wait_for(lambda: len(guide.window.run.history.held_out) > 2, "some measurements on held-out data")
    comes_true(lambda: guide.held_out()[2] > 0.8, ENOUGH_SECONDS)
    hands.find(guide.window, QAction, "action.theme_dark").trigger()
    wait_for(lambda: theme.colours().name == "dark", "the theme to be dark")
    guide.wait_for_answer()
    guide.take_picture()
    hands.find(guide.window, QAction, "action.theme_light").trigger()
    return {"theme": "dark", **guide.progress()}


def kill_engine(guide: Guide) -> Seen:
    """The engine's process is killed in the middle of training: the window says so, starts it again and goes on."""
    run, status = guide.window.run, hands.find(guide.window, QStatusBar, "statusBar")
    guide.play()
    wait_for(lambda: run.checkpoint is not None and run.checkpoint.step > 0, "a checkpoint")
    silence = status.currentMessage()
    for process in multiprocessing.active_children():
        if process.name == "engine":
            process.kill()
    wait_for(lambda: status.currentMessage() not in ("", silence), "the window to say that the engine is gone")
    said, kept = status.currentMessage(), run.checkpoint
    guide.take_picture()
    wait_for(lambda: run.is_compiled and run.is_playing and guide.step() > kept.step, "training to go on")
    guide.pause()
    guide.wait_for_answer()
    return {"said": said, "last checkpoint": kept.step, "step": guide.step(), **guide.answer()}
