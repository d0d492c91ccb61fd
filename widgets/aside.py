"""Weights of earlier moments, set aside for a network that takes up blocks the present one lacks."""

from __future__ import annotations

from playground.experiment import Experiment
from playground.files.admitting import expected_shapes
from playground.messages import Arrays


class Aside:
    """Kept until a network has taken its share: it may be broken for a while, and several edits undone at once."""

    def __init__(self) -> None:
        self._moments: list[Arrays] = []
        self._offered = 0

    def put(self, weights: Arrays) -> None:
        """Set the weights of a moment aside; those put first are the most wanted."""
        self._moments.append(weights)

    def offer(self, experiment: Experiment) -> Arrays:
        """For every array of the experiment's network the most wanted one of its shape, else the most wanted of all."""
        self._offered = len(self._moments)
        found: Arrays = {}
        if not self._moments:
            return found
        for name, shape in expected_shapes(experiment).items():
            known = [one[name] for one in self._moments if name in one]
            if known:
                found[name] = next((array for array in known if array.shape == shape), known[0])
        return found

    def note_taken(self) -> None:
        """The network has taken what was offered; what was put here since waits for the next."""
        del self._moments[: self._offered]
        self._offered = 0

    def clear(self) -> None:
        """Another network begins: nothing of before belongs to it."""
        self._moments.clear()
        self._offered = 0
