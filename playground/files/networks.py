"""The records of a network inside a file: nodes, wires, notes, and groups with networks of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from pydantic import AfterValidator, Field, create_model

from playground.files.drawings import Number
from playground.graph import MOST_NODES, Edge, Graph, Node, Note, graph_problems
from playground.groups import Group
from playground.groups.group import group_of
from playground.layers import LAYERS, Layer, Settings
from playground.limits import LARGEST_SIDE, LONGEST_ID, LONGEST_NAME, LONGEST_TEXT, MOST_NOTES
from playground.problems import BadSetting, InGroup, MissingInput, Problem, ProblemError, WrongCount


def _visible(name: str) -> str:
    if not name.isprintable():
        raise ValueError("should be a name without invisible signs")
    return name


Name = Annotated[str, Field(min_length=1, max_length=LONGEST_ID, pattern=r"^[^/\s]+$"), AfterValidator(_visible)]
"""An id: no spaces, no slash, for weights are called ``node/name``, and nothing that steers a terminal."""


class NodeRecord(Settings):
    """A layer with its place on the canvas; ``kind`` decides which settings there are."""

    id: Name
    kind: str
    name: str = Field("", max_length=LONGEST_NAME)
    x: Number = 0.0
    y: Number = 0.0
    settings: Any


def _record_of(layer: type[Layer]) -> type[NodeRecord]:
    return create_model(
        f"{layer.__name__}Node",
        __base__=NodeRecord,
        kind=(Literal[layer.kind], ...),  # type: ignore[arg-type,name-defined]
        settings=(layer, Field(default_factory=layer)),
    )


class GroupRecord(Settings):
    """What a group holds."""

    inside: GraphRecord
    repeat: int = Field(1, ge=1, le=64)


class GroupNode(NodeRecord):
    """A group with its place on the canvas."""

    kind: Literal["group"]
    settings: GroupRecord


if TYPE_CHECKING:
    AnyNode = NodeRecord
else:
    _nodes = (*(_record_of(layer) for layer in LAYERS.values()), GroupNode)
    AnyNode = Annotated[Union[_nodes], Field(discriminator="kind")]  # noqa: UP007


class EdgeRecord(Settings):
    """A wire."""

    source: Name
    target: Name
    port: int = Field(0, ge=0, le=1000)


class NoteRecord(Settings):
    """A note on the canvas."""

    id: Name
    text: str = Field(max_length=LONGEST_TEXT)
    x: Number = 0.0
    y: Number = 0.0
    width: float = Field(200.0, ge=1, le=LARGEST_SIDE)
    height: float = Field(80.0, ge=1, le=LARGEST_SIDE)


class GraphRecord(Settings):
    """The network, or the network inside a group."""

    nodes: list[AnyNode] = Field(max_length=MOST_NODES)
    edges: list[EdgeRecord] = Field(default=[], max_length=10_000)
    notes: list[NoteRecord] = Field(default=[], max_length=MOST_NOTES)


GroupRecord.model_rebuild()
GroupNode.model_rebuild()


def to_data(graph: Graph) -> dict[str, Any]:
    """A graph as the data of its record."""
    return {
        "nodes": [_node_data(node) for node in graph.nodes],
        "edges": [asdict(edge) for edge in graph.edges],
        "notes": [asdict(note) for note in graph.notes],
    }


def build(record: GraphRecord) -> Graph:
    """The graph of a record.

    Raises:
        ProblemError: for wires and ids that no editing could have made, inside groups as well, and for groups beyond
            the limits. A network may be half built: without its output, or with layers that wait for a wire.
    """
    graph = build_unchecked(record)
    if problems := list(_impossible(graph, inside=False)):
        raise ProblemError(*problems)
    return graph


def build_unchecked(record: GraphRecord) -> Graph:
    """The graph of a record, whatever its wires; ``ProblemError`` for groups beyond the limits."""
    nodes: list[Node] = []
    problems: list[Problem] = []
    for node in record.nodes:
        try:
            nodes.append(Node(node.id, _layer(node), node.name, node.x, node.y))
        except ProblemError as error:
            problems += error.problems
    doubled = [note_id for note_id, count in Counter(note.id for note in record.notes).items() if count > 1]
    problems += [BadSetting("graph.notes", f"holds two notes with the id “{note_id}”") for note_id in doubled]
    if problems:
        raise ProblemError(*problems)
    notes = (Note(n.id, n.text, n.x, n.y, n.width, n.height) for n in record.notes)
    return Graph(tuple(nodes), tuple(Edge(e.source, e.target, e.port) for e in record.edges), tuple(notes))


def _node_data(node: Node) -> dict[str, Any]:
    layer = node.layer
    settings = {"inside": to_data(layer.inside), "repeat": layer.repeat} if isinstance(layer, Group) else layer
    return {"id": node.id, "kind": layer.kind, "name": node.name, "x": node.x, "y": node.y, "settings": settings}


def _layer(node: NodeRecord) -> Layer:
    if isinstance(node, GroupNode):
        return group_of(node.id, build_unchecked(node.settings.inside), node.settings.repeat)
    layer: Layer = node.settings
    return layer


def _impossible(graph: Graph, inside: bool) -> Iterable[Problem]:
    for problem in graph_problems(graph, inside):
        if not isinstance(problem, MissingInput | WrongCount):
            yield problem
    for node in graph.nodes:
        if isinstance(node.layer, Group):
            for problem in _impossible(node.layer.inside, inside=True):
                # Named by its innermost group alone: eight of them would be more than a sentence.
                yield problem if isinstance(problem, InGroup) else InGroup(node.id, problem)
