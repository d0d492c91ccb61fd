"""Weights carried over an edit: units keep their weights wherever they lie, and a wider network computes the same.

Weights and inputs are whole numbers, so that sums are exact in whatever order they are taken.
"""

from __future__ import annotations

from typing import Any

import jax
import numpy as np
import pytest

from playground import edits
from playground.engine import network
from playground.engine.carrying import carried
from playground.engine.initialise import Weights
from playground.engine.network import first_weights, numbers, structure
from playground.graph import Edge, Graph, Node, chain, connect, replace_node
from playground.groups import Group
from playground.layers import (
    Activation,
    AveragePooling,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Input,
    Layer,
    MaxPooling,
    Output,
    Shape,
)

VECTOR, PICTURE = (4,), (6, 6, 2)


def flat(net: network.Structure, graph: Graph, seed: int) -> Weights:
    both = first_weights(graph, net, seed)
    return {f"{i}/{name}": array for arrays in both for i, by_name in arrays.items() for name, array in by_name.items()}


def whole_numbers(arrays: Weights, seed: int) -> Weights:
    """Arrays of the same shapes; of running variances, such that batch norm divides by 1."""
    rng = np.random.default_rng(seed)
    return {
        name: np.full(array.shape, 0.9375, np.float32)
        if name.endswith("/variance")
        else rng.integers(-3, 4, array.shape).astype(np.float32)
        for name, array in arrays.items()
    }


def carry(before: Graph, after: Graph, shape: Shape, kept: Weights | None = None) -> tuple[Weights, Weights]:
    """The weights of a trained network, and what its successor makes of them."""
    nets = structure(before, shape), structure(after, shape)
    present = whole_numbers(flat(nets[0], before, 0), 1)
    fresh = whole_numbers(flat(nets[1], after, 0), 2)
    result = carried(*nets, present, fresh, kept or {})
    assert {name: array.shape for name, array in result.items()} == {n: a.shape for n, a in fresh.items()}
    return present, result


def outputs(graph: Graph, weights: Weights, shape: Shape) -> Any:
    net = structure(graph, shape)
    nested: dict[str, Any] = {}
    for name, array in weights.items():
        node, _, own = name.rpartition("/")
        nested.setdefault(node, {})[own] = array
    x = np.random.default_rng(5).integers(-4, 5, (7, *shape)).astype(np.float32)
    given: Any = nested, nested, jax.numpy.asarray(x), numbers(graph)
    return np.asarray(network.apply(net, *given, "cpu")[0][net.output])


def check_same_function(before: Graph, after: Graph, shape: Shape) -> None:
    ours, theirs = carry(before, after, shape)
    expected = outputs(before, ours, shape)
    assert len(np.unique(expected)) > 7  # else nothing would be shown
    np.testing.assert_array_equal(outputs(after, theirs, shape), expected)


NORM = BatchNorm(epsilon=0.0625)

VECTORS: dict[str, list[Layer]] = {
    "dense": [Dense(units=5), Activation(), Dense(units=3)],
    "norm": [Dense(units=5), NORM, Activation(), Dropout(), Dense(units=3)],
}
PICTURES: dict[str, list[Layer]] = {
    "convolution": [Convolution(filters=3), Activation(), Convolution(filters=2, kernel=2), Flatten(), Dense(units=3)],
    "flat": [Convolution(filters=3), Activation(), MaxPooling(), Flatten(), Dense(units=3)],
    "norm": [Convolution(filters=3), NORM, Activation(), AveragePooling(window=3, stride=1), Flatten(), Dense(units=3)],
    "depthwise": [Convolution(filters=3), Convolution(filters=3, groups=3), NORM, Flatten(), Dense(units=3)],
}


def network_of(layers: list[Layer]) -> Graph:
    return chain([Input(), *layers, Output()])


@pytest.mark.parametrize("kind", VECTORS)
def test_a_wider_dense_layer_computes_the_same(kind: str) -> None:
    graph = network_of(VECTORS[kind])
    check_same_function(graph, edits.set_setting(graph, ["dense-1"], "units", 9), VECTOR)


@pytest.mark.parametrize("kind", ["convolution", "flat", "norm"])
def test_a_wider_convolution_computes_the_same(kind: str) -> None:
    graph = network_of(PICTURES[kind])
    check_same_function(graph, edits.set_setting(graph, ["convolution-1"], "filters", 7), PICTURE)


def test_layers_that_treat_each_channel_on_its_own_widen_with_the_one_before() -> None:
    graph = network_of(PICTURES["depthwise"])
    wider = replace_node(graph, Node("convolution-2", Convolution(filters=5, groups=5)))
    check_same_function(graph, edits.set_setting(wider, ["convolution-1"], "filters", 5), PICTURE)


def test_two_layers_made_wider_at_once_compute_the_same() -> None:
    graph = network_of([Dense(units=5), Activation(), Dense(units=4), Activation(), Dense(units=3)])
    check_same_function(graph, edits.set_setting(graph, ["dense-1", "dense-2"], "units", 8), VECTOR)


def test_a_layer_inside_a_group_made_wider_computes_the_same() -> None:
    inside = network_of([Dense(units=4), Activation(), Dense(units=4)])
    graph = network_of([Group(inside=inside, repeat=2), Dense(units=3)])
    wider = Group(inside=edits.set_setting(inside, ["dense-1"], "units", 6), repeat=2)
    check_same_function(graph, replace_node(graph, Node("group-1", wider)), VECTOR)


def beside(units: int, first: str = "left", second: str = "right") -> Graph:
    """Two layers side by side, read by a third."""
    graph = Graph(
        (
            Node("input", Input()),
            Node("left", Dense(units=units)),
            Node("right", Dense(units=3)),
            Node("beside", Concatenate()),
            Node("last", Dense(units=2)),
            Node("output", Output()),
        )
    )
    for edge in (
        Edge("input", "left"),
        Edge("input", "right"),
        Edge(first, "beside", 0),
        Edge(second, "beside", 1),
        Edge("beside", "last"),
        Edge("last", "output"),
    ):
        graph = connect(graph, edge)
    return graph


def test_units_are_found_again_where_others_have_come_between() -> None:
    check_same_function(beside(4), beside(6), VECTOR)


def test_units_are_found_again_where_they_come_in_another_order() -> None:
    check_same_function(beside(3), beside(3, "right", "left"), VECTOR)


def test_a_layer_whose_source_comes_twice_still_fits() -> None:
    before, after = beside(3, "left", "left"), beside(5, "left", "left")
    present, result = carry(before, before, VECTOR)
    np.testing.assert_array_equal(result["last/weights"], present["last/weights"])
    present, result = carry(before, after, VECTOR)
    np.testing.assert_array_equal(result["last/bias"], present["last/bias"])


# --- which numbers go where ----------------------------------------------------------------------------------------


def test_new_units_start_as_any_and_go_out_with_zeros_at_every_place_of_the_picture() -> None:
    graph = network_of(PICTURES["flat"])
    wider = edits.set_setting(graph, ["convolution-1"], "filters", 5)
    present, result = carry(graph, wider, PICTURE)
    fresh = whole_numbers(flat(structure(wider, PICTURE), wider, 0), 2)
    np.testing.assert_array_equal(result["convolution-1/weights"][..., :3], present["convolution-1/weights"])
    np.testing.assert_array_equal(result["convolution-1/weights"][..., 3:], fresh["convolution-1/weights"][..., 3:])
    rows = result["dense-1/weights"].reshape(3, 3, 5, 3)  # rows, columns, channels, units
    np.testing.assert_array_equal(rows[:, :, :3], present["dense-1/weights"].reshape(3, 3, 3, 3))
    assert not rows[:, :, 3:].any()


def test_a_narrower_layer_keeps_its_first_units() -> None:
    graph = network_of(PICTURES["flat"])
    present, result = carry(graph, edits.set_setting(graph, ["convolution-1"], "filters", 2), PICTURE)
    np.testing.assert_array_equal(result["convolution-1/weights"], present["convolution-1/weights"][..., :2])
    np.testing.assert_array_equal(result["convolution-1/bias"], present["convolution-1/bias"][:2])
    rows = present["dense-1/weights"].reshape(3, 3, 3, 3)
    np.testing.assert_array_equal(result["dense-1/weights"], rows[:, :, :2].reshape(18, 3))


@pytest.mark.parametrize("units", [8, 3])
def test_running_averages_follow_the_channels_they_belong_to(units: int) -> None:
    graph = network_of(VECTORS["norm"])
    present, result = carry(graph, edits.set_setting(graph, ["dense-1"], "units", units), VECTOR)
    for name in ("scale", "offset", "mean", "variance"):
        least = min(units, 5)
        np.testing.assert_array_equal(result[f"batch-norm-1/{name}"][:least], present[f"batch-norm-1/{name}"][:least])


def test_a_layer_added_in_the_middle_leaves_the_others_as_they_are() -> None:
    graph = network_of(VECTORS["dense"])
    longer, _ = edits.insert(graph, graph.edges[1], Dense(units=5))
    present, result = carry(graph, longer, VECTOR)
    assert len(result) == len(present) + 2
    for name, array in present.items():
        np.testing.assert_array_equal(result[name], array)


@pytest.mark.parametrize(
    ("node", "changed"),
    [
        ("convolution-1", Convolution(filters=3, kernel=5)),
        ("convolution-1", Convolution(filters=4, groups=2)),
        ("max-pooling-1", MaxPooling(window=3, stride=3)),
    ],
)
def test_an_array_that_means_something_else_begins_afresh(node: str, changed: Layer) -> None:
    graph = network_of(PICTURES["flat"])
    after = replace_node(graph, Node(node, changed))
    _, result = carry(graph, after, PICTURE)
    fresh = whole_numbers(flat(structure(after, PICTURE), after, 0), 2)
    name = "dense-1/weights" if node == "max-pooling-1" else "convolution-1/weights"
    np.testing.assert_array_equal(result[name], fresh[name])


# --- older weights -------------------------------------------------------------------------------------------------


def test_older_weights_fill_what_the_present_network_cannot() -> None:
    graph = network_of(VECTORS["dense"])
    narrow = edits.set_setting(graph, ["dense-1"], "units", 2)
    older = whole_numbers(flat(structure(graph, VECTOR), graph, 0), 9)
    present, result = carry(narrow, graph, VECTOR, older)
    for name in ("dense-1/weights", "dense-1/bias", "dense-2/weights"):
        np.testing.assert_array_equal(result[name], older[name])
    np.testing.assert_array_equal(result["dense-2/bias"], present["dense-2/bias"])


def test_older_weights_bring_back_a_layer_that_was_taken_out_and_leave_the_rest() -> None:
    graph = network_of([Dense(units=5), Dense(units=5), Dense(units=3)])
    shorter = edits.remove(graph, ["dense-2"])
    older = whole_numbers(flat(structure(graph, VECTOR), graph, 0), 9)
    present, result = carry(shorter, graph, VECTOR, older)
    for name, array in result.items():
        np.testing.assert_array_equal(array, older[name] if name.startswith("dense-2") else present[name])


def test_older_weights_that_do_not_fit_are_passed_over() -> None:
    graph = network_of(VECTORS["dense"])
    wider = edits.set_setting(graph, ["dense-1"], "units", 9)
    older = {"dense-1/weights": np.ones((4, 8), np.float32), "gone/bias": np.ones(3, np.float32)}
    _, result = carry(graph, wider, VECTOR, older)
    np.testing.assert_array_equal(result["dense-1/weights"], carry(graph, wider, VECTOR)[1]["dense-1/weights"])


def test_arrays_that_are_not_there_begin_afresh() -> None:
    graph = network_of(VECTORS["dense"])
    net = structure(graph, VECTOR)
    fresh = flat(net, graph, 0)
    strange = {"dense-1/weights": np.ones((4, 2), np.float32), "dense-1/bias": np.ones((5, 1), np.float32)}
    for present in ({}, strange):
        result = carried(net, net, present, fresh, {})
        assert all(np.array_equal(result[name], array) for name, array in fresh.items())
