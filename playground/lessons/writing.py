"""A lesson written down: a set-up, goals and doings as the text of lesson.toml, and pages as that of its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from playground.datasets import PointSettings
from playground.experiment import Experiment
from playground.files import networks
from playground.graph import Graph, order
from playground.layers import Settings
from playground.lessons.lines import line_of
from playground.recipe import Recipe

_BARE = re.compile(r"^[A-Za-z0-9_-]+$")
_TABLE = re.compile(r"^\s*\[")

WORDS = """# {title}

What one finds out here, in one or two sentences.

## The first page {{#first}}

What to look at, and what to try.
"""

DATA = """format = 1
minutes = 10

{setup}
[[pages]]
id = "first"
"""


def skeleton(title: str, experiment: Experiment, views: Sequence[str] = (), hide: Sequence[str] = ()) -> dict[str, str]:
    """The two files of a lesson that begins with this experiment and has one page, by name."""
    setup = setup_in_toml(experiment, views, hide)
    return {"lesson.toml": DATA.format(setup=setup), "en.md": WORDS.format(title=title)}


def setup_in_toml(experiment: Experiment, views: Sequence[str] = (), hide: Sequence[str] = ()) -> str:
    """The table ``[setup]`` that makes this experiment, opens these views and puts these panels away."""
    said: dict[str, Any] = {"dataset": experiment.dataset, "seed": experiment.seed}
    if experiment.start == "pretrained":
        said = {"start": "pretrained"}
    else:
        if experiment.points != PointSettings():
            said["points"] = _differing(experiment.points, PointSettings())
        if experiment.target != "label":
            said["target"] = experiment.target
        said |= _network(experiment.graph)
        if recipe := _differing(experiment.recipe, Recipe()):
            said["recipe"] = recipe
    said |= {name: list(value) for name, value in (("views", views), ("hide", hide)) if value}
    return "[setup]\n" + "".join(f"{name} = {in_toml(value)}\n" for name, value in said.items())


def with_setup(data: str, setup: str) -> str:
    """The text of lesson.toml with another table ``[setup]``; one that begins with it where there was none."""
    lines = data.splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if line.strip() == "[setup]"), None)
    if start is None:
        return f"{data.rstrip()}\n\n{setup}"
    end = next((at for at in range(start + 1, len(lines)) if _TABLE.match(lines[at])), len(lines))
    return "".join([*lines[:start], setup, "\n", *lines[end:]])


def with_page(data: str, words: str, page_id: str, title: str) -> tuple[str, str]:
    """Both texts with one more page at the end."""
    page = f'[[pages]]\nid = "{page_id}"\n'
    return f"{data.rstrip()}\n\n{page}", f"{words.rstrip()}\n\n## {title} {{#{page_id}}}\n\nWhat to try.\n"


def with_goal(data: str, words: str, page: int, page_ids: Sequence[str], goal: Mapping[str, Any]) -> tuple[str, str]:
    """Both texts with one more goal on a page, counted from 0; its words are to be written."""
    table = "[[pages.goals]]\n" + "".join(f"{name} = {in_toml(value)}\n" for name, value in goal.items())
    sentences = (
        f"### Goal {{#{goal['id']}}}\n\nOne sentence: what to do.\n\n"
        f"### Hint {{#{goal['id']}}}\n\n1. A question that leads there.\n2. A nudge.\n3. The program does it.\n\n"
        f"### Why {{#{goal['id']}}}\n\nWhy this worked.\n"
    )
    is_last = page + 1 >= len(page_ids)
    data_end = len(data.splitlines()) if is_last else line_of(data, f"pages.{page + 1}") - 1
    heading = None if is_last else f"{{#{page_ids[page + 1]}}}"
    words_end = _line_with(words, "## ", heading) if heading else len(words.splitlines())
    return _inserted(data, data_end, table), _inserted(words, words_end, sentences)


def doings_in_toml(doings: Iterable[Settings]) -> list[dict[str, Any]]:
    """Each doing as the data of its record, without what is as usual."""
    return [{"do": doing.do, **_differing(doing, None)} for doing in doings]  # type: ignore[attr-defined]


def in_toml(value: Any) -> str:
    """A value as TOML writes it, records as inline tables; ``TypeError`` for one that TOML does not have."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_key(name)} = {in_toml(one)}" for name, one in value.items() if one is not None)
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, Sequence):
        rows = [in_toml(one) for one in value]
        whole = f"[{', '.join(rows)}]"
        return whole if len(whole) <= 100 else "[\n" + "".join(f"    {row},\n" for row in rows) + "]"
    raise TypeError(f"{value!r} is nothing that TOML can hold")


def _key(name: str) -> str:
    return name if _BARE.match(name) else json.dumps(name)


def _differing(record: BaseModel, usual: BaseModel | None) -> dict[str, Any]:
    """The settings that are not as usual, as data; without ``usual``, those that are not as their own kind has them."""
    found: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        other = getattr(usual, name) if usual is not None else field.get_default(call_default_factory=True)
        if value != other and name != "do":
            found[name] = _data(value)
    return found


def _data(value: Any) -> Any:
    if isinstance(value, BaseModel):
        kind = getattr(value, "kind", None)
        return {**({"kind": kind} if kind else {}), **_differing(value, None)}
    if isinstance(value, tuple | list):
        return [_data(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _data(one) for name, one in value.items()}
    return value


def _network(graph: Graph) -> dict[str, Any]:
    """A row of layers where it is one, else the whole graph."""
    nodes = [graph.node(node_id) for node_id in order(graph)]
    wires = [(edge.source, edge.target) for edge in graph.edges]
    is_row = len(nodes) == len(graph.nodes) and wires and sorted(wires) == sorted(pairwise(node.id for node in nodes))
    if is_row and not any(node.layer.kind == "group" for node in nodes):
        return {"layers": [{"kind": n.layer.kind, "id": n.id, **_differing(n.layer, None)} for n in nodes]}
    return {"graph": _graph(networks.to_data(graph))}


def _graph(data: Mapping[str, Any]) -> dict[str, Any]:
    nodes = [{**node, "settings": _settings(node["settings"])} for node in data["nodes"]]
    return {"nodes": nodes, **{name: data[name] for name in ("edges", "notes") if data.get(name)}}


def _settings(settings: Any) -> dict[str, Any]:
    """Those of a layer, or what a group holds."""
    if isinstance(settings, Settings):
        return _differing(settings, None)
    return {**settings, "inside": _graph(settings["inside"])}


def _line_with(text: str, start: str, what: str) -> int:
    lines = text.splitlines()
    return next((at for at, line in enumerate(lines) if line.startswith(start) and what in line), len(lines))


def _inserted(text: str, at: int, block: str) -> str:
    lines = text.splitlines()
    before, after = "\n".join(lines[:at]).rstrip(), "\n".join(lines[at:]).strip("\n")
    return f"{before}\n\n{block.rstrip()}\n" + (f"\n{after}\n" if after else "")
