"""What views of races have in common: lanes, a record of how far they are, one lane that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from playground.history import History
from playground.racing import Lane, RaceHistory
from playground.studies import Outcome
from playground.studies.race import RaceFound, RaceRequest
from widgets.learned import Learned
from widgets.racing.looks import LaneLook, legend, looks
from widgets.racing.standings import headline, percent, places, tenths
from widgets.viewing.frame import View
from widgets.viewing.tables import Table


class Part(Protocol):
    """A widget that shows all lanes."""

    def set_looks(self, looks: Sequence[LaneLook]) -> None:
        """These lanes."""

    def highlight(self, lane: int | None) -> None:
        """Show this lane above the others."""

    def follow_theme(self) -> None:
        """Take the colours in force."""


class RacingView(View):
    """Starts a race as a study, and keeps what it has found.

    A subclass makes its parts, calls ``begin``, and draws in ``draw``. The lane that is looked at is the one under the
    pointer, else the chosen one; arrow keys choose, Enter opens it in the document.
    """

    def __init__(self, view_id: str, parent: QWidget | None = None) -> None:
        super().__init__(view_id, parent)
        self.lanes: tuple[Lane, ...] = ()
        self.names: tuple[str, ...] = ()
        self.record = RaceFound()
        self.chosen: int | None = None
        self._pointed: int | None = None
        self._is_scale = False
        self._racers = ""
        self._parts: list[Part] = []
        self._is_running = False
        self._data: Any = None

    # --- for the subclass --------------------------------------------------------------------------------------------

    @property
    def target(self) -> float:
        """The accuracy to be reached, 0 to 1."""
        return 0.97

    def draw(self) -> None:
        """Show the record in every part that can be seen."""

    def headline(self) -> str:
        """What the race has shown so far, in a line above it; empty where nothing is known."""
        return headline(self.record.history, self.target, self._racers)

    def follow_running(self) -> None:
        """A race has begun or ended; another lane is looked at."""

    def clear(self) -> None:
        """Another dataset: what raced on the last one is gone."""

    def add_part(self, part: Any) -> None:
        """A widget that shows all lanes; what is pointed at and chosen there is read and chosen here."""
        self._parts.append(part)
        part.pointed.connect(self.point)
        part.chosen.connect(self.choose)

    def begin(
        self, lanes: Sequence[Lane], names: Sequence[str], racers: str, request: RaceRequest, is_scale: bool = False
    ) -> None:
        """Start a race in place of the last one.

        ``racers`` names what races, in the plural; ``is_scale`` says that values lie along a scale.
        """
        self.lanes, self.names, self._racers, self._is_scale = tuple(lanes), tuple(names), racers, is_scale
        self.record, self.chosen, self._pointed = RaceFound(), None, None
        self._set_looks()
        self._is_running = True
        self.start_study(self.view_id, request)
        self.refresh()

    # --- the frame's -------------------------------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment) -> None:
        table = experiment.table.unfolded
        data = (experiment.dataset, experiment.points, experiment.handwriting, table, experiment.target)
        if data != self._data:
            self._data = data
            if self._is_running:
                self.cancel_study()
            self.lanes, self.names, self.record = (), (), RaceFound()
            self.chosen = self._pointed = None
            self._set_looks()
            self.clear()
        self.show_body()
        self.refresh()

    def show_study(self, record: RaceFound) -> None:
        self.record = record
        self.refresh()

    def end_study(self, outcome: Outcome) -> None:
        self._is_running = False
        self.refresh()

    def table(self) -> Table | None:
        if not len(self.history_of_race):
            return None
        return Table(
            ("lane", "epoch", "accuracy", "held-out loss", "training loss", "R²"), self.history_of_race.rows(self.names)
        )

    def summary(self) -> str:
        if not len(self.history_of_race):
            return self.readout()
        leader = places(self.history_of_race, self.record.diverged, self.target)[0]
        parts = (self.headline(), self.lane_in_words(leader))
        return " ".join(f"{part}." if not part.endswith(".") else part for part in parts if part)

    def follow_theme(self) -> None:
        self._set_looks()
        for part in self._parts:
            part.follow_theme()
        self.refresh()

    # --- looking -----------------------------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether a race is on."""
        return self._is_running

    @property
    def history_of_race(self) -> RaceHistory:
        """The curves of all lanes."""
        return self.record.history

    @property
    def looked_at(self) -> int | None:
        """The lane under the pointer, else the chosen one."""
        return self.chosen if self._pointed is None else self._pointed

    def winner(self) -> int | None:
        """The lane that is ahead; None before anything is known."""
        if not len(self.history_of_race):
            return None
        return places(self.history_of_race, self.record.diverged, self.target)[0]

    def point(self, lane: int, *_: float) -> None:
        """The pointer is over a lane; -1 over none."""
        self._pointed = lane if 0 <= lane < len(self.lanes) else None
        self._follow_look()

    def choose(self, lane: int) -> None:
        """Look at this lane until another is chosen; choosing it again lets it go."""
        self.chosen = lane if lane != self.chosen and 0 <= lane < len(self.lanes) else None
        self._follow_look()

    def refresh(self) -> None:
        """Show everything anew."""
        self._show_legend()
        self.draw()
        self._follow_look()

    def lane_in_words(self, lane: int) -> str:
        """How far a lane has come, in a sentence."""
        history, gone = self.history_of_race, self.record.diverged
        if not len(history) or lane >= history.lanes:
            return self.names[lane] if lane < len(self.names) else ""
        loss, accuracy = history.latest("test_loss")[lane], history.latest("accuracy")[lane]
        parts = [QCoreApplication.translate("Races", "epoch {epoch}").format(epoch=f"{history.epochs[-1]:g}")]
        if np.isfinite(accuracy):
            parts.append(QCoreApplication.translate("Races", "accuracy {accuracy}").format(accuracy=tenths(accuracy)))
        if np.isfinite(r2 := history.latest("r2")[lane]):
            parts.append(f"R² {r2:.3f}")
        if np.isfinite(loss):
            parts.append(QCoreApplication.translate("Races", "held-out loss {loss}").format(loss=f"{loss:.3g}"))
        reached = history.reached(self.target)[lane]
        if np.isfinite(reached):
            words = QCoreApplication.translate("Races", "reached {target} at epoch {epoch}")
            parts.append(words.format(target=percent(self.target), epoch=f"{reached:g}"))
        if (where := gone[lane]) is not None:
            words = QCoreApplication.translate("Races", "diverged at step {step}")
            parts.append(words.format(step=f"{where.step:,}"))
        return f"{self.names[lane]}: {', '.join(parts)}."

    # --- opening -----------------------------------------------------------------------------------------------------

    def open_lane(self, lane: int | None = None) -> None:
        """Make a lane the run at work, with what it has learned where that was handed over; undo takes it back."""
        lane = self.chosen if lane is None else lane
        if lane is None or self.experiment is None or lane >= len(self.lanes):
            return
        present = self.experiment
        experiment = replace(self.lanes[lane].experiment, drawing=present.drawing, views=present.views)
        name = QCoreApplication.translate("Races", "Open {lane}").format(lane=self.names[lane])
        self.open_run(experiment, self._learned(lane), name)

    def _learned(self, lane: int) -> Learned | None:
        """What a lane has learned, with its curves; None where it is not known or the lane has diverged."""
        record, epochs = self.record, self.record.history.epochs
        if lane >= len(record.checkpoints) or record.diverged[lane] is not None:
            return None
        checkpoint = record.checkpoints[lane]
        steps = np.round(epochs * (checkpoint.step / epochs[-1])).astype(np.int64)
        history = History()
        nothing = np.full(len(steps), np.nan, np.float32)
        history.train.extend(steps, record.history.train_loss[:, lane], nothing)
        judged = (record.history.curve(name)[:, lane] for name in ("test_loss", "accuracy", "r2"))  # type: ignore[arg-type]
        history.held_out.extend(steps, *judged)
        return Learned(checkpoint, history)

    # --- the rest ----------------------------------------------------------------------------------------------------

    def _set_looks(self) -> None:
        made = looks(self.names, self._is_scale)
        for part in self._parts:
            part.set_looks(made)

    def _show_legend(self) -> None:
        record = self.record
        words = self.headline()
        if self._is_running and not len(record.history):
            preparing = QCoreApplication.translate("Races", "Making ready: {done} of {all} programs are compiled …")
            words = preparing.format(done=record.prepared, all=record.programs) if record.programs else " "
        names = legend(looks(self.names, self._is_scale))
        lines = [f"<b>{words}</b>" if words.strip() else "", names]
        self.set_legend("<br>".join(line for line in lines if line))

    def _follow_look(self) -> None:
        for part in self._parts:
            part.highlight(self.looked_at)
        if self.looked_at is not None:
            self.set_readout(self.lane_in_words(self.looked_at))
        elif not self.lanes:
            self.set_readout(QCoreApplication.translate("Races", "Nothing races yet: press Start."))
        else:
            self.set_readout(QCoreApplication.translate("Races", "Point at a lane to read it, click to choose it."))
        self.follow_running()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self.row(), Qt.Key.Key_Down: self.row()}
        key = Qt.Key(event.key())
        if key in moves and self.lanes:
            before = 0 if self.chosen is None else self.chosen + moves[key]
            self.chosen = min(max(before, 0), len(self.lanes) - 1)
            self._pointed = None
            self._follow_look()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.open_lane()
        elif key == Qt.Key.Key_Escape and self.chosen is not None:
            self.choose(self.chosen)
        else:
            super().keyPressEvent(event)

    def row(self) -> int:
        """How many lanes Up and Down go back and on."""
        return 1
