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
