"""What a lesson needs before it begins, as data, and the experiment that is made of it."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional, Union

from pydantic import Field, ValidationError, create_model
from pydantic.fields import FieldInfo

from playground import datasets, templates
from playground.datasets import HandwritingSettings, PointSettings, TableSettings
from playground.experiment import Experiment, Target, accepted_outputs
from playground.files import faults, networks
from playground.graph import Graph, Node, chain
from playground.layers import LAYERS, ActivationFunction, Layer, Settings
from playground.limits import LONGEST_ID
from playground.problems import ProblemError
from playground.recipe import Recipe
from playground.templates.small import perceptron


class LayerRecord(Settings):
    """A layer in a row of layers: its kind, its settings, and an id where something points at it."""

    kind: str
    id: str = Field("", max_length=LONGEST_ID)


def _record_of(layer: type[Layer]) -> type[LayerRecord]:
    fields: dict[str, Any] = {name: (field.annotation, copy(field)) for name, field in layer.model_fields.items()}
    kind: Any = (Literal[layer.kind], ...)  # type: ignore[name-defined]
    return create_model(f"{layer.__name__}InRow", __base__=LayerRecord, kind=kind, **fields)


def _optional(field: FieldInfo) -> tuple[Any, FieldInfo]:
    """The same field, None where it is left out."""
    made = copy(field)
    made.default = None
    return Optional[field.annotation], made  # noqa: UP045 - the annotation is a value here


if TYPE_CHECKING:
    AnyLayer = LayerRecord
    RecipeChanges = Settings
else:
    AnyLayer = Annotated[Union[tuple(_record_of(layer) for layer in LAYERS.values())], Field(discriminator="kind")]  # noqa: UP007
    RecipeChanges = create_model(
        "RecipeChanges",
        __base__=Settings,
        __doc__="The settings of the recipe that differ from the template's, or from the usual ones.",
        **{name: _optional(field) for name, field in Recipe.model_fields.items()},
    )


class PerceptronRecord(Settings):
    """Dense layers with an activation after each but the last, which fits the data; none for a single neuron."""

    units: tuple[Annotated[int, Field(ge=1, le=4096)], ...] = Field((), max_length=32)
    function: ActivationFunction = "relu"


class SetupRecord(Settings):
    """What there is to be before the learner begins; what a page or a variant leaves out is as the lesson says.

    The network is one of ``template``, ``perceptron``, ``layers`` (one after another) and ``graph`` (as in a project).
    """

    dataset: str | None = Field(None, max_length=200)
    points: PointSettings | None = None
    table: TableSettings | None = None
    handwriting: HandwritingSettings | None = None
    template: str | None = Field(None, max_length=LONGEST_ID)
    perceptron: PerceptronRecord | None = None
    layers: list[AnyLayer] | None = Field(None, max_length=200)
    graph: networks.GraphRecord | None = None
    recipe: RecipeChanges | None = None
    seed: int | None = Field(None, ge=0, le=2**32 - 1)
    target: Target | None = None
    start: Literal["seed", "pretrained"] | None = None
    views: list[str] | None = Field(None, max_length=20, description="the views that are opened, the first in front")
    hide: list[str] | None = Field(None, max_length=20, description="panels that are put away, by name")
    speed: int | None = Field(
        None, ge=1, le=1000, description="steps a second, where training is to be watched; else as fast as it goes"
    )


_NETWORKS = ("template", "perceptron", "layers", "graph")


def merged(first: SetupRecord, *others: SetupRecord | None) -> SetupRecord:
    """The first with what the others say instead; a network takes the place of the network."""
    result = first
    for other in others:
        if other is None:
            continue
        said = {name: getattr(other, name) for name in type(other).model_fields if getattr(other, name) is not None}
        if any(name in said for name in _NETWORKS):
            said = {**dict.fromkeys(_NETWORKS), **said}
        if result.recipe is not None and other.recipe is not None:
            changes = {**_said(result.recipe), **_said(other.recipe)}
            said["recipe"] = type(other.recipe)(**changes)
        result = result.model_copy(update=said)
    return result


def experiment(setup: SetupRecord) -> Experiment:
    """The experiment of a set-up.

    Raises:
        ProblemError: for a dataset or template there is none of, more or less than one network, or a bad setting.
    """
    if setup.start == "pretrained":
        made = templates.pretrained()
        return replace(made, dataset=setup.dataset or made.dataset, recipe=_recipe(made.recipe, setup))
    base = templates.find(setup.template).experiment() if setup.template else None
    dataset = setup.dataset or (base.dataset if base else "mnist")
    datasets.find(dataset)
    recipe = _recipe(base.recipe if base else Recipe(), setup)
    target = setup.target or (base.target if base else "label")
    made = Experiment(base.graph if base else Graph(), dataset, recipe, setup.seed or 0, target)
    for name in ("points", "table", "handwriting"):
        if (settings := getattr(setup, name)) is not None:
            made = replace(made, **{name: settings})
    return made if base else replace(made, graph=_network(setup, made))


def _recipe(base: Recipe, setup: SetupRecord) -> Recipe:
    changes = _said(setup.recipe) if setup.recipe is not None else {}
    try:
        return Recipe.model_validate({**{name: getattr(base, name) for name in Recipe.model_fields}, **changes})
    except ValidationError as error:
        raise ProblemError(*faults.problems(Recipe, error, "recipe")) from None


def _said(record: Settings) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in type(record).model_fields}
    return {name: value for name, value in values.items() if value is not None}


def _network(setup: SetupRecord, made: Experiment) -> Graph:
    if setup.graph is not None:
        return networks.build(setup.graph)
    if setup.layers is not None:
        return _row(setup.layers)
    wanted = setup.perceptron or PerceptronRecord()
    return perceptron(wanted.units, accepted_outputs(made)[0][0], wanted.function, flat=made.data.kind != "pictures")


def _row(records: list[LayerRecord]) -> Graph:
    layers = []
    for record in records:
        kind = LAYERS[record.kind]
        layers.append(kind(**{name: getattr(record, name) for name in kind.model_fields}))
    graph = chain(layers)
    for node, record in zip(graph.nodes, records, strict=True):
        if record.id:
            graph = _renamed(graph, node, record.id)
    return graph


def _renamed(graph: Graph, node: Node, new: str) -> Graph:
    def called(node_id: str) -> str:
        return new if node_id == node.id else node_id

    nodes = tuple(replace(other, id=called(other.id)) for other in graph.nodes)
    edges = tuple(replace(edge, source=called(edge.source), target=called(edge.target)) for edge in graph.edges)
    return replace(graph, nodes=nodes, edges=edges)
