"""``describe WHAT``: a network layer by layer, with what it costs."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from playground import experiment as experiments
from playground import shapes
from playground.command_line import what as whats
from playground.command_line.terminal import AsJson, DataDir, answer, plainly
from playground.experiment import Experiment
from playground.groups import expanded
from playground.problems import ProblemError
from playground.wording import count_in_words, shape_in_words


def describe(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="A project file, a lesson id or a template id.")],
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show a network layer by layer: shape, parameters, operations."""
    with plainly(as_json):
        found = whats.find(what)
        result = description(found.id, found.saved.experiment)
        answer(result, as_json, lambda console: _show(console, result))


def description(name: str, experiment: Experiment) -> dict[str, Any]:
    """Every node with its shape (without the batch), parameters and forward operations an example, and the sums.

    Groups are written out: the nodes are those of the layers inside.

    ``ProblemError`` where a node has no shape.
    """
    if problems := experiments.problems(experiment):
        raise ProblemError(*problems)
    graph = expanded(experiment.graph)
    facts = shapes.facts(graph, experiment.data.shape)
    nodes = [
        {
            "id": node.id,
            "kind": node.layer.kind,
            "shape": list(facts[node.id].shape),
            "parameters": facts[node.id].parameters,
            "flops": facts[node.id].flops,
        }
        for node in graph.nodes
    ]
    return {
        "id": name,
        "parameters": sum(fact.parameters for fact in facts.values()),
        "flops": sum(fact.flops for fact in facts.values()),
        "nodes": nodes,
    }


def _show(console: Console, result: dict[str, Any]) -> None:
    table = Table(title=result["id"], caption="Operations: forward, one example; a multiply-add counts 2.")
    table.add_column("Layer")
    for heading in ("Shape", "Parameters", "Operations"):
        table.add_column(heading, justify="right")
    for node in result["nodes"]:
        shape = shape_in_words(tuple(node["shape"]))
        table.add_row(node["id"], shape, f"{node['parameters']:,}", count_in_words(node["flops"]))
    table.add_section()
    table.add_row("all", "", f"{result['parameters']:,}", count_in_words(result["flops"]))
    console.print(table)
