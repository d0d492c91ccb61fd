"""The file in the user's folder: a line of JSON a drawing, strokes and all, so that it can be prepared anew one day.

A line that cannot be read is told with its number; the others are taken, and the file as it was is put beside before
it is written anew, so that nothing a learner drew is lost.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import shutil
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import FailFast, Field, ValidationError, field_validator

from playground import folders
from playground.drawing import INK_SIZE, Drawing, Stroke
from playground.files import saving
from playground.files.drawings import StrokeRecord
from playground.files.reasons import printable, reason
from playground.handwriting.collection import LABELS, MOST, Collection, Kept
from playground.handwriting.problems import BadLine
from playground.layers import Settings
from playground.problems import Problem, ProblemError, UnreadableFile, UnwritableFile

LARGEST = 256 * 2**20
"""Bytes of the file."""

BROKEN = ".broken"
"""What the name of a file ends with that was put beside."""

HEAD = b'{"format":1}\n'


class KeptRecord(Settings):
    """A line; ``picture`` is 224 x 224 bytes from 0 (paper) to 255 (ink), compressed by zlib, in base64."""

    number: int = Field(ge=1, le=2**53)
    label: Literal[LABELS]  # type: ignore[valid-type]
    held_out: bool = False
    strokes: Annotated[tuple[StrokeRecord, ...], FailFast(), Field(max_length=10_000)] = ()
    picture: str | None = None

    @field_validator("picture")
    @classmethod
    def _decodes(cls, picture: str | None) -> str | None:
        if picture is not None:
            _decoded(picture)
        return picture


@dataclass(frozen=True, slots=True)
class Read:
    """What was found: the collection, the digest that tells it from others, and what could not be read."""

    collection: Collection
    digest: str = ""
    problems: tuple[Problem, ...] = ()


def read(file: Path | None = None) -> Read:
    """What is kept; nothing where there is no file.

    Raises:
        ProblemError: with ``UnreadableFile`` where the file cannot be opened or is none of ours.
    """
    file = file or folders.own_drawings()
    try:
        if not file.exists():
            return Read(Collection())
        if file.stat().st_size > LARGEST:
            raise ProblemError(UnreadableFile(str(file), f"it is larger than {LARGEST // 2**20} MB"))
        content = file.read_bytes()
    except OSError as error:
        raise ProblemError(UnreadableFile(str(file), reason(error))) from None
    if not content.startswith(HEAD):
        raise ProblemError(UnreadableFile(str(file), "it does not begin as a file of drawings does"))
    kept: dict[int, Kept] = {}
    problems: list[Problem] = []
    for place, line in enumerate(content[len(HEAD) :].splitlines(), start=2):
        found = _read_line(line, f"{file}, line {place}")
        if isinstance(found, Problem):
            problems.append(found)
        elif found.number in kept:
            problems.append(BadLine(f"{file}, line {place}", f"there is a drawing {found.number} already"))
        elif len(kept) == MOST:
            problems.append(BadLine(f"{file}, line {place}", f"at most {MOST} drawings are kept"))
            break
        else:
            kept[found.number] = found
    collection = Collection(tuple(kept[number] for number in sorted(kept)))
    return Read(collection, digest(collection), tuple(problems))


def write(collection: Collection, file: Path | None = None, was_broken: bool = False) -> str:
    """Write all that is kept, whole or not at all, and give its digest; nothing is left where nothing is kept.

    ``was_broken``: what is there could not be read whole and is put beside first.

    Raises:
        ProblemError: with ``UnwritableFile``; the file is as it was then.
    """
    file = file or folders.own_drawings()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if was_broken:
            shutil.copy2(file, file.with_name(file.name + BROKEN))
        if not collection.kept:
            file.unlink(missing_ok=True)
            return ""
    except OSError as error:
        raise ProblemError(UnwritableFile(str(file), reason(error))) from None
    saving.write_bytes(file, HEAD + b"".join(_line(one) for one in collection.kept))
    return digest(collection)


def digest(collection: Collection) -> str:
    """What tells a collection from any other; empty where nothing is kept."""
    if not collection.kept:
        return ""
    whole = hashlib.sha256()
    for one in collection.kept:
        whole.update(_line(one))
    return whole.hexdigest()


@lru_cache(maxsize=2 * MOST)
def _line(one: Kept) -> bytes:
    record = KeptRecord(
        number=one.number,
        label=one.label,
        held_out=one.held_out,
        strokes=tuple(
            StrokeRecord(points=list(stroke.points), width=stroke.width, erases=stroke.erases)
            for stroke in one.drawing.strokes
        ),
        picture=None if one.drawing.picture is None else _encoded(one.drawing.picture),
    )
    return record.model_dump_json().encode() + b"\n"


def _read_line(line: bytes, where: str) -> Kept | Problem:
    try:
        record = KeptRecord.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(map(str, first["loc"]))
        return BadLine(where, printable(f"{path}: {first['msg']}" if path else first["msg"], 200))
    strokes = tuple(Stroke(tuple(stroke.points), stroke.width, stroke.erases) for stroke in record.strokes)
    drawing = Drawing(strokes, None if record.picture is None else _decoded(record.picture))
    if drawing.is_empty():
        return BadLine(where, "there is nothing drawn in it")
    return Kept(record.number, record.label, drawing, record.held_out)


def _encoded(picture: NDArray[np.float32]) -> str:
    grey = np.rint(picture * 255).astype(np.uint8).tobytes()
    return base64.b64encode(zlib.compress(grey, 9)).decode()


def _decoded(picture: str) -> NDArray[np.float32]:
    unpacking = zlib.decompressobj()
    try:
        grey = unpacking.decompress(base64.b64decode(picture, validate=True), INK_SIZE**2)
    except (binascii.Error, zlib.error, ValueError):
        raise ValueError("should be a packed picture in base64") from None
    if len(grey) != INK_SIZE**2 or unpacking.unconsumed_tail:
        raise ValueError(f"should be a picture of {INK_SIZE} x {INK_SIZE} bytes")
    return np.frombuffer(grey, np.uint8).reshape(INK_SIZE, INK_SIZE).astype(np.float32) / np.float32(255)
