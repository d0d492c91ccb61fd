"""The goals of a lesson, as data: what is to be reached, done or answered. ``judging`` tells whether it is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playground.layers import Settings
from playground.lessons.deeds import DeedName
from playground.lessons.doings import Doing, Scalar
from playground.limits import LONGEST_ID

Metric = Literal[
    "train_loss", "train_accuracy", "test_loss", "test_accuracy", "test_r2", "gap", "accuracy_gap", "gradient_norm"
]
"""Losses in the recipe's own unit without penalties, accuracies and R² at most 1; ``gap`` is the held-out loss less the
training loss, ``accuracy_gap`` the training accuracy less the held-out one."""

GoalId = Annotated[str, Field(min_length=1, max_length=LONGEST_ID, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Budget(Settings):
    """Within what a figure is to be reached; what is left out does not matter."""

    steps: int | None = Field(None, ge=0, le=10**9)
    epochs: int | None = Field(None, ge=0, le=10**6)
    from_epoch: int = Field(0, ge=0, le=10**6, description="evaluations before the end of this epoch do not count")
    neurons: int | None = Field(None, ge=0, le=10**9, description="units of all hidden layers")
    parameters: int | None = Field(None, ge=0, le=10**12)


class Offline(Settings):
    """What is asked on the built-in digits, where the data of the lesson is not there; the same where left out."""

    at_least: float | None = None
    at_most: float | None = None
    within: Budget | None = None


class Seeds(Settings):
    """What the lesson promises of other starts: of so many seeds, how many reach the goal by the same solution."""

    of: int = Field(32, ge=1, le=256)
    reach: int = Field(32, ge=0, le=256)
    at_most: int | None = Field(None, ge=0, le=256, description="no more than so many reach it")


class _Goal(Settings):
    id: GoalId
    solution: tuple[Doing, ...] = Field((), max_length=60, description="how it is reached, for tests and the last hint")
    optional: bool = Field(False, description="the page is done without it")


class MetricGoal(_Goal):
    """A figure of the run at work over or below a number, at any evaluation within the budget.

    ``best`` looks at the best evaluation of the run, else the newest counts. ``variant`` and ``dataset``, where given,
    name what it has to be reached on.
    """

    kind: Literal["metric"] = "metric"
    metric: Metric
    at_least: float | None = None
    at_most: float | None = None
    best: bool = False
    within: Budget = Budget()
    dataset: str = Field("", max_length=200)
    offline: Offline | None = None
    seeds: Seeds | None = None


class NetworkGoal(_Goal):
    """A property of the network: layers it has and lacks, how many, how large it is."""

    kind: Literal["network"] = "network"
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    function: str = Field("", description="an activation function that is used")
    hidden_layers_at_least: int | None = Field(None, ge=0)
    hidden_layers_at_most: int | None = Field(None, ge=0)
    neurons_at_least: int | None = Field(None, ge=0)
    neurons_at_most: int | None = Field(None, ge=0)
    parameters_at_most: int | None = Field(None, ge=0)


class SettingGoal(_Goal):
    """A setting of the experiment by its path, such as ``recipe.l2`` or ``recipe.optimizer.kind``."""

    kind: Literal["setting"] = "setting"
    path: str = Field(max_length=200)
    equals: Scalar | None = None
    at_least: float | None = None
    at_most: float | None = None


class ActionGoal(_Goal):
    """Something that was done since the page was opened, so many times."""

    kind: Literal["action"] = "action"
    deed: DeedName
    of: str = Field("", max_length=200, description="what with; anything where left out")
    times: int = Field(1, ge=1, le=1000)


class ComparisonGoal(_Goal):
    """The best evaluation of the run at work better than the pinned run's, by at least ``by`` in the metric's unit."""

    kind: Literal["comparison"] = "comparison"
    metric: Metric
    by: float = Field(0.0, ge=0)


class PredictionGoal(_Goal):
    """A prediction among the choices in the text, made before it is seen: met when ``until`` is done after it.

    Any choice will do; which was right is shown then, with the reasons.
    """

    kind: Literal["prediction"] = "prediction"
    until: DeedName = "trained"
    of: str = Field("", max_length=200)


class ChoiceGoal(_Goal):
    """A question with choices in the text, each with its reason; met by the right one."""

    kind: Literal["choice"] = "choice"


Goal = MetricGoal | NetworkGoal | SettingGoal | ActionGoal | ComparisonGoal | PredictionGoal | ChoiceGoal
AnyGoal = Annotated[Goal, Field(discriminator="kind")]
