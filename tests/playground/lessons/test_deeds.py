"""What a change amounts to, and what is at a path."""

from __future__ import annotations

from dataclasses import replace

import pytest

from playground.experiment import Experiment
from playground.lessons.applying import applied
from playground.lessons.deeds import Deed, between, setting
from playground.lessons.doings import AddLayer, Change, Pin, RemoveLayer, Reseed
from playground.problems import ProblemError
from playground.recipe import Adam, ExponentialDecay, Momentum, Recipe
from playground.templates import perceptron

BEFORE = Experiment(perceptron((4,), 1, flat=True), "xor", Recipe(loss="binary-cross-entropy"), seed=3)


def changed(path: str, value: object) -> Experiment:
    return applied(Change.model_validate({"path": path, "value": value}), BEFORE)


def test_nothing_was_done_where_nothing_differs() -> None:
    assert between(BEFORE, BEFORE) == ()


@pytest.mark.parametrize(
    ("after", "deeds"),
    [
        (changed("recipe.learning_rate", 0.1), [Deed("changed", "recipe.learning_rate")]),
        (changed("recipe.optimizer", {"kind": "sgd"}), [Deed("changed", "recipe.optimizer")]),
        (changed("recipe.optimizer.beta1", 0.5), [Deed("changed", "recipe.optimizer.beta1")]),
        (changed("points.noise", 0.3), [Deed("changed", "points.noise")]),
        (changed("dense-1.units", 7), [Deed("changed", "dense-1.units")]),
        (changed("dataset", "circle"), [Deed("chose-dataset", "circle")]),
        (changed("seed", 4), [Deed("reseeded")]),
    ],
)
def test_a_setting_was_changed(after: Experiment, deeds: list[Deed]) -> None:
    assert list(between(BEFORE, after)) == deeds


def test_layers_were_added_and_removed() -> None:
    after = applied(AddLayer(before="dense-2", kind="dropout", settings={"rate": 0.1}), BEFORE)
    assert between(BEFORE, after) == (Deed("added-layer", "dropout"),)
    assert between(after, BEFORE) == (Deed("removed-layer", "dropout"),)
    assert between(BEFORE, applied(RemoveLayer(node="activation-1"), BEFORE)) == (Deed("removed-layer", "activation"),)


def test_a_layer_goes_behind_another_as_well_as_before_it() -> None:
    behind = applied(AddLayer(after="dense-1", kind="batch-norm"), BEFORE).graph
    before = applied(AddLayer(before="activation-1", kind="batch-norm"), BEFORE).graph
    assert behind == before
    assert behind.sources("activation-1") == ("batch-norm-1",)


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        ("recipe.optimizer.kind", "momentum", Momentum()),
        ("recipe.optimizer", {"kind": "momentum", "momentum": 0.5}, Momentum(momentum=0.5)),
    ],
)
def test_an_optimizer_is_exchanged_whole(path: str, value: object, found: object) -> None:
    assert changed(path, value).recipe.optimizer == found


def test_a_schedule_has_its_own_settings() -> None:
    value = {"kind": "exponential", "final": 0.001, "decay_steps": 100}
    assert changed("recipe.schedule", value).recipe.schedule == ExponentialDecay(final=0.001, decay_steps=100)


def test_another_start_is_the_next_or_the_one_that_is_said() -> None:
    assert applied(Reseed(), BEFORE).seed == 4
    assert applied(Reseed(seed=9), replace(BEFORE, start="pretrained")) == replace(BEFORE, seed=9)
    assert applied(Pin(), BEFORE) == BEFORE


def test_a_template_keeps_the_data() -> None:
    made = changed("template", "spiral")
    assert (made.dataset, len(made.graph.nodes)) == ("xor", 7)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("recipe.learning_rat", 1),
        ("recipe.learning_rate", -1),
        ("recipe.learning_rate", "fast"),
        ("recipe.learning_rate.kind.x", 1),
        ("recipe.optimizer", {"kind": "newton"}),
        ("dense-1.unit", 3),
        ("dense-1.units", 0),
        ("dense-9.units", 3),
        ("nowhere", 1),
        ("dataset", "xorr"),
        ("dataset", 1),
        ("template", "nothing"),
    ],
)
def test_what_cannot_be_changed_is_said(path: str, value: object) -> None:
    with pytest.raises(ProblemError) as caught:
        changed(path, value)
    assert all(str(problem) for problem in caught.value.problems)


@pytest.mark.parametrize(
    "doing",
    [
        AddLayer(before="dense-9", kind="dropout"),
        AddLayer(before="dense-2", kind="dropouts"),
        AddLayer(before="dense-2", kind="dropout", settings={"rat": 1}),
        AddLayer(before="dense-2", kind="dropout", settings={"rate": 2}),
        AddLayer(before="input-1", kind="dropout"),
        AddLayer(kind="dropout"),
        RemoveLayer(node="dense-9"),
    ],
)
def test_layers_that_cannot_be_are_said(doing: AddLayer | RemoveLayer) -> None:
    with pytest.raises(ProblemError):
        applied(doing, BEFORE)


def test_what_is_at_a_path() -> None:
    assert setting(BEFORE, "recipe.optimizer") == Adam()
    assert setting(BEFORE, "recipe.optimizer.kind") == "adam"
    assert setting(BEFORE, "dense-1.units") == 4
    assert setting(BEFORE, "seed") == 3
    for path in ("recipe.nothing", "dense-9.units", ""):
        with pytest.raises(KeyError):
            setting(BEFORE, path)
