"""What a gesture on the canvas does to a network: each edit takes a graph and returns a new one.

An edit that cannot be raises ``ProblemError`` with every reason and leaves nothing half done. Undo keeps the graph from
before.
"""

from __future__ import annotations

from playground.edits.adding import add, add_after, insert
from playground.edits.changing import move, rename, set_setting
from playground.edits.copying import Fragment, copy, duplicate, paste
from playground.edits.notes import add_note, change_note, remove_note
from playground.edits.removing import remove
from playground.edits.wires import reorder_inputs, rewire

__all__ = [
    "Fragment",
    "add",
    "add_after",
    "add_note",
    "change_note",
    "copy",
    "duplicate",
    "insert",
    "move",
    "paste",
    "remove",
    "remove_note",
    "rename",
    "reorder_inputs",
    "rewire",
    "set_setting",
]
