"""The settings of the learner's own drawings as a dataset: how much of older digits is mixed in."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from playground.wording import QT_TRANSLATE_NOOP

OWN_DRAWINGS: Final = "drawings"
"""The dataset's id."""

Replayed = Literal["mnist", "digits"]
"""Where older digits come from."""


class HandwritingSettings(BaseModel):
    """What of each batch is older digits, and of which collection this was last said.

    The drawings themselves are not in here, and so in no project file: they stay in the user's folder. ``collection``
    is the digest of the collection when the run began on it, ``training`` and ``held_out`` how many it had of each;
    another digest means that there are others by now.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    replay: float = Field(
        default=0.8,
        ge=0,
        le=0.95,
        title=QT_TRANSLATE_NOOP("wording", "Replay"),
        description=QT_TRANSLATE_NOOP(
            "wording",
            "The share of older digits in each batch, so that they are not forgotten; 0 trains on yours alone.",
        ),
    )
    replay_from: Replayed = Field(
        default="mnist",
        title=QT_TRANSLATE_NOOP("wording", "Older digits"),
        description=QT_TRANSLATE_NOOP("wording", "The dataset that is not to be forgotten."),
    )
    collection: str = Field(default="", max_length=64)
    training: int = Field(default=0, ge=0, le=1_000_000, title=QT_TRANSLATE_NOOP("wording", "Trained on"))
    held_out: int = Field(default=0, ge=0, le=1_000_000)
