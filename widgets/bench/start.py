"""How long until a window is on screen, and how long its event loop stands still meanwhile: ours and an empty one.

Each is opened in a process of its own. What is compared with is an empty window with one plot.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

import numpy as np

from widgets.tour.home import home_of_its_own

REST_SECONDS = 3.0
"""So long after the window is complete its engine has started and has answered for the first time."""

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
application = QApplication(sys.argv[:1])
"""
PLOT = """
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
"""
OURS = """
import gc, os, sys, time
gc.disable()  # as playground/__main__.py does until the window is on screen
from PySide6.QtWidgets import QApplication
import widgets.app
application = QApplication(sys.argv[:1])
"""
PAD = """
def furnish(*arguments):
    print(time.time(), flush=True)
    os._exit(0)
widgets.app._furnish = furnish  # what comes once the window is on screen with its pad
widgets.app.open_window(["--no-questions"])
"""
WHOLE = """
window = widgets.app.open_window(["--no-questions"])
"""
METER = """
from widgets.bench.gaps import GapMeter, run_for
meter = GapMeter()
meter.start()
"""
REST = f"""
run_for({REST_SECONDS})
print(*meter.stop(), flush=True)
window.close()
"""
SHOW = """
import os, time
window.resize(1440, 900)
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
print(time.time(), flush=True)
os._exit(0)
"""


def seconds_to_window(repetitions: int) -> tuple[float, float, float]:
    """Median seconds from starting Python to a painted window, in turns: (ours with its pad, ours whole, empty)."""
    programs = (OURS + PAD, OURS + WHOLE + SHOW, EMPTY + PLOT + SHOW)
    rounds = [[_once(program) for program in programs] for _ in range(repetitions)]
    pad, whole, empty = (median(times) for times in zip(*rounds, strict=True))
    return pad, whole, empty


def gaps_at_start(repetitions: int) -> tuple[np.ndarray, np.ndarray]:
    """The gaps of the event loop from before the window is made until it is at rest, ms: (ours, empty)."""
    ours, empty = (
        np.concatenate([_gaps(program) for _ in range(repetitions)])
        for program in (OURS + METER + WHOLE + REST, EMPTY + METER + PLOT + "window.show()" + REST)
    )
    return ours, empty


def _gaps(program: str) -> np.ndarray:
    return np.array(_output(program).split(), float)


def _once(program: str) -> float:
    started = time.time()
    return float(_output(program).split()[-1]) - started


def _output(program: str) -> str:
    command = [sys.executable, "-c", program]
    with home_of_its_own():  # panels are where they are at first, whatever the user has open
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
