"""The fit: which page is shown, what is read there, and the figures in words."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QWidget

from playground.experiment import Experiment
from playground.probes.fit import Fit, Predictions, line_node
from widgets import theme
from widgets.points import Editing, Hand, PointTools, is_empty
from widgets.racing.flow import FlowLayout
from widgets.viewing.chooser import Chooser
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.fit.line_fields import LineFields
from widgets.views.fit.plot import FitPlot
from widgets.views.fit.residuals import ResidualPlots, across_of
from widgets.views.fit.surface import SurfacePlot
from widgets.views.fit.words import in_short, in_words, number, signed

Place = tuple[float, float]
FIT, RESIDUALS = "fit", "residuals"
REACH = 10.0  # so far from 0 points may be put down, in units of both axes
STEPS = 50  # so many presses of an arrow key cross the plot
MOST_INPUTS = 30  # so many are offered to draw residuals over
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class FitView(View):
    """The data with what is predicted, or what is left over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("fit", parent)
        self._seen: Fit | None = None
        self._cursor: Place | None = None
        self._names: tuple[str, ...] = ()
        self._hand = Hand((REACH, REACH), parent=self)
        self._plot, self._surface, self._residuals = FitPlot(self._hand, self), SurfacePlot(self), ResidualPlots(self)
        self._shown: FitPlot | SurfacePlot | ResidualPlots = self._plot
        self._stack = QStackedWidget(self)
        for page in (self._plot, self._surface, self._residuals):
            self._stack.addWidget(page)
            page.pointed.connect(self.read_at)
        self.body.addWidget(self._stack)
        self._page = Chooser(
            "fitPage", self.tr("What is shown"), self.tr("The fit itself, or the residuals it leaves over."), self
        )
        self._page.offer([(FIT, self.tr("Fit"))])
        self._sticks = self._made_switch(
            "fitSticks", self.tr("Sticks"), self.tr("Draw each residual as a stick from the point to the prediction.")
        )
        self._held_out = self._made_switch(
            "fitHeldOut", self.tr("Held-out"), self.tr("Show the examples that the network is never trained on.")
        )
        self._held_out.setChecked(True)
        controls = QWidget(self)
        flow = FlowLayout(controls)  # in a narrow panel they take two rows
        self._points = PointTools("fit", self._hand, controls, has_classes=False)
        self._line = LineFields(controls)
        self._line.edited.connect(self.weights_asked)
        for control in (*self._line.parts, *self._points.parts, self._page, self._sticks, self._held_out):
            flow.addWidget(control)
        self._editing = Editing(self, self._hand, self._plot, self._points)
        self._editing.changed.connect(self.change)
        self._editing.said.connect(self._show_cursor)
        self._editing.went.connect(self.read_at)
        self.tools.addWidget(controls)
        self._page.currentIndexChanged.connect(self._turn)
        for switch in (self._sticks, self._held_out):
            switch.toggled.connect(self._draw)
        self._turn()

    @property
    def page(self) -> str:
        """What is shown: ``fit``, ``residuals`` over the prediction, or ``residuals-0`` over the first input."""
        chosen: str = self._page.currentData()
        return chosen

    def show_experiment(self, experiment: Experiment) -> None:
        self._seen, self._cursor = None, None
        self._line.offer(line_node(experiment))
        self._plot.forget()
        inputs = int(np.prod(experiment.data.shape))
        offered = [(FIT, self.tr("Fit")), (RESIDUALS, self.tr("Residuals over prediction"))]
        self._names = experiment.data.inputs
        words = self.tr("Residuals over input") if inputs == 1 else self.tr("Residuals over input {number}")
        named = self.tr("Residuals over {input}")
        offered += [
            (f"{RESIDUALS}-{k}", named.format(input=name) if name else words.format(number=k + 1))
            for k, name in enumerate(map(experiment.data.input_name, range(min(inputs, MOST_INPUTS))))
        ]
        self._page.offer(offered)
        self._turn()

    def show_edited(self, experiment: Experiment) -> None:
        if self.experiment is None and experiment.task == "regression" and is_empty(experiment):
            self.set_experiment(experiment)  # there is room to put points into, and nothing else to show
            self.show_body()
        self._editing.take(experiment)
        self._show_tools()

    def show_record(self, record: Fit) -> None:
        self._seen = record
        self._line.show_line(record.line, not self.looks_back)
        self._turn()

    def table(self) -> Table | None:
        if self._seen is None:
            return None
        inputs = int(np.prod(self._seen.train.inputs.shape[1:]))
        names = self._names or tuple(f"input {place + 1}" for place in range(inputs))
        return Table(("split", *names, "right", "predicted", "residual"), _rows(self._seen))

    def summary(self) -> str:
        if self._seen is None:
            return ""
        held_out = self._seen.held_out
        return in_words(held_out, True) if len(held_out.right) else in_words(self._seen.train, False)

    def follow_theme(self) -> None:
        for page in (self._plot, self._surface, self._residuals):
            page.follow_theme()
        self._editing.follow_theme()
        self._draw()

    def read_at(self, place: Place | None) -> None:
        """Say what is predicted at a place, in units of the page's axes, or of the example nearest there."""
        self._cursor = place
        self._editing.point(place if self._shown is self._plot else None)
        self._show_cursor()

    @property
    def _across(self) -> int | None:
        """The input that residuals are drawn over, None for the prediction."""
        number = self.page.removeprefix(RESIDUALS).removeprefix("-")
        return int(number) if number.isdigit() else None

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _made_switch(self, name: str, title: str, tip: str) -> QCheckBox:
        switch = QCheckBox(title, self)
        switch.setObjectName(name)
        switch.setAccessibleName(title)
        switch.setToolTip(tip)
        return switch

    def _turn(self) -> None:
        """To the page that is chosen, as it is for so many inputs."""
        is_plane = self._seen is not None and self._seen.answers.ndim == 2
        if self.page != FIT:
            page: FitPlot | SurfacePlot | ResidualPlots = self._residuals
        else:
            page = self._surface if is_plane else self._plot
        if page is not self._shown:
            self._shown = page
            self._stack.setCurrentWidget(page)
            self._cursor = None
        self._sticks.setVisible(page is self._plot)
        self._show_tools()
        self._draw()

    @property
    def _takes_points(self) -> bool:
        """Whether points can be put down by hand where the view is now."""
        there = self.experiment
        return there is not None and there.data.takes_own_points and self._shown is self._plot

    def _show_tools(self) -> None:
        for part in self._points.parts:
            part.setVisible(self._takes_points)

    def _draw(self) -> None:
        if self._seen is None:
            return
        shows_held_out, page = self._held_out.isChecked(), self._shown
        if page is self._residuals:
            title = self.tr("Prediction") if self._across is None else self.tr("Input")
            if self._across is not None and self._seen.train.inputs.shape[1] > 1:
                title = self.tr("Input {number}").format(number=self._across + 1)
            if self._across is not None and self._across < len(self._names):
                title = self._names[self._across]
            self._residuals.show_fit(self._seen, self._across, title, shows_held_out)
        elif page is self._surface:
            self._surface.shows_held_out = shows_held_out
            self._surface.show_fit(self._seen)
        else:
            self._plot.shows_held_out, self._plot.shows_sticks = shows_held_out, self._sticks.isChecked()
            self._plot.show_fit(self._seen)
        self._show_legend()
        self._show_cursor()

    def _show_legend(self) -> None:
        assert self._seen is not None
        now = theme.colours()
        line = '<span style="color:{colour}">{sign}</span> {words}'
        train, held_out = (one.figures() for one in (self._seen.train, self._seen.held_out))
        is_plane = self._shown is self._surface
        inks = (now.text, now.text) if is_plane else now.series[:2]
        words = self.tr("Training: {figures}").format(figures=in_short(train))
        parts = [line.format(colour=inks[0], sign="●", words=words)]
        if len(self._seen.held_out.right):
            words = self.tr("Held-out: {figures}").format(figures=in_short(held_out))
            parts.append(line.format(colour=inks[1], sign="□" if is_plane else "○", words=words))
        if is_plane:
            parts.append(self._scale_in_words(line))
        self.set_legend("<br>".join(parts))

    def _scale_in_words(self, line: str) -> str:
        table, reach = theme.lut("blue-orange"), self._surface.reach
        ends = ((0, f"−{number(reach)}"), (127, "0"), (255, number(reach)))
        colours = {place: "#{:02x}{:02x}{:02x}".format(*table[place]) for place, _ in ends}
        return "&nbsp; ".join(line.format(colour=colours[place], sign="■", words=words) for place, words in ends)

    # --- reading -----------------------------------------------------------------------------------------------------

    def _show_cursor(self) -> None:
        page, at = self._shown, self._cursor
        self._plot.show_cursor(at if page is self._plot else None)
        self._surface.show_cursor(at if page is self._surface else None)
        self._residuals.show_chosen(None)
        if self._seen is None:
            self.set_readout("")
        elif at is None:
            self.set_readout(self.summary())
        elif page is self._residuals:
            self._read_residual(at)
        elif page is self._surface:
            self.set_readout(self._on_plane(self._seen, at))
        elif self._seen.answers.size:
            self.set_readout(self._along(self._seen, at[0]))
        else:
            words = self.tr("Right number {x}: predictions on the line would be perfect.")
            self.set_readout(words.format(x=number(at[0])))
        if said := self._editing.words():
            self.set_readout(f"{self.readout()}\n{said}".strip())

    def _along(self, seen: Fit, x: float) -> str:
        answer = float(np.interp(x, seen.places, seen.answers))
        words = self.tr("Input {x}: predicted {answer}").format(x=number(x), answer=number(answer))
        shown = [seen.train, seen.held_out] if self._held_out.isChecked() else [seen.train]
        near = [(np.abs(one.inputs[:, 0] - x), one) for one in shown if len(one.inputs)]
        far, one = min(near, key=lambda entry: float(entry[0].min()))
        return f"{words}. {self._example_in_words(one is seen.held_out, one, int(far.argmin()))}"

    def _on_plane(self, seen: Fit, at: Place) -> str:
        column, row = (int(np.abs(seen.places - value).argmin()) for value in at)
        words = self.tr("({x}, {y}): predicted {answer}")
        return words.format(x=f"{at[0]:.2f}", y=f"{at[1]:.2f}", answer=number(float(seen.answers[row, column])))

    def _read_residual(self, at: Place) -> None:
        assert self._seen is not None
        found = self._residuals.nearest(at)
        if found is None:
            self.set_readout(self.summary())
            return
        split, place = found
        one = (self._seen.train, self._seen.held_out)[split]
        x = float(across_of(one, self._across)[place])
        self._residuals.show_chosen((x, float(one.residuals[place])))
        self.set_readout(self._example_in_words(split == 1, one, place))

    def _example_in_words(self, is_held_out: bool, one: Predictions, place: int) -> str:
        which = self.tr("Held-out example") if is_held_out else self.tr("Training example")
        words = self.tr("{which}: right {right}, predicted {predicted}, residual {residual}.")
        right, predicted, residual = (float(part[place]) for part in (one.right, one.predicted, one.residuals))
        return words.format(which=which, right=number(right), predicted=number(predicted), residual=signed(residual))

    def event(self, event: QEvent) -> bool:
        is_mine = event.type() == QEvent.Type.ShortcutOverride and self._takes_points
        if is_mine and self._editing.keys.is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes_points and self._editing.keys.press(event, self._cursor):
            return
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is not None and self._seen is not None:
            self._move_cursor(direction, 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)

    def _move_cursor(self, direction: tuple[int, int], far: int) -> None:
        plot = self._shown.points if isinstance(self._shown, ResidualPlots) else self._shown
        ranges = plot.getViewBox().viewRange()
        here = self._cursor or tuple((low + high) / 2 for low, high in ranges)
        moved = [
            min(max(place + by * far * (high - low) / STEPS, low), high)
            for place, by, (low, high) in zip(here, direction, ranges, strict=True)
        ]
        self.read_at((moved[0], moved[1]))


def _rows(seen: Fit) -> Iterator[tuple[object, ...]]:
    for split, one in (("training", seen.train), ("held out", seen.held_out)):
        flat = one.inputs.reshape(len(one.inputs), -1)
        for inputs, right, predicted in zip(flat.tolist(), one.right.tolist(), one.predicted.tolist(), strict=True):
            yield (split, *inputs, right, predicted, right - predicted)
