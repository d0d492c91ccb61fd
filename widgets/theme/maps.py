"""Colour maps, and arrays made into pictures with them."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

import numpy as np
from PySide6.QtGui import QImage

from widgets.theme.colours import DARK, LIGHT, Colours, channels
from widgets.theme.in_force import colours

Map = Literal["viridis", "cividis", "blue-orange", "ink"]
MAPS: tuple[Map, ...] = ("viridis", "cividis", "blue-orange", "ink")
SIGNED: frozenset[str] = frozenset({"blue-orange"})

# What is not a number is drawn in a grey that none of the coloured maps holds.
NOT_A_NUMBER = {"light": (176, 172, 168), "dark": (92, 88, 86)}
_SIGNED_MIDDLE = {"light": "#f7f7f4", "dark": "#23252b"}
_SIGNED_ENDS = {"light": ("#084c86", "#a34a00"), "dark": ("#9fd4ff", "#ffcf9c")}


def lut(name: Map) -> np.ndarray:
    """The 256 colours of a map, low to high, as uint8 [256, 3]; nobody may write to it.

    "viridis" and "cividis" (Nuñez, Anderton and Renslow, 2018) are for amounts; "blue-orange" is for signed values,
    zero between entries 127 and 128 in a neutral that suits the theme; "ink" goes from paper to ink.
    """
    return _lut(name, colours().name)


@cache
def _lut(name: Map, theme: str) -> np.ndarray:
    table = _TABLES[name](DARK if theme == DARK.name else LIGHT)
    table.setflags(write=False)
    return table


def picture(values: np.ndarray, map: Map, low: float | None = None, high: float | None = None) -> QImage:
    """The picture of an array [h, w], one pixel a value, as RGB888 that owns its memory.

    `low` and `high` get the map's first and last colour; values beyond them get the same. Left out, they are the
    smallest and largest finite value, and for a signed map lie symmetrically around 0. NaN is drawn in grey.
    """
    values = np.asarray(values, dtype=np.float32)
    low, high = _limits(values, map, low, high)
    absent = np.isnan(values)
    span = high - low
    scaled = (values - low) * (255.0 / span) if span > 0 else np.full_like(values, 127.5 if map in SIGNED else 0.0)
    entries = np.clip(np.where(absent, 0.0, scaled) + 0.5, 0, 255).astype(np.uint8)
    pixels = lut(map)[entries]
    if absent.any():
        pixels[absent] = NOT_A_NUMBER[colours().name]
    return rgb_image(pixels)


def rgb_image(pixels: np.ndarray) -> QImage:
    """The picture of uint8 [height, width, 3], red, green and blue, that owns its memory."""
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _limits(values: np.ndarray, map: Map, low: float | None, high: float | None) -> tuple[float, float]:
    finite = values[np.isfinite(values)]
    if not finite.size:
        finite = np.zeros(1, dtype=np.float32)
    if map in SIGNED and low is None and high is None:
        furthest = float(np.abs(finite).max())
        return -furthest, furthest
    if map in SIGNED and (low is None or high is None):
        given = abs(low if low is not None else high or 0.0)
        return -given if low is None else low, given if high is None else high
    return float(finite.min()) if low is None else low, float(finite.max()) if high is None else high


def _known(name: str) -> np.ndarray:
    # The published tables, kept as files: pyqtgraph has them too, but takes a sixth of a second to load.
    lines = (resources.files("resources") / "maps" / f"{name}.txt").read_text(encoding="ascii").split()
    return np.array([channels(f"#{line}") for line in lines], dtype=np.uint8)


def _through(*stops: str) -> np.ndarray:
    """256 colours through evenly spaced stops."""
    at = np.linspace(0.0, 1.0, len(stops))
    wanted = np.linspace(0.0, 1.0, 256)
    corners = np.array([channels(stop) for stop in stops], dtype=np.float64)
    return np.stack([np.interp(wanted, at, corners[:, c]) for c in range(3)], axis=1).round().astype(np.uint8)


def _signed(of: Colours) -> np.ndarray:
    darkest, brightest = _SIGNED_ENDS[of.name]
    return _through(darkest, of.negative, _SIGNED_MIDDLE[of.name], of.positive, brightest)


_TABLES = {
    "viridis": lambda of: _known("viridis"),
    "cividis": lambda of: _known("cividis"),
    "blue-orange": _signed,
    "ink": lambda of: _through(of.paper, of.ink),
}
