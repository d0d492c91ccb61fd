"""An experiment: dataset, network, recipe and seed together; the one thing that is edited, saved and trained."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from playground import datasets, shapes
from playground.datasets import (
    OWN_PICTURES,
    OWN_TABLE,
    Dataset,
    ForStudy,
    HandwritingSettings,
    OwnPictures,
    OwnPoints,
    OwnTable,
    PictureSettings,
    PointSettings,
    TableSettings,
)
from playground.datasets.own import NothingToLearn
from playground.datasets.own_pictures import pictured
from playground.datasets.problems import NoPictures, NoTable
from playground.datasets.tables import described
from playground.drawing import Drawing
from playground.graph import Graph
from playground.layers import Output, Shape
from playground.problems import LossOfClasses, LossOfTwoClasses, Problem, WrongOutput
from playground.recipe import Recipe

Target = Literal["label", "input"]
"""What the network is to answer: the example's label or number, or the example itself (autoencoders)."""

Task = Literal["classification", "regression", "reconstruction"]
"""What is learned: to name a class, to predict a number, to give the example again (autoencoders)."""

CLASS_LOSSES = frozenset({"cross-entropy", "binary-cross-entropy", "perceptron"})
"""Losses that compare classes, and so cannot tell how far a number is from another."""

Start = Literal["seed", "pretrained"]
"""Where weights come from before the first step: drawn with the seed, or the network the program brings."""


@dataclass(frozen=True, slots=True)
class Experiment:
    """Everything that decides what is trained and how.

    ``seed`` decides the first weights, the order of the examples and every random number of training. ``views`` are the
    ids of the views that are open, ``drawing`` is what is on the pad.
    """

    graph: Graph
    dataset: str = "mnist"
    recipe: Recipe = field(default_factory=Recipe)
    seed: int = 0
    target: Target = "label"
    start: Start = "seed"
    points: PointSettings = field(default_factory=PointSettings)
    handwriting: HandwritingSettings = field(default_factory=HandwritingSettings)
    table: TableSettings = field(default_factory=TableSettings)
    pictures: PictureSettings = field(default_factory=PictureSettings)
    views: tuple[str, ...] = ()
    drawing: Drawing = field(default_factory=Drawing)

    @property
    def data(self) -> Dataset:
        """The catalogue's entry of the dataset, or what the learner makes of it; ``ProblemError`` for none."""
        entry, own = datasets.find(self.dataset), self.own_points
        if entry.own:
            drawn = self.handwriting
            return replace(entry, training_examples=drawn.training, test_examples=drawn.held_out)
        if entry.id == OWN_PICTURES:
            return pictured(entry, self.pictures)
        if own is None:
            return described(entry, self.table)
        labels = own.labels if entry.answer == "class" else ()
        return replace(entry, labels=labels, training_examples=own.training, test_examples=len(own) - own.training)

    @property
    def own_points(self) -> OwnPoints | None:
        """The points by hand, None where the dataset's own are used."""
        return self.points.own if datasets.find(self.dataset).takes_own_points else None

    @property
    def imported(self) -> OwnTable | OwnPictures | None:
        """What was imported to be the data, None where nothing was, or the dataset takes nothing of that kind."""
        return {OWN_TABLE: self.table.own, OWN_PICTURES: self.pictures.own}.get(self.dataset)

    @property
    def task(self) -> Task:
        """What the network is to learn; ``ProblemError`` where there is no such dataset."""
        if self.target == "input":
            return "reconstruction"
        return "regression" if self.data.answer == "number" else "classification"


def accepted_outputs(experiment: Experiment) -> tuple[Shape, ...]:
    """The output shapes that suit data and loss, the usual one first.

    One output for each class; for two classes also a single one, read by its sign: below 0 is the first class. One
    where a number is to be predicted.
    """
    if experiment.target == "input":
        return (experiment.data.shape,)
    if experiment.task == "regression":
        return ((1,),)
    classes = len(experiment.data.labels)
    if classes != 2:
        return ((classes,),)
    of_loss: dict[str, tuple[Shape, ...]] = {"cross-entropy": ((2,),), "perceptron": ((1,),)}
    return of_loss.get(experiment.recipe.loss, ((1,), (2,)))


def _has_two_classes(experiment: Experiment) -> bool:
    return experiment.task == "classification" and len(experiment.data.labels) == 2


def obstacles(experiment: Experiment) -> list[Problem]:
    """Everything that keeps the experiment from being trained; an empty list when nothing does.

    Beside ``problems`` of the network itself this is a dataset that is there for study only, or without any example.
    """
    found = problems(experiment)
    data, own = experiment.data, experiment.own_points
    if own is not None and not own.training:
        return [*found, NothingToLearn(data.id)]
    if data.is_imported and experiment.imported is None:
        return [*found, (NoPictures if data.id == OWN_PICTURES else NoTable)(data.id)]
    return found or ([ForStudy(data.id, data.title)] if data.for_study else [])


def problems(experiment: Experiment) -> list[Problem]:
    """Everything that is wrong with network and loss for this data; an empty list when nothing is."""
    found = shapes.problems(experiment.graph, experiment.data.shape)
    if experiment.task == "regression" and experiment.recipe.loss in CLASS_LOSSES:
        found = [*found, LossOfClasses("loss", experiment.data.title)]
    elif experiment.recipe.loss == "perceptron" and not _has_two_classes(experiment):
        found = [*found, LossOfTwoClasses("loss", experiment.data.title)]
    output = experiment.graph.only(Output)
    if found or output is None:
        return found
    got = shapes.infer_shapes(experiment.graph, experiment.data.shape)[output.id]
    accepted = accepted_outputs(experiment)
    if isinstance(got, Problem) or got in accepted:
        return []
    return [WrongOutput(output.id, accepted[0], got)]
