"""Lessons of one's own: folders and files in the folder of the settings, listed after those the program brings."""

from __future__ import annotations

from pathlib import Path

from playground import folders
from playground.lessons import SUFFIX, Entry
from playground.lessons.reading import examine

OWN = "own"
"""The part they are in, and what the keys of their progress begin with."""


def own_folder() -> Path:
    """Where they lie; not made before something is put there."""
    return folders.settings_folder() / "lessons"


def own_entries(language: str = "en") -> list[Entry]:
    """What is known of each that can be read, by name; what cannot be read says so when it is opened by hand."""
    folder = own_folder()
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return []
    return [entry for path in paths if (entry := _entry(path, language)) is not None]


def _entry(path: Path, language: str) -> Entry | None:
    if not path.name.lower().endswith(SUFFIX) and not (path / "lesson.toml").is_file():
        return None
    lesson = examine(path, language).lesson
    if lesson is None:
        return None
    record = lesson.record
    return Entry(lesson.id, lesson.title, lesson.text.summary, OWN, record.minutes, record.after, (), path)
