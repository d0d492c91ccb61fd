"""Curves of other runs, thin and pale behind those of the run at work, and which is which."""

from __future__ import annotations

import html
from collections.abc import Sequence

import pyqtgraph
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QLabel, QWidget

from playground.history import Curve, History
from widgets import theme

Ghost = tuple[str, History]
"""The name of a run and its curves."""

PALE = 0.25  # share of the background in a ghost's colour
THIN = 1.2  # pixels; the curves of the run at work are wider
FIRST = 2  # place in the theme's series of colours: those before belong to the run at work


def ghost_colour(place: int) -> str:
    """The colour of the ghost at this place."""
    now = theme.colours()
    series = now.series[FIRST:]
    return theme.mixed(series[place % len(series)], now.panel, PALE)


def ghost_pen(place: int) -> QPen:
    """The pen of the ghost at this place."""
    return pyqtgraph.mkPen(ghost_colour(place), width=THIN)


def ghost_curve(history: History, kind: str, points: int) -> Curve:
    """What is drawn of a run: its held-out curve, or where nothing was held out the training curve."""
    part = "test" if len(history.held_out) else "train"
    return history.curve(f"{part}_{kind}", points=points)  # type: ignore[arg-type]


class GhostLegend(QLabel):
    """The names of the ghosts, each beside its colour; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curvesGhosts")
        self.setAccessibleName(self.tr("Runs shown behind"))
        self.setToolTip(self.tr("Pinned runs, to compare with: their curves on held-out examples."))
        self.setWordWrap(True)
        self._names: list[str] = []
        self.hide()

    def show_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Name these, in the colours in force."""
        self._names = [name for name, _ in ghosts]
        line = '<span style="color:{colour}">—</span> {name}'
        entries = [
            line.format(colour=ghost_colour(place), name=html.escape(name).replace(" ", "&nbsp;"))
            for place, name in enumerate(self._names)
        ]
        self.setText("&emsp; ".join(entries))
        self.setAccessibleDescription(", ".join(self._names))
        self.setVisible(bool(ghosts))

    def names(self) -> list[str]:
        """The names shown."""
        return list(self._names)
