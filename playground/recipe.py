"""How to train: loss, optimizer, schedule, batch, penalties, augmentation, seed, stop rules.

Every number marked by value enters the compiled step as an argument: changing it while training neither recompiles nor
restarts. Kinds (which loss, which optimizer, which schedule) are part of the program and recompile.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from playground.layers.base import Settings
from playground.wording import QT_TRANSLATE_NOOP

Precision = Literal["float32", "bfloat16"]
Loss = Literal["cross-entropy", "binary-cross-entropy", "mse", "mae", "huber", "perceptron"]
"""``cross-entropy``: softmax over the logits; ``binary-cross-entropy``: a sigmoid for each logit; ``perceptron``:
Rosenblatt's, max(0, -t s) of two classes t = -1 and 1 and one output s: with SGD and single examples it is his rule."""


class _Optimizer(Settings):
    pass


class Sgd(_Optimizer):
    """w <- w - lr g."""

    kind: Literal["sgd"] = "sgd"


class Momentum(_Optimizer):
    """v <- m v + g; w <- w - lr v. Polyak, 1964."""

    kind: Literal["momentum"] = "momentum"
    momentum: float = Field(0.9, ge=0, lt=1)


class Nesterov(_Optimizer):
    """Momentum that looks ahead. Nesterov, 1983; Sutskever et al., ICML 2013."""

    kind: Literal["nesterov"] = "nesterov"
    momentum: float = Field(0.9, ge=0, lt=1)


class Adagrad(_Optimizer):
    """A rate for each weight that shrinks with its past gradients. Duchi et al., JMLR 2011."""

    kind: Literal["adagrad"] = "adagrad"
    start: float = Field(0.1, ge=0, le=1)
    epsilon: float = Field(1e-7, gt=0, le=0.1)


class RMSProp(_Optimizer):
    """A rate for each weight by the recent size of its gradients. Tieleman and Hinton, 2012."""

    kind: Literal["rmsprop"] = "rmsprop"
    decay: float = Field(0.9, ge=0, lt=1)
    epsilon: float = Field(1e-8, gt=0, le=0.1)


class Adadelta(_Optimizer):
    """RMSProp with steps in the weights' own unit. Zeiler, 2012."""

    kind: Literal["adadelta"] = "adadelta"
    decay: float = Field(0.9, ge=0, lt=1)
    epsilon: float = Field(1e-6, gt=0, le=0.1)


class Adam(_Optimizer):
    """Momentum and a rate for each weight. Kingma and Ba, ICLR 2015."""

    kind: Literal["adam"] = "adam"
    beta1: float = Field(0.9, ge=0, lt=1)
    beta2: float = Field(0.999, ge=0, lt=1)
    epsilon: float = Field(1e-8, gt=0, le=0.1)


class AdamW(_Optimizer):
    """Adam with weight decay beside the gradient. Loshchilov and Hutter, ICLR 2019."""

    kind: Literal["adamw"] = "adamw"
    beta1: float = Field(0.9, ge=0, lt=1)
    beta2: float = Field(0.999, ge=0, lt=1)
    epsilon: float = Field(1e-8, gt=0, le=0.1)
    weight_decay: float = Field(1e-2, ge=0, le=1)


class Lion(_Optimizer):
    """The sign of a momentum; use a rate 3 to 10 times smaller than Adam's. Chen et al., 2023."""

    kind: Literal["lion"] = "lion"
    beta1: float = Field(0.9, ge=0, lt=1)
    beta2: float = Field(0.99, ge=0, lt=1)


OPTIMIZERS: dict[str, type[_Optimizer]] = {
    cls.model_fields["kind"].default: cls
    for cls in (Sgd, Momentum, Nesterov, Adagrad, RMSProp, Adadelta, Adam, AdamW, Lion)
}
Optimizer = Annotated[
    Sgd | Momentum | Nesterov | Adagrad | RMSProp | Adadelta | Adam | AdamW | Lion, Field(discriminator="kind")
]


class _Schedule(Settings):
    pass


class ConstantRate(_Schedule):
    """The same rate throughout."""

    kind: Literal["constant"] = "constant"


class ExponentialDecay(_Schedule):
    """final + (lr - final) exp(-step / decay_steps)."""

    kind: Literal["exponential"] = "exponential"
    final: float = Field(1e-4, ge=0, le=10)
    decay_steps: int = Field(2000, ge=1, le=10**9)


class StepDecay(_Schedule):
    """lr times factor after every ``every`` steps."""

    kind: Literal["step"] = "step"
    factor: float = Field(0.5, gt=0, le=1)
    every: int = Field(2000, ge=1, le=10**9)


class Cosine(_Schedule):
    """Half a cosine from lr to ``final`` over ``steps``. Loshchilov and Hutter, ICLR 2017."""

    kind: Literal["cosine"] = "cosine"
    final: float = Field(0.0, ge=0, le=10)
    steps: int = Field(10_000, ge=1, le=10**9)


class WarmUp(_Schedule):
    """Linear from 0 to lr over ``warm_up`` steps, then constant. Goyal et al., 2017."""

    kind: Literal["warm-up"] = "warm-up"
    warm_up: int = Field(500, ge=1, le=10**9)


class OneCycle(_Schedule):
    """Cosine up from lr / 25 to lr over the first 30 % of ``steps``, then down to lr / 10,000. Smith, 2018."""

    kind: Literal["one-cycle"] = "one-cycle"
    steps: int = Field(10_000, ge=1, le=10**9)


SchedulePoint = tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=10)]]
"""(share of the schedule's steps, factor by which the learning rate is multiplied there)."""

LEAST_FACTOR = 1e-6
"""On a logarithmic scale smaller factors count as this."""


class DrawnSchedule(_Schedule):
    """lr times a factor that goes from point to point over ``steps``: straight, or straight on a logarithmic scale.

    Shares rise from point to point. Before the first point and after the last the factor is theirs.
    """

    kind: Literal["drawn"] = "drawn"
    steps: int = Field(10_000, ge=1, le=10**9)
    between: Literal["linear", "logarithmic"] = "logarithmic"
    points: tuple[SchedulePoint, ...] = Field(
        ((0.0, 0.1), (0.1, 1.0), (0.5, 1.0), (1.0, 0.01)), min_length=2, max_length=32
    )

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if any(after <= before for (before, _), (after, _) in zip(self.points, self.points[1:], strict=False)):
            raise ValueError("the shares of the points must rise")
        return self

    def factor(self, share: float) -> float:
        """The factor at a share of the steps."""
        after = bisect_right(self.points, share, key=lambda point: point[0])
        if after in (0, len(self.points)):
            return self.points[min(after, len(self.points) - 1)][1]
        (start, first), (end, last) = self.points[after - 1 : after + 1]
        part = (share - start) / (end - start)
        if self.between == "linear":
            return first + part * (last - first)
        first, last = max(first, LEAST_FACTOR), max(last, LEAST_FACTOR)
        return math.exp(math.log(first) + part * math.log(last / first))


SCHEDULES: dict[str, type[_Schedule]] = {
    cls.model_fields["kind"].default: cls
    for cls in (ConstantRate, ExponentialDecay, StepDecay, Cosine, WarmUp, OneCycle, DrawnSchedule)
}
Schedule = Annotated[
    ConstantRate | ExponentialDecay | StepDecay | Cosine | WarmUp | OneCycle | DrawnSchedule,
    Field(discriminator="kind"),
]


WITH_END = (Cosine, OneCycle, DrawnSchedule)
"""Schedules that are so many steps long."""


class Augmentation(Settings):
    """Random changes to every training picture, inside the compiled step; each amount is the largest drawn."""

    shift: float = Field(0.0, ge=0, le=10, description=QT_TRANSLATE_NOOP("wording", "pixels"))
    rotate: float = Field(0.0, ge=0, le=180, description=QT_TRANSLATE_NOOP("wording", "degrees"))
    scale: float = Field(0.0, ge=0, le=0.9, description=QT_TRANSLATE_NOOP("wording", "share of the size"))
    shear: float = Field(0.0, ge=0, le=1, description=QT_TRANSLATE_NOOP("wording", "sideways share of the height"))
    stroke: float = Field(
        0.0, ge=0, le=1, description=QT_TRANSLATE_NOOP("wording", "thinner or thicker strokes, share of a pixel")
    )
    noise: float = Field(0.0, ge=0, le=1, description=QT_TRANSLATE_NOOP("wording", "standard deviation"))

    @property
    def is_active(self) -> bool:
        """Whether anything is changed at all; the step is compiled without augmentation otherwise."""
        return any(value > 0 for value in self.model_dump().values())


class StopRules(Settings):
    """When training pauses by itself; None never."""

    steps: int | None = Field(None, ge=1, le=10**12)
    epochs: int | None = Field(None, ge=1, le=10**9)
    seconds: float | None = Field(None, gt=0, le=10**7)
    target: float | None = Field(
        None, ge=0, le=1, description=QT_TRANSLATE_NOOP("wording", "held-out accuracy, or R² of numbers")
    )
    no_progress: int | None = Field(
        None, ge=1, le=10**6, description=QT_TRANSLATE_NOOP("wording", "epochs without a lower held-out loss")
    )


class Recipe(Settings):
    """Everything that decides a training run besides the network and the data."""

    loss: Loss = "cross-entropy"
    optimizer: Optimizer = Adam()
    learning_rate: float = Field(0.001, gt=0, le=100)
    schedule: Schedule = ConstantRate()
    batch_size: int = Field(100, ge=1, le=65_536)
    l2: float = Field(
        0.0,
        ge=0,
        le=10,
        description=QT_TRANSLATE_NOOP("wording", "added to the loss: l2 / 2 times the sum of squared weights"),
    )
    l1: float = Field(
        0.0,
        ge=0,
        le=10,
        description=QT_TRANSLATE_NOOP("wording", "added to the loss: l1 times the sum of absolute weights"),
    )
    clip_norm: float = Field(
        0.0,
        ge=0,
        le=10**6,
        description=QT_TRANSLATE_NOOP("wording", "largest length of the gradient; 0 for no clipping"),
    )
    label_smoothing: float = Field(0.0, ge=0, le=0.5)
    precision: Precision = "float32"
    augmentation: Augmentation = Augmentation()
    stop: StopRules = StopRules()


def stretched(schedule: Schedule, steps: int) -> Schedule:
    """The schedule with its end, where it has one, moved to ``steps``."""
    return schedule.model_copy(update={"steps": steps}) if isinstance(schedule, WITH_END) else schedule
