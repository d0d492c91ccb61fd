"""How weights start."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playground.layers.base import Settings


class Zeros(Settings):
    """All weights 0. Every unit of a layer then learns the same: only useful for biases and for lessons."""

    kind: Literal["zeros"] = "zeros"


class Constant(Settings):
    """All weights the same number."""

    kind: Literal["constant"] = "constant"
    value: float = Field(0.1, ge=-10, le=10)


class Normal(Settings):
    """Normal distribution around 0."""

    kind: Literal["normal"] = "normal"
    deviation: float = Field(0.05, ge=0, le=10)


class Glorot(Settings):
    """Uniform in +-sqrt(6 / (fan-in + fan-out)), for sigmoid and tanh. Glorot and Bengio, AISTATS 2010."""

    kind: Literal["glorot"] = "glorot"


class He(Settings):
    """Normal with variance 2 / fan-in, for ReLU. He et al., ICCV 2015."""

    kind: Literal["he"] = "he"


Initialiser = Annotated[Zeros | Constant | Normal | Glorot | He, Field(discriminator="kind")]
