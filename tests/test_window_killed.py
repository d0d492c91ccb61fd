"""The window may be killed at any moment: the next start has everything back but the last seconds."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from playground import folders, recovery
from tests.opened_window import NO_SCREEN
from widgets.app import open_window
from widgets.main_window import MainWindow
from widgets.tour.leading import need_no_display
from widgets.tour.waiting import wait_for

need_no_display()
pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

ROOT = Path(__file__).parents[1]
PATIENCE = 90.0  # seconds; generous, because the machine may be busy
Told = dict[str, Any]


class AtWork:
    """A window at work in a process of its own, and what it has told of its crash file."""

    def __init__(self, seed: int) -> None:
        command = [sys.executable, "-m", "tests.window_at_work", str(seed)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        self.told: list[Told] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.endswith("\n"):
                self.told.append(json.loads(line))

    def has_kept_something_learned(self) -> bool:
        assert self.process.poll() is None, "the window has ended by itself"
        return any(told["step"] for told in self.told)

    def kill(self) -> Told:
        """Kill it; what it told last."""
        self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.told[-1] if self.told else {}


@pytest.fixture
def restored(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window on what was left, in a home of its own; compiled programs are those of the user."""
    home, cache = tmp_path / "home", folders.cache_folder()
    cache.mkdir(parents=True, exist_ok=True)
    home.mkdir()
    (home / "cache").symlink_to(cache, target_is_directory=True)
    monkeypatch.setenv(folders.HOME_VARIABLE, str(home))
    monkeypatch.delenv(folders.DATA_VARIABLE, raising=False)
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        windows.append(open_window(["--no-questions", "--restore", "--theme", "light"]))
        return windows[-1]

    yield open_one
    for window in windows:
        wait_for(lambda window=window: window.workbench.curves is not None, "the curves", PATIENCE)
        window.close()
    QApplication.processEvents()


def kill_at_some_moment(seed: int) -> Told:
    rng = np.random.default_rng(seed)
    work = AtWork(seed)
    try:
        wait_for(work.has_kept_something_learned, "something learned to be kept", PATIENCE)
        QTest.qWait(int(rng.integers(0, 4000)))
    finally:
        last = work.kill()
    wait_for(lambda: not psutil.pid_exists(last["engine"]), "the engine to end with its window", PATIENCE)
    return last


def check_it_is_all_back(window: MainWindow, last: Told) -> None:
    experiment = window.document.experiment()
    assert experiment.dataset == "digits"
    assert experiment.recipe.learning_rate >= last["rate"]
    assert len(window.workbench.drawing.pad.drawing().strokes) >= last["strokes"]
    assert window.run.step_count >= last["step"] > 0
    assert window.run.checkpoint is not None
    # A checkpoint may come a moment before the frame that tells of its last steps.
    assert 0 < window.run.history.last_step <= window.run.step_count
    assert window.document.is_modified
    wait_for(lambda: not window.recovery.path.parent.exists() or left() == [], "the copy to be taken over", PATIENCE)


def left() -> list[recovery.CrashFile]:
    return recovery.left_behind(recovery.folder())


@pytest.mark.parametrize("seed", range(2))
def test_after_a_killed_window_the_next_start_has_its_work(restored: Callable[[], MainWindow], seed: int) -> None:
    last = kill_at_some_moment(seed)
    assert len(left()) == 1
    window = restored()
    check_it_is_all_back(window, last)
    wait_for(lambda: window.run.is_compiled, "the engine to be ready", PATIENCE)
    kept = window.run.step_count
    window.run.play()
    wait_for(lambda: window.run.step_count > kept, "training to go on", PATIENCE)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_a_window_killed_twenty_times(restored: Callable[[], MainWindow], seed: int) -> None:
    last = kill_at_some_moment(seed)
    check_it_is_all_back(restored(), last)
