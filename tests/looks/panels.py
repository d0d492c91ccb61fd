"""Scenes of the whole window: its panels in each arrangement, and with something open in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QToolButton

from playground.layers import Activation, Convolution, Dense, Flatten
from playground.recovery import CrashFile, Origin
from tests.looks.stage import Stage
from widgets.controls.schedule_plot import SchedulePlot
from widgets.offering import show_bar
from widgets.recovery_bar import RecoveryBar
from widgets.status import StatusBar
from widgets.time_travel.slider import MomentSlider
from widgets.tour import hands
from widgets.tour.waiting import wait_for

SMALL = (1100, 700)
"""A window on a small screen."""

TROUBLE = "The data folder is on a disk that is full, so nothing could be written there; free some room and try again."


@contextmanager
def undone(stage: Stage) -> Iterator[None]:
    """What is done to the document meanwhile is undone."""
    stack = stage.window.document.undo_stack
    before = stack.index()
    try:
        yield
    finally:
        stack.setIndex(before)
        stage.window.workbench.hide_inside()


@contextmanager
def building(stage: Stage) -> Iterator[None]:
    """Arranged for building, from the usual panels of it."""
    with undone(stage):
        stage.trigger("build")
        stage.trigger("reset_layout")
        try:
            yield
        finally:
            stage.trigger("build")


def train(stage: Stage) -> None:
    stage.take()


def lesson(stage: Stage) -> None:
    """Half of a page done: an answer given, a hint asked for, a control lit up."""
    window = stage.window
    window.lessons.open("neuron-xor")
    player = window.lessons.guidance.player
    try:
        player.reset_lesson()
        wait_for(lambda: window.run.is_compiled, "the lesson's network")
        player.answer("guess", 1)
        hands.click(window, "lessonGoal.guess.hint")
        window.lessons.guidance.point_at("playButton")
        stage.guide.settle()
        stage.take()
    finally:
        window.lessons.leave()


def small(stage: Stage) -> None:
    stage.window.resize(*SMALL)
    stage.trigger("reset_layout")
    stage.take()


def inside_convolution(stage: Stage) -> None:
    _inside(stage, stage.guide.node(Convolution))


def inside_activation(stage: Stage) -> None:
    _inside(stage, stage.guide.node(Activation))


def inside_dense(stage: Stage) -> None:
    _inside(stage, stage.guide.node(Dense, last=True))


def _inside(stage: Stage, node_id: str) -> None:
    with undone(stage):
        stage.window.workbench.canvas.select(node_id)
        stage.window.workbench.show_inside(node_id)
        inside = stage.window.workbench.inside
        wait_for(lambda: inside.unit() is not None or node_id not in stage.window.run.answer.weights, "a unit")
        stage.take()


def schedule(stage: Stage) -> None:
    """A schedule drawn by hand, with one of its points chosen by key."""
    with undone(stage):
        hands.choose(stage.window, "scheduleChooser", "drawn")
        plot = hands.find(stage.window, SchedulePlot, "drawnPlot")
        wait_for(plot.isVisible, "the plot of the schedule")
        plot.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(plot, Qt.Key.Key_PageDown)
        QTest.keyClick(plot, Qt.Key.Key_PageDown)
        stage.window.workbench.panels["runs"].hide()
        wait_for(lambda: not plot.visibleRegion().isEmpty(), "the plot to come into sight")
        hands.find(stage.window, QScrollArea, "trainingSettings").ensureWidgetVisible(plot)
        stage.take()


def more_settings(stage: Stage) -> None:
    more = hands.find(stage.window, QToolButton, "moreSettingsButton")
    more.click()
    stage.window.workbench.panels["runs"].hide()
    stage.take()
    more.click()


def runs(stage: Stage) -> None:
    stage.choose_runs()
    compare = hands.find(stage.window, QToolButton, "compareRunButton")
    compare.click()
    stage.window.workbench.panels["training"].hide()
    stage.take()
    compare.click()


def back_in_time(stage: Stage) -> None:
    slider = hands.find(stage.window, MomentSlider, "timeSlider")
    slider.setValue(slider.maximum() // 3)
    wait_for(lambda: stage.window.travel.evaluation is not None, "how good it was then")
    stage.take()
    stage.trigger("to_present")


def messages(stage: Stage) -> None:
    status = hands.find(stage.window, StatusBar, "statusBar")
    status.say(stage.window.tr("Lessons come with a later version. Until then: press Play and watch it learn."))
    status.say(TROUBLE, seconds=20, is_trouble=True)
    stage.trigger("go_messages")
    stage.take()
    status.clearMessage()


def boundary(stage: Stage) -> None:
    with undone(stage):
        hands.choose(stage.window, "templateChooser", "spiral")
        wait_for(lambda: stage.window.run.is_compiled, "the network to be ready")
        stage.window.workbench.panels["boundary"].reveal()
        stage.take()


def fit(stage: Stage) -> None:
    with undone(stage):
        hands.choose(stage.window, "templateChooser", "regression")
        wait_for(lambda: stage.window.run.is_compiled, "the network to be ready")
        stage.window.workbench.panels["fit"].reveal()
        stage.take()


def study(stage: Stage) -> None:
    with undone(stage):
        hands.choose(stage.window, "templateChooser", "resnet-18")
        stage.take()


def presentation(stage: Stage) -> None:
    stage.trigger("present")
    stage.take()
    stage.trigger("present")


def build(stage: Stage) -> None:
    with building(stage):
        node = stage.guide.node(Convolution)
        stage.window.workbench.canvas.select(node)
        stage.window.workbench.canvas.walk_to(node)
        stage.take()


def build_several(stage: Stage) -> None:
    with building(stage):
        graph = stage.window.document.experiment().graph
        stage.window.workbench.canvas.select(*[n.id for n in graph.nodes if n.layer.kind == "convolution"])
        stage.take()


def build_formula(stage: Stage) -> None:
    with building(stage):
        editor, canvas = stage.window.workbench.editor, stage.window.workbench.canvas
        canvas.select(editor.add("formula", after=stage.guide.node(Dense)))
        stage.take()


def build_broken(stage: Stage) -> None:
    with building(stage):
        canvas = stage.window.workbench.canvas
        canvas.select(stage.guide.node(Flatten))
        canvas.delete_chosen()
        canvas.select(stage.guide.node(Dense))
        stage.take()


def build_empty(stage: Stage) -> None:
    with building(stage):
        canvas = stage.window.workbench.canvas
        canvas.select(*canvas.node_ids())
        canvas.delete_chosen()
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        stage.take()


def recovery(stage: Stage) -> None:
    _bar(stage, 1)


def recovery_of_two(stage: Stage) -> None:
    _bar(stage, 2)


def _bar(stage: Stage, count: int) -> None:
    folder = stage.window.recovery.path.parent
    left = [
        CrashFile(folder / f"left-{number}", Origin(Path("letters and digits.playground")), 1.8e9)
        for number in range(count)
    ]
    bar: RecoveryBar = show_bar(stage.window, left)
    stage.take()
    bar.done.emit()
