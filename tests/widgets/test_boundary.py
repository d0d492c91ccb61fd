"""The decision boundary on screen: colours, line, points, read-out, files, and when there is nothing to show."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.messages import Watch
from playground.probes import Boundary, Points, Wish
from playground.problems import ProblemError
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets import fitting, theme
from widgets.main_window import MainWindow
from widgets.theme.maps import NOT_A_NUMBER
from widgets.viewing.class_colours import class_colour, filled, line
from widgets.views.boundary import BoundaryView
from widgets.views.boundary.plot import BoundaryPlot

SIDE = 64


def half_and_half(classes: int = 2) -> Boundary:
    """Class 1 is certain to the right of x = 0, class 0 to the left."""
    shares = np.zeros((SIDE, SIDE, classes), np.float32)
    shares[:, : SIDE // 2, 0] = 1
    shares[:, SIDE // 2 :, 1] = 1
    train = Points(np.array([[-3, 1], [3, -1]], np.float32), np.array([0, 1], np.int32))
    return Boundary(shares, 6.0, train, Points(np.array([[2, 2]], np.float32), np.array([1], np.int32)))


@pytest.fixture
def view(qtbot: QtBot) -> BoundaryView:
    made = BoundaryView()
    qtbot.addWidget(made)
    made.resize(330, 420)
    made.set_experiment(templates.find("spiral").experiment())
    made.show()
    return made


def test_two_classes_are_blue_and_orange() -> None:
    pixels = filled(half_and_half().probabilities, is_discrete=False)
    blue, orange = theme.lut("blue-orange")[0], theme.lut("blue-orange")[255]
    assert np.array_equal(pixels[10, 3], blue) and np.array_equal(pixels[10, -3], orange)


def test_a_doubtful_place_is_pale_and_sharp_only_when_asked() -> None:
    doubtful = np.full((4, 4, 2), 0.5, np.float32)
    doubtful[..., 1] += 0.01
    assert filled(doubtful, is_discrete=False).min() > 200 or theme.colours().name == "dark"
    assert np.ptp(filled(doubtful, is_discrete=True)[0, 0].astype(int)) > 60


def test_of_many_classes_each_place_has_the_colour_of_the_likeliest() -> None:
    pixels = filled(half_and_half(classes=4).probabilities, is_discrete=True)
    wanted = [int(class_colour(0, 4)[i : i + 2], 16) for i in (1, 3, 5)]
    assert np.abs(pixels[5, 5].astype(int) - wanted).max() < 40


def test_what_is_not_a_number_is_grey() -> None:
    broken = half_and_half().probabilities.copy()
    broken[3, 4] = np.nan
    assert tuple(filled(broken, is_discrete=False)[3, 4]) == NOT_A_NUMBER[theme.colours().name]


def test_the_line_is_where_the_answer_changes_and_nowhere_else() -> None:
    drawn = line(half_and_half().probabilities)[..., 3] > 0
    assert drawn[:, SIDE // 2 - 1].all() and drawn.sum() == SIDE


def test_the_reading_names_place_class_and_share(view: BoundaryView) -> None:
    view.take(half_and_half())
    view.read_at((3.0, -1.5))
    assert view.readout() == "x 3.00, y -1.50: class 1, 100 %"
    view.read_at((7.0, 0.0))
    assert view.readout() == "x 7.00, y 0.00"
    view.read_at(None)
    assert view.readout() == "Point at a place to read it."


def test_arrow_keys_move_the_reading(view: BoundaryView) -> None:
    view.take(half_and_half())
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.readout() == "x -1.00, y 0.00: class 0, 100 %"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.readout().startswith("x -1.00, y 0.10")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.readout() == "Point at a place to read it."


def test_held_out_points_can_be_hidden(view: BoundaryView) -> None:
    view.take(half_and_half())
    plot = view.findChild(BoundaryPlot)
    assert plot is not None
    count = [len(item.points()) for item in (plot._train, plot._held_out)]
    view.findChild(QCheckBox, "boundaryHeldOut").setChecked(False)
    assert count == [2, 1] and len(plot._held_out.points()) == 0


def test_without_points_it_says_what_to_do(view: BoundaryView) -> None:
    view.set_experiment(templates.find("mlp").experiment())
    assert "two inputs" in part(view, QLabel, "boundaryAdvice").text()
    assert part(view, QPushButton, "boundaryOffer").isVisible()
    view.take(half_and_half())  # one that was under way when the data changed
    assert part(view, QLabel, "boundaryAdvice").isVisible()


def test_the_table_holds_every_place(view: BoundaryView, tmp_path: Path) -> None:
    view.take(half_and_half())
    view.export_table(tmp_path / "boundary.csv")
    rows = list(csv.reader((tmp_path / "boundary.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0] == ["x", "y", "probability 0", "probability 1"] and len(rows) == SIDE * SIDE + 1
    assert [float(value) for value in rows[1]] == pytest.approx([-6 + 6 / SIDE, -6 + 6 / SIDE, 1, 0], abs=1e-4)
    with pytest.raises(ProblemError):
        view.export_table(tmp_path / "nowhere" / "boundary.csv")


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_is_written(view: BoundaryView, tmp_path: Path, ending: str) -> None:
    view.take(half_and_half())
    view.export_picture(tmp_path / f"boundary.{ending}")
    assert not QImage(str(tmp_path / f"boundary.{ending}")).isNull() or ending == "svg"
    assert (tmp_path / f"boundary.{ending}").stat().st_size > 1000


# --- in the window -----------------------------------------------------------------------------------------------


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def opened(home: Path, qtbot: QtBot) -> Iterator[tuple[MainWindow, ScriptedEngine]]:
    with quiet_window(qtbot, home) as (window, engine):
        yield window, engine


def choose(window: MainWindow, dataset: str) -> None:
    document = window.document
    document.change(fitting.with_dataset(document.experiment(), dataset), f"Choose {dataset}")


def test_points_bring_the_boundary_forward_and_pictures_the_pad(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, engine = opened
    panels = window.workbench.panels
    assert "boundary" not in panels
    choose(window, "spiral")
    qtbot.waitUntil(lambda: not panels["boundary"].visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: Watch(frozenset({"boundary"}), wishes={"boundary": Wish()}) in engine.sent)
    reading = replace(frame(window.run._work.number, 0, playing=False), probes={"boundary": half_and_half()})
    engine.say(reading)
    plot = window.findChild(BoundaryPlot)
    qtbot.waitUntil(plot.isVisible)
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: not panels["drawing"].visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: engine.last(Watch).views == frozenset())


def test_the_offer_takes_the_spiral(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, _ = opened
    window.workbench.viewing.open("boundary")
    qtbot.waitUntil(lambda: window.findChild(BoundaryView) is not None)
    offer = part(window, QPushButton, "boundaryOffer")
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert window.document.experiment().dataset == "spiral"
    assert window.document.undo_stack.undoText() == "Choose Spiral"
