"""A picture from a file becomes ink on the pad: paper and ink told apart, contrast stretched, fitted to the square."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.drawing.resampling import resample
from playground.drawing.strokes import INK_SIZE

# Perceived brightness of red, green and blue: ITU-R Recommendation BT.601, section 2.5.1.
_BRIGHTNESS = np.array([0.299, 0.587, 0.114], np.float32)
# The spread of the paper, in standard deviations, that is still taken for paper.
_PAPER_SPREAD = 5.0
# A median absolute deviation is this share of a normal distribution's standard deviation.
_MEDIAN_DEVIATION = 0.6745
# Less contrast than this (a third of one of 256 grey values) is no ink, only rounding.
_LEAST_CONTRAST = 1 / 768


def ink_from_picture(pixels: NDArray[Any]) -> NDArray[np.float32]:
    """Read the ink of a picture: float32 [INK_SIZE, INK_SIZE] from 0 (paper) to 1 (ink).

    ``pixels`` is [h, w], or [h, w, c] with 1 (grey), 2 (grey, alpha), 3 (RGB) or 4 (RGBA) channels, of integers up to
    their type's largest value, or of floats from 0 to 1 (or to 255 when any is above 1). The border shows the paper:
    what differs from it is ink, be it darker or lighter, and the strongest becomes 1. The shorter side is filled up
    with paper. A picture all of one grey has no ink.

    Raises ValueError for other shapes, an empty picture or values that are not finite.
    """
    brightness, alpha = _channels(_to_unit(np.asarray(pixels)))
    if alpha is not None:
        brightness = _over_paper(brightness, alpha)
    ink = _difference_from_paper(brightness)
    return _fit(ink)


def _to_unit(pixels: NDArray[Any]) -> NDArray[np.float32]:
    """Check the shape and scale the values to 0..1."""
    if pixels.ndim not in (2, 3) or (pixels.ndim == 3 and pixels.shape[2] not in (1, 2, 3, 4)):
        raise ValueError(
            "A picture has the shape [height, width] or [height, width, channels] with 1 to 4 channels, "
            f"not {list(pixels.shape)}."
        )
    if pixels.size == 0:
        raise ValueError(f"The picture is empty: its shape is {list(pixels.shape)}.")
    if pixels.dtype.kind not in "buif":
        raise ValueError(f"A picture's values are whole or decimal numbers, not {pixels.dtype}.")
    if not np.isfinite(pixels).all():
        raise ValueError("The picture has values that are not finite numbers.")
    full = np.iinfo(pixels.dtype).max if pixels.dtype.kind == "u" else 255 if pixels.max() > 1 else 1
    unit: NDArray[np.float32] = np.clip(pixels.astype(np.float32) / np.float32(full), 0, 1)
    return unit


def _channels(pixels: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
    """Brightness and, where there is one, alpha, each [h, w]."""
    if pixels.ndim == 2:
        return pixels, None
    count = pixels.shape[2]
    brightness = pixels[..., :3] @ _BRIGHTNESS if count >= 3 else pixels[..., 0]
    return brightness, pixels[..., -1] if count in (2, 4) else None


def _over_paper(brightness: NDArray[np.float32], alpha: NDArray[np.float32]) -> NDArray[np.float32]:
    """Lay a partly transparent picture on paper that lets its ink be seen.

    Around an opaque border that paper is more of the same; where the border is transparent, everything visible is ink,
    and the paper is white under dark ink and black under light ink.
    """
    visible = alpha > 0.5
    if not visible.any():
        return np.zeros_like(brightness)
    rows, columns = np.flatnonzero(visible.any(axis=1)), np.flatnonzero(visible.any(axis=0))
    around = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    border_visible = _border(visible[around])
    if border_visible.mean() > 0.5:
        paper = np.median(_border(brightness[around])[border_visible])
    else:
        paper = np.float32(0 if brightness[visible].mean() > 0.5 else 1)
    flat: NDArray[np.float32] = (alpha * brightness + (1 - alpha) * paper).astype(np.float32)
    return flat


def _difference_from_paper(brightness: NDArray[np.float32]) -> NDArray[np.float32]:
    """How far each pixel is from the border's brightness towards the ink's, stretched to 0..1."""
    border = _border(brightness)
    paper = np.median(border)
    deviation = np.median(np.abs(border - paper)) / _MEDIAN_DEVIATION
    spread = _PAPER_SPREAD * float(deviation)
    darker, lighter = paper - brightness, brightness - paper
    away = darker if np.maximum(darker - spread, 0).sum() > np.maximum(lighter - spread, 0).sum() else lighter
    most = float(away.max())
    if most - spread < _LEAST_CONTRAST:
        return np.zeros_like(brightness)
    # Full ink is what most of the clearly inked pixels reach: one dark speck must not make the whole digit pale.
    full = float(np.percentile(away[away > spread + (most - spread) / 4], 90))
    stretched: NDArray[np.float32] = np.clip((away - spread) / (full - spread), 0, 1).astype(np.float32)
    return stretched


def _border(picture: NDArray[Any]) -> NDArray[Any]:
    """The pixels of the picture's frame, a fiftieth of its shorter side wide and at least one pixel."""
    wide = max(1, min(picture.shape) // 50)
    inside = np.zeros(picture.shape, bool)
    inside[wide:-wide, wide:-wide] = True
    return picture[~inside]


def _fit(ink: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scale to the pad, keeping the aspect ratio, with equal paper on both sides of the shorter direction."""
    height, width = ink.shape
    scale = INK_SIZE / max(height, width)
    rows, columns = max(1, round(height * scale)), max(1, round(width * scale))
    row, column = (INK_SIZE - rows) // 2, (INK_SIZE - columns) // 2
    pad = np.zeros((INK_SIZE, INK_SIZE), np.float32)
    pad[row : row + rows, column : column + columns] = resample(ink, rows, columns)
    return pad
