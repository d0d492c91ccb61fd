"""Which device a network is trained on: small ones on one thread of the CPU, and nobody is told another device."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import jax
import numpy as np
import pytest

from playground.engine import devices
from playground.engine.began import Began
from playground.engine.device_data import DeviceData
from playground.engine.placing import SMALL_STEP, placed, step_flops
from playground.engine.probes.boundary import boundary
from playground.engine.session import Shelf
from playground.engine.training import Trainer
from playground.messages import Advance, Change, Checkpoint, Checkpointed
from playground.probes import Wish
from tests.engine.small import mlp, of_points, points
from tests.engine.trained import ODD, SMALL, assert_same, started
from tests.engine.turned import Engine

CPU = devices.find("cpu")
ONE = devices.one_thread()
WIDE = mlp(64, 64)


def places(tree: Any) -> set[jax.Device]:
    """Where its arrays are."""
    return {device for leaf in jax.tree.leaves(tree) for device in leaf.devices()}


def place_of(trainer: Trainer) -> set[jax.Device]:
    return places((trainer.parameters, trainer.state, trainer.optimizer, trainer.data.tensors)) | {trainer.plan.device}


# --- the device --------------------------------------------------------------------------------------------------


def test_one_thread_is_the_cpu_to_everyone_and_nothing_more_to_choose() -> None:
    assert ONE is devices.one_thread() and ONE != CPU
    assert devices.id_of(ONE) == "cpu" and ONE.platform == CPU.platform
    assert list(devices.available()).count("cpu") == 1 and devices.find("cpu") == CPU
    assert devices.total_memory(ONE) == devices.total_memory(CPU)


@pytest.mark.parametrize("value", [None, "3"])
def test_the_environment_is_as_it_was(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    if value is None:
        monkeypatch.delenv(devices.THREADS, raising=False)
    else:
        monkeypatch.setenv(devices.THREADS, value)
    devices.one_thread.__wrapped__()
    assert os.environ.get(devices.THREADS) == value


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted where their names can be read")
def test_it_computes_with_one_thread() -> None:
    def computing() -> int:
        names = Counter(path.read_text().strip() for path in Path("/proc/self/task").glob("*/comm"))
        return sum(count for name, count in names.items() if "Eigen" in name)

    before = computing()
    kept = devices.one_thread.__wrapped__()
    assert computing() - before == 1, kept


# --- who goes there ----------------------------------------------------------------------------------------------


def test_a_step_is_three_times_forward_for_each_example_of_the_batch() -> None:
    """By hand: a multiply-add counts 2, and each bias and each tanh 1."""
    forward = (2 * 2 * 5 + 5) + 5 + (2 * 5 * 1 + 1)
    assert step_flops(of_points(mlp(5), batch_size=8)) == 3 * 8 * forward


@pytest.mark.parametrize(("units", "batch", "expected"), [((4,), 8, ONE), ((64, 64), 8, ONE), ((64, 64), 64, CPU)])
def test_small_steps_go_on_one_thread(units: tuple[int, ...], batch: int, expected: jax.Device) -> None:
    experiment = of_points(mlp(*units), batch_size=batch)
    assert (step_flops(experiment) < SMALL_STEP) == (expected is ONE)
    assert placed(experiment, CPU) == expected
    assert place_of(Trainer(experiment, points(100))) == {expected}


def test_whoever_brings_data_on_a_device_is_trained_there() -> None:
    assert place_of(Trainer(of_points(SMALL), DeviceData(ODD, CPU))) == {CPU}


# --- what goes on there ------------------------------------------------------------------------------------------


def test_all_that_a_run_does_stays_there() -> None:
    trainer = started(of_points(SMALL), 5)
    assert trainer.device_name == "cpu"
    kept = trainer.checkpoint()
    trainer.evaluate()
    trainer.set_weights(())
    assert place_of(trainer) == {ONE}
    trainer.restore(kept)
    assert place_of(trainer) == place_of(trainer.at(kept)) == {ONE}
    trainer.restart(1)
    trainer.advance(3)
    assert place_of(trainer) == {ONE}
    assert boundary(trainer, Wish()) is not None
    assert trainer.probabilities(ODD.test_x).shape == (30, 2)


def test_a_checkpoint_goes_from_one_to_the_other() -> None:
    there = Trainer(of_points(SMALL), DeviceData(ODD, CPU))
    there.advance(7)
    here = Trainer(of_points(SMALL), ODD, checkpoint=there.checkpoint())
    assert_same(here, there)
    assert places(here.parameters) == {ONE} and here.plan != there.plan
    here.advance(3)
    assert here.step == 10


def test_a_dataset_is_kept_for_each() -> None:
    shelf, experiment = Shelf(Path("/nonexistent")), of_points(SMALL)
    there, here = shelf.get(experiment, CPU), shelf.get(experiment, ONE)
    assert (places(there.tensors), places(here.tensors)) == ({CPU}, {ONE})
    assert shelf.get(experiment, CPU) is there and shelf.get(experiment, ONE) is here


def test_where_a_run_began_goes_along() -> None:
    trainer = started(of_points(SMALL), 1)
    began = Began(0, trainer.parameters, trainer.state, trainer.data.device)
    moved = began.on(CPU)
    assert began.on(trainer.data.device) is began
    assert (places(moved.parameters), moved.device, moved.step) == ({CPU}, CPU, 0)
    for name, array in began.parameters["dense-1"].items():
        np.testing.assert_array_equal(array, moved.parameters["dense-1"][name])


# --- in the engine -----------------------------------------------------------------------------------------------


def learned(engine: Engine, steps: int) -> Checkpoint:
    engine.put(Advance(steps))
    step = trainer_of(engine).step + steps
    return engine.await_event(Checkpointed, lambda event: event.checkpoint.step == step).checkpoint


def trainer_of(engine: Engine) -> Trainer:
    assert engine.loop._player is not None
    return engine.loop._player.trainer


def test_a_run_moves_when_its_batches_grow_and_back_and_loses_nothing(engine: Engine) -> None:
    small = of_points(WIDE, batch_size=8)
    large = replace(small, recipe=small.recipe.model_copy(update={"batch_size": 64}))
    engine.opened(small)
    assert place_of(trainer_of(engine)) == {ONE}
    before = learned(engine, 20)
    for experiment, place in ((large, CPU), (small, ONE)):
        engine.put(Change(1, experiment))
        engine.until(lambda place=place: trainer_of(engine).plan.device == place)  # type: ignore[misc]
        assert place_of(trainer_of(engine)) == {place}
        after = trainer_of(engine).checkpoint()
        assert after.step == before.step
        for name, array in before.weights.items():
            np.testing.assert_array_equal(array, after.weights[name])
        before = learned(engine, 20)
    assert before.step == 60
