"""Kills the engine of a real window again and again, at moments drawn by chance, and looks at what that cost."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtTest import QTest

from playground import templates
from playground.experiment import Experiment
from playground.messages import Checkpoint
from playground.problems import EngineDied, Problem
from tests.opened_window import opened
from widgets.connection import PATIENCE
from widgets.main_window import MainWindow
from widgets.tour.waiting import wait_for

SECONDS_LOST = 5.0
"""The promise: no more training than this, or than one epoch where that is more."""

MOMENTS = ("training", "compiling", "answering")
ENGINE_SECONDS = 180.0  # generous, because the machine may be busy


class Killer:
    """Works with the window as a learner does, with a learner's experiment, and kills its engine in the midst of it."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.rng = np.random.default_rng(seed)
        self.troubles: list[Problem] = []
        self.kept_step = 0
        self._units = 10
        window.run.troubled.connect(self.troubles.append)
        window.document.change(replace(templates.find("softmax").experiment(), dataset="digits"), "Begin")
        window.run.play()
        self._wait(lambda: window.run.step_count > 0, "the first steps")

    def kill_while(self, moment: str) -> None:
        """Do one thing, kill the engine in the midst of it, and see that it goes on by itself with nothing lost."""
        run, before = self.window.run, len(self.troubles)
        getattr(self, f"_be_{moment}")()
        edited = self.window.document.experiment()
        was_playing, step, frame = run.is_playing, run.step_count, run.frame
        process = run.connection.engine_process_id()
        assert process is not None
        os.kill(process, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        self._wait(lambda: len(self.troubles) > before, "word that the engine is gone")
        assert isinstance(self.troubles[before], EngineDied)
        self._wait(lambda: run.connection.engine_process_id() not in (None, process), "another engine")

        kept = run.checkpoint or Checkpoint(0, {})
        if frame is not None and run.frame is None:
            steps_per_epoch = frame.step / frame.epoch if frame.epoch else np.inf
            lost = frame.seconds - kept.seconds
            assert lost <= SECONDS_LOST or step - kept.step <= steps_per_epoch, f"{lost} s, {step - kept.step} steps"
        self._expect(edited)
        assert run.is_playing == was_playing
        self._wait(lambda: run.is_compiled, "the network to be ready again")
        if was_playing:
            self._wait(lambda: run.step_count > max(kept.step, 0) and run.frame is not None, "training to go on")
        self._expect(edited)
        assert self.window.run.history.last_step == run.step_count

    def _be_training(self) -> None:
        run = self.window.run
        if not run.is_playing:
            run.play()
        self._wait(lambda: run.is_compiled, "the network to be ready")
        self._let_pass(2500)

    def _be_compiling(self) -> None:
        """After an edit that nothing compiled before can be used for."""
        self._units += 1
        before = self.window.document.experiment()
        wider = replace(before, graph=templates.perceptron((self._units, 9 + self._units), 10))
        self.window.document.change(wider, f"{self._units} units")
        self._let_pass(1500)

    def _be_answering(self) -> None:
        for _ in range(int(self.rng.integers(1, 20))):
            self.window.run.predict(self.rng.random((28, 28), np.float32))
            self._let_pass(20)

    def _expect(self, edited: Experiment) -> None:
        assert self.window.document.experiment() == edited
        assert self.window.run.experiment == edited

    def _let_pass(self, most: int) -> None:
        QTest.qWait(int(self.rng.integers(0, most)))

    def _wait(self, is_true: object, what: str) -> None:
        wait_for(is_true, what, ENGINE_SECONDS)  # type: ignore[arg-type]


def kill_repeatedly(home: Path, times: int, seed: int) -> None:
    """Kill the engine of one window so many times, more often than it would be given up, and close the window."""
    assert times >= PATIENCE
    children = set(psutil.Process().children(recursive=True))
    with opened(home) as guide:
        killer = Killer(guide.window, seed)
        for _ in range(times):
            killer.kill_while(str(killer.rng.choice(MOMENTS)))
        assert len(killer.troubles) == times
    left = set(psutil.Process().children(recursive=True)) - children
    assert [one for one in left if "resource_tracker" not in " ".join(one.cmdline())] == []
