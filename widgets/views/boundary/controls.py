"""The controls of the boundary: what the mouse does, and what is drawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from widgets.points import Hand, PointTools
from widgets.racing.flow import FlowLayout
from widgets.views.boundary.ensemble_menu import EnsembleButton


class BoundaryControls(QWidget):
    """Tools and switches, in as many rows as the width asks for.

    Args:
        hand: what puts points down in the plot.

    Attributes:
        points: the tools of the hand.
        ensemble: the button of an ensemble of seeds.

    Signals:
        switched: another switch is on.
    """

    switched = Signal()

    def __init__(self, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        self.points = PointTools("boundary", hand, self)
        for part in self.points.parts:
            row.addWidget(part)
        self._discrete = self._made_switch(
            "boundaryDiscrete", self.tr("Sharp"), self.tr("Show only the likeliest class, not how sure the network is.")
        )
        self._held_out = self._made_switch(
            "boundaryHeldOut", self.tr("Held-out"), self.tr("Show the points the network is never trained on, hollow.")
        )
        self._held_out.setChecked(True)
        self._lines = self._made_switch(
            "boundaryLines",
            self.tr("Lines"),
            self.tr("Draw where each first-layer neuron cuts the plane in two."),
        )
        for switch in (self._discrete, self._held_out, self._lines):
            switch.toggled.connect(self.switched)
            row.addWidget(switch)
        self.ensemble = EnsembleButton(self)
        row.addWidget(self.ensemble)

    @property
    def is_discrete(self) -> bool:
        """Whether only the likeliest class is to be shown."""
        return self._discrete.isChecked()

    @property
    def shows_held_out(self) -> bool:
        """Whether the points of the test set are to be shown."""
        return self._held_out.isChecked()

    @property
    def shows_lines(self) -> bool:
        """Whether the lines of the first layer are to be shown."""
        return self._lines.isChecked()

    def _made_switch(self, name: str, text: str, tip: str) -> QCheckBox:
        switch = QCheckBox(text, self)
        switch.setObjectName(name)
        switch.setAccessibleName(text)
        switch.setToolTip(tip)
        return switch
