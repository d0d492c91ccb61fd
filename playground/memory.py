"""How much memory a training run will take, before it is tried."""

from __future__ import annotations

from dataclasses import dataclass

from playground.experiment import Experiment
from playground.groups import expanded
from playground.layers import Convolution, TransposedConvolution, size
from playground.shapes import input_shapes, survey

FLOAT = 4
"""Bytes of a number."""

SLOTS = {"sgd": 0, "momentum": 1, "nesterov": 1, "adagrad": 1, "rmsprop": 1, "lion": 1, "adadelta": 2, "adam": 2}
"""Numbers that an optimizer remembers for each weight; AdamW is Adam's."""

KEPT = 2.5
"""For each output of a layer: itself, its gradient, and on average half as much again for what a layer does inside."""

MADE = 2.3
"""For each weight while a network is made: itself, its copy on the device, and what drawing it takes (VGG-16: 2.3)."""


@dataclass(frozen=True, slots=True)
class Need:
    """Bytes a run takes: ``weights`` with gradients and the optimizer's memory, ``batch`` for a batch's activations."""

    weights: int
    batch: int
    data: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.batch + self.data


def estimate(experiment: Experiment, examples: int | None = None) -> Need:
    """What training this experiment takes, to within a factor of about two.

    Args:
        experiment: without problems.
        examples: training and held-out examples; None takes the catalogue's numbers.
    """
    recipe, data = experiment.recipe, experiment.data
    held = data.training_examples + data.test_examples if examples is None else examples
    parameters = frozen = activations = 0
    graph = expanded(experiment.graph)
    found = survey(graph, data.shape)
    for node_id, fact in found.facts.items():
        layer, shape = graph.by_id[node_id].layer, fact.shape
        parameters += fact.parameters
        frozen += fact.frozen
        activations += int(KEPT * size(shape))
        if isinstance(layer, Convolution | TransposedConvolution):
            # Convolution as a product cuts every window out; it is kept for the gradient.
            entering = input_shapes(graph, found.shapes, node_id)[0]
            activations += size(shape[:2]) * layer.kernel**2 * entering[-1]
    slots = SLOTS.get(recipe.optimizer.kind, 2)
    bytes_each = 1 if len(data.shape) == 3 else FLOAT
    # Weights and optimizer twice, because the state before a step is kept until the step is known to be good.
    return Need(
        weights=FLOAT * (parameters * (2 * (1 + slots) + 2) + 2 * frozen),
        batch=FLOAT * activations * min(recipe.batch_size, max(held, 1)),
        data=held * size(data.shape) * bytes_each,
    )


def reading(experiment: Experiment) -> int:
    """Bytes that making a network and reading one example with it takes: its weights while they are drawn or read
    from a file and put on the device, and every layer's output."""
    facts = survey(expanded(experiment.graph), experiment.data.shape).facts.values()
    return int(FLOAT * sum(MADE * fact.held + size(fact.shape) for fact in facts))


def largest_batch(experiment: Experiment, available: int) -> int:
    """The largest batch that fits into so many bytes; 0 where not even one example does."""
    one = experiment.recipe.model_copy(update={"batch_size": 1})
    need = estimate(Experiment(experiment.graph, experiment.dataset, one, target=experiment.target))
    left = available - need.weights
    return max(left // max(need.batch, 1), 0)


def in_words(amount: float) -> str:
    """Bytes in short: ``1.4 GB``, ``380 MB``."""
    for unit, divisor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if amount >= divisor:
            scaled = amount / divisor
            return f"{scaled:.0f} {unit}" if scaled >= 100 else f"{scaled:.2g} {unit}"
    return f"{amount:.0f} B"
