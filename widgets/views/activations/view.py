"""The activation functions: what they make of a number, how steep they are, where they saturate, what enters them."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from playground.formulas.activations import activation_curve
from playground.probes.activations import Activations
from playground.racing import hidden
from playground.racing.settings import activation_in_words
from widgets.problem_words import translated
from widgets.racing.fields import button
from widgets.racing.flow import FlowLayout
from widgets.racing.function_menu import FunctionMenu
from widgets.racing.looks import legend, looks
from widgets.viewing.chooser import Chooser
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.activations.plots import REACH, FunctionPlots, X

FIRST = ("sigmoid", "tanh", "relu")
FLAT = 0.05
"""Where a function is less steep than this it is called saturated: a step of learning hardly gets through."""

STEP = 0.1  # of x, that an arrow key moves the mark; ten times as far with Shift
MOST_READ = 4  # functions that the read-out names

Floats = NDArray[np.float64]


class ActivationsView(View):
    """Functions and slopes on one axis, with a mark that reads them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("activations", parent)
        self._seen: Activations | None = None
        self._place: float | None = None
        self._plots = FunctionPlots(self)
        self._plots.setAccessibleName(self.tr("The functions, their slopes, and what enters them"))
        self.body.addWidget(self._plots)
        self._functions = FunctionMenu(
            "activationsFunctions",
            self.tr("Functions shown"),
            self.tr("Choose the functions that are drawn on one axis."),
            1,
            FIRST,
            self,
        )
        self._saturated = Chooser(
            "activationsSaturated", self.tr("Saturation of"), self.tr("Shade where this function is nearly flat."), self
        )
        self._layer = Chooser(
            "activationsLayer", self.tr("Layer"), self.tr("The layer of your network whose sums are shown below."), self
        )
        race = button(
            "activationsRace",
            self.tr("Let them race"),
            self.tr("Open the arena with these functions."),
            self._race,
            self,
        )
        self._arrange(race)
        self._functions.changed.connect(self._draw)
        self._saturated.currentIndexChanged.connect(self._shade)
        self._layer.currentIndexChanged.connect(self._show_spread)
        self._plots.pointed.connect(self._follow_pointer)
        self._draw()

    def show_experiment(self, experiment: Experiment) -> None:
        self._seen = None
        self._functions.offer([name for name in hidden.functions(experiment.graph) if name.startswith(hidden.FORMULA)])
        self.show_body()
        self._fill_layers(())
        self._draw()

    def show_record(self, record: Activations) -> None:
        self._seen = record
        self._fill_layers(record.nodes)
        self._show_spread()

    def table(self) -> Table | None:
        return Table(("function", "x", "f(x)", "f'(x)"), self._rows())

    def summary(self) -> str:
        names = ", ".join(self._shown())
        return self.tr("Shown are {names}. {reading}").format(names=names, reading=self.readout())

    def follow_theme(self) -> None:
        self._plots.follow_theme()
        self._draw()

    def read_at(self, x: float | None) -> None:
        """Read all functions at this place; None reads nothing."""
        self._place = x
        self._show_reading()

    # --- the rest ----------------------------------------------------------------------------------------------------

    def _arrange(self, race: QWidget) -> None:
        controls = QWidget(self)
        flow = FlowLayout(controls)
        for widget in (self._functions, self._saturated, self._layer, race):
            flow.addWidget(widget)
        self.tools.addWidget(controls)

    def _shown(self) -> dict[str, str]:
        """The functions shown by their names."""
        return {activation_in_words(one, translated): one for one in self._functions.functions()}

    def _race(self) -> None:
        self.ask_view("arena", self._functions.functions())

    def _draw(self) -> None:
        shown = self._shown()
        self._plots.name_axes(self.tr("f(x)"), self.tr("Slope f′(x)"), self.tr("Share in %"), self.tr("x, the sum"))
        made = looks(tuple(shown))
        self._plots.show_curves(made, [activation_curve(function, X) for function in shown.values()])
        self._fill_saturated(shown)
        self._shade()
        self._show_spread()
        self.set_legend(legend(made))
        self._show_reading()

    def _fill_saturated(self, shown: dict[str, str]) -> None:
        self._saturated.offer(
            [("", self.tr("Shade nothing")), *((one, self._flat_words(n)) for n, one in shown.items())]
        )

    def _flat_words(self, name: str) -> str:
        return self.tr("Flat parts of {name}").format(name=name)

    def _fill_layers(self, nodes: tuple[str, ...]) -> None:
        """Where the network has no activation nothing enters one, and there is nothing to choose or to show of it."""
        self._layer.offer([(node, self.name_of(node)) for node in nodes] or [("", self.tr("No activation"))])
        self._layer.setVisible(bool(nodes))
        self._plots.set_spread_visible(bool(nodes))

    def _shade(self) -> None:
        function = self._saturated.currentData()
        self._plots.show_saturation(flat_places(function) if function else [])

    def _show_spread(self) -> None:
        node = self._layer.currentData()
        seen = self._seen
        known = seen is not None and node in seen.nodes
        self._plots.show_spread(seen.shares[seen.nodes.index(node)] if known and seen is not None else None)
        self._show_reading()

    def _follow_pointer(self, x: float) -> None:
        self.read_at(x if isfinite(x) else None)

    def _show_reading(self) -> None:
        shown, x = self._shown(), self._place
        points = {}
        if x is not None:
            for number, function in enumerate(shown.values()):
                value, slope = activation_curve(function, np.array([x]))
                points[number] = (float(value[0]), float(slope[0]))
        self._plots.mark(x, points)
        if x is None:
            self.set_readout(self._standing())
            return
        words = self.tr("{name} {value}, slope {slope}")
        parts = [
            words.format(name=name, value=f"{points[number][0]:.3g}", slope=f"{points[number][1]:.3g}")
            for number, name in enumerate(shown)
        ]
        more = " …" if len(parts) > MOST_READ else ""
        self.set_readout(self.tr("At x = {x}: ").format(x=f"{x:.2f}") + "; ".join(parts[:MOST_READ]) + more)

    def _standing(self) -> str:
        """What the layer looked at says of itself while nothing is pointed at."""
        seen, node = self._seen, self._layer.currentData()
        hint = self.tr("Point at the curves to read them.")
        if seen is None or node not in seen.nodes:
            return hint
        number = seen.nodes.index(node)
        if not isfinite(float(seen.dead[number])):
            return hint
        name = activation_in_words(seen.functions[number], translated)
        words = self.tr("{layer} ({name}): {share} of its units are dead.")
        share = f"{100 * float(seen.dead[number]):.0f} %"
        return f"{hint} {words.format(layer=self.name_of(node), name=name, share=share)}"

    def _rows(self) -> Iterator[tuple[object, ...]]:
        for name, function in self._shown().items():
            value, slope = activation_curve(function, X)
            for x, f, s in zip(X[::5], value[::5], slope[::5], strict=True):
                yield (name, float(x), float(f), float(s))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in ways:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            place = (self._place or 0.0) + ways[key] * STEP * far
            self.read_at(round(min(max(place, -REACH), REACH), 6))
        elif key == Qt.Key.Key_Escape and self._place is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)


def flat_places(function: str) -> list[tuple[float, float]]:
    """The stretches of the axis where a function is less steep than ``FLAT``."""
    _, slope = activation_curve(function, X)
    flat = np.concatenate([[False], np.abs(slope) < FLAT, [False]])
    edges = np.flatnonzero(flat[1:] != flat[:-1])
    return [(float(X[low]), float(X[high - 1])) for low, high in zip(edges[::2], edges[1::2], strict=True)]
