"""Augmentation judged by what it does to a picture: where its ink is, how wide it lies, how it is turned."""

from __future__ import annotations

from typing import Any

import jax
import numpy as np
import pytest
from numpy.typing import NDArray

from playground.engine.augmentation import augment
from playground.recipe import Augmentation

Floats = NDArray[Any]
SIDE = 29
BATCH = 200


def bar(rows: float = 2.0, columns: float = 5.0) -> Floats:
    """A soft bar lying in the middle: an ellipse of ink whose spreads are known."""
    y, x = np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2
    return np.exp(-0.5 * ((y / rows) ** 2 + (x / columns) ** 2)).astype(np.float32)[..., None]


def many(picture: Floats, seed: int = 0, **amounts: float) -> Floats:
    """``BATCH`` random changes of a picture."""
    numbers = {name: np.float32(value) for name, value in Augmentation(**amounts).model_dump().items()}
    return np.asarray(jitted(jax.random.key(seed), np.tile(picture, (BATCH, 1, 1, 1)), numbers))


jitted = jax.jit(augment)


def moments(pictures: Floats) -> tuple[Floats, Floats, Floats]:
    """Of each picture: ink in all, its middle [n, 2] around the picture's, its spread [n, 2, 2]."""
    ink = pictures[..., 0].astype(np.float64)
    places = (np.stack(np.mgrid[:SIDE, :SIDE], -1) - (SIDE - 1) / 2).reshape(-1, 2)
    share = ink.reshape(len(ink), -1)
    total = share.sum(1)
    share = share / total[:, None]
    middle = share @ places
    spread = np.einsum("np,pa,pb->nab", share, places, places) - np.einsum("na,nb->nab", middle, middle)
    return total, middle, spread


def assert_spread_evenly(values: Floats, largest: float) -> None:
    """Drawn from -largest to largest, evenly: within the bounds, reaching towards both, with the right deviation."""
    assert np.abs(values).max() <= largest * 1.02 + 1e-3
    assert values.min() < -0.9 * largest and values.max() > 0.9 * largest
    assert abs(values.mean()) < 0.2 * largest
    assert abs(values.std() / (largest / np.sqrt(3)) - 1) < 0.15


def test_amounts_of_zero_change_nothing(rng: np.random.Generator) -> None:
    picture = rng.uniform(size=(SIDE, SIDE, 1)).astype(np.float32)
    np.testing.assert_allclose(many(picture), np.tile(picture, (BATCH, 1, 1, 1)), atol=1e-6)


def test_shift_moves_the_ink_both_ways_by_up_to_so_many_pixels() -> None:
    before, after = moments(bar(2, 3)[None]), moments(many(bar(2, 3), shift=3))
    np.testing.assert_allclose(after[0], before[0][0], rtol=1e-3)
    for axis in (0, 1):
        assert_spread_evenly(after[1][:, axis], 3)
    assert abs(np.corrcoef(after[1].T)[0, 1]) < 0.25


def test_a_shifted_point_is_shared_by_at_most_four_pixels() -> None:
    point = np.zeros((SIDE, SIDE, 1), np.float32)
    point[14, 14] = 1
    found = many(point, shift=5)
    np.testing.assert_allclose(found.sum((1, 2, 3)), 1, rtol=1e-4)
    assert (found > 1e-6).sum((1, 2, 3)).max() <= 4


def test_rotate_turns_the_bar_by_up_to_so_many_degrees() -> None:
    total, middle, spread = moments(many(bar(), rotate=30))
    angle = 0.5 * np.arctan2(2 * spread[:, 0, 1], spread[:, 1, 1] - spread[:, 0, 0])
    assert_spread_evenly(np.degrees(angle), 30)
    np.testing.assert_allclose(middle, 0, atol=0.02)
    # Turning changes neither the amount of ink nor its extent.
    np.testing.assert_allclose(np.linalg.det(spread), np.linalg.det(moments(bar()[None])[2][0]), rtol=0.12)
    assert np.ptp(total) < 0.02 * total.mean()


def test_scale_makes_the_bar_larger_and_smaller_in_both_directions_alike() -> None:
    total, middle, spread = moments(many(bar(1.5, 3), scale=0.3))
    before = moments(bar(1.5, 3)[None])
    size = np.sqrt(total / before[0][0])
    assert_spread_evenly(size - 1, 0.3)
    np.testing.assert_allclose(middle, 0, atol=0.02)
    wide = np.sqrt(spread[:, 1, 1] / before[2][0, 1, 1])
    np.testing.assert_allclose(wide, size, rtol=0.05)


def test_shear_slants_upright_strokes_and_leaves_rows_where_they_are() -> None:
    _, middle, spread = moments(many(bar(5, 1.5), shear=0.5))
    slant = spread[:, 0, 1] / spread[:, 0, 0]
    assert_spread_evenly(slant, 0.5)
    np.testing.assert_allclose(middle, 0, atol=0.02)
    np.testing.assert_allclose(spread[:, 0, 0], moments(bar(5, 1.5)[None])[2][0, 0, 0], rtol=0.02)


def test_strokes_grow_thinner_and_thicker() -> None:
    stroke = np.zeros((SIDE, SIDE, 1), np.float32)
    stroke[5:24, 12:16] = 1
    ink = many(stroke, stroke=1.0).sum((1, 2, 3))
    # A neighbour's worth of ink more or less on each side of 19 x 4 pixels.
    assert ink.min() >= 17 * 2 - 1e-3 and ink.max() <= 19 * 4 + 2 * (19 + 4) + 1e-3
    assert ink.min() < 19 * 4 - 30 and ink.max() > 19 * 4 + 30


def test_noise_has_its_deviation_and_stays_between_0_and_1() -> None:
    found = many(np.full((SIDE, SIDE, 1), 0.5, np.float32), noise=0.1)
    inside = found[:, 1:-1, 1:-1]
    assert abs(inside.std() - 0.1) < 0.005 and abs(inside.mean() - 0.5) < 0.005
    wild = many(np.zeros((SIDE, SIDE, 1), np.float32), noise=1.0)
    assert wild.min() == 0 and wild.max() == 1


def test_every_picture_gets_changes_of_its_own_and_the_key_decides() -> None:
    amounts = {"shift": 2.0, "rotate": 20.0, "scale": 0.2, "shear": 0.2, "stroke": 0.5, "noise": 0.05}
    first, again, other = many(bar(), 1, **amounts), many(bar(), 1, **amounts), many(bar(), 2, **amounts)
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)
    assert len(np.unique(first.reshape(BATCH, -1), axis=0)) == BATCH
    assert first.min() >= 0 and first.max() <= 1


@pytest.mark.parametrize("amount", [{"shift": 10.0}, {"rotate": 180.0}, {"scale": 0.9}, {"shear": 1.0}])
def test_what_comes_from_outside_is_background(amount: dict[str, float]) -> None:
    found = many(np.ones((SIDE, SIDE, 1), np.float32), **amount)
    assert np.isfinite(found).all() and found.min() == 0 and found.max() <= 1


def test_colours_move_together(rng: np.random.Generator) -> None:
    grey = rng.uniform(size=(SIDE, SIDE, 1)).astype(np.float32)
    found = many(np.repeat(grey, 3, 2), shift=3, rotate=40)
    np.testing.assert_allclose(found[..., 0], found[..., 1], atol=1e-6)
    np.testing.assert_allclose(found[..., 0], found[..., 2], atol=1e-6)
