"""Many lanes side by side: curves, a table, boundaries, or a map of two settings."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from playground import racing
from playground.experiment import Experiment
from playground.problems import ProblemError
from playground.racing import LARGEST_SWEEP, MOST_LANES, Lane, Setting
from playground.racing.settings import in_words
from playground.studies.race import RaceRequest
from widgets.problem_words import problem_in_words, translated
from widgets.racing.plot import LanePlot
from widgets.racing.race_view import RacingView
from widgets.racing.split import TurningSplitter
from widgets.racing.standings import across_folds, tenths
from widgets.racing.sweep_map import SweepMap
from widgets.racing.table import LaneTable
from widgets.racing.wall import BoundaryWall
from widgets.views.race.controls import RaceControls


class RaceView(RacingView):
    """Races of anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("race", parent)
        self._raced: tuple[Setting, Setting | None] | None = None
        self._plot = LanePlot("racePlot", self.tr("Curves of all lanes"), self)
        self._under = LanePlot("raceCurves", self.tr("Curves of all lanes"), self)  # below a map
        self._map = SweepMap("raceMap", self)
        self._table = LaneTable("raceTable", self)
        self._wall = BoundaryWall("raceWall", self)
        self._upper, self._lower = QStackedWidget(self), QStackedWidget(self)
        for widget in (self._plot, self._map):
            self._upper.addWidget(widget)
        for widget in (self._table, self._wall, self._under):
            self._lower.addWidget(widget)
        split = TurningSplitter("raceSplit", self._upper, self._lower, self)
        self.body.addWidget(split)
        for part in (self._plot, self._under, self._table, self._wall):
            self.add_part(part)
        self._map.pointed.connect(self.point)
        self._map.chosen.connect(self.choose)
        self._controls = RaceControls(self)
        self.tools.addWidget(self._controls)
        self._controls.started.connect(self.start)
        self._controls.open_asked.connect(self.open_lane)
        self._controls.shown_changed.connect(self.refresh)
        self._controls.target_changed.connect(self.refresh)
        self.refresh()

    @property
    def target(self) -> float:
        return self._controls.target

    @property
    def is_cross_validation(self) -> bool:
        """Whether folds race, and nothing else."""
        return self._raced is not None and self._raced[0].id == "fold" and self._raced[1] is None

    def headline(self) -> str:
        return across_folds(self.history_of_race) if self.is_cross_validation else super().headline()

    @property
    def is_map(self) -> bool:
        """Whether two settings race."""
        return self._raced is not None and self._raced[1] is not None

    def show_experiment(self, experiment: Experiment) -> None:
        self._controls.show_experiment(experiment)
        super().show_experiment(experiment)

    def start(self) -> None:
        """Race with what is chosen; what cannot be is said."""
        setting, second = self._controls.setting, self._controls.second
        if self.experiment is None or setting is None:
            return
        try:
            lanes, names = self._made_lanes(self.experiment, setting, second)
        except ValueError as error:
            self._controls.say(str(error))
            return
        except ProblemError as error:
            self._controls.say(problem_in_words(error.problems[0]))
            return
        self._controls.say("")
        self._raced = setting, second
        experiments = tuple(lane.experiment for lane in lanes)
        boundaries = self.experiment.data.shape == (2,) and self.experiment.task == "classification"
        request = RaceRequest(experiments, self._controls.epochs, boundaries=boundaries)
        racers = self.tr("pairs") if second else self._plural(setting)
        self.begin(lanes, names, racers, request, setting.is_scale and second is None)

    def draw(self) -> None:
        self._upper.setCurrentWidget(self._map if self.is_map else self._plot)
        below = {"wall": self._wall, "curves": self._under}.get(self._controls.below, self._table)
        self._lower.setCurrentWidget(self._table if below is self._under and not self.is_map else below)
        self._draw_curves()
        self._table.show_standings(self.history_of_race, self.record.diverged, self.target)
        accuracy = self.history_of_race.latest("accuracy")
        self._wall.show_boundaries(self.record.boundaries, [tenths(a) for a in accuracy] or [""] * len(self.lanes))
        self._draw_map()

    def clear(self) -> None:
        self._raced = None

    def follow_running(self) -> None:
        self._map.highlight(self.looked_at)
        self._controls.set_running(self.is_running)
        self._controls.set_chosen("" if self.chosen is None else self.names[self.chosen])

    def follow_theme(self) -> None:
        self._map.follow_theme()
        super().follow_theme()

    def row(self) -> int:
        return self._map.columns if self.is_map else 1

    def _made_lanes(
        self, experiment: Experiment, setting: Setting, second: Setting | None
    ) -> tuple[tuple[Lane, ...], list[str]]:
        first, others = self._controls.values()
        count, most = len(first) * max(len(others), 1), LARGEST_SWEEP if second else MOST_LANES
        if count > most:
            words = self.tr("These are {count} lanes; there may be {most} at most. Write fewer values.")
            raise ValueError(words.format(count=count, most=most))
        if second is setting:
            raise ValueError(self.tr("Choose two different settings for a map."))
        columns = [in_words(setting, value, translated) for value in first]
        if second is None:
            named = (
                [f"{translated(setting.title)} {name}" for name in columns]
                if setting.is_scale or setting.id in ("seed", "fold")
                else columns
            )
            return racing.race(experiment, setting, first), named
        rows = [in_words(second, value, translated) for value in others]
        self._map.set_axes(translated(setting.title), columns, translated(second.title), rows)
        names = [f"{translated(setting.title)} {c}, {translated(second.title)} {r}" for r in rows for c in columns]
        return racing.sweep(experiment, setting, first, second, others), names

    def _plural(self, setting: Setting) -> str:
        words = {
            "seed": self.tr("seeds"),
            "optimizer": self.tr("optimizers"),
            "learning-rate": self.tr("learning rates"),
            "batch-size": self.tr("batch sizes"),
            "width": self.tr("widths"),
            "activation": self.tr("activations"),
            "dropout": self.tr("dropout rates"),
            "fold": self.tr("folds"),
        }
        return words.get(setting.id, self.tr("penalties"))

    def _draw_curves(self) -> None:
        history, curve = self.history_of_race, self._controls.curve
        is_accuracy = curve == "accuracy"
        titles = {
            "accuracy": self.tr("Held-out accuracy in %"),
            "test_loss": self.tr("Held-out loss"),
            "train_loss": self.tr("Training loss"),
            "r2": self.tr("Held-out R²"),
        }
        values = history.curve(curve)  # type: ignore[arg-type]
        plot = self._under if self.is_map else self._plot
        plot.set_axes(self.tr("Epoch"), titles[curve])
        plot.set_shows_mean(self.is_cross_validation)
        plot.show_lines(history.epochs, values * 100 if is_accuracy else values, curve not in ("accuracy", "r2"))
        plot.set_target(100 * self.target if is_accuracy and len(history) else None)

    def _draw_map(self) -> None:
        history = self.history_of_race
        if not self.is_map or history.lanes != len(self.lanes):
            return
        curve = self._controls.curve
        if curve == "accuracy":
            values, what = 100 * history.best_accuracy(), self.tr("Best held-out accuracy in %")
        elif curve == "r2":
            values, what = history.highest_r2(), self.tr("Best held-out R²")
        else:
            loss = history.latest(curve)  # type: ignore[arg-type]
            values = np.log10(np.maximum(loss, 1e-12))
            what = (
                self.tr("Held-out loss, its power of ten")
                if curve == "test_loss"
                else self.tr("Training loss, its power of ten")
            )
        self._map.show_values(what, values, [one is not None for one in self.record.diverged])

    def summary(self) -> str:
        words = super().summary()
        if self.is_map and len(self.history_of_race):
            words += " " + QCoreApplication.translate("Races", "The map has {columns} columns and {rows} rows.").format(
                columns=self._map.columns, rows=len(self.lanes) // self._map.columns
            )
        return words
