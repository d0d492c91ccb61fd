"""Every form of convolution gives the numbers of the textbook's loops, and the gradients of XLA's own convolution."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jax import lax
from numpy.typing import NDArray

from playground.engine.choosing import Case, by_rule
from playground.engine.convolution import XLA, convolve, transpose_convolve
from playground.engine.forms import Forms
from playground.engine.product_form import Crossed, Tiling
from playground.layers import Convolution, Shape, TransposedConvolution
from tests.random_graphs import paddings

Floats = NDArray[Any]
FORMS = (
    Forms(Tiling(1), Tiling(4), Tiling(7)),
    Forms(Tiling(2, by_row=True), Tiling(100), Tiling(1, by_row=True)),
    Forms(Tiling(100, by_row=True), Tiling(2, by_row=True), Tiling(4)),
    Forms(None, None, Tiling(4)),
    Forms(None, None, None),
    Forms(None, None, Crossed(1)),
    Forms(None, None, Crossed(3)),
)


def by_hand(x: Floats, kernel: Floats, stride: int, padding: Any, dilation: int = 1, groups: int = 1) -> Floats:
    """The definition, one output at a time: what is under the window times the kernel, added up."""
    rows, columns, inner, filters = kernel.shape
    reach = [(size - 1) * dilation + 1 for size in (rows, columns)]
    sides = []
    for size, window in zip(x.shape[1:3], reach, strict=True):
        total = max((-(-size // stride) - 1) * stride + window - size, 0)
        sides.append({"same": (total // 2, total - total // 2), "valid": (0, 0)}.get(padding, (padding, padding)))
    x = np.pad(x.astype(np.float64), ((0, 0), *sides, (0, 0)))
    places = [range(0, size - window + 1, stride) for size, window in zip(x.shape[1:3], reach, strict=True)]
    y = np.zeros((len(x), len(places[0]), len(places[1]), filters))
    each = filters // groups
    for (a, top), (b, left), group in product(enumerate(places[0]), enumerate(places[1]), range(groups)):
        window = x[:, top : top + reach[0] : dilation, left : left + reach[1] : dilation]
        seen = window[..., group * inner : (group + 1) * inner]
        mine = slice(group * each, (group + 1) * each)
        y[:, a, b, mine] = np.einsum("nijc,ijcf->nf", seen, kernel[..., mine])
    return y


def values_and_gradients(functions: list[Any], *arguments: Any) -> list[tuple[Any, ...]]:
    """Of each function the value, and the gradients of its sum weighted by cosines: no two numbers count alike."""

    def weighted(function: Any, *inner: Any) -> tuple[Any, Any]:
        y = function(*inner)
        return jnp.sum(y * jnp.cos(jnp.arange(y.size)).reshape(y.shape)), y

    def all_of_them(*inner: Any) -> list[tuple[Any, ...]]:
        numbers = tuple(range(1, 1 + len(inner)))
        found = (jax.grad(weighted, argnums=numbers, has_aux=True)(function, *inner) for function in functions)
        return [(y, *gradients) for gradients, y in found]

    return list(jax.jit(all_of_them)(*arguments))


def assert_same(found: tuple[Any, ...], expected: tuple[Any, ...]) -> None:
    for one, other in zip(found, expected, strict=True):
        assert one.shape == other.shape
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=2e-5 * max(1.0, float(np.abs(other).max())))


@pytest.mark.parametrize(
    ("shape", "kernel", "settings"),
    [
        ((2, 6, 7, 1), (3, 3, 1, 4), (1, "same")),
        ((2, 6, 7, 3), (3, 3, 3, 4), (1, "valid")),
        ((2, 9, 8, 2), (4, 4, 2, 3), (2, "same")),
        ((1, 9, 8, 2), (4, 4, 2, 3), (3, "same")),
        ((2, 7, 7, 1), (2, 2, 1, 3), (3, "valid")),
        ((2, 5, 5, 2), (3, 3, 2, 2), (2, 3)),
        ((2, 5, 6, 2), (3, 3, 2, 2), (1, 3)),
        ((2, 9, 7, 2), (2, 2, 2, 3), (3, 1)),
        ((2, 1, 1, 3), (5, 5, 3, 2), (1, "same")),
    ],
)
def test_value_and_gradients_in_every_form(
    shape: Shape, kernel: Shape, settings: tuple[int, Any], rng: np.random.Generator
) -> None:
    x, w = rng.normal(size=shape).astype(np.float32), rng.normal(size=kernel).astype(np.float32)
    stride, padding = settings
    forms = [partial(convolve, stride=stride, padding=padding, form=form) for form in (XLA, *FORMS)]
    oracle, *found = values_and_gradients(forms, x, w)
    np.testing.assert_allclose(oracle[0], by_hand(x, w, stride, padding), rtol=1e-4, atol=1e-4)
    for one in found:
        assert_same(one, oracle)


@pytest.mark.parametrize(
    ("stride", "padding", "dilation", "groups"),
    [(1, "same", 2, 1), (2, "valid", 1, 2), (1, 3, 3, 4), (3, "same", 2, 2)],
)
def test_dilated_and_grouped(stride: int, padding: Any, dilation: int, groups: int, rng: np.random.Generator) -> None:
    x = rng.normal(size=(2, 8, 9, 4)).astype(np.float32)
    w = rng.normal(size=(3, 3, 4 // groups, 8)).astype(np.float32)
    arguments = {"stride": stride, "padding": padding, "dilation": dilation, "groups": groups}
    oracle, found = values_and_gradients([partial(convolve, form=form, **arguments) for form in (XLA, FORMS[0])], x, w)
    np.testing.assert_allclose(oracle[0], by_hand(x, w, **arguments), rtol=1e-4, atol=1e-4)
    assert_same(found, oracle)


def check_random_convolution(data: st.DataObject) -> None:
    """Value against the loops, in a form drawn by chance, for settings the shape rule admits."""
    layer = data.draw(
        st.builds(
            Convolution,
            filters=st.just(4),
            kernel=st.integers(1, 4),
            stride=st.integers(1, 4),
            padding=paddings,
            dilation=st.integers(1, 3),
            groups=st.sampled_from([1, 2]),
        )
    )
    shape = data.draw(st.tuples(st.integers(1, 7), st.integers(1, 7), st.just(2)))
    wanted = layer.output_shape("node", (shape,))
    form = data.draw(st.sampled_from((XLA, *FORMS)))
    if not isinstance(wanted, tuple):
        return
    rng = np.random.default_rng(3)
    x = rng.normal(size=(2, *shape)).astype(np.float32)
    w = rng.normal(size=layer.parameters((shape,))["weights"]).astype(np.float32)
    arguments = (layer.stride, layer.padding, layer.dilation, layer.groups)
    found = jax.jit(lambda x, w: convolve(x, w, *arguments, form=form))(x, w)
    assert found.shape[1:] == wanted
    np.testing.assert_allclose(found, by_hand(x, w, *arguments), rtol=1e-4, atol=1e-4)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_settings_drawn_by_chance(data: st.DataObject) -> None:
    check_random_convolution(data)


@pytest.mark.slow
@settings(deadline=None, max_examples=500)
@given(data=st.data())
def test_many_settings_drawn_by_chance(data: st.DataObject) -> None:
    check_random_convolution(data)


# --- transposed --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("padding", ["same", "valid"])
@pytest.mark.parametrize(("size", "stride"), [(3, 2), (4, 2), (3, 1), (2, 4), (1, 3)])
def test_transposed_convolution_grows_as_jax_s_own(
    size: int, stride: int, padding: Any, rng: np.random.Generator
) -> None:
    x = rng.normal(size=(2, 4, 5, 2)).astype(np.float32)
    w = rng.normal(size=(size, size, 2, 3)).astype(np.float32)
    strides, letters = (stride, stride), ("NHWC", "HWIO", "NHWC")
    own = partial(lax.conv_transpose, strides=strides, padding=padding.upper(), dimension_numbers=letters)
    forms = [partial(transpose_convolve, stride=stride, padding=padding, form=form) for form in (XLA, *FORMS)]
    oracle, *found = values_and_gradients([own, *forms], x, w)
    layer = TransposedConvolution(filters=3, kernel=size, stride=stride, padding=padding)
    assert oracle[0].shape[1:] == layer.output_shape("node", ((4, 5, 2),))
    for one in found:
        assert_same(one, oracle)


# --- which form --------------------------------------------------------------------------------------------------


def test_where_nothing_was_timed_the_form_depends_on_shapes_alone() -> None:
    assert by_rule(Case(28, (6, 6, 1, 6), 1)) == Forms(Tiling(4), Tiling(4), Tiling(7))
    assert by_rule(Case(28, (6, 6, 1, 64), 1)) == Forms(Tiling(4), Tiling(4), None)
    assert by_rule(Case(28, (5, 5, 4, 8), 2)) == Forms(Tiling(4, by_row=True), None, Crossed(2))
    assert by_rule(Case(28, (5, 5, 4, 8), 1)) == Forms(*[Tiling(4, by_row=True)] * 2, Crossed(2))
    assert by_rule(Case(28, (3, 3, 16, 16), 1)) == Forms(None, None, Crossed(1))
    assert by_rule(Case(28, (1, 1, 16, 32), 2)) == Forms(None, None, Tiling(1, by_row=True))
    assert by_rule(Case(14, (4, 4, 48, 64), 2)) == Forms(None, None, None)
    assert by_rule(Case(28, (3, 3, 3, 64), 1)) == Forms(None, Tiling(4, by_row=True), None)
    assert by_rule(Case(28, (7, 7, 8, 16), 1)) == Forms(None, Tiling(4, by_row=True), None)


# --- mapped over -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("axes", [(0, None), (None, 0), (0, 0)])
@pytest.mark.parametrize("stride", [1, 2])
def test_mapped_over_it_stays_the_same(axes: tuple[int | None, ...], stride: int, rng: np.random.Generator) -> None:
    shapes = ((2, 6, 5, 2), (3, 3, 2, 4))
    given = [
        rng.normal(size=shape if axis is None else (3, *shape)).astype(np.float32)
        for shape, axis in zip(shapes, axes, strict=True)
    ]
    arguments = {"stride": stride, "padding": "same"}

    def total(x: jax.Array, w: jax.Array, form: Any) -> jax.Array:
        y = convolve(x, w, **arguments, form=form)
        return jnp.sum(y * jnp.cos(jnp.arange(y.size)).reshape(y.shape))

    def gradients(form: Any) -> Any:
        return jax.jit(jax.vmap(jax.grad(partial(total, form=form), (0, 1)), axes))(*given)

    assert_same(gradients(FORMS[-1]), gradients(XLA))


def test_many_kernels_are_convolved_in_turn_and_not_in_groups(rng: np.random.Generator) -> None:
    x, w = (rng.normal(size=shape).astype(np.float32) for shape in ((2, 6, 5, 2), (3, 3, 3, 2, 4)))
    program = jax.vmap(partial(convolve, stride=1, padding="same", form=FORMS[-1]), (None, 0))
    text = str(jax.make_jaxpr(program)(x, w))
    assert "feature_group_count=1" in text
    assert "feature_group_count=3" not in text
