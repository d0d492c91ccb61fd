"""The loss on a plane through the space of weights, with the path of the run on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from playground.experiment import Experiment
from playground.probes.landscape import Landscape, LandscapeWish
from playground.studies import Outcome
from playground.studies.landscape import LEAST_MOMENTS, LandscapeFound, LandscapeRequest, path_of
from playground.titles import LOSSES
from widgets import theme
from widgets.problem_words import translated
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.landscape.controls import LandscapeControls
from widgets.views.landscape.plot import LandscapePlot, Place
from widgets.views.landscape.scale import LossScale
from widgets.views.landscape.sections import SectionPlot

TRAIL = 600
"""Places of the weights since the plane was laid; of more every second is forgotten."""

ZOOM = 0.8

BESIDE = 1.2
"""Wider than so many times its height, the lines through the plane stand beside it."""

_numbers = count(1)

_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class LandscapeView(View):
    """The loss around the weights; the first plane is laid as soon as the view is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("landscape", parent)
        self._found: LandscapeFound | None = None
        self._number = 0
        self._seed = 0
        self._trail: list[tuple[int, Place]] = []
        self._now: Landscape | None = None
        self._cursor: Place | None = None
        self._plot = LandscapePlot(self)
        self._scale = LossScale(self)
        self._controls = LandscapeControls(self)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._plot, 1)
        both.addWidget(self._scale)
        self._sections = SectionPlot(self)
        self._sections.hide()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(theme.SPACING)
        self._halves.addLayout(both, 3)
        self._halves.addWidget(self._sections, 2)
        self.body.addLayout(self._halves)
        self.tools.addWidget(self._controls, 1)
        self._plot.pointed.connect(self.read_at)
        self._controls.started.connect(self.compute)
        self._controls.chosen.connect(self.compute)
        self._controls.another_asked.connect(self._compute_another)
        self._controls.drawing_changed.connect(self._follow_switches)
        self.set_wish(LandscapeWish())
        self._show_all()

    # --- what is computed --------------------------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment) -> None:
        if self._number:
            self.cancel_study()
        self._number, self._found, self._now, self._cursor = 0, None, None, None
        self._trail.clear()
        self.set_wish(LandscapeWish())
        self._plot.show_found(None)
        self._show_all()

    def compute(self) -> None:
        """Lay the plane that the controls say through the weights of the moment."""
        if self.experiment is None:
            return
        moments = () if self.moments is None else self.moments.of(self.experiment)
        self._number = next(_numbers)
        self._trail.clear()
        self._now = None
        controls = self._controls
        request = LandscapeRequest(
            self._number,
            controls.kind,
            self._seed,
            controls.side,
            controls.reach,
            controls.held_out,
            path_of(moments),
        )
        self.set_wish(LandscapeWish(self._number))
        self.start_study("landscape", request)

    def show_record(self, record: Landscape) -> None:
        if not self._number:
            self.compute()  # the network is ready, and nothing was computed of it
            return
        if record.plane != self._number or self._found is None or self._found.number != self._number:
            return
        self._now = record
        if not self.looks_back:
            self._trail = [one for one in self._trail if one[0] < record.step]
            if record.is_finite and record.step > self._found.step:
                self._trail.append((record.step, (record.across, record.up)))
            if len(self._trail) > TRAIL:
                del self._trail[1:-1:2]
        self._show_live()

    def show_study(self, record: LandscapeFound) -> None:
        if record.number != self._number:
            return
        self._found = record
        self._plot.show_found(record)
        self._show_all()

    def end_study(self, outcome: Outcome) -> None:
        if self._found is None:
            self.show_body()
        self._show_reading()

    def _compute_another(self) -> None:
        self._seed += 1
        self.compute()

    # --- what is shown -----------------------------------------------------------------------------------------------

    def table(self) -> Table | None:
        if self._found is None:
            return None
        return Table(("what", "step", "first axis", "second axis", "loss", "distance from plane"), _rows(self._found))

    def summary(self) -> str:
        found = self._found
        if found is None or not found.known.any():
            return self.readout()
        losses = found.losses[found.known & np.isfinite(found.losses)]
        if not losses.size:
            return self.tr("Nowhere on the plane is the loss a number.")
        words = self.tr("The loss is {middle} in the middle, {low} at the lowest and {high} at the highest place.")
        numbers = {"middle": found.loss, "low": losses.min(), "high": losses.max()}
        return f"{words.format(**{name: f'{value:.3g}' for name, value in numbers.items()})} {self.readout()}"

    def follow_theme(self) -> None:
        self._plot.follow_theme()
        self._sections.follow_theme()
        self._show_all()

    def read_at(self, place: Place | None) -> None:
        """Say the loss at a place, None for nowhere."""
        self._cursor = place
        self._plot.show_cursor(place)
        self._show_sections()
        self._show_reading()

    def _follow_switches(self) -> None:
        controls, plot = self._controls, self._plot
        plot.is_log, plot.has_lines, plot.percent = controls.is_log, controls.has_lines, controls.percent
        plot.draw()
        self._show_all()

    def _show_all(self) -> None:
        self._name_axes()
        self._scale.show_scale(self._plot.limits, self._loss_name())
        self._show_legend()
        self._show_sections()
        self._show_live()

    def _show_sections(self) -> None:
        """The lines through the cursor, or through where the weights were when the plane was laid."""
        is_wanted = self._controls.has_sections
        self._sections.setVisible(is_wanted)
        if is_wanted:
            found = self._found
            last = (0.0, 0.0) if found is None or not len(found.path) else found.path[-1, :2].tolist()
            place = self._cursor or (last[0], last[1])
            self._sections.show_sections(found, place, self._controls.is_log)

    def _show_live(self) -> None:
        places = [place for _, place in self._trail]
        now, is_now = self._now, self._now is None
        if now is not None and now.is_finite:
            places = [place for step, place in self._trail if step < now.step] + [(now.across, now.up)]
            is_now = True
        self._plot.show_live(places, is_now)
        self._show_reading()

    def _loss_name(self) -> str:
        if self.experiment is None:
            return self.tr("Loss")
        loss = self.experiment.recipe.loss
        name = translated(LOSSES[loss])
        return self.tr("{loss} in nats").format(loss=name) if "entropy" in loss else name

    def _name_axes(self) -> None:
        found = self._found
        if found is None:
            self._plot.name_axes("", "")
        elif found.explained is None:
            self._plot.name_axes(self.tr("First random direction"), self.tr("Second random direction"))
        else:
            shares = [f"{100 * share:.0f}" for share in found.explained]
            across = self.tr("First: {share} % of the path").format(share=shares[0])
            self._plot.name_axes(across, self.tr("Second: {share} %").format(share=shares[1]))

    def _show_legend(self) -> None:
        found = self._found
        if found is None:
            self.set_legend("")
            return
        star = f'<span style="color:{theme.LIGHT.positive}">★</span>'
        key = self.tr("■ first moment kept, {star} now; dots of the path from dark (early) to yellow (late).")
        if found.explained is None:
            key += " " + self.tr("Of the path you see its shadow on the plane.")
            unit = self.tr("1 on an axis: as long as the weights.")
        else:
            unit = self.tr("Principal components, with their shares of the path's variance.")
        caveat = self.tr(
            "Two directions out of {count}: the plane tells nothing of what the loss does along all others, nor how "
            "deep a valley is there."
        )
        sample = self.tr("Mean over {n} held-out examples.") if found.held_out else self.tr("Mean over {n} examples.")
        notes = [
            key.format(star=star),
            caveat.format(count=f"{found.parameters:,}"),
            sample.format(n=found.examples),
            unit,
        ]
        if self._controls.has_sections:
            colours = theme.colours().series
            dots = f'<span style="color:{colours[0]}">■</span> {{}} <span style="color:{colours[1]}">■</span> {{}}'
            notes.insert(1, dots.format(self.tr("along the first direction,"), self.tr("along the second.")))
        if found.has_statistics:
            notes.append(self.tr("Averages of batch normalisation stay those of the middle."))
        self.set_legend(f"<small>{' '.join(notes)}</small>")

    # --- what is read ------------------------------------------------------------------------------------------------

    def _show_reading(self) -> None:
        if self._found is None:
            self.set_readout(self._hint())
        elif self._cursor is not None:
            self.set_readout(self._loss_in_words(self._cursor))
        else:
            self.set_readout(self._now_in_words(self._found))

    def _hint(self) -> str:
        if self._controls.kind == "path":
            words = self.tr("A plane along the path needs at least {least} moments of the run: train a little first.")
            return words.format(least=LEAST_MOMENTS)
        return self.tr("Press “Compute here” to see the loss around the weights.")

    def _loss_in_words(self, place: Place) -> str:
        loss = self._plot.loss_at(place)
        where = self.tr("{across} along the first axis, {up} along the second").format(
            across=f"{place[0]:.3g}", up=f"{place[1]:.3g}"
        )
        if loss is None:
            return self.tr("{where}: not computed").format(where=where)
        if np.isnan(loss):
            return self.tr("{where}: the loss is not a number").format(where=where)
        return self.tr("{where}: {name} {loss}").format(where=where, name=self._loss_name(), loss=f"{loss:.4g}")

    def _now_in_words(self, found: LandscapeFound) -> str:
        middle = self.tr("Middle: step {step}, loss {loss}.").format(step=f"{found.step:,}", loss=f"{found.loss:.4g}")
        now = self._now
        if now is None:
            return middle + " " + self.tr("Point at a place to read it.")
        if not now.is_finite:
            return middle + " " + self.tr("The weights of now are not numbers any more.")
        words = self.tr("Step {step} is at ({across}, {up}), {distance} away from the plane.")
        away = 0.0 if now.step == found.step else now.distance
        told = words.format(
            step=f"{now.step:,}", across=f"{now.across:.3g}", up=f"{now.up:.3g}", distance=f"{away:.3g}"
        )
        return f"{middle} {told}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._found is None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._move_cursor(_ARROWS[key], 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._plot.zoom(1 / ZOOM if key == Qt.Key.Key_Minus else ZOOM, self._cursor)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self._plot.show_all()
        elif key == Qt.Key.Key_Escape and self._cursor is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.width() > BESIDE * self.height()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if is_low else down)

    def _move_cursor(self, direction: tuple[int, int], places: int) -> None:
        assert self._found is not None
        found, here = self._found, self._cursor or tuple(self._found.path[-1, :2].tolist())
        moved = []
        for value, by, (low, high) in zip(here, direction, (found.across, found.up), strict=True):
            step = (high - low) / (len(found.losses) - 1)
            nearest = low + round((value - low) / step) * step
            moved.append(min(max(nearest + by * places * step, low), high))
        self.read_at((moved[0], moved[1]))


def _rows(found: LandscapeFound) -> Iterator[tuple[object, ...]]:
    side = len(found.losses)
    across, up = np.linspace(*found.across, side).tolist(), np.linspace(*found.up, side).tolist()
    for row, column in np.argwhere(found.known).tolist():
        yield ("plane", "", across[column], up[row], float(found.losses[row, column]), "")
    for step, (first, second, distance) in zip(found.steps.tolist(), found.path.tolist(), strict=True):
        yield ("path", step, first, second, "", distance)
