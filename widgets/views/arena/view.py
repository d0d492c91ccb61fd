"""Activation functions in a race: curves, boundaries, dead units, gradients, pre-activations."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QStackedWidget, QWidget

from playground import racing
from playground.experiment import Experiment
from playground.problems import ProblemError
from playground.racing import BIN_EDGES, SETTINGS
from playground.racing.settings import activation_in_words
from playground.studies.race import RaceRequest
from widgets.problem_words import problem_in_words, translated
from widgets.racing.bars import LaneBars
from widgets.racing.plot import LanePlot
from widgets.racing.race_view import RacingView
from widgets.racing.split import TurningSplitter
from widgets.racing.standings import tenths
from widgets.racing.table import LaneTable
from widgets.racing.wall import BoundaryWall
from widgets.views.arena.controls import ArenaControls

LONGEST = 10  # letters of a layer's name below an axis


class ArenaView(RacingView):
    """Which activation function suits this network and these data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("arena", parent)
        self._plot = LanePlot("arenaPlot", self.tr("Curves of all functions"), self)
        self._wall = BoundaryWall("arenaWall", self)
        self._bars = LaneBars("arenaAccuracies", self.tr("Held-out accuracy of each function"), self)
        self._dead = LaneBars("arenaDead", self.tr("Dead units with each function"), self)
        self._gradients = LanePlot("arenaGradients", self.tr("Length of the gradient at each layer"), self)
        self._sums = LanePlot("arenaSums", self.tr("How the sums that enter the functions are spread"), self)
        self._table = LaneTable("arenaTable", self)
        self._lower = QStackedWidget(self)
        parts = (self._plot, self._wall, self._bars, self._dead, self._gradients, self._sums, self._table)
        for part in parts[1:]:
            self._lower.addWidget(part)
        split = TurningSplitter("arenaSplit", self._plot, self._lower, self)
        self.body.addWidget(split)
        for part in parts:
            self.add_part(part)
        self._controls = ArenaControls(self)
        self.tools.addWidget(self._controls)
        self._controls.started.connect(self.start)
        self._controls.take_asked.connect(self.take_winner)
        self._controls.shown_changed.connect(self.refresh)
        self.refresh()

    def show_experiment(self, experiment: Experiment) -> None:
        self._controls.show_experiment(experiment)
        super().show_experiment(experiment)

    def follow_request(self, what: Sequence[str]) -> None:
        """These functions are to race; the learner presses Start."""
        self._controls.choose(tuple(what))

    def start(self) -> None:
        """Race with the chosen functions; what cannot be is said."""
        if self.experiment is None:
            return
        try:
            lanes = racing.race(self.experiment, SETTINGS["activation"], self._controls.functions)
        except ProblemError as error:
            self.set_readout(problem_in_words(error.problems[0]))
            return
        boundaries = self.experiment.data.shape == (2,) and self.experiment.task == "classification"
        experiments = tuple(lane.experiment for lane in lanes)
        request = RaceRequest(experiments, self._controls.epochs, health=True, boundaries=boundaries)
        names = [activation_in_words(str(lane.values[0]), translated) for lane in lanes]
        self.begin(lanes, names, self.tr("functions"), request)

    def take_winner(self) -> None:
        """Put the chosen function, or the leader's, into the document, with what its lane has learned."""
        self.open_lane(self.winner() if self.chosen is None else self.chosen)

    def draw(self) -> None:
        below = self._controls.below
        accuracies = [tenths(value) for value in self.history_of_race.latest("accuracy")] or [""] * len(self.lanes)
        page = {"dead": self._dead, "gradients": self._gradients, "sums": self._sums, "table": self._table}.get(below)
        if page is None:
            page = self._wall if self.record.boundaries is not None or not self.lanes else self._bars
        self._lower.setCurrentWidget(page)
        self._draw_curves()
        if page is self._wall:
            self._wall.show_boundaries(self.record.boundaries, accuracies)
        elif page is self._bars:
            shares = list(self.history_of_race.latest("accuracy")) or [np.nan] * len(self.lanes)
            self._bars.show_shares(self.tr("Held-out accuracy, 0 to 100 %"), shares, accuracies)
        elif page is self._table:
            self._table.show_standings(self.history_of_race, self.record.diverged, self.target)
        elif self.record.health:
            self._draw_health(page)
        else:
            self._gradients.show_lines(np.zeros(0), np.zeros((0, 0)))
            self._sums.show_lines(np.zeros(0), np.zeros((0, 0)))

    def follow_running(self) -> None:
        lane = self.winner() if self.chosen is None else self.chosen
        self._controls.set_state(self.is_running, "" if lane is None else self.names[lane])

    def lane_in_words(self, lane: int) -> str:
        words = super().lane_in_words(lane)
        if lane < len(self.record.health):
            health = self.record.health[lane]
            if np.isfinite(health.dead_share):
                words += " " + self.tr("Dead units: {share}.").format(share=tenths(health.dead_share))
            if len(health.gradient) and np.isfinite(health.gradient).all():
                first, last = float(health.gradient[0]), float(health.gradient[-1])
                words += " " + self.tr("Gradient: {first} at the first layer, {last} at the last.").format(
                    first=f"{first:.2g}", last=f"{last:.2g}"
                )
        return words

    def _draw_curves(self) -> None:
        history, curve = self.history_of_race, self._controls.curve
        titles = {
            "accuracy": self.tr("Held-out accuracy in %"),
            "test_loss": self.tr("Held-out loss"),
            "train_loss": self.tr("Training loss"),
            "r2": self.tr("Held-out R²"),
        }
        values = history.curve(curve)  # type: ignore[arg-type]
        is_accuracy = curve == "accuracy"
        self._plot.set_axes(self.tr("Epoch"), titles[curve])
        self._plot.show_lines(history.epochs, values * 100 if is_accuracy else values, curve not in ("accuracy", "r2"))

    def _draw_health(self, page: QWidget) -> None:
        health = self.record.health
        self._controls.show_layers({node: self.name_of(node) for node in health[0].activations})
        if page is self._dead:
            shares = [one.dead_share for one in health]
            self._dead.show_shares(self.tr("Dead units, 0 to 100 %"), shares, [tenths(share) for share in shares])
        elif page is self._gradients:
            layers = [self.name_of(node) for node in health[0].layers]
            self._gradients.set_axes(self.tr("Layer, from the input to the output"), self.tr("Length of the gradient"))
            self._gradients.set_ticks([_short(name) for name in layers])
            values = np.stack([one.gradient for one in health], axis=1)
            self._gradients.show_lines(np.arange(len(layers), dtype=np.float64), values, is_log=True)
        else:
            self._draw_sums()

    def _draw_sums(self) -> None:
        layer, shares = self._controls.layer, []
        for one in self.record.health:
            place = one.activations.index(layer) if layer in one.activations else slice(None)
            found = np.atleast_2d(one.histogram[place])
            shares.append(found.mean(axis=0) if found.size else np.full(len(BIN_EDGES) - 1, np.nan))
        middles = (BIN_EDGES[:-1] + BIN_EDGES[1:]) / 2
        self._sums.set_axes(self.tr("Sum that enters the function"), self.tr("Share of the sums in %"))
        self._sums.show_lines(middles, 100 * np.stack(shares, axis=1))


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
