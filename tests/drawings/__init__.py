"""Digits drawn on the pad with a pen, several ways of writing each: what a learner's drawings look like.

The paths were designed by hand and varied by ``make.py``; none comes from a dataset, and none was chosen for being
read correctly by any network.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from playground.drawing import Drawing, Stroke


@dataclass(frozen=True, slots=True)
class LabelledDrawing:
    """A drawing, the digit it means and the way of writing it."""

    label: int
    style: str
    drawing: Drawing


def load() -> list[LabelledDrawing]:
    """All drawings, digit by digit."""
    return [
        LabelledDrawing(digit, record["style"], Drawing(tuple(_stroke(stroke) for stroke in record["strokes"])))
        for digit in range(10)
        for record in json.loads((Path(__file__).parent / f"{digit}.json").read_text(encoding="utf-8"))
    ]


def _stroke(record: dict[str, object]) -> Stroke:
    points, width = record["points"], record["width"]
    assert isinstance(points, list)
    assert isinstance(width, float)
    return Stroke(tuple((float(x), float(y)) for x, y in points), width)
