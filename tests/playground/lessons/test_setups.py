"""Set-ups laid over each other, and the experiments they make."""

from __future__ import annotations

from typing import Any

import pytest

from playground import experiment as experiments
from playground import templates
from playground.layers import Activation, Dense, Dropout
from playground.lessons.setups import SetupRecord, experiment, merged
from playground.problems import ProblemError
from playground.recipe import Adam, Sgd


def setup(**fields: Any) -> SetupRecord:
    return SetupRecord.model_validate(fields)


BASE = setup(dataset="xor", perceptron={"units": [4]}, recipe={"learning_rate": 0.03, "batch_size": 10}, seed=5)


def test_what_is_left_out_stays_and_what_is_said_counts() -> None:
    found = merged(BASE, setup(dataset="circle", recipe={"learning_rate": 0.1}), None, setup(seed=7))
    made = experiment(found)
    assert (made.dataset, made.seed) == ("circle", 7)
    assert (made.recipe.learning_rate, made.recipe.batch_size) == (0.1, 10)


def test_a_network_takes_the_place_of_the_network() -> None:
    found = merged(setup(template="mlp"), setup(perceptron={"units": [7]}))
    assert (found.template, found.perceptron is not None) == (None, True)
    assert merged(BASE, setup(template="mlp")).perceptron is None


def test_merging_changes_neither() -> None:
    other = setup(recipe={"learning_rate": 0.1})
    merged(BASE, other)
    assert BASE.recipe is not None and BASE.recipe.learning_rate == 0.03
    assert other.recipe is not None and other.recipe.batch_size is None


def test_a_template_brings_its_recipe_and_data() -> None:
    made, template = experiment(setup(template="cnn", recipe={"l2": 0.1})), templates.find("cnn").experiment()
    assert made.dataset == template.dataset
    assert made.recipe == template.recipe.model_copy(update={"l2": 0.1})
    assert made.graph == template.graph


def test_a_row_of_layers_with_ids() -> None:
    layers = [
        {"kind": "input"},
        {"kind": "dense", "units": 3, "id": "hidden"},
        {"kind": "activation", "function": "tanh"},
        {"kind": "dropout", "rate": 0.25},
        {"kind": "dense", "units": 1},
        {"kind": "output"},
    ]
    made = experiment(setup(dataset="xor", layers=layers, recipe={"loss": "binary-cross-entropy"}))
    assert experiments.problems(made) == []
    hidden = made.graph.node("hidden").layer
    assert isinstance(hidden, Dense) and hidden.units == 3
    assert [node.layer.function for node in made.graph.nodes if isinstance(node.layer, Activation)] == ["tanh"]
    assert [node.layer.rate for node in made.graph.nodes if isinstance(node.layer, Dropout)] == [0.25]


def test_a_perceptron_fits_its_data() -> None:
    one = experiment(setup(dataset="xor", recipe={"loss": "binary-cross-entropy"}))
    ten = experiment(setup(dataset="digits", perceptron={"units": [5]}))
    number = experiment(setup(dataset="line", recipe={"loss": "mse"}))
    assert [experiments.problems(made) for made in (one, ten, number)] == [[], [], []]
    assert [made.graph.nodes[-2].layer.units for made in (one, ten, number)] == [1, 10, 1]


def test_an_optimizer_is_another_or_the_usual_one() -> None:
    assert experiment(BASE).recipe.optimizer == Adam()
    changed = merged(BASE, setup(recipe={"optimizer": {"kind": "sgd"}}))
    assert experiment(changed).recipe.optimizer == Sgd()


def test_the_trained_network_on_the_data_and_by_the_recipe_that_are_said() -> None:
    made = experiment(setup(start="pretrained", dataset="digits", recipe={"learning_rate": 0.0005}))
    assert (made.start, made.dataset, made.recipe.learning_rate) == ("pretrained", "digits", 0.0005)
    assert made.graph == templates.pretrained().graph


@pytest.mark.parametrize(
    "fields", [{"dataset": "xorr"}, {"template": "cnnn"}, {"dataset": "xor", "recipe": {"learning_rate": -1}}]
)
def test_what_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises((ProblemError, ValueError)):
        experiment(setup(**fields))
