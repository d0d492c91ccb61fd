"""Views in the window: opened by action and gallery, made when looked at, watched while visible, remembered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from playground import files, templates
from playground.messages import CancelStudy, EngineGone, StartStudy, StudyEnded, StudyProgress, TakeStudy, Watch
from playground.probes import Wish
from playground.studies import StudyProgressRecord, StudyRequest
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets import fitting
from widgets.command_palette.commands import commands_of
from widgets.main_window import MainWindow
from widgets.viewing.card import Card
from widgets.viewing.catalogue import CATALOGUE
from widgets.viewing.gallery import Gallery
from widgets.views.boundary import BoundaryView

Opened = tuple[MainWindow, ScriptedEngine]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture
def opened(home: Path, qtbot: QtBot) -> Iterator[Opened]:
    with quiet_window(qtbot, home) as (window, engine):
        yield window, engine


def trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action.{name}")
    assert action is not None, name
    action.trigger()
    QApplication.processEvents()


def made(window: MainWindow, qtbot: QtBot) -> BoundaryView:
    qtbot.waitUntil(lambda: window.findChild(BoundaryView) is not None)
    return window.findChild(BoundaryView)


def take_points(window: MainWindow) -> None:
    document = window.document
    document.change(fitting.with_dataset(document.experiment(), "spiral"), "Choose spiral")


# --- panels -----------------------------------------------------------------------------------------------------------


def test_no_view_is_made_before_it_is_opened(opened: Opened) -> None:
    window, _ = opened
    assert not CATALOGUE.keys() & window.workbench.panels.keys()
    actions = {action.objectName() for action in window.workbench.viewing.actions()}
    assert actions == {f"action.show_{view}" for view in CATALOGUE}


def test_an_action_opens_and_closes_a_view_and_tells_which_it_is(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    trigger(window, "show_boundary")
    panel, action = window.workbench.panels["boundary"], window.findChild(QAction, "action.show_boundary")
    assert panel.isVisible() and action.isChecked() and panel.objectName() == "boundaryPanel"
    assert made(window, qtbot).objectName() == "boundaryView"
    trigger(window, "show_boundary")
    assert not panel.isVisible() and not action.isChecked()


def test_every_view_is_in_the_command_palette(opened: Opened) -> None:
    window, _ = opened
    titles = [command.title for command in commands_of(window)]
    assert {entry.title for entry in CATALOGUE.values()} <= set(titles) and "Views" in titles


def test_only_a_visible_view_that_applies_is_watched(opened: Opened, qtbot: QtBot) -> None:
    window, engine = opened
    trigger(window, "show_boundary")
    view = made(window, qtbot)
    assert not any(command.views for command in engine.sent if isinstance(command, Watch))
    take_points(window)
    assert engine.last(Watch).views == {"boundary"}
    window.workbench.panels["drawing"].reveal()
    qtbot.waitUntil(lambda: engine.last(Watch).views == frozenset())
    window.workbench.viewing.open("boundary")
    qtbot.waitUntil(lambda: engine.last(Watch).views == {"boundary"})

    @dataclass(frozen=True, slots=True)
    class Other(Wish):
        place: int = 3

    view.set_wish(Other())
    assert engine.last(Watch).wishes == {"boundary": Other()}


def test_what_was_computed_of_the_last_network_is_not_shown(opened: Opened, qtbot: QtBot) -> None:
    window, engine = opened
    take_points(window)
    view = made(window, qtbot)
    seen: list[object] = []
    view.take = seen.append  # type: ignore[method-assign]
    for run in (window.run._work.number - 1, window.run._work.number):
        engine.say(replace(frame(run, run, playing=False), probes={"boundary": run}))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [window.run._work.number]


def test_an_arrangement_with_a_view_is_found_again(home: Path, qtbot: QtBot) -> None:
    with quiet_window(qtbot, home) as (first, _):
        first.workbench.viewing.open("boundary")
        made(first, qtbot)
        first.workbench.tabifyDockWidget(first.workbench.panels["curves"], first.workbench.panels["boundary"])
        first.workbench.panels["boundary"].reveal()
        QApplication.processEvents()
    with quiet_window(qtbot, home) as (second, _):
        panels = second.workbench.panels
        assert panels["boundary"].isVisible() and made(second, qtbot)
        assert panels["boundary"] in second.workbench.tabifiedDockWidgets(panels["curves"])
        trigger(second, "reset_layout")
        assert not panels["boundary"].isVisible()
    with quiet_window(qtbot, home) as (third, _):
        assert "boundary" not in third.workbench.panels


def test_a_floating_view_floats_again(home: Path, qtbot: QtBot) -> None:
    with quiet_window(qtbot, home) as (first, _):
        first.workbench.viewing.open("boundary")
        first.workbench.panels["boundary"].setFloating(True)
        QApplication.processEvents()
    with quiet_window(qtbot, home) as (second, _):
        assert second.workbench.panels["boundary"].isFloating()


def test_arrangements_keep_their_own_views(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    trigger(window, "show_boundary")
    trigger(window, "build")
    assert not window.workbench.panels["boundary"].isVisible()
    trigger(window, "build")
    assert window.workbench.panels["boundary"].isVisible()


def test_a_project_remembers_its_views(opened: Opened, home: Path, qtbot: QtBot) -> None:
    window, _ = opened
    take_points(window)
    made(window, qtbot)
    qtbot.waitUntil(lambda: window.document.views == ("boundary",))
    assert window.filing.write(home / "seen.playground")
    assert files.read(home / "seen.playground").experiment.views == ("boundary",)
    window.workbench.panels["boundary"].close()
    qtbot.waitUntil(lambda: window.document.views == ())
    assert not window.document.is_modified
    window.filing.read(home / "seen.playground")
    assert window.workbench.panels["boundary"].isVisible()


def test_a_view_of_a_later_version_is_passed_over(opened: Opened, home: Path) -> None:
    window, _ = opened
    later = replace(templates.find("mlp").experiment(), views=("crystal-ball",))
    files.write(home / "later.playground", files.Saved(later))
    assert window.filing.read(home / "later.playground")


def test_the_remedy_is_one_step_of_undo(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    trigger(window, "show_boundary")
    view = made(window, qtbot)
    assert "two inputs" in view.advice()
    view._advice._offer.click()
    assert window.document.experiment().dataset == "spiral" and view.applies
    assert window.document.undo_stack.undoText() == "Choose Spiral"
    window.document.undo_stack.undo()
    assert not view.applies


def test_a_view_changes_the_experiment_and_hands_another_something(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    take_points(window)
    view = made(window, qtbot)
    view.change(replace(window.document.experiment(), seed=77), "Another seed")
    assert window.document.experiment().seed == 77 and window.document.undo_stack.undoText() == "Another seed"
    asked: list[object] = []
    view.follow_request = asked.append  # type: ignore[method-assign]
    window.workbench.panels["boundary"].close()
    view.ask_view("boundary", 7)
    assert asked == [7] and window.workbench.panels["boundary"].isVisible()


def test_a_view_sees_the_pad_and_the_record(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    take_points(window)
    view = made(window, qtbot)
    seen: list[object] = []
    view.show_picture = seen.append  # type: ignore[method-assign]
    view.show_history = lambda: seen.append("history")  # type: ignore[method-assign]
    assert view.history is window.run.history
    window.workbench.drawing.seen_changed.emit(window.workbench.drawing.seen())
    window.run.history_changed.emit()
    assert seen[0].shape == (28, 28) and seen[1:] == ["history"]  # type: ignore[attr-defined]


def test_the_question_mark_explains_the_view(opened: Opened, qtbot: QtBot) -> None:
    window, _ = opened
    take_points(window)
    made(window, qtbot).help_asked.emit()
    dialog = part(window, QDialog, "viewHelp")
    assert dialog.windowTitle() == "Boundary"
    dialog.close()


# --- studies ----------------------------------------------------------------------------------------------------------


def test_a_study_is_started_watched_and_cancelled(opened: Opened, qtbot: QtBot) -> None:
    window, engine = opened
    take_points(window)
    view = made(window, qtbot)
    view.start_study("count", StudyRequest())
    first = engine.last(StartStudy)
    assert first.study == "count"
    engine.say(StudyProgress(first.number, StudyProgressRecord(2, 5)))
    qtbot.waitUntil(lambda: TakeStudy(first.number) in engine.sent)
    view.start_study("count", StudyRequest())  # another takes its place
    assert CancelStudy(first.number) in engine.sent
    second = engine.last(StartStudy)
    view.cancel_study()
    assert CancelStudy(second.number) in engine.sent and not view._study.isVisible()


@pytest.mark.parametrize("is_dead", [False, True])
def test_a_study_that_fails_or_loses_its_engine_says_so(opened: Opened, qtbot: QtBot, is_dead: bool) -> None:
    window, engine = opened
    take_points(window)
    view = made(window, qtbot)
    view.start_study("count", StudyRequest())
    number = engine.last(StartStudy).number
    ended = StudyEnded(number, "failed", 1.0, files_problem())
    engine.say(EngineGone(9) if is_dead else ended)
    qtbot.waitUntil(lambda: bool(view._trouble.text()))
    assert ("begin once more" in view._trouble.text()) == is_dead and not view._study.isVisible()


def files_problem() -> object:
    from playground.problems import NoNetworkYet

    return NoNetworkYet("count")


# --- gallery ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def gallery(opened: Opened) -> Gallery:
    window, _ = opened
    trigger(window, "views")
    return part(window, Gallery, "viewGallery")


def test_the_gallery_shows_every_view_and_why_one_does_not_apply(gallery: Gallery) -> None:
    assert gallery.titles() == [entry.title for entry in CATALOGUE.values()]
    card = part(gallery, Card, "viewGallery.boundary")
    assert "two inputs" in card.reason and "two inputs" in card.accessibleDescription()
    assert card.accessibleName() == "Boundary" and not card.grab().isNull()


def test_typing_finds_and_return_opens(opened: Opened, gallery: Gallery, qtbot: QtBot) -> None:
    window, _ = opened
    search = part(gallery, QLineEdit, "viewGallerySearch")
    QTest.keyClicks(search, "zzz")
    assert gallery.titles() == []
    search.clear()
    QTest.keyClicks(search, "plane")  # of the sentence
    assert "Boundary" in gallery.titles()
    search.clear()
    QTest.keyClicks(search, "bound")
    assert gallery.titles() == ["Boundary"]
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.workbench.panels["boundary"].isVisible() and not gallery.isVisible()
    made = window.workbench.viewing.view("boundary")
    assert made is not None
    qtbot.waitUntil(lambda: made.view is not None and window.focusWidget() is made.view)


def test_arrows_walk_the_cards_and_return_opens_one(opened: Opened, gallery: Gallery) -> None:
    window, _ = opened
    search = part(gallery, QLineEdit, "viewGallerySearch")
    QTest.keyClick(search, Qt.Key.Key_Down)
    first = gallery._shown[0]
    assert gallery.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert gallery.focusWidget() is search
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert window.workbench.panels[first.entry.id].isVisible()


def test_a_click_opens(opened: Opened, gallery: Gallery) -> None:
    window, _ = opened
    QTest.mouseClick(part(gallery, Card, "viewGallery.boundary"), Qt.MouseButton.LeftButton)
    assert window.workbench.panels["boundary"].isVisible()
