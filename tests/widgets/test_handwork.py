"""Weights set by hand are steps of undo, marks on the curves, and part of what is learned and saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import files, templates
from playground.messages import (
    Checkpoint,
    Checkpointed,
    Compiled,
    EngineGone,
    Open,
    Opened,
    Play,
    SetWeights,
    WeightsSet,
)
from playground.problems import KeptAsItIs, NoSuchWeight, UnfitWeight, UnknownNode
from playground.weights import WeightEdit
from tests.widgets.scripted_engine import frame
from tests.widgets.test_run import Stage, staged
from tests.widgets.test_undo_of_play import sent
from widgets.marking import ChangeMarks

SPIRAL = templates.find("spiral").experiment()
EDIT = WeightEdit("dense-1", "weights", (1, 3), 0.5)
BIAS = WeightEdit("dense-1", "bias", (0,), -1.0)


@pytest.fixture
def stage(themed: QApplication) -> Iterator[Stage]:
    made = staged(SPIRAL)
    made.become_ready()
    yield made
    made.run.close()


def learned(step: int, value: float = 0.0) -> Checkpoint:
    """All weights are ``value``."""
    shapes = {"dense-1": (2, 32), "dense-2": (32, 32), "dense-3": (32, 1)}
    weights = {f"{node}/weights": np.full(shape, value, np.float32) for node, shape in shapes.items()}
    weights |= {f"{node}/bias": np.full(shape[1:], value, np.float32) for node, shape in shapes.items()}
    return Checkpoint(step, weights)


def train(stage: Stage, upto: int) -> None:
    stage.run.play()
    stage.say(frame(1, upto, True, count=upto - stage.run.step_count))
    stage.run.pause()
    stage.say(Checkpointed(1, learned(upto)), frame(1, upto, False))
    stage.engine.take()


def tell(stage: Stage, command: SetWeights, *values: float) -> tuple[WeightEdit, ...]:
    """The engine says that these were the values before."""
    before = tuple(replace(one, value=value) for one, value in zip(command.edits, values, strict=True))
    stage.say(WeightsSet(command.run, command.number, before))
    return before


def only(stage: Stage) -> SetWeights:
    (command,) = sent(stage)
    assert isinstance(command, SetWeights)
    return command


def test_it_is_a_step_of_undo_that_puts_back_what_the_engine_says_was_there(stage: Stage) -> None:
    stack = stage.document.undo_stack
    assert stage.run.handwork.set_weights((EDIT,)) is None
    first = only(stage)
    assert (first.run, first.edits, first.puts_back) == (1, (EDIT,), False)
    before = tell(stage, first, 0.125)
    assert (stack.count(), stack.undoText()) == (1, "Set weight of dense-1") and stage.document.is_modified
    stack.undo()
    back = only(stage)
    assert (back.edits, back.puts_back) == (before, True)
    stack.redo()
    again = only(stage)
    assert (again.edits, again.puts_back) == ((EDIT,), False)
    newer = tell(stage, again, 0.25)
    stack.undo()
    assert only(stage).edits == newer


def test_a_drag_is_one_step_that_goes_back_to_where_it_began(stage: Stage) -> None:
    stack, handwork = stage.document.undo_stack, stage.run.handwork
    for value in (0.1, 0.2, 0.3):
        handwork.set_weights((replace(EDIT, value=value),), f"Set to {value}", "drag 1")
    handwork.set_weights((BIAS,), "Set bias", "drag 1")
    one, two, three, four = (command for command in sent(stage) if isinstance(command, SetWeights))
    assert (stack.count(), stack.undoText()) == (1, "Set bias")
    for command, value in ((one, 0.0), (two, 0.1), (three, 0.2), (four, 0.75)):
        tell(stage, command, value)
    stack.undo()
    assert {(one.place, one.value) for one in only(stage).edits} == {(EDIT.place, 0.0), (BIAS.place, 0.75)}
    stack.redo()
    assert set(only(stage).edits) == {replace(EDIT, value=0.3), BIAS}
    handwork.set_weights((EDIT,), "Other", "drag 2")
    handwork.set_weights((EDIT,), "Yet another")
    assert stack.count() == 3


def test_what_is_undone_before_the_engine_has_told_goes_back_then(stage: Stage) -> None:
    stage.run.handwork.set_weights((EDIT,))
    command = only(stage)
    stage.document.undo_stack.undo()
    assert sent(stage) == []
    before = tell(stage, command, 0.125)
    assert only(stage).edits == before


def test_undo_after_the_engine_died_before_it_told_does_no_harm(stage: Stage) -> None:
    stage.run.handwork.set_weights((EDIT,))
    stage.say(EngineGone(-9))
    stage.engine.take()
    stage.document.undo_stack.undo()
    assert sent(stage) == []


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (replace(EDIT, node="dense-7"), UnknownNode),
        (replace(EDIT, index=(2, 0)), NoSuchWeight),
        (replace(EDIT, value=float("nan")), UnfitWeight),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(stage: Stage, edit: WeightEdit, problem: type) -> None:
    said: list[str] = []
    stage.run.message.connect(said.append)
    found = stage.run.handwork.set_weights((EDIT, edit))
    assert isinstance(found, problem) and len(said) == 1
    assert sent(stage) == [] and stage.document.undo_stack.count() == 0


def test_the_network_the_program_brings_stays_as_it_is(themed: QApplication) -> None:
    stage = staged(templates.pretrained())
    stage.become_ready()
    assert isinstance(stage.run.handwork.set_weights((EDIT,)), KeptAsItIs)
    stage.run.close()


def test_a_broken_network_takes_none(stage: Stage) -> None:
    stage.change(graph=replace(SPIRAL.graph, edges=SPIRAL.graph.edges[1:]))
    assert stage.run.handwork.set_weights((EDIT,)) == stage.run.problems[0]


# --- what is learned ------------------------------------------------------------------------------------------------


def test_it_counts_at_once_as_learned_and_saved(stage: Stage, tmp_path: Path) -> None:
    train(stage, 3)
    stage.run.handwork.set_weights((EDIT,))
    assert stage.run.checkpoint is not None
    assert stage.run.checkpoint.weights["dense-1/weights"][1, 3] == 0.5
    path = tmp_path / "by-hand.playground"
    stage.document.save(path, stage.run.checkpoint, stage.run.history)
    saved = files.read(path).checkpoint
    assert saved is not None and saved.weights["dense-1/weights"][1, 3] == 0.5
    assert saved.weights["dense-1/weights"].sum() == 0.5


def test_undo_of_play_comes_back_to_weights_set_before_it(stage: Stage) -> None:
    """Also before anything was trained, and before the engine has sent them."""
    stage.run.handwork.set_weights((EDIT,))
    command = only(stage)
    stage.run.play()
    by_hand = learned(0, 0.25)
    stage.say(Checkpointed(1, by_hand), frame(1, 4, True, count=4))
    stage.run.pause()
    stage.say(Checkpointed(1, learned(4)), frame(1, 4, False))
    stage.engine.take()
    stack = stage.document.undo_stack
    assert stack.undoText() == "Play"
    stack.undo()
    (opened,) = sent(stage)
    assert isinstance(opened, Open) and opened.checkpoint is by_hand
    stack.undo()
    before = tell(stage, command, 0.125)
    back = only(stage)
    assert (back.run, back.edits) == (opened.run, before)


def test_undo_goes_into_the_network_as_it_is_then(stage: Stage) -> None:
    train(stage, 3)
    stage.run.handwork.set_weights((EDIT,))
    before = tell(stage, only(stage), 0.0)
    stage.run.play()
    stage.say(frame(1, 9, True, count=6))
    stage.engine.take()
    stage.document.undo_stack.undo()  # of Play: back to step 3, with the weight as set
    opened = next(one for one in sent(stage) if isinstance(one, Open))
    assert opened.checkpoint is not None and opened.checkpoint.weights["dense-1/weights"][1, 3] == 0.5
    stage.document.undo_stack.undo()  # of the weight: for the run that is being opened
    back = only(stage)
    assert (back.run, back.edits) == (opened.run, before)
    stage.say(Opened(opened.run, 3), Compiled(opened.run, 0.0))
    assert stage.run.checkpoint is not None and stage.run.checkpoint.weights["dense-1/weights"][1, 3] == 0


def test_an_engine_that_died_goes_on_with_it(stage: Stage) -> None:
    train(stage, 3)
    stage.run.handwork.set_weights((EDIT,))
    stage.say(EngineGone(-9))
    opened = next(one for one in sent(stage) if isinstance(one, Open))
    assert opened.checkpoint is not None and opened.checkpoint.weights["dense-1/weights"][1, 3] == 0.5


def test_reset_takes_it_back_also_before_the_first_step(stage: Stage) -> None:
    stage.run.handwork.set_weights((EDIT,))
    by_hand = learned(0, 0.25)
    stage.say(Checkpointed(1, by_hand))
    stage.run.reset()
    assert stage.document.undo_stack.undoText() == "Reset" and stage.run.checkpoint is None
    stage.document.undo_stack.undo()
    assert stage.run.checkpoint is by_hand


def test_a_moment_to_go_back_to_holds_it(stage: Stage) -> None:
    train(stage, 3)
    stage.run.handwork.set_weights((EDIT,))
    by_hand = learned(3, 0.5)
    stage.say(Checkpointed(1, by_hand))
    assert [one.checkpoint for one in stage.run.moments.held if one.step == 3] == [by_hand]


# --- marks ----------------------------------------------------------------------------------------------------------


def test_it_is_marked_on_the_curves_once_for_a_drag(stage: Stage) -> None:
    marks = ChangeMarks(stage.document, stage.run)
    stage.run.handwork.set_weights((EDIT,), "Set a weight")
    assert marks.marks() == [], "nothing was trained yet"
    stage.run.play()
    stage.say(frame(1, 40, True, count=40))
    for step in (40, 41, 42):
        stage.run.handwork.set_weights((replace(EDIT, value=float(step)),), f"Set to {step}", "drag")
        stage.say(frame(1, step + 1, True, count=1))
    assert marks.marks() == [(40, "Set to 42")]
    for command in sent(stage):
        if isinstance(command, SetWeights):
            tell(stage, command, 0.0)
    stage.document.undo_stack.undo()
    assert marks.marks()[1:] == [(43, "Undo: Set to 42")]
    stage.run.handwork.set_weights((EDIT,), "Set once more")
    stage.document.undo_stack.undo()
    assert [text for _, text in marks.marks()[2:]] == ["Set once more", "Undo: Set once more"], "told or not"
    assert not [one for one in sent(stage) if isinstance(one, Play)] and stage.run.is_playing
