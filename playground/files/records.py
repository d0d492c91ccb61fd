"""The records of format 1: what experiment.json holds, and the way between them and the experiment.

Every setting is written out, so that a default that changes later does not change an old project; a setting that is
left out, as in a file written by hand, takes its default.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar, Union

from pydantic import AfterValidator, FailFast, Field, ValidationError, create_model

import playground
from playground import datasets
from playground.datasets import PointSettings
from playground.experiment import Experiment, Start, Target
from playground.files import drawings, faults
from playground.files.archive import EXPERIMENT
from playground.files.drawings import Number
from playground.files.reasons import printable
from playground.graph import Edge, Graph, Node, graph_problems
from playground.layers import LAYERS, Layer, Settings
from playground.messages import Checkpoint
from playground.problems import MissingInput, Problem, ProblemError, UnknownName, WrongCount
from playground.recipe import Recipe

FORMAT = 1


def _visible(name: str) -> str:
    if not name.isprintable():
        raise ValueError("should be a name without invisible signs")
    return name


Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^/\s]+$"), AfterValidator(_visible)]
"""An id: no spaces, no slash, for weights are called ``node/name``, and nothing that steers a terminal."""

LAST_STEP = 2_000_000_000
"""The engine counts steps in 32 bits."""

MOST_ROWS = 50_000
"""The most rows of each table of a history."""


class NodeRecord(Settings):
    """A layer with its place on the canvas; ``kind`` decides which settings there are."""

    id: Name
    kind: str
    name: str = Field("", max_length=200)
    x: Number = 0.0
    y: Number = 0.0
    settings: Layer


def _record_of(layer: type[Layer]) -> type[NodeRecord]:
    return create_model(
        f"{layer.__name__}Node",
        __base__=NodeRecord,
        kind=(Literal[layer.kind], ...),  # type: ignore[arg-type,name-defined]
        settings=(layer, Field(default_factory=layer)),
    )


if TYPE_CHECKING:
    AnyNode = NodeRecord
else:
    AnyNode = Annotated[Union[tuple(_record_of(layer) for layer in LAYERS.values())], Field(discriminator="kind")]  # noqa: UP007


class EdgeRecord(Settings):
    """A wire."""

    source: Name
    target: Name
    port: int = Field(0, ge=0, le=1000)


class GraphRecord(Settings):
    """The network."""

    nodes: list[AnyNode] = Field(max_length=2000)
    edges: list[EdgeRecord] = Field(default=[], max_length=10_000)


class CheckpointRecord(Settings):
    """How far training got; the arrays are in files of their own."""

    step: int = Field(ge=0, le=LAST_STEP)
    seconds: float = Field(0.0, ge=0, le=10**12)


_Value = TypeVar("_Value")
_Column = Annotated[list[_Value], FailFast(), Field(max_length=MOST_ROWS)]


class TableRecord(Settings):
    """Rows of a history, by column; null where there is no value. Limits leave room for rounding."""

    steps: _Column[Annotated[int, Field(ge=0, le=LAST_STEP)]]
    loss: _Column[Annotated[float, Field(ge=-3.5e38, le=3.5e38)] | None]
    accuracy: _Column[Annotated[float, Field(ge=0, le=1.01)] | None]


class HistoryRecord(Settings):
    """The whole of history.json."""

    train: TableRecord
    held_out: TableRecord


class ExperimentRecord(Settings):
    """The whole of experiment.json."""

    format: Literal[1]
    program: str = Field("", max_length=100, description="the version that wrote the file, for the curious")
    dataset: str = Field("mnist", max_length=200)
    points: PointSettings = PointSettings()
    target: Target = "label"
    start: Start = "seed"
    seed: int = Field(0, ge=0, le=2**32 - 1)
    recipe: Recipe = Recipe()
    graph: GraphRecord
    views: list[Name] = Field(default=[], max_length=100)
    drawing: drawings.DrawingRecord = drawings.DrawingRecord()
    checkpoint: CheckpointRecord | None = None


def to_json(experiment: Experiment, checkpoint: Checkpoint | None) -> bytes:
    """An experiment, and how far training got, as experiment.json."""
    return from_experiment(experiment, checkpoint).model_dump_json(indent=1).encode()


def from_experiment(experiment: Experiment, checkpoint: Checkpoint | None = None) -> ExperimentRecord:
    """The record of an experiment; ``ProblemError`` for one beyond the limits of a file, such as a very long name."""
    data = {
        "format": FORMAT,
        "program": playground.__version__,
        "dataset": experiment.dataset,
        "points": experiment.points,
        "target": experiment.target,
        "start": experiment.start,
        "seed": experiment.seed,
        "recipe": experiment.recipe,
        "graph": _graph_data(experiment.graph),
        "views": list(experiment.views),
        "drawing": drawings.to_data(experiment.drawing),
        "checkpoint": checkpoint and {"step": checkpoint.step, "seconds": checkpoint.seconds},
    }
    try:
        return ExperimentRecord.model_validate(data)
    except ValidationError as error:
        raise ProblemError(*faults.problems(ExperimentRecord, error)) from None


def build(record: ExperimentRecord) -> Experiment:
    """The experiment of a record.

    Raises:
        ProblemError: for a dataset there is none of, and for wires that no editing could have drawn.
    """
    problems: list[Problem] = []
    try:
        datasets.find(record.dataset)
    except ProblemError as error:
        problems += [_at("dataset", problem) for problem in error.problems]
    graph = _graph(record.graph)
    # A network may be saved half built: without its output, or with layers that wait for a wire.
    problems += [p for p in graph_problems(graph) if not isinstance(p, MissingInput | WrongCount)]
    if problems:
        raise ProblemError(*faults.few(problems, EXPERIMENT))
    return Experiment(
        graph=graph,
        dataset=record.dataset,
        recipe=record.recipe,
        seed=record.seed,
        target=record.target,
        start=record.start,
        points=record.points,
        views=tuple(record.views),
        drawing=drawings.build(record.drawing),
    )


def _at(where: str, problem: Problem) -> Problem:
    if isinstance(problem, UnknownName):
        return UnknownName(where, problem.what, printable(problem.name), problem.suggestion)
    return problem


def _graph_data(graph: Graph) -> dict[str, Any]:
    nodes = [
        {"id": node.id, "kind": node.layer.kind, "name": node.name, "x": node.x, "y": node.y, "settings": node.layer}
        for node in graph.nodes
    ]
    return {"nodes": nodes, "edges": [asdict(edge) for edge in graph.edges]}


def _graph(record: GraphRecord) -> Graph:
    nodes = tuple(Node(node.id, node.settings, node.name, node.x, node.y) for node in record.nodes)
    return Graph(nodes, tuple(Edge(edge.source, edge.target, edge.port) for edge in record.edges))
