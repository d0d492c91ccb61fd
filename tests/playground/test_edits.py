"""Edits of a network: what each gesture does to the graph, and what it is refused for."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from playground import edits
from playground.graph import MOST_NODES, Edge, Graph, Node, Note, chain, connect, disconnect, essence, graph_problems
from playground.layers import Activation, Add, Concatenate, Convolution, Dense, Flatten, Input, Layer, Output
from playground.problems import (
    BadSetting,
    Cycle,
    MissingNote,
    MissingWire,
    NoSuchPort,
    Problem,
    ProblemError,
    TooManyBlocks,
    TooManyInputs,
    UnknownName,
    UnknownNode,
)
from playground.shapes import problems

MLP = chain([Input(), Flatten(), Dense(units=5), Activation(), Dense(units=3), Output()])
NAN, INFINITY = float("nan"), float("inf")


def wires(graph: Graph) -> set[str]:
    return {f"{edge.source}>{edge.target}" + (f":{edge.port}" if edge.port else "") for edge in graph.edges}


def refused(edit: Callable[[], object]) -> list[Problem]:
    with pytest.raises(ProblemError) as caught:
        edit()
    return list(caught.value.problems)


def skip() -> Graph:
    """input > a > b > sum > output, and a skip from a to the sum."""
    graph = Graph(tuple(Node(i, k) for i, k in _SKIP.items()))
    for wire in (("input", "a", 0), ("a", "b", 0), ("b", "sum", 0), ("a", "sum", 1), ("sum", "output", 0)):
        graph = connect(graph, Edge(*wire))
    return graph


_SKIP: dict[str, Layer] = {"input": Input(), "a": Dense(), "b": Dense(), "sum": Add(), "output": Output()}


# --- adding ------------------------------------------------------------------------------------------------------


def test_an_added_block_stands_alone_where_it_was_dropped() -> None:
    graph, node_id = edits.add(MLP, Dense(units=7), (12, -30))
    assert node_id == "dense-3"
    assert graph.node("dense-3") == Node("dense-3", Dense(units=7), "", 12.0, -30.0)
    assert graph.edges == MLP.edges


def test_a_block_added_after_another_goes_onto_its_only_wire() -> None:
    graph, node_id = edits.add_after(MLP, "flatten-1", Activation(function="tanh"))
    assert graph.sources(node_id) == ("flatten-1",) and graph.sources("dense-1") == (node_id,)
    assert problems(graph, (2, 2, 1)) == []


def test_a_block_added_after_a_fork_or_beside_the_wire_is_one_more_branch() -> None:
    for graph, node_id in (
        edits.add_after(skip(), "a", Dense()),
        edits.add_after(MLP, "dense-1", Dense(), None, False),
    ):
        (before,) = graph.sources(node_id)
        assert graph.followers(node_id) == ()
        assert node_id in graph.followers(before) and len(graph.followers(before)) > 1


def test_nothing_follows_an_output_so_the_new_block_goes_in_front_of_it() -> None:
    graph, node_id = edits.add_after(MLP, "output", Activation())
    assert graph.sources("output") == (node_id,) and graph.sources(node_id) == ("dense-2",)
    alone, _ = edits.add(Graph(), Output())
    graph, node_id = edits.add_after(alone, "output", Dense())
    assert wires(graph) == {"dense-1>output"}


def test_an_input_is_added_unconnected_and_an_output_at_the_end_of_a_branch() -> None:
    assert edits.add_after(MLP, "dense-1", Input())[0].edges == MLP.edges
    graph, node_id = edits.add_after(MLP, "dense-1", Output())
    assert graph.sources(node_id) == ("dense-1",) and graph.followers("dense-1") == ("activation-1", node_id)


def test_a_block_dropped_on_a_wire_keeps_the_port_at_its_end() -> None:
    graph, node_id = edits.insert(skip(), Edge("a", "sum", 1), Activation(), (5, 6))
    assert graph.sources("sum") == ("b", node_id) and graph.sources(node_id) == ("a",)
    assert Edge("a", "sum", 1) not in graph.edges


def test_what_cannot_be_added_is_refused_by_name() -> None:
    assert refused(lambda: edits.add_after(MLP, "dense-9", Dense())) == [UnknownNode("dense-9", "dense-2")]
    assert refused(lambda: edits.insert(MLP, Edge("input", "output"), Dense())) == [MissingWire("input", "output")]
    assert refused(lambda: edits.insert(MLP, MLP.edges[1], Output())) == [NoSuchPort("output", "dense-1")]
    assert refused(lambda: edits.insert(MLP, MLP.edges[1], Input())) == [NoSuchPort("flatten-1", "input")]
    assert refused(lambda: edits.add(MLP, Dense(), (NAN, 0)))[0].where == "dense-3"
    full = Graph(tuple(Node(f"d{n}", Dense()) for n in range(MOST_NODES)))
    assert refused(lambda: edits.add(full, Dense())) == [TooManyBlocks("graph", MOST_NODES + 1, MOST_NODES)]


# --- removing ----------------------------------------------------------------------------------------------------


def test_a_removed_block_leaves_a_bridge() -> None:
    graph = edits.remove(MLP, ["activation-1"])
    assert wires(graph) == {"input>flatten-1", "flatten-1>dense-1", "dense-1>dense-2", "dense-2>output"}
    assert wires(edits.remove(MLP, MLP.ids[1:-1])) == {"input>output"}


def test_a_removed_block_with_several_followers_bridges_to_each_at_its_port() -> None:
    assert edits.remove(skip(), ["a"]).sources("sum") == ("b", "input")
    assert wires(edits.remove(skip(), ["a", "b"])) == {"input>sum", "input>sum:1", "sum>output"}


def test_a_removed_join_or_end_leaves_a_gap() -> None:
    assert wires(edits.remove(skip(), ["sum"])) == {"input>a", "a>b"}
    assert wires(edits.remove(MLP, ["input", "output"])) == {
        "flatten-1>dense-1",
        "dense-1>activation-1",
        "activation-1>dense-2",
    }


def test_with_the_input_s_shape_only_bridges_that_fit_are_made() -> None:
    assert "flatten-1" not in edits.remove(MLP, ["flatten-1"], (2, 2, 1)).ids
    assert edits.remove(MLP, ["flatten-1"], (2, 2, 1)).sources("dense-1") == ()
    assert edits.remove(MLP, ["flatten-1"], (4,)).sources("dense-1") == ("input",)


def test_removing_what_is_not_there_names_all_of_it_and_notes_stay() -> None:
    noted, note_id = edits.add_note(MLP, "Look here", (0, 0))
    assert refused(lambda: edits.remove(MLP, ["dense-1", "x", "y"])) == [UnknownNode("x"), UnknownNode("y")]
    assert [note.id for note in edits.remove(noted, ["dense-1"]).notes] == [note_id]


# --- places, names, settings -------------------------------------------------------------------------------------


def test_blocks_are_moved_together_and_never_to_nowhere() -> None:
    graph = edits.move(MLP, {"dense-1": (1, 2), "output": (-3.5, 4)})
    assert (graph.node("dense-1").x, graph.node("dense-1").y, graph.node("output").x) == (1, 2, -3.5)
    assert essence(graph) == essence(MLP)
    for place in ((NAN, 0), (0, INFINITY), (1e7, 0)):
        (problem,) = refused(lambda place=place: edits.move(MLP, {"dense-1": place}))  # type: ignore[misc]
        assert isinstance(problem, BadSetting) and problem.where == "dense-1"


def test_a_name_is_for_people_and_the_id_stays() -> None:
    graph = edits.rename(MLP, "dense-1", "  Hidden layer ")
    assert graph.node("dense-1").name == "Hidden layer"
    assert edits.rename(graph, "dense-1", "") == MLP
    for name in ("a\nb", "x" * 201):
        assert isinstance(refused(lambda name=name: edits.rename(MLP, "dense-1", name))[0], BadSetting)  # type: ignore[misc]


def test_a_setting_of_several_blocks_changes_at_once_or_not_at_all() -> None:
    graph = edits.set_setting(MLP, ["dense-1", "dense-2"], "units", 9)
    assert [graph.node(i).layer for i in ("dense-1", "dense-2")] == [Dense(units=9)] * 2
    mixed = refused(lambda: edits.set_setting(MLP, ["dense-1", "flatten-1"], "units", 9))
    assert mixed == [UnknownName("flatten-1", "setting", "units", "")]


@pytest.mark.parametrize(
    ("field", "value"), [("units", 0), ("units", 10**9), ("units", NAN), ("units", "5"), ("units", 2.5), ("bias", 1)]
)
def test_a_setting_out_of_range_or_of_the_wrong_kind_names_block_setting_and_value(field: str, value: object) -> None:
    (problem,) = refused(lambda: edits.set_setting(MLP, ["dense-1"], field, value))
    assert str(problem).startswith(f"dense-1: {field} should be")


def test_a_misspelt_setting_or_choice_is_guessed() -> None:
    assert refused(lambda: edits.set_setting(MLP, ["dense-1"], "unit", 3)) == [
        UnknownName("dense-1", "setting", "unit", "units")
    ]
    assert refused(lambda: edits.set_setting(MLP, ["activation-1"], "function", "rleu")) == [
        UnknownName("activation-1", "function", "rleu", "relu")
    ]


# --- wires -------------------------------------------------------------------------------------------------------


def test_the_inputs_of_a_join_can_be_reordered() -> None:
    graph = edits.reorder_inputs(skip(), "sum", ["a", "b"])
    assert graph.sources("sum") == ("a", "b") and len(graph.edges) == 5
    assert edits.reorder_inputs(graph, "sum", ["b", "a"]) == skip()
    assert refused(lambda: edits.reorder_inputs(skip(), "sum", ["a", "a"])) == [
        MissingWire("a", "sum"),
        MissingWire("b", "sum"),
    ]


def test_a_source_that_feeds_a_join_twice_is_reordered_too() -> None:
    graph = Graph((Node("input", Input()), Node("a", Dense()), Node("both", Concatenate())))
    for port, source in enumerate(("input", "a", "input")):
        graph = connect(graph, Edge(source, "both", port))
    graph = edits.reorder_inputs(graph, "both", ["input", "input", "a"])
    assert graph.sources("both") == ("input", "input", "a")
    assert [edge.port for edge in graph.incoming["both"]] == [0, 1, 2]


def test_a_wire_s_end_can_be_moved_and_only_where_a_wire_may_be() -> None:
    graph = edits.rewire(skip(), Edge("a", "sum", 1), Edge("input", "sum", 1))
    assert graph.sources("sum") == ("b", "input")
    assert refused(lambda: edits.rewire(skip(), Edge("b", "sum"), Edge("sum", "b"))) == [TooManyInputs("b", 1, 2)]
    loop = disconnect(skip(), Edge("a", "b"))
    assert refused(lambda: edits.rewire(loop, Edge("input", "a"), Edge("sum", "a"))) == [Cycle("sum", "a")]
    assert refused(lambda: edits.rewire(MLP, Edge("x", "y"), Edge("a", "b"))) == [MissingWire("x", "y")]


# --- notes -------------------------------------------------------------------------------------------------------


def test_notes_come_change_and_go_and_are_no_part_of_the_network() -> None:
    graph, first = edits.add_note(MLP, "Why ReLU?", (10, 20), 150, 60)
    graph, second = edits.add_note(graph, "Because.", (10, 90))
    assert (first, second) == ("note-1", "note-2")
    graph = edits.change_note(graph, Note(first, "Why not?", 11, 20, 300, 60))
    assert graph.notes[0] == Note("note-1", "Why not?", 11, 20, 300, 60)
    assert essence(graph) == essence(MLP) and graph_problems(graph) == []
    assert edits.remove_note(edits.remove_note(graph, first), second) == MLP


def test_notes_beyond_their_limits_are_refused() -> None:
    graph, note_id = edits.add_note(MLP, "", (0, 0))
    for note in (
        Note(note_id, "x" * 5001),
        Note(note_id, "\ud800"),
        Note(note_id, "", NAN),
        Note(note_id, "", width=0),
        Note(note_id, "", height=NAN),
    ):
        assert isinstance(refused(lambda note=note: edits.change_note(graph, note))[0], BadSetting)  # type: ignore[misc]
    assert refused(lambda: edits.change_note(graph, Note("note-7", ""))) == [MissingNote("note-7")]
    assert refused(lambda: edits.remove_note(graph, "note-7")) == [MissingNote("note-7")]
    full = Graph(notes=tuple(Note(f"note-{n}", "") for n in range(500)))
    assert isinstance(refused(lambda: edits.add_note(full, "", (0, 0)))[0], BadSetting)


# --- the value itself --------------------------------------------------------------------------------------------


def test_what_a_graph_has_worked_out_is_no_part_of_its_value() -> None:
    fresh, used = chain([Input(), Convolution(), Output()]), chain([Input(), Convolution(), Output()])
    problems(used, (8, 8, 1))
    assert used == fresh and hash(used) == hash(fresh)
    assert pickle.dumps(used) == pickle.dumps(fresh)
    assert pickle.loads(pickle.dumps(used)) == fresh
