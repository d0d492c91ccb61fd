"""What usually follows what, for the menu that adds a layer."""

from __future__ import annotations

from playground.graph import Graph
from playground.groups import KINDS
from playground.layers import (
    Activation,
    Add,
    AveragePooling,
    BatchNorm,
    Concatenate,
    Convolution,
    Dense,
    Dropout,
    Flatten,
    Formula,
    GlobalAveragePooling,
    Input,
    Layer,
    LayerNorm,
    MaxPooling,
    Output,
    Reshape,
    Shape,
    TransposedConvolution,
    Upsample,
)

_PICTURE: tuple[type[Layer], ...] = (
    Convolution,
    MaxPooling,
    BatchNorm,
    Activation,
    Flatten,
    GlobalAveragePooling,
    Dropout,
)
_VECTOR: tuple[type[Layer], ...] = (Dense, Activation, Output, Dropout, BatchNorm, Reshape)

_AFTER: dict[type[Layer], tuple[type[Layer], ...]] = {
    Convolution: (Activation, BatchNorm, MaxPooling, Convolution, Add, Dropout),
    TransposedConvolution: (Activation, BatchNorm, TransposedConvolution, Convolution, Output),
    Dense: (Activation, Output, BatchNorm, Dropout, Dense, LayerNorm),
    BatchNorm: (Activation, *_PICTURE),
    LayerNorm: (Dense, Activation, Add),
    MaxPooling: (Convolution, Flatten, Dropout, GlobalAveragePooling),
    AveragePooling: (Convolution, Flatten, Dropout),
    GlobalAveragePooling: (Dense, Output, Dropout),
    Flatten: (Dense, Output, Dropout),
    Reshape: (Convolution, TransposedConvolution, Upsample, Output),
    Upsample: (Convolution, TransposedConvolution),
    Add: (Activation, BatchNorm, Convolution, Dense),
    Concatenate: (Convolution, Dense, BatchNorm, Activation, MaxPooling),
}
"""For each kind the kinds that follow it in the networks of the field, the most usual first."""


def followers(graph: Graph, node_id: str | None, shape: Shape | None = None) -> tuple[str, ...]:
    """The kinds of layer to offer behind a block, the most usual first; every kind that can follow is there once.

    Args:
        graph: the graph.
        node_id: the block before; None on an empty place of the canvas, where a graph without input begins with one.
        shape: what the block makes, where it is known: pictures and vectors go on differently.
    """
    ends = [kind.kind for kind in (Input, Output) if not any(isinstance(n.layer, kind) for n in graph.nodes)]
    if node_id is None or node_id not in graph.by_id or isinstance(graph.by_id[node_id].layer, Output):
        usual = [*ends, *(kind.kind for kind in _PICTURE)]
        return _whole(usual, without=set())
    general = _VECTOR if shape is not None and len(shape) == 1 else _PICTURE
    usual = [kind.kind for kind in (*_AFTER.get(type(graph.by_id[node_id].layer), ()), *general)]
    # A join of one wire joins nothing: it is offered early only where something else is there to be joined with.
    alone = len(graph.nodes) < 3
    without = {Input.kind} | ({Add.kind, Concatenate.kind} if alone else set())
    if Output.kind not in ends:
        usual = [follower for follower in usual if follower != Output.kind]
    if shape is not None:
        usual = [follower for follower in usual if _takes(follower, shape)]
    return _whole(usual, without)


def _takes(kind: str, shape: Shape) -> bool:
    """Whether a layer of this kind, as it comes, takes such a shape."""
    layer = KINDS[kind]()
    return layer.many_inputs or kind == Reshape.kind or isinstance(layer.output_shape(kind, (shape,)), tuple)


def _whole(usual: list[str], without: set[str]) -> tuple[str, ...]:
    """The usual kinds, then the others in the order of the catalogue; the learner's own activation is a usual one."""
    rest = [kind for kind in KINDS if kind not in without]
    first = [kind for kind in dict.fromkeys(usual) if kind not in without]
    if Activation.kind in first and Formula.kind not in first:
        first.append(Formula.kind)
    return tuple(dict.fromkeys([*first, *rest]))
