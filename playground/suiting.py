"""What changes in an experiment so that it suits other data: the loss, and the units of the last layer."""

from __future__ import annotations

from dataclasses import replace

from playground.experiment import CLASS_LOSSES, Experiment, accepted_outputs
from playground.graph import replace_node
from playground.layers import Dense, Output


def with_loss(moved: Experiment, before: Experiment) -> Experiment:
    """The moved experiment with the usual loss of its task, where that is another than before."""
    if moved.task == before.task:
        return moved
    loss = moved.recipe.loss
    if moved.task == "regression":
        loss = "mse" if loss in CLASS_LOSSES else loss
    elif moved.task == "classification":
        loss = "binary-cross-entropy" if len(moved.data.labels) == 2 else "cross-entropy"
    return replace(moved, recipe=moved.recipe.model_copy(update={"loss": loss}))


def with_last_units(experiment: Experiment) -> Experiment:
    """The experiment with as many units in its last dense layer, where it ends with one, as the data ask for."""
    graph = experiment.graph
    output = graph.only(Output)
    last = [graph.node(source) for source in graph.sources(output.id)] if output else []
    if len(last) != 1 or not isinstance(last[0].layer, Dense):
        return experiment
    layer = last[0].layer.model_copy(update={"units": accepted_outputs(experiment)[0][0]})
    return replace(experiment, graph=replace_node(graph, replace(last[0], layer=layer)))
