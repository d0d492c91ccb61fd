"""What a window goes through that may hold up its event loop: each is staged, and the gaps meanwhile are noted."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QComboBox, QPushButton

from playground import edits, lessons, templates
from playground.experiment import Experiment
from playground.layers import Dense
from widgets.bench.gaps import GapMeter, run_for, wait_until
from widgets.main_window import MainWindow
from widgets.viewing.place import OpenView
from widgets.views.embedding.view import EmbeddingView

NEIGHBOURS_OF, LAYER, EXAMPLES = "cnn", "dense-1", 2000
"""Whose layer t-SNE places, and how many examples of it: as many as the view offers."""

WORKED_ON = ("spiral", "cnn-small", "autoencoder")


def largest_lesson() -> str:
    """The id of the lesson with the most pages, of several the one with the longest text."""

    def size(entry: lessons.Entry) -> tuple[int, int]:
        text = (entry.folder / "en.md").read_text(encoding="utf-8")
        return len(lessons.find(entry.id).pages), len(text)

    return max(lessons.entries(), key=size).id


def gaps_opening(window: MainWindow, lesson_id: str, seconds: float) -> np.ndarray:
    """The gaps of the event loop, ms, from opening a lesson until so many seconds later."""
    meter = GapMeter()
    meter.start()
    window.lessons.open(lesson_id)
    run_for(seconds)
    gaps = meter.stop()
    window.run.pause()
    window.lessons.leave()
    run_for(0.3)
    return gaps


def gaps_placing(window: MainWindow, seconds: float) -> np.ndarray:
    """The gaps, ms, while t-SNE places 2,000 examples beside training, until it has or so many seconds are over."""
    begin(window, templates.find(NEIGHBOURS_OF).experiment())
    opened = open_view(window, "embedding")
    view = opened.view
    assert isinstance(view, EmbeddingView)
    count = view.findChild(QComboBox, "embeddingCount")
    start = view.findChild(QPushButton, "embeddingStart")
    assert isinstance(count, QComboBox) and isinstance(start, QPushButton)
    count.setCurrentIndex(count.findData(str(EXAMPLES)))
    count.activated.emit(count.currentIndex())
    meter, end = GapMeter(), time.perf_counter() + seconds
    meter.start()
    view.follow_request(LAYER)
    while not start.isEnabled() and time.perf_counter() < end:
        run_for(0.1)
    gaps = meter.stop()
    view.cancel_study()
    opened.panel.close()
    window.run.pause()
    return gaps


def open_view(window: MainWindow, view_id: str) -> OpenView:
    """Open a view, and wait until it is made."""
    window.workbench.viewing.open(view_id)
    opened = window.workbench.viewing.view(view_id)
    assert opened is not None
    wait_until(lambda: opened.view is not None)
    return opened


def work(window: MainWindow) -> Iterator[None]:
    """What a day of use brings, again and again without an end: networks opened, trained, edited, and taken back."""
    for template_id in itertools.cycle(WORKED_ON):
        begin(window, templates.find(template_id).experiment())
        yield
        for more in range(1, 4):
            experiment = window.document.experiment()
            node = next(node for node in experiment.graph.nodes if isinstance(node.layer, Dense))
            assert isinstance(node.layer, Dense)
            graph = edits.set_setting(experiment.graph, [node.id], "units", node.layer.units + more)
            window.document.change(replace(experiment, graph=graph), template_id)
            yield
        while window.document.undo_stack.canUndo():
            window.document.undo_stack.undo()
        yield


def begin(window: MainWindow, experiment: Experiment) -> None:
    """Begin with an experiment and train it; back once the first step is done."""
    window.run.pause()
    window.document.begin(experiment)
    window.run.play()
    wait_until(lambda: window.run.is_compiled and window.run.step_count > 0)
