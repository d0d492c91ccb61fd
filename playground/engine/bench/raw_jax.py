"""The same networks in plain JAX and Optax, as written by hand: ``lax.conv``, one jitted step, a Python loop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import lax

from playground import layers
from playground.engine.bench.networks import Nodes, nodes
from playground.engine.loading import Arrays
from playground.engine.network import first_weights, structure
from playground.experiment import Experiment

Values = Mapping[str, Any]


def run(experiment: Experiment, arrays: Arrays) -> Callable[[int], None]:
    """A loop that trains the experiment with Adam; the learning rate is constant."""
    net = nodes(experiment)
    first, averages = first_weights(
        experiment.graph, structure(experiment.graph, experiment.data.shape), experiment.seed
    )
    parameters, state = jax.device_put((first, averages))
    optimizer = optax.adam(experiment.recipe.learning_rate)
    held: list[Any] = [parameters, state, optimizer.init(parameters), jax.random.key(experiment.seed)]
    x, y = jnp.asarray(arrays.train_x), jnp.asarray(arrays.train_y)
    batch, scale = experiment.recipe.batch_size, np.float32(arrays.scale)
    random = np.random.default_rng(experiment.seed)

    def loss(parameters: Values, state: Values, inputs: jax.Array, labels: jax.Array, key: jax.Array) -> Any:
        output, after = forward(net, parameters, state, inputs, key)
        return cost(experiment, output, inputs, labels), after

    @partial(jax.jit, donate_argnums=(0, 1, 2))
    def step(parameters: Any, state: Any, moments: Any, key: jax.Array, x: Any, y: Any, index: Any) -> Any:
        key, inner = jax.random.split(key)
        inputs = x[index].astype(jnp.float32) * scale
        gradients, state = jax.grad(loss, has_aux=True)(parameters, state, inputs, y[index], inner)
        updates, moments = optimizer.update(gradients, moments)
        return optax.apply_updates(parameters, updates), state, moments, key

    def many(steps: int) -> None:
        for _ in range(steps):
            index = random.integers(0, len(x), batch, dtype=np.int32)
            held[:] = step(*held, x, y, index)
        np.asarray(jax.tree.leaves(held[0])[0])  # waits for the last step

    return many


def cost(experiment: Experiment, output: jax.Array, inputs: jax.Array, labels: jax.Array) -> jax.Array:
    """The mean loss of a batch."""
    if experiment.target == "input":
        return jnp.mean((output - inputs) ** 2)
    if experiment.recipe.loss == "binary-cross-entropy":
        return jnp.mean(optax.sigmoid_binary_cross_entropy(output[:, 0], labels.astype(jnp.float32)))
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(output, labels))


def forward(net: Nodes, parameters: Values, state: Values, x: jax.Array, key: jax.Array) -> tuple[Any, Values]:
    """The network's output, and the running averages after it."""
    outputs: dict[str, jax.Array] = {}
    after = dict(state)
    for number, (name, layer, sources) in enumerate(net):
        inputs = [outputs[source] for source in sources] or [x]
        own = parameters.get(name, {})
        if isinstance(layer, layers.BatchNorm):
            outputs[name], after[name] = _batch_norm(layer, own, state[name], inputs[0])
        elif isinstance(layer, layers.Dropout):
            kept = jax.random.bernoulli(jax.random.fold_in(key, number), 1 - layer.rate, inputs[0].shape)
            outputs[name] = jnp.where(kept, inputs[0] / (1 - layer.rate), 0.0)
        else:
            outputs[name] = _layer(layer, own, inputs)
    return outputs[net[-1][0]], after


def _batch_norm(layer: layers.BatchNorm, own: Values, averages: Values, x: jax.Array) -> tuple[jax.Array, Values]:
    axes = tuple(range(x.ndim - 1))
    mean, variance = jnp.mean(x, axes), jnp.var(x, axes)
    y = (x - mean) * lax.rsqrt(variance + layer.epsilon)
    momentum = layer.momentum
    after = {
        "mean": momentum * averages["mean"] + (1 - momentum) * mean,
        "variance": momentum * averages["variance"] + (1 - momentum) * variance,
    }
    return y * own.get("scale", 1.0) + own.get("offset", 0.0), after


def _layer(layer: layers.Layer, own: Values, inputs: list[jax.Array]) -> Any:
    x = inputs[0]
    match layer:
        case layers.Dense():
            return x @ own["weights"] + own.get("bias", 0.0)
        case layers.Convolution():
            letters = ("NHWC", "HWIO", "NHWC")
            sides: Any = layer.padding.upper() if isinstance(layer.padding, str) else [(layer.padding,) * 2] * 2
            strides = (layer.stride, layer.stride)
            y = lax.conv_general_dilated(x, own["weights"], strides, sides, dimension_numbers=letters)
            return y + own.get("bias", 0.0)
        case layers.AveragePooling():
            window, step = (1, layer.window, layer.window, 1), (1, layer.stride, layer.stride, 1)
            return lax.reduce_window(x, 0.0, lax.add, window, step, "VALID") / layer.window**2
        case layers.GlobalAveragePooling():
            return x.mean((1, 2))
        case layers.Activation():
            return {"relu": jax.nn.relu, "tanh": jnp.tanh, "sigmoid": jax.nn.sigmoid}[layer.function](x)
        case layers.Flatten():
            return x.reshape(len(x), -1)
        case layers.Reshape():
            return x.reshape(len(x), *layer.shape)
        case layers.Add():
            return inputs[0] + inputs[1]
        case layers.Input() | layers.Output():
            return x
    raise ValueError(f"No network that is measured has a layer of the kind {layer.kind}.")
