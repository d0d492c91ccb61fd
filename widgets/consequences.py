"""What a change of the experiment means for a run: nothing, other numbers, another start, or another network."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from playground.experiment import Experiment
from playground.graph import Graph

Consequence = Literal["nothing", "change", "restart", "carry over", "open"]


def consequence(before: Experiment, after: Experiment) -> Consequence:
    """What the engine has to do.

    ``change``: train on with other numbers, or another optimizer, schedule or loss. ``restart``: begin again from
    another seed. ``carry over``: another network that keeps the weights which still fit. ``open``: begin anew.
    Moving or naming a block means nothing.
    """
    if (before.dataset, before.target, before.start) != (after.dataset, after.target, after.start):
        return "open"
    if before.points != after.points:
        return "open"
    same_graph = essence(before.graph) == essence(after.graph)
    same_recipe = before.recipe == after.recipe
    if before.seed != after.seed:
        return "restart" if same_graph and same_recipe else "open"
    if not same_graph:
        return "carry over"
    return "nothing" if same_recipe else "change"


def essence(graph: Graph) -> Graph:
    """The graph without what only the canvas knows: names and places."""
    return Graph(tuple(replace(node, name="", x=0.0, y=0.0) for node in graph.nodes), graph.edges)
