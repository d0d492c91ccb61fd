"""Other settings for a block that cannot be as it is."""

from __future__ import annotations

from collections.abc import Iterator

from playground import edits
from playground.fixes.fix import Broken, Fix
from playground.wording import QT_TRANSLATE_NOOP

_SAME = QT_TRANSLATE_NOOP("wording", "Pad “{where}” so that its window fits")
_NO_PADDING = QT_TRANSLATE_NOOP("wording", "Leave the padding of “{where}” out")
_SMALLER = QT_TRANSLATE_NOOP("wording", "Make the window of “{where}” {number} wide")
_REMOVE = QT_TRANSLATE_NOOP("wording", "Remove “{where}”")
_ONE_GROUP = QT_TRANSLATE_NOOP("wording", "Let every filter of “{where}” see all channels")
_ONCE = QT_TRANSLATE_NOOP("wording", "Repeat “{where}” once")


def too_small(broken: Broken) -> Iterator[Fix]:
    """A window larger than the picture: a smaller one, or more padding, or no such layer."""
    where, graph = broken.problem.where, broken.graph
    field = "kernel" if "kernel" in type(graph.by_id[where].layer).model_fields else "window"
    for edge in broken.entering(where)[:1]:
        if (got := broken.shape(edge.source)) is not None:
            number = min(got[:2])
            smaller = edits.set_setting(graph, [where], field, number)
            yield Fix("smaller-window", _SMALLER, {"where": where, "number": number}, smaller)
    padded = edits.set_setting(graph, [where], "padding", "same")
    yield Fix("pad", _SAME, {"where": where}, padded)
    yield Fix("remove-block", _REMOVE, {"where": where}, edits.remove(graph, [where]))


def too_much_padding(broken: Broken) -> Iterator[Fix]:
    """Less padding."""
    where = broken.problem.where
    yield Fix("pad", _SAME, {"where": where}, edits.set_setting(broken.graph, [where], "padding", "same"))
    bare = edits.set_setting(broken.graph, [where], "padding", "valid")
    yield Fix("no-padding", _NO_PADDING, {"where": where}, bare)


def does_not_divide(broken: Broken) -> Iterator[Fix]:
    """One group divides everything."""
    where = broken.problem.where
    yield Fix("one-group", _ONE_GROUP, {"where": where}, edits.set_setting(broken.graph, [where], "groups", 1))


def repeated_group(broken: Broken) -> Iterator[Fix]:
    """A group of several inputs is not repeated."""
    where = broken.problem.where
    yield Fix("repeat-once", _ONCE, {"where": where}, edits.set_setting(broken.graph, [where], "repeat", 1))
