"""t-SNE of a layer's outputs: which examples it sees as neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from playground.experiment import Experiment
from playground.probes.embedding import MOST, Cloud
from playground.problems import BadWish, Problem
from playground.studies.base import StudyProgressRecord, StudyRequest

LEAST_PERPLEXITY, PERPLEXITY, MOST_PERPLEXITY = 2, 30, 100

ITERATIONS = 1000
"""Steps of the descent; the first quarter pulls neighbours together with more force."""


@dataclass(frozen=True, slots=True)
class NeighboursRequest(StudyRequest):
    """Which ``layer`` ("" the usual one), for how many held-out ``examples``.

    ``perplexity`` is about how many neighbours each example is held to; there must be more than three times as many.
    """

    layer: str = ""
    examples: int = 1000
    perplexity: float = PERPLEXITY
    seed: int = 0

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """Numbers that can be."""
        if not 3 <= self.examples <= MOST:
            return BadWish("embedding", f"t-SNE of {self.examples} examples", f"3 to {MOST}")
        if not LEAST_PERPLEXITY <= self.perplexity <= MOST_PERPLEXITY:
            return BadWish("embedding", f"perplexity {self.perplexity:g}", f"{LEAST_PERPLEXITY} to {MOST_PERPLEXITY}")
        return None


@dataclass(frozen=True, slots=True)
class Neighbours(StudyProgressRecord):
    """How far it is, ``done`` of ``total`` iterations in ``seconds``; the ``cloud`` at the end, None before.

    ``step`` is that of the network, ``divergence`` (nats) what the map has not been able to show: the Kullback-Leibler
    divergence between how near examples are in the layer and on the map.
    """

    step: int = 0
    layer: str = ""
    seconds: float = 0.0
    divergence: float = float("nan")
    perplexity: float = PERPLEXITY
    cloud: Cloud | None = None
