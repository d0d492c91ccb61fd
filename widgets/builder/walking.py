"""Where the keyboard goes next: along the wires with left and right, between neighbours with up and down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from playground.graph import Graph, order

Direction = Literal["left", "right", "up", "down"]
Middle = tuple[float, float]


def first(graph: Graph) -> str | None:
    """Where walking starts: the first block that nothing feeds, or any block."""
    return next(iter((*order(graph), *graph.ids)), None)


def last(graph: Graph) -> str | None:
    """The last block in the order of evaluation."""
    return next(iter((*reversed(order(graph)), *reversed(graph.ids))), None)


def step(graph: Graph, middles: Mapping[str, Middle], here: str, direction: Direction) -> str:
    """The block that lies in this direction, or ``here`` where there is none.

    Left and right follow a wire, at a fork to the end nearest in height. Up and down go to the nearest block that lies
    mainly above or below, wherever its wires lead.
    """
    x, y = middles[here]
    if direction in ("left", "right"):
        ends = [e.target for e in graph.edges if e.source == here] if direction == "right" else graph.sources(here)
        return min((end for end in ends if end != here), key=lambda end: abs(middles[end][1] - y), default=here)
    sign = 1 if direction == "down" else -1
    ahead = {other: ((ox - x), (oy - y) * sign) for other, (ox, oy) in middles.items() if other != here}
    beyond = [other for other, (_, far) in ahead.items() if far > 1]
    return min(beyond, key=lambda other: abs(ahead[other][0]) * 2 + ahead[other][1], default=here)
