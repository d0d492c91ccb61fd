"""An ensemble against as many networks trained one by one, asked and counted in NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from playground.engine import network
from playground.engine.device_data import DeviceData
from playground.engine.planning import plan_of
from playground.engine.probes.boundary import grid
from playground.engine.studies.ensemble import SIDE, _asking
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import CancelStudy, StartStudy, StudyEnded, StudyProgress, TakeStudy
from playground.probes import REACH
from playground.problems import BadWish, NotTrainedYet, ProblemError
from playground.studies.ensemble import NO_ANSWER, EnsembleFound, EnsembleRequest, disagreement, majority
from tests.engine.small import mlp, of_pictures, of_points, points
from tests.engine.studies.playing import played
from tests.engine.turned import Engine

EXPERIMENT = of_points(mlp(5), learning_rate=0.05)
STEPS = 60


def run_through(request: EnsembleRequest, trainer: Trainer) -> list[EnsembleFound]:
    """All records of a study that nothing interrupts."""
    return played("boundary-ensemble", request, trainer)


def probabilities(weights: dict[str, Any], places: np.ndarray) -> np.ndarray:
    """Of class 1, of a network with one hidden layer of tanh and a sigmoid, in double precision."""
    wide = {name: array.astype(np.float64) for name, array in weights.items()}
    hidden = np.tanh(places @ wide["dense-1/weights"] + wide["dense-1/bias"])
    scores = hidden @ wide["dense-2/weights"] + wide["dense-2/bias"]
    return np.asarray(1 / (1 + np.exp(-scores[:, 0])))


def middles() -> np.ndarray:
    """The middles of all cells, row by row upwards."""
    steps = [-REACH + 2 * REACH * (number + 0.5) / SIDE for number in range(SIDE)]
    return np.array([(x, y) for y in steps for x in steps])


def test_members_answer_as_networks_trained_one_by_one() -> None:
    data = points()
    trainer = Trainer(EXPERIMENT, data)
    trainer.advance(STEPS)
    last = run_through(EnsembleRequest(members=5), trainer)[-1]
    assert (last.done, last.total, last.seeds, last.diverged) == (STEPS, STEPS, (0, 1, 2, 3, 4), 0)
    alone = []
    for seed in last.seeds:
        run = Trainer(of_points(mlp(5), seed=seed, learning_rate=0.05), data)
        run.advance(STEPS)
        alone.append(run.checkpoint().weights)
    shares = np.array([probabilities(weights, middles()) for weights in alone])
    wanted = (shares > 0.5).reshape(5, SIDE, SIDE)
    sure = (np.abs(shares - 0.5) > 1e-3).reshape(5, SIDE, SIDE)
    assert sure.mean() > 0.97 and np.array_equal(last.votes[sure], wanted[sure])
    np.testing.assert_allclose(last.mean[..., 1].ravel(), shares.mean(axis=0), atol=2e-3)
    ones = wanted.sum(axis=0)
    by_hand = np.minimum(ones, 5 - ones) / 5
    everywhere_sure = sure.all(axis=0)
    np.testing.assert_allclose(last.disagreement()[everywhere_sure], by_hand[everywhere_sure], atol=1e-6)
    assert by_hand.max() == 0.4 and (by_hand == 0).any()
    held_out = np.array([probabilities(weights, data.test_x) > 0.5 for weights in alone])
    np.testing.assert_allclose(last.accuracies, (held_out == data.test_y).mean(axis=1), atol=1e-6)
    assert last.together == pytest.approx(((held_out.sum(axis=0) >= 3) == data.test_y).mean())


def test_a_number_of_steps_may_be_chosen_and_records_lead_up_to_it() -> None:
    records = run_through(EnsembleRequest(members=4, steps=12), Trainer(EXPERIMENT, points()))
    assert (records[0].done, records[0].total, records[0].votes.size) == (0, 12, 0)
    assert records[-1].done == 12 and records[-1].votes.shape == (4, SIDE, SIDE)


def test_the_network_at_work_is_not_touched() -> None:
    trainer = Trainer(EXPERIMENT, points())
    trainer.advance(7)
    before = trainer.checkpoint()
    run_through(EnsembleRequest(members=4), trainer)
    after = trainer.checkpoint()
    assert after.step == before.step == 7
    for name, array in before.weights.items():
        np.testing.assert_array_equal(array, after.weights[name])


def test_votes_of_ten_classes_are_the_likeliest_of_each_member() -> None:
    rng = np.random.default_rng(3)
    experiment = of_points(mlp(6, outputs=10), loss="cross-entropy")
    plan = plan_of(experiment, DeviceData(points(), Trainer(EXPERIMENT, points()).data.device))
    shapes = {
        node: {n: a.shape for n, a in arrays.items()}
        for node, arrays in network.first_weights(experiment.graph, plan.structure, 0)[0].items()
    }
    parameters = {
        node: {name: rng.normal(size=(4, *shape)).astype(np.float32) for name, shape in arrays.items()}
        for node, arrays in shapes.items()
    }
    values = {node: {n: np.full(4, v) for n, v in by.items()} for node, by in network.numbers(experiment.graph).items()}
    parameters["dense-2"]["weights"][2] = np.nan
    alive = np.array([True, False, True, True])
    places = grid(32, REACH)
    votes, sums = (np.asarray(one) for one in _asking(plan)(parameters, {}, values, alive, places))
    wanted = np.zeros((4, 1024), int)
    total = np.zeros((1024, 10))
    for member in range(4):
        one = {f"{node}/{name}": array[member] for node, arrays in parameters.items() for name, array in arrays.items()}
        hidden = np.tanh(places @ one["dense-1/weights"] + one["dense-1/bias"])
        scores = hidden @ one["dense-2/weights"] + one["dense-2/bias"]
        wanted[member] = np.argmax(scores, axis=1) if member in (0, 3) else NO_ANSWER
        if member in (0, 3):
            powers = np.exp(scores - scores.max(axis=1, keepdims=True))
            total += powers / powers.sum(axis=1, keepdims=True)
    assert np.array_equal(votes, wanted) and len(np.unique(votes)) > 5
    np.testing.assert_allclose(sums, total, atol=1e-5)


def test_disagreement_is_what_is_left_beside_the_majority() -> None:
    counted = np.array([[8, 0, 0], [4, 4, 0], [5, 2, 1], [3, 3, 2], [0, 0, 0]])
    found = disagreement(counted)
    assert found[:4].tolist() == pytest.approx([0, 0.5, 3 / 8, 5 / 8]) and np.isnan(found[4])
    assert majority(counted)[:4].tolist() == [0, 0, 0, 0]


def test_members_that_diverge_answer_nowhere() -> None:
    wild = of_points(mlp(5), learning_rate=100.0, l2=10.0, optimizer={"kind": "sgd"})
    last = run_through(EnsembleRequest(members=4, steps=200), Trainer(wild, points()))[-1]
    assert last.diverged == 4 and (last.votes == NO_ANSWER).all()
    assert np.isnan(last.accuracies).all() and np.isnan(last.together) and np.isnan(last.disagreement()).all()


def test_without_held_out_points_there_is_no_accuracy() -> None:
    last = run_through(EnsembleRequest(members=4, steps=5), Trainer(EXPERIMENT, points(held_out=0)))[-1]
    assert np.isnan(last.accuracies).all() and np.isnan(last.together) and last.diverged == 0


def test_what_cannot_be_is_said() -> None:
    assert isinstance(EnsembleRequest(members=3).obstacle(EXPERIMENT), BadWish)
    assert isinstance(EnsembleRequest(members=33).obstacle(EXPERIMENT), BadWish)
    assert isinstance(EnsembleRequest(steps=-1).obstacle(EXPERIMENT), BadWish)
    assert isinstance(EnsembleRequest().obstacle(of_pictures()), BadWish)
    assert EnsembleRequest(members=32, steps=9).obstacle(EXPERIMENT) is None
    with pytest.raises(ProblemError) as raised:
        run_through(EnsembleRequest(), Trainer(EXPERIMENT, points()))
    assert isinstance(raised.value.problems[0], NotTrainedYet)


def test_in_the_engine_it_runs_beside_and_is_cancelled(engine: Engine) -> None:
    engine.opened(EXPERIMENT)
    engine.put(StartStudy(1, "boundary-ensemble", EnsembleRequest(members=4, steps=1_000_000)))
    engine.await_event(StudyProgress)
    engine.put(TakeStudy(1))
    engine.await_event(StudyProgress, lambda event: event.record.votes.size > 0)
    engine.put(CancelStudy(1))
    ended = engine.await_event(StudyEnded)
    assert ended.outcome == "cancelled"


def test_the_seeds_begin_with_that_of_the_run() -> None:
    experiment = Experiment(EXPERIMENT.graph, EXPERIMENT.dataset, EXPERIMENT.recipe, 2**31 - 2)
    last = run_through(EnsembleRequest(members=4, steps=1), Trainer(experiment, points()))[-1]
    assert last.seeds == (2**31 - 2, 2**31 - 1, 0, 1)
