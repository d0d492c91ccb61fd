"""Shapes, parameter counts and operations by plain arithmetic; graphs that are wrong give problems, never exceptions.

That the shapes are those JAX computes is shown in ``tests/engine/test_network.py``.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.graph import Edge, Graph, Node, chain, connect
from playground.layers import (
    Activation,
    Add,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    Flatten,
    Input,
    MaxPooling,
    Output,
    Shape,
    Upsample,
    size,
)
from playground.problems import (
    Cycle,
    MissingInput,
    Problem,
    ShapeMismatch,
    TooLarge,
    TooManyBlocks,
    TooManyInputs,
    TooSmall,
    UnknownNode,
    Unreached,
    WrongRank,
)
from playground.shapes import facts, infer_shapes, input_shapes, problems, survey
from tests.random_graphs import any_graphs, graphs, spoilt_graphs

PICTURE = (28, 28, 1)


def test_shapes_follow_the_wires() -> None:
    graph = chain([Input(), Convolution(filters=6, stride=2), MaxPooling(), Flatten(), Dense(units=10), Output()])
    assert infer_shapes(graph, PICTURE) == {
        "input": PICTURE,
        "convolution-1": (14, 14, 6),
        "max-pooling-1": (7, 7, 6),
        "flatten-1": (294,),
        "dense-1": (10,),
        "output": (10,),
    }
    assert problems(graph, PICTURE) == []


def test_ports_decide_the_order_in_which_shapes_arrive() -> None:
    graph = Graph(
        (Node("input", Input()), Node("a", Dense(units=2)), Node("b", Dense(units=3)), Node("both", Concatenate())),
        (Edge("input", "a"), Edge("input", "b"), Edge("b", "both", 1), Edge("a", "both", 0), Edge("input", "both", 2)),
    )
    shapes = infer_shapes(graph, (4,))
    assert shapes["both"] == (9,)
    assert input_shapes(graph, shapes, "both") == ((2,), (3,), (4,))
    assert input_shapes(graph, shapes, "input") == ((4,),)


def test_the_first_broken_layer_has_the_problem_and_those_after_it_wait() -> None:
    graph = chain([Input(), Dense(), Activation(), Dense(), Output()])
    found = infer_shapes(graph, PICTURE)
    assert isinstance(found["dense-1"], WrongRank)
    assert found["activation-1"] == Unreached("activation-1", "dense-1")
    assert found["output"] == Unreached("output", "dense-2")
    assert problems(graph, PICTURE) == [found["dense-1"]]


def test_unfinished_graphs_have_a_problem_at_each_block_that_lacks_something() -> None:
    graph = Graph((Node("input", Input()), Node("dense-1", Dense()), Node("output", Output())))
    assert infer_shapes(graph, (2,)) == {
        "input": (2,),
        "dense-1": MissingInput("dense-1"),
        "output": MissingInput("output"),
    }


def test_a_loop_is_a_problem_of_every_block_on_it_and_behind_it() -> None:
    nodes = tuple(Node(name, Add()) for name in ("a", "b", "c"))
    graph = Graph((Node("input", Input()), *nodes), (Edge("input", "a"), Edge("a", "b"), Edge("b", "a", 1)))
    graph = connect(graph, Edge("b", "c"))
    found = infer_shapes(graph, (2,))
    assert [found[name] for name in ("a", "b", "c")] == [Cycle(name, name) for name in ("a", "b", "c")]


def test_a_second_wire_into_a_layer_for_one_is_a_problem_on_its_block() -> None:
    graph = chain([Input(), Dense(units=3), Activation(), Output()])
    graph = Graph(graph.nodes, (*graph.edges, Edge("input", "activation-1", 1)))
    assert infer_shapes(graph, (2,))["activation-1"] == TooManyInputs("activation-1", 1, 2)


def test_a_wire_from_nowhere_is_a_problem_and_does_not_count_as_an_input() -> None:
    graph = Graph((Node("input", Input()), Node("dense-1", Dense())), (Edge("gone", "dense-1"), Edge("input", "gone")))
    assert infer_shapes(graph, (2,))["dense-1"] == MissingInput("dense-1")
    assert problems(graph, (2,)) == [UnknownNode("gone")]  # once, however many wires


def test_joins_say_which_shapes_do_not_fit() -> None:
    graph = chain([Input(), Dense(units=3), Add(), Output()])
    graph = connect(graph, Edge("input", "add-1", 1))
    assert problems(graph, (2,)) == [ShapeMismatch("add-1", (3,), (2,))]


def test_a_window_larger_than_its_picture_is_too_large() -> None:
    graph = chain([Input(), Convolution(kernel=7, padding="valid"), Flatten(), Output()])
    assert problems(graph, (6, 9, 1)) == [TooSmall("convolution-1", 7, (6, 9, 1))]


def test_more_numbers_than_can_be_held_are_refused_as_output_and_as_weights() -> None:
    wide = chain([Input(), Dense(units=65_536), Dense(units=65_536), Output()])
    assert problems(wide, (1,)) == [TooLarge("dense-2", 65_536**2, 2**31 - 1)]
    tall = chain([Input(), *[Upsample(factor=16)] * 4, Flatten(), Output()])
    assert problems(tall, (1, 1, 1)) == [TooLarge("upsample-4", 16**8, 2**31 - 1)]


# --- what a network costs ----------------------------------------------------------------------------------------


def test_facts_of_a_small_network_counted_by_hand() -> None:
    graph = chain(
        [Input(), Convolution(filters=2, kernel=3, padding="valid"), BatchNorm(), Flatten(), Dense(units=3), Output()]
    )
    found = facts(graph, (4, 4, 1))
    # 2 x 2 places, each 2 filters of 3 x 3 multiply-adds and a bias; batch norm 2 a number; dense 8 x 3 and 3 biases.
    assert [(fact.parameters, fact.flops) for fact in found.values()] == [
        (0, 0),
        (20, 2 * 2 * 2 * (2 * 9 + 1)),
        (4, 16),
        (0, 0),
        (27, 2 * 8 * 3 + 3),
        (0, 0),
    ]


def test_facts_leave_out_what_has_no_shape() -> None:
    graph = chain([Input(), Dense(), Flatten(), Output()])
    assert list(facts(graph, PICTURE)) == ["input"]


def test_a_network_of_300_blocks_is_checked_in_a_moment() -> None:
    layers = [layer for _ in range(75) for layer in (Convolution(), BatchNorm(), Activation(), Add())]
    graph = chain([Input(), *layers, Flatten(), Dense(), Output()])
    for number in range(2, 76):
        graph = connect(graph, Edge(f"add-{number - 1}", f"add-{number}", 1))
    assert problems(graph, PICTURE) == []
    assert len(facts(graph, PICTURE)) == 304


def test_a_hundred_thousand_blocks_are_refused_by_name() -> None:
    crowd = Graph(tuple(Node(f"d{n}", Dense()) for n in range(100_000)))
    assert problems(crowd, (3,)) == [TooManyBlocks("graph", 100_000, 20_000)]
    assert facts(crowd, (3,)) == {}


def test_what_was_found_is_kept_for_the_graphs_asked_about_last_and_is_right_afterwards_too() -> None:
    graphs = [chain([Input(), Dense(units=n), Output()]) for n in range(1, 400)]
    first = survey(graphs[0], (3,))
    assert survey(graphs[0], (3,)) is first
    for graph in graphs:
        survey(graph, (3,))
    assert set(vars(graphs[0])) == {"nodes", "edges", "notes"}
    assert survey(graphs[0], (3,)) == first and survey(graphs[0], (2,)) != first
    assert survey(graphs[-1], (3,)) is survey(graphs[-1], (3,))


# --- whatever the graph ------------------------------------------------------------------------------------------


def check_any_graph(graph: Graph, input_shape: Shape) -> None:
    found = infer_shapes(graph, input_shape)
    assert set(found) == set(graph.ids)
    for node_id, shape in found.items():
        if isinstance(shape, Problem):
            assert shape.where == node_id
        else:
            assert min(shape) >= 1
    for problem in problems(graph, input_shape):
        assert str(problem) and not set("{}") & set(str(problem).replace("{where}", ""))
    facts(graph, input_shape)


@settings(deadline=None, max_examples=300)
@given(st.one_of(any_graphs(), spoilt_graphs()))
def test_any_graph_gives_a_shape_or_a_problem_for_every_node(case: tuple[Graph, Shape]) -> None:
    check_any_graph(*case)


@pytest.mark.slow
@settings(deadline=None, max_examples=5000)
@given(st.one_of(any_graphs(), spoilt_graphs()))
def test_thousands_of_graphs_give_shapes_or_problems(case: tuple[Graph, Shape]) -> None:
    check_any_graph(*case)


@settings(deadline=None, max_examples=50)
@given(graphs())
def test_a_sound_graph_has_facts_for_every_node(case: tuple[Graph, Shape]) -> None:
    graph, input_shape = case
    assert problems(graph, input_shape) == []
    shapes, found = infer_shapes(graph, input_shape), facts(graph, input_shape)
    assert {node_id: fact.shape for node_id, fact in found.items()} == shapes
    for node in graph.nodes:
        inputs = input_shapes(graph, shapes, node.id)
        assert found[node.id].parameters == sum(size(shape) for shape in node.layer.parameters(inputs).values())
        assert found[node.id].flops >= 0
