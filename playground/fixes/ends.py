"""Inputs, outputs and loose ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from playground import edits
from playground.connecting import check_wire
from playground.fixes.fitting import FILTERS, MOST_UNITS, UNITS
from playground.fixes.fix import Broken, Fix, on_wire
from playground.graph import Edge, Graph, connect, order, replace_node
from playground.layers import Convolution, Dense, Flatten, Input, Layer, Output, Reshape, Shape, size
from playground.layers.initialisers import Glorot
from playground.problems import WrongCount
from playground.wording import QT_TRANSLATE_NOOP

_ADD_OUTPUT = QT_TRANSLATE_NOOP("wording", "Add an output behind “{source}”")
_ADD_LAST = QT_TRANSLATE_NOOP("wording", "Add a dense layer of {number} units and an output behind “{source}”")
_ADD_INPUT = QT_TRANSLATE_NOOP("wording", "Add an input before “{target}”")
_REMOVE = QT_TRANSLATE_NOOP("wording", "Remove “{where}”")
_CONNECT = QT_TRANSLATE_NOOP("wording", "Connect “{source}” to “{where}”")
_LAST = QT_TRANSLATE_NOOP("wording", "Insert a dense layer of {number} units before the output")

_MOST_OFFERED = 2
"""Blocks that are offered to be connected to one without a wire."""


def missing_end(broken: Broken) -> Iterator[Fix]:
    """A network without its input or output, or with several."""
    problem = broken.problem
    assert isinstance(problem, WrongCount)
    if problem.found:
        kind = Input if problem.kind == Input.kind else Output
        ends = [node.id for node in broken.graph.nodes if isinstance(node.layer, kind)]
        wired = {end for edge in broken.graph.edges for end in (edge.source, edge.target)}
        for node_id in sorted(ends, key=lambda end: (end in wired, -ends.index(end))):
            yield Fix(f"remove-{node_id}", _REMOVE, {"where": node_id}, edits.remove(broken.graph, [node_id]))
    elif problem.kind == Output.kind:
        yield from _add_output(broken)
    else:
        yield from _add_input(broken)


def missing_input(broken: Broken) -> Iterator[Fix]:
    """A block without a wire: from a block whose shape it takes, those that feed nothing yet first."""
    graph, where = broken.graph, broken.problem.where
    in_order = {node_id: place for place, node_id in enumerate(order(graph))}
    able = [i for i in reversed(graph.ids) if i != where and broken.shape(i) is not None]
    able.sort(key=lambda i: (i in graph.outgoing, -in_order[i]))
    port = len(broken.entering(where))
    fitting = (i for i in able if check_wire(graph, broken.inputs, Edge(i, where, port)) is None)
    for number, source in zip(range(_MOST_OFFERED), fitting, strict=False):
        wired = connect(graph, Edge(source, where, port))
        yield Fix(f"connect-{number + 1}", _CONNECT, {"source": source, "where": where}, wired)
    yield Fix("remove-block", _REMOVE, {"where": where}, edits.remove(graph, [where]))


def wrong_output(broken: Broken) -> Iterator[Fix]:
    """An output of another shape than dataset and loss ask for."""
    graph, where = broken.graph, broken.problem.where
    if not broken.outputs:
        return
    wanted = broken.outputs[0]
    if (last := _last_learning(graph, where)) is not None:
        node = graph.by_id[last]
        field, template = ("units", UNITS) if isinstance(node.layer, Dense) else ("filters", FILTERS)
        changed = edits.set_setting(graph, [last], field, wanted[-1])
        yield Fix(f"change-{field}", template, {"source": last, "number": wanted[-1]}, changed)
    for edge in broken.entering(where)[:1]:
        got = broken.shape(edge.source)
        if got is not None and size(wanted) <= MOST_UNITS:
            layers = _last_layers(got, wanted)
            yield Fix("insert-last", _LAST, {"number": size(wanted)}, on_wire(graph, edge, layers))


def _last_learning(graph: Graph, where: str) -> str | None:
    """The dense or convolution layer nearest to a block, along single wires."""
    seen: set[str] = set()
    while len(sources := graph.sources(where)) == 1 and where not in seen:
        seen.add(where)
        (where,) = sources
        if where in graph.by_id and isinstance(graph.by_id[where].layer, Dense | Convolution):
            return where
    return None


def _last_layers(got: Shape, wanted: Shape) -> list[Layer]:
    """Layers that make the shape wanted, whatever came."""
    flat: list[Layer] = [Flatten()] if len(got) > 1 else []
    made: list[Layer] = [Reshape(shape=wanted)] if len(wanted) > 1 else []
    return [*flat, Dense(units=size(wanted), weights_start=Glorot()), *made]


def _add_output(broken: Broken) -> Iterator[Fix]:
    graph = broken.graph
    loose = [i for i in order(graph) if i not in graph.outgoing]
    if not loose:
        return
    source = loose[-1]
    shape = broken.shape(source)
    wanted = broken.outputs[0] if broken.outputs else None
    if shape is not None and wanted is not None and shape not in broken.outputs and size(wanted) <= MOST_UNITS:
        grown = graph
        behind = source
        for layer in _last_layers(shape, wanted):
            grown, behind = edits.add_after(grown, behind, layer)
        grown, _ = edits.add_after(grown, behind, Output())
        yield Fix("add-last", _ADD_LAST, {"source": source, "number": size(wanted)}, grown)
    grown, _ = edits.add_after(graph, source, Output())
    yield Fix("add-output", _ADD_OUTPUT, {"source": source}, grown)


def _add_input(broken: Broken) -> Iterator[Fix]:
    graph = broken.graph
    unfed = next((node.id for node in graph.nodes if node.id not in graph.incoming), None)
    grown, node_id = edits.add(graph, Input())
    if unfed is not None:
        grown = connect(grown, Edge(node_id, unfed))
        # In front of what it feeds, for the row of blocks follows their order.
        first = replace(grown, nodes=(grown.nodes[-1], *grown.nodes[:-1]))
        target = graph.by_id[unfed]
        placed = replace(first.nodes[0], x=target.x - 160.0, y=target.y) if target.x or target.y else first.nodes[0]
        yield Fix("add-input", _ADD_INPUT, {"target": unfed}, replace_node(first, placed))
