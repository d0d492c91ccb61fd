"""One level of a network, put so that it reads well: branch after branch, with a name only for what is kept."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from playground.graph import Graph
from playground.layers import Activation, Input, Output

PASSED_ON = "h"
"""The variable of what the very next line takes, and nothing else."""


def by_branch(graph: Graph) -> list[str]:
    """The nodes that lead to the output, each after those that feed it, one branch to its end before the next."""
    output = graph.only(Output)
    waiting = [output.id] if output else []
    done: dict[str, None] = {}
    while waiting:
        node_id = waiting[-1]
        before = [source for source in graph.sources(node_id) if source not in done]
        if before:
            waiting += reversed(before)
            continue
        waiting.pop()
        done.setdefault(node_id)
    return list(done)


def origins(graph: Graph, in_order: Iterable[str]) -> dict[str, str]:
    """For each node the one that makes its output: itself, but for the output and layers that change nothing."""
    found: dict[str, str] = {}
    for node_id in in_order:
        layer = graph.node(node_id).layer
        is_same = isinstance(layer, Output) or (isinstance(layer, Activation) and layer.function == "identity")
        found[node_id] = found[graph.sources(node_id)[0]] if is_same else node_id
    return found


def variables(graph: Graph, in_order: list[str], taken: Iterable[str]) -> dict[str, str]:
    """The variable of each node's output, named after it only where it is kept for longer than a line.

    Args:
        graph: one level of a network.
        in_order: its nodes, as ``by_branch`` puts them.
        taken: names that stand for something else.
    """
    origin = origins(graph, in_order)
    lines = [i for i in in_order if origin[i] == i and not isinstance(graph.node(i).layer, Input)]
    readers: dict[str, set[str]] = {}
    for node_id in lines:
        for source in graph.sources(node_id):
            readers.setdefault(origin[source], set()).add(node_id)
    end = "\0"  # the last line of the function; no node is called so
    for node_id in in_order:
        if isinstance(graph.node(node_id).layer, Output):
            readers.setdefault(origin[node_id], set()).add(end)
    inputs = [node.id for node in graph.nodes if isinstance(node.layer, Input)]
    found = dict(zip(inputs, arguments(len(inputs)), strict=True))
    used = {*taken, *found.values(), PASSED_ON}
    for node_id, following in pairwise([*lines, end]):
        found[node_id] = PASSED_ON
        if readers.get(node_id) != {following}:
            is_group = graph.node(node_id).layer.depth > 0  # a function has that name
            found[node_id] = unused(f"{node_id}-output" if is_group else node_id, used)
            used.add(found[node_id])
    return {node_id: found[origin[node_id]] for node_id in in_order}


def arguments(count: int) -> list[str]:
    """What the inputs of a network or a group are called: x, or x1, x2 … where there are several."""
    return ["x"] if count == 1 else [f"x{number}" for number in range(1, count + 1)]


def unused(node_id: str, used: Iterable[str] | Mapping[str, object]) -> str:
    """A Python name made of an id, one that neither Python nor ``used`` has."""
    plain = re.sub(r"[^a-z0-9]+", "_", node_id.lower()[:60]).strip("_")
    if not plain or plain[0].isdigit() or keyword.iskeyword(plain):
        plain = f"layer_{plain}".strip("_")
    name, number = plain, 2
    while name in used:
        name, number = f"{plain}_{number}", number + 1
    return name
