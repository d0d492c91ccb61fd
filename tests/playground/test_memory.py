"""How much memory training takes, against sums by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from playground import memory, templates
from playground.graph import chain
from playground.layers import Convolution, Dense, Flatten, Input, Output
from playground.recipe import Adam, Recipe, Sgd


def test_a_dense_network_is_counted_by_hand() -> None:
    experiment = replace(
        templates.find("softmax").experiment(),
        graph=chain([Input(), Flatten(), Dense(units=10), Output()]),
        recipe=Recipe(optimizer=Sgd(), batch_size=50),
    )
    need = memory.estimate(experiment, examples=1000)
    assert need.weights == 4 * 7850 * 4  # twice the weights, a gradient, an update
    assert need.batch == 50 * 4 * (1960 + 1960 + 25 + 25)  # 2.5 times 784, 784, 10 and 10 outputs
    assert need.data == 1000 * 784


def test_adam_remembers_two_numbers_a_weight() -> None:
    plain = replace(templates.find("mlp").experiment(), recipe=Recipe(optimizer=Sgd()))
    adam = replace(plain, recipe=Recipe(optimizer=Adam()))
    assert memory.estimate(adam).weights == 2 * memory.estimate(plain).weights


def test_a_convolution_keeps_its_windows() -> None:
    graph = chain([Input(), Convolution(filters=3, kernel=5), Flatten(), Dense(units=10), Output()])
    experiment = replace(templates.find("cnn").experiment(), graph=graph, recipe=Recipe(batch_size=1))
    outputs = 784 + 2 * 2352 + 2 * 10
    assert memory.estimate(experiment).batch == pytest.approx(4 * (2.5 * outputs + 784 * 25), rel=0.001)


def test_the_largest_batch_fits_and_the_next_does_not() -> None:
    experiment = templates.find("cnn").experiment()
    available = 500_000_000
    fits = memory.largest_batch(experiment, available)
    for batch, is_within in ((fits, True), (fits + 1, False)):
        recipe = experiment.recipe.model_copy(update={"batch_size": batch})
        need = memory.estimate(replace(experiment, recipe=recipe))
        assert (need.weights + need.batch <= available) == is_within


def test_nothing_fits_into_nothing() -> None:
    assert memory.largest_batch(templates.find("cnn").experiment(), 1000) == 0


@pytest.mark.parametrize(
    ("amount", "words"), [(900, "900 B"), (1500, "1.5 kB"), (3.8e8, "380 MB"), (1.44e9, "1.4 GB"), (2.5e11, "250 GB")]
)
def test_bytes_are_said_in_short(amount: float, words: str) -> None:
    assert memory.in_words(amount) == words
