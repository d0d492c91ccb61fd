"""Losses an example, the accuracy that goes with them, and penalties."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import optax

from playground.engine.functions import Tensors
from playground.engine.network import Parameters, Structure
from playground.layers import Activation


def targets(loss: str, labels: jax.Array, outputs: int) -> jax.Array:
    """What the network should answer for labels [batch]: float32 [batch, outputs].

    Integers are classes: one-hot; a single output is 0 or 1 for binary cross-entropy and -1 or 1 for distances. Other
    numbers are what is to be answered.
    """
    if jnp.issubdtype(labels.dtype, jnp.floating):
        return labels.reshape(len(labels), -1)
    if outputs > 1:
        return jax.nn.one_hot(labels, outputs)
    positive = labels[:, None].astype(jnp.float32)
    return positive if loss == "binary-cross-entropy" else 2.0 * positive - 1.0


def smooth(target: jax.Array, amount: jax.Array, loss: str) -> jax.Array:
    """Label smoothing: the target moved by ``amount`` towards no opinion. Szegedy et al., CVPR 2016."""
    nothing = 1.0 / target.shape[-1] if loss == "cross-entropy" else 0.5
    return target * (1.0 - amount) + amount * nothing


def _flat(function: Callable[[jax.Array, jax.Array], jax.Array]) -> Callable[[jax.Array, jax.Array], jax.Array]:
    """The mean of an element-wise loss over each example: [batch, ...] to [batch]."""
    return lambda output, target: jnp.mean(function(output, target).reshape(output.shape[0], -1), axis=1)


LOSSES: dict[str, Callable[[jax.Array, jax.Array], jax.Array]] = {
    # -sum_c t_c ln softmax(z)_c, in nats
    "cross-entropy": lambda output, target: -jnp.sum(target * jax.nn.log_softmax(output), axis=-1),
    # -t ln s(z) - (1 - t) ln (1 - s(z))
    "binary-cross-entropy": _flat(optax.sigmoid_binary_cross_entropy),
    # (y - t)^2
    "mse": _flat(lambda output, target: jnp.square(output - target)),
    # |y - t|
    "mae": _flat(lambda output, target: jnp.abs(output - target)),
    # max(0, -t s); on the line, where it has no slope, that of a mistake: -t. Rosenblatt, 1958
    "perceptron": _flat(lambda output, target: jnp.where(target * output > 0, 0.0, -target * output)),
    # e^2 / 2 where |e| <= 1, else |e| - 1/2
    "huber": _flat(optax.huber_loss),
}


def correct(output: jax.Array, labels: jax.Array, loss: str) -> jax.Array:
    """1 for each example whose highest score is its label's, else 0; a single output is read by its sign.

    An example exactly on the perceptron's line counts as wrong, whatever its class, and so does one with a score that
    is not a number. NaN where labels are numbers, of which none is hit exactly.
    """
    if jnp.issubdtype(labels.dtype, jnp.floating):
        return jnp.full(len(labels), jnp.nan)
    if loss == "perceptron":
        return (targets(loss, labels, 1)[:, 0] * output[:, 0] > 0).astype(jnp.float32)
    is_known = ~jnp.isnan(jnp.max(output, axis=-1))
    answers = (output[:, 0] > 0).astype(labels.dtype) if output.shape[-1] == 1 else jnp.argmax(output, axis=-1)
    return ((answers == labels) & is_known).astype(jnp.float32)


def probabilities(output: jax.Array, loss: str) -> jax.Array:
    """Scores [batch, outputs] as probabilities [batch, classes] that add up to 1.

    Softmax for cross-entropy; the side of the line, 0 or 1, for the perceptron's; sigmoids, or distances cut to 0..1,
    brought to the sum 1 otherwise.
    """
    if loss == "cross-entropy":
        return jax.nn.softmax(output, axis=-1)
    if loss == "perceptron":
        positive = jnp.heaviside(output[:, :1], 0.5)
        return jnp.concatenate([1.0 - positive, positive], axis=-1)
    if output.shape[-1] == 1:
        positive = jax.nn.sigmoid(output) if loss == "binary-cross-entropy" else jnp.clip((output + 1) / 2, 0.0, 1.0)
        return jnp.concatenate([1.0 - positive, positive], axis=-1)
    share = jax.nn.sigmoid(output) if loss == "binary-cross-entropy" else jnp.clip(output, 1e-6, 1.0)
    return share / jnp.sum(share, axis=-1, keepdims=True)


def sparsity(net: Structure, outputs: Tensors, values: Parameters, mask: jax.Array | None = None) -> jax.Array:
    """What activations of a batch cost: the mean over the examples of sum |a|, times each layer's sparsity.

    Goodfellow, Bengio, Courville: Deep Learning, 2016, section 14.2.1. Every layer's output is [batch, ...]; ``mask``
    is 0 for examples that only fill up the batch.
    """
    total = jnp.zeros(())
    for node, layer, _ in net.nodes:
        if isinstance(layer, Activation) and layer.sparsity:
            each = jnp.sum(jnp.abs(outputs[node]).reshape(len(outputs[node]), -1), axis=1)
            mean = jnp.mean(each) if mask is None else jnp.sum(each * mask) / jnp.sum(mask)
            total += values[node]["sparsity"] * mean
    return total


def penalty(parameters: Any, l2: jax.Array, l1: jax.Array) -> jax.Array:
    """l2 / 2 sum w^2 + l1 sum |w| over all weights; biases, scales and offsets are not weights."""
    weights = [arrays["weights"] for arrays in parameters.values() if "weights" in arrays]
    squares = sum((jnp.sum(jnp.square(w)) for w in weights), start=jnp.zeros(()))
    absolutes = sum((jnp.sum(jnp.abs(w)) for w in weights), start=jnp.zeros(()))
    return 0.5 * l2 * squares + l1 * absolutes
