"""How long from a movement over the map of codes until the picture that is decoded from that place is painted."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QPointF, QTimer
from PySide6.QtWidgets import QWidget

from playground.benches import Row
from playground.probes.reconstruction import PAGES
from widgets.bench.dragging import Paintings, circles, mouse
from widgets.bench.gaps import run_for, wait_until
from widgets.bench.situations import open_view
from widgets.main_window import MainWindow
from widgets.viewing.chooser import Chooser
from widgets.views.reconstruction.code_map import CodePlot

GOAL = 16.0
"""Milliseconds, 99 of 100 movements."""

PATIENCE = 2000
"""Milliseconds to wait for one picture."""

UNNOTED = 20
"""The first movements compile the decoder."""


def rows(window: MainWindow, moves: int) -> list[Row]:
    """The window's network is an autoencoder that has learned something and is paused; the map is opened here."""
    opened = open_view(window, "reconstruction")
    view = opened.view
    assert view is not None
    page = view.findChild(Chooser, "reconstructionPage")
    plot = view.findChild(CodePlot, "reconstructionMap")
    decoded = view.findChild(QWidget, "reconstructionDecoded")
    assert page is not None and plot is not None and decoded is not None
    page.setCurrentIndex(PAGES.index("map"))
    wait_until(lambda: view.table() is not None)
    run_for(0.5)
    waits = _follow(plot, decoded, moves)
    opened.panel.close()
    median, p99 = (float(np.quantile(waits, share)) for share in (0.5, 0.99))
    return [
        Row("views", "decoded under the pointer median, paused", median, "ms"),
        Row("views", "decoded under the pointer p99, paused", p99, "ms", f"goal {GOAL:g}", GOAL / p99),
    ]


def _follow(plot: CodePlot, decoded: QWidget, moves: int) -> np.ndarray:
    """Move about the middle of the map, one movement after another's picture: milliseconds for each."""
    area, paintings, waits = plot.viewport(), Paintings(decoded), []
    middle = QPointF(area.rect().center())
    loop, patience = QEventLoop(), QTimer(interval=PATIENCE, singleShot=True)
    paintings.painted.connect(loop.quit)
    patience.timeout.connect(loop.quit)
    for number, place in zip(range(moves + UNNOTED), circles(), strict=False):
        run_for(0.02)
        started = time.perf_counter()
        QTimer.singleShot(0, lambda place=place: mouse(area, QEvent.Type.MouseMove, middle + place))
        patience.start()
        loop.exec()
        if number >= UNNOTED:
            waits.append((time.perf_counter() - started) * 1000)
    paintings.stop()
    return np.asarray(waits)
