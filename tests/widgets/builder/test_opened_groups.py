"""Inside an opened group: live values of the repetition looked at, problems with their fixes, figures of the group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from playground import edits
from playground.graph import Graph, chain
from playground.groups import expanded, make_group
from playground.layers import Activation, Convolution, Dense, Flatten, Input, Output
from playground.messages import Answer, Compiled, Open, Opened, Watch
from playground.shapes import survey
from tests.widgets.quiet_window import part, quiet_window
from tests.widgets.scripted_engine import ScriptedEngine
from widgets.main_window import MainWindow

LEFT, NONE, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
Told = tuple[MainWindow, ScriptedEngine]


def staged() -> Graph:
    """Two convolutions, the second in a group that is repeated three times."""
    seeing = Convolution(filters=4, kernel=5)
    layers = [Input(), seeing, seeing, Activation(), Flatten(), Dense(units=10)]
    graph, group = make_group(chain([*layers, Output()]), ["convolution-2", "activation-1"], "Stage")
    assert group == "group-1"
    return edits.set_setting(graph, [group], "repeat", 3)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        experiment = window.document.experiment()
        window.document.begin(replace(experiment, graph=staged(), start="seed"))
        run = engine.last(Open).run
        engine.say(Opened(run, 0))
        engine.say(Compiled(run, 0.1))
        qtbot.waitUntil(lambda: window.run.is_compiled)
        answer(window, engine, qtbot)
        yield window, engine


def answer(window: MainWindow, engine: ScriptedEngine, qtbot: QtBot) -> None:
    """Every layer's output is filled with its place in the network, its weights too."""
    experiment = window.document.experiment()
    written = expanded(experiment.graph)
    shapes = survey(written, experiment.data.shape).shapes
    outputs = {i: np.full(shapes[i], place, np.float32) for place, i in enumerate(written.ids)}  # type: ignore[arg-type]
    node = engine.last(Watch).node if any(isinstance(sent, Watch) for sent in engine.sent) else None
    weights = {}
    if node is not None and node.endswith("convolution-2"):
        weights = {"weights": np.full((5, 5, 4, 4), 0.5, np.float32), "bias": np.zeros(4, np.float32)}
    before = window.run.answer
    engine.say(Answer(1, engine.last(Open).run, 0, np.full(10, 0.1, np.float32), None, outputs, weights))
    qtbot.waitUntil(lambda: window.run.answer is not None and window.run.answer is not before)


def open_group(window: MainWindow) -> None:
    canvas = window.workbench.canvas
    QTest.mouseDClick(canvas.viewport(), LEFT, NONE, canvas.node_rect("group-1").center())
    assert window.workbench.editor.path == ("group-1",)


def click(window: MainWindow, node_id: str) -> None:
    canvas = window.workbench.canvas
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, canvas.node_rect(node_id).center())


def seen(window: MainWindow, node_id: str) -> float | None:
    """What a block's thumbnail shows, one number for all of it."""
    values = window.workbench.canvas.network.item(node_id).thumbnail.values
    return None if values is None else float(values.max())


def place(window: MainWindow, layer: str) -> float:
    return float(expanded(window.document.experiment().graph).ids.index(layer))


def text(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def test_blocks_show_their_outputs_as_soon_as_the_group_is_opened(opened: Told) -> None:
    window, _ = opened
    assert seen(window, "group-1") == place(window, "group-1.3.activation-1")
    open_group(window)
    assert seen(window, "convolution-2") == place(window, "group-1.1.convolution-2")
    assert seen(window, "input") == place(window, "convolution-1")
    assert seen(window, "output") == place(window, "group-1.1.activation-1")
    chooser = part(window, QSpinBox, "groupRepetition")
    assert chooser.isVisible() and chooser.text() == "Repetition 1 of 3"
    QTest.keyClick(chooser, Qt.Key.Key_Up)
    assert seen(window, "convolution-2") == place(window, "group-1.2.convolution-2")
    assert seen(window, "input") == place(window, "group-1.1.activation-1")
    canvas = window.workbench.canvas
    for _ in range(3):  # there are no more than three
        QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert seen(window, "output") == place(window, "group-1.3.activation-1") and chooser.value() == 3
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.focused_node() == "group-1" and not chooser.isVisible()


def test_a_click_opens_the_inside_of_the_layer_in_the_repetition_looked_at(opened: Told, qtbot: QtBot) -> None:
    window, engine = opened
    bench = window.workbench
    open_group(window)
    click(window, "convolution-2")
    assert bench.node == "convolution-2" and engine.last(Watch).node == "group-1.1.convolution-2"
    answer(window, engine, qtbot)
    assert bench.inside is not None and bench.inside.isVisible()
    assert "28×28×4" in text(window, "insideTitle")
    assert bench.inside._output.isVisible() and bench.inside._weights["weights"].shape == (5, 5, 4, 4)
    assert float(bench.inside._outputs["convolution-2"].max()) == place(window, "group-1.1.convolution-2")
    QTest.keyClick(bench.canvas, Qt.Key.Key_PageDown)
    assert engine.last(Watch).node == "group-1.2.convolution-2"
    assert float(bench.inside._outputs["convolution-2"].max()) == place(window, "group-1.2.convolution-2")
    bench.canvas.setFocus()
    QTest.keyClick(bench.canvas, Qt.Key.Key_Backspace)
    assert bench.editor.path == () and bench.node is None and not bench.inside.isVisible()


def test_problems_inside_are_listed_by_their_blocks_and_mended_there(opened: Told) -> None:
    window, _ = opened
    editor, bar = window.workbench.editor, part(window, QWidget, "problemFixes")
    editor.group(["group-1", "flatten-1"])  # a problem two groups deep
    editor.leave_group()
    editor.open_group("group-2")
    editor.open_group("group-1")
    assert window.workbench.problems.sentences() == []
    editor.add("flatten", edge=editor.graph().incoming["convolution-2"][0])
    QApplication.processEvents()
    sentences = window.workbench.problems.sentences()
    assert len(sentences) == 1 and "Inside" not in sentences[0] and "convolution-2" in sentences[0]
    assert window.workbench.canvas.network.block("convolution-2").problem is not None
    fixes = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert fixes
    QTest.mouseClick(fixes[0], LEFT)
    QApplication.processEvents()
    assert window.workbench.problems.sentences() == [] and not bar.isVisible()
    assert editor.path == ("group-2", "group-1")
    window.document.undo_stack.undo()
    editor.leave_group(0)
    assert "Inside “group-2”" in window.workbench.problems.sentences()[0]


def test_blocks_show_nothing_of_the_network_from_before(opened: Told, qtbot: QtBot) -> None:
    window, engine = opened
    open_group(window)
    before = window.run.answer
    assert before is not None
    window.workbench.editor.add("flatten", edge=window.workbench.editor.graph().incoming["convolution-2"][0])
    engine.say(replace(before, request=2))
    qtbot.waitUntil(lambda: window.run.answer is not before)
    assert seen(window, "input") == place(window, "convolution-1")
    assert seen(window, "convolution-2") is None and seen(window, "activation-1") is None


def test_what_is_wrong_elsewhere_is_one_click_away(opened: Told) -> None:
    window, _ = opened
    editor, listed = window.workbench.editor, window.workbench.problems
    editor.remove(["flatten-1"])
    assert len(listed.sentences()) == 1
    open_group(window)
    assert listed.sentences() == ["Outside this group something is to be mended, too: go there."]
    assert not part(window, QWidget, "problemFixes").isVisible()
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(listed.item(0)).center())
    assert editor.path == () and "dense-1" in listed.sentences()[0]


def test_the_strip_sums_up_the_group_beside_the_network(opened: Told) -> None:
    window, _ = opened
    each, dense = 5 * 5 * 4 * 4 + 4, 28 * 28 * 4 * 10 + 10
    whole = (5 * 5 * 4 + 4) + 3 * each + dense
    assert text(window, "summaryParameters") == f"Parameters <b>{whole:,}</b>"
    open_group(window)
    assert text(window, "summaryLevel") == "In “Stage ×3”:"
    assert text(window, "summaryParameters") == f"Parameters <b>{3 * each:,}</b> of {whole:,}"
    assert text(window, "summaryDepth") == "Depth <b>3</b> of 5"
    assert text(window, "summaryField") == "Sees <b>13×13</b> of 17×17"
    window.workbench.editor.set_setting(["convolution-2"], "kernel", 3)
    assert text(window, "summaryParameters").startswith(f"Parameters <b>{3 * (3 * 3 * 4 * 4 + 4):,}</b> of")
    window.workbench.editor.leave_group()
    assert not part(window, QLabel, "summaryLevel").isVisible()


def test_another_network_takes_the_place_of_an_opened_group(opened: Told) -> None:
    """Those who hear of it first, the list of problems among them, already see the new network."""
    window, _ = opened
    open_group(window)
    window.document.new("spiral")
    editor = window.workbench.editor
    assert editor.path == () and editor.graph() == window.document.experiment().graph
    assert window.workbench.canvas.node_ids() == editor.graph().ids and not window.workbench.problems.sentences()
