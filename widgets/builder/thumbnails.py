"""A layer's output as a small picture: channels side by side, a vector folded into rows.

Pictures hold one byte a pixel and a table of colours, so that a new one costs microseconds.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, qRgb

from widgets import theme
from widgets.theme.maps import rgb_image

Values = NDArray[Any]
MOST_CHANNELS = 16
MOST_UNITS = 64 * 64
GAP = 255  # the entry of the colour table that is transparent
BARS = 24  # vectors up to this long are drawn as bars


def limits(values: Values) -> tuple[float, float]:
    """From 0 to the largest value, or symmetrically around 0 where some are negative; never empty."""
    finite = values if np.isfinite(values).all() else values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    if low < 0:
        furthest = max(-low, high)
        return -furthest, furthest
    return 0.0, high or 1.0


def map_of(low: float) -> theme.Map:
    """The map for values from ``low``: signed ones in blue and orange, amounts in viridis."""
    return "blue-orange" if low < 0 else "viridis"


def entries(values: Values, low: float, high: float) -> NDArray[np.uint8]:
    """Values as entries 0 to 254 of a colour table; what is not a number gets the transparent one."""
    scaled = (values - low) * np.float32(254.0 / (high - low)) + np.float32(0.5)
    absent = np.isnan(scaled)
    np.clip(scaled, 0, 254, out=scaled)
    scaled[absent] = GAP
    return scaled.astype(np.uint8)


def tiled(pictures: NDArray[np.uint8], across: int, gap: int = 1) -> NDArray[np.uint8]:
    """Pictures [h, w, n] side by side, ``across`` in a row, with transparent gaps between them."""
    height, width, count = pictures.shape
    down = -(-count // across)
    sheet = np.full((down * across, height + gap, width + gap), GAP, dtype=np.uint8)
    sheet[:count, :height, :width] = pictures.transpose(2, 0, 1)
    rows = sheet.reshape(down, across, height + gap, width + gap).transpose(0, 2, 1, 3)
    return rows.reshape(down * (height + gap), across * (width + gap))[: -gap or None, : -gap or None]


def image(indices: NDArray[np.uint8], map: theme.Map) -> QImage:
    """Entries of a colour table as a picture that owns its memory."""
    height, width = indices.shape
    packed = np.ascontiguousarray(indices)
    made = QImage(packed.data, width, height, width, QImage.Format.Format_Indexed8).copy()
    made.setColorTable(colour_table(map))
    return made


def colour_table(map: theme.Map) -> list[int]:
    """The map's colours as Qt wants them, the last one transparent."""
    return _colour_table(map, theme.colours().name)


@cache
def _colour_table(map: theme.Map, theme_name: str) -> list[int]:
    table = theme.lut(map)[np.linspace(0, 255, 255).round().astype(int)]
    return [qRgb(*map_colour) for map_colour in table.tolist()] + [0]


def picture_of(values: Values, pixels: int, is_input: bool = False) -> QImage:
    """The thumbnail of an output: [h, w, channels] as up to 16 maps, anything else folded into a square.

    It is made in the very pixels of the screen, so that painting it needs no scaling. The dataset's own pictures are
    drawn as they look: ink on paper, or in their colours.

    Args:
        values: the output, without the batch.
        pixels: the longer side of the picture.
        is_input: whether these are the dataset's pictures.
    """
    if values.ndim != 3:
        return _folded(values.reshape(-1)[:MOST_UNITS], pixels)
    height, width, channels = values.shape
    if is_input and channels == 3:
        return _in_colour(values, pixels)
    across = int(np.ceil(np.sqrt(min(channels, MOST_CHANNELS))))
    side = max(1, (pixels - across + 1) // across)
    scale = side / max(height, width)
    shown = resampled(values[:, :, :MOST_CHANNELS], max(1, round(height * scale)), max(1, round(width * scale)))
    low, high = (0.0, 1.0) if is_input else limits(shown)
    return image(tiled(entries(shown, low, high), across), "ink" if is_input else map_of(low))


def resampled(maps: Values, height: int, width: int) -> Values:
    """Maps [h, w, n] in other sizes: an axis that shrinks is averaged by area, one that grows repeats its pixels."""
    return _along(_along(maps, 0, height), 1, width)


def _along(maps: Values, axis: int, pixels: int) -> Values:
    size = maps.shape[axis]
    if pixels >= size:
        return maps if pixels == size else maps.take(np.arange(pixels) * size // pixels, axis=axis)
    moved = np.moveaxis(maps, axis, 0)
    averaged = _shares(size, pixels) @ moved.reshape(size, -1)
    return np.moveaxis(averaged.reshape(pixels, *moved.shape[1:]), 0, axis)


@cache
def _shares(size: int, pixels: int) -> NDArray[np.float32]:
    """How much of each of ``pixels`` equal parts of an axis every one of its ``size`` cells makes up: rows add to 1."""
    edges = np.linspace(0, size, pixels + 1)
    starts = np.arange(size)
    overlap = np.minimum(edges[1:, None], starts + 1) - np.maximum(edges[:-1, None], starts)
    return (np.maximum(overlap, 0) * pixels / size).astype(np.float32)


def _folded(flat: Values, pixels: int) -> QImage:
    low, high = limits(flat)
    across = int(np.ceil(np.sqrt(flat.size)))
    # Cells left over stay transparent, except where several share a pixel: there an average must not see them.
    square = np.full(across**2, np.nan if across <= pixels else 0.0, dtype=np.float32)
    square[: flat.size] = flat
    return image(entries(resampled(square.reshape(across, across, 1), pixels, pixels), low, high)[:, :, 0], map_of(low))


def _in_colour(values: Values, pixels: int) -> QImage:
    scale = pixels / max(values.shape[:2])
    height, width = (max(1, round(size * scale)) for size in values.shape[:2])
    return rgb_image((np.clip(resampled(values, height, width), 0, 1) * 255).astype(np.uint8))
