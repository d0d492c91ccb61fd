"""Where the keyboard goes next: along the wires with left and right, between neighbours with up and down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from playground.graph import Graph, order

Direction = Literal["left", "right", "up", "down"]
Middle = tuple[float, float]


def first(graph: Graph) -> str | None:
    """Where walking starts: the first block that nothing feeds, or any block, or any note."""
    return next(iter((*order(graph), *graph.ids, *(note.id for note in graph.notes))), None)


def last(graph: Graph) -> str | None:
    """The last block in the order of evaluation."""
    return next(iter((*reversed(order(graph)), *reversed(graph.ids))), None)


def step(graph: Graph, middles: Mapping[str, Middle], here: str, direction: Direction) -> str:
    """The block or note that lies in this direction, or ``here`` where there is none.

    Left and right follow a wire, at a fork to the end nearest in height; where no wire leads on, they go to a note. Up
    and down go to what lies nearest mainly above or below, wherever wires lead. From a note all four do.

    Args:
        graph: the network on the canvas.
        middles: of every block and note, by id.
        here: the block or note to start from.
        direction: where to.
    """
    level = middles[here][1]
    if direction in ("up", "down") or here not in graph.by_id:
        return _nearest(middles, here, direction, middles)
    ends = [e.target for e in graph.edges if e.source == here] if direction == "right" else graph.sources(here)
    linked = [end for end in ends if end != here]
    if linked:
        return min(linked, key=lambda end: abs(middles[end][1] - level))
    return _nearest(middles, here, direction, middles.keys() - graph.by_id.keys())


def _nearest(middles: Mapping[str, Middle], here: str, direction: Direction, others: Iterable[str]) -> str:
    along, across = (0, 1) if direction in ("left", "right") else (1, 0)
    sign = 1 if direction in ("right", "down") else -1
    start = middles[here]
    ahead = {other: (middles[other][along] - start[along]) * sign for other in others if other != here}
    beyond = sorted(other for other, far in ahead.items() if far > 1)
    return min(beyond, key=lambda other: abs(middles[other][across] - start[across]) * 2 + ahead[other], default=here)
