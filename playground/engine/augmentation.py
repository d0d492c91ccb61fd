"""Random changes to training pictures, inside the compiled step."""

from __future__ import annotations

import math

import jax
import jax.numpy as jnp

from playground.engine.functions import Tensors


def augment(key: jax.Array, x: jax.Array, amounts: Tensors) -> jax.Array:
    """Each picture shifted, turned, scaled, sheared, its strokes thinned or thickened, and noise added.

    Args:
        key: a random key for this batch.
        x: float32 [batch, height, width, channels] from 0 to 1, 0 being the background.
        amounts: scalars by the names of ``recipe.Augmentation``.

    Returns:
        Pictures of the same shape, cut to 0..1.
    """
    for_place, for_stroke, for_noise = jax.random.split(key, 3)
    x = _warp(x, _matrices(for_place, x.shape[0], amounts))
    x = _stroke(x, amounts["stroke"] * jax.random.uniform(for_stroke, (x.shape[0], 1, 1, 1), minval=-1, maxval=1))
    return jnp.clip(x + amounts["noise"] * jax.random.normal(for_noise, x.shape), 0.0, 1.0)


def _matrices(key: jax.Array, batch: int, amounts: Tensors) -> jax.Array:
    """For each picture, where a pixel of the result comes from: [batch, 2, 3] in pixels around the middle."""
    drawn = jax.random.uniform(key, (5, batch), minval=-1.0, maxval=1.0)
    angle = drawn[0] * amounts["rotate"] * (math.pi / 180.0)
    size = 1.0 / (1.0 + drawn[1] * amounts["scale"])
    shear = drawn[2] * amounts["shear"]
    down, right = drawn[3] * amounts["shift"], drawn[4] * amounts["shift"]
    cos, sin = size * jnp.cos(angle), size * jnp.sin(angle)
    rows = jnp.stack([cos, -sin, down], -1)  # [batch, 3]
    columns = jnp.stack([sin + shear * cos, cos - shear * sin, right], -1)
    return jnp.stack([rows, columns], 1)


def _warp(x: jax.Array, matrices: jax.Array) -> jax.Array:
    """Bilinear sampling; outside the picture is background."""
    batch, height, width, channels = x.shape
    middle = jnp.asarray([(height - 1) / 2, (width - 1) / 2], jnp.float32)
    grid = jnp.stack(jnp.meshgrid(jnp.arange(height), jnp.arange(width), indexing="ij"), -1) - middle
    place = jnp.concatenate([grid, jnp.ones((height, width, 1))], -1).reshape(-1, 3)  # [pixels, 3]
    source = jnp.einsum("brc,pc->bpr", matrices, place) + middle + 1.0  # into a picture with a border of 1
    low = jnp.floor(source)
    share = source - low
    bordered = jnp.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0))).reshape(batch, -1, channels)
    row = jnp.clip(low[..., 0].astype(jnp.int32), -1, height + 1)
    column = jnp.clip(low[..., 1].astype(jnp.int32), -1, width + 1)
    result = jnp.zeros((batch, height * width, channels), x.dtype)
    for down in (0, 1):
        for right in (0, 1):
            r, c = row + down, column + right
            inside = (r >= 0) & (r <= height + 1) & (c >= 0) & (c <= width + 1)
            index = jnp.clip(r, 0, height + 1) * (width + 2) + jnp.clip(c, 0, width + 1)
            weight = jnp.abs(1 - down - share[..., 0]) * jnp.abs(1 - right - share[..., 1]) * inside
            result += weight[..., None] * jnp.take_along_axis(bordered, index[..., None], axis=1)
    return result.reshape(x.shape)


def _stroke(x: jax.Array, amount: jax.Array) -> jax.Array:
    """Blend with the largest (amount > 0) or smallest (amount < 0) of each pixel's four neighbours."""
    padded = jnp.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
    neighbours = (padded[:, :-2, 1:-1], padded[:, 2:, 1:-1], padded[:, 1:-1, :-2], padded[:, 1:-1, 2:])
    largest = smallest = x
    for neighbour in neighbours:
        largest = jnp.maximum(largest, neighbour)
        smallest = jnp.minimum(smallest, neighbour)
    return x + jnp.maximum(amount, 0.0) * (largest - x) + jnp.minimum(amount, 0.0) * (x - smallest)
