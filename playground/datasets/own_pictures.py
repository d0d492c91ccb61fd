"""A folder of one's own pictures: what is said of it. The pictures are kept apart; see ``playground.pictures``."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from playground.datasets.base import Dataset
from playground.datasets.own_table import Name
from playground.datasets.splitting import held_out_count
from playground.wording import QT_TRANSLATE_NOOP

OWN_PICTURES: Final = "own-pictures"
"""The dataset's id."""

SMALLEST, LARGEST = 8, 64
"""Pixels of a side."""

FEWEST, MOST_PICTURES, MOST_CLASSES = 2, 100_000, 100
"""Pictures of a class; pictures and classes of a folder."""

MOST_BYTES = 256 * 2**20
"""Of all pictures together, as a network gets them."""

Fit = Literal["crop", "pad"]
"""How a picture becomes a square: its middle is cut out, or bars in the colour of its edge are added."""

Light = Literal["kept", "inverted"]
"""Whether dark stays dark, or becomes bright: ink on paper then is as the digits of MNIST are, white on black."""


def _one_line(text: str) -> str:
    if not text.isprintable():
        raise ValueError("should have no signs that cannot be printed")
    return text


class OwnPictures(BaseModel):
    """Which pictures (by the SHA-256 of them all), how they are made ready, and what classes that makes.

    ``folder`` is where they were read; it is asked again only where what was read is no longer kept.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    folder: Annotated[str, Field(max_length=4096), AfterValidator(_one_line)] = ""
    fingerprint: str = Field(pattern="^[0-9a-f]{64}$")
    size: int = Field(
        default=28,
        ge=SMALLEST,
        le=LARGEST,
        title=QT_TRANSLATE_NOOP("wording", "Size"),
        description=QT_TRANSLATE_NOOP("wording", "How many pixels wide and high every picture becomes."),
    )
    channels: Literal[1, 3] = 1
    fit: Fit = "pad"
    light: Light = "kept"
    labels: tuple[Name, ...] = Field(min_length=2, max_length=MOST_CLASSES)
    counts: tuple[Annotated[int, Field(ge=FEWEST, le=MOST_PICTURES)], ...]

    @model_validator(mode="after")
    def _check(self) -> OwnPictures:
        if len(self.counts) != len(self.labels) or len(set(self.labels)) != len(self.labels):
            raise ValueError("should have one count for each class, and every class once")
        if self.count > MOST_PICTURES or self.count * self.bytes_each > MOST_BYTES:
            raise ValueError(f"should have at most {MOST_PICTURES} pictures and {MOST_BYTES} bytes of them")
        return self

    @property
    def shape(self) -> tuple[int, int, int]:
        """Height, width and channels of a picture."""
        return self.size, self.size, self.channels

    @property
    def count(self) -> int:
        """Pictures of all classes together."""
        return sum(self.counts)

    @property
    def bytes_each(self) -> int:
        """Bytes of a picture."""
        return self.size * self.size * self.channels


class PictureSettings(BaseModel):
    """Which pictures, and which of them are held out: of every class its share, to within one.

    At most half are, so that of every class some are left to train on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    test_share: float = Field(
        default=0.2,
        ge=0,
        le=0.5,
        title=QT_TRANSLATE_NOOP("wording", "Test share"),
        description=QT_TRANSLATE_NOOP(
            "wording", "The share of each class's pictures kept back to test what was learned."
        ),
    )
    seed: int = Field(
        default=0,
        ge=0,
        le=2**31 - 1,
        title=QT_TRANSLATE_NOOP("wording", "Seed"),
        description=QT_TRANSLATE_NOOP(
            "wording", "The start of the random numbers; another seed, other pictures held out."
        ),
    )
    own: OwnPictures | None = Field(
        default=None,
        title=QT_TRANSLATE_NOOP("wording", "Own pictures"),
        description=QT_TRANSLATE_NOOP("wording", "The folder that was imported, and how its pictures are made ready."),
    )


def pictured(entry: Dataset, settings: PictureSettings) -> Dataset:
    """The entry of own pictures as the folder that was imported makes it; as it is where none was."""
    own = settings.own
    if own is None:
        return entry
    held_out = held_out_count(own.count, settings.test_share)
    return replace(
        entry,
        title=own.name,
        shape=own.shape,
        labels=own.labels,
        training_examples=own.count - held_out,
        test_examples=held_out,
    )
