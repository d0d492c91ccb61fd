"""How the program looks: colours, palette, style sheet, fonts, icons, colour maps and plots.

`apply` puts one of two sets of colours in force, and a size of text; everything else asks `colours()` when it paints
and listens to `changes().changed` when it has kept something that was made from them. In reading order: colours,
in_force, fonts, style_sheet, application, icons, icon_sizes, maps, plots, painting.
"""

from __future__ import annotations

from widgets.theme.application import apply, set_text_size
from widgets.theme.colours import DARK, LIGHT, Colours, contrast, mixed
from widgets.theme.fonts import font
from widgets.theme.icon_sizes import grown, size_icon
from widgets.theme.icons import icon, icon_names
from widgets.theme.in_force import changes, colours, text_size
from widgets.theme.maps import MAPS, lut, picture
from widgets.theme.painting import SPACING, draw_focus_ring

__all__ = [
    "DARK",
    "LIGHT",
    "MAPS",
    "SPACING",
    "Colours",
    "apply",
    "changes",
    "colours",
    "contrast",
    "draw_focus_ring",
    "font",
    "grown",
    "icon",
    "icon_names",
    "lut",
    "mixed",
    "picture",
    "set_text_size",
    "size_icon",
    "text_size",
]
