"""The controls of the boundary: what is drawn, and saving it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from widgets import theme


class BoundaryControls(QWidget):
    """One row of controls.

    Signals:
        switched: another switch is on.
        picture_asked: a picture is to be saved.
        table_asked: a table is to be saved.
    """

    switched = Signal()
    picture_asked = Signal()
    table_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        self._discrete = self._made_switch(
            "boundaryDiscrete", self.tr("Sharp"), self.tr("Show only the likeliest class, not how sure the network is.")
        )
        self._held_out = self._made_switch(
            "boundaryHeldOut", self.tr("Held-out"), self.tr("Show the points the network is never trained on, hollow.")
        )
        self._held_out.setChecked(True)
        for switch in (self._discrete, self._held_out):
            switch.toggled.connect(self.switched)
            row.addWidget(switch)
        row.addStretch(1)
        for name, icon, text, tip, signal in (
            (
                "boundaryPicture",
                "picture",
                self.tr("Save picture"),
                self.tr("Save the boundary as a picture, PNG or SVG."),
                self.picture_asked,
            ),
            (
                "boundaryTable",
                "export",
                self.tr("Save table"),
                self.tr("Save the probabilities at every place as a table, CSV."),
                self.table_asked,
            ),
        ):
            button = QToolButton(self)
            button.setObjectName(name)
            button.setIcon(theme.icon(icon))
            theme.size_icon(button)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            row.addWidget(button)

    @property
    def is_discrete(self) -> bool:
        """Whether only the likeliest class is to be shown."""
        return self._discrete.isChecked()

    @property
    def shows_held_out(self) -> bool:
        """Whether the points of the test set are to be shown."""
        return self._held_out.isChecked()

    def _made_switch(self, name: str, text: str, tip: str) -> QCheckBox:
        switch = QCheckBox(text, self)
        switch.setObjectName(name)
        switch.setAccessibleName(text)
        switch.setToolTip(tip)
        return switch
