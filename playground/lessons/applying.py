"""What a doing makes of the experiment, where it makes anything of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from playground import datasets, edits, templates
from playground.edits.changing import with_setting
from playground.experiment import Experiment
from playground.files import faults
from playground.graph import Graph
from playground.layers import LAYERS, Layer, Settings
from playground.lessons.deeds import SETTINGS
from playground.lessons.doings import AddLayer, Change, RemoveLayer, Reseed
from playground.problems import BadSetting, ProblemError, UnknownName, closest


def applied(doing: Settings, experiment: Experiment) -> Experiment:
    """The experiment after a change of setting, data, network or start; as it was after any other doing.

    Raises:
        ProblemError: for a layer, a setting or a name there is none of, or a value that cannot be.
    """
    match doing:
        case Change(path="dataset", value=str(name)):
            return replace(experiment, dataset=datasets.find(name).id)
        case Change(path="template", value=str(name)):
            chosen = templates.find(name).experiment()
            return replace(experiment, graph=chosen.graph, recipe=chosen.recipe, target=chosen.target, start="seed")
        case Change():
            return _changed(experiment, doing)
        case AddLayer():
            return replace(experiment, graph=_with_layer(experiment.graph, doing))
        case RemoveLayer():
            return replace(experiment, graph=edits.remove(experiment.graph, [doing.node]))
        case Reseed():
            seed = experiment.seed + 1 if doing.seed is None else doing.seed
            return replace(experiment, seed=seed, start="seed")
    return experiment


def _changed(experiment: Experiment, doing: Change) -> Experiment:
    first, _, rest = doing.path.partition(".")
    if first in experiment.graph.by_id and rest:
        return replace(experiment, graph=edits.set_setting(experiment.graph, [first], rest, doing.value))
    if first in SETTINGS and rest:
        changed: Any = {first: _with(getattr(experiment, first), rest.split("."), doing)}
        return replace(experiment, **changed)
    if doing.path == "seed" and isinstance(doing.value, int):
        return replace(experiment, seed=doing.value, start="seed")
    known = ["recipe.learning_rate", "points.noise", "dataset", "template", "seed", *experiment.graph.by_id]
    raise ProblemError(UnknownName("path", "setting", doing.path, closest(doing.path, known)))


def _with(record: Settings, path: list[str], doing: Change) -> Settings:
    """The record with what is at a path exchanged, everything checked anew."""
    kind, (name, *rest) = type(record), path
    if name not in kind.model_fields:
        raise ProblemError(UnknownName(doing.path, "setting", name, closest(name, list(kind.model_fields))))
    value: Any = doing.value
    if rest:
        inner = getattr(record, name)
        if rest == ["kind"]:
            value = {"kind": doing.value}  # another kind has settings of its own
        elif isinstance(inner, Settings):
            value = _with(inner, rest, doing)
        else:
            raise ProblemError(UnknownName(doing.path, "setting", rest[0], ""))
    try:
        return kind.model_validate({**{one: getattr(record, one) for one in kind.model_fields}, name: value})
    except ValidationError as error:
        raise ProblemError(*faults.problems(kind, error)) from None


def _with_layer(graph: Graph, doing: AddLayer) -> Graph:
    layer = _layer(doing)
    if doing.before:
        graph.node(doing.before)
        wires = graph.incoming.get(doing.before, ())
    else:
        graph.node(doing.after)
        wires = graph.outgoing.get(doing.after, ())
    if len(wires) != 1:
        where = doing.before or doing.after
        advice = "Name a layer with one wire there."
        raise ProblemError(BadSetting(where, f"has {len(wires)} wires where the layer is to go", advice))
    grown, _ = edits.insert(graph, wires[0], layer)
    return grown


def _layer(doing: AddLayer) -> Layer:
    if doing.kind not in LAYERS:
        raise ProblemError(UnknownName("kind", "layer", doing.kind, closest(doing.kind, list(LAYERS))))
    layer = LAYERS[doing.kind]()
    for name, value in doing.settings.items():
        layer = with_setting(doing.kind, layer, name, value)
    return layer
