"""Has another program changed the file? A small value to keep when a file is read or written, and to compare later."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

_TAIL = 2**17


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a file holds, in short: its size in bytes, and a SHA-256 of its end.

    A zip ends with a list of what is in it, with the size and the checksum of each member: a change anywhere shows
    there. The time of the last change is left out, so that a copy put back, or a file merely touched, counts as the
    same.
    """

    size: int
    digest: str


def fingerprint(path: Path) -> Fingerprint | None:
    """The fingerprint of a file, None where there is none or it cannot be read; costs under a millisecond."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _TAIL))
            return Fingerprint(size, hashlib.sha256(file.read(_TAIL)).hexdigest())
    except (OSError, ValueError):
        return None
