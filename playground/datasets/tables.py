"""The settings of tables: how numbers are scaled, which rows are held out."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from playground.datasets.base import Dataset
from playground.datasets.own_table import OwnTable
from playground.datasets.splitting import held_out_count, size_of_fold
from playground.wording import QT_TRANSLATE_NOOP

Scaling = Literal["standardise", "range", "none"]
"""What is done to every column of numbers, by what its training rows are like: mean 0 and spread 1, 0 to 1, nothing."""

FEWEST_FOLDS, MOST_FOLDS = 2, 20


class Fold(BaseModel):
    """One part of the rows held out, of so many of equal size: ``number`` counts from 1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int = Field(ge=1, le=MOST_FOLDS)
    of: int = Field(ge=FEWEST_FOLDS, le=MOST_FOLDS)

    @model_validator(mode="after")
    def _check(self) -> Fold:
        if self.number > self.of:
            raise ValueError(f"should have a number from 1 to {self.of}")
        return self

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


class TableSettings(BaseModel):
    """How a table is made ready; the same settings, the same examples.

    A number that is to be predicted is scaled like the others. Where there is a ``fold``, it says what is held out in
    place of ``test_share``; a dataset with test examples of its own takes neither.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    scaling: Scaling = Field(
        default="standardise",
        title=QT_TRANSLATE_NOOP("wording", "Scaling"),
        description=QT_TRANSLATE_NOOP("wording", "What is done to every column, by what its training rows are like."),
    )
    test_share: float = Field(
        default=0.2,
        ge=0,
        le=0.9,
        title=QT_TRANSLATE_NOOP("wording", "Test share"),
        description=QT_TRANSLATE_NOOP("wording", "The share of the rows kept back to test what was learned."),
    )
    seed: int = Field(
        default=0,
        ge=0,
        le=2**31 - 1,
        title=QT_TRANSLATE_NOOP("wording", "Seed"),
        description=QT_TRANSLATE_NOOP("wording", "The start of the random numbers; another seed, other rows held out."),
    )
    fold: Fold | None = Field(
        default=None,
        title=QT_TRANSLATE_NOOP("wording", "Fold"),
        description=QT_TRANSLATE_NOOP("wording", "Which part of the rows is held out in cross-validation."),
    )

    own: OwnTable | None = Field(
        default=None,
        title=QT_TRANSLATE_NOOP("wording", "Own table"),
        description=QT_TRANSLATE_NOOP("wording", "The file that was imported, and what its columns are for."),
    )

    @property
    def unfolded(self) -> TableSettings:
        """The settings but for the fold: what all lanes of a cross-validation have in common."""
        return self if self.fold is None else self.model_copy(update={"fold": None})


def described(entry: Dataset, settings: TableSettings) -> Dataset:
    """The entry of a table with as many training and test examples as these settings make of it.

    That of an own table is what the file is that was imported.
    """
    if entry.kind != "table" or entry.is_split:
        return entry
    rows, fold, own = entry.examples, settings.fold, settings.own
    if entry.is_imported and own is not None:
        rows = own.rows
        shape = (len(own.inputs),)
        entry = replace(entry, title=own.name, shape=shape, labels=own.labels, answer=own.answer, inputs=own.inputs)
    held_out = size_of_fold(rows, fold.of, fold.number) if fold else held_out_count(rows, settings.test_share)
    return replace(entry, training_examples=rows - held_out, test_examples=held_out)
