"""The zip around a project, to read: members within limits, never extracted. ``saving`` writes it."""

from __future__ import annotations

import errno
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playground.files.reasons import NO_PROJECT, NOT_A_FILE, TOO_MANY_MEMBERS, damaged, printable, reason
from playground.problems import Problem, ProblemError, UnreadableFile

FORMAT = 1
"""The newest format of ``experiment.json``, which is the one that is written."""

EXPERIMENT = "experiment.json"
WEIGHTS = "weights.safetensors"
OPTIMIZER = "optimizer.safetensors"
HISTORY = "history.json"
RUNS = "runs.json"
TABLE = "table.csv"

LIMITS = {
    EXPERIMENT: 8 * 2**20,
    WEIGHTS: 2**31,
    OPTIMIZER: 2**31,
    HISTORY: 16 * 2**20,
    RUNS: 16 * 2**20,
    TABLE: 8 * 2**20,
}
"""The most bytes of each member, unpacked."""

LARGEST = 2**31
"""The most bytes of a whole file, packed or unpacked."""

LARGEST_PACKED = 64 * 2**20
"""The most bytes of a packed member, unpacked; a larger one is stored as it is, so that no small file becomes large."""

_MOST_MEMBERS = 64
_DIRECTORY_LIMIT = 64 * 2**10
_END_RECORD = struct.Struct("<4s4H2LH")  # APPNOTE.TXT, section 4.3.16
_LOCATOR_SIZE = 20  # section 4.3.15
_ENCRYPTED = 0x1
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Members:
    """The members of an open project file, by name. Those of other names are left alone."""

    def __init__(self, opened: zipfile.ZipFile, file: str, size: int) -> None:
        self._zip = opened
        self._file = file
        self._infos = {info.filename: info for info in opened.infolist() if info.filename in LIMITS}
        self._check(size)

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def size(self, name: str) -> int:
        """How many bytes a member says it has; when it is stored, the file has room for them."""
        return self._infos[name].file_size

    def read(self, name: str) -> bytes:
        """A whole member; its size has been checked, and is checked again while it is unpacked."""
        with self.stream(name) as stream:
            data = stream.read(LIMITS[name] + 1)
        if len(data) > LIMITS[name]:
            raise ProblemError(damaged(name, f"is larger than {LIMITS[name]:,} bytes"))
        return data

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """A member to read in parts; damage found while reading becomes a problem of the file."""
        if name not in self._infos:
            raise ProblemError(UnreadableFile(self._file, f"it has no {name} inside"))
        try:
            with self._zip.open(self._infos[name]) as stream:
                yield stream
        except _BAD_ZIP:
            raise ProblemError(UnreadableFile(self._file, f"{name} inside is damaged")) from None

    def _check(self, size: int) -> None:
        names = [info.filename for info in self._zip.infolist()]
        problems: list[Problem] = []
        problems += [damaged(name, "is there more than once") for name in self._infos if names.count(name) > 1]
        for name, info in self._infos.items():
            is_stored = info.compress_type == zipfile.ZIP_STORED
            limit = LIMITS[name] if is_stored else min(LIMITS[name], LARGEST_PACKED)
            if info.file_size > limit:
                problems.append(damaged(name, f"has {info.file_size:,} bytes; at most {limit:,} are read"))
            if not (is_stored or info.compress_type == zipfile.ZIP_DEFLATED) or info.flag_bits & _ENCRYPTED:
                problems.append(damaged(name, "is packed in a way that projects do not use"))
            elif info.compress_size > size or (is_stored and info.compress_size != info.file_size):
                problems.append(damaged(name, "is cut short"))
        total = sum(info.file_size for info in self._infos.values())
        if not problems and total > LARGEST:
            problems.append(damaged(self._file, f"has {total:,} bytes; at most {LARGEST:,} are read"))
        if problems:
            raise ProblemError(*problems)


@contextmanager
def opened(path: Path) -> Iterator[Members]:
    """The members of a project file; ``ProblemError`` where it is none."""
    name = printable(path.name, 200)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting for ever
            raise ProblemError(UnreadableFile(name, NOT_A_FILE))
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise ProblemError(UnreadableFile(printable(str(path), 1000), reason(error))) from None
    with file:
        try:
            size = _check_ends(file, name)
            archive = zipfile.ZipFile(file)
        except OSError as error:
            raise _unreadable(error, name) from None
        except _BAD_ZIP:
            raise _no_project(name) from None
        with archive:
            try:
                yield Members(archive, name, size)
            except OSError as error:
                raise _unreadable(error, name) from None


def _check_ends(file: IO[bytes], name: str) -> int:
    """Refuse a list of contents that is no project's before it is read, since it is read in one go; the file's size."""
    size = file.seek(0, os.SEEK_END)
    if size > LARGEST:
        raise ProblemError(damaged(name, f"has {size:,} bytes; at most {LARGEST:,} are read"))
    file.seek(max(0, size - 2**16 - _END_RECORD.size - _LOCATOR_SIZE))
    tail = file.read()
    start = tail.rfind(b"PK\5\6")
    if start < 0 or start + _END_RECORD.size > len(tail):
        raise _no_project(name)
    _, _, _, _, count, directory, _, _ = _END_RECORD.unpack_from(tail, start)
    # The larger zip64 form, announced just before the end record, is for files that projects never become.
    locator = tail[max(0, start - _LOCATOR_SIZE) : start]
    if count > _MOST_MEMBERS or directory > _DIRECTORY_LIMIT or locator[:4] == b"PK\6\7":
        raise ProblemError(UnreadableFile(name, TOO_MANY_MEMBERS))
    file.seek(0)
    return size


def _unreadable(error: OSError, name: str) -> ProblemError:
    # A zip that lies about where its parts are makes us look before the file's beginning.
    if error.errno == errno.EINVAL:
        return _no_project(name)
    return ProblemError(UnreadableFile(name, reason(error)))


def _no_project(name: str) -> ProblemError:
    return ProblemError(UnreadableFile(name, NO_PROJECT))
