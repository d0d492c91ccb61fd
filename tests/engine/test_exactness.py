"""Training is exact: whatever the chunks, after a checkpoint, after a file, with the same seed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from playground import files
from playground.engine.programs import CHUNK
from playground.files import Saved
from playground.messages import Checkpoint
from playground.recipe import OPTIMIZERS
from tests.engine.small import of_pictures, of_points, pictures
from tests.engine.trained import SMALL, STEADIED, assert_same, differ, started

# --- exactness ---------------------------------------------------------------------------------------------------


def test_the_lengths_of_chunks_change_not_a_bit() -> None:
    whole = started(STEADIED, 25)
    assert_same(started(STEADIED, *[1] * 25), whole)
    assert_same(started(STEADIED, 7, 7, 7, 4), whole)
    assert_same(started(STEADIED, 2, 0, 11, 1, 3, 8), whole)


def test_losses_come_one_a_step_the_same_for_all_chunks() -> None:
    whole = started(STEADIED).advance(20)
    trainer = started(STEADIED)
    parts = [trainer.advance(count) for count in (1, 7, 5, 0, 7)]
    for number in (0, 1):
        assert whole[number].shape == (20,) and whole[number].dtype == np.float32
        np.testing.assert_array_equal(np.concatenate([part[number] for part in parts]), whole[number])


def test_more_steps_than_one_call_holds() -> None:
    experiment = of_points(SMALL)
    trainer = started(experiment)
    found, _ = trainer.advance(CHUNK + 10)
    assert len(found) == trainer.step == CHUNK + 10
    assert_same(started(experiment, 10, CHUNK), trainer)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("taken_at", [2, 4])
def test_a_checkpoint_goes_on_bit_for_bit(optimizer: str, taken_at: int) -> None:
    """Three steps an epoch: one checkpoint in the middle of an epoch, one later."""
    experiment = of_points(SMALL, optimizer={"kind": optimizer})
    first = started(experiment, taken_at)
    checkpoint = first.checkpoint()
    first.advance(6)
    assert_same(started(experiment, 6, checkpoint=checkpoint), first)


def test_a_checkpoint_at_the_end_of_an_epoch_begins_the_next_one() -> None:
    for taken_at in (0, 3, 6):
        resumed = started(STEADIED, 5, checkpoint=started(STEADIED, taken_at).checkpoint())
        assert_same(resumed, started(STEADIED, taken_at + 5))


def test_a_checkpoint_does_not_change_while_training_goes_on() -> None:
    trainer = started(STEADIED, 2)
    checkpoint = trainer.checkpoint()
    kept = {name: array.copy() for name, array in checkpoint.weights.items()}
    trainer.advance(5)
    for name, array in checkpoint.weights.items():
        np.testing.assert_array_equal(array, kept[name])


def test_a_project_file_goes_on_bit_for_bit(tmp_path: Path) -> None:
    trainer = started(STEADIED, 5)
    files.write(tmp_path / "run.playground", Saved(STEADIED, trainer.checkpoint()))
    trainer.advance(9)
    saved = files.read(tmp_path / "run.playground")
    assert_same(started(saved.experiment, 9, checkpoint=saved.checkpoint), trainer)


def test_going_back_to_a_checkpoint_repeats_what_came_after() -> None:
    trainer = started(STEADIED, 4)
    checkpoint = trainer.checkpoint()
    first = trainer.advance(5)
    trainer.restore(checkpoint)
    assert trainer.step == 4
    np.testing.assert_array_equal(trainer.advance(5), first)


def test_pictures_with_augmentation_are_as_exact() -> None:
    experiment, arrays = of_pictures(augmentation={"shift": 2, "rotate": 10, "noise": 0.1}), pictures(20)
    whole = started(experiment, 8, arrays=arrays)
    parts = started(experiment, 1, 2, arrays=arrays)
    assert_same(started(experiment, 4, 1, arrays=arrays, checkpoint=parts.checkpoint()), whole)


def test_the_same_seed_repeats_a_run_and_another_does_not() -> None:
    first, again, other = (started(replace(STEADIED, seed=seed), 5) for seed in (3, 3, 4))
    assert_same(first, again)
    assert differ(first, other)


def test_the_seed_decides_more_than_the_first_weights() -> None:
    """The same weights, other examples and other dropout."""
    checkpoint = Checkpoint(0, started(STEADIED).checkpoint().weights)
    runs = [started(replace(STEADIED, seed=seed), 2, checkpoint=checkpoint) for seed in (1, 2)]
    assert differ(*runs)


def test_restarting_is_starting() -> None:
    trainer, other = started(STEADIED, 7), replace(STEADIED, seed=5)
    trainer.restart(5)
    assert (trainer.step, trainer.seconds, trainer.experiment.seed) == (0, 0.0, 5)
    assert_same(trainer, started(other))
    trainer.advance(4)
    assert_same(trainer, started(other, 4))
