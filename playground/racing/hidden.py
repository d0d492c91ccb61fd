"""The hidden layers of a network changed all at once: their function, their width, their dropout.

Every function here takes a graph and returns another; node ids stay, so that equal seeds still begin with equal weights
wherever shapes allow.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from playground import edits
from playground.edits.changing import with_setting
from playground.graph import Graph, Node
from playground.groups import Group
from playground.layers import Activation, Dense, Dropout, Flatten, Formula, Layer, Output, Reshape

FORMULA = "="
"""A function that begins with it is a formula of x; any other is the id of an activation."""


def function_of(layer: Layer) -> str:
    """An activation's function as ``with_function`` takes it; empty for any other layer."""
    match layer:
        case Activation(function=function):
            return function
        case Formula(expression=expression):
            return f"{FORMULA} {expression}"
    return ""


def with_function(graph: Graph, function: str) -> Graph:
    """Every hidden activation exchanged for ``function``, such as ``tanh`` or ``= x*sigmoid(x)``; others stay.

    ``ProblemError`` where there is no such function or its formula cannot be read.

    A softmax inside the network stays as well: it is not a function of one number.
    """
    if function.startswith(FORMULA):
        new = with_setting("activation", Formula(), "expression", function.removeprefix(FORMULA).strip())
    else:
        new = with_setting("activation", Activation(), "function", function)

    def change(layer: Layer) -> Layer:
        if not is_function(layer):
            return layer
        if isinstance(new, Activation) and isinstance(layer, Activation):
            return layer.model_copy(update={"function": new.function})
        return new

    return _changed(graph, change, spared=last_layers(graph))


def functions(graph: Graph) -> tuple[str, ...]:
    """The functions of the hidden activations, each once, in order."""
    found = [function_of(layer) for layer in _hidden(graph, last_layers(graph)) if is_function(layer)]
    return tuple(dict.fromkeys(found))


def with_width(graph: Graph, units: int) -> Graph:
    """Every hidden dense layer with so many units; those that feed the output stay.

    ``ProblemError`` for a number of units that cannot be.
    """

    def change(layer: Layer) -> Layer:
        return with_setting("width", layer, "units", units) if isinstance(layer, Dense) else layer

    return _changed(graph, change, spared=last_layers(graph))


def widths(graph: Graph) -> tuple[int, ...]:
    """The units of every hidden dense layer, in order."""
    return tuple(layer.units for layer in _hidden(graph, last_layers(graph)) if isinstance(layer, Dense))


def with_dropout(graph: Graph, rate: float) -> Graph:
    """Every dropout at this rate; where the network has none, one behind every hidden activation.

    ``ProblemError`` for a rate that cannot be.
    """
    if not any(isinstance(layer, Dropout) for layer in _hidden(graph, frozenset())):
        spared = last_layers(graph)
        for node in graph.nodes:
            if is_function(node.layer) and node.id not in spared and graph.followers(node.id):
                graph, _ = edits.add_after(graph, node.id, Dropout())

    def change(layer: Layer) -> Layer:
        return with_setting("dropout", layer, "rate", rate) if isinstance(layer, Dropout) else layer

    return _changed(graph, change)


def dropout(graph: Graph) -> float | None:
    """The rate of the network's first dropout, 0 where it has none; None where there is no place for one either."""
    rates = [layer.rate for layer in _hidden(graph, frozenset()) if isinstance(layer, Dropout)]
    if rates:
        return rates[0]
    return 0.0 if functions(graph) else None


def is_function(layer: Layer) -> bool:
    """Whether it applies one function to each number on its own."""
    return isinstance(layer, Formula) or (isinstance(layer, Activation) and layer.function != "softmax")


def last_layers(graph: Graph) -> frozenset[str]:
    """The nodes that make the answer, and are therefore not hidden: from the output back to the last dense layer."""
    output = graph.only(Output)
    found: list[str] = []
    node_id = output.id if output else ""
    while (sources := graph.sources(node_id)) and len(sources) == 1:
        node_id = sources[0]
        layer = graph.node(node_id).layer
        if isinstance(layer, Dense):
            return frozenset([*found, node_id])
        if not isinstance(layer, Activation | Formula | Reshape | Flatten):
            break
        found.append(node_id)
    return frozenset(found)


def _changed(graph: Graph, change: Callable[[Layer], Layer], spared: frozenset[str] = frozenset()) -> Graph:
    """The graph with ``change`` applied to every layer save those spared; inside groups as well."""

    def node(one: Node) -> Node:
        if one.id in spared:
            return one
        if isinstance(one.layer, Group):
            return replace(one, layer=one.layer.model_copy(update={"inside": _changed(one.layer.inside, change)}))
        return replace(one, layer=change(one.layer))

    return replace(graph, nodes=tuple(map(node, graph.nodes)))


def _hidden(graph: Graph, spared: frozenset[str]) -> list[Layer]:
    found: list[Layer] = []
    for node in graph.nodes:
        if node.id in spared:
            continue
        if isinstance(node.layer, Group):
            found += _hidden(node.layer.inside, frozenset())
        else:
            found.append(node.layer)
    return found
