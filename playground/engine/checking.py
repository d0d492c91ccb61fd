"""Is this the file the catalogue means? Its SHA-256 tells, of the file itself or of what it unpacks to."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path

from playground.datasets import DataFile
from playground.datasets.problems import NotGzip, TooMuch, WrongContent
from playground.problems import Problem

_BLOCK = 1 << 20


def is_right(path: Path, file: DataFile) -> bool:
    """Whether a file is there and is the right one."""
    try:
        return problem_with(path, file, str(path)) is None
    except OSError:
        return False


def problem_with(path: Path, file: DataFile, where: str) -> Problem | None:
    """What is wrong with a file that came from ``where``, or nothing; raises ``OSError`` if it cannot be read.

    Unpacks in small blocks and no further than the content can be long, so that a bomb does no harm.
    """
    digest = hashlib.sha256()
    if file.digest.of == "archive":
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
    else:
        try:
            with gzip.open(path) as unpacked:
                left = file.content_size
                while block := unpacked.read(min(_BLOCK, left + 1)):
                    left -= len(block)
                    if left < 0:
                        return TooMuch(where, file.content_size)
                    digest.update(block)
        except (gzip.BadGzipFile, EOFError, zlib.error):
            return NotGzip(where)
    found = digest.hexdigest()
    return None if found == file.digest.sha256 else WrongContent(where, file.digest.sha256, found)
