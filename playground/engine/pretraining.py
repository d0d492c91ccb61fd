"""Greedy layer-wise pre-training, layer by layer, in slices.

Every hidden layer learns as the encoder of an autoencoder with tied weights to give again what the layers below, which
stay as they are, make of the examples. What a sigmoid, or a picture, makes lies between 0 and 1 and is compared by
cross-entropy behind a sigmoid; anything else by the squared error behind no function at all.

References:
    Hinton and Salakhutdinov: Reducing the Dimensionality of Data with Neural Networks. Science 313, 2006.
    Bengio, Lamblin, Popovici, Larochelle: Greedy Layer-Wise Training of Deep Networks. NeurIPS 2006.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import lax

from playground.engine import network
from playground.engine.activations import ACTIVATIONS
from playground.engine.device_data import DeviceData
from playground.engine.functions import Tensors
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.optimizers import DIRECTIONS, recipe_numbers
from playground.experiment import Experiment
from playground.layers import Activation
from playground.messages import Checkpoint
from playground.problems import Diverged, ProblemError
from playground.studies.pretraining import Hidden, PretrainingFound, PretrainingRequest, stack

SLICE = 0.008
"""Seconds between two interruptions, about."""

BATCH = 500
"""Examples that go through the layers below at a time."""


@dataclass(frozen=True, slots=True)
class _Coder:
    """One layer to be learned: [n, inputs] and its compiled programs."""

    inputs: jax.Array
    advance: Callable[..., tuple[Tensors, Any, jax.Array]]
    start: Callable[[Tensors], Any]


def pretraining(
    request: PretrainingRequest, experiment: Experiment, data: DeviceData, parameters: Parameters, state: Parameters
) -> Generator[PretrainingFound | Callable[[], Any] | None, Any, None]:
    """Yields records, None after each slice, and work that cannot be cut, whose result is to be sent back.

    Args:
        request: without obstacles.
        experiment: whose network, recipe and seed are taken.
        data: its dataset on its device.
        parameters: the weights to begin with, by node and name.
        state: running averages.

    Raises:
        ProblemError: ``Diverged`` where a weight is no longer finite.
    """
    net = network.structure(experiment.graph, experiment.data.shape)
    hidden, learned = stack(experiment.graph), dict(parameters)
    per_epoch = -(-len(data.arrays.train_x) // _batch(experiment, data))
    total = per_epoch * request.epochs * len(hidden)
    losses: list[list[float]] = [[] for _ in hidden]

    def told(number: int, steps: int, checkpoint: Checkpoint | None = None) -> PretrainingFound:
        kept = tuple(tuple(one) for one in losses)
        return PretrainingFound(steps, total, hidden[number].dense, number + 1, len(hidden), kept, checkpoint)

    for number, one in enumerate(hidden):
        done = per_epoch * request.epochs * number
        yield told(number, done)
        coder: _Coder = yield partial(_coder, net, one, experiment, data, dict(learned), state)
        own = _tied(learned[one.dense], coder.inputs.shape[1])
        optimizer, rng = coder.start(own), np.random.default_rng([experiment.seed, number])
        for _ in range(request.epochs):
            order = _order(rng, len(data.arrays.train_x), _batch(experiment, data))
            sums, at, count = 0.0, 0, 1
            while at < per_epoch:
                started, count = time.perf_counter(), min(count, per_epoch - at)
                arguments = coder.inputs, order, np.int32(at), np.int32(count), np.float32(request.learning_rate)
                own, optimizer, loss = coder.advance(own, optimizer, *arguments)
                sums, at = sums + float(loss), at + count
                took = time.perf_counter() - started
                count = max(1, int(count * min(SLICE / max(took, 1e-6), 4.0)))
                yield None
            done += per_epoch
            losses[number].append(sums / per_epoch)
            if not np.isfinite(sums):
                raise ProblemError(Diverged("training", done, 0))
            yield told(number, done)
        learned[one.dense] = {name: own[name] for name in learned[one.dense]}
    flat = {
        f"{node}/{name}": np.asarray(a) for node, by_name in (learned | state).items() for name, a in by_name.items()
    }
    yield told(len(hidden) - 1, total, Checkpoint(0, flat))


def pretrained(
    request: PretrainingRequest, experiment: Experiment, data: DeviceData, parameters: Parameters, state: Parameters
) -> PretrainingFound:
    """The same from beginning to end, without a pause: its last record."""
    course = pretraining(request, experiment, data, parameters, state)
    found, last = next(course), PretrainingFound()
    while True:
        try:
            last = found if isinstance(found, PretrainingFound) else last
            found = course.send(found() if callable(found) else None)
        except StopIteration:
            return last


def _batch(experiment: Experiment, data: DeviceData) -> int:
    return min(experiment.recipe.batch_size, len(data.arrays.train_x))


def _order(rng: np.random.Generator, examples: int, batch: int) -> np.ndarray[Any, np.dtype[np.int32]]:
    """All examples in a new order, the first again where the last batch is not full: int32 [steps x batch]."""
    order = rng.permutation(examples).astype(np.int32)
    return np.resize(order, -(-examples // batch) * batch)


def _tied(arrays: Tensors, inputs: int) -> Tensors:
    """Weights and bias of the encoder, and the bias of the decoder, which begins at 0."""
    bias = arrays.get("bias", jnp.zeros(arrays["weights"].shape[1]))
    return {"weights": arrays["weights"], "bias": bias, "back": jnp.zeros(inputs)}


def _coder(
    net: Structure, one: Hidden, experiment: Experiment, data: DeviceData, parameters: Parameters, state: Parameters
) -> _Coder:
    """What a layer reads, made by the layers below, and the program that learns it."""
    layers = {node: layer for node, layer, _ in net.nodes}
    values, platform = numbers(experiment.graph), data.device.platform

    @jax.jit
    def below(parameters: Parameters, state: Parameters, x: jax.Array, scale: jax.Array) -> jax.Array:
        seen, _ = network.apply(net, parameters, state, x.astype(jnp.float32) * scale, values, platform)
        reads: jax.Array = seen[one.reads]
        return reads.reshape(len(x), -1)

    x, scale = data.tensors.train_x, data.tensors.scale
    starts = range(0, len(x), BATCH)
    inputs = jnp.concatenate([below(parameters, state, x[n : n + BATCH], scale) for n in starts])
    activation = layers[one.activation]
    assert isinstance(activation, Activation)
    slope = jnp.float32(activation.slope)
    is_share = bool(jnp.min(inputs) >= 0) and bool(jnp.max(inputs) <= 1)
    has_bias, size = bool(getattr(layers[one.dense], "bias", True)), _batch(experiment, data)
    direction = DIRECTIONS[experiment.recipe.optimizer.kind](recipe_numbers(experiment.recipe)["optimizer"])  # type: ignore[arg-type]

    def loss(own: Tensors, h: jax.Array) -> jax.Array:
        code = ACTIVATIONS[activation.function](h @ own["weights"] + (own["bias"] if has_bias else 0.0), slope)
        back = code @ own["weights"].T + own["back"]
        each = optax.sigmoid_binary_cross_entropy(back, h) if is_share else 0.5 * jnp.square(back - h)
        return jnp.mean(jnp.sum(each, axis=1))

    @jax.jit
    def advance(
        own: Tensors,
        optimizer: Any,
        h: jax.Array,
        order: jax.Array,
        first: jax.Array,
        count: jax.Array,
        rate: jax.Array,
    ) -> tuple[Tensors, Any, jax.Array]:
        def step(at: jax.Array, held: tuple[Tensors, Any, jax.Array]) -> tuple[Tensors, Any, jax.Array]:
            now, kept, total = held
            batch = h[lax.dynamic_slice(order, (at * size,), (size,))]
            value, slopes = jax.value_and_grad(loss)(now, batch)
            updates, kept = direction.update(slopes, kept, now)
            return jax.tree.map(lambda p, u: p - rate * u, now, updates), kept, total + value

        found: tuple[Tensors, Any, jax.Array] = lax.fori_loop(
            first, first + count, step, (own, optimizer, jnp.zeros(()))
        )
        return found

    return _Coder(inputs, advance, direction.init)
