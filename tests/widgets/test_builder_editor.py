from __future__ import annotations

import pytest

from playground.experiment import Experiment
from playground.graph import Edge, Graph, chain
from playground.layers import Activation, Add, Convolution, Dense, Flatten, Input, Output, Reshape
from playground.layers.initialisers import Constant
from playground.problems import Cycle, Problem
from widgets.builder.editor import Editor
from widgets.builder.spots import Box
from widgets.document import Document


@pytest.fixture
def document() -> Document:
    return Document(Experiment(chain([Input(), Flatten(), Dense(units=10), Output()])))


@pytest.fixture
def editor(document: Document) -> Editor:
    return Editor(document)


def test_each_edit_is_a_step_of_undo_with_a_name(document: Document, editor: Editor) -> None:
    steps: list[Graph] = [editor.graph()]
    assert editor.add("activation", after="flatten-1") == "activation-1"
    assert editor.graph().sources("dense-1") == ("activation-1",)
    steps.append(editor.graph())
    editor.rename("dense-1", "Classes")
    steps.append(editor.graph())
    editor.set_setting(["dense-1"], "units", 20)
    steps.append(editor.graph())
    editor.remove(["activation-1"])
    assert editor.graph().sources("dense-1") == ("flatten-1",)
    names = [document.undo_stack.text(step) for step in range(document.undo_stack.count())]
    assert names == ["Add Activation", "Rename Dense", "Change units of Classes to 20", "Delete ReLU"]
    for graph in reversed(steps):
        document.undo_stack.undo()
        assert editor.graph() == graph


@pytest.mark.parametrize(
    ("ids", "field", "value", "name"),
    [
        (["dense-2"], "units", 48, "Change units of Dense 2 to 48"),
        (["dense-1"], "bias", False, "Change bias of Hidden to off"),
        (
            ["convolution-1"],
            "weights_start",
            Constant(value=0.5),
            "Change weights start of Convolution to Constant 0.5",
        ),
        (["convolution-1"], "padding", "valid", "Change padding of Convolution to None (valid)"),
        (["activation-1"], "function", "leaky-relu", "Change function of Activation to Leaky ReLU"),
        (["reshape-1"], "shape", (2, 5), "Change shape of Reshape to 2×5"),
        (["dense-1", "dense-2"], "units", 30, "Change units of 2 blocks"),
    ],
)
def test_a_change_says_what_of_which_block_to_what(ids: list[str], field: str, value: object, name: str) -> None:
    layers = [Input(), Convolution(), Flatten(), Dense(), Activation(), Dense(units=10), Reshape(shape=(10,)), Output()]
    document = Document(Experiment(chain(layers)))
    editor = Editor(document)
    editor.rename("dense-1", "Hidden")
    editor.set_setting(ids, field, value)
    assert document.undo_stack.undoText() == name


def test_what_cannot_be_is_refused_with_a_reason_and_changes_nothing(document: Document, editor: Editor) -> None:
    told: list[Problem] = []
    editor.refused.connect(told.append)
    before = editor.graph()
    editor.connect(Edge("dense-1", "flatten-1"))
    editor.rename("nobody", "x")
    editor.set_setting(["dense-1"], "units", 0)
    assert editor.add("output", edge=before.edges[0]) is None
    assert len(told) == 4 and isinstance(told[0], Cycle)
    assert editor.graph() is before
    assert document.undo_stack.count() == 0


def test_changes_from_elsewhere_are_told(document: Document, editor: Editor) -> None:
    seen: list[int] = []
    editor.graph_changed.connect(lambda: seen.append(len(editor.graph().nodes)))
    editor.add("dense")
    document.undo_stack.undo()
    document.new("cnn")
    assert seen == [5, 4, len(editor.graph().nodes)]


def test_the_first_block_that_is_placed_keeps_the_others_where_they_are(document: Document, editor: Editor) -> None:
    boxes: dict[str, Box] = {i: (100.0 * n, 10.0, 60.0, 60.0) for n, i in enumerate(editor.graph().ids)}
    editor.know_places(lambda: boxes)
    editor.add("dropout", after="flatten-1")
    assert all((node.x, node.y) == (0, 0) for node in editor.graph().nodes)  # still left to the program
    document.undo_stack.undo()
    editor.move({"dense-1": (250.0, 90.0)})
    places = {node.id: (node.x, node.y) for node in editor.graph().nodes}
    assert places == {"input": (0, 10), "flatten-1": (100, 10), "dense-1": (250, 90), "output": (300, 10)}
    assert document.undo_stack.count() == 1


def test_a_block_on_a_wire_makes_room_for_itself(editor: Editor) -> None:
    boxes: dict[str, Box] = {i: (100.0 * n, 10.0, 60.0, 60.0) for n, i in enumerate(editor.graph().ids)}
    editor.know_places(lambda: boxes)
    editor.move({"input": (0.0, 11.0)})
    added = editor.add("dropout", after="flatten-1")
    places = {node.id: node.x for node in editor.graph().nodes}
    assert places["flatten-1"] + 60 < places[added or ""] < places["dense-1"] - 60
    assert places["output"] - places["dense-1"] == 100


def test_inputs_of_a_join_change_places() -> None:
    graph = chain([Input(), Convolution(), Convolution(), Add()])
    document = Document(Experiment(Graph(graph.nodes, (*graph.edges, Edge("convolution-1", "add-1", 1)))))
    editor = Editor(document)
    editor.reorder_inputs("add-1", ["convolution-1", "convolution-2"])
    assert editor.graph().sources("add-1") == ("convolution-1", "convolution-2")


def test_notes_are_written_moved_and_taken_away(document: Document, editor: Editor) -> None:
    note_id = editor.add_note("Look here", (5.0, 6.0))
    assert note_id is not None
    editor.move({note_id: (50.0, 60.0)})
    (note,) = editor.graph().notes
    assert (note.text, note.x, note.y) == ("Look here", 50, 60)
    editor.remove([], [note_id])
    assert editor.graph().notes == ()
    assert document.undo_stack.count() == 3
