"""What an ensemble of seeds answers, over the boundary: hatching where they disagree, and the line of each member."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QRectF

from playground.studies.ensemble import EnsembleFound, counts, majority
from widgets import theme
from widgets.theme.colours import channels
from widgets.views.boundary.hatching import Hatching

ONE_LINE = 0.45
"""How opaque the line of one member is; those that lie on each other are darker."""


class EnsembleLayer:
    """Two items of a plot, and what they show in words."""

    def __init__(self, plot: pyqtgraph.PlotWidget) -> None:
        self.found: EnsembleFound | None = None
        self.shows_disagreement = True
        self.shows_members = False
        self._hatching, self._lines = Hatching(), pyqtgraph.ImageItem(axisOrder="row-major")
        for item, height in ((self._hatching, 0.5), (self._lines, 1.5)):
            item.setZValue(height)
            plot.addItem(item, ignoreBounds=True)
        self._shares: NDArray[np.float32] | None = None

    def show_found(self, found: EnsembleFound | None) -> None:
        """Show what was found, None for nothing."""
        self.found = found if found is not None and found.votes.size else None
        self._shares = None if self.found is None else self.found.disagreement()
        self.draw()

    def draw(self) -> None:
        """Draw it as the switches now say, in the colours now in force."""
        found = self.found
        self._hatching.show_shares(self._shares if self.shows_disagreement else None, found.reach if found else 1.0)
        self._lines.setVisible(found is not None and self.shows_members)
        if found is not None and self.shows_members:
            self._lines.setImage(member_lines(found.votes), autoLevels=False, levels=(0, 255))
            self._lines.setRect(QRectF(-found.reach, -found.reach, 2 * found.reach, 2 * found.reach))

    def shares_at(self, places: NDArray[np.float64]) -> NDArray[np.float32]:
        """The disagreement at places [n, 2] within reach, float32 [n]; something must have been found."""
        assert self.found is not None and self._shares is not None
        rows, columns = self._cells(places[:, 1]), self._cells(places[:, 0])
        return self._shares[rows, columns]

    def legend(self) -> str:
        """What the hatching means and where it lies; empty where nothing was found."""
        found = self.found
        if found is None or self._shares is None:
            return ""
        translate = QCoreApplication.translate
        members = len(found.seeds) - found.diverged
        lines = [
            translate("Ensemble", "▨ Hatched: {count} seeds disagree after {steps} steps, on {percent} % of the plane.")
        ]
        if np.isfinite(found.together):
            lines.append(translate("Ensemble", "Held-out: {together} % by majority, {alone} % alone on average."))
        if found.diverged:
            lines.append(translate("Ensemble", "{gone} more diverged and do not count."))
        return " ".join(lines).format(
            count=members,
            steps=f"{found.done:,}",
            percent=f"{100 * self.part_of_plane():.0f}",
            together=f"{100 * found.together:.1f}",
            alone=f"{100 * float(np.nanmean(found.accuracies)):.1f}" if members else "",
            gone=found.diverged,
        )

    def part_of_plane(self) -> float:
        """The share of the plane where not all say the same, 0 to 1."""
        return 0.0 if self._shares is None else float((np.nan_to_num(self._shares) > 0).mean())

    def words_at(self, place: tuple[float, float], labels: Sequence[str]) -> str:
        """What the members answer at a place, empty where nothing was found or it lies beyond."""
        found = self.found
        if found is None or max(abs(place[0]), abs(place[1])) >= found.reach:
            return ""
        translate = QCoreApplication.translate
        (row,), (column,) = self._cells(np.array([place[1]])), self._cells(np.array([place[0]]))
        counted = counts(found.votes[:, row, column], found.mean.shape[-1])
        count = int(counted.sum())
        if not count:
            return translate("Ensemble", "no seed answers here")
        best = int(majority(counted))
        words = translate("Ensemble", "all {all} seeds say class {label}")
        if counted[best] < count:
            words = translate("Ensemble", "{most} of {all} seeds say class {label}, {percent} % on average")
        percent = f"{100 * float(found.mean[row, column, best]):.0f}"
        return words.format(most=int(counted[best]), all=count, label=labels[best], percent=percent)

    def _cells(self, places: NDArray[np.float64]) -> NDArray[np.int64]:
        assert self.found is not None
        side, reach = self.found.votes.shape[-1], self.found.reach
        cells: NDArray[np.int64] = np.floor((places + reach) / (2 * reach) * side).astype(np.int64)
        return cells.clip(0, side - 1)


def member_lines(votes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Where each member [members, side, side] changes its answer: uint8 [side, side, 4], darker where several do."""
    edge = np.zeros(votes.shape, bool)
    edge[:, :-1] |= votes[:, :-1] != votes[:, 1:]
    edge[:, :, :-1] |= votes[:, :, :-1] != votes[:, :, 1:]
    pixels = np.empty((*votes.shape[1:], 4), np.uint8)
    pixels[..., :3] = channels(theme.colours().text)
    pixels[..., 3] = 255 * (1 - (1 - ONE_LINE) ** edge.sum(axis=0))
    return pixels
