"""Graphs as values: edits give new graphs, and everything that is wrong with a wiring is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from playground.graph import (
    Edge,
    Graph,
    Node,
    add_node,
    chain,
    check_connection,
    connect,
    disconnect,
    graph_problems,
    new_id,
    order,
    remove_node,
    replace_node,
)
from playground.layers import Activation, Add, Concatenate, Dense, Flatten, Input, Layer, Output, Shape
from playground.problems import (
    Cycle,
    MissingInput,
    NoSuchPort,
    Problem,
    ProblemError,
    RepeatedEdge,
    RepeatedNode,
    TooManyInputs,
    UnknownNode,
    WrongCount,
)
from tests.random_graphs import any_graphs, graphs


def nodes(**layers: Layer) -> Graph:
    return Graph(tuple(Node(name, layer) for name, layer in layers.items()))


def wired(graph: Graph, *wires: str) -> Graph:
    """Wires written ``a>b`` or ``a>b:1``, unchecked."""
    edges = []
    for wire in wires:
        source, target = wire.split(">")
        target, _, port = target.partition(":")
        edges.append(Edge(source, target, int(port or 0)))
    return Graph(graph.nodes, (*graph.edges, *edges))


SKIP = nodes(input=Input(), a=Dense(), b=Activation(), sum=Add(), output=Output())


def problem_of(edit: Callable[[], object]) -> Problem:
    with pytest.raises(ProblemError) as caught:
        edit()
    (problem,) = caught.value.problems
    return problem


# --- making and finding ------------------------------------------------------------------------------------------


def test_a_chain_is_wired_in_order_and_numbered_by_kind() -> None:
    graph = chain([Input(), Flatten(), Dense(units=3), Activation(), Dense(units=2), Output()])
    assert graph.ids == ("input", "flatten-1", "dense-1", "activation-1", "dense-2", "output")
    assert [(edge.source, edge.target) for edge in graph.edges] == list(zip(graph.ids[:-1], graph.ids[1:], strict=True))
    assert graph_problems(graph) == []


def test_new_ids_fill_gaps_and_number_only_what_there_can_be_several_of() -> None:
    graph = chain([Dense(), Dense(), Dense()])
    assert new_id(graph, "dense") == "dense-4"
    assert new_id(remove_node(graph, "dense-2"), "dense") == "dense-2"
    assert new_id(graph, "input") == "input"
    assert new_id(chain([Input()]), "input") == "input-1"


def test_a_node_is_found_by_id_and_a_slip_of_the_pen_is_noticed() -> None:
    graph = chain([Input(), Dense(units=7), Output()])
    assert graph.node("dense-1").layer == Dense(units=7)
    assert problem_of(lambda: graph.node("dense1")) == UnknownNode("dense1", "dense-1")


def test_sources_come_by_port_not_by_age() -> None:
    graph = wired(SKIP, "b>sum:2", "input>sum:0", "a>sum:1")
    assert graph.sources("sum") == ("input", "a", "b")
    assert graph.sources("input") == ()


def test_only_finds_one_of_a_kind() -> None:
    graph = chain([Input(), Dense(), Dense(), Output()])
    assert graph.only(Output) == graph.node("output")
    assert graph.only(Dense) is None
    assert graph.only(Add) is None


# --- edits -------------------------------------------------------------------------------------------------------


def test_edits_leave_the_old_graph_as_it_was() -> None:
    before = chain([Input(), Dense(), Output()])
    kept = (before.nodes, before.edges)
    add_node(before, Node("more", Dense()))
    remove_node(before, "dense-1")
    replace_node(before, Node("dense-1", Dense(units=99)))
    disconnect(before, Edge("input", "dense-1"))
    assert (before.nodes, before.edges) == kept


def test_adding_refuses_an_id_that_is_taken() -> None:
    graph = chain([Input(), Dense(), Output()])
    assert problem_of(lambda: add_node(graph, Node("dense-1", Dense()))) == RepeatedNode("dense-1")


def test_removing_takes_the_wires_along() -> None:
    graph = remove_node(chain([Input(), Dense(), Activation(), Output()]), "dense-1")
    assert graph.ids == ("input", "activation-1", "output")
    assert graph.edges == (Edge("activation-1", "output"),)
    assert problem_of(lambda: remove_node(graph, "dense-1")).where == "dense-1"


def test_replacing_keeps_place_and_wires() -> None:
    before = chain([Input(), Dense(), Output()])
    after = replace_node(before, Node("dense-1", Dense(units=3), "wide", 4.0, 5.0))
    assert after.ids == before.ids and after.edges == before.edges
    assert after.node("dense-1") == Node("dense-1", Dense(units=3), "wide", 4.0, 5.0)


def test_disconnecting_what_is_not_connected_changes_nothing() -> None:
    graph = chain([Input(), Dense(), Output()])
    assert disconnect(graph, Edge("input", "output")) == graph
    assert disconnect(graph, Edge("input", "dense-1")).edges == (Edge("dense-1", "output"),)


# --- connecting --------------------------------------------------------------------------------------------------

CHAIN = wired(SKIP, "input>a", "a>b", "b>sum:0", "sum>output")


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Edge("input", "sum", 1), None),
        (Edge("b", "sum", 3), None),
        (Edge("inputt", "sum", 1), UnknownNode("inputt", "input")),
        (Edge("a", "sun", 1), UnknownNode("sun", "sum")),
        (Edge("output", "sum", 1), NoSuchPort("output", "sum")),
        (Edge("a", "input"), NoSuchPort("a", "input")),
        (Edge("a", "a"), Cycle("a", "a")),
        (Edge("sum", "a"), Cycle("sum", "a")),
        (Edge("input", "b"), TooManyInputs("b", 1, 2)),
        (Edge("input", "sum", 0), RepeatedEdge("input", "sum")),
    ],
)
def test_every_rule_about_connecting_gives_its_reason(edge: Edge, expected: Problem | None) -> None:
    assert check_connection(CHAIN, edge) == expected
    if expected is None:
        assert connect(CHAIN, edge).edges == (*CHAIN.edges, edge)
    else:
        assert problem_of(lambda: connect(CHAIN, edge)) == expected


# --- order -------------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=50)
@given(graphs())
def test_every_node_comes_after_those_that_feed_it(case: tuple[Graph, Shape]) -> None:
    graph, _ = case
    found = order(graph)
    assert sorted(found) == sorted(graph.ids)
    assert all(found.index(edge.source) < found.index(edge.target) for edge in graph.edges)


def test_nodes_on_a_loop_have_no_place_in_the_order() -> None:
    graph = wired(SKIP, "input>sum:0", "sum>a", "a>b", "b>sum:1", "b>output")
    assert order(graph) == ("input",)


def test_a_deep_chain_is_ordered_without_running_out_of_stack() -> None:
    graph = chain([Input(), *[Activation()] * 2000, Output()])
    assert order(graph) == graph.ids


# --- what is wrong -----------------------------------------------------------------------------------------------


def test_an_empty_graph_lacks_both_ends() -> None:
    assert graph_problems(Graph()) == [WrongCount("graph", "input", 0), WrongCount("graph", "output", 0)]


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        (wired(SKIP, "input>a", "a>b", "a>sum", "b>sum:1"), MissingInput("output")),
        (wired(SKIP, "input>a", "b>sum:1", "a>sum", "sum>output"), MissingInput("b")),
        (wired(CHAIN, "input>b:1"), TooManyInputs("b", 1, 2)),
        (wired(CHAIN, "input>sum:0"), RepeatedEdge("b", "sum")),
        (wired(CHAIN, "a>input"), NoSuchPort("a", "input")),
        (wired(CHAIN, "output>sum:1"), NoSuchPort("output", "sum")),
        (wired(CHAIN, "ghost>sum:1"), UnknownNode("ghost")),
        (wired(CHAIN, "a>sum2"), UnknownNode("sum2", "sum")),
        (Graph((*CHAIN.nodes, Node("a", Dense())), CHAIN.edges), RepeatedNode("a")),
        (Graph((*CHAIN.nodes, Node("in", Input())), CHAIN.edges), WrongCount("graph", "input", 2)),
    ],
)
def test_each_mistake_in_the_wiring_is_said(graph: Graph, expected: Problem) -> None:
    assert expected in graph_problems(graph)


def test_a_loop_is_one_problem_however_many_wires_it_has() -> None:
    graph = nodes(input=Input(), a=Add(), b=Dense(), c=Concatenate(), output=Output())
    graph = wired(graph, "input>a", "a>b", "b>c", "c>a:1", "c>output")
    assert graph_problems(graph) == [Cycle("a", "b")]


@settings(deadline=None, max_examples=200)
@given(any_graphs())
def test_no_wiring_whatever_raises(case: tuple[Graph, Shape]) -> None:
    graph, _ = case
    for problem in graph_problems(graph):
        assert str(problem)
    order(graph)
    for edge in graph.edges:
        check_connection(graph, edge)


@settings(deadline=None, max_examples=50)
@given(graphs())
def test_a_wire_that_may_be_added_never_spoils_a_sound_wiring(case: tuple[Graph, Shape]) -> None:
    graph, _ = case
    for source in graph.ids:
        for target in graph.ids:
            edge = Edge(source, target, len(graph.sources(target)))
            if check_connection(graph, edge) is None:
                assert graph_problems(connect(graph, edge)) == []
