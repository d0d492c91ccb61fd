"""Would this wire be right? The rules of wiring and the shapes together, without making it."""

from __future__ import annotations

import itertools

import pytest

from playground.connecting import check_wire, next_port, open_ports
from playground.graph import Edge, Graph, Node, connect, disconnect
from playground.layers import Activation, Add, Concatenate, Convolution, Dense, Flatten, Input, MaxPooling, Output
from playground.problems import (
    Cycle,
    NoSuchPort,
    Problem,
    RepeatedEdge,
    ShapeMismatch,
    TooManyInputs,
    TooSmall,
    UnknownNode,
    WrongRank,
    say,
)

LAYERS = {
    "input": Input(),
    "conv": Convolution(filters=4),
    "flat": Flatten(),
    "dense": Dense(units=3),
    "bend": Activation(),
    "sum": Add(),
    "side": Concatenate(),
    "pool": MaxPooling(window=9),
    "output": Output(),
}


def graph(*wires: tuple[str, str, int]) -> Graph:
    made = Graph(tuple(Node(name, layer) for name, layer in LAYERS.items()))
    for wire in wires:
        made = connect(made, Edge(*wire))
    return made


FED = graph(("input", "conv", 0), ("conv", "flat", 0), ("conv", "sum", 0))


@pytest.mark.parametrize(
    ("edge", "kind"),
    [
        (Edge("flat", "dense"), None),
        (Edge("conv", "bend"), None),
        (Edge("conv", "dense"), WrongRank),
        (Edge("flat", "pool"), WrongRank),
        (Edge("conv", "pool"), TooSmall),
        (Edge("input", "sum", 1), ShapeMismatch),
        (Edge("conv", "sum", 1), None),
        (Edge("conv", "sum", 0), RepeatedEdge),
        (Edge("flat", "conv"), Cycle),
        (Edge("input", "flat"), TooManyInputs),
        (Edge("output", "dense"), NoSuchPort),
        (Edge("dense", "input"), NoSuchPort),
        (Edge("dense", "gone"), UnknownNode),
        (Edge("dense", "bend"), None),  # dense has no shape yet: nothing speaks against the wire
        (Edge("dense", "sum", 1), None),
    ],
)
def test_a_wire_is_refused_for_its_rule_or_for_its_shape(edge: Edge, kind: type[Problem] | None) -> None:
    found = check_wire(FED, (8, 8, 1), edge)
    assert found is None if kind is None else isinstance(found, kind), found


def test_the_refusal_names_both_shapes() -> None:
    found = check_wire(FED, (8, 8, 1), Edge("input", "sum", 1))
    assert found is not None and "8×8×4 and 8×8×1" in say(found)


def test_a_loop_is_refused_before_its_second_input_is_counted() -> None:
    assert check_wire(FED, (8, 8, 1), Edge("flat", "conv")) == Cycle("flat", "conv")


@pytest.mark.parametrize("old", FED.edges)
def test_a_wire_in_place_of_another_is_judged_as_if_that_one_were_gone(old: Edge) -> None:
    left = disconnect(FED, old)
    for source in FED.ids:
        wire = Edge(source, old.target, old.port)
        assert check_wire(FED, (8, 8, 1), wire, old) == check_wire(left, (8, 8, 1), wire)


def test_a_loop_is_found_from_either_end() -> None:
    many = graph(("input", "conv", 0), ("conv", "bend", 0), ("bend", "sum", 0), ("sum", "pool", 0))
    for near, far in itertools.product(many.ids, repeat=2):
        for edge in (Edge(near, far, 1), Edge(far, near, 1)):
            alone = check_wire(Graph(many.nodes, many.edges), (8, 8, 1), edge)
            assert check_wire(many, (8, 8, 1), edge) == alone


def test_free_inputs_are_those_that_take_one_more_wire() -> None:
    assert open_ports(graph())[:2] == (("conv", 0), ("flat", 0))
    assert dict(open_ports(FED)) == {"dense": 0, "bend": 0, "sum": 1, "side": 0, "pool": 0, "output": 0}
    assert next_port(FED, "conv") is None and next_port(FED, "input") is None


def test_a_join_fills_the_gap_that_a_removed_wire_left() -> None:
    full = graph(("input", "side", 0), ("input", "side", 2))
    assert next_port(full, "side") == 1
    assert next_port(connect(full, Edge("input", "side", 1)), "side") == 3
