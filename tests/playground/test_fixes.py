"""Fixes: what is offered for each problem, and that the network is right after it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import edits, experiment, templates
from playground.fixes import Fix, fixes, title, wire_fixes
from playground.fixes.fitting import as_picture
from playground.graph import Edge, Graph, Node, chain, connect
from playground.groups import Group, inside
from playground.layers import (
    Activation,
    Add,
    Concatenate,
    Convolution,
    Dense,
    Flatten,
    Input,
    Layer,
    MaxPooling,
    Output,
    Reshape,
    Shape,
)
from playground.problems import Problem, WrongOutput
from playground.shapes import infer_shapes, problems
from tests.random_graphs import any_graphs, spoilt_graphs

PICTURE = (28, 28, 1)


def branches(left: Layer, right: Layer, join: Layer, *after: Layer) -> Graph:
    """input > left > join, input > right > join:1, join > … > output."""
    graph = Graph((Node("input", Input()), Node("left", left), Node("right", right), Node("join", join)))
    for edge in (Edge("input", "left"), Edge("input", "right"), Edge("left", "join"), Edge("right", "join", 1)):
        graph = connect(graph, edge)
    behind = "join"
    for layer in (*after, Output()):
        graph, behind = edits.add_after(graph, behind, layer)
    return graph


def offered(graph: Graph, inputs: Shape = PICTURE, outputs: tuple[Shape, ...] = ()) -> dict[str, Fix]:
    (problem,) = problems(graph, inputs)
    return {fix.id: fix for fix in fixes(graph, inputs, problem, outputs)}


CASES: list[tuple[str, Graph, Shape, dict[str, str]]] = [
    (
        "a picture into a dense layer",
        chain([Input(), Dense(), Output()]),
        PICTURE,
        {
            "insert-flatten": "Insert a flatten layer before “dense-1”",
            "insert-average": "Insert global average pooling before “dense-1”",
        },
    ),
    (
        "a vector into a convolution",
        chain([Input(), Convolution(), Output()]),
        (192,),
        {"insert-reshape": "Insert a reshape to 8×8×3 before “convolution-1”"},
    ),
    (
        "a convolution behind a flatten layer",
        chain([Input(), Flatten(), Convolution(), Output()]),
        PICTURE,
        {
            "remove-flatten": "Remove “flatten-1”",
            "insert-reshape": "Insert a reshape to 28×28×1 before “convolution-1”",
        },
    ),
    (
        "a sum of other channels",
        branches(Convolution(filters=4), Convolution(filters=6), Add()),
        PICTURE,
        {
            "change-filters": "Give “right” 4 filters",
            "insert-convolution": "Insert a 1×1 convolution that makes 28×28×4 of 28×28×6",
        },
    ),
    (
        "a sum of other sizes",
        branches(Convolution(filters=4, stride=2), Activation(), Add()),
        PICTURE,
        {
            "insert-convolution": "Insert a 1×1 convolution that makes 14×14×4 of 28×28×1",
            "insert-pooling": "Insert pooling that makes 14×14×4 of 28×28×1",
            "insert-upsample": "Insert upsampling that makes 28×28×1 of 14×14×4",
        },
    ),
    (
        "pictures of other sizes side by side",
        branches(MaxPooling(), Activation(), Concatenate()),
        PICTURE,
        {
            "insert-convolution": "Insert a 1×1 convolution that makes 14×14×1 of 28×28×1",
            "insert-pooling": "Insert pooling that makes 14×14×1 of 28×28×1",
            "insert-upsample": "Insert upsampling that makes 28×28×1 of 14×14×1",
        },
    ),
    (
        "a sum of vectors",
        branches(Dense(units=3), Dense(units=5), Add()),
        (2,),
        {"change-units": "Give “right” 3 units", "insert-dense": "Insert a dense layer of 3 units"},
    ),
    (
        "a reshape to another count",
        chain([Input(), Reshape(shape=(5, 5, 1)), Output()]),
        (32,),
        {"change-shape": "Reshape to 4×4×2 instead"},
    ),
    (
        "a window that is too large",
        chain([Input(), MaxPooling(window=9), Output()]),
        (4, 6, 1),
        {
            "smaller-window": "Make the window of “max-pooling-1” 4 wide",
            "pad": "Pad “max-pooling-1” so that its window fits",
            "remove-block": "Remove “max-pooling-1”",
        },
    ),
    (
        "a window that lies in the padding",
        chain([Input(), MaxPooling(window=2, padding=2), Output()]),
        PICTURE,
        {
            "pad": "Pad “max-pooling-1” so that its window fits",
            "no-padding": "Leave the padding of “max-pooling-1” out",
        },
    ),
    (
        "groups that do not divide",
        chain([Input(), Convolution(filters=6, groups=4), Output()]),
        (8, 8, 3),
        {"one-group": "Let every filter of “convolution-1” see all channels"},
    ),
    (
        "no output",
        chain([Input(), Flatten(), Dense(units=3)]),
        PICTURE,
        {"add-output": "Add an output behind “dense-1”"},
    ),
    (
        "two outputs",
        edits.add_after(chain([Input(), Dense(units=3), Output()]), "dense-1", Output())[0],
        (2,),
        {"remove-output-1": "Remove “output-1”", "remove-output": "Remove “output”"},
    ),
    (
        "a problem inside a group",
        chain([Input(), Group(inside=chain([Input(), Dense(units=3), Output()])), Output()]),
        PICTURE,
        {
            "insert-flatten": "Insert a flatten layer before “dense-1”",
            "insert-average": "Insert global average pooling before “dense-1”",
        },
    ),
]


@pytest.mark.parametrize(("graph", "inputs", "titles"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_problem_has_its_fixes_and_each_fix_mends_it(graph: Graph, inputs: Shape, titles: dict[str, str]) -> None:
    found = offered(graph, inputs)
    assert {fix_id: title(fix) for fix_id, fix in found.items()} == titles
    for fix in found.values():
        assert problems(fix.graph, inputs) == [], fix.id


def test_a_fix_inside_a_group_is_done_inside() -> None:
    graph = chain([Input(), Group(inside=chain([Input(), Dense(units=3), Output()])), Output()])
    mended = offered(graph)["insert-flatten"].graph
    assert "flatten-1" in inside(mended, ("group-1",)).ids and mended.ids == graph.ids


def test_a_network_without_input_gets_one_before_its_first_free_block() -> None:
    graph = Graph(chain([Input(), Dense(units=3), Output()]).nodes[1:], (Edge("dense-1", "output"),))
    found = problems(graph, (2,))
    (fix,) = fixes(graph, (2,), found[0])
    assert title(fix) == "Add an input before “dense-1”" and fix.graph.ids[0] == "input"
    assert problems(fix.graph, (2,)) == []


def test_a_block_without_a_wire_is_connected_to_one_that_suits() -> None:
    graph = chain([Input(), Flatten(), Dense(units=3)])
    graph, _ = edits.add(graph, Output())
    found = offered(graph)
    assert title(found["connect-1"]) == "Connect “dense-1” to “output”"
    assert problems(found["connect-1"].graph, PICTURE) == []
    assert found["connect-2"].graph.sources("output") == ("flatten-1",)


def experiment_problem(graph: Graph, inputs: str = "mnist") -> tuple[experiment.Experiment, Problem]:
    whole = replace(templates.find("mlp").experiment(), graph=graph, dataset=inputs)
    (problem,) = experiment.problems(whole)
    return whole, problem


def test_an_output_that_does_not_suit_the_classes_is_given_as_many_units() -> None:
    layers = [Input(), Flatten(), Dense(units=7), Activation(), Output()]
    whole, problem = experiment_problem(chain(layers))
    assert isinstance(problem, WrongOutput)
    accepted = experiment.accepted_outputs(whole)
    found = {fix.id: fix for fix in fixes(whole.graph, PICTURE, problem, accepted)}
    assert title(found["change-units"]) == "Give “dense-1” 10 units"
    assert title(found["insert-last"]) == "Insert a dense layer of 10 units before the output"
    for fix in found.values():
        assert experiment.problems(replace(whole, graph=fix.graph)) == []
    assert fixes(whole.graph, PICTURE, problem) == ()


def test_a_network_without_output_gets_one_that_suits_the_classes() -> None:
    whole = replace(templates.find("mlp").experiment(), graph=chain([Input(), Convolution()]))
    (problem,) = experiment.problems(whole)
    found = {fix.id: fix for fix in fixes(whole.graph, PICTURE, problem, experiment.accepted_outputs(whole))}
    assert title(found["add-last"]) == "Add a dense layer of 10 units and an output behind “convolution-1”"
    assert experiment.problems(replace(whole, graph=found["add-last"].graph)) == []
    assert found["add-output"].graph.sources("output") == ("convolution-1",)


# --- wires -------------------------------------------------------------------------------------------------------


def wire_titles(graph: Graph, edge: Edge, inputs: Shape = PICTURE) -> dict[str, str]:
    found = wire_fixes(graph, inputs, edge)
    for fix in found:
        assert not isinstance(infer_shapes(fix.graph, inputs)[edge.target], Problem)
    return {fix.id: title(fix) for fix in found}


def test_a_wire_of_the_wrong_shape_is_drawn_with_what_makes_it_fit() -> None:
    graph, dense = edits.add(chain([Input(), Convolution()]), Dense())
    found = wire_fixes(graph, PICTURE, Edge("convolution-1", dense))
    assert [fix.id for fix in found] == ["insert-flatten", "insert-average"]
    assert found[0].graph.sources(dense) == ("flatten-1",)


def test_a_second_wire_replaces_the_first_or_is_joined_with_it() -> None:
    graph = chain([Input(), Activation(), Flatten(), Output()])
    assert wire_titles(graph, Edge("input", "flatten-1")) == {
        "replace-wire": "Replace the wire from “activation-1”",
        "join-by-add": "Add both up before “flatten-1”",
        "join-by-concatenate": "Put both side by side before “flatten-1”",
    }


def test_a_wire_to_a_taken_port_goes_to_the_next() -> None:
    graph = branches(Activation(), Activation(), Add())
    assert wire_titles(graph, Edge("input", "join", 1)) == {"next-port": "Connect to the next free input of “join”"}


def test_for_a_loop_and_for_a_wire_that_can_be_there_is_nothing_to_offer() -> None:
    graph = branches(Activation(), Activation(), Add())
    assert wire_fixes(graph, PICTURE, Edge("join", "left")) == ()
    assert wire_fixes(graph, PICTURE, Edge("left", "join", 2)) == ()


def test_wires_that_a_file_should_not_have_can_be_removed_or_joined() -> None:
    graph = chain([Input(), Activation(), Flatten(), Output()])
    doubled = Graph(graph.nodes, (*graph.edges, Edge("input", "flatten-1", 1)))
    assert list(offered(doubled)) == ["join-by-add", "join-by-concatenate", "remove-wire"]
    looped = Graph((*graph.nodes, Node("a", Add()), Node("b", Add())), (*graph.edges, Edge("a", "b"), Edge("b", "a")))
    (fix,) = fixes(looped, PICTURE, problems(looped, PICTURE)[0])
    assert title(fix) == "Remove the wire from “a” to “b”"


# --- whatever the graph ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "shape"), [(784, (28, 28, 1)), (192, (8, 8, 3)), (7, (1, 1, 7)), (1, (1, 1, 1)), (2**22 + 3, None)]
)
def test_a_vector_becomes_the_largest_square_picture(count: int, shape: Shape | None) -> None:
    assert as_picture((count,)) == shape


@settings(deadline=None, max_examples=150)
@given(st.one_of(any_graphs(), spoilt_graphs()))
def test_whatever_is_wrong_a_fix_never_breaks_and_always_mends(
    case: tuple[Graph, Shape],
) -> None:
    graph, inputs = case
    before = problems(graph, inputs)
    for problem in before[:3]:
        for fix in fixes(graph, inputs, problem, ((10,),)):
            assert problem not in problems(fix.graph, inputs)
            assert not set("{}") & set(title(fix).replace("{where}", ""))
