"""A copy of the network trained with a rising rate: its losses, what they suggest, and taking a rate from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from playground.studies import Outcome
from playground.studies.finder import FinderFound, Reading, read
from playground.titles import LOSSES
from widgets import theme
from widgets.problem_words import problem_in_words, translated
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.finder.controls import FinderControls
from widgets.views.finder.plot import FinderPlot

FAST = 10
"""Steps that the arrow keys go with Shift."""


class FinderView(View):
    """Starts the study, reads its curve, and hands on the rate that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("finder", parent)
        self._found: FinderFound | None = None
        self._reading: Reading | None = None
        self._chosen: float | None = None
        self._pointed: float | None = None
        self._loss = ""
        self._is_running = False
        self._looked_at: object = None
        self._plot = FinderPlot(self)
        self._controls = FinderControls(self)
        self.body.addWidget(self._plot)
        self.tools.addWidget(self._controls, 1)
        self._plot.pointed.connect(self._follow_pointer)
        self._plot.picked.connect(self._pick)
        self._controls.started.connect(self.start)
        self._controls.taken.connect(self.use)
        self._show_all()

    # --- what is done ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Train the copy with what the fields say; what cannot be is said."""
        if self.experiment is None:
            return
        request = self._controls.request()
        if (problem := request.obstacle(self.experiment)) is not None:
            self.set_readout(problem_in_words(problem))
            return
        self._forget()
        self._is_running = True
        self._loss = self._loss_name(self.experiment)
        self._controls.set_running(True)
        self._plot.show_range(request.low, request.high)
        self.start_study("finder", request)
        self._show_all()

    def use(self) -> None:
        """Make the chosen rate that of the run at work: one step of undo."""
        if self.experiment is None or self._chosen is None:
            return
        rate = float(f"{self._chosen:.2g}")
        recipe = self.experiment.recipe.model_copy(update={"learning_rate": rate})
        self.change(replace(self.experiment, recipe=recipe), self.tr("Use the rate {rate}").format(rate=f"{rate:g}"))

    def choose(self, rate: float | None) -> None:
        """Let this be the rate that may be taken."""
        self._chosen = rate
        self._plot.show_chosen(rate)
        self._controls.offer_rate(rate)
        self._show_reading()

    # --- what comes in -----------------------------------------------------------------------------------------------

    def set_experiment(self, experiment: Experiment) -> None:
        super().set_experiment(experiment)
        self._plot.show_current(None if self.experiment is None else experiment.recipe.learning_rate)

    def show_experiment(self, experiment: Experiment) -> None:
        self.show_body()
        looked_at = experiment.graph, experiment.dataset, experiment.target, experiment.points
        if looked_at != self._looked_at:
            self._looked_at = looked_at
            if self._is_running:
                self.cancel_study()
            self._forget()
        self._loss = self._loss or self._loss_name(experiment)
        self._show_all()

    def show_study(self, record: FinderFound) -> None:
        self._found, self._reading = record, read(record.rates, record.losses)
        self._plot.show_found(record, self._reading)
        self._show_all()

    def end_study(self, outcome: Outcome) -> None:
        self._is_running = False
        self._controls.set_running(False)
        if self._reading is not None and self._chosen is None:
            self.choose(self._reading.suggested)
        self._show_all()
        self.setAccessibleDescription(self.summary())

    def follow_theme(self) -> None:
        self._plot.follow_theme()
        self._show_all()

    def _forget(self) -> None:
        self._found = self._reading = None
        self._is_running = False
        self._controls.set_running(False)
        self._plot.show_found(None, None)
        self.choose(None)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def table(self) -> Table | None:
        if self._found is None or self._reading is None or not len(self._found.losses):
            return None
        return Table(("step", "rate", "loss", "smoothed"), _rows(self._found, self._reading))

    def summary(self) -> str:
        return " ".join(filter(None, (self._result(), self.readout())))

    def _show_all(self) -> None:
        self._plot.name_axes(self.tr("Learning rate"), self._loss)
        self._show_legend()
        self._show_reading()

    def _loss_name(self, experiment: Experiment) -> str:
        loss = experiment.recipe.loss
        name = translated(LOSSES[loss])
        return self.tr("{loss} in nats").format(loss=name) if "entropy" in loss else name

    def _show_legend(self) -> None:
        if self._found is None:
            self.set_legend("")
            return
        now = theme.colours()
        marks = (
            (now.positive, self.tr("steepest fall")),
            (now.good, self.tr("suggested")),
            (now.accent, self.tr("chosen")),
            (now.muted, self.tr("your run's rate")),
        )
        key = " &nbsp; ".join(f'<span style="color:{colour}">┃</span>&nbsp;{words}' for colour, words in marks)
        self.set_legend(f"{self._result()}<br><small>{key}</small>")

    def _result(self) -> str:
        found, reading = self._found, self._reading
        if found is None or reading is None:
            return ""
        if self._is_running:
            text = self.tr("Step {done} of {total}: rate {rate}.")
            rate = f"{found.rates[-1]:.2g}" if len(found.rates) else "0"
            return text.format(done=f"{found.done:,}", total=f"{found.total:,}", rate=rate)
        if not found.done:
            return self.tr("The loss is not a number from the first step on: reset the network.")
        if reading.suggested is None or reading.steepest is None or reading.lowest is None:
            return self.tr("The loss does not fall at any rate: begin with new weights, or with a lower rate.")
        text = self.tr("It falls fastest at {steepest} and is lowest at {lowest}. Suggested: {suggested}.")
        rates = {"steepest": found.rates[reading.steepest], "lowest": found.rates[reading.lowest]}
        words = text.format(**{name: f"{rate:.2g}" for name, rate in rates.items()}, suggested=f"{reading.suggested:g}")
        if found.has_diverged:
            words += " " + self.tr("It diverged at {rate}.").format(rate=f"{found.rates[-1]:.2g}")
        return words

    # --- what is read ------------------------------------------------------------------------------------------------

    def _show_reading(self) -> None:
        found = self._found
        if found is None or not found.done:
            self.set_readout(self.tr("Press “Find”: a copy is trained with a rising rate, your run stays as it is."))
        elif self._pointed is not None:
            self.set_readout(self._in_words(self._place_near(self._pointed)))
        elif self._chosen is not None:
            self.set_readout(self._in_words(self._place_near(float(np.log10(self._chosen)))))
        else:
            self.set_readout(self.tr("Point at the curve to read it; a click, or the arrow keys, choose a rate."))

    def _in_words(self, place: int) -> str:
        found, reading = self._found, self._reading
        assert found is not None and reading is not None
        text = self.tr("Rate {rate}: loss {smooth} smoothed, {loss} in the batch of step {step}.")
        return text.format(
            rate=f"{found.rates[place]:.3g}",
            smooth=f"{reading.smooth[place]:.4g}",
            loss=f"{found.losses[place]:.4g}",
            step=f"{place + 1:,}",
        )

    def _place_near(self, power: float) -> int:
        """The step whose rate is nearest to ten to this power."""
        assert self._found is not None
        return int(np.abs(np.log10(self._found.rates) - power).argmin())

    def _follow_pointer(self, place: tuple[float, float] | None) -> None:
        is_known = place is not None and self._found is not None and self._found.done > 0
        self._pointed = place[0] if is_known and place is not None else None
        self._plot.show_pointer(self._pointed)
        self._show_reading()

    def _pick(self, power: float) -> None:
        if self._found is not None and self._found.done:
            self.choose(float(self._found.rates[self._place_near(power)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, found = event.key(), self._found
        if found is None or self._reading is None or not found.done:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._move(by if key == Qt.Key.Key_Right else -by)
        elif key == Qt.Key.Key_Home and self._reading.suggested is not None:
            self.choose(self._reading.suggested)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.use()
        else:
            super().keyPressEvent(event)

    def _move(self, steps: int) -> None:
        assert self._found is not None
        rates = self._found.rates
        here = len(rates) // 2 if self._chosen is None else self._place_near(float(np.log10(self._chosen)))
        self.choose(float(rates[min(max(here + steps, 0), len(rates) - 1)]))


def _rows(found: FinderFound, reading: Reading) -> Iterator[tuple[object, ...]]:
    for place, (rate, loss, smooth) in enumerate(zip(found.rates, found.losses, reading.smooth, strict=True)):
        yield place + 1, float(rate), float(loss), float(smooth)
