"""Edits of blocks that are there: their places, their names, their settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from playground.edits.places import Place, checked_place
from playground.files import faults
from playground.graph import Graph, Node, within_limits
from playground.layers import Layer
from playground.naming import checked_name
from playground.problems import BadSetting, Problem, ProblemError, UnknownName, closest


def move(graph: Graph, places: Mapping[str, Place]) -> Graph:
    """The graph with blocks at other places, by id."""
    changed: dict[str, Node] = {}
    for node_id, place in places.items():
        x, y = checked_place(node_id, place)
        changed[node_id] = replace(graph.node(node_id), x=x, y=y)
    return _with(graph, changed)


def rename(graph: Graph, node_id: str, name: str) -> Graph:
    """The graph with a block of another name; an empty one shows the layer's kind again. Its id stays."""
    return _with(graph, {node_id: replace(graph.node(node_id), name=checked_name(node_id, name))})


def set_setting(graph: Graph, ids: Iterable[str], field: str, value: Any) -> Graph:
    """The graph with one setting of some blocks changed: of all of them, or, where one refuses, of none.

    Raises:
        ProblemError: ``UnknownNode``; ``UnknownName`` where a block lacks the setting; ``BadSetting`` where the value
            is of the wrong type or outside the limits. Every refusing block is named.
    """
    changed: dict[str, Node] = {}
    problems: list[Problem] = []
    for node_id in ids:
        node = graph.node(node_id)
        try:
            changed[node_id] = replace(node, layer=with_setting(node_id, node.layer, field, value))
        except ProblemError as error:
            problems += error.problems
    if problems:
        raise ProblemError(*problems)
    return within_limits(_with(graph, changed))


def with_setting(where: str, layer: Layer, field: str, value: Any) -> Layer:
    """The layer with one setting changed and everything checked; ``where`` is its node's id."""
    kind = type(layer)
    if field not in kind.model_fields:
        raise ProblemError(UnknownName(where, "setting", field, closest(field, list(kind.model_fields))))
    data = {name: getattr(layer, name) for name in kind.model_fields} | {field: value}
    try:
        return kind.model_validate(data, strict=True)
    except ValidationError as error:
        raise ProblemError(*(_named(where, problem) for problem in faults.problems(kind, error))) from None


def _named(where: str, problem: Problem) -> Problem:
    """A problem of a setting as one of its block."""
    if isinstance(problem, BadSetting):
        return BadSetting(where, f"{problem.where} {problem.message}", problem.suggestion)
    return replace(problem, where=where)


def _with(graph: Graph, changed: Mapping[str, Node]) -> Graph:
    return graph.with_nodes(tuple(changed.get(node.id, node) for node in graph.nodes))
