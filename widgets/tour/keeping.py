"""Stations about what is kept beside the work at hand: earlier runs, and a copy for the case of a crash."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from widgets.app import open_window
from widgets.offering import offer_what_was_left
from widgets.runs.comparison import Comparison
from widgets.tour import hands
from widgets.tour.digits import SEVEN
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for
from widgets.views.curves.ghosts import GhostLegend

ENOUGH = 40
"""Steps of a run, after which its curve is one."""

SLOWLY = 0.0001


def runs(guide: Guide) -> Seen:
    """Two runs of one network: the first is pinned and stays behind the second's curves; what differs is listed."""
    book = guide.window.runs
    guide.draw(SEVEN)
    hands.choose(guide.window, "templateChooser", "mlp")
    first = _run(guide)
    table = hands.find(guide.window, QTableView, "runTable")
    _choose_row(table, 0)
    hands.press_key(guide.window, Qt.Key.Key_Space)
    wait_for(lambda: book.record(first).pinned, "the first run to be pinned")
    hands.click(guide.window, "resetButton")
    wait_for(lambda: guide.step() == 0, "the network to be at its start")
    hands.type_number(guide.window, "learningRate", SLOWLY)
    second = _run(guide)
    ghosts = [name for name, _ in book.ghosts()]
    legend = hands.find(guide.window, GhostLegend, "curvesGhosts")
    wait_for(lambda: legend.isVisible() and legend.names() == ghosts, "the pinned run's curves")
    _choose_row(table, 0)
    hands.press_keys(guide.window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hands.press_keys(guide.window, Qt.Key.Key_Return, hands.CONTROL)
    comparison = hands.find(guide.window, Comparison, "runComparison")
    wait_for(lambda: "\t" in comparison.text(), "the chosen runs to be compared")
    differs = comparison.text().splitlines()[1:]
    guide.wait_for_answer()
    guide.settle()
    guide.take_picture()
    _choose_row(table, 0)
    hands.press_keys(guide.window, Qt.Key.Key_Return, hands.CONTROL)
    if first == second or book.record(first).name not in ghosts:
        raise TourError(f"The runs {first} and {second} were made, and those shown as ghosts are {ghosts}.")
    if not any(str(SLOWLY) in line for line in differs):
        raise TourError(f"The learning rates differ, and what is listed is {differs}.")
    return {"runs": len(book.records), "ghosts": ghosts, "differ in": [line.replace("\t", " | ") for line in differs]}


def saved_runs(guide: Guide) -> Seen:
    """A project file keeps its runs: another window that opens it lists them, with the pinned one behind the curves."""
    book = guide.window.runs
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "runs.playground"
        if not guide.window.filing.write(file):
            raise TourError("Saving did not work.")
        second = Guide(open_window(["open", str(file), *guide.arguments]), guide.arguments)
        try:
            second.wait_for_answer()
            wait_for(lambda: second.window.workbench.curves is not None, "the curves to be made")
            hands.find(second.window, QAction, "action.reset_layout").trigger()
            second.settle()
            guide.take_picture(second.window)
            kept = second.window.runs.records
            ghosts = [name for name, _ in second.window.runs.ghosts()]
        finally:
            second.window.close()
    told = [(one.name, one.pinned, one.figures.steps) for one in kept]
    if told != [(one.name, one.pinned, one.figures.steps) for one in book.records]:
        raise TourError(f"The runs of the file are {told}.")
    return {"runs": [name for name, _, _ in told], "steps": [steps for _, _, steps in told], "ghosts": ghosts}


def recover(guide: Guide) -> Seen:
    """The copy that a killed window leaves is offered at the next start, and brings drawing and weights back."""
    window = guide.window
    guide.draw(SEVEN)
    if not guide.step():
        hands.click(window, "stepButton")
        wait_for(lambda: guide.step() > 0, "a step of training")
    guide.pause()
    kept: list[object] = []
    window.recovery.kept.connect(kept.append)
    hands.type_number(window, "learningRate", 2 * window.document.experiment().recipe.learning_rate)
    wait_for(lambda: bool(kept) and kept[-1] is not None, "a copy of the work on the disk")
    left = window.recovery.path.with_stem("killed")  # without a note: of a program that is no more
    shutil.copyfile(window.recovery.path, left)
    second = Guide(open_window(guide.arguments), guide.arguments)
    try:
        seen = _restored(guide, second, left)
    finally:
        second.window.close()
        left.unlink(missing_ok=True)
    return seen


def _restored(guide: Guide, second: Guide, left: Path) -> Seen:
    """Take what the bar offers in the second window, and compare it with the first."""
    wait_for(second.window.engine_is_ready, "the second window's engine")
    offer_what_was_left(second.window, silent=False, restore=False)
    bar = hands.find(second.window, QWidget, "recoveryBar")
    wait_for(bar.isVisible, "the work left behind to be offered")
    words = hands.find(second.window, QLabel, "recoveryWords").text()
    second.settle()
    guide.take_picture(second.window)
    hands.click(second.window, "recoveryRestore")
    wait_for(lambda: second.step() == guide.step(), "the restored step")
    second.wait_for_answer()
    wait_for(lambda: not left.exists(), "the copy to be taken over")
    if second.pad.drawing() != guide.pad.drawing():
        raise TourError("What was drawn is not back.")
    return {"offered": words, "steps": [guide.step(), second.step()], **second.answer()}


def _run(guide: Guide) -> int:
    """Train from the start for some steps; the id of the run."""
    run, book = guide.window.run, guide.window.runs
    wait_for(lambda: run.is_compiled, "the network to be ready to train")
    guide.play()
    wait_for(lambda: len(run.history.held_out) > 2, "some measurements on held-out data")
    wait_for(lambda: guide.held_out()[0] >= ENOUGH, f"{ENOUGH} steps of training and a measurement after them")
    guide.pause()
    if book.live is None:
        raise TourError("The run at work is not in the list of runs.")
    return book.live


def _choose_row(table: QTableView, row: int) -> None:
    hands.click_at(table.viewport(), table.visualRect(table.model().index(row, 0)).center())
    table.setFocus(Qt.FocusReason.TabFocusReason)
