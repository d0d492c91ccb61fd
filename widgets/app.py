"""How the window starts.

``main`` makes the QApplication and hands over to ``open_window``, which reads the arguments, puts the theme in force
and shows the window with its pad alone. Once that is on screen the rest is loaded and built part by part, while the pad
is drawn on already: first what it takes to start the engine's process, in which alone JAX is imported, then everything
around the pad. The library of the curves is loaded last, beside it all. From then on everything is signals:

- the ``Document`` tells the ``Run`` what has changed, the ``Run`` tells the engine;
- the engine's events come back through the ``Connection`` to the ``Run``, and from there to whoever shows them.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from widgets import language, theme
from widgets.application import Application
from widgets.collecting import collect_here, set_aside
from widgets.main_window import MainWindow
from widgets.settings import Remembered, Theme
from widgets.turning import turn_between


def main(arguments: list[str]) -> int:
    """Open the window and return the exit code when it is closed."""
    application = Application([sys.argv[0]])
    open_window(arguments)
    application.open_with(lambda path: open_asked(path, arguments))
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
    window = MainWindow(remembered, asked.no_questions)
    _keep(window)
    window.show()
    _wait_until_on_screen(window)
    collect_here(application)
    _furnish(window, asked, remembered)
    set_aside()
    window.new_window_asked.connect(lambda: open_window(_without_file(arguments, asked.file)))
    if window.is_to_close:
        window.close()
    return window


def open_asked(path: Path, arguments: list[str]) -> None:
    """Open a file that the system asks for: in a window where nobody has begun anything, else in one of its own."""
    untouched = (one for one in _windows if one.is_furnished and not one.document.is_modified)
    window = next((one for one in untouched if one.document.path is None and not one.lessons.is_open), None)
    if window is None:
        open_window([*_without_file(arguments, _parsed(arguments).file), str(path)])
    else:
        window.open_file(path)
        window.raise_()
        window.activateWindow()


def _wait_until_on_screen(window: MainWindow) -> None:
    """Give the display time to show the window, a second at most: one that is opened minimised is never shown."""
    given_up = time.monotonic() + 1.0
    while time.monotonic() < given_up:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if (handle := window.windowHandle()) is not None and handle.isExposed():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            return


def _furnish(window: MainWindow, asked: argparse.Namespace, remembered: Remembered) -> None:
    """Load what the window needs besides the pad, and build it, while it goes on being drawn on."""
    from widgets import opening  # noqa: PLC0415 - not before the window is on screen

    parts = opening.furnishing(window, remembered, asked.data_dir, asked.device)
    turn_between(parts, may_go_on=window.is_pen_up)
    if asked.file is not None:
        window.open_file(asked.file)
    if asked.restore or not asked.no_questions:
        from widgets import offering  # noqa: PLC0415 - not before the window is on screen

        offering.offer_what_was_left(window, asked.no_questions, asked.restore)


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
