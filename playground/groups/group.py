"""The layer that holds a network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, GetPydanticSchema, model_validator
from pydantic_core import core_schema

from playground.graph import MOST_BLOCKS, Graph, Node, chain, essence
from playground.layers import LAYERS, Input, Layer, Output, Shape
from playground.problems import (
    BadSetting,
    InGroup,
    Problem,
    ProblemError,
    RepeatNeedsOneInput,
    TooDeep,
    TooManyBlocks,
)
from playground.shapes import Survey, input_shapes, survey
from playground.wording import QT_TRANSLATE_NOOP

DEEPEST = 8
"""So deep may groups lie in one another."""


def _passing_on() -> Graph:
    return chain([Input(), Output()])


_AnyGraph = Annotated[Graph, GetPydanticSchema(lambda _source, _handler: core_schema.is_instance_schema(Graph))]
"""A graph as it is: pydantic neither copies it nor looks inside."""


class Group(Layer):
    """A network in a block.

    ``inside`` has at least one input, whose k-th is port k of the block, and exactly one output. Repeated, the output
    of each round is the input of the next; every round has weights of its own and may see another shape, as the blocks
    of a DenseNet do (Huang et al., CVPR 2017).
    """

    kind = "group"
    family = "structure"
    title = QT_TRANSLATE_NOOP("wording", "Group")
    help = QT_TRANSLATE_NOOP(
        "wording", "Layers in one block, with a name of its own: a double click opens it. It can be repeated."
    )

    inside: _AnyGraph = Field(default_factory=_passing_on)
    repeat: int = Field(1, ge=1, le=64)

    @model_validator(mode="after")
    def _bounded(self) -> Group:
        for problem in limits("group", self.inside, self.repeat):
            raise ValueError(str(problem).rstrip("."))
        return self

    @property
    def entrances(self) -> tuple[Node, ...]:
        """The inputs inside, by port."""
        return tuple(node for node in self.inside.nodes if isinstance(node.layer, Input))

    @property
    def ports(self) -> int:
        """One for each input inside."""
        return len(self.entrances)

    @property
    def blocks(self) -> int:
        """The layers inside, ends not counted, in every repetition."""
        ends = sum(isinstance(node.layer, Input | Output) for node in self.inside.nodes)
        return self.repeat * (self.inside.blocks - ends)

    @property
    def depth(self) -> int:
        """One more than of what is inside."""
        return 1 + self.inside.depth

    def essence(self) -> Group:
        """The group without names, places and notes inside."""
        return Group(inside=essence(self.inside), repeat=self.repeat)

    def entering(self, inputs: tuple[Shape | Problem, ...]) -> dict[str, Shape | Problem]:
        """What enters each input inside, by its id."""
        return {node.id: shape for node, shape in zip(self.entrances, inputs, strict=False)}

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """What the output inside makes, after the last repetition; the first problem inside, named by its block."""
        if self.repeat > 1 and self.ports != 1:
            return RepeatNeedsOneInput(where, self.repeat, self.ports)
        *_, found = self._rounds(inputs)
        return InGroup(where, found.problems[0]) if found.problems else _leaving(found, self.inside)

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """The arrays of every layer inside: ``<repetition>.<id>.<name>``."""
        return {
            f"{number}.{node.id}.{name}": shape
            for number, found in enumerate(self._rounds(inputs), 1)
            for node in self.inside.nodes
            for name, shape in node.layer.parameters(input_shapes(self.inside, found.shapes, node.id)).items()
        }

    def state(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """The untrained arrays of every layer inside, called as ``parameters`` are."""
        return {
            f"{number}.{node.id}.{name}": shape
            for number, found in enumerate(self._rounds(inputs), 1)
            for node in self.inside.nodes
            for name, shape in node.layer.state(input_shapes(self.inside, found.shapes, node.id)).items()
        }

    def parameter_count(self, inputs: tuple[Shape, ...]) -> int:
        """Of every layer inside, in every repetition."""
        return sum(fact.parameters for found in self._rounds(inputs) for fact in found.facts.values())

    def frozen_count(self, inputs: tuple[Shape, ...]) -> int:
        """Of every layer inside, in every repetition."""
        return sum(fact.frozen for found in self._rounds(inputs) for fact in found.facts.values())

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """Of every layer inside, in every repetition."""
        return sum(fact.flops for found in self._rounds(inputs) for fact in found.facts.values())

    def _rounds(self, inputs: tuple[Shape, ...]) -> Iterator[Survey]:
        """The survey of each repetition, up to the first with a problem."""
        for _ in range(self.repeat):
            found = survey(self.inside, self.entering(inputs))
            yield found
            if found.problems:
                return
            inputs = (_leaving(found, self.inside),)


def _leaving(found: Survey, inside: Graph) -> Shape:
    output = inside.only(Output)
    shape = found.shapes[output.id] if output else None
    assert shape is not None and not isinstance(shape, Problem)  # a survey without problems has one output
    return shape


def limits(where: str, inside: Graph, repeat: int) -> list[Problem]:
    """What a group of this content would be refused for: too deep, or too many layers when written out."""
    if inside.depth >= DEEPEST:
        return [TooDeep(where, DEEPEST)]
    blocks = repeat * inside.blocks
    return [TooManyBlocks(where, blocks, MOST_BLOCKS)] if blocks > MOST_BLOCKS else []


def group_of(where: str, inside: Graph, repeat: int) -> Group:
    """A group; ``ProblemError`` naming ``where`` for one beyond the limits."""
    if not 1 <= repeat <= 64:
        raise ProblemError(BadSetting(where, "repeat should be from 1 to 64"))
    if problems := limits(where, inside, repeat):
        raise ProblemError(*problems)
    return Group(inside=inside, repeat=repeat)


KINDS: dict[str, type[Layer]] = {**LAYERS, Group.kind: Group}
"""Every kind of layer, groups included: what a file may hold."""
