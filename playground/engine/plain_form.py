"""A convolution and its gradient by the input as XLA's own convolutions, of the one kind that it does well on a CPU.

That is a convolution of pictures as they lie in memory, by any stride, with zeros around them but none in between.
Inside a loop XLA does every other kind by a path that takes 10 to 200 times as long, the gradients it derives itself
among them. So the gradients are written as convolutions of that kind: that by the input of the slopes with the mirrored
kernel, and with a stride one for each place that a pixel may have under it; that by the kernel of the turned pictures
with the slopes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jax
import jax.numpy as jnp
from jax import lax
from jax.custom_batching import custom_vmap

from playground.engine.product_form import Sides

_LETTERS = ("NHWC", "HWIO", "NHWC")
_NONE: Sides = ((0, 0), (0, 0))

FEW_IN_VAIN = 1.5
"""Times as many products as are needed up to which taking pixels apart by phase pays (5x5 by strides of 2: 1.44)."""


def value(x: jax.Array, kernel: jax.Array, stride: int, sides: Sides) -> jax.Array:
    """``x`` [batch, height, width, channels] cross-correlated with ``kernel`` [rows, columns, channels, filters].

    Returns [batch, rows, columns, filters].
    """
    cut = [(min(before, 0), min(after, 0), 0) for before, after in sides]
    if any(side != (0, 0, 0) for side in cut):
        x = lax.pad(x, jnp.zeros((), x.dtype), ((0, 0, 0), *cut, (0, 0, 0)))
    height, width = ((max(before, 0), max(after, 0)) for before, after in sides)
    found: jax.Array = _convolution(stride, (height, width))(x, kernel)
    return found


def by_input(shape: tuple[int, ...], kernel: jax.Array, slope: jax.Array, stride: int, sides: Sides) -> jax.Array:
    """The gradient by the input, of shape ``shape``, where ``slope`` is that by the value."""
    if stride == 1:
        around = [
            (size - 1 - before, length + before - out)
            for size, (before, _), length, out in zip(
                kernel.shape[:2], sides, shape[1:3], slope.shape[1:3], strict=True
            )
        ]
        return value(slope, mirrored(kernel), 1, (around[0], around[1]))
    lengths = [max(-(-(length + before) // stride), 1) for length, (before, _) in zip(shape[1:3], sides, strict=True)]
    rows, columns = (length * stride for length in lengths)
    whole = (
        _together(kernel, slope, stride, lengths)
        if _pays(kernel.shape, stride)
        else _apart(kernel, slope, stride, lengths)
    )
    whole = whole.reshape(len(slope), rows, columns, shape[3])
    ends = [
        (-before, length + before - made, 0)
        for (before, _), length, made in zip(sides, shape[1:3], (rows, columns), strict=True)
    ]
    return lax.pad(whole, jnp.zeros((), whole.dtype), ((0, 0, 0), *ends, (0, 0, 0)))


def by_kernel(x: jax.Array, shape: tuple[int, ...], slope: jax.Array, stride: int, sides: Sides) -> jax.Array:
    """The gradient by the kernel, of shape ``shape``, where ``slope`` is that by the value.

    It is a convolution of the pictures with the slopes, in which channels take the place of examples and examples that
    of channels. Of strided windows the pixels are taken apart by phase where that computes little in vain, else the
    slopes are spread out.
    """
    rows, columns, channels, filters = shape
    (top, _), (left, _) = sides
    phases = stride if _pays(shape, stride) else 1
    spread = stride // phases
    high, wide = (-(-size // phases) for size in (rows, columns))
    height, width = ((out - 1) * spread + size for out, size in zip(slope.shape[1:3], (high, wide), strict=True))
    ends = [(top, height * phases - top - x.shape[1], 0), (left, width * phases - left - x.shape[2], 0)]
    x = lax.pad(x, jnp.zeros((), x.dtype), ((0, 0, 0), *ends, (0, 0, 0)))
    apart = x.reshape(-1, height, phases, width, phases, channels).transpose(2, 4, 5, 1, 3, 0)
    turned = apart.reshape(-1, height, width, len(slope))
    found = _convolution(1, _NONE, spread)(turned, slope.transpose(1, 2, 0, 3))
    by_phase = found.reshape(phases, phases, channels, high, wide, filters).transpose(3, 0, 4, 1, 2, 5)
    together: jax.Array = by_phase.reshape(high * phases, wide * phases, channels, filters)[:rows, :columns]
    return together


def _pays(kernel: tuple[int, ...], stride: int) -> bool:
    """Whether a kernel filled up with zeros to whole strides is hardly larger than before."""
    rows, columns = (-(-size // stride) * stride for size in kernel[:2])
    return rows * columns <= FEW_IN_VAIN * kernel[0] * kernel[1]


def _together(kernel: jax.Array, slope: jax.Array, stride: int, lengths: list[int]) -> jax.Array:
    """The gradient by the input, as one convolution that gives the pixels of all phases as filters."""
    rows, columns, channels, filters = kernel.shape
    high, wide = -(-rows // stride), -(-columns // stride)
    filled = jnp.pad(kernel, ((0, high * stride - rows), (0, wide * stride - columns), (0, 0), (0, 0)))
    by_phase = filled.reshape(high, stride, wide, stride, channels, filters).transpose(0, 2, 1, 3, 4, 5)
    found = _phase(by_phase.reshape(high, wide, -1, filters), slope, lengths)
    return found.reshape(len(slope), *lengths, stride, stride, channels).transpose(0, 1, 3, 2, 4, 5)


def _apart(kernel: jax.Array, slope: jax.Array, stride: int, lengths: list[int]) -> jax.Array:
    """The same as one convolution for each phase."""
    phases = [
        jnp.stack([_phase(kernel[a::stride, b::stride], slope, lengths) for b in range(stride)], 3)
        for a in range(stride)
    ]
    return jnp.stack(phases, 2)


def _phase(part: jax.Array, slope: jax.Array, lengths: list[int]) -> jax.Array:
    """The gradient by the pixels that lie under one part of the kernel, every stride-th of its rows and columns."""
    rows, columns, channels, _ = part.shape
    if not rows * columns:
        return jnp.zeros((len(slope), *lengths, channels), slope.dtype)
    around = [
        (size - 1, length - out) for size, length, out in zip((rows, columns), lengths, slope.shape[1:3], strict=True)
    ]
    return value(slope, mirrored(part), 1, (around[0], around[1]))


def mirrored(kernel: jax.Array) -> jax.Array:
    """The kernel of the gradient by the input: turned by half a turn, and from filters to channels."""
    return kernel[::-1, ::-1].transpose(0, 1, 3, 2)


@lru_cache(maxsize=256)
def _convolution(stride: int, sides: Sides, spread: int = 1) -> Any:
    """XLA's convolution, the kernel's numbers ``spread`` apart, of the same kind where many are mapped over.

    They are done in turn if each has its own kernel; left to themselves they would become one in groups, which XLA does
    by the slow path.
    """

    @custom_vmap
    def one(x: jax.Array, kernel: jax.Array) -> jax.Array:
        return lax.conv_general_dilated(
            x, kernel, (stride, stride), sides, rhs_dilation=(spread, spread), dimension_numbers=_LETTERS
        )

    def many(count: int, batched: list[bool], x: jax.Array, kernel: jax.Array) -> tuple[jax.Array, bool]:
        if batched[1]:
            if batched[0]:
                return lax.map(lambda both: one(*both), (x, kernel)), True
            return lax.map(lambda own: one(x, own), kernel), True
        together: jax.Array = one(x.reshape(-1, *x.shape[2:]), kernel)
        return together.reshape(count, -1, *together.shape[1:]), True

    one.def_vmap(many)
    return one
