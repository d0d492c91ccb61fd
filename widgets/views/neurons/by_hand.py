"""Weights and biases set by hand: the bubble over the picture, and what is made of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal

from playground.probes.neurons import Neurons
from playground.weights import WeightEdit
from widgets.viewing.frame import View
from widgets.views.neurons.bubble import WeightBubble
from widgets.views.neurons.network_picture import NetworkPicture
from widgets.views.neurons.spots import Spot


class ByHand(QObject):
    """Opens the bubble for a weight or a bias that is asked for, and tells edits.

    Args:
        view: which the bubble lies over.
        picture: which asks.

    Signals:
        edited: (edits, name, merge key), as ``View.weights_asked``.
    """

    edited = Signal(object, str, object)

    def __init__(self, view: View, picture: NetworkPicture) -> None:
        super().__init__(view)
        self._view = view
        self._picture = picture
        self._seen: Neurons | None = None
        self._bubble = WeightBubble(view)
        self._bubble.edited.connect(self._set)
        self._bubble.closed.connect(self._leave)
        picture.edit_asked.connect(self._open)
        picture.zero_asked.connect(self._set_zero)
        picture.nudged.connect(self._nudge)
        picture.nudge_ended.connect(self._bubble.end_nudge)

    @property
    def spot(self) -> Spot | None:
        """What is being set, None where nothing is."""
        return self._picture.edited

    def show(self, seen: Neurons) -> None:
        """These are the numbers now; what is no longer there is not set any more."""
        self._seen = seen
        spot = self.spot
        if spot is not None and self._picture.columns.has(spot) and not self._view.looks_back:
            self._bubble.show_value(self.value_of(spot))
        else:
            self.close()

    def close(self) -> None:
        """Put the bubble away."""
        self._bubble.close_it()

    def value_of(self, spot: Spot) -> float:
        """The weight or bias there."""
        assert self._seen is not None
        column = self._seen.columns[spot.column - 1]
        return float(column.biases[spot.unit] if spot.start is None else column.weights[spot.start[1], spot.unit])

    def in_words(self, spot: Spot) -> str:
        """Which weight or bias it is: “Weight from x to neuron 3 of dense-1”."""
        assert self._seen is not None
        layer = self._name(spot.column)
        if spot.start is None:
            return self.tr("Bias of neuron {number} of {layer}").format(number=spot.unit + 1, layer=layer)
        column, unit = spot.start
        start = (
            "xy"[unit]
            if column == 0
            else self.tr("neuron {number} of {layer}").format(number=unit + 1, layer=self._name(column))
        )
        words = self.tr("Weight from {start} to neuron {number} of {layer}")
        return words.format(start=start, number=spot.unit + 1, layer=layer)

    def _name(self, column: int) -> str:
        assert self._seen is not None
        return self._view.name_of(self._seen.columns[column - 1].node)

    # --- following the picture and the bubble ------------------------------------------------------------------------

    def _open(self, spot: Spot | None, place: QPointF) -> None:
        if spot is None or self._seen is None:
            self.close()
        elif self._may_edit():
            corner = self._picture.mapTo(self._view, QPoint())
            answer = self._picture.rect_of(spot.column, spot.unit).toRect()
            seen = tuple(one.translated(corner) for one in (answer, self._picture.drawn_rect()))
            self._bubble.open_at(place + corner, self.in_words(spot), self.value_of(spot), seen)
            self._picture.set_edited(spot)

    def _may_edit(self) -> bool:
        """Whether the present is shown; a past moment is as it was."""
        if self._view.looks_back:
            words = self.tr("This is a past step. Go back to the present to set weights, or branch from here.")
            self._view.set_readout(words)
        return not self._view.looks_back

    def _set_zero(self, spot: Spot) -> None:
        if self._seen is not None and self._may_edit():
            self._tell(spot, 0.0, object())

    def _nudge(self, steps: int) -> None:
        if self.spot is not None:
            self._bubble.nudge(steps)

    def _set(self, value: float, gesture: int) -> None:
        if self.spot is not None and self._seen is not None:
            self._tell(self.spot, value, (id(self), gesture))

    def _tell(self, spot: Spot, value: float, merge_key: object) -> None:
        assert self._seen is not None
        node = self._seen.columns[spot.column - 1].node
        if spot.start is None:
            edit = WeightEdit(node, "bias", (spot.unit,), value)
            name = self.tr("Set bias of {layer}, neuron {number}, to {value}")
        else:
            edit = WeightEdit(node, "weights", (spot.start[1], spot.unit), value)
            name = self.tr("Set weight of {layer}, neuron {number}, to {value}")
        words = name.format(layer=self._name(spot.column), number=spot.unit + 1, value=f"{value:.3g}")
        self.edited.emit((edit,), words, merge_key)

    def _leave(self, had_focus: bool) -> None:
        spot = self.spot
        self._picture.set_edited(None)
        if had_focus:
            self._picture.setFocus(Qt.FocusReason.PopupFocusReason)
            self._picture.look_at(spot)
