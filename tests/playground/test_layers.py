"""The catalogue of layers: settings and their limits, shape rules by hand, what each layer holds and costs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from playground import layers
from playground.layers import LAYERS, Layer, Shape
from playground.layers.convolution import window_count, window_padding
from playground.problems import DoesNotDivide, Problem, ShapeMismatch, TooMuchPadding, TooSmall, WrongRank, say
from tests.random_graphs import LAYER_STRATEGIES, paddings

# --- the catalogue -----------------------------------------------------------------------------------------------


def test_kinds_are_those_scripts_rely_on() -> None:
    assert list(LAYERS) == [
        "input", "dense", "activation", "formula", "convolution", "transposed-convolution", "max-pooling",
        "average-pooling", "global-average-pooling", "flatten", "reshape", "upsample", "dropout",
        "batch-norm", "layer-norm", "noise", "add", "concatenate", "output",
    ]  # fmt: skip
    assert {kind for kind, layer in LAYERS.items() if layer.many_inputs} == {"add", "concatenate"}


@pytest.mark.parametrize("kind", LAYERS)
def test_every_layer_can_be_made_shown_and_kept(kind: str) -> None:
    layer = LAYERS[kind]()
    assert layer.kind == kind
    assert layer.title and layer.help.endswith((".", "?"))
    assert type(layer).model_validate_json(layer.model_dump_json()) == layer
    assert set(layer.by_value) <= set(type(layer).model_fields)
    assert hash(layer) == hash(LAYERS[kind]())


@pytest.mark.parametrize("kind", LAYER_STRATEGIES)
@settings(deadline=None, max_examples=20)
@given(data=st.data())
def test_settings_survive_being_written(kind: str, data: st.DataObject) -> None:
    layer = data.draw(LAYER_STRATEGIES[kind])
    assert type(layer).model_validate_json(layer.model_dump_json()) == layer


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("dense", {"units": 0}),
        ("dense", {"units": 65_537}),
        ("dense", {"unit": 3}),
        ("dense", {"weights_start": {"kind": "magic"}}),
        ("activation", {"function": "relux"}),
        ("activation", {"slope": -0.1}),
        ("formula", {"expression": "x*"}),
        ("formula", {"expression": "__import__(x)"}),
        ("convolution", {"kernel": 32}),
        ("convolution", {"padding": -1}),
        ("convolution", {"padding": "half"}),
        ("convolution", {"dilation": 0}),
        ("transposed-convolution", {"padding": 1}),
        ("max-pooling", {"window": 0}),
        ("reshape", {"shape": ()}),
        ("reshape", {"shape": (4, 0)}),
        ("reshape", {"shape": (1, 1, 1, 1)}),
        ("upsample", {"factor": 17}),
        ("dropout", {"rate": 1.0}),
        ("dropout", {"rate": float("nan")}),
        ("noise", {"deviation": float("inf")}),
        ("batch-norm", {"momentum": 1.0}),
        ("batch-norm", {"epsilon": 0.0}),
    ],
)
def test_settings_outside_their_limits_are_refused(kind: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        LAYERS[kind](**wrong)


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError):
        layers.Dense().units = 3  # type: ignore[misc]


# --- windows -----------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=200)
@given(size=st.integers(1, 40), window=st.integers(1, 12), stride=st.integers(1, 6), padding=paddings)
def test_windows_are_as_many_as_fit(size: int, window: int, stride: int, padding: Any) -> None:
    before, after = window_padding(size, window, stride, padding)
    starts = range(-before, size + after - window + 1, stride)
    assert max(window_count(size, window, stride, padding), 0) == len(starts)
    if padding == "same":
        assert len(starts) == -(-size // stride)
        assert 0 <= after - before <= 1


# --- shape rules by hand -----------------------------------------------------------------------------------------

PICTURE: Shape = (8, 6, 4)


@pytest.mark.parametrize(
    ("layer", "inputs", "expected"),
    [
        (layers.Input(), [PICTURE], PICTURE),
        (layers.Output(), [(10,)], (10,)),
        (layers.Dense(units=5), [(7,)], (5,)),
        (layers.Activation(function="softmax"), [PICTURE], PICTURE),
        (layers.Formula(), [PICTURE], PICTURE),
        (layers.Convolution(filters=3), [PICTURE], (8, 6, 3)),
        (layers.Convolution(filters=3, kernel=5, padding="valid"), [PICTURE], (4, 2, 3)),
        (layers.Convolution(filters=3, kernel=3, stride=2), [PICTURE], (4, 3, 3)),
        (layers.Convolution(filters=3, kernel=3, padding=2), [PICTURE], (10, 8, 3)),
        (layers.Convolution(filters=4, kernel=3, padding="valid", dilation=2, groups=2), [PICTURE], (4, 2, 4)),
        (layers.TransposedConvolution(filters=3), [PICTURE], (16, 12, 3)),
        (layers.TransposedConvolution(filters=3, kernel=5, padding="valid"), [PICTURE], (19, 15, 3)),
        (layers.TransposedConvolution(filters=3, kernel=2, stride=4, padding="valid"), [PICTURE], (32, 24, 3)),
        (layers.MaxPooling(), [PICTURE], (4, 3, 4)),
        (layers.MaxPooling(window=3, stride=2, padding="same"), [PICTURE], (4, 3, 4)),
        (layers.AveragePooling(window=3, stride=3, padding=1), [PICTURE], (3, 2, 4)),
        (layers.GlobalAveragePooling(), [PICTURE], (4,)),
        (layers.Flatten(), [PICTURE], (192,)),
        (layers.Flatten(), [(5,)], (5,)),
        (layers.Reshape(shape=(4, 48)), [PICTURE], (4, 48)),
        (layers.Upsample(factor=3), [PICTURE], (24, 18, 4)),
        (layers.Dropout(), [PICTURE], PICTURE),
        (layers.BatchNorm(), [(3,)], (3,)),
        (layers.LayerNorm(), [PICTURE], PICTURE),
        (layers.Noise(), [(3,)], (3,)),
        (layers.Add(), [PICTURE, PICTURE, PICTURE], PICTURE),
        (layers.Concatenate(), [(2,), (3,), (4,)], (9,)),
        (layers.Concatenate(), [PICTURE, (8, 6, 1)], (8, 6, 5)),
    ],
)
def test_shapes_worked_out_by_hand(layer: Layer, inputs: list[Shape], expected: Shape) -> None:
    assert layer.output_shape("node", tuple(inputs)) == expected


@pytest.mark.parametrize(
    ("layer", "inputs", "expected"),
    [
        (layers.Convolution(kernel=7, padding="valid"), [PICTURE], TooSmall("node", 7, PICTURE)),
        (layers.Convolution(kernel=3, padding="valid", dilation=3), [PICTURE], TooSmall("node", 7, PICTURE)),
        (layers.Convolution(filters=6, groups=3), [PICTURE], DoesNotDivide("node", "channels", 4, 3)),
        (layers.Convolution(filters=6, groups=4), [PICTURE], DoesNotDivide("node", "filters", 6, 4)),
        (layers.MaxPooling(window=7), [PICTURE], TooSmall("node", 7, PICTURE)),
        (layers.MaxPooling(window=2, padding=2), [PICTURE], TooMuchPadding("node", 2, 2)),
        (layers.AveragePooling(window=3, padding=5), [PICTURE], TooMuchPadding("node", 5, 3)),
        (layers.Reshape(shape=(5, 5)), [PICTURE], ShapeMismatch("node", (5, 5), PICTURE)),
        (layers.Add(), [PICTURE, (8, 6, 1)], ShapeMismatch("node", PICTURE, (8, 6, 1))),
        (layers.Concatenate(), [PICTURE, (6, 8, 4)], ShapeMismatch("node", PICTURE, (6, 8, 4))),
        (layers.Concatenate(), [(4,), PICTURE], ShapeMismatch("node", (4,), PICTURE)),
    ],
)
def test_what_does_not_fit_is_said_with_its_numbers(layer: Layer, inputs: list[Shape], expected: Problem) -> None:
    assert layer.output_shape("node", tuple(inputs)) == expected


@pytest.mark.parametrize(
    "kind",
    ["convolution", "transposed-convolution", "max-pooling", "average-pooling", "global-average-pooling", "upsample"],
)
@pytest.mark.parametrize("shape", [(5,), (4, 4)])
def test_layers_for_pictures_ask_for_one(kind: str, shape: Shape) -> None:
    problem = LAYERS[kind]().output_shape("node", (shape,))
    assert isinstance(problem, WrongRank)
    assert problem.got == shape and "picture" in say(problem) and problem.fix


def test_a_dense_layer_after_a_picture_asks_for_a_flatten_layer() -> None:
    problem = layers.Dense().output_shape("dense-1", (PICTURE,))
    assert isinstance(problem, WrongRank)
    assert str(problem) == "“dense-1” needs a vector, but its input is 8×6×4. Insert a flatten layer."


# --- parameters, state and operations by hand --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("layer", "inputs", "parameters", "state", "flops"),
    [
        # 7 inputs to 5 units: 35 multiply-adds and 5 biases.
        (layers.Dense(units=5), [(7,)], {"weights": (7, 5), "bias": (5,)}, {}, 75),
        (layers.Dense(units=5, bias=False), [(7,)], {"weights": (7, 5)}, {}, 70),
        # 4 x 2 places, 3 filters, each 5 x 5 x 4 multiply-adds and a bias.
        (
            layers.Convolution(filters=3, kernel=5, padding="valid"),
            [PICTURE],
            {"weights": (5, 5, 4, 3), "bias": (3,)},
            {},
            4 * 2 * 3 * (2 * 100 + 1),
        ),
        # Two groups: each of 6 filters sees 2 of 4 channels.
        (
            layers.Convolution(filters=6, kernel=3, groups=2, bias=False),
            [PICTURE],
            {"weights": (3, 3, 2, 6)},
            {},
            8 * 6 * 6 * 2 * 18,
        ),
        # 192 numbers each paint 3 x 3 x 2, and 16 x 12 x 2 biases.
        (
            layers.TransposedConvolution(filters=2, kernel=3),
            [PICTURE],
            {"weights": (3, 3, 4, 2), "bias": (2,)},
            {},
            2 * 192 * 9 * 2 + 16 * 12 * 2,
        ),
        (layers.MaxPooling(), [PICTURE], {}, {}, 4 * 3 * 4 * 4),
        (layers.GlobalAveragePooling(), [PICTURE], {}, {}, 192),
        (layers.Flatten(), [PICTURE], {}, {}, 0),
        (layers.Activation(), [PICTURE], {}, {}, 192),
        (layers.Formula(expression="x*sigmoid(-x)"), [PICTURE], {}, {}, 3 * 192),
        (
            layers.BatchNorm(),
            [PICTURE],
            {"scale": (4,), "offset": (4,)},
            {"mean": (4,), "variance": (4,)},
            384,
        ),
        (layers.BatchNorm(scale=False, offset=False), [(3,)], {}, {"mean": (3,), "variance": (3,)}, 6),
        (layers.LayerNorm(), [PICTURE], {"scale": (4,), "offset": (4,)}, {}, 8 * 192),
        (layers.Dropout(), [PICTURE], {}, {}, 0),
        (layers.Add(), [(5,), (5,), (5,)], {}, {}, 10),
        (layers.Concatenate(), [(5,), (5,)], {}, {}, 0),
    ],
)
def test_what_a_layer_holds_and_costs(
    layer: Layer, inputs: list[Shape], parameters: dict[str, Shape], state: dict[str, Shape], flops: int
) -> None:
    shapes = tuple(inputs)
    output = layer.output_shape("node", shapes)
    assert isinstance(output, tuple)
    assert layer.parameters(shapes) == parameters
    assert layer.state(shapes) == state
    assert layer.flops(shapes, output) == flops
