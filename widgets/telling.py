"""What the run and the document tell, said in the status bar and shown by the actions that train."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from playground.datasets import ForStudy
from playground.problems import InternalError, Problem
from widgets.actions import Actions
from widgets.problem_words import problem_in_words
from widgets.recovery import Recovery
from widgets.run import Run
from widgets.status import StatusBar

LONG = 20
"""Seconds for which trouble is said."""


class Telling(QObject):
    """Says troubles in words, for one window; ``silent`` keeps mistakes of the program's own out of dialogs."""

    def __init__(
        self, window: QMainWindow, run: Run, recovery: Recovery, actions: Actions, status: StatusBar, silent: bool
    ) -> None:
        super().__init__(status)
        self._window = window
        self._run = run
        self._actions = actions
        self._status = status
        self._silent = silent
        run.state_changed.connect(self._show_state)
        run.troubled.connect(self.say_trouble)
        run.message.connect(status.say)
        recovery.failed.connect(self._say_unkept)
        self._show_state()

    def say_trouble(self, problem: Problem) -> None:
        """Say what is wrong and what to try; a mistake of the program's own is reported as well."""
        self._status.say(problem_in_words(problem), seconds=LONG, is_trouble=True)
        if isinstance(problem, InternalError) and not self._silent:
            from widgets.mishap_dialog import show_report  # noqa: PLC0415 - not before something has gone wrong

            show_report(self._window, problem)

    def _say_unkept(self, problem: Problem) -> None:
        words = self.tr("No copy of your work could be kept for an emergency: {reason}")
        self._status.say(words.format(reason=problem_in_words(problem)), seconds=LONG, is_trouble=True)

    def _show_state(self) -> None:
        # Of a network for study Play says why it is not trained, and what would be.
        is_for_study = any(isinstance(problem, ForStudy) for problem in self._run.problems)
        may_train = is_for_study or (self._run.engine_is_ready and not self._run.problems)
        for name in ("play", "step", "epoch", "reset", "reseed"):
            self._actions[name].setEnabled(may_train)
        self._actions["step"].setEnabled(may_train and (not self._run.is_playing or self._run.is_stepping))
