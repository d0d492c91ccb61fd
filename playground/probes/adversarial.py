"""How little must be changed in a picture before the network answers something else."""

from __future__ import annotations

from dataclasses import dataclass

from playground.experiment import Experiment
from playground.probes.base import Array
from playground.probes.subject import Subject, SubjectWish
from playground.problems import BadWish, Problem

EPSILONS: tuple[float, ...] = tuple(round(0.3 * (number / 30) ** 2, 4) for number in range(31))
"""By how much a pixel may be changed, of the range from 0 to 1: from not at all to 0.3, finer at the small end."""

ONE, MANY = 1, 10
"""Steps in which a picture is changed: the fast gradient sign method, and the same in small steps."""


@dataclass(frozen=True, slots=True, eq=False)
class AdversarialWish(SubjectWish):
    """The picture changed by at most ``EPSILONS[amount]`` a pixel, in so many ``steps``.

    With a class as ``target`` towards it, else away from the answer.
    """

    amount: int = 18
    steps: int = ONE

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """An amount and a number of steps that there are."""
        if problem := SubjectWish.obstacle(self, experiment):
            return problem
        if not 0 <= self.amount < len(EPSILONS):
            return BadWish("adversarial", f"amount {self.amount}", f"0 to {len(EPSILONS) - 1}")
        if self.steps not in (ONE, MANY):
            return BadWish("adversarial", f"{self.steps} steps", f"{ONE} or {MANY}")
        return None

    def program(self) -> int:
        """Each number of steps has a program of its own."""
        return self.steps


@dataclass(frozen=True, slots=True)
class Adversarial:
    """The picture before and after.

    ``answer`` is the class named before, ``target`` the one aimed at, -1 where it is only away from the answer.
    ``changed`` is float32 [height, width, channels], the picture changed by at most ``EPSILONS[amount]``.
    ``shares`` is float32 [epsilons, classes]: the probabilities at each of ``EPSILONS``, the first those before.
    """

    step: int
    subject: Subject
    answer: int
    target: int
    amount: int
    changed: Array
    shares: Array

    @property
    def least(self) -> int | None:
        """The first of ``EPSILONS`` at which the answer is another, or the target; None where it is at none."""
        named = self.shares.argmax(axis=1)
        for number, answer in enumerate(named.tolist()):
            if answer == self.target if self.target >= 0 else answer != self.answer:
                return number
        return None
