"""A fix, and what it has to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from playground import edits
from playground.graph import Edge, Graph
from playground.layers import Layer, Shape
from playground.problems import Problem, Unreached, WrongOutput
from playground.shapes import Inputs, survey
from playground.wording import Translate, shape_in_words, unchanged


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend something.

    ``id`` says what it does, in words with hyphens, the same for every problem. ``template`` is its English title and
    ``values`` fill it in; ``graph`` is the graph after it.
    """

    id: str
    template: str
    values: Mapping[str, object]
    graph: Graph


def title(fix: Fix, translate: Translate = unchanged) -> str:
    """What the fix does, for its button."""
    words = {name: shape_in_words(v) if isinstance(v, tuple) else v for name, v in fix.values.items()}
    return translate(fix.template).format(**words)


@dataclass(frozen=True, slots=True)
class Broken:
    """A graph with a problem."""

    graph: Graph
    inputs: Inputs
    problem: Problem
    outputs: tuple[Shape, ...] = field(default=())

    def shape(self, node_id: str) -> Shape | None:
        """What a node makes; None where a problem keeps it from making anything."""
        found = survey(self.graph, self.inputs).shapes.get(node_id)
        return None if isinstance(found, Problem) else found

    def entering(self, node_id: str) -> tuple[Edge, ...]:
        """The wires into a node, by port."""
        return self.graph.incoming.get(node_id, ())

    def is_mended_by(self, graph: Graph) -> bool:
        """Whether the problem is gone, none of its kind is left at its place, and no wire is worse than before."""
        before, after = survey(self.graph, self.inputs), survey(graph, self.inputs)
        if isinstance(self.problem, WrongOutput):
            got = after.shapes.get(self.problem.where)
            return not after.problems and got in self.outputs
        if len(after.wiring) > len(before.wiring) or self.problem in (*after.wiring, *after.shapes.values()):
            return False
        there = after.shapes.get(self.problem.where)
        return not isinstance(there, Problem) or isinstance(there, Unreached) or there in before.shapes.values()


def on_wire(graph: Graph, edge: Edge, layers: Sequence[Layer]) -> Graph:
    """The graph with layers put on a wire, one behind the other."""
    for layer in layers:
        graph, node_id = edits.insert(graph, edge, layer)
        edge = Edge(node_id, edge.target, edge.port)
    return graph
