"""Where blocks go: layers from left to right, wrapped into rows, with a lane of its own for every long wire.

The four steps of Sugiyama, Tagawa and Toda (IEEE Trans. SMC, 1981): columns by longest path, bends for wires that pass
other columns, order within each column by the mean of what feeds it, then heights. Pure arithmetic on ids and sizes.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playground.graph import Edge, Graph, order

Point = tuple[float, float]
Size = tuple[float, float]
Bend = tuple[Edge, int]
"""A place where a wire passes a column: the wire and the column's number."""
Item = str | Bend

COLUMN_GAP = 20.0
ROW_GAP = 30.0
STACK_GAP = 14.0
BEND_HEIGHT = 8.0
STRAIGHT = 1000.0  # how much more a block resists being pushed out of its line than a bend
LANE = 7.0


@dataclass(frozen=True)
class Columns:
    """The items of each column from top to bottom, and the height of every item's middle in one long row.

    ``widths`` and ``spans``, from its highest edge to its lowest, are of the columns.
    """

    items: tuple[tuple[Item, ...], ...]
    middles: Mapping[Item, float]
    sizes: Mapping[str, Size]
    edges: tuple[Edge, ...]
    widths: tuple[float, ...]
    spans: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Arrangement:
    """Upper left corners by id, the points that wires pass on their ways, and the size of the whole."""

    corners: Mapping[str, Point]
    routes: Mapping[Edge, tuple[Point, ...]]
    width: float
    height: float


def columns(graph: Graph, sizes: Mapping[str, Size]) -> Columns:
    """Every node in the column after the last one that feeds it; nodes on a loop come last."""
    column = _longest_paths(graph)
    count = max(column.values(), default=-1) + 1
    edges = tuple(edge for edge in graph.edges if column[edge.source] < column[edge.target])
    items: list[list[Item]] = [[] for _ in range(count)]
    feeds: dict[Item, list[Item]] = {}
    for edge in edges:
        previous: Item = edge.source
        for number in range(column[edge.source] + 1, column[edge.target]):
            items[number].append((edge, number))
            feeds[edge, number] = [previous]
            previous = (edge, number)
        feeds.setdefault(edge.target, []).append(previous)
    for node_id, number in column.items():
        items[number].append(node_id)
    middles: dict[Item, float] = {}
    ordered = tuple(_placed(column_items, feeds, middles, sizes) for column_items in items)
    widths = tuple(max((sizes[i][0] for i in column if isinstance(i, str)), default=0.0) for column in ordered)
    return Columns(ordered, middles, sizes, edges, widths, tuple(_span(column, middles, sizes) for column in ordered))


def _span(column: tuple[Item, ...], middles: Mapping[Item, float], sizes: Mapping[str, Size]) -> tuple[float, float]:
    highest, lowest = column[0], column[-1]
    return middles[highest] - _height(highest, sizes) / 2, middles[lowest] + _height(lowest, sizes) / 2


def extent(made: Columns, rows: int) -> Size:
    """Width and height that the columns would take in at most so many rows, without placing anything."""
    widest, top, first = 0.0, 0.0, 0
    for last in _breaks(made.widths, rows):
        highest, lowest = _reach(made, first, last)
        widest = max(widest, sum(made.widths[first:last]) + (last - first - 1) * COLUMN_GAP)
        top, first = top + lowest - highest + ROW_GAP, last
    return widest, top - ROW_GAP if made.items else 0.0


def _reach(made: Columns, first: int, last: int) -> tuple[float, float]:
    """The highest and the lowest edge in a row of columns."""
    return min(top for top, _ in made.spans[first:last]), max(bottom for _, bottom in made.spans[first:last])


def wrap(made: Columns, rows: int) -> Arrangement:
    """The columns broken into at most so many rows of about equal width."""
    widths = made.widths
    corners: dict[str, Point] = {}
    passes: dict[Bend, tuple[Point, Point]] = {}
    row_of, row_tops = [0] * len(widths), [0.0]
    whole, top, first = 0.0, 0.0, 0
    for row, last in enumerate(_breaks(widths, rows)):
        highest, lowest = _reach(made, first, last)
        left = 0.0
        for number in range(first, last):
            row_of[number] = row
            for item in made.items[number]:
                middle = top + made.middles[item] - highest
                if isinstance(item, str):
                    width, height = made.sizes[item]
                    corners[item] = (left + (widths[number] - width) / 2, middle - height / 2)
                else:
                    passes[item] = ((left, middle), (left + widths[number], middle))
            left += widths[number] + COLUMN_GAP
        whole, top, first = max(whole, left - COLUMN_GAP), top + lowest - highest + ROW_GAP, last
        row_tops.append(top)
    routes = _routes(made, corners, passes, row_of, row_tops)
    return Arrangement(corners, routes, whole, top - ROW_GAP if corners else 0.0)


def placed_by_hand(graph: Graph, sizes: Mapping[str, Size]) -> Arrangement:
    """The places the nodes carry themselves; a wire goes straight from port to port, or over the blocks in its way."""
    corners = {node.id: (node.x, node.y) for node in graph.nodes}
    width = max((x + sizes[i][0] for i, (x, _) in corners.items()), default=0.0)
    height = max((y + sizes[i][1] for i, (_, y) in corners.items()), default=0.0)
    across = sorted((x + sizes[i][0] / 2, y, y + sizes[i][1], i) for i, (x, y) in corners.items())
    middles = [middle for middle, _, _, _ in across]
    routes: dict[Edge, tuple[Point, ...]] = {}  # of those that do not go straight
    for edge in graph.edges:
        (x, y), (wide, high) = corners[edge.source], sizes[edge.source]
        first = bisect.bisect_left(middles, x + wide)
        last = bisect.bisect_left(middles, corners[edge.target][0], first)
        level, ends = y + high / 2, (edge.source, edge.target)
        between = [i for _, top, bottom, i in across[first:last] if top < level < bottom and i not in ends]
        if between:
            routes[edge] = _over(between, corners, sizes)
    return Arrangement(corners, routes, width, height)


def _over(between: list[str], corners: Mapping[str, Point], sizes: Mapping[str, Size]) -> tuple[Point, ...]:
    """A way above the blocks that a level wire would disappear behind."""
    top = min(corners[i][1] for i in between) - STACK_GAP
    left = min(corners[i][0] for i in between)
    return (left, top), (max(corners[i][0] + sizes[i][0] for i in between), top)


def _longest_paths(graph: Graph) -> dict[str, int]:
    column: dict[str, int] = {}
    feeding: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
    for edge in graph.edges:
        feeding[edge.target].append(edge.source)
    for node_id in order(graph):
        column[node_id] = max((column[source] + 1 for source in feeding[node_id]), default=0)
    last = max(column.values(), default=-1)
    return column | {node.id: last + 1 for node in graph.nodes if node.id not in column}


def _placed(
    items: list[Item], feeds: Mapping[Item, list[Item]], middles: dict[Item, float], sizes: Mapping[str, Size]
) -> tuple[Item, ...]:
    """The column's items in order, their middles written into ``middles``: each as near to what feeds it as it can."""
    wanted: dict[Item, float] = {}
    for item in items:
        sources = feeds.get(item, [])
        weight = sum(_weight(source) for source in sources)
        wanted[item] = sum(_weight(source) * middles[source] for source in sources) / weight if sources else 0.0
    # Bends first where nothing else decides: a skip connection passes above the blocks it skips.
    ordered = sorted(items, key=lambda item: (wanted[item], isinstance(item, str)))
    heights = [_height(item, sizes) for item in ordered]
    reach = [0.0]
    for above, below in itertools.pairwise(heights):
        reach.append(reach[-1] + (above + below) / 2 + STACK_GAP)
    targets = [wanted[item] - offset for item, offset in zip(ordered, reach, strict=True)]
    level = _rising(targets, [_weight(item) for item in ordered])
    middles.update({item: at + offset for item, at, offset in zip(ordered, level, reach, strict=True)})
    return tuple(ordered)


def _rising(targets: list[float], weights: list[float]) -> list[float]:
    """The never falling numbers nearest to ``targets`` in weighted least squares, by pooling adjacent violators."""
    pools: list[tuple[float, float, int]] = []
    for target, weight in zip(targets, weights, strict=True):
        pool = (target, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            mean, heavy, count = pools.pop()
            both = heavy + pool[1]
            pool = ((mean * heavy + pool[0] * pool[1]) / both, both, count + pool[2])
        pools.append(pool)
    return [mean for mean, _, count in pools for _ in range(count)]


def _weight(item: Item) -> float:
    return STRAIGHT if isinstance(item, str) else 1.0


def _height(item: Item, sizes: Mapping[str, Size]) -> float:
    return sizes[item][1] if isinstance(item, str) else BEND_HEIGHT


def _breaks(widths: Sequence[float], rows: int) -> list[int]:
    """Where each row ends, for the narrowest rows that take at most ``rows`` of them."""
    # Each column with the gap before it: what lies between two columns is one difference.
    reach = [0.0, *itertools.accumulate(width + COLUMN_GAP for width in widths)]

    def greedy(limit: float) -> list[int]:
        ends = [0]
        while ends[-1] < len(widths):
            ends.append(max(bisect.bisect_right(reach, reach[ends[-1]] + limit + COLUMN_GAP) - 1, ends[-1] + 1))
        return ends[1:]

    if not widths:
        return []
    low, high = max(widths), reach[-1]
    while high - low > 1.0:
        middle = (low + high) / 2
        low, high = (low, middle) if len(greedy(middle)) <= rows else (middle, high)
    return greedy(high)


def _routes(
    made: Columns,
    corners: Mapping[str, Point],
    passes: Mapping[Bend, tuple[Point, Point]],
    row_of: list[int],
    row_tops: list[float],
) -> dict[Edge, tuple[Point, ...]]:
    number_of = {item: number for number, column in enumerate(made.items) for item in column}
    lanes = [0] * len(row_tops)
    routes: dict[Edge, tuple[Point, ...]] = {}
    for edge in made.edges:
        points: list[Point] = []
        first, last = number_of[edge.source], number_of[edge.target]
        for number in range(first + 1, last + 1):
            row = row_of[number]
            here = passes.get((edge, number))
            if row != row_of[number - 1]:
                before = passes.get((edge, number - 1))
                right = before[1][0] if before else corners[edge.source][0] + made.sizes[edge.source][0]
                left = here[0][0] if here else corners[edge.target][0]
                level = row_tops[row] - ROW_GAP / 2 + _around_zero(lanes[row]) * LANE
                lanes[row] += 1
                points += [(right, level), (left, level)]
            points += here or ()
        if points:
            routes[edge] = tuple(points)
    return routes


def _around_zero(lane: int) -> int:
    """0, 1, -1, 2, -2 …: lanes fill the gap between two rows from its middle."""
    return (lane + 1) // 2 * (1 if lane % 2 else -1)
