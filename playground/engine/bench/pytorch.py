"""The same networks in PyTorch, as its tutorials train them: eager, and with ``torch.compile`` where that works.

PyTorch is optional: ``pip install '.[bench]'``. It computes on a GPU where both it and JAX have one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import jax
import numpy as np

from playground import layers, processor
from playground.engine.bench.networks import Nodes, nodes
from playground.engine.loading import Arrays
from playground.engine.network import structure
from playground.experiment import Experiment
from playground.layers import Shape
from playground.layers.convolution import window_padding


def is_installed() -> bool:
    """Whether there is a PyTorch to measure."""
    return find_spec("torch") is not None


def run(experiment: Experiment, arrays: Arrays, is_compiled: bool = False) -> Callable[[int], None]:
    """A loop that trains the experiment with Adam; the learning rate is constant.

    Compiled, its first steps may raise anything: without a compiler for C++, or where the versions do not fit.
    """
    torch = import_module("torch")
    device = "cuda" if jax.default_backend() == "gpu" and torch.cuda.is_available() else "cpu"
    torch.set_num_threads(processor.cores())
    torch.manual_seed(experiment.seed)
    net = nodes(experiment)
    modules = torch.nn.ModuleDict(_modules(torch, net, experiment)).to(device)
    optimizer = torch.optim.Adam(modules.parameters(), experiment.recipe.learning_rate)
    stored = arrays.train_x if arrays.train_x.ndim < 4 else arrays.train_x.transpose(0, 3, 1, 2)
    x, y = torch.from_numpy(np.array(stored, order="C")), torch.from_numpy(np.array(arrays.train_y)).long()
    x, y = x.to(device), y.to(device)
    batch, scale = experiment.recipe.batch_size, float(arrays.scale)

    def cost(inputs: Any, labels: Any) -> Any:
        return _cost(torch, experiment, _forward(torch, net, modules, inputs), inputs, labels)

    if is_compiled:
        cost = torch.compile(cost)

    def many(steps: int) -> None:
        for _ in range(steps):
            index = torch.randint(0, len(x), (batch,), device=device)
            loss = cost(x[index].float() * scale, y[index])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if device == "cuda":
            torch.cuda.synchronize()

    return many


def _forward(torch: Any, net: Nodes, modules: Mapping[str, Any], x: Any) -> Any:
    outputs: dict[str, Any] = {}
    for name, layer, sources in net:
        inputs = [outputs[source] for source in sources] or [x]
        match layer:
            case layers.Add():
                outputs[name] = inputs[0] + inputs[1]
            case layers.Flatten():
                outputs[name] = torch.flatten(inputs[0], 1)
            case layers.Reshape():
                height, width, channels = layer.shape
                outputs[name] = inputs[0].reshape(-1, channels, height, width)
            case layers.GlobalAveragePooling():
                outputs[name] = inputs[0].mean((2, 3))
            case layers.Input() | layers.Output():
                outputs[name] = inputs[0]
            case _:
                outputs[name] = modules[_key(name)](inputs[0])
    return outputs[net[-1][0]]


def _cost(torch: Any, experiment: Experiment, output: Any, inputs: Any, labels: Any) -> Any:
    functional = torch.nn.functional
    if experiment.target == "input":
        return functional.mse_loss(output, inputs)
    if experiment.recipe.loss == "binary-cross-entropy":
        return functional.binary_cross_entropy_with_logits(output[:, 0], labels.float())
    return functional.cross_entropy(output, labels)


def _modules(torch: Any, net: Nodes, experiment: Experiment) -> dict[str, Any]:
    shapes = structure(experiment.graph, experiment.data.shape).shapes()
    found = {}
    for name, layer, sources in net:
        shape = shapes[sources[0]] if sources else experiment.data.shape
        module = _module(torch.nn, layer, shape)
        if module is not None:
            found[_key(name)] = module
    return found


def _module(nn: Any, layer: layers.Layer, shape: Shape) -> Any:
    """The module of a layer, None of one that is a function alone."""
    match layer:
        case layers.Dense():
            return nn.Linear(shape[0], layer.units, bias=layer.bias)
        case layers.Convolution():
            return _convolution(nn, layer, shape)
        case layers.BatchNorm():
            return (nn.BatchNorm2d if len(shape) == 3 else nn.BatchNorm1d)(shape[-1], layer.epsilon)
        case layers.AveragePooling():
            return nn.AvgPool2d(layer.window, layer.stride)
        case layers.Dropout():
            return nn.Dropout(layer.rate)
        case layers.Activation():
            return {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid}[layer.function]()
    return None


def _convolution(nn: Any, layer: layers.Convolution, shape: Shape) -> Any:
    """As many zeros before as after where that does, else padded beforehand, the odd one after."""
    before, after = window_padding(shape[0], layer.kernel, layer.stride, layer.padding)
    even = before if before == after else 0
    module = nn.Conv2d(shape[2], layer.filters, layer.kernel, layer.stride, even, bias=layer.bias)
    return module if before == after else nn.Sequential(nn.ZeroPad2d((before, after, before, after)), module)


def _key(name: str) -> str:
    """A node's id as a module may be called: without points."""
    return name.replace(".", "_")
