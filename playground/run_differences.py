"""What several runs did differently: their settings side by side, in words and values.

``settings_of`` lists what decides a run, in the order in which people ask for it; ``differences`` keeps the rows in
which runs differ. Titles and words are English templates, marked for translation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from playground import titles
from playground.datasets import OWN_PICTURES, Fold, OwnPictures, OwnPoints, OwnTable
from playground.experiment import Experiment
from playground.graph import Graph, Node
from playground.groups import expanded
from playground.layers import Convolution, Dense, TransposedConvolution
from playground.wording import QT_TRANSLATE_NOOP, Translate, shape_in_words, unchanged

NONE = "–"
"""Stands where a run has no such setting."""

_MOST_NAMED = 12
"""So many layers are named in one line."""

_HEADS: dict[str, str] = {
    "dataset": QT_TRANSLATE_NOOP("wording", "Dataset"),
    "target": QT_TRANSLATE_NOOP("wording", "Task"),
    "network": QT_TRANSLATE_NOOP("wording", "Network"),
    "start": QT_TRANSLATE_NOOP("wording", "Weights begin"),
    "loss": QT_TRANSLATE_NOOP("wording", "Loss"),
    "optimizer": QT_TRANSLATE_NOOP("wording", "Optimizer"),
    "schedule": QT_TRANSLATE_NOOP("wording", "Schedule"),
    "layer": QT_TRANSLATE_NOOP("wording", "Layer"),
}

_WORDS: dict[str, str] = {
    "classification": QT_TRANSLATE_NOOP("wording", "name what it sees"),
    "regression": QT_TRANSLATE_NOOP("wording", "predict a number"),
    "reconstruction": QT_TRANSLATE_NOOP("wording", "paint it again"),
    "seed": QT_TRANSLATE_NOOP("wording", "at random"),
    "pretrained": QT_TRANSLATE_NOOP("wording", "trained already"),
    "yes": QT_TRANSLATE_NOOP("wording", "yes"),
    "no": QT_TRANSLATE_NOOP("wording", "no"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of one run. ``parts`` are the titles that lead to it, ``value`` is what it is, in words."""

    parts: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of a comparison: the title of the setting and its value in each run, ``NONE`` where it has none."""

    title: str
    values: tuple[str, ...]


def differences(experiments: Sequence[Experiment], translate: Translate = unchanged) -> list[Difference]:
    """The settings in which experiments differ, in order; empty where they are the same."""
    settings = [settings_of(experiment, translate) for experiment in experiments]
    keys = list(dict.fromkeys(key for one in settings for key in one))
    found = []
    for key in keys:
        values = tuple(one[key].value if key in one else NONE for one in settings)
        if len(set(values)) > 1:
            parts = next(one[key].parts for one in settings if key in one)
            found.append(Difference(": ".join(parts), values))
    return found


def settings_of(experiment: Experiment, translate: Translate = unchanged) -> dict[str, Setting]:
    """Every setting that decides a run, by a key that is the same in every run."""
    return {key: Setting(parts, value) for key, parts, value in _settings(experiment, translate)}


def in_short(experiment: Experiment, translate: Translate = unchanged) -> str:
    """Network, dataset and the most important numbers in one line: ``784 → 128 → 10 · MNIST · Adam 0.001 · 100``."""
    recipe = experiment.recipe
    optimizer = f"{translate(titles.OPTIMIZERS[recipe.optimizer.kind])} {recipe.learning_rate:g}"
    parts = (network_in_short(experiment.graph), translate(experiment.data.title), optimizer, str(recipe.batch_size))
    return " · ".join(part for part in parts if part)


def network_in_short(graph: Graph) -> str:
    """The layers that learn, by size: ``5×5×16 → 3×3×32 → 128 → 10``; convolutions as window and maps.

    Of a long row only the ends are named.
    """
    sizes = []
    for node in expanded(graph).nodes:
        match node.layer:
            case Dense(units=units):
                sizes.append(str(units))
            case Convolution(kernel=kernel, filters=filters) | TransposedConvolution(kernel=kernel, filters=filters):
                sizes.append(f"{kernel}×{kernel}×{filters}")
    return " → ".join(sizes if len(sizes) <= _MOST_NAMED else [*sizes[:3], "…", *sizes[-2:]])


def _settings(experiment: Experiment, translate: Translate) -> Iterator[tuple[str, tuple[str, ...], str]]:
    recipe = experiment.recipe

    def headed(key: str, value: str) -> tuple[str, tuple[str, ...], str]:
        return key, (translate(_HEADS[key]),), translate(value)

    yield headed("dataset", experiment.data.title)
    if experiment.data.kind == "points":
        yield from _fields("points", experiment.points, translate, (translate(experiment.data.title),))
    if experiment.data.own:
        own = type(experiment.handwriting)
        for name in ("replay", "replay_from", "training"):
            value = _value(getattr(experiment.handwriting, name), translate)
            yield (
                f"handwriting.{name}",
                (translate(experiment.data.title), translate(titles.of_setting(own, name))),
                value,
            )
    if experiment.data.kind == "table":
        yield from _fields("table", experiment.table, translate, (translate(experiment.data.title),))
    if experiment.dataset == OWN_PICTURES:
        yield from _fields("pictures", experiment.pictures, translate, (translate(experiment.data.title),))
    yield headed("target", _WORDS[experiment.task])
    yield headed("network", network_in_short(experiment.graph))
    for node in expanded(experiment.graph).nodes:
        yield from _layer(node, translate)
    yield headed("start", _WORDS[experiment.start])
    yield "seed", (translate(titles.SETTINGS["seed"]),), str(experiment.seed)
    yield headed("loss", titles.LOSSES[recipe.loss])
    yield headed("optimizer", titles.OPTIMIZERS[recipe.optimizer.kind])
    yield from _fields("optimizer", recipe.optimizer, translate)
    yield "learning_rate", (translate(titles.SETTINGS["learning_rate"]),), f"{recipe.learning_rate:g}"
    yield headed("schedule", titles.SCHEDULES[recipe.schedule.kind])
    yield from _fields("schedule", recipe.schedule, translate)
    for name in ("batch_size", "l2", "l1", "clip_norm", "label_smoothing"):
        yield name, (translate(titles.SETTINGS[name]),), _value(getattr(recipe, name), translate)
    yield "precision", (translate(titles.SETTINGS["precision"]),), translate(titles.PRECISIONS[recipe.precision])
    yield from _fields("augmentation", recipe.augmentation, translate)
    yield from _fields("stop", recipe.stop, translate)


def _fields(
    prefix: str, settings: BaseModel, translate: Translate, before: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], str]]:
    kind = getattr(settings, "kind", "")
    for name in type(settings).model_fields:
        if name != "kind":
            title = translate(titles.of_setting(type(settings), name))
            value = _value(getattr(settings, name), translate)
            yield f"{prefix}.{kind}.{name}", (*before, title), value


def _layer(node: Node, translate: Translate) -> Iterator[tuple[str, tuple[str, ...], str]]:
    name = node.name or node.id
    yield f"node.{node.id}", (translate(_HEADS["layer"]), name), translate(node.layer.title)
    for field in type(node.layer).model_fields:
        words = field.replace("_", " ")
        yield f"node.{node.id}.{node.layer.kind}.{field}", (name, words), _value(getattr(node.layer, field), translate)


def _value(value: object, translate: Translate) -> str:
    if value is None:
        return NONE
    if isinstance(value, bool):
        return translate(_WORDS["yes" if value else "no"])
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return " ".join(f"({', '.join(f'{number:g}' for number in one)})" for one in value)
    if isinstance(value, tuple):
        return shape_in_words(value)
    if isinstance(value, OwnPoints):
        return str(len(value))
    if isinstance(value, Fold):
        return str(value)
    if isinstance(value, OwnTable):
        return value.name
    if isinstance(value, OwnPictures):
        return f"{value.name}, {shape_in_words(value.shape)}, {value.fit}"
    if isinstance(value, BaseModel):
        numbers = [f"{number:g}" for number in value.model_dump().values() if isinstance(number, float)]
        return " ".join([str(getattr(value, "kind", "")), *numbers]).strip()
    return str(value)
