"""Points by hand: the gestures as changes of a value, and in the boundary by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.datasets import OwnPoints
from playground.datasets.own import MOST, TooManyPoints, pack
from playground.engine.loading import load
from playground.engine.probes.fit import fit
from playground.engine.training import Trainer
from playground.experiment import problems
from playground.graph import Graph
from playground.layers import Dense
from playground.points_by_hand import in_hand, with_points
from playground.probes import Wish
from playground.problems import Problem
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine
from tests.widgets.test_boundary import half_and_half
from widgets.main_window import MainWindow
from widgets.points import Hand
from widgets.points.hand import ADD, BRUSH, ERASE, MOVE
from widgets.viewing.frame import View
from widgets.views.boundary import BoundaryView
from widgets.views.boundary.plot import BoundaryPlot
from widgets.views.fit import FitView
from widgets.views.fit.plot import FitPlot

NEAR = (0.3, 0.3)
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Told:
    """What a hand has told."""

    def __init__(self, hand: Hand) -> None:
        self.changes: list[tuple[OwnPoints, str, object]] = []
        self.problems: list[Problem] = []
        hand.changed.connect(self.note)
        hand.refused.connect(self.problems.append)

    def note(self, points: OwnPoints, what: str, gesture: object) -> None:
        self.changes.append((points, what, gesture))


def three() -> OwnPoints:
    places = np.array([[-1, 0], [1, 0], [4, 4]], np.float32)
    return pack(places, np.array([0, 1, 0]), np.array([False, False, True]), 2)


def hand_with(tool: str, points: OwnPoints | None = None) -> tuple[Hand, Told]:
    hand = Hand((6.0, 6.0))
    hand.take(three() if points is None else points)
    hand.take_tool(tool)
    return hand, Told(hand)


def places_of(hand: Hand) -> list[list[float]]:
    found: list[list[float]] = hand.points.arrays()[0].round(3).tolist()
    return found


def test_a_press_puts_a_point_down_and_dragging_moves_it_in_the_same_gesture() -> None:
    hand, told = hand_with(ADD)
    hand.take_class(4)
    hand.press((2.0, 2.0), NEAR)
    hand.drag((2.5, 9.0))
    hand.release()
    assert places_of(hand)[3] == [2.5, 6.0]  # no farther than the plane reaches
    assert hand.points.arrays()[1].tolist() == [0, 1, 0, 4]
    assert {gesture for _, _, gesture in told.changes} == {told.changes[0][2]} and len(told.changes) == 2
    hand.press((0.0, 0.0), NEAR)
    assert told.changes[-1][2] != told.changes[0][2]


def test_the_brush_sprays_within_its_radius_along_the_way() -> None:
    hand, told = hand_with(BRUSH, OwnPoints())
    hand.hold_out(True)
    hand.press((0.0, 0.0), NEAR)
    for x in np.linspace(0, 3, 31):
        hand.drag((float(x), 0.0))
    places, _, held_out = hand.points.arrays()
    assert len(places) > 20 and held_out.all()
    nearest = np.hypot(places[:, 0] - places[:, 0].clip(0, 3), places[:, 1])
    assert nearest.max() <= hand.radius + 1e-6 and len({gesture for *_, gesture in told.changes}) == 1


def test_the_eraser_takes_what_is_under_it() -> None:
    hand, told = hand_with(ERASE)
    hand.press((-4.0, 0.0), NEAR)
    assert not told.changes
    for x in (-2.0, -1.0, 0.0, 1.0):
        hand.drag((x, 0.1))
    hand.drag((4.0, -4.0))
    hand.drag((4.0, 3.0))  # at once, as where the window was busy
    assert places_of(hand) == [[4, 4]]
    hand.drag((4.0, 5.9))
    assert places_of(hand) == [] and {what for _, what, _ in told.changes} == {"erase"}


def test_points_are_chosen_framed_and_moved_together() -> None:
    hand, _ = hand_with(MOVE)
    hand.press((-2.0, -1.0), NEAR)
    hand.drag((2.0, 1.0))
    assert hand.frame is not None and hand.chosen.tolist() == [True, True, False]
    hand.release()
    hand.press((1.1, 0.0), NEAR)
    hand.drag((2.1, 1.0))
    hand.release()
    assert places_of(hand) == [[0, 1], [2, 1], [4, 4]] and hand.chosen.sum() == 2
    hand.press((0.0, 1.0), NEAR, extends=True)
    hand.release()
    assert hand.chosen.tolist() == [False, True, False]
    hand.press((-5.0, -5.0), NEAR)
    hand.release()
    assert not hand.chosen.any() and hand.frame is None


def test_what_is_chosen_gets_a_class_is_held_out_nudged_and_erased() -> None:
    hand, told = hand_with(MOVE)
    assert hand.choose_next(1) == (-1, 0) and hand.choose_next(-1) == (4, 4)
    hand.take_class(7)
    assert hand.points.arrays()[1].tolist() == [0, 1, 7] and hand.points.class_count == 8
    hand.hold_out(True)
    hand.hold_out(False)
    assert hand.points.training == 3
    hand.nudge((0.5, 0.0))
    hand.nudge((0.5, 0.0))
    assert told.changes[-1][2] == told.changes[-2][2] != told.changes[-3][2]
    assert places_of(hand)[2] == [5, 4]
    hand.erase_chosen()
    assert len(hand.points) == 2 and told.changes[-1][1] == "erase"


def test_too_many_points_are_refused_in_a_sentence_and_nothing_changes() -> None:
    hand, told = hand_with(ADD, OwnPoints().added(np.zeros((MOST, 2)), 0))
    hand.press((1.0, 1.0), NEAR)
    hand.drag((2.0, 1.0))
    assert not told.changes and isinstance(told.problems[0], TooManyPoints) and not hand.is_at_work


# --- in the view -------------------------------------------------------------------------------------------------


class Changes:
    """Makes what a view asks for the view's experiment, as the document does."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.names: list[str] = []
        self.keys: list[object] = []
        view.change_asked.connect(self.make)

    def make(self, experiment: Any, name: str, key: object) -> None:
        self.names.append(name)
        self.keys.append(key)
        self.experiment = experiment
        self.view.set_experiment(experiment)
        self.view.show_edited(experiment)


@pytest.fixture
def view(qtbot: QtBot) -> BoundaryView:
    made = BoundaryView()
    qtbot.addWidget(made)
    made.resize(420, 560)
    experiment = templates.find("spiral").experiment()
    made.set_experiment(experiment)
    made.show_edited(experiment)
    made.show()
    made.take(half_and_half())
    return made


def at(view: BoundaryView, x: float, y: float) -> QPoint:
    plot = view.findChild(BoundaryPlot)
    assert plot is not None
    return plot.mapFromScene(plot.getViewBox().mapViewToScene(pyqtgraph.Point(x, y)))


def viewport(view: BoundaryView) -> Any:
    return view.findChild(BoundaryPlot).viewport()


def take(view: BoundaryView, tool: str) -> None:
    QTest.mouseClick(part(view, QToolButton, f"boundaryTool{tool}"), Qt.MouseButton.LeftButton)


def test_looking_changes_nothing(view: BoundaryView) -> None:
    changes = Changes(view)
    QTest.mouseClick(viewport(view), Qt.MouseButton.LeftButton, NONE, at(view, 1, 1))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert changes.names == []


def test_a_click_adds_to_the_generated_points(view: BoundaryView) -> None:
    changes = Changes(view)
    take(view, "Add")
    QTest.mouseClick(viewport(view), Qt.MouseButton.LeftButton, NONE, at(view, 2, 3))
    own = changes.experiment.own_points
    assert changes.names == ["Add a point"] and len(own) == 501
    assert own.arrays()[0][-1].tolist() == pytest.approx([2, 3], abs=0.05)
    assert len(view.findChild(BoundaryPlot)._train.points()) == own.training


def test_a_class_the_network_cannot_name_is_one_step(view: BoundaryView) -> None:
    changes = Changes(view)
    view.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_9, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert len(changes.names) == 1 and problems(changes.experiment) == []
    assert changes.experiment.data.labels == tuple("0123456789")
    assert part(view, QComboBox, "boundaryClass").currentData() == "9"
    assert part(view, QLabel, "boundaryLegend").text().count("class") == 10
    view.take(half_and_half())  # of the network before, which was under way
    view.take(half_and_half(10))
    view.read_at((1.0, 1.0))
    changes.make(templates.find("spiral").experiment(), "Undo", None)
    assert view.readout().startswith("x 1.00, y 1.00") and "class" not in view.readout()


def test_everything_can_be_done_by_keys(view: BoundaryView) -> None:
    changes = Changes(view)
    part(view, QPushButton, "boundaryClear").click()
    assert len(changes.experiment.own_points) == 0 and view.advice() == ""
    view.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(view, key, SHIFT if key == Qt.Key.Key_Right else NONE)
    assert changes.experiment.own_points.arrays()[0].tolist() == [[0, 0], [1, 0]]
    assert changes.experiment.own_points.arrays()[1].tolist() == [0, 1]
    QTest.keyClick(view, Qt.Key.Key_P)
    assert "1 of 2 points chosen" in view.readout()
    QTest.keyClick(view, Qt.Key.Key_Up, CONTROL | SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Up, CONTROL | SHIFT)
    assert changes.experiment.own_points.arrays()[0][1].tolist() == [1, 2]
    assert changes.keys[-1] == changes.keys[-2]
    QTest.keyClick(view, Qt.Key.Key_H)
    assert changes.experiment.own_points.training == 1
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(changes.experiment.own_points) == 0
    for key in (Qt.Key.Key_B, Qt.Key.Key_Minus, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert len(changes.experiment.own_points) == 3
    QTest.keyClick(view, Qt.Key.Key_E)
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(changes.experiment.own_points) == 0
    QTest.keyClick(view, Qt.Key.Key_L)
    assert part(view, QToolButton, "boundaryToolLook").isChecked()


def test_more_points_than_a_hand_can_hold_are_refused_in_words(view: BoundaryView) -> None:
    experiment = view.experiment
    assert experiment is not None
    many = experiment.points.model_copy(update={"count": MOST + 1000})
    Changes(view).make(type(experiment)(experiment.graph, "spiral", experiment.recipe, points=many), "", None)
    take(view, "Add")
    assert "At most 5000 points" in view.readout() and part(view, QToolButton, "boundaryToolLook").isChecked()


def test_a_project_without_a_point_shows_the_empty_plane(qtbot: QtBot) -> None:
    made = BoundaryView()
    qtbot.addWidget(made)
    empty = with_points(templates.find("spiral").experiment(), OwnPoints())
    made.set_unready(empty)
    made.show_edited(empty)
    assert made.advice() == "" and made.summary() == ""


# --- in the window -----------------------------------------------------------------------------------------------


@pytest.fixture
def opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[tuple[MainWindow, ScriptedEngine]]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        yield window, engine


def units(graph: Graph) -> list[int]:
    return [node.layer.units for node in graph.nodes if isinstance(node.layer, Dense)]


def test_a_stroke_is_one_step_of_undo_with_the_output_it_needed(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, _ = opened
    window.document.new("spiral")
    window.workbench.viewing.open("boundary")
    qtbot.waitUntil(lambda: window.findChild(BoundaryView) is not None)
    view, document = window.findChild(BoundaryView), window.document
    view.take(half_and_half())
    before = document.experiment()
    take(view, "Brush")
    view._hand.take_class(2)
    steps = document.undo_stack.count()
    QTest.mousePress(viewport(view), Qt.MouseButton.LeftButton, NONE, at(view, -2, 4))
    for x in (-1, 0, 1, 2):
        QTest.mouseMove(viewport(view), at(view, x, 4))
    QTest.mouseRelease(viewport(view), Qt.MouseButton.LeftButton, NONE, at(view, 2, 4))
    after = document.experiment()
    assert document.undo_stack.count() == steps + 1 and document.undo_stack.undoText() == "Brush points"
    assert after.own_points is not None and len(after.own_points) >= 515 and units(after.graph)[-1] == 3
    document.undo_stack.undo()
    assert document.experiment() == before and view._hand.points == in_hand(before)
    document.undo_stack.redo()
    assert document.experiment() == after


def test_new_points_and_another_share_are_within_reach(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, _ = opened
    window.document.new("spiral")
    window.workbench.viewing.open("boundary")
    qtbot.waitUntil(lambda: window.findChild(BoundaryView) is not None)
    menu = window.findChild(BoundaryView)._controls.points.menu
    document = window.document
    menu._fields["test_share"].setValue(0.2)
    menu._fields["noise"].setValue(0.3)
    assert (document.experiment().points.test_share, document.experiment().points.noise) == (0.2, 0.3)
    assert "400 for training, 100 held out" in menu._says.text()
    menu.regenerate()
    assert document.experiment().points.seed == 1 and document.undo_stack.undoText() == "Generate points"


# --- numbers to predict ------------------------------------------------------------------------------------------


@pytest.fixture
def fitted(qtbot: QtBot) -> FitView:
    made = FitView()
    qtbot.addWidget(made)
    made.resize(420, 560)
    trainer = Trainer(LINE, load("line", Path(), LINE.points))
    made.set_experiment(LINE)
    made.show_edited(LINE)
    made.show()
    made.take(fit(trainer, Wish()))
    return made


LINE = replace(templates.find("regression").experiment(), dataset="line")


def test_points_are_added_to_a_fit_and_its_axes_stay_where_they_are(fitted: FitView) -> None:
    changes = Changes(fitted)
    plot = part(fitted, FitPlot, "fitPlot")
    QTest.mouseClick(part(fitted, QToolButton, "fitToolAdd"), Qt.MouseButton.LeftButton)
    ranges = plot.getViewBox().viewRange()
    place = plot.mapFromScene(plot.getViewBox().mapViewToScene(pyqtgraph.Point(-3, 3)))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    own = changes.experiment.own_points
    assert changes.names == ["Add a point"] and len(own) == 501 and own.class_count == 2
    assert own.arrays()[0][-1].tolist() == pytest.approx([-3, 3], abs=0.1)
    assert problems(changes.experiment) == [] and len(plot._train.points()) == own.training
    assert plot.getViewBox().viewRange() == ranges


def test_a_fit_takes_points_by_keys_and_none_over_two_inputs(fitted: FitView) -> None:
    changes = Changes(fitted)
    fitted.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_Delete):
        QTest.keyClick(fitted, key)
    assert changes.names == ["Add a point", "Erase points"] and len(changes.experiment.own_points) == 500
    changes.make(replace(LINE, dataset="plane", graph=templates.find("spiral").experiment().graph), "", None)
    assert not part(fitted, QToolButton, "fitToolAdd").isVisible()
    QTest.keyClick(fitted, Qt.Key.Key_A)
    QTest.keyClick(fitted, Qt.Key.Key_Space)
    assert len(changes.names) == 3
