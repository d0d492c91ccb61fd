"""The command palette: everything the window can do, found by typing. In reading order: matching, commands, palette."""

from __future__ import annotations

from widgets.command_palette.palette import CommandPalette

__all__ = ["CommandPalette"]
