"""One convolution, several forms; each gives the same numbers to rounding.

On CPU, XLA derives gradients of a convolution that run by a slow path inside a loop. So there all three are written out
(``forms``), each as matrix products (``product_form``) or as convolutions that XLA does well (``plain_form``); or where
the window is dilated or the channels are in groups, as the textbook product of patches.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
from jax import lax

from playground.engine import forms
from playground.engine.forms import Forms
from playground.engine.plain_form import mirrored
from playground.layers.convolution import Padding, window_padding

Form = Forms | None
"""How a convolution is written out; None for XLA's own, gradients and all."""

XLA: Form = None


def convolve(
    x: jax.Array,
    kernel: jax.Array,
    stride: int,
    padding: Padding,
    dilation: int = 1,
    groups: int = 1,
    form: Form = XLA,
) -> jax.Array:
    """Cross-correlate pictures with a kernel, as every deep-learning library means by convolution.

    Args:
        x: [batch, height, width, channels].
        kernel: [rows, columns, channels / groups, filters].
        stride: step of the window on both axes.
        padding: ``same``, ``valid`` or zeros on every side.
        dilation: distance between the window's elements.
        groups: channels and filters are split into so many parts that do not see each other.
        form: see ``Form``; every one gives the same result to rounding.

    Returns:
        [batch, rows, columns, filters].
    """
    height, width = (
        window_padding(x.shape[axis + 1], kernel.shape[axis], stride, padding, dilation) for axis in (0, 1)
    )
    sides = (height, width)
    if form is None:
        return lax.conv_general_dilated(
            x,
            kernel,
            (stride, stride),
            sides,
            rhs_dilation=(dilation, dilation),
            dimension_numbers=("NHWC", "HWIO", "NHWC"),
            feature_group_count=groups,
        )
    if groups == 1 and dilation == 1:
        return forms.convolution(x, kernel, stride, sides, form)
    return _patches(jnp.pad(x, ((0, 0), *sides, (0, 0))), kernel, stride, dilation, groups)


def transpose_convolve(x: jax.Array, kernel: jax.Array, stride: int, padding: Padding, form: Form) -> jax.Array:
    """The transposed convolution of ``lax.conv_transpose``: zeros between the pixels, then a convolution.

    Args:
        x: [batch, height, width, channels].
        kernel: [rows, columns, channels, filters], not flipped.
        stride: growth of the picture.
        padding: ``same`` gives height x stride, ``valid`` adds max(rows - stride, 0).
        form: see ``Form``.
    """
    size = kernel.shape[0]
    total = size + stride - 2 + (max(size - stride, 0) if padding == "valid" else 0)
    before = size - 1 if padding == "valid" or stride > size - 1 else -(-total // 2)
    after = total - before
    if form is None:
        grown = lax.pad(x, jnp.zeros((), x.dtype), ((0, 0, 0), *[(before, after, stride - 1)] * 2, (0, 0, 0)))
        return convolve(grown, kernel, 1, "valid")
    # The same numbers without the zeros: the gradient of the convolution that shrinks by the stride.
    side = (size - 1 - before, size - 1 - after)
    shape = (len(x), *((n - 1) * stride + 1 + before + after - (size - 1) for n in x.shape[1:3]), kernel.shape[3])
    return forms.transposed(x, mirrored(kernel), shape, stride, (side, side), form)


def _patches(x: jax.Array, kernel: jax.Array, stride: int, dilation: int, groups: int) -> jax.Array:
    batch, height, width, _ = x.shape
    rows, columns, inner, filters = kernel.shape
    out_rows = (height - (rows - 1) * dilation - 1) // stride + 1
    out_columns = (width - (columns - 1) * dilation - 1) // stride + 1
    patches = jnp.stack(
        [
            x[:, i : i + (out_rows - 1) * stride + 1 : stride, j : j + (out_columns - 1) * stride + 1 : stride]
            for i in range(0, rows * dilation, dilation)
            for j in range(0, columns * dilation, dilation)
        ],
        3,
    ).reshape(batch * out_rows * out_columns, rows * columns, groups, inner)
    matrix = kernel.reshape(rows * columns, inner, groups, filters // groups)
    product = jnp.einsum("pwgi,wigf->pgf", patches, matrix)
    return product.reshape(batch, out_rows, out_columns, filters)
