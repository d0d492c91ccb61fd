"""Groups: a network in a block behaves as the same network written out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from playground import edits, groups
from playground.files import networks
from playground.files.networks import GraphRecord
from playground.graph import Edge, Graph, Node, chain, connect, essence, graph_problems, order
from playground.groups import (
    DEEPEST,
    KINDS,
    Group,
    expanded,
    input_shapes_at,
    inside,
    make_group,
    outlet,
    prefix,
    ungroup,
)
from playground.layers import (
    LAYERS,
    Activation,
    Add,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    Flatten,
    Input,
    Layer,
    Output,
    Shape,
)
from playground.problems import (
    AmbiguousId,
    BadSetting,
    GroupAround,
    InGroup,
    MissingInput,
    NoFreePort,
    Problem,
    ProblemError,
    RepeatNeedsOneInput,
    SeveralOutlets,
    TooDeep,
    TooManyBlocks,
    UnknownNode,
    Unreached,
    WrongCount,
    WrongRank,
    advise,
    say,
)
from playground.shapes import facts, infer_shapes, problems
from tests.random_graphs import graphs

PICTURE = (8, 8, 3)


def refused(edit: Callable[[], object]) -> list[Problem]:
    with pytest.raises(ProblemError) as caught:
        edit()
    return list(caught.value.problems)


def graph_of(nodes: dict[str, Layer], *wires: tuple[str, str, int]) -> Graph:
    graph = Graph(tuple(Node(name, layer) for name, layer in nodes.items()))
    for wire in wires:
        graph = connect(graph, Edge(*wire))
    return graph


def dense_block() -> Graph:
    """Puts two more channels beside what comes in: a layer of a DenseNet."""
    return graph_of(
        {"input": Input(), "conv": Convolution(filters=2), "both": Concatenate(), "output": Output()},
        ("input", "conv", 0),
        ("input", "both", 0),
        ("conv", "both", 1),
        ("both", "output", 0),
    )


def in_a_row(layer: Layer) -> Graph:
    return chain([Input(), Convolution(filters=3), layer, Flatten(), Dense(units=4), Output()])


def facts_match(graph: Graph, inputs: Shape) -> None:
    """What groups say of themselves is what their layers, written out, add up to."""
    written, whole = facts(expanded(graph), inputs), facts(graph, inputs)
    for count in ("parameters", "flops"):
        assert sum(getattr(fact, count) for fact in whole.values()) == sum(getattr(f, count) for f in written.values())
    for node_id, fact in whole.items():
        assert fact.shape == written[outlet(graph, node_id)].shape


# --- what a group is ---------------------------------------------------------------------------------------------


def test_a_repeated_group_sees_another_shape_in_every_round() -> None:
    graph = in_a_row(Group(inside=dense_block(), repeat=3))
    assert infer_shapes(graph, PICTURE)["group-1"] == (8, 8, 9)
    # 3x3 kernels over 3, 5 and 7 channels, two filters and biases each.
    assert facts(graph, PICTURE)["group-1"].parameters == sum(9 * n * 2 + 2 for n in (3, 5, 7))
    assert problems(graph, PICTURE) == []
    facts_match(graph, PICTURE)


def test_written_out_a_group_s_ends_are_gone_and_its_wires_joined() -> None:
    written = expanded(in_a_row(Group(inside=dense_block(), repeat=2)))
    assert written.ids == (
        *("input", "convolution-1", "group-1.1.conv", "group-1.1.both", "group-1.2.conv", "group-1.2.both"),
        *("flatten-1", "dense-1", "output"),
    )
    assert written.sources("group-1.1.both") == ("convolution-1", "group-1.1.conv")
    assert written.sources("group-1.2.both") == ("group-1.1.both", "group-1.2.conv")
    assert written.sources("flatten-1") == ("group-1.2.both",)
    assert graph_problems(written) == [] and order(written) == written.ids


def test_groups_nest() -> None:
    inner = chain([Input(), Group(inside=dense_block(), repeat=2), BatchNorm(), Output()])
    graph = in_a_row(Group(inside=inner, repeat=2))
    assert "group-1.2.group-1.1.conv" in expanded(graph).ids
    assert outlet(graph, "group-1") == "group-1.2.batch-norm-1"
    assert outlet(graph, "group-1", ("group-1",)) == "group-1.1.group-1.2.both"
    assert outlet(graph, "conv", ("group-1", "group-1"), (1, 2)) == "group-1.1.group-1.2.conv"
    assert outlet(graph, "input", ("group-1",)) == "convolution-1"
    facts_match(graph, PICTURE)


def test_a_group_that_only_passes_on_is_a_wire() -> None:
    graph = chain([Input(), Group(), Group(), Flatten(), Output()])
    assert expanded(graph).sources("flatten-1") == ("input",)
    assert outlet(graph, "group-2") == "input"
    facts_match(graph, PICTURE)


def test_a_graph_without_groups_is_written_out_as_it_is() -> None:
    graph = chain([Input(), Flatten(), Output()])
    assert expanded(graph) is graph and outlet(graph, "flatten-1") == "flatten-1"
    assert refused(lambda: outlet(graph, "flaten-1")) == [UnknownNode("flaten-1", "flatten-1")]


def test_every_input_inside_is_a_port() -> None:
    both = graph_of(
        {"left": Input(), "right": Input(), "sum": Add(), "output": Output()},
        ("left", "sum", 0),
        ("right", "sum", 1),
        ("sum", "output", 0),
    )
    graph = graph_of(
        {"input": Input(), "a": Convolution(filters=3), "join": Group(inside=both), "output": Output()},
        ("input", "a", 0),
        ("a", "join", 0),
        ("input", "join", 1),
        ("join", "output", 0),
    )
    assert problems(graph, PICTURE) == []
    assert expanded(graph).sources("join.1.sum") == ("a", "input")
    half = Graph(graph.nodes, tuple(edge for edge in graph.edges if edge.port == 0))
    assert problems(half, PICTURE) == [MissingInput("join")]
    assert refused(lambda: connect(half, Edge("input", "join", 2))) == [NoFreePort("join", 2, 2)]
    alone = Graph((Node("input", Input()), Node("block", Group())))
    assert refused(lambda: connect(alone, Edge("input", "block", 1))) == [NoFreePort("block", 1, 1)]
    assert problems(edits.set_setting(graph, ["join"], "repeat", 2), PICTURE) == [RepeatNeedsOneInput("join", 2, 2)]


# --- what is wrong inside ----------------------------------------------------------------------------------------


def test_a_problem_inside_is_reported_at_the_group_and_names_the_inner_block() -> None:
    wrong = chain([Input(), Dense(), Output()])
    (problem,) = problems(in_a_row(Group(inside=wrong)), PICTURE)
    assert isinstance(problem, InGroup) and problem.where == "group-1"
    assert isinstance(problem.problem, WrongRank) and problem.problem.where == "dense-1"
    assert say(problem) == "Inside “group-1”: “dense-1” needs a vector, but its input is 8×8×3."
    assert advise(problem) == "Insert a flatten layer."


@pytest.mark.parametrize("missing", ["input", "output"])
def test_a_group_without_an_end_is_a_problem_and_not_a_crash(missing: str) -> None:
    broken = edits.remove(dense_block(), [missing])
    graph = groups.with_inside(in_a_row(Group(inside=dense_block())), ("group-1",), broken)
    found = infer_shapes(graph, PICTURE)["group-1"]
    assert isinstance(found, InGroup) and isinstance(found.problem, WrongCount) and found.problem.kind == missing
    expanded(graph)


def test_a_later_round_that_does_not_fit_is_a_problem() -> None:
    shrinking = chain([Input(), Convolution(filters=3, kernel=5, padding="valid"), Output()])
    assert problems(in_a_row(Group(inside=shrinking, repeat=1)), PICTURE) == []
    (problem,) = problems(in_a_row(Group(inside=shrinking, repeat=2)), PICTURE)
    assert isinstance(problem, InGroup) and problem.problem.where == "convolution-1"


def test_ids_that_could_be_those_of_a_layer_inside_are_refused_and_never_made() -> None:
    graph = in_a_row(Group(inside=dense_block()))
    sly = Graph((*graph.nodes, Node("group-1.1.conv", Flatten())), (*graph.edges, Edge("input", "group-1.1.conv")))
    assert AmbiguousId("group-1.1.conv", "group-1") in graph_problems(sly)
    dotted = Graph((Node("group-1.1.conv", Flatten()),))
    assert edits.add(dotted, Group())[1] == "group-2"


def nested(depth: int, repeat: int = 1) -> Graph:
    graph = chain([Input(), Activation(), Output()])
    for _ in range(depth):
        graph = chain([Input(), Group(inside=graph, repeat=repeat), Output()])
    return graph


def test_depth_and_size_are_bounded() -> None:
    assert problems(nested(DEEPEST), (3,)) == []
    with pytest.raises(ValidationError, match="more than 8 deep"):
        nested(DEEPEST + 1)
    with pytest.raises(ValidationError, match="20000"):
        nested(3, repeat=64)
    assert refused(lambda: edits.set_setting(nested(1), ["group-1"], "repeat", 65))[0].where == "group-1"
    crowd = Group(inside=chain([Input(), *[Activation()] * 200, Output()]), repeat=64)
    (problem,) = problems(chain([Input(), crowd, crowd, Output()]), (3,))
    assert problem == TooManyBlocks("graph", 2 + 2 * 64 * 200, 20_000)
    assert refused(lambda: expanded(chain([crowd, crowd]))) == [TooManyBlocks("graph", 2 * 64 * 200, 20_000)]


# --- making and undoing ------------------------------------------------------------------------------------------


def residual() -> Graph:
    """conv, norm, skip: the sum of what came and what was made of it."""
    return graph_of(
        {"input": Input(), "conv": Convolution(filters=3), "norm": BatchNorm(), "sum": Add(), "output": Output()},
        ("input", "conv", 0),
        ("conv", "norm", 0),
        ("norm", "sum", 0),
        ("input", "sum", 1),
        ("sum", "output", 0),
    )


def test_blocks_become_a_group_and_come_out_again() -> None:
    graph, group_id = make_group(residual(), ["conv", "norm", "sum"], "Residual block")
    assert (group_id, graph.ids, graph.node(group_id).name) == (
        "group-1",
        ("input", "group-1", "output"),
        "Residual block",
    )
    assert problems(graph, PICTURE) == [] and graph.sources("group-1") == ("input",)
    facts_match(graph, PICTURE)
    apart, ids = ungroup(graph, group_id)
    assert ids == ("group-1.1.conv", "group-1.1.norm", "group-1.1.sum")
    assert {*apart.edges} == {*expanded(graph).edges} and problems(apart, PICTURE) == []


def test_ends_among_the_chosen_blocks_stay_outside() -> None:
    graph, group_id = make_group(residual(), residual().ids, "All")
    assert graph.ids == ("input", group_id, "output")


def test_each_block_that_feeds_the_group_is_one_port() -> None:
    graph, group_id = make_group(residual(), ["norm", "sum"], "")
    assert graph.sources(group_id) == ("conv", "input")
    assert problems(graph, PICTURE) == []


def test_blocks_without_a_wire_get_a_port_each() -> None:
    loose = Graph((Node("a", Dense()), Node("b", Dense()), Node("sum", Add())))
    loose = connect(connect(loose, Edge("a", "sum")), Edge("b", "sum", 1))
    graph, group_id = make_group(loose, ["a", "b", "sum"], "Two towers")
    assert graph.node(group_id).layer.ports == 2
    apart, ids = ungroup(graph, group_id)
    assert len(ids) == 3 and problems(apart, (3,))[:1] == [WrongCount("graph", "input", 0)]


def test_an_emptied_group_takes_no_wire_in_a_group_around_it_either() -> None:
    """Nothing can lead into it: a wire to it would make a file that is refused when it is opened."""
    graph = Graph((Node("input", Input()), Node("empty", Group(inside=Graph())), Node("dense", Dense())))
    graph, group_id = make_group(replace(graph, edges=(Edge("empty", "dense"),)), ["empty"], "Around")
    inside = graph.node(group_id).layer.inside
    assert inside.edges == (Edge("empty", "output"),) and graph.edges == (Edge(group_id, "dense"),)
    assert networks.build(GraphRecord.model_validate(networks.to_data(graph))) == graph


def test_what_cannot_be_one_group_is_refused_with_the_names() -> None:
    graph = residual()
    assert refused(lambda: make_group(graph, ["conv", "sum"], "G")) == [GroupAround("G", "conv", "norm")]
    fork = connect(graph_of({"a": Flatten(), "b": Flatten(), "c": Flatten()}, ("a", "b", 0)), Edge("a", "c"))
    assert refused(lambda: make_group(fork, ["b", "c"], "")) == [SeveralOutlets("group", "b, c", 2)]
    assert refused(lambda: make_group(graph, ["cnv"], "")) == [UnknownNode("cnv", "conv")]
    assert isinstance(refused(lambda: make_group(graph, ["input"], ""))[0], BadSetting)
    deep = nested(DEEPEST)
    assert refused(lambda: make_group(deep, ["group-1"], "")) == [TooDeep("group-2", DEEPEST)]
    assert refused(lambda: ungroup(graph, "conv")) == [UnknownNode("conv")]


def test_repetitions_become_copies_one_behind_the_other() -> None:
    graph = in_a_row(Group(inside=dense_block(), repeat=3))
    apart, ids = ungroup(graph, "group-1")
    assert len(ids) == 6 and problems(apart, PICTURE) == []
    assert {*apart.edges} == {*expanded(graph).edges}
    assert infer_shapes(apart, PICTURE)["group-1.3.both"] == (8, 8, 9)


@settings(deadline=None, max_examples=60)
@given(graphs(), st.data())
def test_any_blocks_that_make_a_group_still_compute_the_same(case: tuple[Graph, Shape], data: st.DataObject) -> None:
    graph, inputs = case
    chosen = data.draw(st.lists(st.sampled_from(graph.ids), min_size=1, unique=True))
    try:
        grouped, group_id = make_group(graph, chosen, "G")
    except ProblemError:
        return
    assert problems(grouped, inputs) == []
    facts_match(grouped, inputs)
    named = {outlet(grouped, i): i for i in grouped.ids if i != group_id}
    members = [i for i in graph.ids if i not in grouped.ids]
    named |= {f"{group_id}.1.{i}": i for i in members}
    written = expanded(grouped)
    assert {Edge(named[e.source], named[e.target], e.port) for e in written.edges} == {*graph.edges}
    apart, _ = ungroup(grouped, group_id)
    assert {*apart.edges} == {*written.edges} and {*apart.ids} == {*written.ids}


# --- opening -----------------------------------------------------------------------------------------------------


def test_an_opened_group_shows_its_graph_and_the_shapes_that_enter() -> None:
    inner = chain([Input(), Group(inside=dense_block(), repeat=2), BatchNorm(), Output()])
    graph = in_a_row(Group(inside=inner))
    path = ("group-1", "group-1")
    assert inside(graph, path) == dense_block() and inside(graph, ()) is graph
    entering = input_shapes_at(graph, path, PICTURE)
    assert entering == {"input": (8, 8, 3)}
    assert infer_shapes(inside(graph, path), entering)["both"] == (8, 8, 5)
    assert refused(lambda: inside(graph, ("dense-1",))) == [UnknownNode("dense-1")]


def test_every_repetition_of_an_opened_group_has_its_own_shapes() -> None:
    inner = chain([Input(), Group(inside=dense_block(), repeat=2), BatchNorm(), Output()])
    graph = in_a_row(Group(inside=inner, repeat=3))
    path = ("group-1", "group-1")
    # Each layer of a DenseNet puts two channels beside those that come, and there are two in a round.
    found = {rounds: input_shapes_at(graph, path, PICTURE, rounds) for rounds in ((1, 1), (1, 2), (3, 1), (3, 2))}
    assert found == {
        (1, 1): {"input": (8, 8, 3)},
        (1, 2): {"input": (8, 8, 5)},
        (3, 1): {"input": (8, 8, 11)},
        (3, 2): {"input": (8, 8, 13)},
    }
    assert input_shapes_at(graph, ("group-1",), PICTURE, (3,)) == {"input": (8, 8, 11)}
    assert prefix(path, (3, 2)) == "group-1.3.group-1.2." and prefix(path) == "group-1.1.group-1.1."
    assert outlet(graph, "both", path, (3, 2)) in expanded(graph).ids
    broken = in_a_row(Group(inside=chain([Input(), Flatten(), Convolution(), Output()]), repeat=2))
    assert input_shapes_at(broken, ("group-1",), PICTURE, (2,)) == {"input": Unreached("input", "output")}


def test_what_keeps_a_shape_from_an_opened_group_is_said() -> None:
    graph = in_a_row(Group(inside=dense_block()))
    cut = Graph(graph.nodes, tuple(e for e in graph.edges if e.target != "group-1"))
    assert input_shapes_at(cut, ("group-1",), PICTURE) == {"input": MissingInput("input")}
    assert input_shapes_at(graph, ("group-1",), (3,)) == {"input": Unreached("input", "convolution-1")}
    assert problems(inside(graph, ("group-1",)), {"input": Unreached("input", "x")}) == []


def test_changes_inside_reach_the_whole() -> None:
    graph = in_a_row(Group(inside=nested(1)))
    inner = edits.set_setting(inside(graph, ("group-1", "group-1")), ["activation-1"], "function", "tanh")
    changed = groups.with_inside(graph, ("group-1", "group-1"), inner)
    assert expanded(changed).node("group-1.1.group-1.1.activation-1").layer == Activation(function="tanh")
    assert inside(graph, ("group-1", "group-1")) != inner  # the graph from before is as it was
    assert groups.with_inside(graph, (), inner) is inner


def test_wires_outside_follow_the_inputs_inside() -> None:
    graph, group_id = make_group(residual(), ["norm", "sum"], "")
    inner = inside(graph, (group_id,))
    first, second = (node.id for node in inner.nodes if isinstance(node.layer, Input))
    swapped = Graph((inner.node(second), *(n for n in inner.nodes if n.id != second)), inner.edges)
    assert groups.with_inside(graph, (group_id,), swapped).sources(group_id) == ("input", "conv")
    one_less = groups.with_inside(graph, (group_id,), edits.remove(inner, [first]))
    assert [(e.source, e.port) for e in one_less.incoming[group_id]] == [("input", 0)]


def test_a_group_never_grows_beyond_its_limits_from_inside() -> None:
    graph = nested(DEEPEST)
    path = ("group-1",) * DEEPEST
    assert refused(lambda: groups.with_inside(graph, path, nested(1)))[0] == TooDeep("group-1", DEEPEST)


def test_names_places_and_notes_inside_are_no_part_of_the_network() -> None:
    inner = edits.add_note(edits.move(dense_block(), {"conv": (5, 5)}), "Look", (0, 0))[0]
    assert essence(in_a_row(Group(inside=inner))) == essence(in_a_row(Group(inside=dense_block())))
    assert essence(in_a_row(Group(inside=inner))) != essence(in_a_row(Group(inside=nested(1))))


def test_the_catalogue_of_kinds_holds_groups_too() -> None:
    assert {*KINDS} - {*LAYERS} == {"group"}
    assert Group.kind == "group" and Group().ports == 1
