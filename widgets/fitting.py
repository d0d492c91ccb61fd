"""Experiments that fit together: what choosing a dataset or a network means for the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playground import datasets, templates
from playground.datasets import PictureSettings, TableSettings
from playground.experiment import Experiment, problems
from playground.points_by_hand import with_outputs
from playground.recipe import Augmentation, Recipe
from playground.suiting import with_last_units, with_loss
from playground.templates import PRETRAINED

ALWAYS_THERE = "digits"
"""The dataset to fall back on; it needs no download."""

OF_TABLES = "table"
"""The template that suits every table; some have one of their own, of the same id."""

AUGMENTATION = Augmentation(shift=2, rotate=10, scale=0.1, shear=0.1, stroke=0.5)
"""For the built-in digits, which are few."""


def first_experiment(data_folder: Path) -> Experiment:
    """What the program starts with: the network it brings, to be trained on MNIST or, without it, on the digits."""
    experiment = templates.pretrained()
    is_there = datasets.is_available(experiment.dataset, data_folder)
    return experiment if is_there else _on_dataset(experiment, ALWAYS_THERE)


def with_dataset(
    experiment: Experiment,
    dataset_id: str,
    table: TableSettings | None = None,
    pictures: PictureSettings | None = None,
) -> Experiment:
    """The experiment on another dataset; a network that cannot read it gives way to one that can.

    Where a large network that is there for study only lacks the right classes, its last layer is changed instead; so
    is that of a network that goes from one table to another, or to or from pictures of one's own. From classes to
    numbers, or back, another loss is taken. ``table`` and ``pictures`` are other settings of these, such as a table or
    a folder of one's own.
    """
    settings = {"table": table or experiment.table, "pictures": pictures or experiment.pictures}
    moved = replace(_on_dataset(experiment, dataset_id), **settings)
    moved = with_loss(moved, experiment)
    if experiment.data.for_study or _keeps_hidden_layers(experiment, moved):
        moved = with_last_units(moved)
    if problems(moved):
        moved = _with_usual(moved)
    if moved.start == "pretrained" and moved.data.labels != templates.pretrained().data.labels:
        moved = replace(moved, start="seed")
    return moved


def _keeps_hidden_layers(before: Experiment, moved: Experiment) -> bool:
    """Whether all but the last layer may suit the other data as well: between tables, and pictures of one's own."""
    kinds = {before.data.kind, moved.data.kind}
    is_of_own_pictures = kinds == {"pictures"} and (before.data.is_imported or moved.data.is_imported)
    return kinds == {"table"} or (is_of_own_pictures and moved.target == "label")


def _with_usual(moved: Experiment) -> Experiment:
    """The experiment with the network that is usual for its data; of pictures of one's own, the first that fits."""
    made = moved
    for template_id in _usual(moved):
        chosen = templates.find(template_id).experiment()
        made = _on_dataset(_taking(moved, chosen), moved.dataset)
        if made.data.kind == "table" or made.data.is_imported:
            made = with_last_units(with_loss(made, chosen))
        if not problems(made):
            break
    return made


def _usual(experiment: Experiment) -> tuple[str, ...]:
    """The templates for an experiment's data, where nothing else is known of it; the best first."""
    data = experiment.data
    if data.kind == "points":
        return ("regression" if data.answer == "number" else "spiral",)
    if data.kind == "table":
        return (data.id if data.id in templates.TEMPLATES else OF_TABLES,)
    return "cnn", "cnn-small", "mlp"  # those of convolutions do not fit the smallest pictures


def with_template(experiment: Experiment, template_id: str) -> Experiment:
    """The experiment with the network and the recipe of a template, on the present dataset where that is possible."""
    chosen = templates.pretrained() if template_id == PRETRAINED else templates.find(template_id).experiment()
    made = _taking(experiment, chosen)
    if template_id == OF_TABLES and made.data.kind == "table":
        return with_last_units(with_loss(made, chosen))
    if made.data.kind == "pictures" and made.data.is_imported and made.task == chosen.task == "classification":
        made = with_last_units(made)
    if made.own_points is not None:
        made = with_outputs(made, chosen)  # they may be of more classes than the template knows
    is_foreign = made.task != chosen.task or (template_id == PRETRAINED and made.data.labels != chosen.data.labels)
    return _on_dataset(made, chosen.dataset if is_foreign or problems(made) else made.dataset)


def _taking(experiment: Experiment, chosen: Experiment) -> Experiment:
    """The experiment with the network and the recipe of another."""
    return replace(experiment, graph=chosen.graph, recipe=chosen.recipe, target=chosen.target, start=chosen.start)


def reads_digits(experiment: Experiment) -> bool:
    """Whether the network answers with the ten digits, so that two networks' answers can be compared."""
    return experiment.task == "classification" and experiment.data.labels == tuple("0123456789")


def _on_dataset(experiment: Experiment, dataset_id: str) -> Experiment:
    points = experiment.points if dataset_id == experiment.dataset else experiment.points.generated
    return replace(experiment, dataset=dataset_id, recipe=_augmented(experiment.recipe, dataset_id), points=points)


def _augmented(recipe: Recipe, dataset_id: str) -> Recipe:
    if dataset_id == ALWAYS_THERE and recipe.augmentation == Augmentation():
        return recipe.model_copy(update={"augmentation": AUGMENTATION})
    if dataset_id != ALWAYS_THERE and recipe.augmentation == AUGMENTATION:
        return recipe.model_copy(update={"augmentation": Augmentation()})
    return recipe
