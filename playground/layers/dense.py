"""Fully connected layers and activations."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from playground.layers.base import Frozen, Layer, Shape, size
from playground.layers.initialisers import He, Initialiser, Zeros
from playground.limits import LONGEST_ID
from playground.problems import Problem, WrongRank
from playground.wording import QT_TRANSLATE_NOOP


class Dense(Layer):
    """Every output is a weighted sum of every input, plus a bias: y = x W + b.

    Tied to an earlier dense layer with weights V it computes y = x Vᵀ + b: the decoder of an autoencoder runs its
    encoder backwards. Vincent et al., JMLR 2010.
    """

    kind = "dense"
    family = "dense"
    title = QT_TRANSLATE_NOOP("wording", "Dense")
    help = QT_TRANSLATE_NOOP("wording", "Each unit adds up all inputs, each times a weight of its own, plus a bias.")

    units: int = Field(10, ge=1, le=65_536)
    bias: bool = True
    weights_start: Initialiser = He()
    bias_start: Initialiser = Zeros()
    frozen: Frozen = False
    tied_to: str | None = Field(
        None,
        min_length=1,
        max_length=LONGEST_ID,
        description=QT_TRANSLATE_NOOP("wording", "the dense layer before it whose weights it uses, transposed"),
    )

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """A vector of ``units``."""
        if len(inputs[0]) != 1:
            return WrongRank(where, "a vector", inputs[0], QT_TRANSLATE_NOOP("wording", "Insert a flatten layer."))
        return (self.units,)

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """``weights`` [inputs, units], where they are its own, and ``bias`` [units]."""
        own = {} if self.tied_to else {"weights": (inputs[0][0], self.units)}
        return own | ({"bias": (self.units,)} if self.bias else {})

    def borrowed(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """``weights`` [inputs, units], where they are another layer's."""
        return {"weights": (inputs[0][0], self.units)} if self.tied_to else {}

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """A multiply-add for each weight, an addition for each bias."""
        return 2 * inputs[0][0] * self.units + self.bias * self.units


ActivationFunction = Literal[
    "identity", "step", "sigmoid", "tanh", "relu", "leaky-relu", "elu", "gelu", "silu", "softplus", "softmax"
]


class Activation(Layer):
    """A function applied to each number on its own (softmax: to each vector along the last axis)."""

    kind = "activation"
    family = "dense"
    title = QT_TRANSLATE_NOOP("wording", "Activation")
    help = QT_TRANSLATE_NOOP(
        "wording", "Bends each number by a function; without it, layers in a row collapse into one."
    )
    by_value = ("slope", "sparsity")
    switched = ("sparsity",)

    function: ActivationFunction = "relu"
    slope: float = Field(0.01, ge=0, le=1, description="leaky ReLU: the slope below zero; ELU: its alpha is always 1")
    sparsity: float = Field(
        0.0,
        ge=0,
        le=10,
        description=QT_TRANSLATE_NOOP(
            "wording", "added to the loss while training: this times the sum of what its units answer, signs left out"
        ),
    )

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The input's shape, unchanged."""
        return inputs[0]

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """One operation for each number."""
        return size(output)
