"""The command palette: everything the window can do, found by typing.

In reading order: matching, search_list (which the quick-add menu shares), commands, palette.
"""

from __future__ import annotations

from widgets.command_palette.palette import CommandPalette

__all__ = ["CommandPalette"]
