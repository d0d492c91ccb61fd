"""What can be wrong with drawings that are kept, or are to come from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class NothingToKeep(Problem):
    """An empty pad."""

    template = QT_TRANSLATE_NOOP("wording", "There is nothing on the pad to keep.")
    advice = QT_TRANSLATE_NOOP("wording", "Draw a digit first.")


@dataclass(frozen=True)
class TooManyDrawings(Problem):
    """More drawings than are kept."""

    most: int
    template = QT_TRANSLATE_NOOP("wording", "At most {most} drawings are kept.")
    advice = QT_TRANSLATE_NOOP("wording", "Remove some first.")


@dataclass(frozen=True)
class NoOwnDrawings(Problem):
    """A collection with nothing to learn from; ``where`` is the dataset's id."""

    template = QT_TRANSLATE_NOOP("wording", "There is no drawing of your own to learn from yet.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Draw a digit, say below the pad which one it is, and keep it; ten or twenty are a good beginning."
    )


@dataclass(frozen=True)
class ForeignLabel(Problem):
    """A folder or a line of a class that is not one of the ten digits; ``where`` is its place."""

    label: str
    template = QT_TRANSLATE_NOOP("wording", "{where}: “{label}” is none of the digits 0 to 9.")
    advice = QT_TRANSLATE_NOOP("wording", "Drawings are digits: name each folder, or label, by its digit.")


@dataclass(frozen=True)
class EmptyPicture(Problem):
    """A picture all of one colour; ``where`` is its place."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” is all of one colour, so there is no ink in it.")
    advice = QT_TRANSLATE_NOOP("wording", "Take it out, or put a digit on a plain background in its place.")


@dataclass(frozen=True)
class BadLine(Problem):
    """A line of a table, or of the kept drawings, that cannot be read; ``where`` is file and line."""

    reason: str
    template = QT_TRANSLATE_NOOP("wording", "{where}: {reason}.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Each line is a label, then either strokes or 784 values from 0 to 255, separated by commas."
    )
