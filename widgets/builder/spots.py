"""Where a new block goes when nobody said where: beside the one it follows, with room made for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from playground.graph import Graph

Box = tuple[float, float, float, float]
"""Left, top, width and height of a block, in pixels at 100 % zoom."""
Place = tuple[float, float]

ROOM: tuple[float, float] = (86.0, 112.0)
"""Room for a block that is not on the canvas yet."""
GAP = 24.0


def is_placed(graph: Graph) -> bool:
    """Whether the blocks lie where the learner put them; otherwise the program finds places for all of them."""
    return any(node.x or node.y for node in graph.nodes)


def fixed(graph: Graph, boxes: Mapping[str, Box]) -> Graph:
    """The graph with every block where it is shown now, so that one of them can be moved by hand."""
    if is_placed(graph):
        return graph
    shown = {node_id: (round(left), round(top)) for node_id, (left, top, _, _) in boxes.items()}
    nodes = tuple(
        replace(n, x=float(shown[n.id][0]), y=float(shown[n.id][1])) if n.id in shown else n for n in graph.nodes
    )
    return graph.with_nodes(nodes)


def beside(boxes: Mapping[str, Box], before: str | None) -> Place:
    """A free place right of ``before``, lower down where that is taken; below everything where there is no before."""
    if before is None or before not in boxes:
        lowest = max((top + height for _, top, _, height in boxes.values()), default=-GAP)
        return min((left for left, _, _, _ in boxes.values()), default=0.0), lowest + GAP
    left, top, width, height = boxes[before]
    x, y = left + width + GAP, top + (height - ROOM[1]) / 2
    while taken := [box for box in boxes.values() if _overlap((x, y, *ROOM), box)]:
        y = max(other_top + other_height for _, other_top, _, other_height in taken) + GAP
    return x, y


def room_between(graph: Graph, boxes: Mapping[str, Box], source: str, target: str) -> tuple[Place, dict[str, Place]]:
    """A place on the wire from ``source`` to ``target``, and where blocks go that have to make room for it.

    Where the two are too close, ``target`` and all that follows it and lies as far right moves to the right.
    """
    left, top, width, height = boxes[source]
    right, target_top, _, target_height = boxes[target]
    start = left + width
    middle = (top + height / 2 + target_top + target_height / 2) / 2
    lacking = ROOM[0] + 2 * GAP - (right - start)
    x = start + GAP if lacking > 0 else (start + right - ROOM[0]) / 2
    moved: dict[str, Place] = {}
    if 0 < lacking < ROOM[0] + 3 * GAP:
        behind = _followers(graph, target)
        moved = {i: (boxes[i][0] + lacking, boxes[i][1]) for i in behind if i in boxes and boxes[i][0] >= right}
    return (x, middle - ROOM[1] / 2), moved


def _followers(graph: Graph, node_id: str) -> set[str]:
    found, frontier = {node_id}, [node_id]
    while frontier:
        new = set(graph.followers(frontier.pop())) - found
        found |= new
        frontier += new
    return found


def _overlap(first: Box, second: Box) -> bool:
    apart_x = first[0] + first[2] <= second[0] or second[0] + second[2] <= first[0]
    apart_y = first[1] + first[3] <= second[1] or second[1] + second[3] <= first[1]
    return not (apart_x or apart_y)
