"""``describe WHAT``: a network layer by layer, with what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from playground import experiment as experiments
from playground import shapes
from playground.command_line import what as whats
from playground.command_line.terminal import AsJson, DataDir, answer, plainly
from playground.experiment import Experiment
from playground.graph import Graph
from playground.groups import Group, expanded
from playground.layers import Input, Output
from playground.problems import ProblemError
from playground.shapes import Inputs, NodeFacts
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
        answer(result, as_json, lambda console: _show(console, found.id, found.saved.experiment))


def description(name: str, experiment: Experiment) -> dict[str, Any]:
    """Every layer with its shape (without the batch), parameters and forward operations an example, and the sums.

    Groups are written out: ``nodes`` has every layer of every repetition, so that its figures add up; ``groups`` has
    the groups themselves. ``ProblemError`` where a node has no shape.
    """
    if problems := experiments.problems(experiment):
        raise ProblemError(*problems)
    graph, shape = experiment.graph, experiment.data.shape
    whole = expanded(graph)
    facts = shapes.facts(whole, shape)
    nodes = [{"id": node.id, "kind": node.layer.kind, **_record(facts[node.id])} for node in whole.nodes]
    return {
        "id": name,
        "parameters": sum(fact.parameters for fact in facts.values()),
        "frozen": sum(fact.frozen for fact in facts.values()),
        "flops": sum(fact.flops for fact in facts.values()),
        "nodes": nodes,
        "groups": [
            {"id": row.id, "repeat": row.repeat, **_record(row.facts)}
            for row in rows(graph, shape)
            if row.repeat is not None
        ],
    }


def _record(fact: NodeFacts) -> dict[str, Any]:
    return {"shape": list(fact.shape), "parameters": fact.parameters, "flops": fact.flops}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a layer, or a group with how often it is repeated, so many groups deep."""

    id: str
    depth: int
    facts: NodeFacts
    repeat: int | None = None


def rows(graph: Graph, inputs: Inputs, prefix: str = "") -> Iterator[Line]:
    """Every layer and every group with what is in it; of a group that repeats, the first time.

    Ids are those of the network written out, so that of a group inside another one the first repetition is named.
    """
    facts = shapes.facts(graph, inputs)
    entering = shapes.infer_shapes(graph, inputs)
    depth = prefix.count(".") // 2
    for node in graph.nodes:
        if prefix and isinstance(node.layer, Input | Output):
            continue
        if not isinstance(node.layer, Group):
            yield Line(prefix + node.id, depth, facts[node.id])
            continue
        yield Line(prefix + node.id, depth, facts[node.id], node.layer.repeat)
        inside = node.layer.entering(shapes.input_shapes(graph, entering, node.id))
        yield from rows(node.layer.inside, inside, f"{prefix}{node.id}.1.")


def _show(console: Console, name: str, experiment: Experiment) -> None:
    caption = "Operations: forward, one example; a multiply-add counts 2."
    if experiment.graph.depth:
        caption += "\nOf a group that repeats, the first time is shown; its figures are of all times."
    table = Table(title=name, caption=caption)
    table.add_column("Layer")
    for heading in ("Shape", "Parameters", "Operations"):
        table.add_column(heading, justify="right")
    for line in rows(experiment.graph, experiment.data.shape):
        title = "  " * line.depth + line.id.rsplit(".", 1)[-1]
        if line.repeat is not None:
            title += f" ({line.repeat} times)" if line.repeat > 1 else ""
        table.add_row(title, *_figures(line.facts), style="bold" if line.repeat is not None else "")
    facts = shapes.facts(experiment.graph, experiment.data.shape).values()
    parameters, flops = sum(fact.parameters for fact in facts), sum(fact.flops for fact in facts)
    table.add_section()
    table.add_row("all", "", f"{parameters:,}", count_in_words(flops))
    console.print(table)


def _figures(fact: NodeFacts) -> tuple[str, str, str]:
    parameters = f"{fact.parameters:,}" + (f" ({fact.frozen:,} frozen)" if fact.frozen else "")
    return shape_in_words(fact.shape), parameters, count_in_words(fact.flops)
