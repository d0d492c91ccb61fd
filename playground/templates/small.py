"""Networks of a size that this program trains: perceptrons, convolutional networks, autoencoders."""

from __future__ import annotations

from playground.graph import Graph, chain
from playground.layers import (
    Activation,
    ActivationFunction,
    AveragePooling,
    BatchNorm,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Input,
    Layer,
    MaxPooling,
    Noise,
    Output,
    Reshape,
    Upsample,
)
from playground.layers.initialisers import Glorot
from playground.recipe import Adam, ExponentialDecay, Recipe
from playground.templates.assembling import noted
from playground.templates.template import Template
from playground.wording import QT_TRANSLATE_NOOP


def perceptron(
    units: tuple[int, ...], outputs: int, function: ActivationFunction = "relu", flat: bool = False
) -> Graph:
    """Dense layers with an activation after each but the last: a multi-layer perceptron.

    Args:
        units: the hidden layers.
        outputs: units of the last layer.
        function: the activation of the hidden layers; He's start for ReLU and its kin, Glorot's for the rest.
        flat: whether the input is a vector already, so that none is needed to flatten pictures.
    """
    start = {"weights_start": Glorot()} if function in {"sigmoid", "tanh", "softmax"} else {}
    layers: list[Layer] = [Input()] if flat else [Input(), Flatten()]
    for count in units:
        layers += [Dense(units=count, **start), Activation(function=function)]
    return chain([*layers, Dense(units=outputs, weights_start=Glorot()), Output()])


def goerner(filters: tuple[int, int, int], dropout: float = 0.0, batch_norm: bool = False) -> Graph:
    """Görner's three convolutions: 6x6 stride 1, 5x5 stride 2, 4x4 stride 2, then 200 units and 10."""
    layers: list[Layer] = [Input()]
    for count, kernel, stride in zip(filters, (6, 5, 4), (1, 2, 2), strict=True):
        layers += [Convolution(filters=count, kernel=kernel, stride=stride, bias=not batch_norm)]
        layers += [BatchNorm(), Activation()] if batch_norm else [Activation()]
    layers += [Flatten(), Dense(units=200, bias=not batch_norm)]
    layers += [BatchNorm(), Activation()] if batch_norm else [Activation()]
    if dropout:
        layers += [Dropout(rate=dropout)]
    return chain([*layers, Dense(units=10, weights_start=Glorot()), Output()])


def _lenet_5() -> Graph:
    return chain(
        [
            Input(),
            Convolution(filters=6, kernel=5, padding=2, weights_start=Glorot()),
            Activation(function="tanh"),
            AveragePooling(),
            Convolution(filters=16, kernel=5, padding="valid", weights_start=Glorot()),
            Activation(function="tanh"),
            AveragePooling(),
            Flatten(),
            Dense(units=120, weights_start=Glorot()),
            Activation(function="tanh"),
            Dense(units=84, weights_start=Glorot()),
            Activation(function="tanh"),
            Dense(units=10, weights_start=Glorot()),
            Output(),
        ]
    )


def _autoencoder(noise: float = 0.0) -> Graph:
    layers: list[Layer] = [Input(), Noise(deviation=noise), Flatten()] if noise else [Input(), Flatten()]
    for units in (128, 32):
        layers += [Dense(units=units), Activation()]
    layers += [Dense(units=32 if noise else 2)]
    for units in (32, 128):
        layers += [Dense(units=units), Activation()]
    layers += [Dense(units=784, weights_start=Glorot()), Activation(function="sigmoid"), Reshape(shape=(28, 28, 1))]
    return chain([*layers, Output()])


def _autoencoder_tied() -> Graph:
    """784-128-32-128-784, the decoder with the encoder's weights."""
    layers: list[Layer] = [Input(), Flatten(), Dense(units=128), Activation(), Dense(units=32)]
    layers += [Dense(units=128, tied_to="dense-2"), Activation(), Dense(units=784, tied_to="dense-1")]
    return chain([*layers, Activation(function="sigmoid"), Reshape(shape=(28, 28, 1)), Output()])


def _autoencoder_sparse() -> Graph:
    """784-256-784: more units than most need, of which few may answer at a time."""
    layers: list[Layer] = [Input(), Flatten(), Dense(units=256, weights_start=Glorot()), Activation(sparsity=1e-4)]
    layers += [Dense(units=784, weights_start=Glorot()), Activation(function="sigmoid"), Reshape(shape=(28, 28, 1))]
    return chain([*layers, Output()])


def _autoencoder_convolutional() -> Graph:
    layers: list[Layer] = [Input()]
    for count in (8, 8):
        layers += [Convolution(filters=count), Activation(), MaxPooling()]
    for count in (8, 8):
        layers += [Convolution(filters=count), Activation(), Upsample()]
    layers += [Convolution(filters=1, weights_start=Glorot()), Activation(function="sigmoid")]
    return chain([*layers, Output()])


_OF_LENET_5 = QT_TRANSLATE_NOOP(
    "wording",
    "LeCun et al., 1998, with full connections, plain average pooling, plain tanh and softmax in place of distances.",
)
_DECAY = ExponentialDecay(final=1e-4, decay_steps=2000)
_CLASSIC = Recipe(optimizer=Adam(), learning_rate=0.003, schedule=_DECAY, batch_size=100)
_RECONSTRUCT = Recipe(loss="mse", learning_rate=0.001, batch_size=100)

SMALL = (
    Template(
        "softmax",
        QT_TRANSLATE_NOOP("wording", "Softmax regression"),
        QT_TRANSLATE_NOOP("wording", "784 pixels straight to 10 scores: the simplest network that reads digits."),
        "mnist",
        Recipe(learning_rate=0.003, schedule=ExponentialDecay(final=1e-4, decay_steps=2000), batch_size=100),
        lambda: perceptron((), 10),
    ),
    Template(
        "mlp",
        QT_TRANSLATE_NOOP("wording", "Multi-layer perceptron"),
        QT_TRANSLATE_NOOP("wording", "Two hidden layers of 128 and 64 units with ReLU."),
        "mnist",
        Recipe(),
        lambda: perceptron((128, 64), 10),
    ),
    Template(
        "five-layer",
        QT_TRANSLATE_NOOP("wording", "Five layers"),
        QT_TRANSLATE_NOOP("wording", "Hidden layers of 200, 100, 60 and 30 units with ReLU."),
        "mnist",
        _CLASSIC,
        lambda: perceptron((200, 100, 60, 30), 10),
    ),
    Template(
        "lenet-5",
        QT_TRANSLATE_NOOP("wording", "LeNet-5"),
        _OF_LENET_5,
        "mnist",
        Recipe(),
        lambda: noted(_lenet_5(), _OF_LENET_5),
    ),
    Template(
        "cnn-small",
        QT_TRANSLATE_NOOP("wording", "Small convolutional network"),
        QT_TRANSLATE_NOOP("wording", "Three convolutions of 4, 8 and 12 maps, then 200 units."),
        "mnist",
        _CLASSIC,
        lambda: goerner((4, 8, 12)),
    ),
    Template(
        "cnn",
        QT_TRANSLATE_NOOP("wording", "Convolutional network"),
        QT_TRANSLATE_NOOP("wording", "Three convolutions of 6, 12 and 24 maps, then 200 units with dropout."),
        "mnist",
        _CLASSIC,
        lambda: goerner((6, 12, 24), dropout=0.25),
    ),
    Template(
        "cnn-batch-norm",
        QT_TRANSLATE_NOOP("wording", "Convolutional network with batch norm"),
        QT_TRANSLATE_NOOP("wording", "Three convolutions of 24, 48 and 64 maps with batch norm, then 200 units."),
        "mnist",
        _CLASSIC.model_copy(update={"learning_rate": 0.01}),
        lambda: goerner((24, 48, 64), dropout=0.3, batch_norm=True),
    ),
    Template(
        "spiral",
        QT_TRANSLATE_NOOP("wording", "Spiral"),
        QT_TRANSLATE_NOOP("wording", "Two hidden layers of 32 ReLU units tell two spiral arms apart."),
        "spiral",
        Recipe(loss="binary-cross-entropy", learning_rate=0.01, batch_size=10),
        lambda: perceptron((32, 32), 1, flat=True),
    ),
    Template(
        "regression",
        QT_TRANSLATE_NOOP("wording", "Regression"),
        QT_TRANSLATE_NOOP("wording", "Two hidden layers of 16 tanh units predict a number: they follow a sine wave."),
        "sine",
        Recipe(loss="mse", learning_rate=0.01, batch_size=10),
        lambda: perceptron((16, 16), 1, "tanh", flat=True),
    ),
    Template(
        "autoencoder",
        QT_TRANSLATE_NOOP("wording", "Autoencoder"),
        QT_TRANSLATE_NOOP("wording", "Squeezes a digit through two numbers and paints it again."),
        "mnist",
        _RECONSTRUCT,
        _autoencoder,
        "input",
    ),
    Template(
        "autoencoder-denoising",
        QT_TRANSLATE_NOOP("wording", "Denoising autoencoder"),
        QT_TRANSLATE_NOOP("wording", "Gets a noisy digit and paints the clean one."),
        "mnist",
        _RECONSTRUCT,
        lambda: _autoencoder(noise=0.5),
        "input",
    ),
    Template(
        "autoencoder-tied",
        QT_TRANSLATE_NOOP("wording", "Tied autoencoder"),
        QT_TRANSLATE_NOOP("wording", "Paints the digit with the same weights that squeezed it, the other way round."),
        "mnist",
        _RECONSTRUCT,
        _autoencoder_tied,
        "input",
    ),
    Template(
        "autoencoder-sparse",
        QT_TRANSLATE_NOOP("wording", "Sparse autoencoder"),
        QT_TRANSLATE_NOOP("wording", "Paints the digit from 256 units, of which a penalty lets few answer at a time."),
        "mnist",
        _RECONSTRUCT,
        _autoencoder_sparse,
        "input",
    ),
    Template(
        "autoencoder-convolutional",
        QT_TRANSLATE_NOOP("wording", "Convolutional autoencoder"),
        QT_TRANSLATE_NOOP("wording", "Pools a digit down to 7x7 maps and paints it again."),
        "mnist",
        _RECONSTRUCT,
        _autoencoder_convolutional,
        "input",
    ),
)
"""The entries, in the order in which they are shown."""
