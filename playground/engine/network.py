"""A graph as functions: first weights, and one forward pass that returns every node's output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

import jax
import numpy as np

from playground.engine.choosing import Case, Chosen, case_of, has_choice
from playground.engine.functions import APPLY, Context, Tensors
from playground.engine.initialise import Weights, first_parameters, first_state
from playground.graph import Edge, Graph, Node, order
from playground.groups import expanded
from playground.layers import Input, Layer, Output, Shape
from playground.problems import ProblemError
from playground.recipe import Precision
from playground.shapes import infer_shapes, input_shapes, problems
from playground.weights import WeightEdits, edited, misplaced

Parameters = dict[str, Tensors]
"""Arrays by node id and name."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What the compiled program depends on: layers in order, wires, shapes; no places, names or settings by value.

    Two graphs of equal structure share their programs. ``forms`` are those of its convolutions that were timed.
    """

    nodes: tuple[tuple[str, Layer, tuple[str, ...]], ...]  # id, settings, sources
    input_shape: Shape
    output: str
    forms: Chosen = ()

    def parameter_shapes(self) -> dict[str, dict[str, Shape]]:
        """The parameters of every node that has any, frozen or not."""
        return {i: shapes for i, (shapes, _) in self._array_shapes().items() if shapes}

    def state_shapes(self) -> dict[str, dict[str, Shape]]:
        """The untrained arrays of every node that has any."""
        return {i: shapes for i, (_, shapes) in self._array_shapes().items() if shapes}

    def shapes(self) -> dict[str, Shape]:
        """The output of every node, without the batch."""
        return {i: s for i, s in infer_shapes(self._graph(), self.input_shape).items() if isinstance(s, tuple)}

    @property
    def convolutions(self) -> tuple[Case, ...]:
        """Its convolutions that there are several forms of, each once."""
        if not any(has_choice(layer) for _, layer, _ in self.nodes):
            return ()
        shapes, weights = self.shapes(), self.parameter_shapes()
        found = {
            case_of(layer, shapes[sources[0]][0], weights[node_id]["weights"])
            for node_id, layer, sources in self.nodes
            if has_choice(layer)
        }
        return tuple(sorted(found))

    @property
    def frozen(self) -> frozenset[str]:
        """The nodes whose parameters and state training leaves as they are."""
        return frozenset(i for i, layer, _ in self.nodes if layer.is_frozen)

    def trained(self, parameters: Parameters) -> Parameters:
        """Those of the parameters that training changes."""
        frozen = self.frozen
        return {node: arrays for node, arrays in parameters.items() if node not in frozen}

    def _array_shapes(self) -> dict[str, tuple[dict[str, Shape], dict[str, Shape]]]:
        graph, shapes = self._graph(), self.shapes()
        result = {}
        for node_id, layer, _ in self.nodes:
            inputs = input_shapes(graph, shapes, node_id)
            result[node_id] = (layer.parameters(inputs), layer.state(inputs))
        return result

    def _graph(self) -> Graph:
        edges = tuple(Edge(s, i, port) for i, _, sources in self.nodes for port, s in enumerate(sources))
        return Graph(tuple(Node(i, layer) for i, layer, _ in self.nodes), edges)


def structure(graph: Graph, input_shape: Shape) -> Structure:
    """The structure of a graph without problems, groups written out; ``ProblemError`` with all problems otherwise."""
    if found := problems(graph, input_shape):
        raise ProblemError(*found)
    flat = expanded(graph)
    output = flat.only(Output)
    assert output is not None
    nodes = tuple((i, _without_numbers(flat.node(i).layer), flat.sources(i)) for i in order(flat))
    return Structure(nodes, input_shape, output.id)


def numbers(graph: Graph) -> dict[str, dict[str, np.float32]]:
    """The settings by value of every node that has any: arguments of the compiled program."""
    values = {
        node.id: {name: np.float32(getattr(node.layer, name)) for name in node.layer.by_value}
        for node in expanded(graph).nodes
    }
    return {node_id: by_name for node_id, by_name in values.items() if by_name}


def first_weights(graph: Graph, net: Structure, seed: int) -> tuple[dict[str, Weights], dict[str, Weights]]:
    """Parameters and state before training, from a seed."""
    layers = {node.id: node.layer for node in expanded(graph).nodes}
    shapes = net.parameter_shapes()
    parameters = {i: first_parameters(layers[i], shapes[i], seed, i) for i in shapes}
    return parameters, {i: first_state(s) for i, s in net.state_shapes().items()}


def apply(
    net: Structure,
    parameters: Parameters,
    state: Parameters,
    x: jax.Array,
    values: Parameters,
    platform: str,
    key: jax.Array | None = None,
    mask: jax.Array | None = None,
    precision: Precision = "float32",
) -> tuple[Tensors, Parameters]:
    """One forward pass.

    Args:
        net: the structure.
        parameters: trained arrays by node and name.
        state: running averages by node and name.
        x: float32 [batch, *input_shape].
        values: settings by value, see ``numbers``.
        platform: ``cpu`` or ``gpu``; decides the form of convolutions.
        key: the random key of this step; training when given, inference when None.
        mask: [batch], 0 for examples that only fill up the batch.
        precision: of what dense layers multiply.

    Returns:
        The output of every node, float32 [batch, *shape] by id, and the new state.
    """
    outputs: Tensors = {}
    new_state: Parameters = {}
    for node_id, layer, sources in net.nodes:
        inputs = [x] if isinstance(layer, Input) else [outputs[source] for source in sources]
        own_key = None if key is None else jax.random.fold_in(key, crc32(node_id.encode()))
        context = Context(key is not None, platform, own_key, values.get(node_id, {}), mask, net.forms, precision)
        given = arrays_of(layer, node_id, parameters), state.get(node_id, {})
        outputs[node_id], after = APPLY[layer.kind](layer, *given, inputs, context)
        if after:
            new_state[node_id] = after
    return outputs, new_state


def arrays_of(layer: Layer, node_id: str, parameters: Parameters) -> Tensors:
    """The parameters that a layer computes with: its own, and transposed weights of the layer it is tied to."""
    own = parameters.get(node_id, {})
    return own if layer.tie is None else {"weights": parameters[layer.tie]["weights"].T} | own


def fitted(fresh: Mapping[str, Weights], kept: Weights) -> dict[str, Weights]:
    """The kept arrays (by ``node/name``) where name and shape are those of the fresh ones, else the fresh ones."""
    result: dict[str, Weights] = {}
    for node, by_name in fresh.items():
        result[node] = {}
        for name, array in by_name.items():
            old = kept.get(f"{node}/{name}")
            result[node][name] = old if old is not None and old.shape == array.shape else array
    return result


def set_by_hand(parameters: Parameters, edits: WeightEdits, device: jax.Device) -> tuple[Parameters, WeightEdits]:
    """The parameters with some numbers set, arrays without any the same objects; and the edits that put back the old.

    ``ProblemError`` with everything that is not there.
    """
    arrays = {f"{node}/{name}": array for node, by_name in parameters.items() for name, array in by_name.items()}
    if found := misplaced(edits, {name: array.shape for name, array in arrays.items()}):
        raise ProblemError(*found)
    touched = {one.array: (one.node, one.parameter) for one in edits}
    changed, before = edited({name: np.asarray(arrays[name]) for name in touched}, edits)
    result = {node: dict(by_name) for node, by_name in parameters.items()}
    for name, (node, parameter) in touched.items():
        result[node][parameter] = jax.device_put(changed[name], device)
    return result, before


def _without_numbers(layer: Layer) -> Layer:
    """The layer with its settings by value, and how weights start, at their defaults; 1 where one is switched on."""
    fields = type(layer).model_fields
    plain = {name for name in fields if name in layer.by_value or name.endswith("_start")}
    defaults = {name: fields[name].get_default(call_default_factory=True) for name in plain}
    return layer.model_copy(update=defaults | {name: 1.0 for name in layer.switched if getattr(layer, name)})
