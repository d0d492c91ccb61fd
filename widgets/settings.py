"""What the program remembers from one start to the next: preferences, recent files, what was dismissed, where it was.

A settings file that cannot be read is put aside: the program begins with what it has by itself, and says so.
"""

from __future__ import annotations

import contextlib
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

from playground import folders

RECENT = 8
FILE_NAME = "window.ini"
BROKEN_SUFFIX = ".broken"

Theme = Literal["light", "dark", "system"]

TEXT_SIZES = (100, 125, 150, 200)
"""Percent of the desktop's own text size."""

PRESENTATION_SIZES = (150, 175, 200)
"""Percent of the desktop's own text size, for a room of people."""

AUTOSAVE_SECONDS = (0, 5, 15, 60, 300)
"""How often what was learned is written beside the project, for the case that the program ends unasked; 0 is never."""

RUNS_MEMORY = (128, 256, 512, 1024, 2048)
"""Mebibytes that the records of runs may take before the oldest are thinned."""


TIME_MEMORY = (64, 128, 256, 512, 1024, 2048)
"""Mebibytes that the moments of a run may take before they are thinned."""


class SettingsChanges(QObject):
    """Tells every window of the program that a preference has changed.

    Signals:
        changed: (key), after the new value is remembered.
    """

    changed = Signal(str)


@cache
def changes() -> SettingsChanges:
    """The one object whose `changed` signal tells of preferences; made when first asked for."""
    return SettingsChanges()


class Remembered:
    """The settings file, in the folder that ``playground.folders`` names."""

    def __init__(self) -> None:
        self._path = folders.settings_folder() / FILE_NAME
        self._trouble = ""
        if not _is_text(self._path):
            self._put_aside()
        self._file = QSettings(str(self._path), QSettings.Format.IniFormat)

    def trouble(self) -> str:
        """A sentence where the settings file could not be read, empty where all is well."""
        return self._trouble

    # --- preferences ---------------------------------------------------------------------------------------------

    def theme(self) -> Theme:
        """The theme chosen last; what the desktop has where none was."""
        chosen = self.text("theme")
        return cast(Theme, chosen) if chosen in get_args(Theme) else "system"

    def text_size(self) -> int:
        """Percent of the desktop's text size."""
        return self._one_of("text_size", TEXT_SIZES, 100)

    def presentation_size(self) -> int:
        """Percent of the desktop's text size while presenting."""
        return self._one_of("presentation_size", PRESENTATION_SIZES, 150)

    def data_folder(self) -> Path | None:
        """Where datasets are, None for the usual place."""
        chosen = self.text("data_folder")
        return Path(chosen) if chosen else None

    def device(self) -> str | None:
        """The device to compute on, None for the fastest."""
        return self.text("device") or None

    def runs_memory(self) -> int:
        """Mebibytes that the records of runs may take."""
        return self._one_of("runs_memory", RUNS_MEMORY, 512)

    def time_memory(self) -> int:
        """Mebibytes that the moments of a run, which one can go back to, may take."""
        return self._one_of("time_memory", TIME_MEMORY, 256)

    def autosave_seconds(self) -> int:
        """How often what was learned is kept for the case that the program ends unasked; 0 is never."""
        return self._one_of("autosave_seconds", AUTOSAVE_SECONDS, 5)

    def prefer(self, key: str, value: object) -> None:
        """Keep a preference and tell every window."""
        self.remember(key, value)
        changes().changed.emit(key)

    # --- anything else -------------------------------------------------------------------------------------------

    def text(self, key: str, otherwise: str = "") -> str:
        """A text, or ``otherwise`` where none is remembered."""
        return str(self._file.value(key, otherwise))

    def flag(self, key: str, otherwise: bool) -> bool:
        """A yes or no."""
        return self.text(key, str(otherwise)).lower() == "true"

    def remember(self, key: str, value: object) -> None:
        """Keep a value."""
        self._file.setValue(key, value)

    def recall(self, key: str) -> object:
        """A value kept as it was, None where there is none; for what Qt packs into bytes."""
        return self._file.value(key)

    def recent_files(self) -> list[Path]:
        """The files opened or saved last that are still there, newest first."""
        kept = self._file.value("recent")
        texts = kept if isinstance(kept, list) else [kept] if isinstance(kept, str) else []
        return [path for path in map(Path, texts) if path.is_file()]

    def note_file(self, path: Path) -> None:
        """This file was opened or saved."""
        path = path.resolve()
        files = [path, *(other for other in self.recent_files() if other != path)]
        self._file.setValue("recent", [str(file) for file in files[:RECENT]])

    # --- the file ------------------------------------------------------------------------------------------------

    def _put_aside(self) -> None:
        kept = self._path.with_name(FILE_NAME + BROKEN_SUFFIX)
        with contextlib.suppress(OSError):
            self._path.replace(kept)
        self._trouble = QCoreApplication.translate(
            "Remembered",
            "The settings could not be read, so the program begins with its own. What was there is kept as “{file}”.",
        ).format(file=kept.name)

    def _one_of(self, key: str, choices: tuple[int, ...], otherwise: int) -> int:
        text = self.text(key)
        return int(text) if text.isdecimal() and int(text) in choices else otherwise


def _is_text(path: Path) -> bool:
    """Whether a file holds what this program writes, lines of text; also where there is none yet.

    A packed Python object is not: reading one would run whatever it asks for.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return True
    except (OSError, UnicodeDecodeError):
        return False
    are_settings = all(not line.strip() or line[0] in "[;#" or "=" in line for line in text.split("\n"))
    return are_settings and "PyObjectWrapper" not in text
