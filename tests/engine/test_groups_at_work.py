"""Networks with groups are computed and trained as the same network written out by hand."""

from __future__ import annotations

import jax
import numpy as np

from playground.engine.network import first_weights, numbers, structure
from playground.engine.reading import Reader
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node, chain, connect
from playground.groups import Group
from playground.layers import (
    Activation,
    Add,
    BatchNorm,
    Dense,
    Dropout,
    Input,
    Layer,
    Output,
)
from playground.messages import Checkpoint
from tests.engine.small import of_points, points


def graph_of(nodes: dict[str, Layer], *wires: tuple[str, str, int]) -> Graph:
    graph = Graph(tuple(Node(name, layer) for name, layer in nodes.items()))
    for wire in wires:
        graph = connect(graph, Edge(*wire))
    return graph


def residual() -> Graph:
    """A layer with batch norm and a way around it."""
    return graph_of(
        {"input": Input(), "dense": Dense(units=4), "norm": BatchNorm(momentum=0.5), "sum": Add(), "output": Output()},
        ("input", "dense", 0),
        ("dense", "norm", 0),
        ("input", "sum", 0),
        ("norm", "sum", 1),
        ("sum", "output", 0),
    )


def grouped() -> Experiment:
    """A group that holds a residual block, repeated, and a dropout; a dense layer on either side."""
    stage = chain([Input(), Group(inside=residual(), repeat=2), Dropout(rate=0.2), Output()])
    return of_points(chain([Input(), Dense(units=4), Group(inside=stage), Activation(), Dense(units=1), Output()]))


def written_out() -> Experiment:
    """The same network without groups, its ids as the groups would call them."""
    one, two = "group-1.1.group-1.1.", "group-1.1.group-1.2."
    nodes: dict[str, Layer] = {"input": Input(), "dense-1": Dense(units=4)}
    wires = [("input", "dense-1", 0)]
    before = "dense-1"
    for place in (one, two):
        nodes |= {
            f"{place}dense": Dense(units=4),
            f"{place}norm": BatchNorm(momentum=0.5),
            f"{place}sum": Add(),
        }
        wires += [(before, f"{place}dense", 0), (f"{place}dense", f"{place}norm", 0)]
        wires += [(before, f"{place}sum", 0), (f"{place}norm", f"{place}sum", 1)]
        before = f"{place}sum"
    rest = {
        "group-1.1.dropout-1": Dropout(rate=0.2),
        "activation-1": Activation(),
        "dense-2": Dense(units=1),
        "output": Output(),
    }
    for name in rest:
        wires.append((before, name, 0))
        before = name
    return of_points(graph_of(nodes | rest, *wires))


def assert_same(one: Checkpoint, other: Checkpoint) -> None:
    for ours, theirs in ((one.weights, other.weights), (one.optimizer, other.optimizer)):
        assert set(ours) == set(theirs)
        for name, array in ours.items():
            np.testing.assert_array_equal(array, theirs[name])


def test_weights_and_settings_go_by_the_ids_of_the_network_written_out() -> None:
    with_groups, flat = grouped().graph, written_out().graph
    assert numbers(with_groups) == numbers(flat)
    assert numbers(with_groups)["group-1.1.group-1.2.norm"]["momentum"] == np.float32(0.5)
    ours, theirs = (first_weights(graph, structure(graph, (2,)), 3) for graph in (with_groups, flat))
    for one, other in zip(ours, theirs, strict=True):
        jax.tree.map(np.testing.assert_array_equal, one, other)
    repetitions = [ours[0][f"group-1.1.group-1.{n}.dense"]["weights"] for n in (1, 2)]
    assert not np.any(repetitions[0] == repetitions[1])


def test_nested_and_repeated_groups_train_to_the_numbers_of_the_flat_network() -> None:
    trainers = [Trainer(experiment, points()) for experiment in (grouped(), written_out())]
    losses, accuracies = zip(*(trainer.advance(12) for trainer in trainers), strict=True)
    np.testing.assert_array_equal(*losses)
    np.testing.assert_array_equal(*accuracies)
    checkpoints = [trainer.checkpoint() for trainer in trainers]
    assert_same(*checkpoints)

    # And so they go on from a checkpoint.
    again = Trainer(grouped(), points(), checkpoint=checkpoints[0])
    again.advance(5)
    trainers[1].advance(5)
    assert_same(again.checkpoint(), trainers[1].checkpoint())


def test_an_answer_holds_the_output_of_every_group_without_copying_it() -> None:
    device = jax.devices("cpu")[0]
    x = np.float32([0.5, -1.5])
    flat, expected = Reader(written_out(), device).outputs(x)
    found, shares = Reader(grouped(), device).outputs(x)
    np.testing.assert_array_equal(shares, expected)
    for name, array in flat.items():
        np.testing.assert_array_equal(found[name], array)
    assert found["group-1"] is found["group-1.1.dropout-1"]
    assert found["group-1.1.group-1"] is found["group-1.1.group-1.2.sum"]
    assert found["group-1.1.group-1.2.input"] is found["group-1.1.group-1.1.sum"]
    assert found["group-1.1.group-1.1.input"] is found["dense-1"]


def test_a_network_without_groups_has_no_outputs_but_its_layers() -> None:
    found, _ = Reader(written_out(), jax.devices("cpu")[0]).outputs(np.zeros(2, np.float32))
    assert set(found) == set(written_out().graph.ids)
