"""What grows with the examples of a dataset: a step, an epoch, an evaluation."""

from __future__ import annotations

from dataclasses import replace

from playground import templates
from playground.engine.bench.growing_networks import noise, training
from playground.engine.bench.growth import Growth
from playground.engine.bench.turns import Run
from playground.engine.training import Trainer
from playground.experiment import Experiment

BATCH = 250


def growths() -> list[Growth]:
    """Every growth of a dataset of points, up to a million of them."""
    rows = (1_000, 10_000, 100_000, 1_000_000)
    return [
        Growth("a step over rows of the dataset", rows, lambda size: training(_points(), size)),
        Growth("an epoch over rows of the dataset", rows, epochs),
        Growth("an evaluation over held-out rows", rows, evaluating),
    ]


def epochs(size: int) -> Run:
    """Whole epochs over so many points, the order of each drawn anew."""
    train = training(_points(), size)
    return lambda times: train(times * -(-size // BATCH))


def evaluating(size: int) -> Run:
    """Whole evaluations of so many held-out points."""
    trainer = Trainer(_points(), noise(_points(), BATCH, size))

    def run(times: int) -> None:
        for _ in range(times):
            trainer.evaluate()

    run(1)
    return run


def _points() -> Experiment:
    experiment = templates.find("spiral").experiment()
    recipe = experiment.recipe.model_copy(update={"batch_size": BATCH, "learning_rate": 1e-5})
    return replace(experiment, graph=templates.perceptron((8, 8), 1, "tanh", flat=True), recipe=recipe)
