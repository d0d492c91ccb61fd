"""Histograms over time: what is shown of which layer, how, and what is read there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from playground.experiment import Experiment
from playground.probes.histograms import QUANTITIES, SHARES, Histograms, HistogramsWish, Quantity, Spread
from widgets import theme
from widgets.viewing.chooser import Chooser
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.viewing.tape import Tape
from widgets.views.histograms.wall import Wall

Tapes = dict[str, Tape[Spread]]
STRIDES = 40  # so many presses of an arrow key cross the plot


class HistogramsView(View):
    """Bands or ridges of one quantity in every layer, or in one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("histograms", parent)
        self._looked_back = False
        self._tapes: dict[Quantity, Tapes] = {quantity: {} for quantity in QUANTITIES}
        self._cursor: tuple[str, float] | None = None
        self._wall = Wall(self)
        self.body.addWidget(self._wall)
        self._quantities = Chooser(
            "histogramsQuantity",
            self.tr("What is looked at"),
            self.tr("Which numbers of each layer are looked at."),
            self,
        )
        self._layers = Chooser(
            "histogramsLayer",
            self.tr("Layer"),
            self.tr("All layers, or one of them large; a double click does the same."),
            self,
        )
        self.tools.addWidget(self._quantities)
        self.tools.addWidget(self._layers)
        self._fill_quantities()
        self._switch = QCheckBox(self.tr("Ridges"), self)
        self._switch.setObjectName("histogramsRidges")
        self._switch.setAccessibleName(self._switch.text())
        self._switch.setToolTip(self.tr("Show whole histograms one behind another, not bands."))
        self.tools.addWidget(self._switch)
        self._quantities.currentIndexChanged.connect(self._choose_quantity)
        self._layers.currentIndexChanged.connect(self._draw)
        self._switch.toggled.connect(self._draw)
        self._wall.pointed.connect(self.read_at)
        self._wall.chosen.connect(self._toggle_layer)
        self.set_wish(HistogramsWish())
        self._show_reading()

    @property
    def quantity(self) -> Quantity:
        """What is looked at."""
        quantity: Quantity = self._quantities.currentData()
        return quantity

    def show_experiment(self, experiment: Experiment) -> None:
        self._tapes = {quantity: {} for quantity in QUANTITIES}
        self._cursor = None

    def show_record(self, record: Histograms) -> None:
        tapes = self._tapes[record.quantity]
        layers = [one.node for one in record.spreads]
        if list(tapes) != layers:
            tapes.clear()
            tapes.update({layer: Tape() for layer in layers})
        for one in record.spreads:
            tape = tapes[one.node]
            (tape.insert if self.looks_back else tape.add)(record.step, one)
        if record.quantity == self.quantity:
            self._fill_layers(layers)
            self._draw()
            if self.looks_back or self._looked_back:
                self._look_from(record.step)

    def _look_from(self, step: int) -> None:
        """A line at the past step that is looked at."""
        self._looked_back = self.looks_back
        for plot in self._wall.plots.values():
            plot.show_cursor(float(step) if self.looks_back else None)

    def table(self) -> Table | None:
        tapes = self._tapes[self.quantity]
        if not tapes:
            return None
        names = [f"{100 * share:g} %" for share in SHARES]
        return Table(("layer", "step", *names, "numbers", "not finite"), _rows(tapes))

    def summary(self) -> str:
        tapes = self._tapes[self.quantity]
        newest = [(layer, *tape.newest()) for layer, tape in tapes.items() if len(tape)]
        return " ".join(self._in_words(layer, one, step) for layer, step, one in newest)

    def follow_theme(self) -> None:
        self._wall.follow_theme()
        self._show_legend()
        self._draw()

    def read_at(self, layer: str, place: float) -> None:
        """Say how the numbers of a layer lie at a step; an empty layer for nowhere."""
        self._cursor = (layer, place) if layer else None
        for plot in self._wall.plots.values():
            plot.show_cursor(place if layer else None)
        self._show_reading()

    # --- choosing ----------------------------------------------------------------------------------------------------

    def _fill_quantities(self) -> None:
        words = {
            "weights": self.tr("Weights"),
            "biases": self.tr("Biases"),
            "activations": self.tr("Activations"),
            "gradients": self.tr("Gradients"),
        }
        self._quantities.offer((quantity, words[quantity]) for quantity in QUANTITIES)

    def _fill_layers(self, layers: list[str]) -> None:
        self._layers.offer([("", self.tr("All layers")), *((layer, self.name_of(layer)) for layer in layers)])

    def _choose_quantity(self) -> None:
        self.set_wish(replace(HistogramsWish(), quantity=self.quantity))
        self._fill_layers(list(self._tapes[self.quantity]))
        self._draw()

    def _toggle_layer(self, layer: str) -> None:
        """From all layers to this one, and back."""
        self._layers.setCurrentIndex(0 if self._layers.currentData() else self._layers.findData(layer))

    # --- drawing -----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        tapes, chosen = self._tapes[self.quantity], self._layers.currentData()
        shown = {layer: tape for layer, tape in tapes.items() if not chosen or layer == chosen}
        self._wall.set_layers({layer: self.name_of(layer) for layer in shown})
        for layer, tape in shown.items():
            plot = self._wall.plots[layer]
            step, value = self.tr("Step"), self.tr("Value")
            if self._switch.isChecked():
                plot.show_ridges(tape)
                plot.name_axes(value, step)
            else:
                plot.show_bands(tape)
                plot.name_axes(step, value)
        self._show_legend()
        self._show_reading()

    def _show_legend(self) -> None:
        now = theme.colours()
        if self._switch.isChecked():
            self.set_legend(f"<small>{self.tr('Each ridge is a histogram; the front one is the newest.')}</small>")
            return
        line = '<span style="color:{colour}">{sign}</span> {words}'
        parts = (
            line.format(colour=now.series[0], sign="—", words=self.tr("median")),
            line.format(colour=theme.mixed(now.panel, now.series[0], 0.5), sign="■", words=self.tr("middle 68 %")),
            line.format(colour=theme.mixed(now.panel, now.series[0], 0.28), sign="■", words=self.tr("95 %")),
            line.format(colour=theme.mixed(now.panel, now.series[0], 0.13), sign="■", words=self.tr("all")),
        )
        self.set_legend("&nbsp;&nbsp; ".join(parts))

    def _show_reading(self) -> None:
        layer, place = self._cursor or ("", 0.0)
        tape = self._tapes[self.quantity].get(layer)
        if tape is None or not len(tape):
            self.set_readout(self.tr("Point at a plot to read it."))
        elif self._switch.isChecked():
            self.set_readout(self.tr("{layer}: at {value}").format(layer=layer, value=f"{place:.3g}"))
        else:
            found = tape.at(place)
            assert found is not None
            self.set_readout(self._in_words(layer, found[1], found[0]))

    def _in_words(self, layer: str, one: Spread, step: int) -> str:
        name = self.name_of(layer)
        where = self.tr("{layer}, step {step}").format(layer=name, step=f"{step:,}")
        if not np.isfinite(one.quantiles).all():
            return self.tr("{where}: no number is finite.").format(where=where)
        least, low, _, median, _, high, largest = (f"{value:.3g}" for value in one.quantiles)
        words = self.tr("{where}: median {median}, 95 % from {low} to {high}, all from {least} to {largest}.")
        text = words.format(where=where, median=median, low=low, high=high, least=least, largest=largest)
        if one.broken:
            text += " " + self.tr("{count} are not finite.").format(count=f"{one.broken:,}")
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down) and self._wall.plots:
            self._move_cursor(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.read_at("", 0.0)
        else:
            super().keyPressEvent(event)

    def _move_cursor(self, key: Qt.Key) -> None:
        """Left and right along the steps, up and down from layer to layer."""
        layers = list(self._wall.plots)
        layer, place = self._cursor or (layers[0], float("inf"))
        tape = self._tapes[self.quantity][layer if layer in layers else layers[0]]
        first, last = tape.steps[0], tape.steps[-1]
        stride = max((last - first) / STRIDES, 1)
        place = min(max(place + {Qt.Key.Key_Left: -stride, Qt.Key.Key_Right: stride}.get(key, 0), first), last)
        number = layers.index(layer) + {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        self.read_at(layers[min(max(number, 0), len(layers) - 1)], place)


def _rows(tapes: Tapes) -> Iterator[tuple[object, ...]]:
    for layer, tape in tapes.items():
        for step, one in tape:
            yield (layer, step, *map(float, one.quantiles), one.count, one.broken)
