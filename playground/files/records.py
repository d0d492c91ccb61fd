"""The records of format 1: what experiment.json holds, and the way between them and the experiment.

Every setting is written out, so that a default that changes later does not change an old project; a setting that is
left out, as in a file written by hand, takes its default.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import FailFast, Field, ValidationError

import playground
from playground import datasets
from playground.datasets import HandwritingSettings, PictureSettings, PointSettings, TableSettings
from playground.experiment import Experiment, Start, Target
from playground.files import drawings, faults, networks
from playground.files.archive import EXPERIMENT, FORMAT
from playground.files.networks import GraphRecord, Name
from playground.files.reasons import printable
from playground.graph import Graph
from playground.layers import Settings
from playground.messages import LAST_STEP, Arrays, Checkpoint, ConvolutionForms
from playground.problems import Problem, ProblemError, UnknownName
from playground.recipe import Recipe

MOST_ROWS = 50_000
"""The most rows of each table of a history."""


class ConvolutionsRecord(Settings):
    """How the convolutions of the run are computed, for the machine and the versions that it began on."""

    machine: str = Field(max_length=300)
    forms: dict[Annotated[str, Field(max_length=60)], Annotated[str, Field(max_length=60)]] = Field(max_length=1000)

    def to_forms(self) -> ConvolutionForms:
        """As a checkpoint has it."""
        return ConvolutionForms(self.machine, tuple(self.forms.items()))


class CheckpointRecord(Settings):
    """How far training got; the arrays are in files of their own."""

    step: int = Field(ge=0, le=LAST_STEP)
    seconds: float = Field(0.0, ge=0, le=10**12)
    convolutions: ConvolutionsRecord | None = None

    def with_arrays(self, weights: Arrays, optimizer: Arrays) -> Checkpoint:
        """The checkpoint whose arrays these are."""
        convolutions = self.convolutions.to_forms() if self.convolutions else None
        return Checkpoint(self.step, weights, optimizer, self.seconds, convolutions)


_Value = TypeVar("_Value")
_Column = Annotated[list[_Value], FailFast(), Field(max_length=MOST_ROWS)]


class TableRecord(Settings):
    """Rows of a history, by column; null where there is no value. Limits leave room for rounding.

    ``r2`` is there where numbers were predicted and some held out.
    """

    steps: _Column[Annotated[int, Field(ge=0, le=LAST_STEP)]]
    loss: _Column[Annotated[float, Field(ge=-3.5e38, le=3.5e38)] | None]
    accuracy: _Column[Annotated[float, Field(ge=0, le=1.01)] | None]
    r2: _Column[Annotated[float, Field(ge=-3.5e38, le=1.01)] | None] = Field(default=[])


class StrideRecord(Settings):
    """Rows of gradients and rates, by column."""

    steps: _Column[Annotated[int, Field(ge=0, le=LAST_STEP)]]
    gradient_norm: _Column[Annotated[float, Field(ge=0, le=3.5e38)] | None]
    learning_rate: _Column[Annotated[float, Field(ge=0, le=3.5e38)] | None]


class HistoryRecord(Settings):
    """The whole of history.json; versions before 0.2 wrote no ``strides``."""

    train: TableRecord
    held_out: TableRecord
    strides: StrideRecord | None = None


class ExperimentRecord(Settings):
    """The whole of experiment.json."""

    format: Literal[1]
    program: str = Field("", max_length=100, description="the version that wrote the file, for the curious")
    dataset: str = Field("mnist", max_length=200)
    points: PointSettings = PointSettings()
    handwriting: HandwritingSettings = HandwritingSettings()
    table: TableSettings = TableSettings()
    pictures: PictureSettings = PictureSettings()
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
        "handwriting": experiment.handwriting,
        "table": experiment.table,
        "pictures": experiment.pictures,
        "target": experiment.target,
        "start": experiment.start,
        "seed": experiment.seed,
        "recipe": experiment.recipe,
        "graph": networks.to_data(experiment.graph),
        "views": list(experiment.views),
        "drawing": drawings.to_data(experiment.drawing),
        "checkpoint": checkpoint and _of_checkpoint(checkpoint),
    }
    try:
        return ExperimentRecord.model_validate(data)
    except ValidationError as error:
        raise ProblemError(*faults.problems(ExperimentRecord, error)) from None


def _of_checkpoint(checkpoint: Checkpoint) -> dict[str, Any]:
    own = checkpoint.convolutions
    convolutions = own and {"machine": own.machine, "forms": dict(own.forms)}
    return {"step": checkpoint.step, "seconds": checkpoint.seconds, "convolutions": convolutions}


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
    graph = Graph()
    try:
        graph = networks.build(record.graph)
    except ProblemError as error:
        problems += error.problems
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
        handwriting=record.handwriting,
        table=record.table,
        pictures=record.pictures,
        views=tuple(record.views),
        drawing=drawings.build(record.drawing),
    )


def _at(where: str, problem: Problem) -> Problem:
    if isinstance(problem, UnknownName):
        return UnknownName(where, problem.what, printable(problem.name), problem.suggestion)
    return problem
