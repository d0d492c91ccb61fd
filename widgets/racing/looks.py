"""How lanes are told apart: names, colours and kinds of lines."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from widgets import theme

_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
_MOST = 16
"""More lanes than this have no colours of their own."""

_MOST_NAMED = 12
"""Of more lanes the legend names none."""


@dataclass(frozen=True, slots=True)
class LaneLook:
    """A lane's name, its colour and its kind of line."""

    name: str
    colour: str
    style: Qt.PenStyle = Qt.PenStyle.SolidLine


def looks(names: Sequence[str], is_scale: bool = False) -> tuple[LaneLook, ...]:
    """A look for each lane, in the colours in force.

    Few lanes have the colours of the series, dashed where these begin anew; values along a scale run through a map from
    dark to light; many lanes that have no order are all alike.
    """
    series = theme.colours().series
    if is_scale and len(names) > 2:
        table = theme.lut("cividis")
        low, high = (0, 215) if theme.colours().name == "light" else (60, 255)
        places = [round(low + (high - low) * number / (len(names) - 1)) for number in range(len(names))]
        return tuple(
            LaneLook(name, "#{:02x}{:02x}{:02x}".format(*table[place]))
            for name, place in zip(names, places, strict=True)
        )
    if len(names) > _MOST:
        return tuple(LaneLook(name, series[0]) for name in names)
    count = len(series)
    return tuple(LaneLook(name, series[i % count], _STYLES[i // count % 2]) for i, name in enumerate(names))


def legend(lanes: Sequence[LaneLook]) -> str:
    """The names beside their colours, as HTML; empty where there are too many to be read."""
    if len(lanes) > _MOST_NAMED:
        return ""
    line = '<span style="color:{colour}">{sign}</span>&nbsp;{name}'
    signs = {Qt.PenStyle.SolidLine: "━", Qt.PenStyle.DashLine: "╍"}
    parts = (
        line.format(colour=one.colour, sign=signs[one.style], name=html.escape(one.name).replace(" ", "&nbsp;"))
        for one in lanes
    )
    return " &ensp;".join(parts)
