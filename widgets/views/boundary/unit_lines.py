"""The units of the first dense layer as lines over the boundary: on each, the unit's weighted sum is 0."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, Qt

from playground.probes.boundary import FirstUnits
from playground.probes.neurons import Unit
from widgets import theme

NEAR = 7.0  # pixels from a line that count as on it
MOST_NAMES = 12  # with more lines only the highlighted one is named
FEW_WIDTH, MANY_WIDTH = 1.7, 1.1  # pixels
TICK = 0.3  # units of the data: how far the stroke reaches that points to where a unit's sum is above 0
HEIGHT = 3.0  # above the colours, below the points

Segments = NDArray[np.float64]


class UnitLines:
    """Items of a plot for all lines, and one line highlighted: the pointed, else the chosen one.

    All are drawn where the switch says so, the chosen one in any case.
    """

    def __init__(self, plot: pyqtgraph.PlotWidget) -> None:
        self._plot = plot
        self._layers: tuple[FirstUnits, ...] = ()
        self._units: list[Unit] = []
        self._segments = np.zeros((0, 2, 2))
        self._normals, self._offsets = np.zeros((0, 2)), np.zeros(0)
        self.is_shown = False
        self.pointed: Unit | None = None
        self.chosen: Unit | None = None
        self._halo, self._glow, self._bright = (pyqtgraph.PlotCurveItem() for _ in range(3))
        self._curves = [pyqtgraph.PlotCurveItem() for _ in theme.colours().series]
        for item in (self._halo, *self._curves, self._glow, self._bright):
            item.setZValue(HEIGHT)
            plot.addItem(item, ignoreBounds=True)
        self._names: list[pyqtgraph.TextItem] = []

    @property
    def highlighted(self) -> Unit | None:
        """The unit whose line is drawn bolder, where it is among those shown."""
        wanted = (self.pointed if self.is_shown else None) or self.chosen
        return wanted if wanted in self._units else None

    def show_units(self, layers: tuple[FirstUnits, ...], reach: float) -> None:
        """Show the units of these layers on the square from ``-reach`` to ``reach``."""
        self._layers = layers
        self._units = [(layer.node, unit) for layer in layers for unit in range(layer.weights.shape[1])]
        if layers:
            self._normals = np.concatenate([layer.weights.T for layer in layers]).astype(np.float64)
            self._offsets = np.concatenate([layer.biases for layer in layers]).astype(np.float64)
        else:
            self._normals, self._offsets = np.zeros((0, 2)), np.zeros(0)
        self._segments = segments(self._normals, self._offsets, reach)
        if self.is_shown or self.chosen is not None:
            self.draw()

    def draw(self) -> None:
        """Draw it as the switch now says, in the colours now in force."""
        now, on_plane = theme.colours(), self._on_plane() if self.is_shown else np.zeros(0, np.int64)
        strokes, width = self._strokes(on_plane), FEW_WIDTH if len(on_plane) <= MOST_NAMES else MANY_WIDTH
        self._draw(self._halo, strokes, now.panel, 2 * width)
        for number, curve in enumerate(self._curves):
            self._draw(curve, strokes[on_plane % len(self._curves) == number], now.series[number], width)
        bold = self._strokes(np.array([self._units.index(unit)] if (unit := self.highlighted) else [], np.int64))
        self._draw(self._glow, bold, now.panel, 4 * FEW_WIDTH)
        self._draw(self._bright, bold, now.text, 2 * FEW_WIDTH)
        self._draw_names(on_plane)

    def point(self, place: tuple[float, float] | None) -> None:
        """The reader looks at a place, None at nowhere: the line there is highlighted."""
        before, self.pointed = self.highlighted, None
        if place is not None and self.is_shown and len(self._units):
            lengths = np.hypot(*self._normals.T)
            with np.errstate(all="ignore"):
                far = np.abs(self._normals @ np.array(place) + self._offsets) / lengths
            far[np.isnan(self._segments).any(axis=(1, 2))] = np.inf
            nearest = int(np.argmin(far))
            if far[nearest] <= NEAR * self._plot.getViewBox().viewPixelSize()[0]:
                self.pointed = self._units[nearest]
        if self.highlighted != before:
            self.draw()

    def choose(self, unit: Unit | None) -> None:
        """Highlight this unit whenever no other is pointed at."""
        self.chosen = unit
        self.draw()

    def legend(self) -> str:
        """What the lines mean, or why there are none; empty while they are not shown."""
        translate = QCoreApplication.translate
        if not self.is_shown:
            return ""
        if not self._layers:
            return translate(
                "UnitLines", "No lines: the input does not go straight into a dense layer, so no unit cuts it straight."
            )
        words = translate(
            "UnitLines",
            "Lines: where the weighted sum of a first-layer neuron is 0, with a tick towards above 0. "
            "{seen} of {all} cross the plane.",
        )
        return words.format(seen=len(self._on_plane()), all=len(self._units))

    def words(self, name_of: Callable[[str], str]) -> str:
        """The highlighted unit and its equation, empty where there is none."""
        if (unit := self.highlighted) is None:
            return ""
        number = self._units.index(unit)
        (first, second), bias = self._normals[number], self._offsets[number]
        words = QCoreApplication.translate("UnitLines", "{layer}, neuron {number}: {equation}")
        equation = f"{_number(first)} x {_signed(second)} y {_signed(bias)} = 0"
        return words.format(layer=name_of(unit[0]), number=unit[1] + 1, equation=equation)

    def _on_plane(self) -> NDArray[np.int64]:
        """The numbers of the units whose line crosses the plane."""
        return np.flatnonzero(~np.isnan(self._segments).any(axis=(1, 2)))

    def _strokes(self, numbers: NDArray[np.int64]) -> Segments:
        """Of each line its part on the plane and its tick: [lines, 4, 2], two points each."""
        lines, normals = self._segments[numbers], self._normals[numbers]
        middles = lines.mean(axis=1)
        ends = middles + TICK * normals / np.maximum(np.hypot(*normals.T), 1e-12)[:, None]
        return np.concatenate([lines, middles[:, None], ends[:, None]], axis=1)

    def _draw(self, item: pyqtgraph.PlotCurveItem, strokes: Segments, colour: str, width: float) -> None:
        flat = strokes.reshape(-1, 2)
        item.setData(flat[:, 0], flat[:, 1], connect="pairs")
        item.setPen(pyqtgraph.mkPen(colour, width=width, cap=Qt.PenCapStyle.FlatCap))

    def _draw_names(self, on_plane: NDArray[np.int64]) -> None:
        named: Sequence[int] = on_plane.tolist() if len(on_plane) <= MOST_NAMES else []
        if (unit := self.highlighted) is not None and (number := self._units.index(unit)) not in named:
            named = [*named, number]
        while len(self._names) < len(named):
            text = pyqtgraph.TextItem(anchor=(0.5, 0.5))
            text.setZValue(HEIGHT + 0.5)
            self._plot.addItem(text, ignoreBounds=True)
            self._names.append(text)
        now = theme.colours()
        for text, number in zip(self._names, named, strict=False):
            start, end = self._segments[number]
            text.setText(str(self._units[number][1] + 1), color=now.text)
            text.fill = pyqtgraph.mkBrush(now.panel)
            text.setPos(*(start + 0.06 * (end - start)))
        for number, text in enumerate(self._names):
            text.setVisible(number < len(named))


def segments(normals: NDArray[np.float64], offsets: NDArray[np.float64], reach: float) -> Segments:
    """The part of each line ``normal @ x + offset = 0`` within the square from ``-reach`` to ``reach``.

    Args:
        normals: [lines, 2].
        offsets: [lines].

    Returns:
        Both ends, float [lines, 2, 2]; NaN where a line misses the square, has no direction or is not finite.
    """
    with np.errstate(all="ignore"):
        lengths = np.hypot(normals[:, 0], normals[:, 1])
        along = np.stack([-normals[:, 1], normals[:, 0]], axis=1) / lengths[:, None]
        feet = -offsets[:, None] * normals / (lengths**2)[:, None]
        bounds = np.stack([(-reach - feet) / along, (reach - feet) / along], axis=-1)
        inside = np.abs(feet) <= reach
        is_parallel = along == 0
        low = np.where(is_parallel, np.where(inside, -np.inf, np.inf), bounds.min(axis=-1)).max(axis=1)
        high = np.where(is_parallel, np.where(inside, np.inf, -np.inf), bounds.max(axis=-1)).min(axis=1)
        ends = np.stack([feet + low[:, None] * along, feet + high[:, None] * along], axis=1)
    is_seen = (lengths > 1e-9) & np.isfinite(ends).all(axis=(1, 2)) & (low < high)
    return np.where(is_seen[:, None, None], ends, np.nan)


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", "−", 1)


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'} {abs(value):.3g}"
