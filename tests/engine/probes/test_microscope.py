"""One step under the microscope, against NumPy by hand, finite differences and the trainer itself."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from playground.arithmetic.backward import RETURNED, returned
from playground.engine.probes.microscope import microscope
from playground.engine.training import Trainer
from playground.graph import chain, order
from playground.groups import expanded
from playground.layers import (
    Activation,
    AveragePooling,
    BatchNorm,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Formula,
    Input,
    LayerNorm,
    MaxPooling,
    Noise,
    Output,
    TransposedConvolution,
    Upsample,
)
from playground.messages import Checkpoint
from playground.probes.microscope import Microscope, MicroscopeWish
from tests.engine.small import mlp, of_pictures, of_points, pictures, points

Floats = NDArray[np.float64]


def look(trainer: Trainer, **wish: Any) -> Microscope:
    layers = tuple(trainer.plan.structure.nodes[i][0] for i in range(len(trainer.plan.structure.nodes)))
    seen = microscope(trainer, MicroscopeWish(layers=layers, **wish))
    assert seen is not None
    return seen


def by_hand(w: dict[str, Floats], x: Floats, label: int) -> tuple[float, dict[str, Floats], dict[str, Floats]]:
    """Loss, gradients by weights and gradients by outputs of a 2-2-1 net of tanh, binary cross-entropy."""
    z1 = x @ w["dense-1/weights"] + w["dense-1/bias"]
    a1 = np.tanh(z1)
    z2 = a1 @ w["dense-2/weights"] + w["dense-2/bias"]
    p = 1 / (1 + math.exp(-z2[0]))
    loss = -math.log(p if label else 1 - p)
    d2 = np.array([p - label])
    da = w["dense-2/weights"] @ d2
    d1 = da * (1 - a1**2)
    gradients = {
        "dense-1/weights": np.outer(x, d1),
        "dense-1/bias": d1,
        "dense-2/weights": np.outer(a1, d2),
        "dense-2/bias": d2,
    }
    slopes = {"dense-1": d1, "activation-1": da, "dense-2": d2, "input": w["dense-1/weights"] @ d1}
    return loss, gradients, slopes


OPTIMIZERS = [
    {"kind": "sgd"},
    {"kind": "momentum", "momentum": 0.8},
    {"kind": "adam", "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-3},
]


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda one: one["kind"])
def test_a_step_of_a_small_net_is_that_worked_out_by_hand(optimizer: dict[str, Any]) -> None:
    trainer = Trainer(of_points(mlp(2), optimizer=optimizer, learning_rate=0.1, l2=0.02), points())
    trainer.advance(7)
    kept = trainer.checkpoint()
    w = {name: array.astype(np.float64) for name, array in kept.weights.items()}
    seen = look(trainer, example=3)
    x, label = trainer.data.arrays.train_x[3].astype(np.float64), int(trainer.data.arrays.train_y[3])
    loss, gradients, slopes = by_hand(w, x, label)
    assert seen.before.loss == pytest.approx(loss, rel=1e-5)
    squares = sum(float((w[name] ** 2).sum()) for name in w if name.endswith("weights"))
    assert seen.before.penalty == pytest.approx(0.01 * squares, rel=1e-5)
    for layer, slope in slopes.items():
        assert seen.gradients[layer] == pytest.approx(slope, rel=1e-4, abs=1e-7)
    after = {}
    for name, gradient in gradients.items():
        layer, which = name.split("/")
        one = seen.updates[layer][which]
        used = gradient + (0.02 * w[name] if which == "weights" else 0.0)
        assert one.gradient == pytest.approx(gradient, rel=1e-4, abs=1e-7)
        assert one.used == pytest.approx(used, rel=1e-4, abs=1e-7)
        if optimizer["kind"] == "sgd":
            direction = used
        elif optimizer["kind"] == "momentum":
            direction = used + 0.8 * kept.optimizer[f"trace/{name}"]
        else:
            m = 0.9 * kept.optimizer[f"mu/{name}"] + 0.1 * used
            v = 0.99 * kept.optimizer[f"nu/{name}"] + 0.01 * used**2
            direction = m / (1 - 0.9**8) / (np.sqrt(v / (1 - 0.99**8)) + 1e-3)
            assert seen.count == 7
        after[name] = w[name] - 0.1 * direction
        assert one.after == pytest.approx(after[name], rel=1e-4, abs=1e-6)
    assert seen.afterwards.loss == pytest.approx(by_hand(after, x, label)[0], rel=1e-4)
    assert trainer.step == 7 and all(
        np.array_equal(a, kept.weights[n]) for n, a in trainer.checkpoint().weights.items()
    )


KINDS = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta", "adam", "adamw", "lion")


@pytest.mark.parametrize("kind", KINDS)
def test_the_step_foretold_is_the_one_the_trainer_does(kind: str) -> None:
    settings = {"optimizer": {"kind": kind}, "batch_size": 1, "clip_norm": 0.05, "l1": 1e-3, "label_smoothing": 0.1}
    trainer = Trainer(
        of_points(mlp(4), learning_rate=0.02, schedule={"kind": "warm-up", "warm_up": 9}, **settings), points()
    )
    trainer.advance(5)
    seen = look(trainer, source="next")
    losses, _ = trainer.advance(1)
    assert seen.before.loss == pytest.approx(float(losses[0]), rel=1e-5)
    assert seen.rate == pytest.approx(0.02 * 6 / 9, rel=1e-5)
    assert seen.norm == pytest.approx(float(trainer.norms[0]), rel=1e-5)
    now = trainer.checkpoint()
    for layer, arrays in seen.updates.items():
        for name, one in arrays.items():
            assert one.after == pytest.approx(now.weights[f"{layer}/{name}"], rel=1e-5, abs=1e-7)


@pytest.mark.parametrize("steps", [0, 3, 5])
def test_the_next_examples_are_those_of_the_next_batch(steps: int) -> None:
    trainer = Trainer(of_points(mlp(3)), points(44))  # 5 batches of 8, and one of 4
    trainer.advance(steps)
    places = trainer.next_examples()
    trainer.advance(1)
    order_ = np.asarray(trainer._carry.permutation)[8 * steps : 8 * steps + 8]
    assert np.array_equal(places, order_[: min(8, 44 - 8 * steps)])


EVERY_KIND: tuple[tuple[Any, ...], ...] = (
    (
        Convolution(filters=4, kernel=3, stride=2),
        Activation(function="gelu"),
        Convolution(filters=4, groups=2, dilation=2),
    ),
    (Convolution(filters=2), Activation(function="relu"), MaxPooling(window=3, stride=2, padding="same")),
    (AveragePooling(window=3, stride=2, padding="same"), Formula(expression="x*sigmoid(x)"), Upsample(factor=2)),
    (Convolution(filters=3), BatchNorm(), Dropout(), Noise(), LayerNorm(), Activation(function="elu")),
    (MaxPooling(), TransposedConvolution(filters=2, kernel=3, stride=2), Activation(function="silu")),
)


@pytest.mark.parametrize("layers", EVERY_KIND, ids=lambda layers: "-".join(layer.kind for layer in layers))
def test_what_each_layer_hands_back_adds_up_to_the_gradient_before_it(layers: tuple[Any, ...]) -> None:
    graph = chain(
        [Input(), *layers, Flatten(), Dense(units=12), Activation(function="softmax"), Dense(units=10), Output()]
    )
    trainer = Trainer(of_pictures(graph), pictures())
    trainer.advance(3)
    seen = look(trainer, example=1)
    flat = expanded(graph)
    for name in order(flat):
        sources = flat.sources(name)
        if not sources:
            continue
        weights = {n: one.value for n, one in seen.updates.get(name, {}).items()} | dict(seen.running.get(name, {}))
        inputs = [seen.outputs[source] for source in sources]
        wanted = seen.gradients[sources[0]]
        rng = np.random.default_rng(0)
        for _ in range(12):
            unit = tuple(int(rng.integers(size)) for size in wanted.shape)
            layer = flat.node(name).layer
            found = returned(layer, inputs, weights, seen.outputs[name], seen.gradients[name], unit)
            assert found is not None, name
            assert found.total == pytest.approx(float(wanted[unit]), rel=2e-3, abs=1e-6), (name, unit)
    assert set(RETURNED) >= {layer.kind for layer in layers}


def test_gradients_of_a_convolution_are_those_of_finite_differences() -> None:
    graph = chain([Input(), Convolution(filters=2), Activation(function="tanh"), Flatten(), Dense(units=10), Output()])
    trainer = Trainer(of_pictures(graph), pictures())
    trainer.advance(10)
    seen = look(trainer, source="held-out", example=2)
    kept = trainer.checkpoint()
    for place in ((0, 0, 0, 0), (1, 2, 0, 1), (2, 2, 0, 0)):
        found = []
        for step in (1e-2, -1e-2):
            weights = {name: array.copy() for name, array in kept.weights.items()}
            weights["convolution-1/weights"][place] += step
            trainer.restore(Checkpoint(kept.step, weights, kept.optimizer))
            found.append(look(trainer, source="held-out", example=2).before.loss)
        slope = (found[0] - found[1]) / 2e-2
        assert seen.updates["convolution-1"]["weights"].gradient[place] == pytest.approx(slope, rel=0.03, abs=1e-3)


def test_an_autoencoder_is_compared_with_its_input() -> None:
    painter = chain([Input(), Convolution(filters=1), Output()])
    trainer = Trainer(replace(of_pictures(painter, loss="mse"), target="input"), pictures())
    seen = look(trainer, example=4)
    x = trainer.data.arrays.train_x[4].astype(np.float64) / 255
    output = seen.outputs["output"].astype(np.float64)
    assert seen.label == -1 and seen.target == pytest.approx(x, abs=1e-6)
    assert seen.before.loss == pytest.approx(float(((output - x) ** 2).mean()), rel=1e-4)
    assert seen.gradients["output"] == pytest.approx(2 * (output - x) / output.size, rel=1e-3, abs=1e-8)


def test_dropout_and_batch_norm_are_as_at_rest() -> None:
    graph = chain([Input(), Dense(units=4), BatchNorm(), Dropout(rate=0.5), Dense(units=1), Output()])
    trainer = Trainer(of_points(graph), points())
    trainer.advance(4)
    seen = look(trainer)
    assert np.array_equal(seen.outputs["dropout-1"], seen.outputs["batch-norm-1"])
    mean, variance = (seen.running["batch-norm-1"][name] for name in ("mean", "variance"))
    scale, offset = (seen.updates["batch-norm-1"][name].value for name in ("scale", "offset"))
    wanted = (seen.outputs["dense-1"] - mean) / np.sqrt(variance + graph.node("batch-norm-1").layer.epsilon)  # type: ignore[attr-defined]
    assert seen.outputs["batch-norm-1"] == pytest.approx(wanted * scale + offset, rel=1e-4, abs=1e-5)


def test_a_drawing_is_of_the_class_it_is_said_to_be() -> None:
    trainer = Trainer(of_pictures(), pictures())
    drawing = np.zeros((28, 28), np.float32)
    drawing[5:20, 10:13] = 0.8
    seen = look(trainer, source="drawing", drawing=drawing, label=7)
    assert (seen.source, seen.place, seen.label) == ("drawing", -1, 7) and seen.target.argmax() == 7
    assert np.array_equal(seen.outputs["input"][..., 0], drawing)
    assert look(trainer, source="drawing", label=7).source == "training"  # nothing is drawn yet


def test_only_the_layers_wished_for_bring_their_weights() -> None:
    trainer = Trainer(of_points(mlp(3)), points())
    seen = microscope(trainer, MicroscopeWish(layers=("dense-2", "activation-1")))
    assert seen is not None and set(seen.updates) == {"dense-2"} and seen.running == {}


def test_weights_that_are_no_numbers_bring_a_record_all_the_same() -> None:
    trainer = Trainer(of_points(mlp(3)), points())
    broken = {name: np.full_like(array, np.nan) for name, array in trainer.checkpoint().weights.items()}
    trainer.restore(Checkpoint(0, broken))
    seen = look(trainer)
    assert math.isnan(seen.before.loss) and np.isnan(seen.updates["dense-1"]["weights"].after).all()


def test_what_cannot_be_looked_at_is_said() -> None:
    trainer = Trainer(of_points(mlp(3)), points())
    seen = look(trainer, source="held-out", example=99)
    assert (seen.place, seen.examples) == (29, 30)  # the last one
    for wrong in (MicroscopeWish(example=-1), MicroscopeWish(label=2), MicroscopeWish(layers=("dense-9",))):
        assert wrong.obstacle(trainer.experiment) is not None
    assert MicroscopeWish(layers=("dense-1",), label=1).obstacle(trainer.experiment) is None
    given = points()
    trainer.data.arrays = replace(given, train_x=given.train_x[:0], train_y=given.train_y[:0])
    assert microscope(trainer, MicroscopeWish()) is None
