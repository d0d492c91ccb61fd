"""One convolution, several forms; each gives the same numbers to rounding.

On CPU, XLA runs ``lax.conv`` inside a loop body by a slow path, so there the convolution is written as a matrix
product: for ``tile`` neighbouring outputs along a row, the window that covers them all is cut out and multiplied with
a banded matrix that holds the kernel ``tile`` times, each shifted by the stride. ``tile`` 1 is the textbook product of
patches; a larger tile does some multiplications with zeros in exchange for fewer, larger rows.
"""

from __future__ import annotations

import jax
import jax.numpy as jnp
from jax import lax

from playground.layers.convolution import Padding, window_padding

Form = int
"""0 for XLA's own convolution, else the tile of the product form."""

XLA: Form = 0


def best_form(platform: str, channels: int, groups: int, dilation: int) -> Form:
    """The form to use on a device, a rule that depends on shapes alone so that every run repeats.

    Measured on two CPU cores, batch 100, value and both gradients, milliseconds, XLA dispatched alone / tile 1 / tile
    4: 28x28x1 to 6 maps 6x6: 8.1 / 3.0 / 1.5; 14x14x12 to 24 maps 4x4 stride 2: 2.2 / 3.0 / 4.0; 14x14x16 to 32 maps
    3x3: 6.5 / 6.2 / 9.1; 28x28x24 to 48 maps 5x5 stride 2: 68 / 43 / 65. Inside a loop XLA's is 10 to 80 times slower.
    """
    if platform != "cpu":
        return XLA
    return 4 if channels == 1 and groups == 1 and dilation == 1 else 1


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
        form: see ``Form``; any tile gives the same result to rounding.

    Returns:
        [batch, rows, columns, filters].
    """
    sides = [window_padding(x.shape[axis + 1], kernel.shape[axis], stride, padding, dilation) for axis in (0, 1)]
    if form == XLA:
        return lax.conv_general_dilated(
            x,
            kernel,
            (stride, stride),
            sides,
            rhs_dilation=(dilation, dilation),
            dimension_numbers=("NHWC", "HWIO", "NHWC"),
            feature_group_count=groups,
        )
    x = jnp.pad(x, ((0, 0), *sides, (0, 0)))
    if groups == 1 and dilation == 1:
        return _tiled(x, kernel, stride, form)
    return _patches(x, kernel, stride, dilation, groups)


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
    side = (before, total - before, stride - 1)
    return convolve(
        lax.pad(x, jnp.zeros((), x.dtype), ((0, 0, 0), side, side, (0, 0, 0))), kernel, 1, "valid", 1, 1, form
    )


def _tiled(x: jax.Array, kernel: jax.Array, stride: int, tile: int) -> jax.Array:
    batch, height, width, channels = x.shape
    rows, columns, _, filters = kernel.shape
    out_rows, out_columns = (height - rows) // stride + 1, (width - columns) // stride + 1
    tile = min(tile, out_columns)
    tiles = -(-out_columns // tile)
    reach = (tile - 1) * stride + columns  # columns of x that one tile sees
    step = tile * stride
    x = jnp.pad(x, ((0, 0), (0, 0), (0, max((tiles - 1) * step + reach - width, 0)), (0, 0)))
    bands = [x[:, i : i + (out_rows - 1) * stride + 1 : stride] for i in range(rows)]
    windows = [jnp.stack([b[:, :, j : j + (tiles - 1) * step + 1 : step] for j in range(reach)], 3) for b in bands]
    patches = jnp.stack(windows, 3)  # [batch, out_rows, tiles, rows, reach, channels]
    shifted = [
        jnp.pad(kernel, ((0, 0), (t * stride, reach - columns - t * stride), (0, 0), (0, 0))) for t in range(tile)
    ]
    matrix = jnp.stack(shifted, 3).reshape(rows * reach * channels, tile * filters)
    product = patches.reshape(batch * out_rows * tiles, -1) @ matrix
    return product.reshape(batch, out_rows, tiles * tile, filters)[:, :, :out_columns]


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
