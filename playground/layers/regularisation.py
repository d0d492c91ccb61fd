"""Layers that steady training."""

from __future__ import annotations

from pydantic import Field

from playground.layers.base import Frozen, Layer, Shape, size
from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP


class _SameShape(Layer):
    family = "regularisation"

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The input's shape, unchanged."""
        return inputs[0]


class Dropout(_SameShape):
    """While training, each number is set to 0 with probability ``rate``, the others grow by 1 / (1 - rate).

    Srivastava et al., JMLR 2014 (inverted form).
    """

    kind = "dropout"
    title = QT_TRANSLATE_NOOP("wording", "Dropout")
    help = QT_TRANSLATE_NOOP(
        "wording", "While training, silences a random share of the units, so that none is relied on alone."
    )
    by_value = ("rate",)

    rate: float = Field(0.25, ge=0, le=0.95, description="the share that is silenced")


class Noise(_SameShape):
    """While training, normal noise is added."""

    kind = "noise"
    title = QT_TRANSLATE_NOOP("wording", "Noise")
    help = QT_TRANSLATE_NOOP(
        "wording", "While training, adds random noise, so that small differences are not relied on."
    )
    by_value = ("deviation",)

    deviation: float = Field(0.1, ge=0, le=10, description="standard deviation of the noise")


class BatchNorm(_SameShape):
    """Each channel to mean 0 and variance 1 over the batch, then scaled and shifted by learned numbers.

    Ioffe and Szegedy, ICML 2015. Outside training, and while the layer is
    frozen, the running averages stand in for the batch's.
    """

    kind = "batch-norm"
    title = QT_TRANSLATE_NOOP("wording", "Batch norm")
    help = QT_TRANSLATE_NOOP(
        "wording", "Brings each channel to mean 0 and spread 1 over the batch, then scales and shifts it."
    )
    by_value = ("momentum", "epsilon")

    momentum: float = Field(0.9, ge=0, lt=1, description="how slowly the running averages follow")
    epsilon: float = Field(1e-5, gt=0, le=0.1)
    scale: bool = True
    offset: bool = True
    frozen: Frozen = False

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """``scale`` and ``offset``, each [channels]."""
        channels = inputs[0][-1:]
        return ({"scale": channels} if self.scale else {}) | ({"offset": channels} if self.offset else {})

    def state(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """Running ``mean`` and ``variance``, each [channels]."""
        return {"mean": inputs[0][-1:], "variance": inputs[0][-1:]}

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """A multiply-add for each number, with the averages folded in."""
        return 2 * size(output)


class LayerNorm(_SameShape):
    """Each example to mean 0 and variance 1 along its last axis, then scaled and shifted. Ba et al., 2016."""

    kind = "layer-norm"
    title = QT_TRANSLATE_NOOP("wording", "Layer norm")
    help = QT_TRANSLATE_NOOP(
        "wording", "Brings each example to mean 0 and spread 1 over its channels, then scales and shifts it."
    )
    by_value = ("epsilon",)

    epsilon: float = Field(1e-5, gt=0, le=0.1)
    frozen: Frozen = False

    def parameters(self, inputs: tuple[Shape, ...]) -> dict[str, Shape]:
        """``scale`` and ``offset``, each [channels]."""
        return {"scale": inputs[0][-1:], "offset": inputs[0][-1:]}

    def flops(self, inputs: tuple[Shape, ...], output: Shape) -> int:
        """Mean, variance, scaling: about eight operations for each number."""
        return 8 * size(output)
