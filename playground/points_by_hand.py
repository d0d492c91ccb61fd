"""What taking points in hand means for an experiment: the points themselves, and a network that can name them.

Each of these takes an experiment whose data take points by hand and returns another.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from playground.datasets import OwnPoints, PointSettings, numbers, toy
from playground.datasets.own import MOST, TooManyPoints, pack
from playground.experiment import Experiment, accepted_outputs, problems
from playground.fixes import fixes
from playground.problems import ProblemError, WrongOutput


def in_hand(experiment: Experiment) -> OwnPoints:
    """The points as they are, generated ones as if they had been put down by hand.

    Raises:
        ProblemError: with ``TooManyPoints`` where more are generated than can be edited by hand.
    """
    if experiment.own_points is not None:
        return experiment.own_points
    settings = experiment.points
    if settings.count > MOST:
        raise ProblemError(TooManyPoints(experiment.dataset, settings.count, MOST))
    is_number = experiment.data.answer == "number"
    generate = numbers.numbers if is_number else toy.points
    train_x, train_y, test_x, test_y = generate(experiment.dataset, settings)
    held_out = np.arange(settings.count) >= len(train_x)
    x, y = np.concatenate([train_x, test_x]), np.concatenate([train_y, test_y])
    if is_number:
        return pack(np.stack([x[:, 0], y], axis=1), np.zeros(len(y), np.uint8), held_out, 2)
    return pack(x, y.astype(np.uint8), held_out, len(experiment.data.labels))


def with_points(experiment: Experiment, points: OwnPoints) -> Experiment:
    """With these points; where they are of more classes than before, the network gets an output for each."""
    return with_outputs(replace(experiment, points=experiment.points.model_copy(update={"own": points})), experiment)


def with_settings(experiment: Experiment, settings: PointSettings) -> Experiment:
    """With other settings of the generator. Points by hand are split anew by another share; else they are given up."""
    own, before = experiment.points.own, experiment.points
    if own is not None and experiment.own_points is not None:
        as_before = settings.model_copy(update={"test_share": before.test_share})
        if as_before == before:
            return with_points(experiment, own.split(settings.test_share, settings.seed))
    return with_outputs(replace(experiment, points=settings.generated), experiment)


def regenerated(experiment: Experiment) -> Experiment:
    """With points from the generator, by its settings and the next seed."""
    seed = (experiment.points.seed + 1) % 2**31
    return with_settings(experiment, experiment.points.model_copy(update={"seed": seed}))


def cleared(experiment: Experiment) -> Experiment:
    """Without any point, and with two classes, to begin anew by hand."""
    return with_points(experiment, OwnPoints())


def with_outputs(experiment: Experiment, before: Experiment) -> Experiment:
    """With a network and a loss for the classes there are now, if the ones before did for those there were."""
    classes = len(experiment.data.labels)
    if classes == len(before.data.labels) or problems(before):
        return experiment
    fitting = experiment
    if classes > 2 and experiment.recipe.loss == "binary-cross-entropy":
        recipe = experiment.recipe.model_copy(update={"loss": "cross-entropy"})
        fitting = replace(experiment, recipe=recipe)
    found = problems(fitting)
    if len(found) != 1 or not isinstance(found[0], WrongOutput):
        return experiment if found else fitting
    offered = fixes(fitting.graph, fitting.data.shape, found[0], accepted_outputs(fitting))
    return replace(fitting, graph=offered[0].graph) if offered else experiment
