"""What a change of the experiment means for a run: nothing, other numbers, another start, or another network."""

from __future__ import annotations

from typing import Literal

from playground.experiment import Experiment
from playground.graph import essence
from playground.templates import template_of

Consequence = Literal["nothing", "change", "restart", "carry over", "open"]


def consequence(before: Experiment, after: Experiment) -> Consequence:
    """What the engine has to do.

    ``change``: train on with other numbers, or another optimizer, schedule or loss. ``restart``: begin again from
    another seed. ``carry over``: another network that keeps the weights which still fit. ``open``: begin anew.
    Moving or naming a block means nothing. Points put down by hand, or taken back, are other numbers to train on with;
    where they are of another class, the network that can name it is an edit of the last one.
    """
    if (before.dataset, before.target, before.start) != (after.dataset, after.target, after.start):
        return "open"
    if (before.points.generated, before.table, before.pictures) != (
        after.points.generated,
        after.table,
        after.pictures,
    ):
        return "open"
    if after.data.own and before.handwriting != after.handwriting:
        return "carry over" if before.seed == after.seed else "open"  # other examples for the same weights
    same_points = before.points == after.points
    same_graph = essence(before.graph) == essence(after.graph)
    same_recipe = before.recipe == after.recipe
    if before.seed != after.seed:
        return "restart" if same_graph and same_recipe and same_points else "open"
    if not same_graph:
        # A template is a network of its own, not an edit of the last one; an edit changes the network and nothing else.
        is_edit = (same_recipe or not same_points) and None in (template_of(before), template_of(after))
        return "carry over" if is_edit else "open"
    return "nothing" if same_recipe and same_points else "change"
