"""The steps of a solution, as data: what a test plays, and what the last hint does for the learner."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playground.layers import Settings
from playground.limits import LONGEST_ID

Scalar = bool | int | float | str


class Train(Settings):
    """Train so many steps or epochs more; where the goal is about a figure, only until it is reached."""

    do: Literal["train"] = "train"
    steps: int | None = Field(None, ge=1, le=10**7)
    epochs: int | None = Field(None, ge=1, le=10**5)


class Reset(Settings):
    """Back to the same start."""

    do: Literal["reset"] = "reset"


class Reseed(Settings):
    """Another start: the next seed, or this one."""

    do: Literal["reseed"] = "reseed"
    seed: int | None = Field(None, ge=0, le=2**32 - 1)


class SetWeight(Settings):
    """One number of a layer's weights; ``index`` as in the array, whose last axes are (inputs, outputs)."""

    do: Literal["set-weight"] = "set-weight"
    node: str = Field(max_length=LONGEST_ID)
    parameter: str = Field("weights", max_length=LONGEST_ID)
    index: tuple[int, ...] = Field(max_length=8)
    value: float = Field(ge=-1e6, le=1e6)


class Change(Settings):
    """One setting by its path, such as ``recipe.learning_rate``, ``dataset`` or ``dense-1.units``."""

    do: Literal["change"] = "change"
    path: str = Field(max_length=200)
    value: Scalar | dict[str, Scalar]


class AddLayer(Settings):
    """A layer on the wire that leaves a node, or, with ``before``, on the one that enters a node."""

    do: Literal["add-layer"] = "add-layer"
    after: str = Field("", max_length=LONGEST_ID)
    before: str = Field("", max_length=LONGEST_ID)
    kind: str = Field(max_length=LONGEST_ID)
    settings: dict[str, Scalar | dict[str, Scalar]] = Field({}, max_length=50)


class RemoveLayer(Settings):
    """A layer, with the wire healed."""

    do: Literal["remove-layer"] = "remove-layer"
    node: str = Field(max_length=LONGEST_ID)


class SetUp(Settings):
    """The set-up of the lesson, of the page or of a variant, afresh."""

    do: Literal["set-up"] = "set-up"
    variant: str = Field("", max_length=LONGEST_ID)


class Draw(Settings):
    """A digit on the pad, as the program writes it."""

    do: Literal["draw"] = "draw"
    digit: int = Field(ge=0, le=9)


class OpenView(Settings):
    """A view brought to the front."""

    do: Literal["open-view"] = "open-view"
    view: str = Field(max_length=LONGEST_ID)


class OpenBlock(Settings):
    """What is inside a block."""

    do: Literal["open-block"] = "open-block"
    node: str = Field(max_length=LONGEST_ID)


class GoBack(Settings):
    """With the time slider to a past step."""

    do: Literal["go-back"] = "go-back"
    step: int = Field(0, ge=0)


class Pin(Settings):
    """The present run kept for comparison."""

    do: Literal["pin"] = "pin"


class AnswerIt(Settings):
    """The answer to the goal's question: the number of the choice, from 1."""

    do: Literal["answer"] = "answer"
    choice: int = Field(ge=1, le=9)


class Study(Settings):
    """A study of a view, such as a race, with what it starts with, to its end."""

    do: Literal["study"] = "study"
    view: str = Field(max_length=LONGEST_ID)
    varies: str = Field("", max_length=LONGEST_ID, description="what lanes of a race differ in; the seed if left out")


class PreTrain(Settings):
    """The hidden layers pre-trained one after another, with the usual epochs and rate; training then begins anew."""

    do: Literal["pre-train"] = "pre-train"


class Keep(Settings):
    """A digit, as the program writes it, kept among one's own drawings."""

    do: Literal["keep"] = "keep"
    digit: int = Field(ge=0, le=9)


class Teach(Settings):
    """One's own drawings taught to the network at work, with older digits mixed in."""

    do: Literal["teach"] = "teach"


Doing = Annotated[
    Train
    | Reset
    | Reseed
    | SetWeight
    | Change
    | AddLayer
    | RemoveLayer
    | SetUp
    | Draw
    | OpenView
    | OpenBlock
    | GoBack
    | Pin
    | AnswerIt
    | Study
    | PreTrain
    | Keep
    | Teach,
    Field(discriminator="do"),
]
