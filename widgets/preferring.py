"""Preferences put into force: the look of the whole program, and for each window its folder and its device."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from playground import folders
from widgets import language, settings, theme
from widgets.connection import Connection
from widgets.settings import Remembered

if TYPE_CHECKING:
    from widgets.controls.training_panel import TrainingPanel


@cache
def follow_preferences() -> QObject:
    """From now on theme, size of text and language follow what is preferred, in every window."""
    return _Look()


def preferred_data_folder(given: Path | None, remembered: Remembered) -> Path:
    """The folder given on the command line, else the environment's, else the preferred one, else one of our own."""
    is_in_environment = bool(os.environ.get(folders.DATA_VARIABLE, "").strip())
    return folders.data_folder(given or (None if is_in_environment else remembered.data_folder()))


class _Look(QObject):
    """One for the program; the settings are read anew each time, because they belong to no window."""

    def __init__(self) -> None:
        super().__init__()
        settings.changes().changed.connect(self._follow)

    def _follow(self, key: str) -> None:
        application, remembered = QApplication.instance(), Remembered()
        assert isinstance(application, QApplication)
        match key:
            case "theme":
                theme.apply(application, remembered.theme())
            case "text_size":
                theme.set_text_size(application, remembered.text_size())
            case "language":
                language.install(application, remembered.text("language", language.ENGLISH))


class WindowPreferences(QObject):
    """What each window has to do itself: look for data elsewhere, compute elsewhere."""

    def __init__(self, connection: Connection, training: TrainingPanel, remembered: Remembered) -> None:
        super().__init__(training)
        self._connection = connection
        self._training = training
        self._remembered = remembered
        settings.changes().changed.connect(self._follow)
        if connection.is_device_given:
            return
        if connection.devices:
            self._choose_preferred()
        else:
            connection.device_changed.connect(self._take_device)

    def _follow(self, key: str) -> None:
        if key == "data_folder":
            folder = preferred_data_folder(None, self._remembered)
            self._training.set_data_folder(folder)
            self._connection.use_data_folder(folder)
        elif key == "device":
            self._choose_device()

    def _take_device(self) -> None:
        """The engine has told for the first time which devices there are."""
        self._connection.device_changed.disconnect(self._take_device)
        self._choose_preferred()

    def _choose_preferred(self) -> None:
        if self._remembered.device():
            self._choose_device()

    def _choose_device(self) -> None:
        devices = list(self._connection.devices)  # the fastest first
        wanted = self._remembered.device() or (devices[0] if devices else None)
        if wanted in devices and wanted != self._connection.device:
            self._connection.choose_device(wanted)
