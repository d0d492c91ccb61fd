"""Cross-validation: each lane on its own part of the rows, beside the same done by hand with scikit-learn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score

from playground import racing, templates
from playground.engine.loading import load
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.graph import chain
from playground.layers import Dense, Input, Output
from playground.messages import StartStudy, StudyEnded, StudyProgress, TakeStudy
from playground.problems import BadWish
from playground.racing import SETTINGS
from playground.recipe import Recipe
from playground.studies.race import RaceFound, RaceRequest
from tests.engine.turned import Engine

IRIS = templates.find("table").experiment()


def folds(experiment: Experiment, count: int) -> tuple[Experiment, ...]:
    setting = SETTINGS["fold"]
    return tuple(lane.experiment for lane in racing.race(experiment, setting, setting.suggest(experiment, count)))


def raced(engine: Engine, experiments: tuple[Experiment, ...], epochs: int) -> RaceFound:
    engine.put(StartStudy(1, "race", RaceRequest(experiments, epochs)))
    while not (ended := engine.of(StudyEnded)):
        engine.put(TakeStudy(1))
        engine.turn()
    assert ended[-1].outcome == "done"
    return engine.of(StudyProgress)[-1].record  # type: ignore[return-value]


def test_each_lane_is_the_run_of_its_fold(engine: Engine) -> None:
    engine.opened(IRIS)
    lanes = folds(IRIS, 4)
    found = raced(engine, lanes, 5)
    for number, experiment in enumerate(lanes):
        arrays = load("iris", Path("nowhere"), table=experiment.table)
        assert len(arrays.test_x) == (38, 38, 37, 37)[number]
        run = Trainer(experiment, arrays)
        run.advance(5 * run.steps_per_epoch)
        judged = run.evaluate()
        assert found.history.accuracy[-1, number] == np.float32(judged.accuracy)
        np.testing.assert_allclose(found.history.test_loss[-1, number], judged.loss, rtol=1e-5)
        np.testing.assert_array_equal(
            found.checkpoints[number].weights["dense-1/weights"], run.checkpoint().weights["dense-1/weights"]
        )
    begun = [Trainer(one, load("iris", Path("nowhere"), table=one.table)).checkpoint() for one in lanes]
    for name, array in begun[0].weights.items():
        assert all(np.array_equal(array, other.weights[name]) for other in begun)


def test_linear_regression_over_folds_is_scikit_learns(engine: Engine) -> None:
    linear = Experiment(
        chain([Input(), Dense(units=1), Output()]), "diabetes", Recipe(loss="mse", learning_rate=0.02, batch_size=400)
    )
    engine.opened(linear)
    lanes = folds(linear, 5)
    found = raced(engine, lanes, 1500)
    theirs = []
    for experiment in lanes:
        arrays = load("diabetes", Path("nowhere"), table=experiment.table)
        fitted = LinearRegression().fit(arrays.train_x, arrays.train_y)
        theirs.append(r2_score(arrays.test_y, fitted.predict(arrays.test_x)))
    np.testing.assert_allclose(found.history.r2[-1], theirs, atol=0.01)
    mean, spread = found.history.across("r2")
    assert (mean, spread) == pytest.approx((np.mean(theirs), np.std(theirs, ddof=1)), abs=0.01)


def test_folds_of_another_table_are_refused(engine: Engine) -> None:
    engine.opened(IRIS)
    other = replace(IRIS, table=IRIS.table.model_copy(update={"scaling": "range"}))
    engine.put(StartStudy(1, "race", RaceRequest(folds(other, 3), 1)))
    ended = engine.await_event(StudyEnded)
    assert ended.outcome == "failed" and isinstance(ended.problem, BadWish)
