"""The weights as lines between neurons: coloured by sign, thick by size."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from playground.probes.neurons import Column
from widgets import theme
from widgets.views.neurons.layout import Layout

MOST = 500
"""So many wires are drawn in all, the heaviest; more would cover one another."""

NEAR = 8.0
"""Pixels from a wire that still point at it."""

THICKNESSES = 6
THICKEST = 5.0  # pixels, for the largest weight of its layer
FAINTEST, STRONGEST = 0.15, 0.95  # opacity


def wire(layout: Layout, start: tuple[int, int], end: tuple[int, int]) -> QPainterPath:
    """The line from the right side of one neuron to the left side of another."""
    a, b = layout.rect(*start), layout.rect(*end)
    first, last = QPointF(a.right(), a.center().y()), QPointF(b.left(), b.center().y())
    bend = (last.x() - first.x()) / 2
    path = QPainterPath(first)
    path.cubicTo(QPointF(first.x() + bend, first.y()), QPointF(last.x() - bend, last.y()), last)
    return path


def eased(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far down a wire is after these shares of its way across, 0 to 1: the curve of ``wire``, solved for x."""
    low, high = np.zeros_like(shares), np.ones_like(shares)
    for _ in range(20):
        t = (low + high) / 2
        is_short = 1.5 * (1 - t) * t + t**3 < shares
        low, high = np.where(is_short, t, low), np.where(is_short, high, t)
    return 3 * (1 - low) * low**2 + low**3


def wire_at(
    layout: Layout, sources: tuple[int | None, ...], place: QPointF
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The wire that passes nearest above or below a place, as (start, end); ``sources`` by column, the first None."""
    best: tuple[float, tuple[tuple[int, int], tuple[int, int]]] | None = None
    for number, source in enumerate(sources):
        if source is None:
            continue
        starts = [layout.rect(source, unit) for unit in range(len(layout.corners[source]))]
        ends = [layout.rect(number, unit) for unit in range(len(layout.corners[number]))]
        x0, y0 = (np.array(one)[:, None] for one in zip(*((r.right(), r.center().y()) for r in starts), strict=True))
        x1, y1 = (np.array(one)[None, :] for one in zip(*((r.left(), r.center().y()) for r in ends), strict=True))
        share = (place.x() - x0) / (x1 - x0)
        down = eased(np.clip(share, 0, 1))
        away = np.where((share > 0) & (share < 1), np.abs(y0 * (1 - down) + y1 * down - place.y()), np.inf)
        start, end = (int(n) for n in np.unravel_index(int(away.argmin()), away.shape))
        distance = float(away[start, end])
        if distance <= NEAR and (best is None or distance < best[0]):
            best = distance, ((source, start), (number, end))
    return None if best is None else best[1]


def strengths(column: Column) -> NDArray[np.float64]:
    """Each weight's size against the largest of its layer, float [inputs, units] from 0 to 1; 0 for no number."""
    sizes = np.abs(np.nan_to_num(column.weights, nan=0.0, posinf=0.0, neginf=0.0))
    return sizes / max(float(sizes.max(initial=0.0)), 1e-12)


class Wire(NamedTuple):
    """One that is drawn: from and to which (column, unit), whether its weight is positive, and how thick it is."""

    start: tuple[int, int]
    end: tuple[int, int]
    is_positive: bool
    thickness: int


def heaviest(columns: tuple[Column, ...], sources: tuple[int | None, ...]) -> tuple[Wire, ...]:
    """The heaviest weights of all columns, thin ones first; ``sources`` are those of all columns, the inputs' first."""
    pairs = zip(columns, sources[1:], strict=True)
    links = [(n, s, strengths(c)) for n, (c, s) in enumerate(pairs, 1) if s is not None]
    total = sum(share.size for _, _, share in links)
    if not total:
        return ()
    every = np.concatenate([share.ravel() for _, _, share in links])
    least = float(np.partition(every, total - MOST)[total - MOST]) if total > MOST else 0.0
    found = []
    for number, source, share in links:
        sizes = np.minimum(THICKNESSES - 1, (share * THICKNESSES).astype(int)).tolist()
        signs = (columns[number - 1].weights > 0).tolist()
        for start, end in np.argwhere((share >= least) & (share > 0)).tolist():
            found.append(Wire((source, start), (number, end), signs[start][end], sizes[start][end]))
    return tuple(sorted(found, key=_thickness))


_thickness = attrgetter("thickness")


def draw_wire(painter: QPainter, layout: Layout, drawn: Wire) -> None:
    """Draw one; what lies below shines through, the more the smaller its weight."""
    now, share = theme.colours(), (drawn.thickness + 1) / THICKNESSES
    colour = QColor(now.positive if drawn.is_positive else now.negative)
    colour.setAlphaF(FAINTEST + (STRONGEST - FAINTEST) * share)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, THICKEST * share))
    painter.drawPath(wire(layout, drawn.start, drawn.end))
