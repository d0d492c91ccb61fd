"""Rows of text as numbers: a column of words becomes one for each word, 1 where it is that word and 0 elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from playground.datasets.base import Answer
from playground.datasets.own_table import FEWEST_ROWS, LONGEST_NAME, MOST_CLASSES, MOST_INPUTS, Missing, Use
from playground.files.reasons import printable
from playground.problems import ProblemError
from playground.tables.problems import (
    NotANumber,
    TooFewColumns,
    TooFewRows,
    TooManyInputs,
    TooManyNumbers,
    TooManyWords,
    WrongClasses,
)
from playground.tables.sheet import GAPS, Sheet

MOST_WORDS: Final = 50
"""Different words of a column that becomes inputs."""

MOST_NUMBERS: Final = 20_000_000
"""Rows times inputs, which is more than the file's where words become inputs."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Rows that can be used. ``inputs`` float64 [n, inputs], NaN in a gap; ``answers`` int32 or float64 [n].

    ``groups`` are the inputs of each column of words, first and behind the last; all others are numbers.
    """

    names: tuple[str, ...]
    inputs: Floats
    answers: NDArray[Any]
    labels: tuple[str, ...]
    groups: tuple[tuple[int, int], ...]


def numbered(sheet: Sheet, uses: Sequence[Use], answer: Answer, missing: Missing) -> Numbered:
    """The sheet as numbers; ``uses`` say what each column is for.

    Rows without an answer are left out, and with ``missing`` "leave-out" every row with a gap.

    Raises:
        ProblemError: with everything that is wrong with the columns, each with a line of the file.
    """
    places = [place for place, use in enumerate(uses) if use == "input"]
    asked = [place for place, use in enumerate(uses) if use == "answer"]
    if len(asked) != 1 or not places:
        raise ProblemError(TooFewColumns(sheet.name))
    needed = [*places, asked[0]] if missing == "leave-out" else asked
    kept = [number for number, row in enumerate(sheet.rows) if not any(_is_gap(row[place]) for place in needed)]
    if len(kept) < FEWEST_ROWS:
        raise ProblemError(TooFewRows(sheet.name, len(kept), FEWEST_ROWS))
    width = sum(min(len(words(sheet, p)), MOST_WORDS) if first_word(sheet, p) else 1 for p in places)
    if width > MOST_INPUTS:
        raise ProblemError(TooManyInputs(sheet.name, width, MOST_INPUTS))
    if width * len(kept) > MOST_NUMBERS:
        raise ProblemError(TooManyNumbers(sheet.name, width * len(kept), MOST_NUMBERS))
    problems: list[ProblemError] = []
    columns: list[tuple[list[str], Floats]] = []
    for place in places:
        try:
            columns.append(_inputs(sheet, place, kept))
        except ProblemError as error:
            problems.append(error)
    try:
        answers, labels = _answers(sheet, asked[0], kept, answer)
    except ProblemError as error:
        problems.append(error)
    if problems:
        raise ProblemError(*(problem for error in problems for problem in error.problems))
    names = tuple(name for titles, _ in columns for name in titles)
    ends = np.cumsum([len(titles) for titles, _ in columns]).tolist()
    spans = zip(places, [0, *ends[:-1]], ends, strict=True)
    groups = tuple((first, end) for place, first, end in spans if first_word(sheet, place) is not None)
    return Numbered(names, np.concatenate([values for _, values in columns], axis=1), answers, labels, groups)


def first_word(sheet: Sheet, place: int) -> tuple[int, str] | None:
    """The line and the text of a column's first cell that is no number, None where all are (or gaps)."""
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if sheet.number(row[place]) is None:
            return line, row[place]
    return None


def words(sheet: Sheet, place: int) -> list[str]:
    """The different words of a column, gaps aside, in order of the alphabet; of numbers, of their size."""
    found = {row[place] for row in sheet.rows if not _is_gap(row[place])}
    numbers = {word: sheet.number(word) for word in found}
    if all(number is not None for number in numbers.values()):
        return sorted(found, key=lambda word: numbers[word] or 0.0)
    return sorted(found)


def _is_gap(cell: str) -> bool:
    return cell.casefold() in GAPS


def _inputs(sheet: Sheet, place: int, kept: list[int]) -> tuple[list[str], Floats]:
    title = sheet.columns[place]
    word = first_word(sheet, place)
    if word is None:
        values = [sheet.number(sheet.rows[number][place]) for number in kept]
        return [title], np.array(values, np.float64)[:, None]
    found = words(sheet, place)
    if len(found) > MOST_WORDS:
        line, text = word
        raise ProblemError(TooManyWords(sheet.name, line, title, len(found), MOST_WORDS, printable(text)))
    rows = dict(zip(found, np.eye(len(found)), strict=True))
    gap = np.full(len(found), np.nan)
    table = np.array([rows.get(sheet.rows[number][place], gap) for number in kept])
    return [printable(f"{title}: {text}", LONGEST_NAME) for text in found], table


def _answers(sheet: Sheet, place: int, kept: list[int], answer: Answer) -> tuple[NDArray[Any], tuple[str, ...]]:
    title = sheet.columns[place]
    cells = [sheet.rows[number][place] for number in kept]
    if answer == "number":
        if (word := first_word(sheet, place)) is not None:
            raise ProblemError(NotANumber(sheet.name, word[0], title, printable(word[1])))
        return np.array([sheet.number(cell) for cell in cells], np.float64), ()
    used = set(cells)
    labels = [word for word in words(sheet, place) if word in used]
    if not 2 <= len(labels) <= MOST_CLASSES:
        raise ProblemError(WrongClasses(sheet.name, title, len(labels), MOST_CLASSES))
    numbers = {label: number for number, label in enumerate(labels)}
    return np.array([numbers[cell] for cell in cells], np.int32), tuple(printable(one, LONGEST_NAME) for one in labels)
