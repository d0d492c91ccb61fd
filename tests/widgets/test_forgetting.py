"""The meter of forgetting on screen: figures side by side, the course, and more older digits while it rests."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from playground import templates
from playground.datasets import HandwritingSettings
from playground.handwriting.fine_tuning import fine_tuning
from playground.history import History
from playground.probes.forgetting import FIRST, MORE, Forgetting, ForgettingWish, Scores
from tests.widgets.quiet_window import part
from widgets.viewing.figure_table import FigureTable
from widgets.views.forgetting import ForgettingView


@pytest.fixture
def view(qtbot: QtBot) -> ForgettingView:
    made = ForgettingView()
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.history = History()
    made.show()
    made.set_experiment(fine_tuning(templates.pretrained(), HandwritingSettings()))
    return made


def record(step: int, read: int = 16, older: int = FIRST, right: int = 497) -> Forgetting:
    return Forgetting(step, 0, "mnist", 10_000, Scores(20, 6, read), Scores(older, 498, right))


def rows(view: ForgettingView) -> list[list[str]]:
    table = part(view, FigureTable, "forgettingFigures")
    return [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]


def test_before_and_now_stand_side_by_side(view: ForgettingView) -> None:
    view.take(record(50))
    assert rows(view) == [
        ["Yours, held out", "30.0 %", "80.0 %", "+50.0"],
        ["MNIST, first 500", "99.6 %", "99.4 %", "-0.2"],
    ]
    assert view.readout() == "Step 50, compared with step 0. 16 of 20 of your held-out drawings are read, 6 before."


def test_the_course_grows_and_goes_back_with_the_run(view: ForgettingView) -> None:
    for step in (0, 20, 40, 60):
        view.take(record(step))
    assert view.course.steps() == [0, 20, 40, 60]
    view.looks_back = True
    view.take(record(20))
    assert view.course.steps() == [0, 20, 40, 60]  # only looked at
    view.looks_back = False
    view.take(record(40))
    assert view.course.steps() == [0, 20, 40]


def test_at_rest_more_older_digits_are_read_until_all_are(view: ForgettingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.wish_changed, timeout=5_000):
        view.take(record(50))
    assert view.wish == ForgettingWish(FIRST + MORE)
    with qtbot.waitSignal(view.wish_changed, timeout=5_000):
        view.take(record(50, older=FIRST + MORE))
    view.take(record(50, older=10_000))
    qtbot.wait(1300)
    assert view.wish == ForgettingWish(FIRST + 2 * MORE)
    assert rows(view)[1][0] == "MNIST"
    view.take(record(60))  # it trains again: the first ones will do
    assert view.wish == ForgettingWish()


def test_while_it_trains_the_first_are_enough(view: ForgettingView, qtbot: QtBot) -> None:
    view.take(record(50))
    view.history.add(55, np.ones(5, np.float32), np.ones(5, np.float32), ())  # type: ignore[union-attr]
    qtbot.wait(1300)
    assert view.wish == ForgettingWish()


def test_where_it_began_nothing_more_is_read(view: ForgettingView, qtbot: QtBot) -> None:
    view.take(record(0, read=6, right=498))
    qtbot.wait(1300)
    assert view.wish == ForgettingWish()


def test_nothing_held_out_is_said(view: ForgettingView) -> None:
    view.take(Forgetting(5, 0, "digits", 360, Scores(0, 0, 0), Scores(360, 350, 349)))
    assert "hold some out" in view.readout() and rows(view)[0][1:] == ["–", "–", "–"]


def test_the_figures_are_saved(view: ForgettingView, tmp_path: Path) -> None:
    view.take(record(50))
    view.export_table(tmp_path / "meter.csv")
    with (tmp_path / "meter.csv").open(newline="") as file:
        head, own, older = csv.reader(file)
    assert head == ["data", "examples", "before", "now", "step"]
    assert own == ["own drawings", "20", "0.3", "0.8", "50"] and older[:2] == ["mnist", "500"]


def test_another_network_is_told_to_keep_drawings_first(view: ForgettingView) -> None:
    view.set_experiment(templates.pretrained())
    assert "Teach it" in view.advice()
