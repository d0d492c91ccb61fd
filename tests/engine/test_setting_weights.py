"""Weights set by hand between two steps: these numbers exactly, nothing else, and training goes on with them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from playground.engine.probes.neurons import looking, neurons
from playground.engine.training import Trainer
from playground.messages import (
    Advance,
    Change,
    Checkpoint,
    Checkpointed,
    Evaluation,
    Frame,
    Open,
    Opened,
    Passed,
    Pause,
    Play,
    SetWeights,
    Trouble,
    Visit,
    Watch,
    WeightsSet,
)
from playground.probes.neurons import NeuronsWish
from playground.problems import NoSuchWeight, ProblemError, UnfitWeight, UnknownNode
from playground.weights import WeightEdit
from tests.engine.small import mlp, of_points, points
from tests.engine.test_groups_at_work import grouped
from tests.engine.turned import Engine

MOMENTUM: Any = {"kind": "momentum"}
POINTS = of_points(mlp(4), batch_size=50, learning_rate=0.1, optimizer=MOMENTUM)
EDIT = WeightEdit("dense-1", "weights", (1, 2), 0.1)


def alike(one: Checkpoint, other: Checkpoint, but: dict[str, tuple[int, ...]] | None = None) -> bool:
    """Whether two checkpoints are the same bit for bit, but for one number each of these arrays."""
    for mine, theirs in ((one.weights, other.weights), (one.optimizer, other.optimizer)):
        for name, array in mine.items():
            differs = array.view(np.uint32) != theirs[name].view(np.uint32)
            if but and name in but and mine is one.weights:
                differs[but[name]] = False
            if differs.any():
                return False
    return one.step == other.step


@pytest.mark.parametrize("optimizer", [MOMENTUM, {"kind": "adam"}])
def test_the_value_is_set_exactly_and_all_else_is_bit_identical(optimizer: Any) -> None:
    trainer = Trainer(of_points(mlp(4), optimizer=optimizer), points())
    trainer.advance(10)
    before, version = trainer.checkpoint(), trainer.version
    put_back = trainer.set_weights((EDIT, WeightEdit("dense-2", "bias", (0,), -3.5)))
    after = trainer.checkpoint()
    assert after.weights["dense-1/weights"][1, 2] == np.float32(0.1) and after.weights["dense-2/bias"][0] == -3.5
    assert alike(after, before, {"dense-1/weights": (1, 2), "dense-2/bias": (0,)})
    assert trainer.version != version
    trainer.set_weights(put_back)
    assert alike(trainer.checkpoint(), before)


def test_training_goes_on_with_it_as_from_such_a_checkpoint_and_compiles_nothing() -> None:
    trainer = Trainer(POINTS, points())
    trainer.advance(10)
    told = trainer.checkpoint()
    seconds = trainer.compile_seconds
    trainer.set_weights((EDIT,))
    weights = {name: array.copy() for name, array in told.weights.items()}
    weights["dense-1/weights"][1, 2] = 0.1
    other = Trainer(POINTS, points(), checkpoint=Checkpoint(told.step, weights, told.optimizer))
    trainer.advance(7)
    other.advance(7)
    assert alike(trainer.checkpoint(), other.checkpoint()) and trainer.compile_seconds == seconds


def test_looking_at_it_compiles_nothing() -> None:
    trainer = Trainer(POINTS, points())
    seen = neurons(trainer, NeuronsWish())
    assert seen is not None
    program = looking(trainer.plan.structure, trainer.plan.platform, ("activation-1", "dense-2"))
    known = program._cache_size()  # type: ignore[attr-defined]
    trainer.set_weights((EDIT,))
    again = neurons(trainer, NeuronsWish())
    assert again is not None and again.columns[0].weights[1, 2] == np.float32(0.1)
    assert not np.array_equal(again.columns[0].maps[2], seen.columns[0].maps[2])
    assert known >= 1 and program._cache_size() == known  # type: ignore[attr-defined]


def test_a_layer_inside_a_group_is_called_by_group_and_repetition() -> None:
    trainer = Trainer(grouped(), points())
    trainer.advance(3)
    before = trainer.checkpoint()
    node = "group-1.1.group-1.2.dense"
    trainer.set_weights((WeightEdit(node, "weights", (3, 0), 2.0),))
    after = trainer.checkpoint()
    assert after.weights[f"{node}/weights"][3, 0] == 2.0 and alike(after, before, {f"{node}/weights": (3, 0)})


def test_numbers_that_are_none_stay_and_one_of_them_is_mended() -> None:
    trainer = Trainer(POINTS, points())
    nothing = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, nothing))
    (back,) = trainer.set_weights((EDIT,))
    weights = trainer.checkpoint().weights["dense-1/weights"]
    assert weights[1, 2] == np.float32(0.1) and np.isnan(weights).sum() == 7 and np.isnan(back.value)
    trainer.set_weights((back,))
    assert np.isnan(trainer.checkpoint().weights["dense-1/weights"]).all()


def test_of_several_edits_with_one_that_cannot_be_none_is_made() -> None:
    trainer = Trainer(POINTS, points())
    before = trainer.checkpoint()
    with pytest.raises(ProblemError) as raised:
        trainer.set_weights(
            (EDIT, WeightEdit("dense-1", "weights", (0, 4), 1.0), WeightEdit("nobody", "bias", (0,), 1))
        )
    assert [type(one) for one in raised.value.problems] == [NoSuchWeight, UnknownNode]
    assert alike(trainer.checkpoint(), before)


def measured_after(engine: Engine, event: WeightsSet) -> Evaluation:
    """The first evaluation that a frame tells of after an event."""

    def found() -> list[Evaluation]:
        later = engine.events[engine.events.index(event) + 1 :]
        return [one for frame in later if isinstance(frame, Frame) for one in frame.evaluations]

    engine.until(found)
    return found()[0]


# --- the loop ------------------------------------------------------------------------------------------------------


def test_at_rest_it_is_set_told_and_measured_anew(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=20))
    paused = engine.paused_at()
    before = engine.of(Checkpointed)[-1].checkpoint
    engine.put(SetWeights(1, 7, (EDIT,)))
    told = engine.await_event(WeightsSet)
    kept = engine.of(Checkpointed)[-1].checkpoint
    measured = measured_after(engine, told)
    assert (told.run, told.number) == (1, 7)
    assert told.before == (WeightEdit("dense-1", "weights", (1, 2), float(before.weights["dense-1/weights"][1, 2])),)
    assert kept.step == 20 and alike(kept, before, {"dense-1/weights": (1, 2)})
    assert measured.step == 20 and measured.loss != paused.evaluations[-1].loss
    engine.put(SetWeights(1, 8, told.before, puts_back=True))
    back = engine.await_event(WeightsSet)
    assert alike(engine.of(Checkpointed)[-1].checkpoint, before)
    # summed in as many pieces as there was time for
    assert measured_after(engine, back).loss == pytest.approx(paused.evaluations[-1].loss, rel=1e-6)


def test_before_the_first_step_as_well(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(SetWeights(1, 1, (EDIT,)))
    engine.await_event(WeightsSet)
    kept = engine.of(Checkpointed)[-1].checkpoint
    assert kept.step == 0 and kept.weights["dense-1/weights"][1, 2] == np.float32(0.1)


def test_training_goes_on_while_it_is_set(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 50)
    engine.put(SetWeights(1, 1, (WeightEdit("dense-1", "bias", (0,), 40.0),)))
    told = engine.await_event(WeightsSet)
    kept = engine.of(Checkpointed)[-1].checkpoint
    assert kept.weights["dense-1/bias"][0] == 40.0 and kept.step >= 50
    later = engine.await_event(Frame, lambda frame: frame.step > kept.step + 20)
    assert later.playing and told.before[0].value != 40.0 and not engine.of(Trouble)
    engine.put(Pause())
    engine.paused_at()
    steps = [event.checkpoint.step for event in engine.of(Passed)]
    assert steps == sorted(steps) and kept.step in (*steps, *(one.checkpoint.step for one in engine.of(Checkpointed)))


@pytest.mark.parametrize(
    "edit", [WeightEdit("dense-1", "bias", (4,), 1.0), WeightEdit("dense-1", "bias", (0,), np.inf)]
)
def test_what_cannot_be_set_is_said_and_training_goes_on(engine: Engine, edit: WeightEdit) -> None:
    engine.opened(POINTS)
    engine.put(Play())
    engine.await_event(Frame, lambda frame: frame.step > 10)
    engine.put(SetWeights(1, 1, (EDIT, edit)))
    problem = engine.await_event(Trouble).problem
    assert isinstance(problem, NoSuchWeight | UnfitWeight)
    step = engine.of(Frame)[-1].step
    assert engine.await_event(Frame, lambda frame: frame.step > step).playing and not engine.of(WeightsSet)


def test_views_see_it_at_once_while_it_rests(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Watch(frozenset({"neurons"})))
    engine.await_event(Frame, lambda frame: "neurons" in frame.probes)
    engine.put(SetWeights(1, 1, (EDIT,)))
    seen = engine.await_event(Frame, lambda frame: "neurons" in frame.probes).probes["neurons"]
    assert seen.columns[0].weights[1, 2] == np.float32(0.1)


def test_it_waits_for_a_network_that_is_being_made_ready(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=5))
    engine.paused_at()
    wider = of_points(mlp(6), batch_size=50, learning_rate=0.1, optimizer=MOMENTUM)
    edit = WeightEdit("dense-1", "bias", (5,), 1.5)
    engine.put(Open(2, wider, carry_over=True), SetWeights(2, 1, (edit,)))
    told = engine.await_event(WeightsSet)
    assert told.run == 2 and engine.of(Opened)[-1].run == 2
    kept = engine.of(Checkpointed)[-1].checkpoint
    assert kept.weights["dense-1/bias"][5] == 1.5 and kept.step == 5


def test_what_waited_for_a_network_that_never_came_is_forgotten(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Open(2, of_points(mlp(7))), SetWeights(2, 1, (EDIT,)), Open(3, of_points(mlp(3))))
    engine.await_event(Opened, lambda event: event.run == 3)
    engine.put(Advance(steps=2))
    engine.paused_at()
    assert not engine.of(WeightsSet)


def test_a_setting_changed_with_it_keeps_it(engine: Engine) -> None:
    """Another optimizer means other programs, and the weights go over to them."""
    engine.opened(POINTS)
    other = of_points(mlp(4), batch_size=50, learning_rate=0.1, optimizer={"kind": "adam"})
    engine.put(Change(1, other), SetWeights(1, 1, (EDIT,)))
    engine.await_event(WeightsSet, more=False)
    engine.until(lambda: len(engine.of(Opened)) >= 2)
    engine.put(Pause())
    engine.until(lambda: len(engine.of(Checkpointed)) >= 2)
    assert engine.of(Checkpointed)[-1].checkpoint.weights["dense-1/weights"][1, 2] == np.float32(0.1)


def test_who_looks_back_is_brought_to_the_present(engine: Engine) -> None:
    engine.opened(POINTS)
    engine.put(Advance(steps=5))
    engine.paused_at()
    early = engine.of(Passed)[0].checkpoint
    engine.put(Visit(1, early))
    engine.await_event(Frame, lambda frame: frame.visited is not None)
    engine.put(SetWeights(1, 1, (EDIT,)))
    assert engine.await_event(Frame).visited is None
