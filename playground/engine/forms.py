"""A convolution with both gradients written out, its value and each gradient in the form that suits it best."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import jax

from playground.engine import plain_form, product_form
from playground.engine.product_form import Crossed, Sides, Tiling

VERSION = 2
"""Of the forms: another number once one is computed otherwise or added, for what was timed tells nothing then."""


KernelForm = Tiling | Crossed | None
"""How the gradient by the kernel is computed: the products can be cut in one way more."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Of a convolution's value, of its gradient by the input and of that by the kernel: how the products are cut.

    None where it is one of XLA's own convolutions instead, see ``plain_form``.
    """

    value: Tiling | None
    by_input: Tiling | None
    by_kernel: KernelForm

    def __str__(self) -> str:
        return ", ".join(map(written, (self.value, self.by_input, self.by_kernel)))

    @staticmethod
    def parse(text: str) -> Forms:
        """What ``str`` wrote, such as ``plain, rows 2, crossed 1``; ``ValueError`` for anything else."""
        value, by_input, by_kernel = text.split(", ")
        if by_kernel.startswith(_CROSSED):
            return Forms(_read(value), _read(by_input), Crossed(_tile(by_kernel.removeprefix(_CROSSED))))
        return Forms(_read(value), _read(by_input), _read(by_kernel))


_PLAIN, _BY_ROW, _CROSSED = "plain", "rows ", "crossed "


def written(form: KernelForm) -> str:
    """A form as ``Forms`` writes it."""
    if form is None:
        return _PLAIN
    if isinstance(form, Crossed):
        return f"{_CROSSED}{form.tile}"
    return f"{_BY_ROW * form.by_row}{form.tile}"


def _read(text: str) -> Tiling | None:
    if text == _PLAIN:
        return None
    return Tiling(_tile(text.removeprefix(_BY_ROW)), text.startswith(_BY_ROW))


def _tile(text: str) -> int:
    tile = int(text)
    if tile < 1:
        raise ValueError(text)
    return tile


def value(x: jax.Array, kernel: jax.Array, stride: int, sides: Sides, tiling: Tiling | None) -> jax.Array:
    """``x`` cross-correlated with ``kernel``, as ``product_form.value`` has it."""
    if tiling is None:
        return plain_form.value(x, kernel, stride, sides)
    return product_form.value(x, kernel, stride, sides, tiling)


def by_input(
    shape: tuple[int, ...], kernel: jax.Array, slope: jax.Array, stride: int, sides: Sides, tiling: Tiling | None
) -> jax.Array:
    """The gradient by the input, as ``product_form.by_input`` has it."""
    if tiling is None:
        return plain_form.by_input(shape, kernel, slope, stride, sides)
    return product_form.by_input(shape, kernel, slope, stride, sides, tiling)


def by_kernel(
    x: jax.Array, shape: tuple[int, ...], slope: jax.Array, stride: int, sides: Sides, form: KernelForm
) -> jax.Array:
    """The gradient by the kernel, as ``product_form.by_kernel`` has it."""
    if form is None:
        return plain_form.by_kernel(x, shape, slope, stride, sides)
    if isinstance(form, Crossed):
        return product_form.by_kernel_crossed(x, shape, slope, stride, sides, form)
    return product_form.by_kernel(x, shape, slope, stride, sides, form)


@partial(jax.custom_vjp, nondiff_argnums=(2, 3, 4))
def convolution(x: jax.Array, kernel: jax.Array, stride: int, sides: Sides, forms: Forms) -> jax.Array:
    """``x`` cross-correlated with ``kernel``, as ``product_form.value`` has it, each gradient in its own form."""
    return value(x, kernel, stride, sides, forms.value)


def _convolution_forward(
    x: jax.Array, kernel: jax.Array, stride: int, sides: Sides, forms: Forms
) -> tuple[jax.Array, tuple[jax.Array, jax.Array]]:
    return value(x, kernel, stride, sides, forms.value), (x, kernel)


def _convolution_backward(
    stride: int, sides: Sides, forms: Forms, kept: tuple[jax.Array, jax.Array], slope: jax.Array
) -> tuple[jax.Array, jax.Array]:
    x, kernel = kept
    return (
        by_input(x.shape, kernel, slope, stride, sides, forms.by_input),
        by_kernel(x, kernel.shape, slope, stride, sides, forms.by_kernel),
    )


convolution.defvjp(_convolution_forward, _convolution_backward)


@partial(jax.custom_vjp, nondiff_argnums=(2, 3, 4, 5))
def transposed(
    x: jax.Array, kernel: jax.Array, shape: tuple[int, ...], stride: int, sides: Sides, forms: Forms
) -> jax.Array:
    """What the gradient by its input of a convolution with ``kernel`` is where the gradient by its value is ``x``.

    ``shape`` is that of the result; ``forms`` are those of the convolution.
    """
    return by_input(shape, kernel, x, stride, sides, forms.by_input)


def _transposed_forward(
    x: jax.Array, kernel: jax.Array, shape: tuple[int, ...], stride: int, sides: Sides, forms: Forms
) -> tuple[jax.Array, tuple[jax.Array, jax.Array]]:
    return by_input(shape, kernel, x, stride, sides, forms.by_input), (x, kernel)


def _transposed_backward(
    shape: tuple[int, ...],
    stride: int,
    sides: Sides,
    forms: Forms,
    kept: tuple[jax.Array, jax.Array],
    slope: jax.Array,
) -> tuple[jax.Array, jax.Array]:
    x, kernel = kept
    return (
        value(slope, kernel, stride, sides, forms.value),
        by_kernel(slope, kernel.shape, x, stride, sides, forms.by_kernel),
    )


transposed.defvjp(_transposed_forward, _transposed_backward)
