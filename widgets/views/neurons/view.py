"""Every neuron's picture: what is shown in full, what is switched off, what is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from playground.experiment import Experiment
from playground.probes.neurons import Column, Neurons, NeuronsWish, Unit
from widgets import theme
from widgets.viewing.frame import View
from widgets.viewing.tables import Table
from widgets.views.neurons.by_hand import ByHand
from widgets.views.neurons.enlarged import EnlargedPlot, zero_line
from widgets.views.neurons.network_picture import NetworkPicture
from widgets.views.neurons.spots import Spot


class NeuronsView(View):
    """The network as columns of small pictures, and one of them in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("neurons", parent)
        self._classes = 2
        self._seen: Neurons | None = None
        self._picture, self._enlarged = NetworkPicture(self), EnlargedPlot(self)
        self._by_hand = ByHand(self, self._picture)
        self._by_hand.edited.connect(self.weights_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        row.addWidget(self._picture, 3)
        row.addWidget(self._enlarged, 2)
        self.body.addLayout(row)
        self._scale = QCheckBox(self.tr("Own scale"), self)
        self._scale.setObjectName("neuronsScale")
        self._scale.setAccessibleName(self._scale.text())
        self._scale.setToolTip(
            self.tr("Colour each neuron by its own largest output, not by the largest of its layer.")
        )
        self._scale.setChecked(True)
        self._all_on = QPushButton(self)
        self._all_on.setObjectName("neuronsAllOn")
        self._all_on.setAccessibleName(self.tr("Switch all neurons on again"))
        self._all_on.setToolTip(self.tr("Neurons are off for looking only; training goes on with all of them."))
        self._all_on.hide()
        self.tools.addWidget(self._scale)
        self.tools.addWidget(self._all_on)
        for before, after in pairwise((self, self._picture, self._scale, self._all_on)):
            QWidget.setTabOrder(before, after)  # the picture first: it is what one comes for
        self._picture.pointed.connect(self._show_reading)
        self._picture.chosen.connect(self._enlarge)
        self._picture.switched.connect(self._switch)
        self._scale.toggled.connect(self._follow_scale)
        self._all_on.clicked.connect(self._switch_all_on)
        self.set_wish(NeuronsWish())
        self._show_reading()

    def show_experiment(self, experiment: Experiment) -> None:
        self._classes = max(len(experiment.data.labels), 2)
        self._seen = None
        self._by_hand.close()
        self._wish_for(NeuronsWish())

    def show_record(self, record: Neurons) -> None:
        self._seen = record
        names = tuple(self.name_of(column.node) for column in record.columns)
        self._picture.show_neurons(record, names)
        self._by_hand.show(record)
        wish = self._asked()
        found = record.enlarged
        if found is not None and found.unit == wish.enlarged:
            column = self._column(found.unit[0])
            is_first = column.source == "" and column.weights.shape[0] == 2
            line = (
                zero_line(column.weights[:, found.unit[1]], float(column.biases[found.unit[1]])) if is_first else None
            )
            self._enlarged.show_neuron(found, record.train, self._classes, line)
            self._enlarged.show()
        self._show_legend()
        self._show_reading()

    def follow_request(self, what: Unit) -> None:
        """Another view shows this neuron: here it is in full."""
        self._wish_for(replace(self._asked(), enlarged=what))

    def table(self) -> Table | None:
        if self._seen is None:
            return None
        return Table(("layer", "unit", "input", "weight"), _rows(self._seen))

    def summary(self) -> str:
        if self._seen is None:
            return ""
        text = self.tr("{count} neurons in {layers} layers at step {step}.")
        count = sum(len(column.maps) for column in self._seen.columns)
        return f"{text.format(count=count, layers=len(self._seen.columns), step=self._seen.step)} {self.readout()}"

    def follow_theme(self) -> None:
        self._enlarged.follow_theme()
        if self._seen is not None:
            self.show_record(self._seen)

    # --- what is chosen ----------------------------------------------------------------------------------------------

    def _asked(self) -> NeuronsWish:
        assert isinstance(self.wish, NeuronsWish)
        return self.wish

    def _wish_for(self, wish: NeuronsWish) -> None:
        if wish != self.wish:
            self.set_wish(wish)
            self.ask_view("boundary", wish.enlarged, opens=False)
        self._picture.enlarged = wish.enlarged
        self._enlarged.setVisible(wish.enlarged is not None and not self._enlarged.isHidden())
        self._all_on.setVisible(bool(wish.off))
        self._all_on.setText(self.tr("Switch {count} on").format(count=len(wish.off)))
        self._picture.update()

    def _enlarge(self, column: int, unit: int) -> None:
        """This neuron in full, or none where it is already."""
        self._by_hand.close()
        chosen = self._picture.unit_of(column, unit)
        self._wish_for(replace(self._asked(), enlarged=None if chosen == self._asked().enlarged else chosen))

    def _switch(self, column: int, unit: int) -> None:
        chosen, off = self._picture.unit_of(column, unit), self._asked().off
        if chosen is not None and self._is_heard(chosen[0]):
            left = tuple(one for one in off if one != chosen)
            self._wish_for(replace(self._asked(), off=left if chosen in off else (*off, chosen)))

    def _switch_all_on(self) -> None:
        self._wish_for(replace(self._asked(), off=()))

    def _is_heard(self, node: str) -> bool:
        """Whether a layer hears these neurons; nobody hears those of the last one."""
        return self._seen is not None and any(column.source == node for column in self._seen.columns)

    def _follow_scale(self, is_own: bool) -> None:
        self._picture.own_scale = is_own
        self._picture.update()

    def _column(self, node: str) -> Column:
        assert self._seen is not None
        return next(column for column in self._seen.columns if column.node == node)

    # --- words -------------------------------------------------------------------------------------------------------

    def _show_legend(self) -> None:
        now = theme.colours()
        mark = '<span style="color:{colour}">■</span> {words}'
        parts = (
            mark.format(colour=now.negative, words=self.tr("below zero")),
            mark.format(colour=now.positive, words=self.tr("above zero")),
        )
        self.set_legend("&nbsp;&nbsp; ".join((*parts, f"<small>{self.tr('Thick wires: large weights.')}</small>")))

    def _show_reading(self) -> None:
        spot = self._picture.spot or self._picture.edited
        if self._seen is None or spot is None:
            words = self.tr(
                "Point at a neuron or a wire to read it; click a neuron to see it in full, a wire to set it."
            )
            self.set_readout(words)
        elif spot.column == 0:
            name = (self.tr("x, the first input"), self.tr("y, the second input"))[spot.unit]
            self.set_readout(name)
        else:
            self.set_readout(self._in_words(spot))

    def _in_words(self, spot: Spot) -> str:
        assert self._seen is not None
        if spot.is_number:
            return f"{self._by_hand.in_words(spot)}: {self._by_hand.value_of(spot):.3g}"
        column = self._seen.columns[spot.column - 1]
        name = self.tr("{layer}, neuron {number}").format(layer=self.name_of(column.node), number=spot.unit + 1)
        unit: Unit = (column.node, spot.unit)
        outputs = column.maps[spot.unit]
        text = self.tr("{name}: bias {bias}, answers from {low} to {high}")
        if unit in self._seen.off:
            text = self.tr("{name} is off: bias {bias}, answers from {low} to {high}")
        low, high = (f"{float(one):.3g}" for one in (np.min(outputs), np.max(outputs)))
        return text.format(name=name, bias=f"{column.biases[spot.unit]:.3g}", low=low, high=high)


def _rows(seen: Neurons) -> Iterator[tuple[object, ...]]:
    for column in seen.columns:
        for unit, bias in enumerate(column.biases.tolist()):
            yield (column.node, unit, "bias", bias)
            for start, weight in enumerate(column.weights[:, unit].tolist()):
                yield (column.node, unit, start, weight)
