"""Where in a TOML file something is: the line of a path such as ``pages.2.goals.0.at_least``."""

from __future__ import annotations

import re

_TABLE = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.\-\"]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*([A-Za-z0-9_\-]+|\"[^\"]+\")\s*=")


def line_of(text: str, path: str) -> int:
    """The line a path is on, from 1; of what is not there, that of the nearest part around it that is."""
    places = _places(text)
    parts = path.split(".")
    while parts:
        if ".".join(parts) in places:
            return places[".".join(parts)]
        parts.pop()
    return 1


def _places(text: str) -> dict[str, int]:
    """The line of every table, entry of an array of tables, and key at the beginning of a line."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := _TABLE.match(line):
            table = _full(heading[2].replace('"', ""), counts, is_entry=heading[1] == "[[")
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            name = key[1].strip('"')
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def _full(name: str, counts: dict[str, int], is_entry: bool) -> str:
    """The path of a table's name: each array of tables on the way is followed by the number of its entry."""
    path = ""
    parts = name.split(".")
    for at, part in enumerate(parts):
        path = f"{path}.{part}" if path else part
        if is_entry and at == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = f"{path}.{counts[path]}"
    return path
