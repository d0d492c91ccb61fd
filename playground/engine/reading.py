"""Networks that answer: one compiled forward pass that returns every node's output."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import lru_cache

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import losses, network
from playground.engine.compiling import jit_quickly
from playground.engine.functions import Tensors
from playground.engine.network import Parameters, Structure, numbers, structure
from playground.experiment import Experiment, Task
from playground.groups import outlets
from playground.messages import Checkpoint
from playground.templates import pretrained_weights

Floats = NDArray[np.float32]
Read = Callable[[Parameters, Parameters, jax.Array, Parameters], tuple[Tensors, jax.Array]]


@lru_cache(maxsize=16)
def read(net: Structure, task: Task, loss: str, platform: str) -> Read:
    """The compiled forward pass of a structure: (parameters, state, x, values) to (outputs, probabilities).

    Outputs are float32 [batch, *shape] by node id; probabilities [batch, classes], with 0 classes where none are named.
    """

    def forward(
        parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters
    ) -> tuple[Tensors, jax.Array]:
        outputs, _ = network.apply(net, parameters, state, x, values, platform)
        if task != "classification":
            return outputs, jnp.zeros((x.shape[0], 0))
        return outputs, losses.probabilities(outputs[net.output], loss)

    return jit_quickly(forward)


class Reader:
    """A network with its weights, ready to answer.

    Args:
        experiment: its graph, data shape and loss.
        device: where to compute.
        checkpoint: the weights; None takes those of the experiment's start.
    """

    def __init__(self, experiment: Experiment, device: jax.Device, checkpoint: Checkpoint | None = None) -> None:
        net = structure(experiment.graph, experiment.data.shape)
        if checkpoint is None and experiment.start == "pretrained":
            checkpoint = pretrained_checkpoint()
        parameters, state = network.first_weights(experiment.graph, net, experiment.seed)
        if checkpoint is not None:
            parameters, state = (network.fitted(fresh, checkpoint.weights) for fresh in (parameters, state))
        self.input_shape = experiment.data.shape
        self.parameters: Parameters = jax.device_put(parameters, device)  # type: ignore[assignment]
        self.state: Parameters = jax.device_put(state, device)  # type: ignore[assignment]
        self.values: Parameters = numbers(experiment.graph)  # type: ignore[assignment]
        self._outlets = outlets(experiment.graph)
        self._layers = {node_id: layer for node_id, layer, _ in net.nodes}
        self.step = checkpoint.step if checkpoint else 0
        self._read = read(net, experiment.task, experiment.recipe.loss, device.platform)

    def holding(self, parameters: Parameters, state: Parameters, values: Parameters, step: int) -> Reader:
        """The same network with other weights, those of ``step``; this one stays as it is."""
        other = copy(self)
        other.parameters, other.state, other.values, other.step = parameters, state, values, step
        return other

    def outputs(self, x: Floats) -> tuple[dict[str, Floats], Floats]:
        """Every node's output for one example [*shape], float32 without the batch, and the class probabilities.

        A group's output is there under the group's own id, the same array as that of the layer inside that makes it.
        """
        outputs, shares = self._read(self.parameters, self.state, x[None], self.values)  # type: ignore[arg-type]
        outputs, shares = jax.device_get((outputs, shares))
        by_layer = {name: np.asarray(value)[0] for name, value in outputs.items()}
        by_group = {name: by_layer[layer] for name, layer in self._outlets.items()}
        return by_layer | by_group, np.asarray(shares)[0]

    def probabilities(self, examples: Floats) -> Floats:
        """Class probabilities of several examples: float32 [n, *shape] to [n, classes]."""
        return np.asarray(self._read(self.parameters, self.state, examples, self.values)[1])  # type: ignore[arg-type]

    def weights_of(self, node_id: str) -> dict[str, Floats]:
        """The trained and untrained arrays that a node computes with, by name; empty for a node without any."""
        own = network.arrays_of(self._layers[node_id], node_id, self.parameters) if node_id in self._layers else {}
        both = {**own, **self.state.get(node_id, {})}
        return {name: np.asarray(value) for name, value in both.items()}


@lru_cache(maxsize=1)
def pretrained_checkpoint() -> Checkpoint:
    """The weights that come with the program."""
    return Checkpoint(0, pretrained_weights())
