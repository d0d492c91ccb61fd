"""How long until a window is on screen: ours against an empty one with one plot, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
application = QApplication(sys.argv[:1])
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
    programs = (OURS + PAD, OURS + WHOLE + SHOW, EMPTY + SHOW)
    rounds = [[_once(program) for program in programs] for _ in range(repetitions)]
    pad, whole, empty = (median(times) for times in zip(*rounds, strict=True))
    return pad, whole, empty


def _once(program: str) -> float:
    started = time.time()
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    return float(result.stdout.split()[-1]) - started
