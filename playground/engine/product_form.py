"""A convolution and its two gradients as matrix products with a banded matrix.

For ``tile`` neighbouring outputs along a row, the columns of the input that they see together, the window, are cut out
and multiplied by a matrix that holds the kernel ``tile`` times, each shifted by the stride. A larger tile multiplies
more zeros in exchange for fewer copies and wider matrices. The rows of the kernel are laid beside each other and
multiplied at once, or multiplied one by one and added up: the first copies more, the second computes in smaller pieces.

All three are written out here instead of being derived, because the derivative of cutting windows out is a slow
scattering, while adding whole windows to their places is a few long sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jax
import jax.numpy as jnp
from jax import lax

Sides = tuple[tuple[int, int], tuple[int, int]]
"""Zeros before and after the rows, and before and after the columns; negative ones leave out what is there."""


@dataclass(frozen=True, slots=True)
class Tiling:
    """How one product is cut: outputs along a row that one window serves, and whether kernel rows are added up."""

    tile: int
    by_row: bool = False


@dataclass(frozen=True, slots=True)
class Crossed:
    """How the gradient by the kernel is one product, with the rows of the kernel laid out beside the slopes.

    ``tile`` is that of ``Tiling``. A window is as wide as there, but of one row only (of ``stride`` rows, where windows
    are strided), and meets the slopes of all rows that see it. Instead of every pixel for every row of the kernel, each
    pixel is copied for its columns and each slope for its rows.
    """

    tile: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """The sizes of one tiling of ``x`` [batch, height, width, channels]."""

    shape: tuple[int, ...]
    kernel: tuple[int, ...]  # rows, columns, channels, filters
    stride: int
    sides: Sides
    tiling: Tiling

    def _count(self, axis: int) -> int:
        return (self.shape[axis + 1] + sum(self.sides[axis]) - self.kernel[axis]) // self.stride + 1

    @property
    def rows(self) -> int:
        """Rows of the output."""
        return self._count(0)

    @property
    def columns(self) -> int:
        """Columns of the output."""
        return self._count(1)

    @property
    def tile(self) -> int:
        return min(self.tiling.tile, self.columns)

    @property
    def tiles(self) -> int:
        """Windows along a row."""
        return -(-self.columns // self.tile)

    @property
    def step(self) -> int:
        """Columns from one window's beginning to the next one's."""
        return self.tile * self.stride

    @property
    def reach(self) -> int:
        """Columns of one window."""
        return (self.tile - 1) * self.stride + self.kernel[1]

    @property
    def pieces(self) -> list[int]:
        """The columns of a window that lie in its own step, in the next one's and so on."""
        return [min(self.step, self.reach - begin) for begin in range(0, self.reach, self.step)]

    @property
    def width(self) -> int:
        """Columns of all steps that some window reaches into."""
        return (self.tiles + len(self.pieces) - 1) * self.step


def value(x: jax.Array, kernel: jax.Array, stride: int, sides: Sides, tiling: Tiling) -> jax.Array:
    """``x`` [batch, height, width, channels] cross-correlated with ``kernel`` [rows, columns, channels, filters].

    Returns [batch, rows, columns, filters].
    """
    cut = _Cut(x.shape, kernel.shape, stride, sides, tiling)
    seen, matrices = _seen(x, cut), _matrices(kernel, cut)
    if tiling.by_row:
        product = sum((one @ matrix for one, matrix in zip(seen, matrices, strict=True)), jnp.zeros((), x.dtype))
    else:
        product = jnp.concatenate(seen, 1) @ jnp.concatenate(matrices)
    assert isinstance(product, jax.Array)
    return product.reshape(len(x), cut.rows, cut.tiles * cut.tile, -1)[:, :, : cut.columns]


def by_kernel(
    x: jax.Array, kernel_shape: tuple[int, ...], slope: jax.Array, stride: int, sides: Sides, tiling: Tiling
) -> jax.Array:
    """The gradient by the kernel, of its shape, where ``slope`` is that by the value."""
    cut = _Cut(x.shape, kernel_shape, stride, sides, tiling)
    rows, columns, channels, filters = kernel_shape
    seen, slopes = _seen(x, cut), _slopes(slope, cut)
    found = jnp.stack([one.T @ slopes for one in seen]) if tiling.by_row else jnp.concatenate(seen, 1).T @ slopes
    found = found.reshape(rows, cut.reach, channels, cut.tile, filters)
    shifted = [found[:, t * stride : t * stride + columns, :, t] for t in range(cut.tile)]
    return sum(shifted[1:], shifted[0])


def by_kernel_crossed(
    x: jax.Array, kernel_shape: tuple[int, ...], slope: jax.Array, stride: int, sides: Sides, crossed: Crossed
) -> jax.Array:
    """The gradient by the kernel as ``by_kernel`` has it, in one product."""
    cut = _Cut(x.shape, kernel_shape, stride, sides, Tiling(crossed.tile))
    rows, columns, channels, filters = kernel_shape
    meeting = -(-rows // stride)  # rows of slopes that see one row of windows
    height = cut.rows + meeting - 1
    zero = jnp.zeros((), x.dtype)
    (top, _), (left, _) = sides
    below, right = height * stride - top - x.shape[1], cut.width - left - x.shape[2]
    x = lax.pad(x, zero, ((0, 0, 0), (top, below, 0), (left, right, 0), (0, 0, 0)))
    steps = x.reshape(len(x), height, stride, -1, cut.step * channels)
    pieces = [
        steps[:, :, row, n : n + cut.tiles, : size * channels]
        for row in range(stride)
        for n, size in enumerate(cut.pieces)
    ]
    windows = jnp.concatenate(pieces, 3).reshape(-1, stride * cut.reach * channels)
    around = (meeting - 1, meeting - 1)
    slopes = jnp.pad(_slopes(slope, cut).reshape(len(x), cut.rows, cut.tiles, -1), ((0, 0), around, (0, 0), (0, 0)))
    above = [slopes[:, meeting - 1 - n : meeting - 1 - n + height] for n in range(meeting)]
    product = windows.T @ jnp.concatenate(above, 3).reshape(len(windows), -1)
    found = product.reshape(stride, cut.reach, channels, meeting, cut.tile, filters)
    shifted = [found[:, t * stride : t * stride + columns, :, :, t] for t in range(cut.tile)]
    by_row = sum(shifted[1:], shifted[0]).transpose(3, 0, 1, 2, 4)
    return by_row.reshape(meeting * stride, columns, channels, filters)[:rows]


def by_input(
    shape: tuple[int, ...], kernel: jax.Array, slope: jax.Array, stride: int, sides: Sides, tiling: Tiling
) -> jax.Array:
    """The gradient by the input, of shape ``shape``, where ``slope`` is that by the value."""
    cut = _Cut(shape, kernel.shape, stride, sides, tiling)
    slopes, matrices = _slopes(slope, cut), _matrices(kernel, cut)
    windows = (len(slope), cut.rows, cut.tiles, cut.reach * shape[3])
    if tiling.by_row:
        found = [(slopes @ matrix.T).reshape(windows) for matrix in matrices]
    else:
        together = (slopes @ jnp.concatenate(matrices).T).reshape(*windows[:3], len(matrices), windows[3])
        found = [together[:, :, :, row] for row in range(len(matrices))]
    return _columns_in_place(_rows_in_place(found, cut), cut)


def _seen(x: jax.Array, cut: _Cut) -> list[jax.Array]:
    """For every row of the kernel what lies under it, [batch x rows x tiles, reach x channels]."""
    width, channels = x.shape[2:]
    left = cut.sides[1][0]
    zero = jnp.zeros((), x.dtype)
    x = lax.pad(x, zero, ((0, 0, 0), (*cut.sides[0], 0), (left, cut.width - width - left, 0), (0, 0, 0)))
    steps = x.reshape(len(x), x.shape[1], -1, cut.step * channels)
    pieces = [steps[:, :, n : n + cut.tiles, : size * channels] for n, size in enumerate(cut.pieces)]
    windows = jnp.concatenate(pieces, 3)
    last = (cut.rows - 1) * cut.stride + 1
    return [windows[:, row : row + last : cut.stride].reshape(-1, cut.reach * channels) for row in range(cut.kernel[0])]


def _matrices(kernel: jax.Array, cut: _Cut) -> list[jax.Array]:
    """For every row of the kernel the banded matrix, [reach x channels, tile x filters]."""
    rows, columns, channels, filters = cut.kernel
    shifts = range(0, cut.tile * cut.stride, cut.stride)
    shifted = [jnp.pad(kernel, ((0, 0), (s, cut.reach - columns - s), (0, 0), (0, 0))) for s in shifts]
    return list(jnp.stack(shifted, 3).reshape(rows, cut.reach * channels, cut.tile * filters))


def _slopes(slope: jax.Array, cut: _Cut) -> jax.Array:
    """The gradient by the value as the products give it, [batch x rows x tiles, tile x filters]."""
    missing = cut.tiles * cut.tile - cut.columns
    return jnp.pad(slope, ((0, 0), (0, 0), (0, missing), (0, 0))).reshape(-1, cut.tile * cut.kernel[3])


def _rows_in_place(found: Sequence[jax.Array], cut: _Cut) -> jax.Array:
    """Windows [batch, rows, tiles, …] of every row of the kernel, added up where they lie: [batch, height, tiles, …].

    The rows of the kernel that are a stride apart meet in the same rows of the input: each such phase is added up by
    itself, and the phases are interleaved.
    """
    stride, height = cut.stride, cut.shape[1]
    each = max(-(-(height + sum(cut.sides[0])) // stride), cut.rows + (len(found) - 1) // stride)
    zero = jnp.zeros((), found[0].dtype)
    phases = []
    for phase in range(stride):
        rows = found[phase::stride]
        placed = [
            lax.pad(one, zero, ((0, 0, 0), (n, each - one.shape[1] - n, 0), *_NONE)) for n, one in enumerate(rows)
        ]
        nothing = jnp.zeros((found[0].shape[0], each, *found[0].shape[2:]), zero.dtype)
        phases.append(sum(placed[1:], placed[0]) if placed else nothing)
    rows_of_all = jnp.stack(phases, 2).reshape(found[0].shape[0], each * stride, *found[0].shape[2:])
    top = cut.sides[0][0]
    return lax.pad(rows_of_all, zero, ((0, 0, 0), (-top, height + top - each * stride, 0), *_NONE))


_NONE = ((0, 0, 0), (0, 0, 0))


def _columns_in_place(windows: jax.Array, cut: _Cut) -> jax.Array:
    """Windows [batch, height, tiles, reach x channels] added up where they lie: [batch, height, width, channels]."""
    height, width, channels = cut.shape[1:]
    zero = jnp.zeros((), windows.dtype)
    last = len(cut.pieces) - 1
    placed = []
    for n, size in enumerate(cut.pieces):
        begin = n * cut.step * channels
        piece = windows[..., begin : begin + size * channels]
        placed.append(
            lax.pad(piece, zero, ((0, 0, 0), (0, 0, 0), (n, last - n, 0), (0, (cut.step - size) * channels, 0)))
        )
    row = sum(placed[1:], placed[0]).reshape(len(windows), height, cut.width, channels)
    left = cut.sides[1][0]
    return lax.pad(row, zero, ((0, 0, 0), (0, 0, 0), (-left, width + left - cut.width, 0), (0, 0, 0)))
