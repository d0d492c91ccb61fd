"""Where the numbers that enter each activation lie."""

from __future__ import annotations

from dataclasses import dataclass

from playground.probes.base import Array


@dataclass(frozen=True, slots=True)
class Activations:
    """What enters the activations of a network for a fixed few of the training examples, without dropout or noise.

    For each of ``nodes``, by id: the ``function`` it applies, an id or a formula behind ``=``; the share of
    the numbers in each bin of ``playground.racing.BIN_EDGES``, float32 [nodes, bins], whose outer bins hold whatever
    lies beyond; and the share of its units that are dead, float32 [nodes], NaN for a softmax.
    """

    nodes: tuple[str, ...]
    functions: tuple[str, ...]
    shares: Array
    dead: Array
