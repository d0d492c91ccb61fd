"""Undo brings back what had been learned: before Play, before a reset, a new start, another network or other data."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.history import History
from playground.messages import (
    Checkpoint,
    Checkpointed,
    Compiled,
    EngineGone,
    Open,
    Opened,
    Pause,
    Play,
    Restart,
    TakeFrame,
)
from tests.widgets.scripted_engine import frame
from tests.widgets.test_run import SOFTMAX, Stage, staged
from widgets.learned import Keeping, Learned


@pytest.fixture
def stage(themed: QApplication) -> Iterator[Stage]:
    made = staged(SOFTMAX)
    made.become_ready()
    yield made
    made.run.close()


def weights(step: int) -> Checkpoint:
    """Weights that can be told from those of another step."""
    return Checkpoint(step, {"dense-1/bias": np.full(10, step, np.float32)})


def train(stage: Stage, upto: int, run: int = 1) -> Checkpoint:
    """Play, train to a step, pause, and have the checkpoint arrive."""
    before = stage.run.step_count
    kept = weights(upto)
    stage.run.play()
    stage.say(frame(run, upto, True, count=upto - before))
    stage.run.pause()
    stage.say(Checkpointed(run, kept), frame(run, upto, False))
    stage.engine.take()
    return kept


def sent(stage: Stage) -> list[object]:
    return [command for command in stage.engine.take() if not isinstance(command, TakeFrame)]


def steps(stage: Stage) -> list[int]:
    return list(stage.run.history.train.steps)


def test_undo_of_the_first_play_begins_at_step_0_and_redo_brings_what_was_learned(stage: Stage) -> None:
    kept = train(stage, 3)
    stack = stage.document.undo_stack
    assert stack.undoText() == "Play"
    stack.undo()
    assert sent(stage) == [Restart(1, 0)]
    assert (stage.run.step_count, steps(stage)) == (0, [])
    stack.redo()
    (opened,) = sent(stage)
    assert isinstance(opened, Open)
    assert (opened.experiment, opened.checkpoint) == (SOFTMAX, kept)
    assert (stage.run.step_count, steps(stage)) == (3, [1, 2, 3])


def test_undo_of_play_on_a_trained_network_brings_its_weights_and_curves_back(stage: Stage) -> None:
    early = train(stage, 3)
    stage.change(recipe=SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5}))
    late = train(stage, 5)
    stack = stage.document.undo_stack
    stack.undo()
    assert sent(stage) == [Open(2, stage.document.experiment(), early)]
    assert stage.run.checkpoint is early
    assert (stage.run.step_count, steps(stage)) == (3, [1, 2, 3])
    assert stage.document.experiment().recipe.learning_rate == 0.5
    stack.redo()
    assert sent(stage) == [Open(3, stage.document.experiment(), late)]
    assert steps(stage) == [1, 2, 3, 4, 5]


def test_playing_on_after_a_pause_is_the_same_step(stage: Stage) -> None:
    train(stage, 3)
    train(stage, 5)
    assert stage.document.undo_stack.count() == 1
    stage.document.undo_stack.undo()
    assert steps(stage) == []


def test_after_saving_play_is_a_step_of_its_own(stage: Stage) -> None:
    early = train(stage, 3)
    stage.document.undo_stack.setClean()
    train(stage, 5)
    stage.document.undo_stack.undo()
    assert stage.run.checkpoint is early
    assert stage.document.undo_stack.isClean()


def test_undo_while_it_plays_pauses_first(stage: Stage) -> None:
    stage.run.play()
    stage.say(frame(1, 4, True, count=4))
    stage.engine.take()
    stage.document.undo_stack.undo()
    assert sent(stage) == [Pause(), Restart(1, 0)]
    assert not stage.run.is_playing
    late = weights(4)
    stage.say(Checkpointed(1, late), frame(1, 0, False))
    assert stage.run.checkpoint is None
    stage.document.undo_stack.redo()
    assert sent(stage) == [Open(2, SOFTMAX, late)]
    assert steps(stage) == [1, 2, 3, 4]


def test_play_pressed_before_the_answer_to_pause_goes_back_to_where_it_paused(stage: Stage) -> None:
    train(stage, 3)
    stage.change(recipe=SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5}))
    stage.run.play()
    stage.say(frame(1, 5, True, count=2))
    stage.run.pause()
    stage.change(recipe=SOFTMAX.recipe.model_copy(update={"learning_rate": 0.25}))
    stage.run.play()
    paused = weights(6)
    stage.say(Checkpointed(1, paused), frame(1, 9, True, count=4), Checkpointed(1, weights(9)))
    stage.document.undo_stack.undo()
    assert stage.run.checkpoint is paused


def test_reset_is_undone_with_weights_and_curves(stage: Stage) -> None:
    kept = train(stage, 3)
    stage.run.reset()
    assert sent(stage) == [Restart(1, 0)]
    assert steps(stage) == []
    stack = stage.document.undo_stack
    assert stack.undoText() == "Reset"
    stack.undo()
    assert sent(stage) == [Open(2, SOFTMAX, kept)]
    assert steps(stage) == [1, 2, 3]
    stage.say(Opened(2, 3), Compiled(2, 0.0))
    stage.engine.take()
    stack.redo()
    assert sent(stage) == [Restart(2, 0)]
    assert steps(stage) == []


def test_reset_of_what_has_learned_nothing_is_no_step(stage: Stage) -> None:
    stage.run.reset()
    assert stage.document.undo_stack.count() == 0


def test_a_new_start_is_undone_with_weights_and_curves(stage: Stage) -> None:
    kept = train(stage, 3)
    stage.run.reseed()
    train(stage, 2)
    stack = stage.document.undo_stack
    assert stack.count() == 3
    stack.undo()
    assert steps(stage) == []
    stack.undo()
    assert stage.document.experiment() == SOFTMAX
    assert stage.run.checkpoint is kept
    assert steps(stage) == [1, 2, 3]


@pytest.mark.parametrize("change", [{"dataset": "digits"}, {"start": "pretrained"}])
def test_other_data_or_another_start_is_undone_with_weights_and_curves(stage: Stage, change: dict[str, object]) -> None:
    kept = train(stage, 3)
    stage.change(**change)
    stage.engine.take()
    stage.document.undo_stack.undo()
    assert sent(stage) == [Open(3, SOFTMAX, kept)]
    assert steps(stage) == [1, 2, 3]


def test_undo_of_a_number_leaves_what_was_learned(stage: Stage) -> None:
    train(stage, 3)
    stage.change(recipe=SOFTMAX.recipe.model_copy(update={"learning_rate": 0.5}))
    stage.document.undo_stack.undo()
    assert steps(stage) == [1, 2, 3]
    assert not [command for command in sent(stage) if isinstance(command, Open | Restart)]


def test_the_fresh_copy_of_the_pretrained_network_comes_back_trained_with_redo(themed: QApplication) -> None:
    stage = staged(templates.pretrained())
    stage.become_ready()
    stage.run.play()
    stage.say(Opened(2, 0), Compiled(2, 0.0), frame(2, 4, True, count=4))
    stage.run.pause()
    kept = weights(4)
    stage.say(Checkpointed(2, kept), frame(2, 4, False))
    stack = stage.document.undo_stack
    assert (stack.count(), stack.undoText()) == (1, "Train a fresh copy")
    stack.undo()
    assert stage.document.experiment().start == "pretrained"
    stack.redo()
    assert stage.run.checkpoint is kept
    assert steps(stage) == [1, 2, 3, 4]
    stage.run.close()


def test_a_network_that_took_over_weights_is_asked_for_a_checkpoint_that_fits(stage: Stage) -> None:
    train(stage, 3)
    stage.document.change(replace(SOFTMAX, graph=templates.perceptron((20,), 10)), "Add a layer")
    stage.engine.take()
    stage.say(Opened(2, 3), Compiled(2, 0.5))
    assert sent(stage) == [Pause()]
    fitting = weights(3)
    stage.say(Checkpointed(2, fitting))
    train(stage, 5, run=2)
    stage.document.undo_stack.undo()
    assert stage.run.checkpoint is fitting


def test_an_engine_that_died_makes_no_step_of_undo(stage: Stage) -> None:
    stage.run.play()
    stage.engine.take()
    stage.say(EngineGone(-9))
    assert any(isinstance(command, Play) for command in sent(stage))
    assert stage.document.undo_stack.count() == 1


# --- memory --------------------------------------------------------------------------------------------------------


def learned(size: int) -> Learned:
    return Learned(Checkpoint(1, {"w": np.zeros(size // 4, np.float32)}), History())


def test_the_oldest_are_let_go_and_the_newest_always_stays() -> None:
    keeping = Keeping(budget=1000)
    kept = [keeping.keep(learned(400), 1) for _ in range(4)]
    assert [one is not None and one.is_let_go for one in kept] == [True, True, False, False]
    large = keeping.keep(learned(4000), 1)
    assert large is not None
    assert not large.is_let_go
    assert all(one is not None and one.is_let_go for one in kept)


def test_a_step_that_was_let_go_begins_anew_and_says_so(stage: Stage) -> None:
    stage.run._course.keeping._budget = 100
    said: list[str] = []
    stage.run.message.connect(said.append)
    train(stage, 3)
    stage.run.reset()
    train(stage, 2)
    stage.run.reset()
    for _ in range(3):
        stage.document.undo_stack.undo()
    assert steps(stage) == []
    assert said == ["The weights from before are no longer kept: they would take too much memory."]


def test_steps_that_are_gone_hold_no_memory(stage: Stage) -> None:
    train(stage, 3)
    stage.run.reset()
    held = weakref.ref(stage.run._course.keeping._held[-1]())  # type: ignore[arg-type]
    stage.document.undo_stack.clear()
    gc.collect()
    assert held() is None


# --- edits of the network ------------------------------------------------------------------------------------------

TWO = replace(SOFTMAX, graph=templates.perceptron((20,), 10))


def last_open(stage: Stage) -> Open:
    return [command for command in sent(stage) if isinstance(command, Open)][-1]


def test_undo_of_an_edit_gives_the_engine_the_weights_of_before(stage: Stage) -> None:
    kept = train(stage, 3)
    stage.document.change(TWO, "Add a layer")
    assert last_open(stage).kept == {}
    stage.document.undo_stack.undo()
    assert last_open(stage) == Open(3, SOFTMAX, carry_over=True, kept=kept.weights)


def test_weights_of_before_wait_while_the_network_is_broken_and_for_the_engine(stage: Stage) -> None:
    kept = train(stage, 3)
    graph = SOFTMAX.graph
    stage.document.change(replace(SOFTMAX, graph=replace(graph, edges=graph.edges[1:])), "Cut")
    stage.document.change(TWO, "Add a layer")
    stage.engine.take()
    stage.document.undo_stack.undo()
    assert stage.run.problems and not [command for command in sent(stage) if isinstance(command, Open)]
    other = replace(SOFTMAX, graph=templates.perceptron((30,), 10))
    stage.document.change(other, "Mend in another way")
    opened = last_open(stage)
    assert (opened.experiment, opened.carry_over, opened.kept) == (other, True, kept.weights)
    # The engine may pass over one network for the next, but not over the weights.
    third = replace(SOFTMAX, graph=templates.perceptron((40,), 10))
    stage.document.change(third, "Change")
    opened = last_open(stage)
    assert opened.kept == kept.weights
    stage.say(Opened(opened.run, 3))
    stage.document.change(TWO, "Change")
    assert last_open(stage).kept == {}


def test_an_edit_of_what_the_engine_has_not_got_to_goes_on_from_what_that_had_learned(stage: Stage) -> None:
    kept = train(stage, 3)
    stage.document.change(TWO, "Add a layer")
    stage.say(Opened(2, 3), Compiled(2, 0.5))
    fitting = weights(3)
    stage.say(Checkpointed(2, fitting))
    train(stage, 5, run=2)
    stage.document.undo_stack.undo()
    stage.document.undo_stack.undo()
    whole, edited = [command for command in sent(stage) if isinstance(command, Open)]
    assert whole == Open(3, TWO, fitting)
    assert edited == Open(4, SOFTMAX, fitting, kept=kept.weights)


def test_of_an_edit_while_it_trains_undo_brings_the_last_weights_of_before(stage: Stage) -> None:
    stage.run.play()
    stage.say(frame(1, 4, True, count=4))
    stage.document.change(TWO, "Add a layer")
    late = weights(6)
    stage.say(Checkpointed(1, late), Opened(2, 6), Compiled(2, 0.5))
    stage.engine.take()
    stage.document.undo_stack.undo()
    assert last_open(stage).kept == late.weights


def test_steps_that_share_a_checkpoint_count_it_once() -> None:
    keeping = Keeping(budget=1000)
    checkpoint = learned(600).checkpoint
    kept = [keeping.keep(Learned(checkpoint, History()), 1) for _ in range(4)]
    assert not any(one is None or one.is_let_go for one in kept)
