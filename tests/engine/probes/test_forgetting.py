"""What the meter of forgetting counts, against NumPy; and that it compares with where the run began."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from playground import folders, templates
from playground.datasets import HandwritingSettings
from playground.engine.loading import Arrays, load
from playground.engine.probes.forgetting import forgetting
from playground.engine.training import Trainer
from playground.experiment import Experiment
from playground.handwriting import storage
from playground.handwriting.fine_tuning import fine_tuning
from playground.messages import Checkpoint
from playground.probes.forgetting import Forgetting, ForgettingWish
from tests import handwriting as forty

ALL = ForgettingWish(older=10_000)
SETTINGS = HandwritingSettings(replay_from="digits", training=20, held_out=20)


@pytest.fixture
def arrays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Arrays:
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path))
    storage.write(forty.load())
    return load("drawings", tmp_path, own=SETTINGS)


def softmax(learning_rate: float = 0.01) -> Experiment:
    experiment = fine_tuning(templates.find("softmax").experiment(), SETTINGS)
    return replace(experiment, recipe=experiment.recipe.model_copy(update={"learning_rate": learning_rate}))


def looked(trainer: Trainer, wish: ForgettingWish = ALL) -> Forgetting:
    found = forgetting(trainer, wish)
    assert found is not None
    return found


def read(weights: dict[str, Any], x: np.ndarray, y: np.ndarray) -> int:
    """How many a softmax regression with these weights names rightly, in NumPy."""
    (kernel,) = [value for name, value in weights.items() if name.endswith("/weights")]
    (bias,) = [value for name, value in weights.items() if name.endswith("/bias")]
    scores = x.reshape(len(x), -1).astype(np.float64) / 255 @ kernel + bias
    return int((scores.argmax(axis=1) == y).sum())


def test_both_are_counted_before_and_now(arrays: Arrays) -> None:
    trainer = Trainer(softmax(), arrays)
    first = trainer.checkpoint().weights
    trainer.advance(60)
    now = trainer.checkpoint().weights
    found = looked(trainer)
    old = arrays.replayed
    assert old is not None
    assert (found.step, found.began, found.dataset, found.held_out) == (60, 0, "digits", 360)
    assert found.own == type(found.own)(
        20, read(first, arrays.test_x, arrays.test_y), read(now, arrays.test_x, arrays.test_y)
    )
    assert found.older == type(found.older)(360, read(first, old.test_x, old.test_y), read(now, old.test_x, old.test_y))
    assert found.older.change is not None and found.older.change > 0.5


def test_as_many_of_the_older_are_read_as_wished_and_the_rest_is_added(arrays: Arrays) -> None:
    trainer = Trainer(softmax(), arrays)
    trainer.advance(10)
    some, more = looked(trainer, ForgettingWish(120)), looked(trainer, ForgettingWish(250))
    assert (some.older.looked, more.older.looked) == (120, 250)
    old, weights = arrays.replayed, trainer.checkpoint().weights
    assert old is not None
    assert more.older.read == read(weights, old.test_x[:250], old.test_y[:250])
    trainer.advance(10)
    assert looked(trainer, ForgettingWish(120)).older.before == some.older.before


def test_a_run_is_compared_with_the_weights_it_was_given(arrays: Arrays) -> None:
    other = Trainer(softmax(), arrays)
    other.advance(80)
    start = Checkpoint(0, other.checkpoint().weights)
    trainer = Trainer(softmax(), arrays, checkpoint=start)
    same = looked(trainer)
    assert same.own.change == 0 and same.older.change == 0
    trainer.advance(20)
    assert looked(trainer).older.before == same.older.read
    past = trainer.at(Checkpoint(10, start.weights))
    assert looked(past).step == 10 and looked(past).older.change == 0
    trainer.restart(3)
    assert looked(trainer).began == 0 and looked(trainer).older.change == 0


def test_what_is_not_taught_own_drawings_has_none(arrays: Arrays, tmp_path: Path) -> None:
    experiment = templates.find("softmax").experiment()
    trainer = Trainer(replace(experiment, dataset="digits"), load("digits", tmp_path))
    assert trainer.began is None and forgetting(trainer, ALL) is None


def test_without_held_out_drawings_there_is_nothing_to_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path))
    collection = forty.load()
    storage.write(collection.changed(collection.removing(one.number for one in collection.kept if one.held_out)))
    found = looked(Trainer(softmax(), load("drawings", tmp_path, own=SETTINGS)))
    assert found.own.looked == 0 and found.own.share is found.own.change is None


def test_weights_that_are_no_numbers_read_nothing(arrays: Arrays) -> None:
    trainer = Trainer(softmax(), arrays)
    checkpoint = trainer.checkpoint()
    broken = {name: np.full_like(array, np.nan) for name, array in checkpoint.weights.items()}
    trainer.restore(replace(checkpoint, weights=broken))
    found = looked(trainer)
    assert (found.own.read, found.older.read) == (0, 0)
