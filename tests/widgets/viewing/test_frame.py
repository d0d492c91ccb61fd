"""The frame around every view: pages, read-out, saving, studies, and what screen readers are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.experiment import Experiment
from playground.probes import Refused, Wish
from playground.problems import BadWish, InternalError, ProblemError
from playground.studies import StudyProgressRecord, StudyRequest
from playground.views import Remedy
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.viewing.exporting import ExportButton
from widgets.viewing.frame import View
from widgets.viewing.study_row import StudyRow
from widgets.viewing.tables import Table


class Sight(View):
    """A view of the tests' own, in the place of the boundary."""

    def __init__(self) -> None:
        super().__init__("boundary")
        self.told: list[Any] = []
        self._words = QLabel("seen", self)
        self.body.addWidget(self._words)

    def show_experiment(self, experiment: Experiment) -> None:
        self.told.append(experiment.dataset)

    def show_record(self, record: Any) -> None:
        self.told.append(record)
        self.set_readout(f"it is {record}")

    def show_study(self, record: Any) -> None:
        self.told.append(record.done)

    def end_study(self, outcome: str) -> None:
        self.told.append(outcome)

    def follow_theme(self) -> None:
        self.told.append(theme.colours().name)

    def table(self) -> Table:
        return Table(("step", "loss"), iter([(1, 0.25), (2, 1 / 3)]))


@pytest.fixture
def view(qtbot: QtBot) -> Sight:
    made = Sight()
    qtbot.addWidget(made)
    made.resize(320, 300)
    made.show()
    return made


SPIRAL = templates.find("spiral").experiment()
MLP = templates.find("mlp").experiment()


def test_it_waits_then_shows_and_tells_screen_readers(view: Sight) -> None:
    view.set_experiment(SPIRAL)
    assert "One moment" in view.advice()
    view.take(7)
    assert view.advice() == "" and view.readout() == "it is 7"
    assert view.told == ["spiral", 7]
    view._summed_up_at = 0.0
    view.take(8)
    assert view.accessibleDescription() == "it is 8"


def test_where_it_does_not_apply_it_says_what_to_do_and_offers_it(view: Sight, qtbot: QtBot) -> None:
    view.set_experiment(MLP)
    assert "two inputs" in view.advice() and not view.applies
    view.take(7)  # one that was under way when the data changed
    assert view.told == []
    with qtbot.waitSignal(view.remedy_asked) as asked:
        QTest.mouseClick(part(view, QPushButton, "boundaryOffer"), Qt.MouseButton.LeftButton)
    assert isinstance(asked.args[0], Remedy) and asked.args[0].dataset == "spiral"
    view.set_experiment(SPIRAL)
    assert view.applies and not part(view, QPushButton, "boundaryOffer").isVisible()


def test_other_numbers_of_the_same_network_leave_what_is_shown(view: Sight) -> None:
    view.set_experiment(SPIRAL)
    view.take(7)
    view.set_experiment(replace(SPIRAL, recipe=SPIRAL.recipe.model_copy(update={"learning_rate": 0.5})))
    assert view.advice() == "" and view.told == ["spiral", 7]
    view.set_experiment(replace(SPIRAL, dataset="moons"))
    assert view.told[-1] == "moons"


def test_a_refused_wish_is_said_in_words(view: Sight) -> None:
    view.set_experiment(SPIRAL)
    view.take(Refused(BadWish("boundary", "unit 9", "units 0 to 7")))
    assert view.advice().startswith("There is no unit 9 to look at; there is units 0 to 7.")
    view.take(1)
    assert view.advice() == ""


def test_a_mistake_of_our_own_comes_with_a_report_to_copy(view: Sight) -> None:
    view.set_experiment(SPIRAL)
    view.take(Refused(InternalError("the view", "Traceback: it was us")))
    assert view.advice().startswith("Something went wrong in the view.")
    QTest.mouseClick(part(view, QPushButton, "boundaryOffer"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: it was us"


def test_a_network_that_is_not_complete_is_named_as_such(view: Sight) -> None:
    view.set_unready(SPIRAL)
    assert "not complete" in view.advice()
    view.set_unready(MLP)
    assert "two inputs" in view.advice()


def test_a_wish_is_told_when_it_is_another(view: Sight, qtbot: QtBot) -> None:
    assert view.wish == Wish()
    other = Wish()
    with qtbot.waitSignal(view.wish_changed):
        view.set_wish(other)
    assert view.wish is other
    with qtbot.assertNotEmitted(view.wish_changed):
        view.set_wish(other)


def test_a_study_has_a_row_with_time_and_cancel(view: Sight, qtbot: QtBot) -> None:
    view.set_experiment(SPIRAL)
    row = view.findChild(StudyRow)
    assert not row.isVisibleTo(view)
    with qtbot.waitSignal(view.study_asked) as asked:
        view.start_study("count", StudyRequest())
    assert asked.args[0] == "count"
    view.take_study(StudyProgressRecord(3, 10))
    assert row.isVisible() and part(view, QLabel, "boundaryStudyTime").text() == "3 of 10, 0 s"
    view.take_study(StudyProgressRecord(0.25, 2))
    assert part(view, QLabel, "boundaryStudyTime").text() == "0.2 of 2, 0 s"
    view.take_study(StudyProgressRecord(31.5, 100))
    assert part(view, QLabel, "boundaryStudyTime").text() == "31 of 100, 0 s"
    with qtbot.waitSignal(view.study_cancelled):
        QTest.mouseClick(part(view, QPushButton, "boundaryStudyCancel"), Qt.MouseButton.LeftButton)
    view.take_study_end("cancelled", None)
    assert not row.isVisible() and view.told[-2:] == [31.5, "cancelled"]
    view.start_study("count", StudyRequest())
    view.take_study_end("failed", BadWish("boundary", "unit 9", "none"))
    assert "unit 9" in part(view, QLabel, "boundaryTrouble").text() and view.told[-1] == "failed"


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_the_picture_holds_title_and_body(view: Sight, tmp_path: Path, ending: str) -> None:
    view.set_experiment(SPIRAL)
    view.take(7)
    file = tmp_path / f"seen.{ending}"
    view.export_picture(file)
    if ending == "png":
        body = view._body
        assert QImage(str(file)).width() == 2 * body.width() and QImage(str(file)).height() > 2 * body.height()
    else:
        assert "<svg" in file.read_text(encoding="utf-8")[:200]
    with pytest.raises(ProblemError):
        view.export_picture(tmp_path / "nowhere" / f"seen.{ending}")


def test_the_table_is_csv_with_six_digits(view: Sight, tmp_path: Path) -> None:
    view.export_table(tmp_path / "seen.csv")
    assert (tmp_path / "seen.csv").read_text(encoding="utf-8").split() == ["step,loss", "1,0.25", "2,0.333333"]
    with pytest.raises(ProblemError):
        view.export_table(tmp_path / "nowhere" / "seen.csv")


def test_the_menu_saves_in_three_ways(view: Sight) -> None:
    button = view.findChild(ExportButton)
    names = [action.objectName() for action in button._menu.actions()]
    assert names == ["boundaryExportPng", "boundaryExportSvg", "boundaryExportCsv"]
    assert all(action.toolTip() != action.text() for action in button._menu.actions())


def test_it_is_explained_on_demand_and_follows_the_theme(view: Sight, qtbot: QtBot, in_dark: None) -> None:
    view.set_experiment(SPIRAL)
    view.take(1)
    with qtbot.waitSignal(view.help_asked):
        QTest.mouseClick(part(view, QToolButton, "boundaryHelp"), Qt.MouseButton.LeftButton)
    theme.changes().changed.emit()
    assert view.told[-1] == "dark"
