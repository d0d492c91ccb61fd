"""Greedy layer-wise pre-training: the hidden layers of a dense network, one after the other, as autoencoders."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from playground.experiment import Experiment
from playground.graph import Graph, order
from playground.groups import expanded
from playground.layers import Activation, Dense, Dropout, Flatten, Input, Noise, Output
from playground.messages import Checkpoint
from playground.problems import BadWish, NoStack, Problem
from playground.studies.base import StudyProgressRecord, StudyRequest

MOST_EPOCHS = 1_000


@dataclass(frozen=True, slots=True)
class PretrainingRequest(StudyRequest):
    """Learn each hidden layer for so many ``epochs`` with the recipe's optimizer and batches at this constant rate."""

    epochs: int = 5
    learning_rate: float = 0.1

    def obstacle(self, experiment: Experiment) -> Problem | None:
        """A number of epochs, a rate and a stack of hidden layers that there can be."""
        if not 1 <= self.epochs <= MOST_EPOCHS:
            return BadWish("pre-training", f"{self.epochs} epochs", f"1 to {MOST_EPOCHS:,}")
        if not 0 < self.learning_rate <= 100:
            return BadWish("pre-training", f"a rate of {self.learning_rate:g}", "above 0, up to 100")
        return None if stack(experiment.graph) else NoStack("pre-training")


@dataclass(frozen=True, slots=True)
class PretrainingFound(StudyProgressRecord):
    """How far it is; ``done`` of ``total`` are steps.

    ``layer`` is the hidden layer at work, groups written out, the ``number``-th of ``layers``. ``losses`` are the mean
    reconstruction errors of all epochs so far, by layer. ``checkpoint`` comes with the last record: the network at its
    start, with the hidden layers as they were learned.
    """

    layer: str = ""
    number: int = 0
    layers: int = 0
    losses: tuple[tuple[float, ...], ...] = ()
    checkpoint: Checkpoint | None = None


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden layer: its dense layer, the activation behind it, and whose output it reads; ids, groups written out."""

    dense: str
    activation: str
    reads: str


def stack(graph: Graph) -> tuple[Hidden, ...]:
    """The hidden layers of a network that is one row of dense layers with activations; empty for any other network.

    Flatten, dropout and noise may lie between. The last dense layer is the answer's and no hidden one; frozen ones are
    left as they are.
    """
    whole = expanded(graph)
    row = [whole.node(node_id) for node_id in order(whole)]
    is_row = all(whole.sources(after.id) == (before.id,) for before, after in pairwise(row))
    known = (Input, Flatten, Dense, Activation, Dropout, Noise, Output)
    if not is_row or len(row) < len(whole.nodes) or not all(isinstance(node.layer, known) for node in row):
        return ()
    dense = [number for number, node in enumerate(row) if isinstance(node.layer, Dense)]
    if any(row[number].layer.tie is not None for number in dense):
        return ()
    found = []
    for number in dense[:-1]:
        behind = row[number + 1]
        if row[number].layer.is_frozen:
            continue
        if not isinstance(behind.layer, Activation) or behind.layer.function == "softmax":
            return ()
        found.append(Hidden(row[number].id, behind.id, row[number - 1].id))
    return tuple(found)
