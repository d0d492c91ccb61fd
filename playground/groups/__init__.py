"""Groups: a network inside a block, with a name of its own, which may be repeated and nested.

``Group`` is a layer like any other to the graph around it. It is not in ``playground.layers``, for it holds a graph and
a graph holds layers; ``KINDS`` is the whole catalogue, groups included. The engine, the files' weights and ``describe``
see the network with every group written out: ``expanded``.
"""

from __future__ import annotations

from playground.groups.expanding import expanded, names, outlet, outlets, prefix
from playground.groups.group import DEEPEST, KINDS, Group
from playground.groups.making import make_group
from playground.groups.opening import input_shapes_at, inside, with_inside
from playground.groups.undoing import ungroup

__all__ = [
    "DEEPEST",
    "KINDS",
    "Group",
    "expanded",
    "input_shapes_at",
    "inside",
    "make_group",
    "names",
    "outlet",
    "outlets",
    "prefix",
    "ungroup",
    "with_inside",
]
