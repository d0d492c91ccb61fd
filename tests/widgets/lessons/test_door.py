"""What counts as a lesson, wherever a file comes from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.lessons.reading import pack
from playground.lessons.writing import skeleton
from tests.opened_window import NO_SCREEN
from widgets.app import open_window
from widgets.file_drops import project_in
from widgets.lessons.door import is_lesson


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """One that a teacher has given out."""
    path = tmp_path / "mine.playground-lesson"
    members = skeleton("Mine", templates.find("spiral").experiment())
    pack("mine", {name: text.encode() for name, text in members.items()}, path)
    return path


def test_a_file_and_a_folder_are_lessons_and_a_project_is_none(lesson: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    found = [is_lesson(lesson), is_lesson(folder), is_lesson(tmp_path / "work.playground")]
    (folder / "lesson.toml").touch()
    assert [*found, is_lesson(folder)] == [True, False, False, True]


def test_a_lesson_can_be_dropped(lesson: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(lesson.with_name("notes.txt"))), QUrl.fromLocalFile(str(lesson))])
    assert project_in(data) == lesson


@pytest.mark.qt_log_ignore(NO_SCREEN)
def test_the_command_line_opens_a_lesson(
    qapp: QApplication, lesson: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    window = open_window(["open", str(lesson), "--no-questions", "--theme", "light"])
    try:
        assert window.lessons.is_open
        assert window.lessons.guidance.player.key == "own/mine"
        assert window.document.experiment().dataset == "spiral"
    finally:
        window.close()
        QApplication.processEvents()
