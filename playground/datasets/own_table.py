"""A table of one's own: what is said of its columns. The rows themselves are kept apart; see ``playground.tables``."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from playground.datasets.base import Answer

OWN_TABLE: Final = "own-table"
"""The dataset's id."""

MOST_COLUMNS, MOST_INPUTS, MOST_CLASSES, FEWEST_ROWS, MOST_ROWS = 200, 1000, 100, 10, 100_000
LONGEST_NAME = 100


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError("should have no signs that cannot be printed")
    return text


Name = Annotated[str, Field(max_length=LONGEST_NAME), AfterValidator(_printable)]
"""Of a file, a column or a class; it is shown wherever those are."""

Use = Literal["input", "answer", "ignored"]
Missing = Literal["leave-out", "mean", "most-frequent"]
"""What becomes of a row with a gap: it is left out, or filled with the mean, or with what is most frequent."""


class Column(BaseModel):
    """A column of the file, in its order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    use: Use


class OwnTable(BaseModel):
    """Which file (by its SHA-256), what its columns are for, and what that makes of it.

    ``inputs`` are the names of the network's inputs: a column of words has one for each word. ``rows`` are those that
    can be used.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    fingerprint: str = Field(pattern="^[0-9a-f]{64}$")
    columns: tuple[Column, ...] = Field(min_length=2, max_length=MOST_COLUMNS)
    answer: Answer
    missing: Missing = "leave-out"
    inputs: tuple[Name, ...] = Field(min_length=1, max_length=MOST_INPUTS)
    labels: tuple[Name, ...] = Field(default=(), max_length=MOST_CLASSES)
    rows: int = Field(ge=FEWEST_ROWS, le=MOST_ROWS)
