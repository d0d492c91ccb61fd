"""The records of format 1: what experiment.json holds, and the way between them and the experiment.

Every setting is written out, so that a default that changes later does not change an old project; a setting that is
left out, as in a file written by hand, takes its default.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, create_model, field_validator

import playground
from playground import datasets
from playground.datasets import PointSettings
from playground.drawing import INK_SIZE, Drawing, Stroke
from playground.experiment import Experiment, Start, Target
from playground.graph import Edge, Graph, Node, graph_problems
from playground.layers import LAYERS, Layer, Settings
from playground.messages import Checkpoint
from playground.problems import MissingInput, Problem, ProblemError, UnknownName, WrongCount
from playground.recipe import Recipe

FORMAT = 1

Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^/\s]+$")]
"""An id: no spaces and no slash, for weights are called ``node/name``."""

Number = Annotated[float, Field(ge=-1e9, le=1e9, allow_inf_nan=False)]


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


class StrokeRecord(Settings):
    """One movement of the pen, in pad units."""

    points: list[tuple[Number, Number]]
    width: float = Field(0.08, gt=0, le=1)
    erases: bool = False


class DrawingRecord(Settings):
    """What is on the pad; ``picture`` is float32 [224, 224] from 0 to 1, little-endian, in base64."""

    strokes: tuple[StrokeRecord, ...] = ()
    picture: str | None = None

    @field_validator("picture")
    @classmethod
    def _decodes(cls, picture: str | None) -> str | None:
        if picture is not None:
            _decode(picture)
        return picture


class CheckpointRecord(Settings):
    """How far training got; the arrays are in files of their own."""

    step: int = Field(ge=0, le=10**15)
    seconds: float = Field(0.0, ge=0, le=10**12)


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
    drawing: DrawingRecord = DrawingRecord()
    checkpoint: CheckpointRecord | None = None


def to_json(experiment: Experiment, checkpoint: Checkpoint | None) -> bytes:
    """An experiment, and how far training got, as experiment.json."""
    return from_experiment(experiment, checkpoint).model_dump_json(indent=1).encode()


def from_experiment(experiment: Experiment, checkpoint: Checkpoint | None = None) -> ExperimentRecord:
    """The record of an experiment."""
    return ExperimentRecord.model_validate(
        {
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
            "drawing": _drawing_data(experiment.drawing),
            "checkpoint": checkpoint and {"step": checkpoint.step, "seconds": checkpoint.seconds},
        }
    )


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
        raise ProblemError(*problems)
    return Experiment(
        graph=graph,
        dataset=record.dataset,
        recipe=record.recipe,
        seed=record.seed,
        target=record.target,
        start=record.start,
        points=record.points,
        views=tuple(record.views),
        drawing=_drawing(record.drawing),
    )


def _at(where: str, problem: Problem) -> Problem:
    if isinstance(problem, UnknownName):
        return UnknownName(where, problem.what, problem.name, problem.suggestion)
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


def _drawing_data(drawing: Drawing) -> dict[str, Any]:
    picture = drawing.picture
    return {
        "strokes": [asdict(stroke) for stroke in drawing.strokes],
        "picture": None if picture is None else base64.b64encode(picture.astype("<f4").tobytes()).decode(),
    }


def _drawing(record: DrawingRecord) -> Drawing:
    strokes = tuple(Stroke(tuple(stroke.points), stroke.width, stroke.erases) for stroke in record.strokes)
    return Drawing(strokes, None if record.picture is None else _decode(record.picture))


def _decode(picture: str) -> NDArray[np.float32]:
    try:
        data = base64.b64decode(picture, validate=True)
    except binascii.Error:
        raise ValueError("a picture should be in base64") from None
    if len(data) != 4 * INK_SIZE**2:
        raise ValueError(f"a picture should hold {INK_SIZE}x{INK_SIZE} numbers of 4 bytes")
    values = np.frombuffer(data, "<f4").astype(np.float32).reshape(INK_SIZE, INK_SIZE)
    if not ((values >= 0) & (values <= 1)).all():
        raise ValueError("a picture should hold numbers from 0 to 1")
    return values
