"""What the views of the catalogue say of themselves, a module a view of the same name.

Each has ``HELP``, a ``ViewHelp`` for the key "?", and ``CONTROLS``, an ``Explanation`` for each control by object name.
They are loaded with their view, not before.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from widgets.help.explanation import ViewHelp
from widgets.help.rooms import EXPLANATIONS
from widgets.viewing.catalogue import CATALOGUE


def help_of(view_id: str) -> ViewHelp | None:
    """The text behind "?" of a view of the catalogue, None of anything else."""
    return _module(view_id).HELP if view_id in CATALOGUE else None


def learn_controls(view_id: str) -> None:
    """Let the controls of a view be explained like all others; to be called before ``explain_all`` of the view."""
    EXPLANATIONS.update(_module(view_id).CONTROLS)


def _module(view_id: str) -> ModuleType:
    return import_module(f"widgets.help.of_views.{view_id}")
