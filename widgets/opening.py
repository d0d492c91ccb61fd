"""The second half of opening a window: the document, the run and the engine it is furnished with."""

from __future__ import annotations

from pathlib import Path

from playground import folders
from playground.messages import Start
from widgets.connection import Connection
from widgets.document import Document
from widgets.fitting import first_experiment
from widgets.main_window import MainWindow
from widgets.offering import offer_what_was_left
from widgets.preferring import preferred_data_folder
from widgets.run import Run
from widgets.settings import Remembered

__all__ = ["furnish", "offer_what_was_left"]


def furnish(window: MainWindow, remembered: Remembered, data_dir: Path | None, device: str | None) -> None:
    """Build everything around the pad of a window; its engine begins when the window is painted next."""
    data_folder = preferred_data_folder(data_dir, remembered)
    connection = Connection(Start(data_folder, folders.cache_folder(), device))
    document = Document(first_experiment(data_folder))
    window.furnish(document, Run(document, connection), data_folder)
