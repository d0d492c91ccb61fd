"""The perceptron's loss with SGD and single examples is Rosenblatt's rule, written out here as a loop."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from playground.datasets import PointSettings
from playground.datasets.toy import points
from playground.engine import losses
from playground.engine.loading import Arrays
from playground.engine.training import Trainer
from playground.experiment import Experiment, accepted_outputs, problems
from playground.graph import Graph, chain
from playground.layers import Dense, Input, Output
from playground.layers.initialisers import Zeros
from playground.problems import LossOfClasses, LossOfTwoClasses, WrongOutput
from playground.recipe import Recipe


def neuron() -> Graph:
    return chain([Input(), Dense(units=1, weights_start=Zeros()), Output()])


def experiment(dataset: str, rate: float = 0.5, **others: Any) -> Experiment:
    recipe = {"loss": "perceptron", "optimizer": {"kind": "sgd"}, "batch_size": 1, "learning_rate": rate} | others
    return Experiment(neuron(), dataset, Recipe.model_validate(recipe))


def arrays(dataset: str, count: int = 40) -> Arrays:
    return Arrays(*points(dataset, PointSettings(count=count)), ("0", "1"), 1.0)


@pytest.mark.parametrize("dataset", ["and", "or", "clouds", "xor"])
def test_it_is_the_rule(dataset: str) -> None:
    """From weights of 0, where the first example is exactly on the line and counts as a mistake."""
    data = arrays(dataset)
    trainer = Trainer(experiment(dataset), data)
    w, b, mistakes = np.zeros(2, np.float32), np.float32(0), 0
    for step in range(60):
        (place,) = trainer.next_examples()
        x, t = data.train_x[place], np.float32(2 * data.train_y[place] - 1)
        is_wrong = bool(t * (w @ x + b) <= 0)
        if is_wrong:
            w, b, mistakes = w + np.float32(0.5) * t * x, b + np.float32(0.5) * t, mistakes + 1
        _, (accuracy,) = trainer.advance(1)
        assert accuracy == (not is_wrong)
        found = trainer.checkpoint().weights
        np.testing.assert_allclose(found["dense-1/weights"][:, 0], w, rtol=1e-6, atol=1e-6, err_msg=f"step {step}")
        np.testing.assert_allclose(found["dense-1/bias"][0], b, rtol=1e-6, atol=1e-6)
    assert mistakes


@pytest.mark.parametrize("dataset", ["and", "or"])
def test_it_comes_to_rest_with_both_learned_and_never_on_exclusive_or(dataset: str) -> None:
    trainer = Trainer(experiment(dataset, rate=0.1), arrays(dataset, 200))
    trainer.advance(10 * trainer.steps_per_epoch)
    rest = trainer.checkpoint().weights
    losses_seen, accuracies = trainer.advance(trainer.steps_per_epoch)
    assert not losses_seen.any() and accuracies.all()
    assert all(np.array_equal(array, rest[name]) for name, array in trainer.checkpoint().weights.items())
    assert trainer.evaluate().accuracy >= 0.97
    restless = Trainer(experiment("xor", rate=0.1), arrays("xor", 200))
    restless.advance(10 * restless.steps_per_epoch)
    assert restless.advance(restless.steps_per_epoch)[0].any()


def test_on_the_line_is_wrong_for_both_classes_and_half_of_each_in_answers() -> None:
    output, labels = np.array([[0.0], [0.0], [2.0], [-3.0]], np.float32), np.array([0, 1, 1, 1], np.int32)
    target = losses.targets("perceptron", labels, 1)
    np.testing.assert_array_equal(target, [[-1], [1], [1], [1]])
    np.testing.assert_array_equal(losses.LOSSES["perceptron"](output, target), [0, 0, 0, 3])
    np.testing.assert_array_equal(losses.correct(output, labels, "perceptron"), [0, 0, 1, 0])
    np.testing.assert_array_equal(losses.probabilities(output, "perceptron"), [[0.5, 0.5], [0.5, 0.5], [0, 1], [1, 0]])


def test_it_wants_two_classes_and_one_output() -> None:
    assert accepted_outputs(experiment("and")) == ((1,),)
    assert problems(experiment("and")) == []
    two = replace(experiment("and"), graph=chain([Input(), Dense(units=2), Output()]))
    assert problems(two) == [WrongOutput("output", (1,), (2,))]
    assert problems(experiment("line")) == [LossOfClasses("loss", "Straight line")]
    again = replace(experiment("and"), graph=chain([Input(), Dense(units=2), Output()]), target="input")
    assert problems(again) == [LossOfTwoClasses("loss", "And")]
