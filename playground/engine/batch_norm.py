"""Batch normalisation with its gradient written out, as Ioffe and Szegedy (2015) give it.

Derived by itself the gradient goes once more through the pictures for the mean and once for the variance; written out
two sums over them are enough. Forward and back together that is a quarter to a third of the time, measured on two cores
(28x28x24, batch 100: 2.2 ms instead of 3.0, 14x14x48 1.0 instead of 1.5).
"""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp

Kept = tuple[Any, ...]


@jax.custom_vjp
def normalise(
    x: jax.Array, scale: jax.Array | None, offset: jax.Array | None, epsilon: jax.Array, mask: jax.Array | None
) -> tuple[jax.Array, jax.Array, jax.Array]:
    """Each channel of ``x`` brought to mean 0 and variance 1 over the batch, times ``scale``, plus ``offset``.

    Args:
        x: [batch, …, channels].
        scale: [channels], or None for 1.
        offset: [channels], or None for 0.
        epsilon: added to the variance.
        mask: [batch], 1 for the real examples and 0 for those that do not count; None where all are real.

    Returns:
        The same shape as ``x``, and the mean and the (biased) variance of each channel. These two are for what is kept
        from batch to batch: no gradient flows back through them.
    """
    return _forward(x, scale, offset, epsilon, mask)[0]


def _forward(
    x: jax.Array, scale: jax.Array | None, offset: jax.Array | None, epsilon: jax.Array, mask: jax.Array | None
) -> tuple[tuple[jax.Array, jax.Array, jax.Array], Kept]:
    weight, count = _weights(x, mask)
    mean = jnp.sum(x * weight, axis=_axes(x)) / count
    variance = jnp.sum(jnp.square(x - mean) * weight, axis=_axes(x)) / count
    y = standardised(x, mean, variance, scale, offset, epsilon)
    inverse = jax.lax.rsqrt(variance + epsilon)
    return (y, mean, variance), (x, scale, offset, epsilon, mask, mean, inverse)


def _backward(kept: Kept, slopes: tuple[jax.Array, jax.Array, jax.Array]) -> Kept:
    x, scale, offset, epsilon, mask, mean, inverse = kept
    slope = slopes[0]
    weight, count = _weights(x, mask)
    total, along = jnp.sum(slope, axis=_axes(x)), jnp.sum(slope * (x - mean), axis=_axes(x))
    shared = total / count + (x - mean) * (jnp.square(inverse) * along / count)
    by_x = (inverse if scale is None else inverse * scale) * (slope - shared * weight)
    return (
        by_x,
        None if scale is None else along * inverse,
        None if offset is None else total,
        jnp.zeros_like(epsilon),
        None if mask is None else jnp.zeros_like(mask),
    )


normalise.defvjp(_forward, _backward)


def standardised(
    x: jax.Array,
    mean: jax.Array,
    variance: jax.Array,
    scale: jax.Array | None,
    offset: jax.Array | None,
    epsilon: jax.Array,
) -> jax.Array:
    """What ``normalise`` gives, with the mean and the variance of each channel given; gradients as derived."""
    factor = jax.lax.rsqrt(variance + epsilon)  # [channels]
    y = (x - mean) * (factor if scale is None else factor * scale)
    return y if offset is None else y + offset


def _axes(x: jax.Array) -> tuple[int, ...]:
    return tuple(range(x.ndim - 1))


def _weights(x: jax.Array, mask: jax.Array | None) -> tuple[Any, Any]:
    """How much each number counts, and how many there are of each channel."""
    each = x.size // x.shape[0] // x.shape[-1]
    if mask is None:
        return 1.0, len(x) * each
    return mask.reshape(-1, *(1,) * (x.ndim - 1)), jnp.sum(mask) * each
