"""What every layer is: settings with limits, a shape rule, parameter shapes, a cost."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP

Shape = tuple[int, ...]
"""The shape of one example, without the batch. A picture is height x width x channels, a vector ``(n,)``."""

LARGEST = 2**31 - 1
"""The most numbers one array may hold."""

Family = Literal["ends", "dense", "convolution", "pooling", "shape", "regularisation", "joining", "structure"]


class Settings(BaseModel):
    """A frozen record with limits: the form, the file format and the help grow from its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


Frozen = Annotated[
    bool,
    Field(description=QT_TRANSLATE_NOOP("wording", "training leaves its weights and running averages as they are")),
]
"""The setting of a layer with weights that training can be told to leave alone."""


class Layer(Settings):
    """One kind of layer; an instance is one layer's settings.

    A new kind is one class here and one function of the same kind in ``playground.engine.functions``. Class attributes:
    ``kind`` is the id in files and scripts, ``title`` and ``help`` are shown, ``many_inputs`` tells whether the layer
    joins any number of inputs, ``by_value`` names the settings that may change while training without a recompile;
    of these ``switched`` ones cost nothing at all while they are 0, so that going from 0 to another number recompiles.
    """

    kind: ClassVar[str]
    family: ClassVar[Family]
    title: ClassVar[str]
    help: ClassVar[str]
    many_inputs: ClassVar[bool] = False
    by_value: ClassVar[tuple[str, ...]] = ()
    switched: ClassVar[tuple[str, ...]] = ()

    @property
    def ports(self) -> int | None:
        """How many wires lead into it; None for any number, one or more."""
        return None if self.many_inputs else 1

    @property
    def blocks(self) -> int:
        """How many layers it stands for once every group in it is written out."""
        return 1

    @property
    def depth(self) -> int:
        """How deep groups lie in one another inside it."""
        return 0

    @property
    def is_frozen(self) -> bool:
        """Whether training leaves its parameters and its state as they are."""
        return bool(vars(self).get("frozen", False))

    @property
    def tie(self) -> str | None:
        """The id of the layer whose weights it uses, transposed, in the place of its own; None for most."""
        found: str | None = vars(self).get("tied_to")
        return found

    def retied(self, rename: Callable[[str], str]) -> Self:
        """The layer tied to what ``rename`` makes of the id it is tied to; itself where it is tied to none."""
        return self if self.tie is None else self.model_copy(update={"tied_to": rename(self.tie)})

    def essence(self) -> Layer:
        """The layer without what only the canvas knows: names and places inside it."""
        return self

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The shape this layer makes of ``inputs``, or why it cannot; ``where`` is its node's id."""
        raise NotImplementedError

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """The arrays that training changes unless the layer is frozen, by name. Kernels end with (inputs, outputs)."""
        return {}

    def borrowed(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """The arrays of the layer it is tied to, as it computes with them."""
        return {}

    def state(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """The arrays that follow the data without being trained, such as running averages."""
        return {}

    def parameter_count(self, inputs: tuple[Shape, ...]) -> int:
        """How many numbers training changes."""
        return 0 if self.is_frozen else sum(size(shape) for shape in self.parameters(inputs).values())

    def frozen_count(self, inputs: tuple[Shape, ...]) -> int:
        """How many numbers training would change, were they not frozen."""
        return sum(size(shape) for shape in self.parameters(inputs).values()) if self.is_frozen else 0

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """Floating-point operations for one example, forward; a multiply-add counts 2."""
        return 0


def size(shape: Shape) -> int:
    """How many numbers a shape holds; 1 for ``()``."""
    return math.prod(shape)
