"""The files that were imported, in the user's folder: each by its SHA-256, so that none is mistaken for another."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from playground import folders
from playground.datasets.own_table import OwnTable
from playground.files import saving
from playground.files.reasons import printable, reason
from playground.problems import ProblemError, UnwritableFile
from playground.tables.numbering import Numbered, numbered
from playground.tables.problems import LostTable
from playground.tables.sheet import sheet_of


def path_of(fingerprint: str) -> Path:
    """Where the file of a fingerprint is kept."""
    return folders.own_folder() / "tables" / f"{fingerprint}.csv"


def keep(content: bytes) -> None:
    """Keep a file; nothing to do where it is kept already. ``ProblemError`` where the folder refuses."""
    path = path_of(hashlib.sha256(content).hexdigest())
    if _content(path) == content:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProblemError(UnwritableFile(printable(str(path), 1000), reason(error))) from None
    saving.write_bytes(path, content)


def kept(own: OwnTable) -> bytes | None:
    """The bytes of a table's file, None where they are not here, or no longer what they were."""
    content = _content(path_of(own.fingerprint))
    return content if content is not None and hashlib.sha256(content).hexdigest() == own.fingerprint else None


@lru_cache(maxsize=2)
def rows_of(own: OwnTable) -> Numbered:
    """The rows of a table as numbers; ``ProblemError`` with ``LostTable`` where its file is not here."""
    content = kept(own)
    if content is None:
        raise ProblemError(LostTable(own.name))
    sheet = sheet_of(content, own.name)
    if sheet.columns != tuple(column.name for column in own.columns):
        raise ProblemError(LostTable(own.name))  # what is said of it is of another file
    made = numbered(sheet, [column.use for column in own.columns], own.answer, own.missing)
    if (made.names, made.labels, len(made.inputs)) != (own.inputs, own.labels, own.rows):
        raise ProblemError(LostTable(own.name))
    return made


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
