"""Blocks as values: everything a block shows, worked out from the graph, with no graphics in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from playground.graph import Graph, Node, graph_problems
from playground.layers import Input, Output, Shape
from playground.problems import Problem
from playground.shapes import Inputs, survey
from playground.wording import shape_in_words
from widgets.builder import words

COMPACT = frozenset(
    {
        "activation",
        "formula",
        "flatten",
        "reshape",
        "dropout",
        "noise",
        "batch-norm",
        "layer-norm",
        "max-pooling",
        "average-pooling",
        "global-average-pooling",
        "upsample",
        "add",
        "concatenate",
    }
)
"""Kinds that only pass on, bend or shrink what comes: their blocks are small, so that long networks stay readable."""


@dataclass(frozen=True, slots=True)
class Block:
    """What one block shows. ``shape`` is None where a problem keeps the node from having one.

    The last ``spare`` of its ``inputs`` are free places for further wires, which a join always has while it is edited.
    """

    node: Node
    shape: Shape | None
    parameters: int
    inputs: int
    problem: Problem | None = None
    spare: int = 0
    is_data: bool = False
    """Whether its output is an example of the dataset, to be drawn as it looks."""
    frozen: int = 0
    """How many of its weights training leaves as they are; they are not among the ``parameters``."""

    def says(self) -> tuple[Shape | None, int, int, Problem | None, int, bool, int]:
        """All but the node, in the order of the fields."""
        return self.shape, self.parameters, self.inputs, self.problem, self.spare, self.is_data, self.frozen

    @property
    def held(self) -> int:
        """How many weights it has, frozen or not."""
        return self.parameters + self.frozen

    @property
    def id(self) -> str:
        """The id of the node."""
        return self.node.id

    @property
    def is_compact(self) -> bool:
        """Whether the block takes the small form."""
        return self.node.layer.kind in COMPACT

    @property
    def is_frozen(self) -> bool:
        """Whether training leaves it, or a part of it, as it is."""
        return self.frozen > 0 or self.node.layer.is_frozen

    @property
    def outputs(self) -> int:
        """How many ports it has on its right."""
        return 0 if isinstance(self.node.layer, Output) else 1

    @property
    def title(self) -> str:
        """The line at the top; of a group that is repeated it says how often."""
        return words.title(self.node)

    @property
    def shape_text(self) -> str:
        """``28×28×6``, or a question mark where there is none."""
        return "?" if self.shape is None else shape_in_words(self.shape)

    def spoken(self) -> str:
        """All of it in one line, for tool-tips and screen readers."""
        kind = words.in_words(self.node.layer.title)
        parts = [self.title] if self.title == kind else [self.title, kind]
        parts += [self.shape_text] if self.shape is not None else []
        parts += [words.count(self.held)] if self.held else []
        parts += [words.tied(self.node.layer.tie)] if self.node.layer.tie is not None else []
        parts += [words.frozen(self.frozen, self.held)] if self.is_frozen else []
        return ", ".join(parts)


NONE_YET: Mapping[str, Block] = MappingProxyType({})


def blocks(
    graph: Graph, inputs: Inputs, is_edited: bool = False, before: Mapping[str, Block] = NONE_YET
) -> dict[str, Block]:
    """A block for every node, by id, each with the first problem that concerns it.

    Args:
        graph: the network, finished or not.
        inputs: the shape of what comes in.
        is_edited: whether joins show a free port for one more wire.
        before: blocks of an earlier graph; those that would be equal are taken over, which is how one tells them.
    """
    whole = with_whole_edges(graph)
    found = survey(whole, inputs)
    shapes, known = found.shapes, found.facts
    wrong_wires = found.wiring if whole is graph else graph_problems(graph)
    wiring = {problem.where: problem for problem in reversed(wrong_wires)}
    made: dict[str, Block] = {}
    for node in graph.nodes:
        shape = shapes[node.id]
        wrong = shape if isinstance(shape, Problem) else wiring.get(node.id)
        wires = len(whole.incoming.get(node.id, ()))
        spare = int(is_edited and node.layer.many_inputs and wires > 0)
        says = (
            None if isinstance(shape, Problem) else shape,
            known[node.id].parameters if node.id in known else 0,
            0 if isinstance(node.layer, Input) else max(node.layer.ports or 1, wires + spare),
            wrong,
            spare,
            isinstance(node.layer, Input) and isinstance(inputs, tuple),
            known[node.id].frozen if node.id in known else 0,
        )
        old = before.get(node.id)
        is_same = old is not None and old.node is node and old.says() == says
        made[node.id] = old if old is not None and is_same else Block(node, *says)
    return made


def with_whole_edges(graph: Graph) -> Graph:
    """The graph without wires that lead from or to a node that is not there."""
    ids = graph.by_id
    if all(edge.source in ids and edge.target in ids for edge in graph.edges):
        return graph
    return replace(graph, edges=tuple(edge for edge in graph.edges if edge.source in ids and edge.target in ids))
