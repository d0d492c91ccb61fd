"""What the program remembers from one start to the next: theme, recent files, what was dismissed, where it was."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast, get_args

from PySide6.QtCore import QSettings

from playground import folders

RECENT = 8

Theme = Literal["light", "dark", "system"]


class Remembered:
    """The settings file, in the folder that ``playground.folders`` names."""

    def __init__(self) -> None:
        self._file = QSettings(str(folders.settings_folder() / "window.ini"), QSettings.Format.IniFormat)

    def theme(self) -> Theme:
        """The theme chosen last; what the desktop has where none was."""
        chosen = self.text("theme")
        return cast(Theme, chosen) if chosen in get_args(Theme) else "system"

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
