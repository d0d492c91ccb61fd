"""Lessons played with the real engine; what training comes to is checked against trainers used by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from playground import lessons
from playground.engine.lessons import Stage, play, promise
from playground.engine.lessons.playing import do
from playground.engine.loading import load
from playground.engine.training import Trainer
from playground.lessons.deeds import Deed
from playground.lessons.doings import AddLayer, Change, Draw, OpenBlock, Pin, RemoveLayer, Reseed, Reset, SetUp, Study
from playground.lessons.goals import MetricGoal
from playground.problems import ProblemError
from playground.weights import WeightEdit
from tests.engine.lessons.writing import PAGE, SETUP, lesson

NOWHERE = Path("/nonexistent")

GOAL = """
[[pages.goals]]
id = "solved"
kind = "metric"
metric = "test_accuracy"
at_least = 0.95
solution = [{ do = "train", epochs = 50 }]
"""


def stage() -> Stage:
    return Stage(lesson(GOAL), NOWHERE)


def never() -> bool:
    return False


def test_the_lesson_of_the_program_is_played_to_its_last_goal() -> None:
    played = list(play(lessons.find("neuron-xor"), NOWHERE))
    assert [(one.page, one.goal) for one in played] == [
        ("one-neuron-fails", "guess"),
        ("company", "hidden-layer"),
        ("company", "solved"),
    ]
    assert all(one.reached and not one.missing for one in played), played
    assert played[-1].figure is not None and played[-1].figure >= 0.94


def test_training_is_that_of_a_trainer() -> None:
    played = stage()
    played.train(37, never)
    experiment = played.experiment
    trainer = Trainer(experiment, load(experiment.dataset, NOWHERE, experiment.points))
    losses, _ = trainer.advance(37)
    newest = played.situation.points[-1]
    assert newest.step == 37
    assert newest.figures["test_accuracy"] == trainer.evaluate().accuracy
    assert newest.figures["train_loss"] == pytest.approx(float(losses.mean()), rel=1e-6)


def test_held_out_data_are_looked_at_before_the_first_step_each_epoch_and_at_the_end() -> None:
    played = stage()
    epoch = played.trainer.steps_per_epoch
    played.train(2 * epoch + 1, never)
    assert [point.step for point in played.situation.points] == [0, epoch, 2 * epoch, 2 * epoch + 1]


def test_training_ends_where_the_goal_is_met() -> None:
    played = next(iter(play(lesson(GOAL), NOWHERE)))
    assert played.reached
    assert played.steps < 50 * stage().trainer.steps_per_epoch


def test_what_is_missing_is_said() -> None:
    played = next(iter(play(lesson(GOAL.replace("0.95", "1.1")), NOWHERE)))
    assert not played.reached
    assert "test accuracy" in played.missing and "110 %" in played.missing


def test_a_solution_that_cannot_be_done_is_said() -> None:
    broken = GOAL.replace(
        '{ do = "train", epochs = 50 }', '{ do = "set-weight", node = "dense-1", index = [9], value = 1 }'
    )
    played = next(iter(play(lesson(broken), NOWHERE)))
    assert not played.reached
    assert "dense-1" in played.missing


def test_a_layer_more_keeps_step_and_weights() -> None:
    played = stage()
    played.train(20, never)
    before = np.asarray(played.trainer.parameters["dense-1"]["weights"])
    do(AddLayer(before="dense-2", kind="dropout", settings={"rate": 0.1}), played)
    assert played.trainer.step == 20
    assert np.array_equal(before, np.asarray(played.trainer.parameters["dense-1"]["weights"]))
    assert Deed("added-layer", "dropout") in played.situation.deeds


def test_a_broken_network_waits_and_is_mended() -> None:
    played = stage()
    played.train(20, never)
    before = played.experiment
    do(RemoveLayer(node="dense-2"), played)
    with pytest.raises(ProblemError):
        _ = played.trainer
    played.change(before)
    assert played.trainer.step == 20


def test_another_rate_goes_on_and_another_start_does_not() -> None:
    played = stage()
    played.train(20, never)
    do(Change(path="recipe.learning_rate", value=0.1), played)
    assert (played.trainer.step, played.trainer.learning_rate) == (20, pytest.approx(0.1))
    do(Change(path="recipe.optimizer", value={"kind": "sgd"}), played)
    assert played.trainer.step == 20
    do(Reseed(), played)
    assert (played.trainer.step, played.situation.points) == (0, ())
    assert Deed("reseeded") in played.situation.deeds


def test_reset_is_the_same_start() -> None:
    played = stage()
    first = np.asarray(played.trainer.parameters["dense-1"]["weights"])
    played.train(20, never)
    do(Reset(), played)
    assert np.array_equal(first, np.asarray(played.trainer.parameters["dense-1"]["weights"]))


def test_training_that_diverges_ends() -> None:
    played = stage()
    do(Change(path="recipe.loss", value="mse"), played)
    do(Change(path="recipe.optimizer.kind", value="sgd"), played)
    do(Change(path="recipe.learning_rate", value=100), played)
    do(Change(path="dense-1.units", value=64), played)
    played.train(2000, never)
    assert played.trainer.step <= 2000
    assert all(np.isfinite(array).all() for array in map(np.asarray, played.trainer.parameters["dense-1"].values()))


def test_weights_set_by_hand_are_judged_at_once() -> None:
    played = stage()
    played.set_weights((WeightEdit("dense-2", "bias", (0,), 50.0),))
    share = played.situation.points[-1].figures["test_accuracy"]
    labels = played.trainer.data.arrays.test_y
    assert share == pytest.approx(float((labels == 1).mean()))


def test_a_run_is_pinned_as_it_is() -> None:
    played = stage()
    played.train(10, never)
    do(Pin(), played)
    do(Reset(), played)
    assert played.situation.pinned is not None
    assert played.situation.pinned[-1].step == 10


def test_a_set_up_comes_back_afresh() -> None:
    played = stage()
    played.turn_to("first")
    played.train(10, never)
    do(SetUp(), played)
    assert played.trainer.step == 0


def test_a_block_is_opened_by_its_kind_and_points_have_no_digits() -> None:
    played = stage()
    do(OpenBlock(node="dense-1"), played)
    do(Draw(digit=7), played)
    assert played.situation.deeds == (Deed("opened-block", "dense"), Deed("drew", ""))


def test_a_drawn_digit_is_read_by_the_pretrained_network() -> None:
    setup = 'format = 1\nminutes = 1\n[setup]\ndataset = "digits"\nstart = "pretrained"\n'
    made = lesson(GOAL, setup=setup)
    played = Stage(made, NOWHERE)
    do(Draw(digit=7), played)
    assert played.situation.deeds == (Deed("drew", "7"),)


def test_a_study_of_a_view_is_played() -> None:
    played = stage()
    do(Study(view="landscape"), played)
    assert played.situation.deeds == (Deed("studied", "landscape"),)


def test_without_its_data_a_lesson_falls_back() -> None:
    setup = SETUP.replace("minutes = 1", 'minutes = 1\nneeds = ["mnist"]').replace(
        "[setup]", '[offline]\ndataset = "xor"\n[setup]'
    )
    assert Stage(lesson(GOAL, setup=setup), NOWHERE).experiment.dataset == "xor"


def test_a_promise_is_of_as_many_seeds() -> None:
    made = lesson(GOAL + "seeds = { of = 3, reach = 3 }\n", page=PAGE)
    kept = promise(made, "solved", NOWHERE)
    assert len(kept) == 3
    experiment = made.experiment()
    for seed, reached in enumerate(kept):
        trainer = Trainer(replace(experiment, seed=seed), load("clouds", NOWHERE, experiment.points))
        accuracies = []
        for _ in range(50):
            trainer.advance(trainer.steps_per_epoch)
            accuracies.append(trainer.evaluate().accuracy or 0)
        assert reached == (max(accuracies) >= 0.95)
    assert isinstance(made.pages[0].goals[0], MetricGoal)
