"""What each column is for: a guess to begin with, and the table that a choice makes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from playground.datasets.base import Answer
from playground.datasets.own_table import Column, Missing, OwnTable, Use
from playground.tables.numbering import MOST_WORDS, first_word, numbered, words
from playground.tables.sheet import Sheet

FEW = 10
"""So many different whole numbers are taken for classes, not for numbers to be predicted."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What each column is for, what kind of answer is wanted, and what becomes of gaps."""

    uses: tuple[Use, ...]
    answer: Answer
    missing: Missing = "leave-out"


def suggested(sheet: Sheet) -> Choices:
    """The last column is the answer; those with a word of its own in nearly every row are ignored."""
    last = len(sheet.columns) - 1
    uses: list[Use] = []
    for place in range(len(sheet.columns)):
        if place == last:
            uses.append("answer")
        else:
            has_too_many = first_word(sheet, place) is not None and len(words(sheet, place)) > MOST_WORDS
            uses.append("ignored" if has_too_many else "input")
    return Choices(tuple(uses), kind_of_answer(sheet, last) if uses else "class")


def kind_of_answer(sheet: Sheet, place: int) -> Answer:
    """Classes where a column holds words or few whole numbers, else numbers."""
    if first_word(sheet, place) is not None:
        return "class"
    found = [sheet.number(word) or 0.0 for word in words(sheet, place)]
    return "class" if len(found) <= FEW and all(number.is_integer() for number in found) else "number"


def own_table(sheet: Sheet, content: bytes, choices: Choices) -> OwnTable:
    """The table that these choices make of a file's bytes; ``ProblemError`` where they make none."""
    made = numbered(sheet, choices.uses, choices.answer, choices.missing)
    pairs = zip(sheet.columns, choices.uses, strict=True)
    return OwnTable(
        name=sheet.name,
        fingerprint=hashlib.sha256(content).hexdigest(),
        columns=tuple(Column(name=name, use=use) for name, use in pairs),
        answer=choices.answer,
        missing=choices.missing,
        inputs=made.names,
        labels=made.labels,
        rows=len(made.inputs),
    )
