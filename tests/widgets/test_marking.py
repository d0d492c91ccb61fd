"""Changes made while a network trains are marked on its curves, by the name of their step of undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from playground.messages import Change, Compiled, Open, Opened
from playground.points_by_hand import in_hand, with_points
from tests.widgets.quiet_window import quiet_window
from tests.widgets.scripted_engine import ScriptedEngine, frame
from widgets.main_window import MainWindow


@pytest.fixture
def opened(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, ScriptedEngine]]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    with quiet_window(qtbot, tmp_path) as (window, engine):
        yield window, engine


def train(window: MainWindow, engine: ScriptedEngine, step: int, qtbot: QtBot) -> None:
    run = engine.last(Open).run
    engine.say(Opened(run, 0))
    engine.say(Compiled(run, 0.1))
    qtbot.waitUntil(lambda: window.run.is_compiled)
    engine.say(frame(run, step, playing=True, count=step - window.run.step_count))
    qtbot.waitUntil(lambda: window.run.step_count == step)


def set_rate(window: MainWindow, rate: float, merge_key: object = None) -> None:
    before = window.document.experiment()
    after = replace(before, recipe=before.recipe.model_copy(update={"learning_rate": rate}))
    window.document.change(after, "Learning rate", merge_key)


def test_a_change_is_marked_where_training_was(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, engine = opened
    marks = window.marks
    set_rate(window, 0.5)
    assert marks.marks() == []  # nothing was trained yet
    window.run.play()
    train(window, engine, 40, qtbot)
    set_rate(window, 0.25, "typing")
    set_rate(window, 0.125, "typing")
    assert marks.marks() == [(40, "Learning rate")]
    assert len(window.workbench.curves._loss._marks) == 1  # type: ignore[union-attr]
    window.document.undo_stack.undo()
    assert marks.marks() == [(40, "Learning rate"), (40, "Undo: Learning rate")]


def test_a_mark_says_what_was_typed_last(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, engine = opened
    window.run.play()
    train(window, engine, 40, qtbot)
    before = window.document.experiment()
    for rate in (0.5, 0.25):
        after = replace(before, recipe=before.recipe.model_copy(update={"learning_rate": rate}))
        window.document.change(after, f"Learning rate {rate}", "typing")
    assert window.document.undo_stack.undoText() == "Learning rate 0.25"
    assert window.marks.marks() == [(40, "Learning rate 0.25")]
    window.document.undo_stack.undo()
    window.document.change(after, "Learning rate 0.25", "typing")
    assert [text for _, text in window.marks.marks()][1:] == ["Undo: Learning rate 0.25", "Learning rate 0.25"]


def test_what_changes_nothing_for_training_is_not_marked(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, engine = opened
    window.run.play()
    train(window, engine, 40, qtbot)
    before = window.document.experiment()
    nodes = (replace(before.graph.nodes[0], x=40.0), *before.graph.nodes[1:])
    window.document.change(replace(before, graph=replace(before.graph, nodes=nodes)), "Move")
    assert window.marks.marks() == []


def test_marks_go_with_the_curves_they_are_on(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, engine = opened
    window.run.play()
    train(window, engine, 40, qtbot)
    set_rate(window, 0.25)
    window.run.reset()
    qtbot.waitUntil(lambda: window.run.step_count == 0)
    assert window.marks.marks() == []


def shown(window: MainWindow) -> list[str]:
    """What the marks on the curves say."""
    return [mark.label.toPlainText() for mark in window.workbench.curves._loss._marks]  # type: ignore[union-attr]


def test_edits_of_the_network_are_marked_in_words(opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot) -> None:
    window, engine = opened
    editor = window.workbench.editor
    window.run.play()
    train(window, engine, 40, qtbot)
    added = editor.add("dropout", after="input")
    engine.say(Opened(engine.last(Open).run, 40))
    engine.say(Compiled(engine.last(Open).run, 0.1))
    engine.say(frame(engine.last(Open).run, 50, playing=True, count=10))
    qtbot.waitUntil(lambda: window.run.step_count == 50)
    assert added is not None
    editor.set_setting([added], "rate", 0.5)
    editor.remove([added])
    expected = ["Add Dropout", "Change share silenced of Dropout 2 to 0.5", "Delete Dropout"]
    assert window.marks.marks() == list(zip([40, 50, 50], expected, strict=True))
    assert shown(window) == ["Add Dropout", "\n".join(expected[1:])]
    window.document.undo_stack.undo()
    assert shown(window)[-1] == "\n".join([*expected[1:], "Undo: Delete Dropout"])


def test_of_many_edits_after_the_same_step_the_last_are_told(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, engine = opened
    window.run.play()
    train(window, engine, 40, qtbot)
    for _ in range(6):
        window.workbench.editor.add("noise", after="input")
    assert shown(window) == ["and 3 before\nAdd Noise\nAdd Noise\nAdd Noise"]
    for _ in range(3):
        window.document.undo_stack.undo()
    assert shown(window) == ["and 6 before\nUndo: Add Noise\nUndo: Add Noise\nUndo: Add Noise"]


def test_of_points_put_down_one_after_the_other_the_first_is_marked(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, engine = opened
    window.document.new("spiral")
    window.run.play()
    train(window, engine, 40, qtbot)
    for number, name in enumerate(("Add a point", "Add a point", "Erase points")):
        experiment = window.document.experiment()
        points = in_hand(experiment).added(np.array([[number, 0]]), 1)
        window.document.change(with_points(experiment, points), name)
    assert window.marks.marks() == [(40, "Add a point"), (40, "Erase points")]


def test_a_new_class_changed_again_at_once_goes_on_training(
    opened: tuple[MainWindow, ScriptedEngine], qtbot: QtBot
) -> None:
    window, engine = opened
    window.document.new("spiral")
    window.run.play()
    train(window, engine, 40, qtbot)
    for _ in range(3):
        experiment = window.document.experiment()
        points = in_hand(experiment).added(np.array([[0, 5]]), 2)
        window.document.change(with_points(experiment, points), "Brush points", "stroke")
    assert engine.last(Open).carry_over and engine.last(Change).run == engine.last(Open).run
    assert engine.last(Change).experiment.own_points == in_hand(window.document.experiment())
    assert window.run.is_playing and window.run.step_count == 40
