"""Goes from station to station, whatever happens at each, and writes down what was seen."""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from playground import folders
from widgets.app import open_window
from widgets.tour.guide import Guide, Seen
from widgets.tour.home import home_of_its_own
from widgets.tour.stations import STATIONS, Station

FAILED = "failed"
"""In what was seen at a station: what went wrong there, in a sentence."""

Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def main(out: Path, data_dir: Path | None = None) -> dict[str, Any]:
    """Visit every station; a picture of each and ``tour.json`` are in ``out`` afterwards.

    Args:
        out: the folder for the pictures; made where there is none.
        data_dir: the folder that holds the datasets, None for the usual one. Without MNIST in it the built-in digits
            are trained on.

    Returns:
        ``{"stations": [{"name", "picture", "saw"}]}``; ``saw`` is an object, with ``FAILED`` where a station failed.
    """
    out.mkdir(parents=True, exist_ok=True)
    need_no_display()
    data_folder = folders.data_folder(data_dir)
    application = QApplication.instance() or QApplication(["neural-playground"])
    with home_of_its_own(), quiet_qt():
        arguments = ["--data-dir", str(data_folder), "--theme", "light", "--no-questions"]
        guide = Guide(open_window(arguments), arguments)
        try:
            stations = [_visit(guide, number, station, out) for number, station in enumerate(STATIONS, start=1)]
        finally:
            guide.window.close()
            application.processEvents()
    result = {"stations": stations}
    (out / "tour.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return result


def need_no_display() -> None:
    """Let Qt paint into memory where there is no screen; only Linux can be without one."""
    chosen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform.startswith("linux") and not chosen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


@contextmanager
def quiet_qt() -> Iterator[None]:
    """Drop what Qt says it cannot do with windows where there is no screen, and pass on the rest."""

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if "This plugin does not support" not in text:
            sys.stderr.write(f"{kind.name}: {text}\n")

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _visit(guide: Guide, number: int, station: Station, out: Path) -> dict[str, Any]:
    picture = f"{number:02}-{station.name}.png"
    guide.arrive(out / picture)
    started = time.perf_counter()
    with _uncaught() as raised:
        saw = _looked_at(guide, station)
    saw["seconds"] = round(time.perf_counter() - started, 1)
    if raised and FAILED not in saw:
        saw[FAILED] = "".join(traceback.format_exception(*raised[0]))
    return {"name": station.name, "picture": picture, "saw": saw}


def _looked_at(guide: Guide, station: Station) -> Seen:
    """What was seen at a station; one that fails is no reason to end the tour."""
    try:
        saw = station.visit(guide)
    except Exception as error:
        saw = {FAILED: str(error) or repr(error)}
    try:
        guide.take_picture()
    except Exception as error:
        saw.setdefault(FAILED, str(error))
    return saw


@contextmanager
def _uncaught() -> Iterator[list[Raised]]:
    """The exceptions that nobody caught meanwhile: those raised in slots do not reach who caused the signal."""
    raised: list[Raised] = []
    before = sys.excepthook
    sys.excepthook = lambda *error: raised.append(error)
    try:
        yield raised
    finally:
        sys.excepthook = before
