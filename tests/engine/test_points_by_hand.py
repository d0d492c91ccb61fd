"""Points put down by hand while training: the same numbers as of a run that was given them, and nothing compiled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from playground import templates
from playground.datasets import OwnPoints
from playground.datasets.own import pack
from playground.engine.device_data import LEAST_ROOM
from playground.engine.loading import by_hand, load
from playground.engine.probes.fit import fit
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.messages import Change, Compiled, Open, Opened, Play, Trouble
from playground.points_by_hand import in_hand, with_points
from playground.probes import Wish
from playground.problems import ProblemError
from tests.engine.probes.test_fit import answers
from tests.engine.small import mlp, of_points
from tests.engine.turned import Engine


def ring(count: int, seed: int = 0) -> OwnPoints:
    """Points of which those near the middle are of class 1; every third is held out."""
    places = np.random.default_rng(seed).uniform(-3, 3, (count, 2)).astype(np.float32)
    return pack(places, (np.hypot(*places.T) < 2).astype(np.int32), np.arange(count) % 3 == 2, 2)


def experiment(points: OwnPoints, **recipe: object) -> Experiment:
    return with_points(of_points(mlp(5), **recipe), points)


def trainer_of(one: Experiment, checkpoint: object = None) -> Trainer:
    assert one.own_points is not None
    return Trainer(one, by_hand(one.own_points), checkpoint=checkpoint)  # type: ignore[arg-type]


def same(first: Trainer, second: Trainer) -> bool:
    one, two = first.checkpoint(), second.checkpoint()
    arrays = [(kept.weights | {f"o/{name}": array for name, array in kept.optimizer.items()}) for kept in (one, two)]
    return one.step == two.step and all(np.array_equal(arrays[0][name], arrays[1][name]) for name in arrays[1])


@pytest.mark.parametrize("count", [3, 41, 64, 300])
def test_other_points_mean_the_same_numbers_as_for_a_run_that_is_given_them_there(count: int) -> None:
    live = trainer_of(experiment(ring(60)))
    live.advance(17)
    changed = experiment(ring(count, seed=1))
    fresh = trainer_of(changed, live.checkpoint())
    programs = live._programs
    assert live.fits(changed)
    live.change(changed)
    assert np.array_equal(live.advance(40)[0], fresh.advance(40)[0])
    assert same(live, fresh) and live.evaluate().loss == fresh.evaluate().loss
    assert live._programs is programs and fresh.compile_seconds == 0


def test_every_point_is_seen_once_an_epoch_and_none_that_is_not_there() -> None:
    trainer = trainer_of(experiment(ring(60), batch_size=8))
    assert trainer.steps_per_epoch == 5  # 40 for training
    for epoch in range(3):
        assert sorted(np.asarray(trainer._order(5 * epoch))[:40]) == list(range(40))


def test_a_loss_is_the_mean_over_the_real_points() -> None:
    one = experiment(ring(15), batch_size=200)  # fewer than a batch
    trainer = trainer_of(one)
    shares = trainer.probabilities(trainer.data.arrays.train_x)[:, 1].astype(np.float64)
    truths = trainer.data.arrays.train_y
    wanted = -np.log(np.where(truths == 1, shares, 1 - shares)).mean()
    loss, accuracy = (values[0] for values in trainer.advance(1))
    assert loss == pytest.approx(wanted, rel=1e-5)
    assert accuracy == pytest.approx(((shares > 0.5) == truths).mean())


def test_what_is_held_out_is_evaluated_and_nothing_else() -> None:
    trainer = trainer_of(experiment(ring(700)))
    arrays = trainer.data.arrays
    shares = trainer.probabilities(arrays.test_x)[:, 1].astype(np.float64)
    wanted = -np.log(np.where(arrays.test_y == 1, shares, 1 - shares)).mean()
    found = trainer.evaluate()
    assert found.examples == 233 and found.loss == pytest.approx(wanted, rel=1e-5)
    changed = experiment(pack(arrays.train_x, arrays.train_y, np.zeros(len(arrays.train_y), bool), 2))
    trainer.change(changed)
    assert np.isnan(trainer.evaluate().loss)


def test_twice_the_room_is_another_program_and_generated_points_do_not_fit() -> None:
    trainer = trainer_of(experiment(ring(60)))
    assert not trainer.fits(experiment(ring(2 * LEAST_ROOM)))
    assert not trainer.fits(of_points(mlp(5)))
    assert not trainer.fits(experiment(OwnPoints()))


def test_without_a_point_there_is_nothing_to_train_on() -> None:
    with pytest.raises(ProblemError, match="no point to learn from"):
        by_hand(OwnPoints())


def weights_of(engine: Engine) -> Trainer:
    player = engine.loop._player
    assert player is not None
    return player.trainer


def test_the_engine_trains_on_with_other_points_and_tells_of_no_compiling(tmp_path: Path) -> None:
    engine = Engine(tmp_path)
    engine.opened(experiment(ring(60)))
    engine.put(Play())
    engine.until(lambda: weights_of(engine).step > 50)
    compiled = len(engine.of(Compiled))
    for number in range(20):
        engine.put(Change(1, experiment(ring(60 + number, seed=number))))
    before = weights_of(engine).step
    engine.until(lambda: weights_of(engine).step > before + 50)
    assert len(engine.of(Compiled)) == compiled and not engine.of(Trouble) and not engine.of(Opened)[1:]
    assert weights_of(engine).experiment.own_points == ring(79, seed=19)
    assert np.array_equal(weights_of(engine).data.arrays.train_x, by_hand(ring(79, seed=19)).train_x)


def test_from_generated_points_it_goes_on_and_the_newest_points_win(tmp_path: Path) -> None:
    engine = Engine(tmp_path)
    generated = of_points(mlp(5))
    engine.opened(generated)
    engine.put(Play())
    engine.until(lambda: weights_of(engine).step > 50)
    for number in range(30):  # a point is dragged while the first of them is compiled
        engine.put(Change(1, experiment(ring(60, seed=number))))
        engine.turn(3)
    newest = ring(60, seed=29)
    engine.until(lambda: weights_of(engine).experiment.own_points == newest and engine.loop._awaited.is_there)
    before = weights_of(engine).step
    assert before > 50
    engine.until(lambda: weights_of(engine).step > before + 200)
    assert weights_of(engine).experiment.own_points == newest and not engine.of(Trouble)
    engine.put(Change(1, generated))
    engine.until(lambda: weights_of(engine).experiment.own_points is None)
    assert weights_of(engine).step > before


def test_a_stroke_of_a_new_class_goes_on_from_the_network_that_did_not_know_it(tmp_path: Path) -> None:
    engine = Engine(tmp_path)
    start = experiment(ring(60))
    engine.opened(start)
    engine.put(Play())
    engine.until(lambda: weights_of(engine).step > 50)
    stroke = [with_points(start, ring(60).added(np.zeros((k, 2)), 2)) for k in range(1, 12)]
    engine.put(Open(2, stroke[0], carry_over=True))
    for one in stroke[1:]:  # while the network for the first of them is made
        engine.put(Change(2, one))
        engine.turn(2)
    engine.until(lambda: weights_of(engine).experiment.own_points == stroke[-1].own_points)
    before = weights_of(engine).step
    assert before > 50 and engine.of(Opened)[-1].run == 2 and not engine.of(Trouble)
    engine.until(lambda: weights_of(engine).step > before + 50)


def test_numbers_by_hand_are_learned_and_others_compile_nothing() -> None:
    line = replace(templates.find("regression").experiment(), dataset="line")
    own = in_hand(line)
    generated = load("line", Path(), line.points)
    mine = by_hand(own, "number")
    assert np.array_equal(mine.train_x, generated.train_x) and np.array_equal(mine.train_y, generated.train_y)
    one = with_points(line, own)
    trainer = Trainer(one, by_hand(own, "number"))
    trainer.advance(400)
    changed = with_points(one, own.added(np.array([[0, 9], [1, 9]]), 0, held_out=True))
    assert trainer.fits(changed) and changed.data.labels == () and changed.task == "regression"
    programs = trainer._programs
    trainer.change(changed)
    trainer.advance(10)
    assert trainer._programs is programs
    truths = trainer.data.arrays.test_y.astype(np.float64)
    x = trainer.data.arrays.test_x
    seen = fit(trainer, Wish())
    assert seen is not None and len(seen.held_out.right) == len(truths)
    assert seen.held_out.predicted == pytest.approx(answers(trainer, x), abs=1e-4)
    wanted = np.sqrt(np.mean((seen.held_out.predicted - truths) ** 2))
    assert trainer.evaluate().rmse == pytest.approx(wanted, rel=1e-4)
