"""Which moment of the run is looked at, and the way there and back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from playground.consequences import consequence
from playground.experiment import Experiment
from playground.messages import Evaluation, Frame, Visit
from playground.moments import Moment
from widgets import settings
from widgets.document import Document
from widgets.learned import Turn
from widgets.run import Run
from widgets.runs import RunBook


class TimeTravel(QObject):
    """Has the engine show past moments of the present run, one at a time; of several wishes only the newest counts.

    Whoever looks back pauses training. Playing on, and every change of what is trained, leads back to the present.

    Signals:
        moments_changed: there are others to go to.
        visit_changed: another moment is looked at, or the present; ``visited`` tells.
        shown: (step), the views have got what they show of this step, after a visit also of the present.
        evaluated: the moment that is looked at has been evaluated; ``evaluation`` tells.
        branched: a new run was made from the moment that was looked at.
        message: (text), one sentence for the status bar.
    """

    moments_changed = Signal()
    visit_changed = Signal()
    shown = Signal(int)
    evaluated = Signal()
    branched = Signal()
    message = Signal(str)

    def __init__(
        self, document: Document, run: Run, book: RunBook, memory: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._run = run
        self._book = book
        self._memory = memory
        self._visited: Moment | None = None
        self._asked: Moment | None = None  # what the engine was told last, until it has shown that
        self._is_returning = False
        self.evaluation: Evaluation | None = None
        self._moments: tuple[Moment, ...] | None = None
        run.moments_changed.connect(self._forget_list)
        run.history_changed.connect(self._follow_history)
        run.frame_arrived.connect(self._take)
        run.state_changed.connect(self._follow_state)
        run.connection.lost.connect(self._come_home)
        run.connection.renewed.connect(self._come_home)
        document.turned.connect(self._follow_turn)
        document.replaced.connect(self._come_home)
        run.handwork.changed.connect(self._follow_handwork)
        settings.changes().changed.connect(self._follow_preference)
        self._follow_preference("time_memory")

    # --- what there is -------------------------------------------------------------------------------------------

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Those one can go to, oldest first, all of the present network; the last is the newest."""
        if self._moments is None:
            experiment = self._run.experiment
            self._moments = () if experiment is None else self._run.moments.of(experiment)
        return self._moments

    @property
    def visited(self) -> Moment | None:
        """The past moment that is looked at, None in the present."""
        return self._visited

    @property
    def is_too_small(self) -> bool:
        """Whether the memory has room for the newest moment alone."""
        return self._run.moments.is_too_small

    @property
    def present(self) -> int:
        """The step that training has come to."""
        return self._run.step_count

    def place_of(self, step: int) -> int:
        """The place of the moment at this step, or of the next after it; ``moments`` must not be empty."""
        place = bisect_left(self.moments, step, key=lambda moment: moment.step)
        return min(place, len(self.moments) - 1)

    # --- going ---------------------------------------------------------------------------------------------------

    def visit(self, place: int) -> None:
        """Look at a moment; at the newest, that is the present."""
        moments = self.moments
        if not moments or not self._run.is_compiled:
            return
        moment = moments[max(0, min(place, len(moments) - 1))]
        if moment.step >= self.present:
            self.leave()
            return
        if self._run.is_playing:
            self._run.pause()
        if moment is not self._visited:
            self._visited, self.evaluation = moment, None
            self._ask()
            self.visit_changed.emit()

    def leave(self) -> None:
        """Back to the present."""
        if self._visited is not None:
            self._come_home()

    def branch(self) -> None:
        """Make a new run that goes on from the moment that is looked at, as a step of undo."""
        moment = self._visited
        if moment is None:
            self.message.emit(self.tr("Go back with the time slider first: a branch begins at the step that is shown."))
            return
        before = tuple(one for one in self._run.moments.held if one.step <= moment.step)
        self._book.branch(moment, self._settings_of(moment), before)
        self.branched.emit()
        self.message.emit(
            self.tr("A new run goes on from step {step}. Undo brings the other one back.").format(
                step=f"{moment.step:,}"
            )
        )

    def _settings_of(self, moment: Moment) -> Experiment:
        """What it was trained by, with blocks where they are now and what is on the pad now."""
        present = self._document.experiment()
        return present if consequence(present, moment.experiment) == "nothing" else moment.experiment

    def _ask(self) -> None:
        """One visit on its way at a time: dragging asks for more of them than can be shown."""
        if self._asked is None and self._visited is not None:
            self._asked = self._visited
            self._run.connection.send(Visit(self._run.number, self._asked.checkpoint, self._asked.experiment))

    def _come_home(self, *_: object) -> None:
        self._forget_list()
        if self._visited is None:
            return
        self._visited = self._asked = self.evaluation = None
        self._is_returning = True
        self._run.connection.send(Visit(self._run.number))
        self.visit_changed.emit()

    # --- following -----------------------------------------------------------------------------------------------

    def _take(self, frame: Frame) -> None:
        told = frame.visited
        if told is None and self._visited is None and self._is_returning:
            self._is_returning = False
            self.shown.emit(self.present)
        if told is None or self._visited is None:
            return
        if self._asked is not None and told.step == self._asked.step:
            self._asked = None
            if self._visited.step == told.step:
                self.shown.emit(told.step)
            else:
                self._ask()
        if told.step == self._visited.step and told.evaluation is not None and self.evaluation is None:
            self.evaluation = told.evaluation
            self.evaluated.emit()

    def _follow_state(self) -> None:
        if self._run.is_playing and self._visited is not None:
            step = self._visited.step
            self.leave()
            words = self.tr("Training goes on from the present. To train on from step {step}, branch there.")
            self.message.emit(words.format(step=f"{step:,}"))

    def _follow_turn(self, turn: Turn) -> None:
        self._forget_list()
        changes = turn.is_whole or consequence(turn.before, turn.after) != "nothing"
        if changes and self._visited is not None:
            self._leave_for_change(tells=not turn.is_whole)

    def _follow_handwork(self, _edits: object) -> None:
        if self._visited is not None:
            self._leave_for_change(tells=True)

    def _leave_for_change(self, tells: bool) -> None:
        step = self._visited.step if self._visited else 0
        self.leave()
        if tells:
            words = self.tr("The present was changed and is shown. To change step {step} instead, branch there.")
            self.message.emit(words.format(step=f"{step:,}"))

    def _follow_history(self) -> None:
        """Moments may have been cut off."""
        if self._moments is not None and self._moments and self._moments[-1].step > self.present:
            self._forget_list()
        if self._visited is not None and self._visited.step > self.present:
            self._come_home()

    def _forget_list(self) -> None:
        self._moments = None
        self.moments_changed.emit()

    def _follow_preference(self, key: str) -> None:
        if key == "time_memory":
            self._run.moments.set_budget(self._memory() * 2**20)
            self._forget_list()
