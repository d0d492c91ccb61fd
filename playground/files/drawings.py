"""What is on the pad, in a file: strokes, and the loaded picture beneath them."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import FailFast, Field, field_validator

from playground.drawing import INK_SIZE, Drawing, Stroke, rasterize
from playground.layers import Settings

Number = Annotated[float, Field(ge=-1e9, le=1e9, allow_inf_nan=False)]

_MOST_INK = 3e8
"""Pixels to look at for all strokes of a drawing: a few seconds of drawing it anew, some hours of scribbling."""

_MOST_POINTS = 50_000
"""Points of all strokes that are written one by one: they leave room in the file for the largest network."""


class StrokeRecord(Settings):
    """One movement of the pen, in pad units."""

    points: Annotated[list[tuple[Number, Number]], FailFast()]
    width: float = Field(0.08, gt=0, le=1)
    erases: bool = False


class DrawingRecord(Settings):
    """What is on the pad; ``picture`` is float32 [224, 224] from 0 to 1, little-endian, in base64."""

    strokes: Annotated[tuple[StrokeRecord, ...], FailFast()] = ()
    picture: str | None = None

    @field_validator("picture")
    @classmethod
    def _decodes(cls, picture: str | None) -> str | None:
        if picture is not None:
            _decode(picture)
        return picture

    @field_validator("strokes")
    @classmethod
    def _can_be_drawn(cls, strokes: tuple[StrokeRecord, ...]) -> tuple[StrokeRecord, ...]:
        if _ink(strokes) > _MOST_INK:
            raise ValueError("should be a drawing that takes seconds to draw anew, not minutes")
        return strokes


def to_data(drawing: Drawing) -> dict[str, Any]:
    """A drawing as plain data; one of more strokes than are read again becomes the picture of them."""
    if sum(len(stroke.points) for stroke in drawing.strokes) > _MOST_POINTS or _ink(drawing.strokes) > _MOST_INK:
        drawing = Drawing(picture=rasterize(drawing))
    picture = drawing.picture
    return {
        "strokes": [asdict(stroke) for stroke in drawing.strokes],
        "picture": None if picture is None else base64.b64encode(picture.astype("<f4").tobytes()).decode(),
    }


def build(record: DrawingRecord) -> Drawing:
    """The drawing of a record."""
    strokes = tuple(Stroke(tuple(stroke.points), stroke.width, stroke.erases) for stroke in record.strokes)
    return Drawing(strokes, None if record.picture is None else _decode(record.picture))


def _ink(strokes: Iterable[Stroke | StrokeRecord]) -> float:
    """How many pixels are looked at when these strokes are drawn: pieces of the line, times the pen's square."""
    total = 0.0
    for stroke in strokes:
        if stroke.points:
            points = np.clip(np.asarray(stroke.points, np.float64), -1, 2) * INK_SIZE
            pieces = len(points) + float(np.hypot(*np.diff(points, axis=0).T).sum()) / 8
            total += pieces * math.ceil(stroke.width * INK_SIZE + 11) ** 2
    return total


def _decode(picture: str) -> NDArray[np.float32]:
    try:
        data = base64.b64decode(picture, validate=True)
    except (binascii.Error, ValueError):  # what is not in its alphabet
        raise ValueError("should be a picture in base64") from None
    if len(data) != 4 * INK_SIZE**2:
        raise ValueError(f"should be a picture of {INK_SIZE}×{INK_SIZE} numbers of 4 bytes")
    values = np.frombuffer(data, "<f4").astype(np.float32).reshape(INK_SIZE, INK_SIZE)
    if not ((values >= 0) & (values <= 1)).all():
        raise ValueError("should be a picture of numbers from 0 to 1")
    return values
