"""What can keep a view from showing something. ``where`` is the view's id."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems.base import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class BadWish(Problem):
    """A view asked for something that is not there: a layer, a unit, an example, or of the wrong kind."""

    asked: str
    there_is: str
    template = QT_TRANSLATE_NOOP("wording", "There is no {asked} to look at; there is {there_is}.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose again in the view.")


@dataclass(frozen=True)
class NoNetworkYet(Problem):
    """A study was asked for before the network was ready."""

    template = QT_TRANSLATE_NOOP("wording", "The network is still being made ready.")
    advice = QT_TRANSLATE_NOOP("wording", "Try again in a moment.")


@dataclass(frozen=True)
class NotTrainedYet(Problem):
    """A study is to train for as long as the run has, and that is not at all."""

    template = QT_TRANSLATE_NOOP("wording", "Your network has not learned a step yet, so the others would not either.")
    advice = QT_TRANSLATE_NOOP("wording", "Press Play for a while first, or choose a number of steps.")


@dataclass(frozen=True)
class StudyCutShort(Problem):
    """The engine ended while a study was at work."""

    template = QT_TRANSLATE_NOOP("wording", "The engine stopped before this was finished; what is shown is unfinished.")
    advice = QT_TRANSLATE_NOOP("wording", "It has been started again: begin once more.")


@dataclass(frozen=True)
class TooLargeToLookAt(Problem):
    """Something to compute for a view that would take more memory than the device has free."""

    needed: str
    available: str
    template = QT_TRANSLATE_NOOP(
        "wording", "This takes about {needed} of memory with so many weights; {where} has {available} free."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Use fewer units or filters, or close what else needs memory.")


@dataclass(frozen=True)
class PathTooShort(Problem):
    """A plane through the path of a run that has no two directions yet."""

    moments: int
    least: int
    template = QT_TRANSLATE_NOOP(
        "wording", "A plane through the path needs {least} different moments of the run; there are {moments}."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Train a little, or take a random plane.")


@dataclass(frozen=True)
class WeightsNotNumbers(Problem):
    """Weights that are no longer numbers, around which nothing can be computed."""

    template = QT_TRANSLATE_NOOP("wording", "Some weights are not numbers any more: there is no loss around them.")
    advice = QT_TRANSLATE_NOOP("wording", "Go back in time or reset the network, and train it more slowly.")


@dataclass(frozen=True)
class NothingToVary(Problem):
    """A network in which no weight can be changed along a direction."""

    template = QT_TRANSLATE_NOOP("wording", "This network has no weights other than 0 that a direction could change.")
    advice = QT_TRANSLATE_NOOP("wording", "Add a dense layer or a convolution, or reset the weights.")
