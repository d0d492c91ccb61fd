"""What can be wrong with a weight that is set by hand. ``where`` is the node's id."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems.base import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class NoSuchWeight(Problem):
    """A place outside an array of weights."""

    parameter: str
    index: str
    size: str
    template = QT_TRANSLATE_NOOP(
        "wording", "There is no number at ({index}) in {parameter} of “{where}”: it is {size}."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Places are counted from 0, one number for each side.")


@dataclass(frozen=True)
class UnfitWeight(Problem):
    """A value that training could not go on with."""

    value: str
    template = QT_TRANSLATE_NOOP("wording", "A weight cannot be {value}.")
    advice = QT_TRANSLATE_NOOP("wording", "Give a number; ones from −10 to 10 are usual.")


@dataclass(frozen=True)
class KeptAsItIs(Problem):
    """The network that the program brings is not edited."""

    template = QT_TRANSLATE_NOOP("wording", "The trained network that comes with the program stays as it is.")
    advice = QT_TRANSLATE_NOOP("wording", "Press Play to train a copy of your own, and change that.")
