"""Every preference holds at once, in every window, and at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from playground.messages import ChooseDevice, DeviceChosen, Open, Ready
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine
from widgets import settings, theme
from widgets.language import ENGLISH, PSEUDO
from widgets.main_window import MainWindow
from widgets.preferences import Preferences
from widgets.settings import Remembered


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEURAL_PLAYGROUND_DATA", raising=False)
    return tmp_path


@pytest.fixture
def opened(home: Path, qtbot: QtBot, themed: QApplication) -> Iterator[tuple[MainWindow, ScriptedEngine]]:
    with quiet_window(qtbot, home) as both:
        yield both
    theme.apply(themed, "light", 100)


@pytest.fixture
def window(opened: tuple[MainWindow, ScriptedEngine]) -> MainWindow:
    return opened[0]


@pytest.fixture
def dialog(window: MainWindow) -> Preferences:
    window._actions["preferences"].trigger()
    return part(window, Preferences, "preferences")


def choose(dialog: Preferences, name: str, value: str) -> None:
    box = part(dialog, QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_theme_changes_at_once_and_the_menu_knows(dialog: Preferences, window: MainWindow) -> None:
    choose(dialog, "themeChooser", "dark")
    assert theme.colours().name == "dark"
    assert window._actions["theme_dark"].isChecked()
    assert Remembered().theme() == "dark"
    window._actions["theme_light"].trigger()
    assert theme.colours().name == "light"


def test_text_grows_at_once(dialog: Preferences) -> None:
    choose(dialog, "textSizeChooser", "125")
    assert theme.text_size() == 125
    assert Remembered().text_size() == 125


def test_text_sizes_are_in_the_menu_too(window: MainWindow) -> None:
    view = next(action.menu() for action in window.menuBar().actions() if action.text() == "&View")
    sizes = next(action.menu() for action in view.actions() if action.text() == "Te&xt")
    sizes.actions()[2].trigger()
    assert theme.text_size() == 150


def test_after_a_change_of_language_the_keys_still_go_to_the_open_dialog(
    dialog: Preferences, window: MainWindow, qtbot: QtBot
) -> None:
    try:
        before = part(dialog, QComboBox, "languageChooser")
        Remembered().prefer("language", PSEUDO)
        qtbot.waitUntil(lambda: part(dialog, QComboBox, "languageChooser") is not before, timeout=60_000)
        chooser = part(dialog, QComboBox, "languageChooser")
        qtbot.waitUntil(lambda: QApplication.focusWidget() is chooser, timeout=60_000)
        QTest.keyClick(chooser, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    finally:
        Remembered().prefer("language", ENGLISH)


def test_memory_and_interval_are_remembered(dialog: Preferences) -> None:
    choose(dialog, "runsMemory", "1024")
    choose(dialog, "autosaveInterval", "60")
    assert (Remembered().runs_memory(), Remembered().autosave_seconds()) == (1024, 60)


def test_a_device_is_chosen_at_once(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, engine = opened
    engine.say(Ready({"gpu:0": "H", "cpu": "cpu"}, "gpu:0"))
    qtbot.waitUntil(lambda: len(window.run.connection.devices) == 2)
    window._actions["preferences"].trigger()
    dialog = part(window, Preferences, "preferences")
    engine.take()
    choose(dialog, "preferredDevice", "cpu")
    assert ChooseDevice("cpu") in engine.take()
    engine.say(DeviceChosen("cpu"))
    qtbot.waitUntil(lambda: window.run.connection.device == "cpu")
    choose(dialog, "preferredDevice", "")
    assert ChooseDevice("gpu:0") in engine.take()


def test_a_device_that_is_gone_is_not_asked_for(home: Path, qtbot: QtBot) -> None:
    Remembered().remember("device", "gpu:7")
    with quiet_window(qtbot, home) as (_, engine):
        assert not any(isinstance(command, ChooseDevice) for command in engine.sent)


def test_another_data_folder_starts_the_engine_anew(
    dialog: Preferences, opened: tuple[MainWindow, ScriptedEngine], tmp_path: Path
) -> None:
    window, engine = opened
    folder = tmp_path / "data"
    folder.mkdir()
    engine.take()
    line = part(dialog, QLineEdit, "dataFolder")
    line.setText(str(folder))
    line.editingFinished.emit()
    assert engine.is_closed
    assert any(isinstance(command, Open) for command in engine.take())
    assert Remembered().data_folder() == folder
    assert window.run.connection._start.data_folder == folder


def test_a_folder_that_is_not_there_is_said(dialog: Preferences, tmp_path: Path) -> None:
    line = part(dialog, QLineEdit, "dataFolder")
    line.setText(str(tmp_path / "nowhere"))
    line.editingFinished.emit()
    said = part(dialog, QLabel, "dataFolderTrouble")
    assert said.isVisible() and "nowhere" in said.text()
    assert Remembered().data_folder() is None


def test_a_broken_settings_file_is_said_in_the_window(home: Path, qtbot: QtBot) -> None:
    file = home / "home" / settings.FILE_NAME
    file.parent.mkdir()
    file.write_bytes(bytes(range(256)))
    with quiet_window(qtbot, home) as (window, _):
        assert "settings could not be read" in window.messages.sayings()[0].sentence
        assert theme.text_size() == 100
