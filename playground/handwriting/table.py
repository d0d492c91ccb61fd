"""Own drawings in and out as a table (CSV): the label, the strokes, and the 784 values a network sees.

Without strokes it is how MNIST is often passed on: a label and 784 values from 0 (paper) to 255 (ink) a line, with or
without a line of names above them. Where a line has strokes these are taken, and the values are for other programs.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from playground.drawing import INK_SIZE, Drawing, Stroke, prepare, rasterize
from playground.files import saving
from playground.files.reasons import printable, reason
from playground.handwriting.collection import LABELS, MOST, Kept
from playground.handwriting.problems import BadLine, ForeignLabel
from playground.problems import Problem, ProblemError, UnreadableFile

SIDE: Final = 28
PIXELS: Final = SIDE * SIDE
HEAD: Final = ("label", "strokes", *(f"pixel{number}" for number in range(PIXELS)))

LARGEST: Final = 64 * 2**20
"""Bytes of a table."""

MOST_TOLD: Final = 100
"""Problems of a file that are told; nobody reads further."""

LONGEST: Final = 200_000
"""Characters of the strokes of one drawing."""

Labelled = tuple[str, Drawing]


@dataclass(frozen=True, slots=True)
class Found:
    """What a file or folder holds, and what of it was refused, by its place."""

    drawings: tuple[Labelled, ...]
    refused: tuple[Problem, ...] = ()


def write(file: Path, kept: Iterable[Kept]) -> None:
    """Write these drawings; ``ProblemError`` with ``UnwritableFile`` where that fails."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEAD)
    for one in kept:
        seen = np.rint(255 * prepare(rasterize(one.drawing))).astype(np.uint8)
        writer.writerow([one.label, to_text(one.drawing), *seen.reshape(-1).tolist()])
    saving.write_bytes(file, text.getvalue().encode())


def read(file: Path) -> Found:
    """The drawings of a table; lines that cannot be read are refused by their number, the others are taken.

    Raises:
        ProblemError: with ``UnreadableFile`` where it cannot be opened, is too large or is no text.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise ProblemError(UnreadableFile(str(file), f"it is larger than {LARGEST // 2**20} MB"))
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ProblemError(UnreadableFile(str(file), reason(error))) from None
    except UnicodeDecodeError:
        raise ProblemError(UnreadableFile(str(file), "it is not a text")) from None
    drawings: list[Labelled] = []
    refused: list[Problem] = []
    for where, cells in _rows(text, file.name):
        found = cells if isinstance(cells, Problem) else _drawing(where, cells)
        if isinstance(found, Problem):
            refused.append(found)
        else:
            drawings.append(found)
        if len(drawings) > MOST or len(refused) >= MOST_TOLD:
            break
    if not drawings and not refused:
        refused.append(BadLine(file.name, "there is no line with a drawing in it"))
    return Found(tuple(drawings), tuple(refused))


def to_text(drawing: Drawing) -> str:
    """The strokes of a drawing, ``width:x,y x,y|width:…`` in pad units, ``-width`` erases; empty over a picture."""
    if drawing.picture is not None:
        return ""
    return "|".join(
        f"{'-' if stroke.erases else ''}{stroke.width:g}:" + " ".join(f"{x:g},{y:g}" for x, y in stroke.points)
        for stroke in drawing.strokes
    )


def from_text(text: str) -> Drawing:
    """A drawing of its strokes as text; ``ValueError`` with what is wrong, in words, where it is none."""
    if len(text) > LONGEST:
        raise ValueError("it has too many strokes")
    strokes = []
    for number, piece in enumerate(text.split("|"), start=1):
        width, colon, points = piece.partition(":")
        try:
            places = tuple((float(x), float(y)) for x, y in (pair.split(",") for pair in points.split()))
            found = Stroke(places, abs(float(width)), width.lstrip().startswith("-"))
        except ValueError:
            found = None
        if not colon or found is None or not places or not 0 < found.width <= 1 or not _near(places):
            raise ValueError(f"stroke {number} should be width:x,y x,y … in parts of the pad")
        strokes.append(found)
    return Drawing(tuple(strokes))


def _near(places: tuple[tuple[float, float], ...]) -> bool:
    return all(math.isfinite(value) and abs(value) <= 10 for place in places for value in place)


def _rows(text: str, name: str) -> Iterator[tuple[str, list[str] | Problem]]:
    """Label, strokes and values of every line, with its place; a first line of names tells where each is."""
    reader = csv.reader(io.StringIO(text, newline=""))
    columns: dict[str, int] | None = None
    while True:
        where = f"{name}, line {reader.line_num + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield where, BadLine(where, f"it is not a line of a table ({error})")
            return
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            names = [cell.strip().lower() for cell in cells]
            columns = {"label": 0} if names[0] in LABELS else {name: at for at, name in enumerate(names)}
            if "label" not in columns:
                yield where, BadLine(where, "there is no column called “label”")
                return
            if names[0] not in LABELS:
                continue
        at = columns.get("strokes")
        strokes = cells[at] if at is not None and at < len(cells) else ""
        rest = [cell for place, cell in enumerate(cells) if place not in (columns["label"], at)]
        yield where, [cells[columns["label"]] if columns["label"] < len(cells) else "", strokes, *rest]


def _drawing(where: str, cells: list[str]) -> Labelled | Problem:
    label, strokes, *values = (cell.strip() for cell in cells)
    if label not in LABELS:
        return ForeignLabel(where, printable(label, 20))
    if strokes:
        try:
            return label, from_text(strokes)
        except ValueError as error:
            return BadLine(where, str(error))
    if len(values) != PIXELS:
        return BadLine(where, f"there are {len(values)} values, not {PIXELS}")
    numbers = np.full(PIXELS, -1.0)
    for place, value in enumerate(values):
        try:
            numbers[place] = float(value)
        except ValueError:
            return BadLine(where, f"value {place + 1} is “{printable(value, 20)}”, which is no number")
    if not ((numbers >= 0) & (numbers <= 255)).all():
        place = int(np.flatnonzero(~((numbers >= 0) & (numbers <= 255)))[0])
        return BadLine(where, f"value {place + 1} is {numbers[place]:g}, not one from 0 to 255")
    if not numbers.any():
        return BadLine(where, "there is no ink in it")
    grey = (numbers / 255).astype(np.float32).reshape(SIDE, SIDE)
    times = INK_SIZE // SIDE
    return label, Drawing(picture=np.repeat(np.repeat(grey, times, axis=0), times, axis=1))
