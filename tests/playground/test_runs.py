"""Records of runs: figures, bounds, comparisons and tables."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import replace

import numpy as np
import pytest

from playground import graph, runs, templates
from playground.drawing import Drawing, Stroke
from playground.experiment import Experiment
from playground.history import COLUMNS, History
from playground.layers import Dense
from playground.messages import Checkpoint, Evaluation
from playground.recipe import Momentum
from playground.run_differences import NONE, differences, in_short, network_in_short, settings_of
from playground.runs import Figures, RunRecord

SOFTMAX = templates.find("softmax").experiment()


def with_recipe(experiment: Experiment, **fields: object) -> Experiment:
    return replace(experiment, recipe=experiment.recipe.model_copy(update=fields))


def history_of(steps: int, *evaluations: tuple[int, float, float | None]) -> History:
    """Losses that are the number of their step, and evaluations (step, loss, accuracy)."""
    history = History()
    tested = [Evaluation(*one) for one in evaluations]
    history.add(steps, np.arange(1, steps + 1, dtype=np.float32), np.full(steps, 0.5, np.float32), tested)
    return history


def record(number: int, size: int = 0, **fields: object) -> RunRecord:
    """A record whose checkpoint takes ``size`` bytes."""
    checkpoint = Checkpoint(1, {"dense-1/bias": np.zeros(size // 4, np.float32)}) if size else None
    made = RunRecord(number, f"Run {number}", SOFTMAX, history_of(3), checkpoint=checkpoint)
    return replace(made, **fields)  # type: ignore[arg-type]


# --- figures -------------------------------------------------------------------------------------------------------


def test_figures_are_the_last_of_the_held_out_data_and_the_best_accuracy() -> None:
    history = history_of(30, (10, 0.5, 0.75), (20, 0.25, 0.875), (30, 0.375, 0.8125))
    assert runs.figures(history, 2.5) == Figures(30, 2.5, loss=0.375, accuracy=0.8125, best=0.875)


def test_figures_without_held_out_data_or_accuracy_are_none() -> None:
    assert runs.figures(history_of(3), 1.0) == Figures(3, 1.0)
    assert runs.figures(history_of(3, (3, 0.5, None)), 1.0) == Figures(3, 1.0, loss=0.5)
    assert runs.figures(History(), 0.0) == Figures()


# --- bounds --------------------------------------------------------------------------------------------------------


def test_a_long_history_is_thinned_by_mean_and_a_short_one_copied() -> None:
    kept = runs.thinned(history_of(100), rows=25)
    assert kept.train.steps.tolist() == list(range(4, 101, 4))
    assert kept.train.losses.tolist() == [step - 1.5 for step in range(4, 101, 4)]
    assert kept.train.accuracies.tolist() == 25 * [0.5]
    short = history_of(5, (5, 0.5, 0.25))
    copy = runs.thinned(short)
    short.clear()
    assert copy.train.losses.tolist() == [1, 2, 3, 4, 5]
    assert copy.held_out.accuracies.tolist() == [0.25]


def test_thinning_where_accuracy_applies_to_some_steps_only() -> None:
    history = History()
    history.add(8, np.ones(8), np.array([math.nan] * 5 + [0.25, 0.5, 0.75]))
    accuracies = runs.thinned(history, rows=2).train.accuracies
    assert np.isnan(accuracies[0])
    assert accuracies[1] == 0.5


def test_the_oldest_checkpoints_go_first_and_those_of_pinned_and_live_runs_stay() -> None:
    kept = [record(1, 400), record(2, 400, pinned=True), record(3, 400), record(4, 400), record(5, 400)]
    left = runs.within_budget(kept, 1200, live=5)
    assert [one.checkpoint is not None for one in left] == [False, True, False, True, True]
    assert [one.had_checkpoint for one in left] == [True, False, True, False, False]
    assert [one.name for one in left] == [one.name for one in kept]


def test_pinned_checkpoints_stay_however_small_the_budget() -> None:
    left = runs.within_budget([record(1, 400, pinned=True), record(2, 400)], 0)
    assert [one.checkpoint is not None for one in left] == [True, False]


# --- comparing -----------------------------------------------------------------------------------------------------


def test_the_same_settings_do_not_differ() -> None:
    assert differences([SOFTMAX, replace(SOFTMAX, drawing=Drawing((Stroke(((0.5, 0.5),)),)))]) == []


def test_settings_that_differ_are_side_by_side() -> None:
    other = with_recipe(replace(SOFTMAX, dataset="digits", seed=3), learning_rate=0.5, optimizer=Momentum())
    rows = {row.title: row.values for row in differences([SOFTMAX, other])}
    assert rows["Learning rate"] == ("0.003", "0.5")
    assert rows["Optimizer"] == ("Adam", "Momentum")
    assert rows["Momentum"] == (NONE, "0.9")
    assert rows["Beta 1"] == ("0.9", NONE)
    assert rows["Seed"] == ("0", "3")
    assert rows["Dataset"] == ("MNIST", other.data.title)
    assert set(rows) == {"Learning rate", "Optimizer", "Momentum", "Beta 1", "Beta 2", "Epsilon", "Seed", "Dataset"}


def test_networks_are_compared_block_by_block() -> None:
    one = replace(SOFTMAX, graph=templates.perceptron((20,), 10))
    wider = graph.replace_node(one.graph, replace(one.graph.node("dense-1"), layer=Dense(units=30)))
    rows = {row.title: row.values for row in differences([one, replace(one, graph=wider), SOFTMAX])}
    assert rows["Network"] == ("20 → 10", "30 → 10", "10")
    assert rows["dense-1: units"] == ("20", "30", "10")
    assert rows["Layer: dense-2"] == ("Dense", "Dense", NONE)


def test_a_run_in_short() -> None:
    assert in_short(SOFTMAX) == "10 · MNIST · Adam 0.003 · 100"
    assert network_in_short(templates.find("cnn-small").build()) == "6×6×4 → 5×5×8 → 4×4×12 → 200 → 10"


@pytest.mark.parametrize("template", templates.TEMPLATES)
def test_every_template_has_a_word_for_every_setting(template: str) -> None:
    settings = settings_of(templates.find(template).experiment())
    assert all(setting.value and all(setting.parts) for setting in settings.values())


# --- tables --------------------------------------------------------------------------------------------------------


def test_the_steps_of_runs_as_a_table() -> None:
    first = record(1, history=history_of(2, (2, 0.5, 0.25)))
    rows = list(csv.reader(io.StringIO(runs.steps_to_csv([first, record(2)]))))
    assert rows[0] == ["run", *COLUMNS]
    assert rows[1:3] == [
        ["Run 1", "1", "1.0", "0.5", "", "", "", "", ""],
        ["Run 1", "2", "2.0", "0.5", "0.5", "0.25", "", "", ""],
    ]
    assert [row[:2] for row in rows[3:]] == [["Run 2", "1"], ["Run 2", "2"], ["Run 2", "3"]]
