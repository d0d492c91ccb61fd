"""Templates: the networks of the books, with the numbers the books give."""

from __future__ import annotations

import pytest

from playground import datasets, shapes, templates
from playground.experiment import Experiment, accepted_outputs, problems
from playground.problems import ProblemError, UnknownName
from playground.shapes import NodeFacts
from playground.templates import TEMPLATES

# Weights and biases counted by hand, layer after layer.
PARAMETERS = {
    "softmax": 784 * 10 + 10,
    "mlp": (784 * 128 + 128) + (128 * 64 + 64) + (64 * 10 + 10),
    "five-layer": (784 * 200 + 200) + (200 * 100 + 100) + (100 * 60 + 60) + (60 * 30 + 30) + (30 * 10 + 10),
    "lenet-5": (25 * 6 + 6) + (25 * 6 * 16 + 16) + (400 * 120 + 120) + (120 * 84 + 84) + (84 * 10 + 10),
    "cnn-small": (36 * 4 + 4) + (25 * 4 * 8 + 8) + (16 * 8 * 12 + 12) + (49 * 12 * 200 + 200) + (200 * 10 + 10),
    "cnn": (36 * 6 + 6) + (25 * 6 * 12 + 12) + (16 * 12 * 24 + 24) + (49 * 24 * 200 + 200) + (200 * 10 + 10),
    # Batch norm brings its own offset, so the layers before it have no bias; scale and offset count.
    "cnn-batch-norm": (36 * 24 + 48)
    + (25 * 24 * 48 + 96)
    + (16 * 48 * 64 + 128)
    + (49 * 64 * 200 + 400)
    + (200 * 10 + 10),
    "spiral": (2 * 32 + 32) + (32 * 32 + 32) + (32 + 1),
    "regression": (1 * 16 + 16) + (16 * 16 + 16) + (16 + 1),
    "autoencoder": (784 * 128 + 128)
    + (128 * 32 + 32)
    + (32 * 2 + 2)
    + (2 * 32 + 32)
    + (32 * 128 + 128)
    + (128 * 784 + 784),
    "autoencoder-denoising": (784 * 128 + 128)
    + (128 * 32 + 32)
    + (32 * 32 + 32)
    + (32 * 32 + 32)
    + (32 * 128 + 128)
    + (128 * 784 + 784),
    "autoencoder-tied": (784 * 128 + 128) + (128 * 32 + 32) + 128 + 784,
    "autoencoder-sparse": (784 * 256 + 256) + (256 * 784 + 784),
    "autoencoder-convolutional": (9 * 8 + 8) + 3 * (9 * 64 + 8) + (9 * 8 + 1),
    "table": (4 * 16 + 16) + (16 * 3 + 3),
    "fizzbuzz": (10 * 256 + 256) + (256 * 4 + 4),
}


def facts(experiment: Experiment) -> dict[str, NodeFacts]:
    return shapes.facts(experiment.graph, experiment.data.shape)


def test_ids_are_those_scripts_rely_on() -> None:
    assert [template.id for template in TEMPLATES.values() if not template.for_study] == list(PARAMETERS)


def test_the_published_counts() -> None:
    counts = {name: PARAMETERS[name] for name in ("lenet-5", "softmax", "mlp")}
    assert counts == {"lenet-5": 61_706, "softmax": 7_850, "mlp": 109_386}


@pytest.mark.parametrize("template", PARAMETERS)
def test_every_template_can_be_trained_as_it_is(template: str) -> None:
    found = templates.find(template)
    experiment = found.experiment()
    assert problems(experiment) == []
    assert found.title and found.help.endswith(".")
    assert experiment.dataset in datasets.DATASETS
    made = facts(experiment)
    assert made["output"].shape in accepted_outputs(experiment)
    assert sum(fact.parameters for fact in made.values()) == PARAMETERS[template]


def test_operations_of_the_softmax_network() -> None:
    # 7,840 multiply-adds and 10 additions.
    assert sum(fact.flops for fact in facts(templates.find("softmax").experiment()).values()) == 15_690


def test_operations_of_lenet_5() -> None:
    counted = {node: fact.flops for node, fact in facts(templates.find("lenet-5").experiment()).items()}
    assert counted["convolution-1"] == 28 * 28 * 6 * (2 * 25 + 1)
    assert counted["average-pooling-1"] == 14 * 14 * 6 * 4
    assert counted["convolution-2"] == 10 * 10 * 16 * (2 * 150 + 1)
    assert counted["dense-1"] == 2 * 400 * 120 + 120


def test_the_small_pictures_inside_the_convolutional_networks() -> None:
    for template, sizes in (("cnn", [28, 14, 7]), ("lenet-5", [28, 10])):
        made = facts(templates.find(template).experiment())
        assert [fact.shape[0] for node, fact in made.items() if node.startswith("convolution")] == sizes


def test_the_network_the_program_brings_reads_digits() -> None:
    experiment = templates.pretrained()
    assert problems(experiment) == []
    assert facts(experiment)["output"].shape == (10,)


def test_a_template_that_is_not_there_gets_a_suggestion() -> None:
    with pytest.raises(ProblemError) as caught:
        templates.find("lenet5")
    assert caught.value.problems == (UnknownName("lenet5", "template", "lenet5", "lenet-5"),)


@pytest.mark.parametrize(
    ("dataset", "loss", "target", "expected"),
    [
        ("mnist", "cross-entropy", "label", ((10,),)),
        ("mnist", "mse", "label", ((10,),)),
        ("circle", "cross-entropy", "label", ((2,),)),
        ("circle", "binary-cross-entropy", "label", ((1,), (2,))),
        ("circle", "mse", "label", ((1,), (2,))),
        ("mnist", "mse", "input", ((28, 28, 1),)),
    ],
)
def test_outputs_that_suit_data_and_loss(
    dataset: str, loss: str, target: str, expected: tuple[tuple[int, ...], ...]
) -> None:
    recipe = templates.find("mlp").recipe.model_copy(update={"loss": loss})
    experiment = Experiment(templates.perceptron((4,), 1, flat=True), dataset, recipe, target=target)  # type: ignore[arg-type]
    assert accepted_outputs(experiment) == expected
