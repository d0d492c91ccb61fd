"""Tied weights: one array, used forward by the encoder and transposed by the decoder, learned through both."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from playground import edits, shapes, templates
from playground.arithmetic.forward import explain
from playground.engine import network
from playground.engine.probes.microscope import microscope
from playground.engine.probes.neurons import neurons
from playground.engine.training import Trainer
from playground.exchange.formula import as_text
from playground.exchange.python import python_script
from playground.experiment import Experiment
from playground.graph import Graph, chain
from playground.groups import Group, expanded, make_group, ungroup
from playground.layers import Activation, Dense, Input, Output
from playground.probes.microscope import MicroscopeWish
from playground.probes.neurons import NeuronsWish
from playground.problems import TiedToNothing, TieMismatch, say
from playground.recipe import Recipe
from tests.engine.small import points
from tests.engine.test_python_script import examples, outputs, run_script, some_weights


def tied(function: str = "tanh", to: str | None = "dense-1") -> Graph:
    """Two numbers to three and back."""
    layers = [Input(), Dense(units=3), Activation.model_validate({"function": function})]
    return chain([*layers, Dense(units=2, tied_to=to), Output()])


def painting(graph: Graph, **recipe: object) -> Experiment:
    settings = {"loss": "mse", "batch_size": 40, "learning_rate": 0.05, "optimizer": {"kind": "sgd"}} | recipe
    return Experiment(graph, "circle", Recipe.model_validate(settings), target="input")


def test_they_are_learned_through_both_layers() -> None:
    """Gradient descent by hand in NumPy, in double precision: d/dW of mean((tanh(x W + b) Wᵀ + c - x)²)."""
    data = points(40)
    trainer = Trainer(painting(tied(), l2=0.01), data)
    first = {name: array.astype(np.float64) for name, array in trainer.checkpoint().weights.items()}
    assert {name: array.shape for name, array in first.items()} == {
        "dense-1/weights": (2, 3),
        "dense-1/bias": (3,),
        "dense-2/bias": (2,),
    }
    w, b, c = (first[name] for name in ("dense-1/weights", "dense-1/bias", "dense-2/bias"))
    x = data.train_x.astype(np.float64)
    for _ in range(4):
        h = np.tanh(x @ w + b)
        e = 2 * (h @ w.T + c - x) / x.size
        back = (e @ w) * (1 - h * h)
        w, b, c = w - 0.05 * (x.T @ back + e.T @ h + 0.01 * w), b - 0.05 * back.sum(0), c - 0.05 * e.sum(0)
    trainer.advance(4)
    after = trainer.checkpoint().weights
    np.testing.assert_allclose(after["dense-1/weights"], w, rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(after["dense-1/bias"], b, rtol=1e-5, atol=1e-7)
    np.testing.assert_allclose(after["dense-2/bias"], c, rtol=1e-5, atol=1e-7)


def test_a_frozen_lender_keeps_them_and_a_frozen_borrower_only_its_bias() -> None:
    for node, kept in (("dense-1", {"dense-1/weights", "dense-1/bias"}), ("dense-2", {"dense-2/bias"})):
        trainer = Trainer(painting(edits.set_setting(tied(), [node], "frozen", True)), points())
        before = trainer.checkpoint().weights
        trainer.advance(3)
        after = trainer.checkpoint().weights
        assert {name for name in before if np.array_equal(before[name], after[name])} == kept


def test_they_are_counted_once() -> None:
    facts = shapes.facts(templates.find("autoencoder-tied").experiment().graph, (28, 28, 1))
    counts = {node: fact.parameters for node, fact in facts.items() if fact.parameters}
    assert counts == {"dense-1": 784 * 128 + 128, "dense-2": 128 * 32 + 32, "dense-3": 128, "dense-4": 784}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"tied_to": "dense-7"}, TiedToNothing("dense-2", "dense-7")),
        ({"tied_to": "dense-2"}, TiedToNothing("dense-2", "dense-2")),
        ({"tied_to": "activation-1"}, TiedToNothing("dense-2", "activation-1")),
        ({"tied_to": "dense-3"}, TiedToNothing("dense-2", "dense-3")),
        ({"units": 4}, TieMismatch("dense-2", "dense-1", 3, 2)),
    ],
)
def test_what_cannot_be_tied_is_a_problem_on_the_block(change: dict[str, object], problem: object) -> None:
    layers = [Input(), Dense(units=3), Dense.model_validate({"units": 2, "tied_to": "dense-1"} | change)]
    found = shapes.survey(chain([*layers, Dense(units=2), Output()]), (2,))
    assert found.problems == (problem,) and found.shapes["dense-2"] == problem


def test_a_tied_layer_does_not_lend() -> None:
    layers = [Input(), Dense(units=3), Dense(units=2, tied_to="dense-1"), Dense(units=3, tied_to="dense-2"), Output()]
    assert shapes.problems(chain(layers), (2,)) == [TiedToNothing("dense-3", "dense-2")]


def test_ties_go_with_their_layers_into_groups_out_of_them_and_through_the_clipboard() -> None:
    graph = tied()
    grouped, group_id = make_group(graph, ["dense-1", "activation-1", "dense-2"], "coder")
    assert not shapes.problems(grouped, (2,))
    assert expanded(grouped).node("group-1.1.dense-2").layer.tie == "group-1.1.dense-1"
    again, _ = ungroup(grouped, group_id)
    assert again.node("group-1.1.dense-2").layer.tie == "group-1.1.dense-1"
    assert not shapes.problems(again, (2,))
    inside = grouped.node(group_id).layer
    assert isinstance(inside, Group)
    twice = chain([Input(), Group(inside=inside.inside, repeat=2), Output()])
    ties = [node.layer.tie for node in expanded(twice).nodes if node.layer.tie]
    assert ties == ["group-1.1.dense-1", "group-1.2.dense-1"]
    assert shapes.facts(twice, (2,))["group-1"].parameters == 2 * (6 + 3 + 2)
    pasted, ids = edits.duplicate(graph, ["dense-1", "dense-2"])
    assert [pasted.node(node_id).layer.tie for node_id in ids] == [None, ids[0]]
    alone, (copy,) = edits.duplicate(graph, ["dense-2"])
    assert alone.node(copy).layer.tie == "dense-1"


def test_a_tie_cut_by_a_group_is_said_in_words() -> None:
    graph, _ = make_group(tied(), ["dense-2"], "decoder")
    (problem,) = shapes.problems(graph, (2,))
    assert "“dense-2” is tied to “dense-1”, but no dense layer before it" in say(problem)


def test_views_see_the_weights_it_computes_with() -> None:
    trainer = Trainer(painting(tied()), points())
    w = trainer.checkpoint().weights["dense-1/weights"]
    np.testing.assert_array_equal(trainer.reader().weights_of("dense-2")["weights"], w.T)
    seen = microscope(trainer, MicroscopeWish(layers=("dense-1", "dense-2")))
    assert seen is not None
    given = {name: one.value for name, one in seen.updates["dense-2"].items()} | dict(seen.running["dense-2"])
    layer = trainer.experiment.graph.node("dense-2").layer
    told = explain(layer, [seen.outputs["activation-1"]], given, seen.outputs["dense-2"], (1,))
    assert told is not None and told.total == pytest.approx(float(seen.outputs["dense-2"][1]), abs=1e-6)
    found = neurons(trainer, NeuronsWish())
    assert found is not None
    np.testing.assert_array_equal(found.columns[1].weights, w.T)
    silent = neurons(trainer, NeuronsWish(off=(("dense-1", 0), ("dense-1", 1), ("dense-1", 2))))
    assert silent is not None
    bias = trainer.checkpoint().weights["dense-2/bias"]
    np.testing.assert_allclose(silent.columns[1].maps[0], bias[0], atol=1e-7)


def test_the_formula_and_the_script_say_it(tmp_path: Path) -> None:
    assert as_text(painting(tied())) == "y = W₁ᵀ tanh(W₁ x + b₁) + b₂"
    experiment = templates.find("autoencoder-tied").experiment()
    checkpoint = some_weights(experiment)
    x, y = examples(experiment)
    files = python_script(experiment, checkpoint, "exported")
    assert b'p["dense-1/weights"].T' in files["exported.py"]
    found = run_script(files, tmp_path, x, y, steps=6)
    np.testing.assert_allclose(found["before"], outputs(experiment, checkpoint, x), atol=1e-5, rtol=1e-5)
    inside = chain([Input(), Dense(units=9), Dense(units=784, tied_to="dense-1"), Output()])
    flat = replace(experiment, graph=chain(_around(Group(inside=inside, repeat=2))))
    checkpoint = some_weights(replace(flat, graph=expanded(flat.graph)))
    (tmp_path / "groups").mkdir()
    found = run_script(python_script(flat, checkpoint, "exported"), tmp_path / "groups", x, y, steps=2)
    whole = replace(flat, graph=expanded(flat.graph))
    np.testing.assert_allclose(found["before"], outputs(whole, checkpoint, x), atol=1e-5, rtol=1e-5)


def _around(group: Group) -> list[object]:
    layers = [node.layer for node in templates.find("autoencoder-tied").experiment().graph.nodes]
    return [*layers[:2], group, *layers[-2:]]


def test_first_weights_do_not_depend_on_the_tie() -> None:
    free, bound = tied(to=None), tied()
    one, two = (network.first_weights(g, network.structure(g, (2,)), 5)[0] for g in (free, bound))
    np.testing.assert_array_equal(one["dense-1"]["weights"], two["dense-1"]["weights"])
