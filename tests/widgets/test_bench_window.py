"""The benchmark of the window: what it stages and measures, not how long that takes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from playground import lessons
from widgets.bench import lasting, situations, window
from widgets.bench.dragging import Paintings, wandering
from widgets.bench.gaps import run_for


def test_growth_is_told_an_hour_and_what_settles_at_first_is_left_out() -> None:
    times = np.arange(0.0, 1000.0, 10.0)
    grown = 300 + 36 * times / 3600
    grown[times < 150] += 500  # what is loaded at first and let go
    assert lasting.slope(times, grown) == pytest.approx(36)
    assert lasting.slope(times, np.full(len(times), 210.0)) == pytest.approx(0, abs=1e-6)


def test_paintings_are_counted_wherever_they_are(qtbot: QtBot) -> None:
    outer = QWidget()
    inner = QWidget(outer)
    qtbot.addWidget(outer)
    with qtbot.waitExposed(outer):
        outer.show()
    counted = Paintings(QApplication.instance())
    inner.repaint()
    outer.repaint()
    counted.stop()
    assert counted.count >= 2
    seen = counted.count
    inner.repaint()
    assert counted.count == seen


def test_what_is_dragged_about_follows_until_it_is_let_go(qtbot: QtBot) -> None:
    kinds: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QMouseEvent):
                kinds.append(event.type())
            return False

    surface = QWidget()
    qtbot.addWidget(surface)
    watch = Watch(surface)
    surface.installEventFilter(watch)
    with wandering(surface, QPointF(50, 50)):
        while len(kinds) < 4:
            run_for(0.01)
    assert (kinds[0], kinds[-1]) == (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
    assert set(kinds[1:-1]) == {QEvent.Type.MouseMove}
    before = len(kinds)
    run_for(0.05)
    assert len(kinds) == before


def test_no_lesson_has_more_pages_than_the_largest() -> None:
    pages = {entry.id: len(lessons.find(entry.id).pages) for entry in lessons.entries()}
    assert pages[situations.largest_lesson()] == max(pages.values())


@pytest.mark.slow
def test_every_situation_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    for what, seconds in (("SECONDS", 2.0), ("TUNING", 2.0), ("HOUR", 60.0)):  # so long that networks are edited too
        monkeypatch.setattr(window, what, seconds)
    cases = " ".join(row.case for row in window.rows(quick=False))
    for situation in (
        "(control)",
        "starting",
        "engine ready",
        "idle, the window",
        "idle, the engine",
        "idle, frames told",
        "compiling",
        "training cnn flat out",
        "pen to bars p99, training",
        "dragging in 500 blocks",
        "opening a lesson",
        "t-SNE",
        "memory of the engine after 1 min of work, growth",
    ):
        assert situation in cases, situation


@pytest.mark.slow
def test_a_quick_look_is_at_rest_and_at_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    cases = " ".join(row.case for row in window.rows(quick=True))
    for situation in ("(control)", "engine ready", "idle, the window", "training mlp flat out", "pen to bars p99"):
        assert situation in cases, situation
