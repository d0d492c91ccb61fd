"""Each kind of goal judged in situations made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from pydantic import TypeAdapter

from playground.experiment import Experiment
from playground.graph import Edge, Graph, Node, remove_node
from playground.history import History
from playground.layers import Dense, Input, Output
from playground.lessons.applying import applied
from playground.lessons.deeds import Deed
from playground.lessons.doings import AddLayer
from playground.lessons.goals import AnyGoal, Goal
from playground.lessons.judging import Progress, judge
from playground.lessons.situation import Point, Situation, best, hidden_layers, neurons, points_of
from playground.lessons.text import Choice, Question
from playground.messages import Evaluation
from playground.recipe import Recipe
from playground.strides import Strides
from playground.templates import perceptron

GOALS: TypeAdapter[Goal] = TypeAdapter(AnyGoal)
EXPERIMENT = Experiment(perceptron((4, 3), 1, "tanh", flat=True), "xor", Recipe(loss="binary-cross-entropy", l2=0.1))
HERE = Situation(EXPERIMENT, steps_per_epoch=10)


def goal(kind: str, **fields: Any) -> Goal:
    return GOALS.validate_python({"id": "g", "kind": kind} | fields)


def at(*figures: tuple[int, float], metric: str = "test_accuracy") -> tuple[Point, ...]:
    return tuple(Point(step, {metric: value}) for step, value in figures)


def judged(wanted: Goal, question: Question | None = None, **situation: Any) -> Progress:
    return judge(wanted, replace(HERE, **situation), question)


def words(progress: Progress) -> str:
    assert progress.missing is not None
    return progress.missing.template.format(**progress.missing.values)


# --- a figure ----------------------------------------------------------------------------------------------------

ACCURATE = goal("metric", metric="test_accuracy", at_least=0.9)


def test_a_figure_is_the_newest_one_unless_the_best_is_asked_for() -> None:
    points = at((10, 0.95), (20, 0.8))
    assert not judged(ACCURATE, points=points).is_met
    assert judged(goal("metric", metric="test_accuracy", at_least=0.9, best=True), points=points).is_met
    assert judged(ACCURATE, points=points[:1]).is_met


def test_what_a_figure_lacks_is_said() -> None:
    assert "not known yet" in words(judged(ACCURATE))
    low = judged(ACCURATE, points=at((10, 0.45)))
    assert (low.is_met, low.share) == (False, pytest.approx(0.5))
    assert "test accuracy is 45 %" in words(low) and "at least 90 %" in words(low)
    high = judged(goal("metric", metric="test_loss", at_most=0.1), points=at((10, 0.4), metric="test_loss"))
    assert high.share == pytest.approx(0.25)
    assert "at most 0.1" in words(high)


def test_the_best_loss_is_the_lowest() -> None:
    wanted = goal("metric", metric="test_loss", at_most=0.2, best=True)
    assert judged(wanted, points=at((10, 0.1), (20, 0.5), metric="test_loss")).is_met


@pytest.mark.parametrize("within", [{"steps": 20}, {"epochs": 2}])
def test_what_comes_after_the_budget_does_not_count(within: dict[str, int]) -> None:
    wanted = goal("metric", metric="test_accuracy", at_least=0.9, within=within)
    assert judged(wanted, points=at((20, 0.9))).is_met
    late = judged(wanted, points=at((10, 0.5), (30, 0.95)))
    assert not late.is_met
    assert "by step 20" in words(late)
    assert "by step 20" in words(judged(wanted, points=at((30, 0.95))))


def test_what_comes_before_its_epoch_does_not_count() -> None:
    wanted = goal("metric", metric="test_accuracy", at_least=0.9, best=True, within={"from_epoch": 2})
    assert not judged(wanted, points=at((10, 0.95))).is_met
    assert judged(wanted, points=at((10, 0.5), (20, 0.95))).is_met


def test_a_network_beyond_the_budget_does_not_count() -> None:
    points = at((10, 1.0))
    assert judged(goal("metric", metric="test_accuracy", at_least=0.9, within={"neurons": 7}), points=points).is_met
    many = judged(goal("metric", metric="test_accuracy", at_least=0.9, within={"neurons": 6}), points=points)
    assert "7" in words(many) and "6" in words(many)
    # 2 * 4 + 4, 4 * 3 + 3, 3 + 1
    assert judged(goal("metric", metric="test_accuracy", at_least=0.9, within={"parameters": 31}), points=points).is_met
    assert not judged(
        goal("metric", metric="test_accuracy", at_least=0.9, within={"parameters": 30}), points=points
    ).is_met


def test_offline_another_figure_is_asked_for() -> None:
    wanted = goal("metric", metric="test_accuracy", at_least=0.9, dataset="mnist", offline={"at_least": 0.7})
    points = at((10, 0.8))
    assert "MNIST" in words(judged(wanted, points=points))
    assert judged(wanted, points=points, is_offline=True).is_met


# --- the network, a setting --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "is_met"),
    [
        ({"has": ["dense", "activation"]}, True),
        ({"has": ["dropout"]}, False),
        ({"lacks": ["dropout"]}, True),
        ({"lacks": ["activation"]}, False),
        ({"function": "tanh"}, True),
        ({"function": "relu"}, False),
        ({"hidden_layers_at_least": 2, "hidden_layers_at_most": 2}, True),
        ({"hidden_layers_at_least": 3}, False),
        ({"hidden_layers_at_most": 1}, False),
        ({"neurons_at_least": 7, "neurons_at_most": 7}, True),
        ({"neurons_at_least": 8}, False),
        ({"neurons_at_most": 6}, False),
        ({"parameters_at_most": 31}, True),
        ({"parameters_at_most": 30}, False),
    ],
)
def test_a_property_of_the_network(fields: dict[str, Any], is_met: bool) -> None:
    found = judged(goal("network", **fields))
    assert found.is_met == is_met
    assert (found.missing is None) == is_met


def test_layers_and_functions_are_called_what_the_window_calls_them() -> None:
    assert "“Batch norm”" in words(judged(goal("network", has=["batch-norm"])))
    assert "“Activation”" in words(judged(goal("network", lacks=["activation"])))
    assert "“Leaky ReLU”" in words(judged(goal("network", function="leaky-relu")))


def test_limits_that_are_kept_are_nothing_done_yet() -> None:
    nothing = judged(goal("network", has=["dropout"], neurons_at_most=7, lacks=["flatten"]))
    assert nothing.share == 0
    half = judged(goal("network", has=["dropout", "dense"], neurons_at_most=7))
    assert half.share == 0.5
    broken = judged(goal("network", has=["dense"], neurons_at_most=6))
    assert (broken.share, words(broken)) == (0.5, "There are 7 units in hidden layers; at most 6 are allowed.")


def test_a_layer_that_was_put_in_later_is_where_its_wires_are() -> None:
    late = Graph(
        (Node("input", Input()), Node("last", Dense(units=1)), Node("output", Output()), Node("late", Dense(units=10))),
        (Edge("input", "late"), Edge("late", "last"), Edge("last", "output")),
    )
    assert [layer.units for layer in hidden_layers(late)] == [10]
    assert neurons(late) == 10


def test_a_network_that_is_not_finished_meets_nothing() -> None:
    broken = replace(EXPERIMENT, graph=remove_node(EXPERIMENT.graph, "dense-2"))
    assert "not finished" in words(judged(goal("network"), experiment=broken))
    grown = applied(AddLayer(before="dense-2", kind="dropout"), EXPERIMENT)
    assert judged(goal("network", has=["dropout"]), experiment=grown).is_met


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"path": "recipe.l2", "at_least": 0.1, "at_most": 0.1}, ""),
        ({"path": "recipe.l2", "at_least": 0.2}, "“L2 penalty” is 0.1; it should be at least 0.2."),
        ({"path": "recipe.l2", "at_most": 0.01}, "“L2 penalty” is 0.1; it should be at most 0.01."),
        ({"path": "recipe.optimizer.kind", "equals": "adam"}, ""),
        ({"path": "recipe.optimizer.kind", "equals": "sgd"}, "“Optimizer” is Adam; it should be SGD."),
        ({"path": "recipe.augmentation.shift", "at_least": 3}, "“Shift” is 0.0; it should be at least 3.0."),
        ({"path": "dense-1.units", "equals": 4}, ""),
        ({"path": "dense-9.units", "equals": 4}, "There is nothing called “dense-9.units” in this experiment."),
    ],
)
def test_a_setting(fields: dict[str, Any], missing: str) -> None:
    found = judged(goal("setting", **fields))
    assert found.is_met == (not missing)
    assert (words(found) if found.missing else "") == missing


# --- what was done, answered, compared ---------------------------------------------------------------------------


def test_something_was_done_often_enough_and_with_the_right_thing() -> None:
    drew = goal("action", deed="drew", of="7", times=2)
    assert "Not done yet" in words(judged(drew, deeds=(Deed("drew", "1"),)))
    once = judged(drew, deeds=(Deed("drew", "7"), Deed("drew", "1")))
    assert (once.share, words(once)) == (0.5, "Done 1 of 2 times.")
    assert judged(drew, deeds=(Deed("drew", "7"), Deed("drew", "7"))).is_met
    assert judged(goal("action", deed="drew"), deeds=(Deed("drew", ""),)).is_met


def test_a_prediction_comes_before_what_it_is_about() -> None:
    wanted = goal("prediction", until="trained")
    trained = Deed("trained")
    assert "before you try" in words(judged(wanted, deeds=(trained,)))
    assert "Now try it" in words(judged(wanted, deeds=(trained,), answers={"g": (2, 1)}))
    assert judged(wanted, deeds=(trained, trained), answers={"g": (2, 1)}).is_met
    of = goal("prediction", until="changed", of="recipe.l2")
    assert not judged(of, deeds=(Deed("changed", "seed"),), answers={"g": (1, 0)}).is_met


def test_a_choice_is_met_by_the_right_answer() -> None:
    question = Question("?", (Choice("a", "no", False), Choice("b", "yes", True)))
    wanted = goal("choice")
    assert "Choose an answer" in words(judged(wanted, question))
    assert "read why" in words(judged(wanted, question, answers={"g": (1, 0)}))
    assert judged(wanted, question, answers={"g": (2, 0)}).is_met


def test_a_run_is_better_than_the_pinned_one_by_its_best() -> None:
    wanted = goal("comparison", metric="test_accuracy", by=0.1)
    assert "Pin a run first" in words(judged(wanted, points=at((10, 1.0))))
    assert "not known yet" in words(judged(wanted, pinned=at((10, 0.5))))
    less = judged(wanted, points=at((10, 0.55), (20, 0.5)), pinned=at((10, 0.5)))
    assert not less.is_met and "60 %" in words(less)
    assert judged(wanted, points=at((10, 0.65), (20, 0.1)), pinned=at((10, 0.5))).is_met
    of_loss = goal("comparison", metric="test_loss")
    low, high = at((10, 0.1), metric="test_loss"), at((10, 0.2), metric="test_loss")
    assert judged(of_loss, points=low, pinned=high).is_met
    assert not judged(of_loss, points=high, pinned=low).is_met
    assert not judged(of_loss, points=low, pinned=low).is_met


# --- where the figures come from ---------------------------------------------------------------------------------


def recorded() -> History:
    history = History()
    losses = np.linspace(1.0, 0.1, 100)
    strides = Strides(np.array([100]), np.array([2.5]), np.array([0.1]))
    evaluations = [Evaluation(60, 0.7, 0.5, 10), Evaluation(100, 0.6, 0.75, 10)]
    history.add(100, losses, np.ones(100), evaluations, strides)
    return history


def test_figures_of_training_are_the_mean_of_the_last_fifty_steps() -> None:
    first, last = points_of(recorded())
    losses = np.linspace(1.0, 0.1, 100)
    assert (first.step, last.step) == (60, 100)
    assert first.figures["train_loss"] == pytest.approx(losses[10:60].mean(), rel=1e-6)
    assert last.figures["train_loss"] == pytest.approx(losses[50:].mean(), rel=1e-6)
    assert last.figures["gap"] == pytest.approx(0.6 - losses[50:].mean(), rel=1e-5)
    assert last.figures["accuracy_gap"] == pytest.approx(0.25)
    assert last.figures["gradient_norm"] == pytest.approx(2.5)
    assert "test_r2" not in last.figures


def test_only_newer_points_where_these_are_asked_for() -> None:
    assert points_of(recorded(), after=60) == points_of(recorded())[1:]
    assert points_of(recorded(), after=100) == ()


def test_without_held_out_data_there_is_the_last_step() -> None:
    history = History()
    history.add(3, np.array([3.0, 2.0, 1.0]), np.full(3, np.nan))
    (point,) = points_of(history)
    assert (point.step, point.figures) == (3, {"train_loss": 2.0})
    assert points_of(History()) == ()


def test_the_best_of_nothing_is_nothing() -> None:
    assert best((), "test_accuracy") is None
    assert best(at((1, 0.5)), "test_loss") is None
