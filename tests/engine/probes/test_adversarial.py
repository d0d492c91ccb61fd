"""Pictures changed to be read otherwise, against the fast gradient sign method written out in NumPy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from playground.engine.probes.adversarial import adversarial
from playground.engine.training import Trainer
from playground.graph import chain
from playground.layers import Activation, Convolution, Dense, Flatten, Input, Output
from playground.messages import Checkpoint
from playground.probes.adversarial import EPSILONS, MANY, Adversarial, AdversarialWish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points

Doubles = NDArray[np.float64]


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    made = Trainer(of_pictures(learning_rate=0.003), pictures())
    made.advance(40)
    return made


def look(trainer: Trainer, **wish: object) -> Adversarial:
    seen = adversarial(trainer, AdversarialWish(**wish))  # type: ignore[arg-type]
    assert seen is not None
    return seen


def softmax(trainer: Trainer, x: Doubles) -> Doubles:
    w = trainer.checkpoint().weights
    score = x.reshape(len(x), -1) @ w["dense-1/weights"].astype(np.float64) + w["dense-1/bias"]
    shares = np.exp(score - score.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)  # type: ignore[no-any-return]


def slope(trainer: Trainer, x: Doubles, label: int) -> Doubles:
    """The slope of the cross-entropy of a softmax layer by one picture."""
    weights = trainer.checkpoint().weights["dense-1/weights"].astype(np.float64)
    error = softmax(trainer, x[None])[0] - np.eye(10)[label]
    return (weights @ error).reshape(x.shape)  # type: ignore[no-any-return]


def by_hand(trainer: Trainer, x: Doubles, label: int, epsilon: float, steps: int, direction: float) -> Doubles:
    for _ in range(steps):
        x = np.clip(x + direction * epsilon / steps * np.sign(slope(trainer, x, label)), 0, 1)
    return x


def clean(trainer: Trainer, example: int) -> Doubles:
    return trainer.data.arrays.test_x[example].astype(np.float64) / 255  # type: ignore[no-any-return]


@pytest.mark.parametrize("steps", [1, MANY])
@pytest.mark.parametrize("target", [-1, 6])
def test_the_changed_picture_is_the_one_of_numpy(trainer: Trainer, steps: int, target: int) -> None:
    seen, x = look(trainer, example=1, amount=20, steps=steps, target=target), clean(trainer, 1)
    answer = int(softmax(trainer, x[None])[0].argmax())
    assert (seen.answer, seen.target, seen.amount) == (answer, target, 20)
    label, direction = (answer, 1.0) if target < 0 else (target, -1.0)
    wanted = by_hand(trainer, x, label, EPSILONS[20], steps, direction)
    apart = np.abs(seen.changed - wanted)
    assert (apart < 1e-5).mean() > 0.995  # a slope of almost nothing may have either sign
    assert seen.shares[20] == pytest.approx(softmax(trainer, wanted[None])[0], abs=2e-3)


def test_no_pixel_changes_by_more_than_it_may_or_leaves_the_range(trainer: Trainer) -> None:
    for steps in (1, MANY):
        for amount in (0, 3, 30):
            seen = look(trainer, amount=amount, steps=steps)
            assert np.abs(seen.changed - seen.subject.input).max() <= EPSILONS[amount] + 1e-6
            assert seen.changed.min() >= 0 and seen.changed.max() <= 1
            inner = (seen.subject.input > 0.3) & (seen.subject.input < 0.7)
            if steps == 1 and inner.any():
                assert np.abs(seen.changed - seen.subject.input)[inner] == pytest.approx(EPSILONS[amount], abs=1e-6)


def test_probabilities_are_those_at_every_amount(trainer: Trainer) -> None:
    seen, x = look(trainer, example=2), clean(trainer, 2)
    assert seen.shares.shape == (len(EPSILONS), 10)
    for amount in (0, 5, 17, 30):
        wanted = by_hand(trainer, x, seen.answer, EPSILONS[amount], 1, 1.0)
        assert seen.shares[amount] == pytest.approx(softmax(trainer, wanted[None])[0], abs=2e-3)


def test_the_least_amount_is_the_first_that_changes_the_answer(trainer: Trainer) -> None:
    seen = look(trainer)
    assert seen.least is not None and seen.least > 0
    assert (seen.shares[: seen.least].argmax(axis=1) == seen.answer).all()
    assert seen.shares[seen.least].argmax() != seen.answer
    aimed = look(trainer, target=(seen.answer + 3) % 10)
    if aimed.least is not None:
        assert aimed.shares[aimed.least].argmax() == aimed.target
    assert look(trainer, target=seen.answer).least == 0
    never = replace(seen, shares=np.tile(seen.shares[:1], (len(EPSILONS), 1)))
    assert never.least is None


def test_small_steps_hurt_a_bent_network_at_least_about_as_much() -> None:
    layers = [Input(), Convolution(filters=3), Activation(function="relu"), Flatten(), Dense(units=10), Output()]
    trainer = Trainer(of_pictures(chain(layers)), pictures())
    trainer.advance(40)
    one, many = look(trainer, amount=15), look(trainer, amount=15, steps=MANY)
    assert many.shares[15, many.answer] <= one.shares[15, one.answer] + 0.02


@pytest.mark.parametrize("loss", ["mse", "binary-cross-entropy"])
def test_it_is_the_networks_own_loss_that_is_raised(loss: str) -> None:
    trainer = Trainer(of_pictures(loss=loss), pictures())
    trainer.advance(30)
    seen = look(trainer, amount=30)
    assert seen.shares[30, seen.answer] < seen.shares[0, seen.answer]


def test_weights_that_are_no_numbers_bring_a_record_all_the_same() -> None:
    trainer = Trainer(of_pictures(), pictures())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    assert np.isnan(look(trainer).shares).all()


def test_what_cannot_be_asked_is_refused() -> None:
    experiment = of_pictures()
    for wrong in (AdversarialWish(amount=31), AdversarialWish(amount=-1), AdversarialWish(steps=3)):
        assert wrong.obstacle(experiment) is not None
    assert AdversarialWish(target=11).obstacle(experiment) is not None
    assert AdversarialWish(amount=30, steps=MANY).obstacle(experiment) is None
    assert EPSILONS[0] == 0 and EPSILONS[-1] == 0.3 and list(EPSILONS) == sorted(set(EPSILONS))


def test_points_have_no_picture_to_be_changed() -> None:
    assert adversarial(Trainer(of_points(mlp(3)), points()), AdversarialWish()) is None
