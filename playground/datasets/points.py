"""The settings of the generated points, and the points by hand that take their place."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from playground.datasets.own import OwnPoints
from playground.wording import QT_TRANSLATE_NOOP


class PointSettings(BaseModel):
    """How many points there are, how noisy, and how many are kept for testing; the same settings, the same points.

    ``noise`` has TensorFlow Playground's meaning and range (its 0 to 50 are percent); where the answer is a number it
    is the standard deviation of what is added to it. ``test_share`` is the share of the points that training never
    sees; one point at least stays for training. ``outliers`` is for numbers only.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    count: int = Field(
        default=500,
        ge=2,
        le=1_000_000,
        title=QT_TRANSLATE_NOOP("wording", "Points"),
        description=QT_TRANSLATE_NOOP("wording", "How many points there are, training and test together."),
    )
    noise: float = Field(
        default=0.1,
        ge=0,
        le=0.5,
        title=QT_TRANSLATE_NOOP("wording", "Noise"),
        description=QT_TRANSLATE_NOOP("wording", "How far points stray; above 0.2 classes begin to overlap."),
    )
    seed: int = Field(
        default=0,
        ge=0,
        le=2**31 - 1,
        title=QT_TRANSLATE_NOOP("wording", "Seed"),
        description=QT_TRANSLATE_NOOP("wording", "The start of the random numbers; another seed, other points."),
    )
    test_share: float = Field(
        default=0.5,
        ge=0,
        le=0.9,
        title=QT_TRANSLATE_NOOP("wording", "Test share"),
        description=QT_TRANSLATE_NOOP("wording", "The share of the points kept back to test what was learned."),
    )
    outliers: float = Field(
        default=0.0,
        ge=0,
        le=0.5,
        title=QT_TRANSLATE_NOOP("wording", "Outliers"),
        description=QT_TRANSLATE_NOOP("wording", "The share of the points that lie far above all others, by 2 to 4."),
    )
    own: OwnPoints | None = Field(
        default=None,
        title=QT_TRANSLATE_NOOP("wording", "By hand"),
        description=QT_TRANSLATE_NOOP("wording", "Points put down by hand, in place of the generated ones."),
    )

    @property
    def generated(self) -> PointSettings:
        """The settings of the generator alone: without points by hand."""
        return self if self.own is None else self.model_copy(update={"own": None})
