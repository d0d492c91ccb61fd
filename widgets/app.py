"""How the window starts.

``main`` makes the QApplication and hands over to ``open_window``, which reads the arguments, puts the theme in force,
starts the engine's process and shows the window. JAX is imported in that process alone, and the library of the curves
after the window is on screen, so that nothing keeps the pad from being drawn on. From then on everything is signals:

- the ``Document`` tells the ``Run`` what has changed, the ``Run`` tells the engine;
- the engine's events come back through the ``Connection`` to the ``Run``, and from there to whoever shows them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import get_args

from PySide6.QtWidgets import QApplication

from playground import folders
from playground.messages import Start
from widgets import language, theme
from widgets.collecting import collect_here
from widgets.connection import Connection
from widgets.document import Document
from widgets.fitting import first_experiment
from widgets.main_window import MainWindow
from widgets.offering import offer_what_was_left
from widgets.preferring import preferred_data_folder
from widgets.run import Run
from widgets.settings import Remembered, Theme


def main(arguments: list[str]) -> int:
    """Open the window and return the exit code when it is closed."""
    application = QApplication([sys.argv[0]])
    open_window(arguments)
    return application.exec()


def open_window(arguments: list[str]) -> MainWindow:
    """The window of these arguments, shown, on the QApplication that exists; ``close`` ends its engine.

    ``[open] [FILE] [--data-dir D] [--device ID] [--theme light|dark|system] [--language CODE]
    [--no-questions] [--restore]``
    """
    asked = _parsed(arguments)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("A QApplication is needed before a window can be opened.")
    application.setApplicationName("neural-playground")
    application.setApplicationDisplayName("Neural Playground")
    remembered = Remembered()
    choice: Theme = asked.theme or remembered.theme()
    theme.apply(application, choice, remembered.text_size())
    language.install(application, asked.language or remembered.text("language", language.ENGLISH))
    data_folder = preferred_data_folder(asked.data_dir, remembered)
    connection = Connection(Start(data_folder, folders.cache_folder(), asked.device))
    document = Document(first_experiment(data_folder))
    window = MainWindow(document, Run(document, connection), remembered, data_folder, asked.no_questions)
    window.new_window_asked.connect(lambda: open_window(_without_file(arguments, asked.file)))
    _keep(window)
    window.show()
    collect_here(application)
    if asked.file is not None:
        window.filing.read(asked.file)
    if asked.restore or not asked.no_questions:
        offer_what_was_left(window, asked.no_questions, asked.restore)
    return window


_windows: list[MainWindow] = []
"""Python forgets a window that nobody holds; each is held here until Qt has deleted it."""


def _keep(window: MainWindow) -> None:
    def forget() -> None:
        _windows[:] = [other for other in _windows if other is not window]

    _windows.append(window)
    window.destroyed.connect(forget)


def _without_file(arguments: list[str], file: Path | None) -> list[str]:
    """What another window is opened with: the same, but a new document."""
    return [word for word in arguments if word not in ("open", str(file), "--restore")]


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="neural-playground", add_help=False)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--device")
    parser.add_argument("--theme", choices=get_args(Theme))
    parser.add_argument("--language")
    parser.add_argument("--no-questions", action="store_true")
    parser.add_argument("--restore", action="store_true")
    asked = parser.parse_args(arguments)
    files = asked.words[1:] if asked.words[:1] == ["open"] else asked.words
    if len(files) > 1:
        parser.error(f"one file at a time, not {', '.join(files)}")
    asked.file = Path(files[0]) if files else None
    return asked
