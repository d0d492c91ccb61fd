"""Value and gradient of every layer against flax, or against NumPy by hand where flax has no such layer."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import pytest
from numpy.typing import NDArray

from playground import layers
from playground.engine.functions import APPLY, Context
from playground.formulas import FUNCTIONS, parse, value_and_slope
from playground.layers import LAYERS, Layer

Floats = NDArray[Any]
Arrays = dict[str, Any]


def context(layer: Layer, training: bool = False, mask: Any = None, seed: int | None = None) -> Context:
    numbers = {name: np.float32(getattr(layer, name)) for name in layer.by_value}
    return Context(training, "cpu", None if seed is None else jax.random.key(seed), numbers, mask)


def run(layer: Layer, *inputs: Any, parameters: Arrays | None = None, **settings: Any) -> jax.Array:
    return APPLY[layer.kind](layer, parameters or {}, {}, list(inputs), context(layer, **settings))[0]


def compare(layer: Layer, oracle: Callable[..., Any], parameters: Arrays, *inputs: Floats) -> None:
    """Value, and gradients by every parameter and input, of a sum in which no two numbers count alike.

    ``oracle`` takes the parameters and the inputs as ``playground.layers`` names and orders them.
    """

    def weighted(function: Callable[..., Any]) -> Callable[..., Any]:
        def total(parameters: Arrays, inputs: tuple[Any, ...]) -> tuple[Any, Any]:
            y = function(parameters, *inputs)
            return jnp.sum(y * jnp.cos(jnp.arange(y.size)).reshape(y.shape)), y

        return jax.grad(total, argnums=(0, 1), has_aux=True)

    ours = weighted(lambda parameters, *inputs: run(layer, *inputs, parameters=parameters))
    both = jax.jit(lambda *given: (ours(*given), weighted(oracle)(*given)))
    (found_gradients, found), (gradients, value) = both(parameters, inputs)
    shapes = tuple(x.shape[1:] for x in inputs)
    assert found.shape == value.shape == (len(inputs[0]), *layer.output_shape("node", shapes))
    assert {name: array.shape for name, array in parameters.items()} == layer.parameters(shapes)
    np.testing.assert_allclose(found, value, rtol=1e-4, atol=1e-5)
    for one, other in zip(jax.tree.leaves(found_gradients), jax.tree.leaves(gradients), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=2e-5 * max(1.0, float(np.abs(other).max())))


def drawn(rng: np.random.Generator, **shapes: tuple[int, ...]) -> dict[str, Any]:
    return {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}


def test_every_kind_of_layer_has_its_function() -> None:
    assert set(APPLY) == set(LAYERS)


# --- dense and activations ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("bias", [True, False])
def test_dense(bias: bool, rng: np.random.Generator) -> None:
    parameters = drawn(rng, weights=(6, 4)) | (drawn(rng, bias=(4,)) if bias else {})
    flax = nn.Dense(4, use_bias=bias)

    def oracle(p: Arrays, x: Any) -> Any:
        return flax.apply({"params": {"kernel": p["weights"]} | ({"bias": p["bias"]} if bias else {})}, x)

    compare(layers.Dense(units=4, bias=bias), oracle, parameters, *drawn(rng, x=(3, 6)).values())


def phi(x: float) -> float:
    """The normal distribution function."""
    return 0.5 * (1 + math.erf(x / math.sqrt(2)))


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x))


# Each function and its derivative, as the textbooks have them; leaky ReLU with the slope 0.3.
ACTIVATIONS: dict[str, tuple[Callable[[float], float], Callable[[float], float]]] = {
    "identity": (lambda x: x, lambda x: 1.0),
    "step": (lambda x: float(x >= 0), lambda x: 0.0),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (math.tanh, lambda x: 1 - math.tanh(x) ** 2),
    "relu": (lambda x: max(x, 0.0), lambda x: float(x > 0)),
    "leaky-relu": (lambda x: x if x > 0 else 0.3 * x, lambda x: 1.0 if x > 0 else 0.3),
    "elu": (lambda x: x if x > 0 else math.expm1(x), lambda x: 1.0 if x > 0 else math.exp(x)),
    "gelu": (
        lambda x: x * phi(x),
        lambda x: phi(x) + x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi),
    ),
    "silu": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x)))),
    "softplus": (lambda x: math.log1p(math.exp(x)), sigmoid),
}


@pytest.mark.parametrize("function", ACTIVATIONS)
def test_activations_and_their_derivatives(function: Any) -> None:
    x = np.array([-30, -4, -1.5, -0.2, -1e-3, 1e-3, 0.3, 1, 2.5, 30], np.float32)
    layer = layers.Activation(function=function, slope=0.3)
    value, derivative = ACTIVATIONS[function]
    found, slope = run(layer, x), jax.grad(lambda x: jnp.sum(run(layer, x)))(x)
    np.testing.assert_allclose(found, [value(float(one)) for one in x], rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(slope, [derivative(float(one)) for one in x], rtol=1e-4, atol=1e-6)


def test_softmax_goes_along_the_last_axis_and_survives_large_numbers(rng: np.random.Generator) -> None:
    x = rng.normal(size=(2, 3, 4)).astype(np.float32) * 5
    layer = layers.Activation(function="softmax")
    powers = np.exp(x.astype(np.float64))
    compare(layer, lambda _, x: nn.softmax(x, axis=-1), {}, x)
    np.testing.assert_allclose(run(layer, x), powers / powers.sum(-1, keepdims=True), rtol=1e-5)
    np.testing.assert_allclose(run(layer, np.array([[1e4, 0.0]], np.float32)), [[1, 0]])


def test_every_activation_of_the_catalogue_is_tested() -> None:
    assert {*ACTIVATIONS, "softmax"} == set(layers.ActivationFunction.__args__)  # type: ignore[attr-defined]


# --- formulas ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "expression",
    [*(f"{name}(x)" for name, count in FUNCTIONS.items() if count == 1 and name not in {"log", "sqrt"}),
     "log(x^2 + 1)", "sqrt(x*x + 0.5)", "max(x, 0.1*x)", "min(sin(x), 2*pi/e)", "x^3 - x^-2 + 2^x", "-x*tanh(x)", "3"],
)  # fmt: skip
def test_formulas_and_their_slopes_are_those_worked_out_with_numpy(expression: str) -> None:
    x = np.array([-5, -4.2, -1.5, -0.2, -1e-2, 1e-2, 0.3, 1.1, 2.5, 5], np.float32)
    layer = layers.Formula(expression=expression)
    value, slope = value_and_slope(parse(expression), x)
    np.testing.assert_allclose(run(layer, x), value, rtol=1e-5, atol=1e-6)
    found = jax.grad(lambda x: jnp.sum(run(layer, x)))(x)
    np.testing.assert_allclose(found, slope, rtol=1e-4, atol=1e-6)


def test_a_formula_has_a_slope_where_a_power_is_a_product() -> None:
    layer = layers.Formula(expression="x^2 + x^3")
    found = jax.grad(lambda x: jnp.sum(run(layer, x)))(np.array([-1.0, 0.0, 2.0], np.float32))
    np.testing.assert_allclose(found, [1, 0, 16])  # 2 x + 3 x^2


# --- convolutions ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("channels", "settings", "flax"),
    [
        (1, {"kernel": 3}, {"kernel_size": (3, 3)}),
        (3, {"kernel": 4, "stride": 2}, {"kernel_size": (4, 4), "strides": 2}),
        (3, {"kernel": 3, "padding": "valid", "bias": False}, {"kernel_size": (3, 3), "padding": "VALID"}),
        (
            4,
            {"kernel": 3, "padding": 2, "dilation": 2, "groups": 2},
            {"kernel_size": (3, 3), "padding": 2, "kernel_dilation": 2, "feature_group_count": 2},
        ),
        (4, {"kernel": 2, "stride": 3, "groups": 4}, {"kernel_size": (2, 2), "strides": 3, "feature_group_count": 4}),
    ],
)
def test_convolution(channels: int, settings: Arrays, flax: Arrays, rng: np.random.Generator) -> None:
    layer = layers.Convolution(filters=8, **settings)
    x = rng.normal(size=(2, 7, 6, channels)).astype(np.float32)
    module = nn.Conv(8, use_bias=layer.bias, **flax)

    def oracle(p: Arrays, x: Any) -> Any:
        return module.apply({"params": {"kernel": p["weights"]} | ({"bias": p["bias"]} if layer.bias else {})}, x)

    compare(layer, oracle, drawn(rng, **layer.parameters((x.shape[1:],))), x)


@pytest.mark.parametrize(
    ("kernel", "stride", "padding"), [(3, 2, "same"), (5, 2, "valid"), (2, 3, "same"), (2, 3, "valid")]
)
def test_transposed_convolution(kernel: int, stride: int, padding: Any, rng: np.random.Generator) -> None:
    layer = layers.TransposedConvolution(filters=3, kernel=kernel, stride=stride, padding=padding)
    x = rng.normal(size=(2, 3, 4, 2)).astype(np.float32)
    module = nn.ConvTranspose(3, (kernel, kernel), (stride, stride), padding.upper())

    def oracle(p: Arrays, x: Any) -> Any:
        return module.apply({"params": {"kernel": p["weights"], "bias": p["bias"]}}, x)

    compare(layer, oracle, drawn(rng, **layer.parameters((x.shape[1:],))), x)


# --- pooling -----------------------------------------------------------------------------------------------------

POOLINGS = [(2, 2, "valid"), (3, 2, "same"), (3, 1, "same"), (2, 3, "valid"), (3, 2, 1), (3, 3, 2)]


def flax_padding(padding: Any) -> Any:
    return padding.upper() if isinstance(padding, str) else ((padding, padding), (padding, padding))


@pytest.mark.parametrize(("window", "stride", "padding"), POOLINGS)
def test_pooling(window: int, stride: int, padding: Any, rng: np.random.Generator) -> None:
    x = rng.normal(size=(2, 7, 6, 2)).astype(np.float32)
    settings: Arrays = {"window": window, "stride": stride, "padding": padding}
    given = ((window, window), (stride, stride), flax_padding(padding))
    compare(layers.MaxPooling(**settings), lambda _, x: nn.max_pool(x, *given), {}, x)
    compare(layers.AveragePooling(**settings), lambda _, x: nn.avg_pool(x, *given, count_include_pad=False), {}, x)


def test_padding_counts_neither_as_a_number_nor_as_a_maximum() -> None:
    x = np.full((1, 2, 2, 1), -3, np.float32)
    for layer in (layers.MaxPooling(window=2, stride=1, padding=1), layers.AveragePooling(window=3, padding="same")):
        np.testing.assert_array_equal(np.unique(run(layer, x)), [-3])


def test_equal_maxima_share_one_gradient() -> None:
    x = np.ones((1, 2, 2, 1), np.float32)
    gradient = jax.grad(lambda x: jnp.sum(run(layers.MaxPooling(), x)))(x)
    assert gradient.sum() == 1 and gradient.min() >= 0


def test_global_average_pooling(rng: np.random.Generator) -> None:
    x = rng.normal(size=(3, 4, 5, 2)).astype(np.float32)
    compare(layers.GlobalAveragePooling(), lambda _, x: x.sum((1, 2)) / 20, {}, x)


# --- shapes ------------------------------------------------------------------------------------------------------


def test_flatten_goes_row_by_row_pixel_by_pixel_channel_by_channel() -> None:
    x = np.arange(2 * 3 * 2 * 2, dtype=np.float32).reshape(2, 3, 2, 2)
    flat = run(layers.Flatten(), x)
    np.testing.assert_array_equal(flat, [np.arange(12), np.arange(12, 24)])
    np.testing.assert_array_equal(run(layers.Reshape(shape=(3, 2, 2)), flat), x)
    np.testing.assert_array_equal(run(layers.Reshape(shape=(2, 6)), x)[1], [np.arange(12, 18), np.arange(18, 24)])


def test_upsampling_repeats_pixels(rng: np.random.Generator) -> None:
    x = rng.normal(size=(2, 2, 3, 2)).astype(np.float32)
    compare(layers.Upsample(factor=3), lambda _, x: jnp.kron(x, jnp.ones((1, 3, 3, 1))), {}, x)


def test_linear_upsampling_blends_pixel_centres(rng: np.random.Generator) -> None:
    def along(x: Floats, factor: int) -> Floats:
        """Linear interpolation between the centres of the first axis; the outermost go on to the edges."""
        places = (np.arange(len(x) * factor) + 0.5) / factor - 0.5
        columns = x.reshape(len(x), -1).T
        found = [np.interp(places, np.arange(len(x)), column) for column in columns]
        return np.stack(found, 1).reshape(len(places), *x.shape[1:])

    x = rng.normal(size=(2, 3, 4, 2)).astype(np.float32)
    by_rows = np.stack([along(picture, 3) for picture in x])
    expected = np.stack([along(picture.swapaxes(0, 1), 3).swapaxes(0, 1) for picture in by_rows])
    layer = layers.Upsample(factor=3, method="linear")
    np.testing.assert_allclose(run(layer, x), expected, rtol=1e-5, atol=1e-6)
    # The blend is linear, so its gradient is what single pixels become.
    gradient = jax.grad(lambda x: jnp.sum(run(layer, x) * expected))(x)
    units = np.eye(12, dtype=np.float32).reshape(12, 3, 4, 1)
    blends = np.stack([along(along(unit, 3).swapaxes(0, 1), 3).swapaxes(0, 1) for unit in units])[..., 0]
    by_hand = np.einsum("uhw,nhwc->nuc", blends, expected).reshape(x.shape)
    np.testing.assert_allclose(gradient, by_hand, rtol=1e-4, atol=1e-4)


# --- chance ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rate", [0.0, 0.25, 0.9])
def test_dropout_silences_its_share_and_keeps_the_mean(rate: float, rng: np.random.Generator) -> None:
    x = rng.uniform(1, 2, (200, 250)).astype(np.float32)
    y = np.asarray(run(layers.Dropout(rate=rate), x, training=True, seed=1))
    silent = y == 0
    # Six standard deviations of a binomial share of 50,000.
    assert abs(silent.mean() - rate) <= 6 * math.sqrt(rate * (1 - rate) / x.size)
    np.testing.assert_allclose(y[~silent], x[~silent] / (1 - rate), rtol=1e-5)
    # Neighbours, rows and columns know nothing of each other.
    assert abs(np.mean(silent[:, 1:] & silent[:, :-1]) - rate**2) < 0.01
    assert np.ptp(silent.mean(0)) < 0.3 and np.ptp(silent.mean(1)) < 0.3


def test_noise_is_normal_with_its_deviation() -> None:
    x = np.full((100, 500), 3, np.float32)
    noise = np.asarray(run(layers.Noise(deviation=0.5), x, training=True, seed=2)) - 3
    assert abs(noise.mean()) < 6 * 0.5 / math.sqrt(x.size)
    assert abs(noise.std() - 0.5) < 0.01
    # Shares within one and two deviations of a normal distribution.
    assert abs(np.mean(np.abs(noise) < 0.5) - 0.6827) < 0.01
    assert abs(np.mean(np.abs(noise) < 1.0) - 0.9545) < 0.01


@pytest.mark.parametrize("layer", [layers.Dropout(rate=0.9), layers.Noise(deviation=2)])
def test_chance_plays_no_part_outside_training(layer: Layer, rng: np.random.Generator) -> None:
    x = rng.normal(size=(4, 5)).astype(np.float32)
    np.testing.assert_array_equal(run(layer, x), x)
    first, again = (run(layer, x, training=True, seed=3) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, run(layer, x, training=True, seed=4))


def test_gradients_flow_only_where_dropout_lets_numbers_through(rng: np.random.Generator) -> None:
    x = rng.uniform(1, 2, (5, 8)).astype(np.float32)
    layer = layers.Dropout(rate=0.5)
    y = run(layer, x, training=True, seed=5)
    gradient = jax.grad(lambda x: jnp.sum(run(layer, x, training=True, seed=5)))(x)
    np.testing.assert_allclose(gradient, np.where(np.asarray(y) == 0, 0, 2.0))


# --- normalisation -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", [(6, 3), (4, 3, 2, 3)])
@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("training", [True, False])
def test_batch_norm(shape: tuple[int, ...], masked: bool, training: bool, rng: np.random.Generator) -> None:
    layer = layers.BatchNorm(momentum=0.8, epsilon=1e-3)
    x = rng.normal(2, 3, shape).astype(np.float32)
    parameters = drawn(rng, scale=(3,), offset=(3,))
    state = drawn(rng, mean=(3,)) | {"variance": rng.uniform(1, 2, 3).astype(np.float32)}
    mask = (np.arange(len(x)) < len(x) - 2).astype(np.float32) if masked else None
    module = nn.BatchNorm(use_running_average=not training, momentum=0.8, epsilon=1e-3, use_fast_variance=False)
    wide = None if mask is None else np.broadcast_to(mask.reshape(-1, *(1,) * (x.ndim - 1)), x.shape) > 0
    counts = np.ones(len(x), np.float32) if mask is None else mask

    def ours(p: Arrays, x: Any) -> Any:
        return APPLY["batch-norm"](layer, p, state, [x], context(layer, training, mask))

    def oracle(p: Arrays, x: Any) -> Any:
        variables = {
            "params": {"scale": p["scale"], "bias": p["offset"]},
            "batch_stats": {"mean": state["mean"], "var": state["variance"]},
        }
        y, changed = module.apply(variables, x, mask=wide, mutable=["batch_stats"])
        after = changed.get("batch_stats", variables["batch_stats"])
        return y, {"mean": after["mean"], "variance": after["var"]}

    def weighted(function: Callable[..., Any]) -> Callable[..., Any]:
        def total(p: Arrays, x: Any) -> Any:
            y, after = function(p, x)
            y = y * counts.reshape(-1, *(1,) * (x.ndim - 1))  # what fills up a batch is shown to nobody
            return jnp.sum(y * jnp.cos(jnp.arange(y.size)).reshape(y.shape)), (y, after)

        return jax.grad(total, argnums=(0, 1), has_aux=True)

    found, expected = jax.jit(lambda *given: (weighted(ours)(*given), weighted(oracle)(*given)))(parameters, x)
    for one, other in zip(jax.tree.leaves(found), jax.tree.leaves(expected), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-5)


def test_batch_norm_by_hand(rng: np.random.Generator) -> None:
    x = rng.normal(5, 2, (50, 2)).astype(np.float32)
    layer = layers.BatchNorm(scale=False, offset=False, momentum=0.9)
    state = {"mean": np.zeros(2, np.float32), "variance": np.ones(2, np.float32)}
    y, after = APPLY["batch-norm"](layer, {}, state, [x], context(layer, True))
    np.testing.assert_allclose(y, (x - x.mean(0)) / np.sqrt(x.var(0) + 1e-5), rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(after["mean"], 0.1 * x.mean(0), rtol=1e-5)
    np.testing.assert_allclose(after["variance"], 0.9 + 0.1 * x.var(0), rtol=1e-5)


def test_what_fills_up_a_batch_changes_nothing_for_the_others(rng: np.random.Generator) -> None:
    layer = layers.BatchNorm()
    x, filling = rng.normal(size=(5, 4, 4, 2)).astype(np.float32), np.full((3, 4, 4, 2), 1e3, np.float32)
    parameters, state = drawn(rng, scale=(2,), offset=(2,)), {"mean": np.zeros(2), "variance": np.ones(2)}
    alone, after_alone = APPLY["batch-norm"](layer, parameters, state, [x], context(layer, True))
    mask = np.repeat([1.0, 0.0], [5, 3]).astype(np.float32)
    filled = [np.concatenate([x, filling])]
    among, after_among = APPLY["batch-norm"](layer, parameters, state, filled, context(layer, True, mask))
    np.testing.assert_allclose(among[:5], alone, rtol=1e-4, atol=1e-5)
    for name, value in after_alone.items():
        np.testing.assert_allclose(after_among[name], value, rtol=1e-5)


@pytest.mark.parametrize("shape", [(3, 6), (2, 3, 4, 5)])
def test_layer_norm(shape: tuple[int, ...], rng: np.random.Generator) -> None:
    module = nn.LayerNorm(epsilon=1e-3, use_fast_variance=False)

    def oracle(p: Arrays, x: Any) -> Any:
        return module.apply({"params": {"scale": p["scale"], "bias": p["offset"]}}, x)

    parameters = drawn(rng, scale=shape[-1:], offset=shape[-1:])
    compare(layers.LayerNorm(epsilon=1e-3), oracle, parameters, rng.normal(2, 3, shape).astype(np.float32))


# --- joins -------------------------------------------------------------------------------------------------------


def test_add_of_three(rng: np.random.Generator) -> None:
    inputs = drawn(rng, a=(2, 3, 4, 2), b=(2, 3, 4, 2), c=(2, 3, 4, 2)).values()
    compare(layers.Add(), lambda _, a, b, c: a + b + c, {}, *inputs)


def test_concatenate_of_three(rng: np.random.Generator) -> None:
    inputs = drawn(rng, a=(2, 3, 2, 1), b=(2, 3, 2, 4), c=(2, 3, 2, 2)).values()
    a, b, c = inputs
    joined = run(layers.Concatenate(), a, b, c)
    np.testing.assert_array_equal(joined[..., :1], a)
    np.testing.assert_array_equal(joined[..., 1:5], b)
    np.testing.assert_array_equal(joined[..., 5:], c)
    compare(layers.Concatenate(), lambda _, a, b, c: jnp.concatenate([a, b, c], 3), {}, a, b, c)


@pytest.mark.parametrize("kind", ["input", "output"])
def test_the_ends_pass_on_what_they_get(kind: str, rng: np.random.Generator) -> None:
    x = rng.normal(size=(2, 3)).astype(np.float32)
    np.testing.assert_array_equal(run(LAYERS[kind](), x), x)
