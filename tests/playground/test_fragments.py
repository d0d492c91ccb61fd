"""Copying and pasting blocks: what comes along, and what a text from the clipboard is refused for."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playground import edits
from playground.edits import Fragment
from playground.files.fragments import LONGEST, from_text, to_text
from playground.graph import MOST_NODES, Edge, Graph, Node, Note, chain, essence
from playground.groups import Group, expanded, make_group
from playground.layers import Activation, Convolution, Dense, Flatten, Input, Output, Reshape, Shape
from playground.problems import BadSetting, MissingNote, Problem, ProblemError, TooManyBlocks, UnknownNode
from tests.playground.judging import assert_clear
from tests.random_graphs import graphs

NET = edits.move(
    chain([Input(), Convolution(filters=2), Activation(), Flatten(), Dense(units=3), Output()]),
    {"convolution-1": (10, 20), "activation-1": (50, 5), "dense-1": (90, 40)},
)


def refused(edit: Callable[[], object]) -> list[Problem]:
    with pytest.raises(ProblemError) as caught:
        edit()
    return list(caught.value.problems)


def test_a_copy_takes_the_blocks_and_the_wires_between_them() -> None:
    fragment = edits.copy(NET, ["activation-1", "dense-1", "convolution-1"])
    assert fragment.graph.ids == ("convolution-1", "activation-1", "dense-1")
    assert fragment.graph.edges == (Edge("convolution-1", "activation-1"),)
    assert fragment.corner == (10, 5)
    assert refused(lambda: edits.copy(NET, ["dens-1"])) == [UnknownNode("dens-1", "dense-1")]


def test_a_paste_brings_new_ids_to_the_place_asked_for() -> None:
    fragment = edits.copy(NET, ["convolution-1", "activation-1"])
    graph, ids = edits.paste(NET, fragment, (100, 100))
    assert ids == ("convolution-2", "activation-2")
    assert [(graph.node(i).x, graph.node(i).y) for i in ids] == [(100, 115), (140, 100)]
    assert graph.edges == (*NET.edges, Edge("convolution-2", "activation-2"))
    assert graph.nodes[: len(NET.nodes)] == NET.nodes
    assert edits.paste(Graph(), fragment)[0] == replace(fragment.graph)


def test_a_duplicate_lies_aside_and_keeps_names_and_settings() -> None:
    named = edits.rename(NET, "dense-1", "Head")
    graph, (node_id,) = edits.duplicate(named, ["dense-1"])
    assert graph.node(node_id) == Node("dense-2", Dense(units=3), "Head", 130, 80)


def test_notes_are_copied_with_blocks_and_alone() -> None:
    graph, _ = edits.add_note(NET, "Why?", (4, 60), 120, 40)
    graph, second = edits.add_note(graph, "Because.", (30, 2), 90, 50)
    fragment = edits.copy(graph, ["dense-1"], [second])
    assert fragment.graph == Graph((NET.node("dense-1"),), (), (Note("note-2", "Because.", 30, 2, 90, 50),))
    assert fragment.corner == (30, 2)
    pasted, ids = edits.paste(graph, from_text(to_text(fragment)), (100, 100))
    assert ids == ("dense-2", "note-3")
    assert (pasted.node("dense-2").x, pasted.node("dense-2").y) == (160, 138)
    assert pasted.notes[2:] == (Note("note-3", "Because.", 100, 100, 90, 50),)
    alone, ids = edits.duplicate(graph, [], ["note-1", "note-2"])
    assert ids == ("note-3", "note-4") and alone.nodes == NET.nodes
    assert [(note.text, note.x, note.y) for note in alone.notes[2:]] == [("Why?", 44, 100), ("Because.", 70, 42)]
    assert refused(lambda: edits.copy(graph, [], ["note-9", "note-1"])) == [MissingNote("note-9")]


def test_notes_beyond_the_limit_are_refused_and_ids_of_blocks_are_left_alone() -> None:
    many = Graph(notes=tuple(Note(f"note-{n}", "") for n in range(300)))
    (problem,) = refused(lambda: edits.paste(many, Fragment(many)))
    assert isinstance(problem, BadSetting) and "500 notes" in str(problem)
    odd = Graph((Node("note-1", Dense()),))
    assert edits.add_note(odd, "", (0, 0))[1] == "note-2"


def test_a_copied_group_is_a_group_of_its_own() -> None:
    grouped, group_id = make_group(NET, ["convolution-1", "activation-1"], "Stage")
    graph, (copied,) = edits.duplicate(grouped, [group_id])
    assert (group_id, copied) == ("group-1", "group-2")
    assert graph.node(copied).layer == graph.node(group_id).layer
    assert "group-2.1.convolution-1" in expanded(graph).ids


def test_a_canvas_has_only_so_much_room() -> None:
    fragment = Fragment(Graph(tuple(Node(f"d{n}", Dense()) for n in range(MOST_NODES))))
    assert refused(lambda: edits.paste(NET, fragment)) == [TooManyBlocks("graph", MOST_NODES + 6, MOST_NODES)]


# --- as text -----------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=60)
@given(graphs(), st.data())
def test_any_blocks_come_back_from_text(case: tuple[Graph, Shape], data: st.DataObject) -> None:
    graph, _ = case
    fragment = edits.copy(graph, data.draw(st.lists(st.sampled_from(graph.ids), unique=True)))
    assert from_text(to_text(fragment)) == fragment


def test_groups_come_back_from_text() -> None:
    grouped, group_id = make_group(NET, ["convolution-1", "activation-1"], "Stage")
    fragment = edits.copy(grouped, [group_id])
    again = from_text(to_text(fragment))
    assert again == fragment and essence(again.graph) == essence(fragment.graph)
    assert isinstance(again.graph.nodes[0].layer, Group)


def with_change(change: Callable[[Any], object]) -> str:
    data = json.loads(to_text(edits.copy(NET, ["convolution-1", "activation-1"])))
    change(data)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "clipboard: holds no blocks of a network."),
        ("Buy milk.", "clipboard: holds no blocks of a network. Copy blocks in a window of Neural Playground"),
        ('{"graph": {"nodes": []}}', "clipboard: holds no blocks of a network."),
        ("[" * 100_000, "clipboard: holds no blocks of a network."),
        ("x" * (LONGEST + 1), "clipboard: holds more text than any network has."),
        ("\ud800", "clipboard: holds no blocks of a network."),
        (with_change(lambda d: d["graph"]["nodes"][0].update(kind="convolutoin")), "Did you mean “convolution”?"),
        (
            with_change(lambda d: d["graph"]["nodes"][0]["settings"].update(filters=10**9)),
            "clipboard: graph.nodes.0.settings.filters: should be less than or equal to 4096, but is 1000000000.",
        ),
        (with_change(lambda d: d["graph"]["edges"][0].update(source="gone")), "There is no block called “gone”."),
        (with_change(lambda d: d["graph"]["edges"].append(d["graph"]["edges"][0])), "takes 1 input and has 2."),
        (with_change(lambda d: d["graph"]["nodes"].extend(d["graph"]["nodes"] * 1500)), "at most 2000 entries"),
        (with_change(lambda d: d.update(format=2)), "has format 2; this version reads formats up to 1."),
        (with_change(lambda d: d.update(format=True)), "holds no blocks"),
        (with_change(lambda d: d.update(code="import os")), "There is no setting called “code”."),
    ],
)  # fmt: skip
def test_a_text_that_is_no_fragment_is_refused_in_clear_words(text: str, words: str) -> None:
    found = refused(lambda: from_text(text))
    for problem in found:
        assert_clear(problem)
    assert any(words in str(problem) for problem in found), found


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_text_changed_anywhere_is_a_fragment_or_refused(data: st.DataObject) -> None:
    text = to_text(edits.copy(NET, NET.ids))
    at = data.draw(st.integers(0, len(text) - 1))
    broken = text[:at] + data.draw(st.text(max_size=3)) + text[at + data.draw(st.integers(0, 40)) :]
    try:
        fragment = from_text(broken)
    except ProblemError as error:
        for problem in error.problems:
            assert_clear(problem)
    else:
        assert from_text(to_text(fragment)) == fragment


@given(st.text(max_size=40))
@example('{"what": "neural-playground-blocks", "format": 1}')
@example('{"what": "neural-playground-blocks", "format": 1e400}')
def test_any_text_is_refused(text: str) -> None:
    assert refused(lambda: from_text(text))


def test_a_shape_in_a_text_is_checked_as_in_a_file() -> None:
    fragment = Fragment(Graph((Node("reshape-1", Reshape(shape=(7, 7, 4))),)))
    assert from_text(to_text(fragment)) == fragment
