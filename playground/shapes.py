"""The shape at every node, parameters, operations and problems, by plain arithmetic: microseconds, no JAX.

All of it comes from one pass, ``survey``; what it found is kept with the graph, so asking again costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playground.graph import MOST_BLOCKS, Graph, Node, ancestors, graph_problems, order
from playground.layers import LARGEST, Dense, Input, Layer, Shape, size
from playground.problems import (
    Cycle,
    MissingInput,
    Problem,
    TiedToNothing,
    TieMismatch,
    TooLarge,
    TooManyInputs,
    Unreached,
)

Inputs = Shape | Mapping[str, Shape | Problem]
"""What enters a graph: the shape of one example, or the shape (or what is wrong with it) at each input by its id."""

_MOST_KEPT = 64
"""Surveys kept with one graph: the inside of a group repeated 64 times may see 64 shapes."""

_MOST_GRAPHS = 256
"""Graphs that keep what was found: the undo stack holds all there have been, and each would keep 0.1 MB or more."""

_RECENT: dict[int, Graph] = {}
"""Those graphs by identity, the one surveyed longest ago first."""

_MADE: dict[str, _Made] = {}
"""What the node of each id was found to make last, in whatever graph: after an edit most make the same again."""

_MOST_MADE = 50_000


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What a node makes and costs.

    ``shape`` is that of one example, ``parameters`` training changes, ``frozen`` ones it leaves as they are; ``flops``
    are forward operations an example.
    """

    shape: Shape
    parameters: int
    flops: int
    frozen: int = 0

    @property
    def held(self) -> int:
        """All parameters, frozen or not."""
        return self.parameters + self.frozen


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything there is to know about a graph without running it.

    ``shapes`` holds the shape of every node or the problem that keeps it from having one, ``facts`` those that have a
    shape. ``wiring`` is wrong whatever the shapes. ``problems`` is everything that keeps the graph from running,
    wiring first; empty when nothing does. Nobody writes to any of them.
    """

    shapes: Mapping[str, Shape | Problem]
    facts: Mapping[str, NodeFacts]
    wiring: tuple[Problem, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """What a layer makes of its inputs: a shape with its facts, or a problem; and what is too large for an array."""

    layer: Layer
    before: tuple[Shape, ...]
    shape: Shape | Problem
    facts: NodeFacts | None
    too_large: tuple[Problem, ...]


def survey(graph: Graph, inputs: Inputs) -> Survey:
    """Shapes, counts and problems of a graph in one pass.

    Args:
        graph: any graph, finished or not; on a loop every node has a ``Cycle`` problem, and wires that lead nowhere
            are passed over.
        inputs: the shape of one example of the dataset, or one for each input.
    """
    kept: dict[Any, Survey] = graph.known.setdefault("surveys", {})
    key = inputs if isinstance(inputs, tuple) else tuple(sorted(inputs.items()))
    if key not in kept:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[key] = _survey(graph, inputs)
        _remember(graph)
    return kept[key]


def _remember(graph: Graph) -> None:
    """Note that this graph keeps a survey, and let the one that has kept its own for longest forget."""
    _RECENT.pop(id(graph), None)
    _RECENT[id(graph)] = graph
    if len(_RECENT) > _MOST_GRAPHS:
        _RECENT.pop(next(iter(_RECENT))).forget()


def _survey(graph: Graph, inputs: Inputs) -> Survey:
    wiring = tuple(graph_problems(graph, inside=not isinstance(inputs, tuple)))
    if graph.blocks > MOST_BLOCKS:
        return Survey({node.id: wiring[0] for node in graph.nodes}, {}, wiring, wiring)
    shapes: dict[str, Shape | Problem] = {}
    facts: dict[str, NodeFacts] = {}
    too_large: list[Problem] = []
    for node_id in order(graph):
        node = graph.by_id[node_id]
        before = _before(graph, node, shapes, inputs)
        if isinstance(before, Problem):
            shapes[node_id] = before
            continue
        made = _MADE.get(node_id)
        if made is None or made.layer is not node.layer or made.before != before:
            made = _make(node, before)
        if node.layer.tie is not None and (problem := _tie_problem(graph, node, before, shapes)):
            shapes[node_id] = problem
            continue
        shapes[node_id] = made.shape
        if made.facts is not None:
            facts[node_id] = made.facts
            too_large += made.too_large
    shapes |= {node_id: Cycle(node_id, node_id) for node_id in graph.ids if node_id not in shapes}
    own = [s for s in shapes.values() if isinstance(s, Problem) and not isinstance(s, Unreached)]
    return Survey(shapes, facts, wiring, wiring or tuple(own) or tuple(too_large))


def _before(
    graph: Graph, node: Node, shapes: Mapping[str, Shape | Problem], inputs: Inputs
) -> tuple[Shape, ...] | Problem:
    """The shapes that a node makes its own of, or why it has none."""
    if isinstance(node.layer, Input):
        shape = inputs if isinstance(inputs, tuple) else inputs.get(node.id, MissingInput(node.id))
        return shape if isinstance(shape, Problem) else (shape,)
    ports = node.layer.ports
    incoming = [edge.source for edge in graph.incoming.get(node.id, ()) if edge.source in graph.by_id]
    if len(incoming) < (1 if ports is None else ports):
        return MissingInput(node.id)
    if ports is not None and len(incoming) > ports:
        return TooManyInputs(node.id, ports, len(incoming))
    known: list[Shape] = []
    for source in incoming:
        before = shapes[source]
        if isinstance(before, Problem):
            return Unreached(node.id, source)
        known.append(before)
    return tuple(known)


def _tie_problem(
    graph: Graph, node: Node, before: tuple[Shape, ...], shapes: Mapping[str, Shape | Problem]
) -> Problem | None:
    """Why a layer cannot use the weights of the one it is tied to."""
    layer, tie = node.layer, node.layer.tie or ""
    found = graph.by_id.get(tie)
    lender = None if found is None else found.layer
    if not isinstance(lender, Dense) or lender.tie is not None or tie not in ancestors(graph, node.id):
        return TiedToNothing(node.id, tie)
    read = shapes[graph.sources(tie)[0]]  # it is before the node, and the node is reached
    if not isinstance(layer, Dense) or isinstance(read, Problem) or len(before[0]) != 1:
        return None
    fits = before[0][0] == lender.units and layer.units == read[0]
    return None if fits else TieMismatch(node.id, tie, lender.units, read[0])


def _make(node: Node, before: tuple[Shape, ...]) -> _Made:
    """Work out what a node makes of these shapes, and remember it."""
    layer = node.layer
    shape = before[0] if isinstance(layer, Input) else layer.output_shape(node.id, before)
    if not isinstance(layer, Input) and not isinstance(shape, Problem) and size(shape) > LARGEST:
        shape = TooLarge(node.id, size(shape), LARGEST)
    if isinstance(shape, Problem):
        made = _Made(layer, before, shape, None, ())
    else:
        found = NodeFacts(shape, layer.parameter_count(before), layer.flops(before, shape), layer.frozen_count(before))
        too_large = _too_large(node, before) if found.held > LARGEST else ()
        made = _Made(layer, before, shape, found, too_large)
    if len(_MADE) >= _MOST_MADE:
        _MADE.clear()
    _MADE[node.id] = made
    return made


def _too_large(node: Node, inputs: tuple[Shape, ...]) -> tuple[Problem, ...]:
    largest = max(size(shape) for shape in node.layer.parameters(inputs).values())
    return (TooLarge(node.id, largest, LARGEST),) if largest > LARGEST else ()


def infer_shapes(graph: Graph, inputs: Inputs) -> dict[str, Shape | Problem]:
    """The output shape of every node, or the problem that keeps it from having one; see ``survey``."""
    return dict(survey(graph, inputs).shapes)


def problems(graph: Graph, inputs: Inputs) -> list[Problem]:
    """Everything that keeps the graph from running on examples of this shape, wiring first; empty when nothing does."""
    return list(survey(graph, inputs).problems)


def facts(graph: Graph, inputs: Inputs) -> dict[str, NodeFacts]:
    """Shape, parameters and operations of every node that has a shape, in the order of the nodes."""
    found = survey(graph, inputs).facts
    return {node_id: found[node_id] for node_id in graph.ids if node_id in found}


def input_shapes(graph: Graph, shapes: Mapping[str, Shape | Problem], node_id: str) -> tuple[Shape, ...]:
    """The shapes that flow into a node of a graph without problems, by port."""
    return _known(shapes, graph.sources(node_id)) or _known(shapes, (node_id,))


def _known(shapes: Mapping[str, Shape | Problem], ids: tuple[str, ...]) -> tuple[Shape, ...]:
    found = (shapes[i] for i in ids if i in shapes)
    return tuple(shape for shape in found if not isinstance(shape, Problem))
