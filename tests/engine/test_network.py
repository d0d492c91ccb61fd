"""Graphs as functions: shapes are those JAX computes, structures leave out what does not matter, weights start well."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playground import templates
from playground.engine import network
from playground.engine.initialise import draw
from playground.engine.network import first_weights, fitted, numbers, structure
from playground.graph import Edge, Graph, Node, chain, replace_node
from playground.groups import expanded
from playground.layers import (
    Activation,
    Add,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Input,
    Output,
    Shape,
)
from playground.layers.initialisers import Constant, Glorot, He, Normal, Zeros
from playground.problems import MissingInput, ProblemError, WrongRank
from playground.shapes import facts, infer_shapes, problems
from tests.random_graphs import graphs, spoilt_graphs

BATCH = 3
TRAINABLE = [template.id for template in templates.TEMPLATES.values() if not template.for_study]


def jax_shapes(graph: Graph, input_shape: Shape, training: bool, platform: str) -> dict[str, Shape]:
    """The shape of every node's output as JAX finds it, without computing a number."""
    net = structure(graph, input_shape)

    def arrays(shapes: dict[str, dict[str, Shape]]) -> Any:
        return jax.tree.map(lambda s: jax.ShapeDtypeStruct(s, jnp.float32), shapes, is_leaf=lambda s: type(s) is tuple)

    def forward(parameters: Any, state: Any, x: Any, values: Any) -> Any:
        key = jax.random.key(0) if training else None
        mask = jnp.ones(BATCH) if training else None
        return network.apply(net, parameters, state, x, values, platform, key, mask)

    x = jax.ShapeDtypeStruct((BATCH, *input_shape), jnp.float32)
    parameters, state = arrays(net.parameter_shapes()), arrays(net.state_shapes())
    outputs, after = jax.eval_shape(forward, parameters, state, x, numbers(graph))
    assert jax.tree.map(lambda a: a.shape, after) == jax.tree.map(lambda a: a.shape, state)
    assert all(output.dtype == jnp.float32 and output.shape[0] == BATCH for output in outputs.values())
    return {node: output.shape[1:] for node, output in outputs.items()}


def check_shapes(graph: Graph, input_shape: Shape, training: bool, platform: str) -> None:
    assert jax_shapes(graph, input_shape, training, platform) == infer_shapes(graph, input_shape)


platforms = st.sampled_from(["cpu", "gpu"])
calm: Any = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}


@settings(max_examples=150, **calm)
@given(case=graphs(), training=st.booleans(), platform=platforms)
def test_shapes_are_those_jax_finds(case: tuple[Graph, Shape], training: bool, platform: str) -> None:
    check_shapes(*case, training, platform)


@pytest.mark.slow
@settings(max_examples=1000, **calm)
@given(case=graphs(most=12), training=st.booleans(), platform=platforms)
def test_shapes_of_many_graphs_are_those_jax_finds(case: tuple[Graph, Shape], training: bool, platform: str) -> None:
    check_shapes(*case, training, platform)


def check_no_problem_means_it_runs(graph: Graph, input_shape: Shape) -> None:
    if problems(graph, input_shape):
        with pytest.raises(ProblemError):
            structure(graph, input_shape)
    else:
        check_shapes(graph, input_shape, True, "cpu")


@settings(max_examples=150, **calm)
@given(spoilt_graphs())
def test_a_graph_without_problems_runs_and_one_with_problems_is_refused(case: tuple[Graph, Shape]) -> None:
    check_no_problem_means_it_runs(*case)


@pytest.mark.slow
@settings(max_examples=1000, **calm)
@given(spoilt_graphs())
def test_many_graphs_run_or_are_refused(case: tuple[Graph, Shape]) -> None:
    check_no_problem_means_it_runs(*case)


@pytest.mark.parametrize("template", [*TRAINABLE, templates.PRETRAINED])
def test_templates_have_the_shapes_and_parameters_they_say(template: str) -> None:
    experiment = templates.pretrained() if template == templates.PRETRAINED else templates.find(template).experiment()
    graph, shape = experiment.graph, experiment.data.shape
    check_shapes(graph, shape, True, "cpu")
    parameters, state = first_weights(graph, structure(graph, shape), seed=0)
    counted = facts(graph, shape)
    for node in graph.nodes:
        assert sum(array.size for array in parameters.get(node.id, {}).values()) == counted[node.id].parameters
        assert set(state.get(node.id, {})) in ({"mean", "variance"}, set())


@pytest.mark.parametrize("template", [template.id for template in templates.TEMPLATES.values() if template.for_study])
def test_jax_finds_the_shapes_of_the_large_networks_too(template: str) -> None:
    experiment = templates.find(template).experiment()
    graph, shape = expanded(experiment.graph), experiment.data.shape
    check_shapes(graph, shape, False, "cpu")
    arrays = structure(graph, shape).parameter_shapes()
    counted = facts(graph, shape)
    assert {i: sum(math.prod(s) for s in shapes.values()) for i, shapes in arrays.items()} == {
        i: fact.parameters for i, fact in counted.items() if fact.parameters
    }


# --- one forward pass --------------------------------------------------------------------------------------------


def branching() -> Graph:
    """Two branches of a vector: their sum, and beside it the input once more."""
    nodes = (
        Node("input", Input()),
        Node("left", Dense(units=2, weights_start=Constant(value=2.0))),
        Node("right", Dense(units=2, weights_start=Constant(value=-1.0), bias_start=Constant(value=0.5))),
        Node("sum", Add()),
        Node("beside", Concatenate()),
        Node("output", Output()),
    )
    wires = (("input", "left", 0), ("input", "right", 0), ("left", "sum", 0), ("right", "sum", 1))
    wires += (("input", "beside", 1), ("sum", "beside", 0), ("beside", "output", 0))
    return Graph(nodes, tuple(Edge(*wire) for wire in wires))


def test_every_node_s_output_by_hand() -> None:
    graph = branching()
    net = structure(graph, (3,))
    parameters, state = first_weights(graph, net, 0)
    outputs, _ = network.apply(net, parameters, state, np.float32([[1, 2, 3]]), numbers(graph), "cpu")
    assert list(outputs) == [node for node, _, _ in net.nodes]
    assert {node: np.asarray(value)[0].tolist() for node, value in outputs.items()} == {
        "input": [1, 2, 3],
        "left": [12, 12],
        "right": [-5.5, -5.5],
        "sum": [6.5, 6.5],
        "beside": [6.5, 6.5, 1, 2, 3],
        "output": [6.5, 6.5, 1, 2, 3],
    }


def test_each_layer_draws_random_numbers_of_its_own_and_keeps_them_when_others_come() -> None:
    graph = chain([Input(), Dropout(rate=0.5), Dropout(rate=0.5), Output()])
    longer = replace_node(graph, Node("dropout-2", Activation(function="identity")))
    x = np.ones((1, 400), np.float32)

    def outputs(graph: Graph) -> dict[str, Any]:
        net = structure(graph, (400,))
        return network.apply(net, {}, {}, x, numbers(graph), "cpu", jax.random.key(1))[0]

    both, first = outputs(graph), outputs(longer)
    np.testing.assert_array_equal(both["dropout-1"], first["dropout-1"])
    silenced = [np.asarray(both["dropout-1"]) == 0, np.asarray(both["dropout-2"]) == 0]
    # Were both the same, half would be left; a quarter is.
    assert 0.15 < 1 - silenced[1].mean() < 0.35


# --- structure ---------------------------------------------------------------------------------------------------

BASE = chain([Input(), Flatten(), Dense(units=3), Activation(), Dropout(rate=0.1), Output()])


@pytest.mark.parametrize(
    "graph",
    [
        replace_node(BASE, Node("dense-1", Dense(units=3), "a name", 100.0, 50.0)),
        replace_node(BASE, Node("dropout-1", Dropout(rate=0.7))),
        replace_node(BASE, Node("dense-1", Dense(units=3, weights_start=Glorot(), bias_start=Normal()))),
        replace_node(BASE, Node("activation-1", Activation(slope=0.5))),
    ],
)
def test_places_names_starts_and_settings_by_value_do_not_recompile(graph: Graph) -> None:
    assert structure(graph, (4,)) == structure(BASE, (4,))
    assert hash(structure(graph, (4,))) == hash(structure(BASE, (4,)))


@pytest.mark.parametrize(
    "graph",
    [
        replace_node(BASE, Node("dense-1", Dense(units=4))),
        replace_node(BASE, Node("dense-1", Dense(units=3, bias=False))),
        replace_node(BASE, Node("activation-1", Activation(function="tanh"))),
        chain([Input(), Flatten(), Dense(units=3), Activation(), Output()]),
    ],
)
def test_everything_else_is_another_structure(graph: Graph) -> None:
    assert structure(graph, (4,)) != structure(BASE, (4,))
    assert structure(BASE, (5,)) != structure(BASE, (4,))


def test_a_structure_says_all_problems_at_once() -> None:
    graph = Graph((*BASE.nodes, Node("spare", Dense()), Node("other", Dense())), BASE.edges)
    with pytest.raises(ProblemError) as caught:
        structure(graph, (4,))
    assert caught.value.problems == (MissingInput("spare"), MissingInput("other"))
    with pytest.raises(ProblemError) as caught:
        structure(chain([Input(), Dense(), Output()]), (4, 4, 1))
    assert isinstance(caught.value.problems[0], WrongRank)


def test_settings_by_value_are_arguments() -> None:
    graph = chain([Input(), BatchNorm(momentum=0.5), Dropout(rate=0.25), Flatten(), Output()])
    assert numbers(graph) == {
        "batch-norm-1": {"momentum": np.float32(0.5), "epsilon": np.float32(1e-5)},
        "dropout-1": {"rate": np.float32(0.25)},
    }


# --- first weights -----------------------------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_weights_and_another_gives_others() -> None:
    net = structure(BASE, (4,))
    first, again, other = (first_weights(BASE, net, seed)[0]["dense-1"]["weights"] for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert not np.any(first == other)


def test_a_new_layer_leaves_the_first_weights_of_the_others_as_they_are() -> None:
    longer = chain([Input(), Flatten(), Dense(units=3), Activation(), Dropout(), Dense(units=7), Output()])
    before = first_weights(BASE, structure(BASE, (4,)), 0)[0]
    after = first_weights(longer, structure(longer, (4,)), 0)[0]
    np.testing.assert_array_equal(before["dense-1"]["weights"], after["dense-1"]["weights"])


def test_scales_start_at_1_offsets_at_0_running_averages_as_a_standard_normal() -> None:
    graph = chain([Input(), BatchNorm(), Output()])
    parameters, state = first_weights(graph, structure(graph, (2,)), 0)
    assert {name: array.tolist() for name, array in parameters["batch-norm-1"].items()} == {
        "scale": [1, 1],
        "offset": [0, 0],
    }
    assert {name: array.tolist() for name, array in state["batch-norm-1"].items()} == {
        "mean": [0, 0],
        "variance": [1, 1],
    }


@pytest.mark.parametrize(
    ("start", "shape", "deviation"),
    [
        (He(), (400, 300), np.sqrt(2 / 400)),
        (He(), (5, 5, 40, 100), np.sqrt(2 / 1000)),
        (Glorot(), (400, 300), np.sqrt(2 / 700)),
        (Glorot(), (3, 3, 40, 100), np.sqrt(2 / (9 * 140))),
        (Normal(deviation=0.2), (400, 300), 0.2),
    ],
)
def test_first_weights_have_the_spread_of_the_papers(start: Any, shape: Shape, deviation: float) -> None:
    array = draw(start, shape, np.random.default_rng(0))
    assert array.dtype == np.float32 and array.shape == shape
    assert abs(array.mean()) < 5 * deviation / np.sqrt(array.size)
    assert abs(array.std() / deviation - 1) < 0.02
    if isinstance(start, Glorot):
        assert np.abs(array).max() <= np.sqrt(3) * deviation * 1.00001
    else:
        # Share within two deviations of a normal distribution.
        assert abs(np.mean(np.abs(array) < 2 * deviation) - 0.9545) < 0.01


def test_constants_and_zeros() -> None:
    rng = np.random.default_rng(0)
    np.testing.assert_array_equal(draw(Constant(value=0.5), (2, 3), rng), np.full((2, 3), 0.5, np.float32))
    np.testing.assert_array_equal(draw(Zeros(), (4,), rng), np.zeros(4, np.float32))
    assert draw(He(), (4,), rng).shape == (4,)


# --- carrying weights over ---------------------------------------------------------------------------------------


def test_arrays_are_kept_where_node_name_and_shape_are_the_same() -> None:
    fresh = {
        "a": {"weights": np.zeros((2, 3)), "bias": np.zeros(3)},
        "b": {"weights": np.zeros((3, 4))},
        "c": {"weights": np.zeros(2)},
    }
    kept = {"a/weights": np.ones((2, 3)), "a/bias": np.ones(4), "b/weights": np.ones((3, 4)), "d/weights": np.ones(2)}
    found = fitted(fresh, kept)
    assert {f"{node}/{name}": float(a.max()) for node, arrays in found.items() for name, a in arrays.items()} == {
        "a/weights": 1,
        "a/bias": 0,
        "b/weights": 1,
        "c/weights": 0,
    }
    assert fresh["a"]["weights"].max() == 0


def test_running_averages_are_carried_like_weights() -> None:
    graph = chain([Input(), Convolution(filters=2), BatchNorm(), Output()])
    _, state = first_weights(graph, structure(graph, (4, 4, 1)), 0)
    found = fitted(state, {"batch-norm-1/mean": np.float32([3, 4]), "batch-norm-1/variance": np.ones(5, np.float32)})
    assert found["batch-norm-1"]["mean"].tolist() == [3, 4]
    assert found["batch-norm-1"]["variance"].tolist() == [1, 1]


def test_a_graph_wired_in_another_order_is_the_same_network() -> None:
    graph = branching()
    shuffled = replace(graph, nodes=graph.nodes[::-1], edges=graph.edges[::-1])
    x = np.float32([[1, -2, 0.5]])
    results = []
    for one in (graph, shuffled):
        net = structure(one, (3,))
        results.append(network.apply(net, *first_weights(one, net, 3), x, {}, "cpu")[0]["output"])
    np.testing.assert_array_equal(*results)
