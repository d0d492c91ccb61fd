"""What a network with two inputs answers everywhere, and the points it learns from."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from playground.probes import REACH, Boundary
from playground.probes.neurons import Unit
from playground.studies import StudyProgressRecord
from playground.studies.ensemble import EnsembleFound
from widgets import theme
from widgets.points import Editing, Hand, is_empty
from widgets.points.keys import ARROWS, STEP
from widgets.viewing.class_colours import class_colour, letter_of
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.boundary.controls import BoundaryControls
from widgets.views.boundary.ensemble import EnsembleLayer
from widgets.views.boundary.plot import BoundaryPlot
from widgets.views.boundary.unit_lines import UnitLines


class BoundaryView(View):
    """The decision boundary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("boundary", parent)
        self._labels: tuple[str, ...] = ()
        self._seen: Boundary | None = None
        self._cursor: tuple[float, float] | None = None
        self._hand = Hand((REACH, REACH), parent=self)
        self._plot = BoundaryPlot(self._hand, self)
        self._ensemble = EnsembleLayer(self._plot)
        self._lines = UnitLines(self._plot)
        self._controls = BoundaryControls(self._hand, self)
        self._editing = Editing(self, self._hand, self._plot, self._controls.points)
        self._editing.changed.connect(self.change)
        self._editing.said.connect(self._show_reading)
        self._editing.went.connect(self.read_at)
        self._plot.setLabel("bottom", self.tr("x, the first input"))
        self._plot.setLabel("left", self.tr("y, the second input"))
        self.body.addWidget(self._plot)
        self.tools.addWidget(self._controls)
        self._plot.pointed.connect(self.read_at)
        self._controls.switched.connect(self._follow_switches)
        self._controls.ensemble.switched.connect(self._follow_switches)
        self._controls.ensemble.started.connect(self._train_seeds)
        self._show_reading()

    def show_experiment(self, experiment: Experiment) -> None:
        if experiment.data.labels != self._labels:
            self._seen = None
            self._plot.forget()
        self._labels = experiment.data.labels
        self.cancel_study()
        self.show_study(StudyProgressRecord())

    def show_edited(self, experiment: Experiment) -> None:
        if self.experiment is None and is_empty(experiment):
            self.set_experiment(experiment)  # there is a plane to put points into, and nothing else to show
            self.show_body()
        if self._editing.take(experiment):
            self.cancel_study()
            self.show_study(StudyProgressRecord())
        self._show_legend()

    def show_record(self, record: Boundary) -> None:
        if self._labels and record.probabilities.shape[-1] != len(self._labels):
            return  # of the network before, which knew other classes
        self._seen = record
        self._plot.show_boundary(record)
        before = self._lines.legend()
        self._lines.show_units(record.first, record.reach)
        if self._lines.legend() != before:
            self._show_legend()
        self._show_reading()

    def show_study(self, record: StudyProgressRecord) -> None:
        self._ensemble.show_found(record if isinstance(record, EnsembleFound) else None)
        self._controls.ensemble.set_found(self._ensemble.found is not None)
        self._show_legend()
        self._show_reading()

    def follow_request(self, what: Unit | None) -> None:
        """Another view shows this neuron in full, or none: its line is highlighted."""
        self._lines.choose(what)
        self._show_reading()

    def table(self) -> Table | None:
        if self._seen is None:
            return None
        names = ("x", "y", *(f"probability {label}" for label in self._labels))
        if self._ensemble.found is None:
            return Table(names, _rows(self._seen))
        return Table((*names, "disagreement"), _rows(self._seen, self._ensemble))

    def summary(self) -> str:
        if self._seen is None:
            return ""
        winners = np.argmax(self._seen.probabilities, axis=-1)
        shares = np.bincount(winners.ravel(), minlength=len(self._labels)) / winners.size
        part = self.tr("class {label} on {percent} % of the plane")
        parts = [part.format(label=n, percent=f"{100 * s:.0f}") for n, s in zip(self._labels, shares, strict=True)]
        return " ".join(filter(None, (f"{', '.join(parts)}.", self._ensemble.legend(), self.readout())))

    def follow_theme(self) -> None:
        self._plot.follow_theme()
        self._editing.follow_theme()
        self._ensemble.draw()
        self._lines.draw()
        self._show_legend()

    def read_at(self, place: tuple[float, float] | None) -> None:
        """Say what the network answers at a place, None for nowhere."""
        self._cursor = place
        self._plot.show_cursor(place)
        self._lines.point(place)
        self._editing.point(place)
        self._show_reading()

    def _show_legend(self) -> None:
        count = len(self._labels)
        dots = [
            f'<span style="color:{class_colour(number, count)}">{letter_of(number, count)}</span> '
            + self.tr("class {label}").format(label=label)
            for number, label in enumerate(self._labels)
        ]
        key = self.tr("Faint: unsure. Hollow: held out.")
        lines = (key, self._ensemble.legend(), self._lines.legend())
        small = "<br>".join(f"<small>{line}</small>" for line in lines if line)
        self.set_legend(f"{'&nbsp;&nbsp; '.join(dots)}<br>{small}")

    def _show_reading(self) -> None:
        parts = (self._answer_in_words(), self._lines.words(self.name_of), self._editing.words())
        self.set_readout("\n".join(part for part in parts if part))

    def _answer_in_words(self) -> str:
        if self._cursor is None:
            return self.tr("Point at a place to read it.")
        x, y = self._cursor
        where = self.tr("x {x}, y {y}").format(x=f"{x:.2f}", y=f"{y:.2f}")
        shares = self._plot.probabilities_at(x, y)
        if shares is None:
            return where
        if np.isnan(shares).any():
            return self.tr("{where}: not a number").format(where=where)
        best = int(np.argmax(shares))
        answer = self.tr("{where}: class {label}, {percent} %")
        text = answer.format(where=where, label=self._labels[best], percent=f"{100 * shares[best]:.0f}")
        said = self._ensemble.words_at((x, y), self._labels)
        return f"{text}; {said}" if said else text

    def _train_seeds(self) -> None:
        self.start_study("boundary-ensemble", self._controls.ensemble.request())

    def _follow_switches(self) -> None:
        self._plot.is_discrete = self._controls.is_discrete
        self._plot.shows_held_out = self._controls.shows_held_out
        self._plot.draw()
        self._ensemble.shows_disagreement = self._controls.ensemble.shows_disagreement
        self._ensemble.shows_members = self._controls.ensemble.shows_members
        self._ensemble.draw()
        self._lines.is_shown = self._controls.shows_lines
        self._lines.draw()
        self._show_legend()
        self._show_reading()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plot.keep_square(self.width() - 2 * theme.SPACING)
        self.limit_body(self._plot.maximumHeight())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._editing.keys.is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editing.keys.press(event, self._cursor):
            return
        direction = ARROWS.get(Qt.Key(event.key()))
        if direction is not None:
            far = STEP * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            reach = REACH - STEP / 2
            here = self._cursor or (0.0, 0.0)
            x, y = (min(max(place + by * far, -reach), reach) for place, by in zip(here, direction, strict=True))
            self.read_at((x, y))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._lines.highlighted is not None:
            self.ask_view("neurons", self._lines.highlighted)
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)


def _rows(seen: Boundary, ensemble: EnsembleLayer | None = None) -> Iterator[tuple[float, ...]]:
    side = len(seen.probabilities)
    middles = ((np.arange(side) + 0.5) / side * 2 - 1) * seen.reach
    for y, row in zip(middles.tolist(), seen.probabilities.tolist(), strict=True):
        places = np.stack([middles, np.full(side, y)], axis=1)
        more = [()] * side if ensemble is None else [(value,) for value in ensemble.shares_at(places).tolist()]
        for x, shares, last in zip(middles.tolist(), row, more, strict=True):
            yield (x, y, *shares, *last)
