"""The zip around a project: members read within limits and never extracted, the whole written at once."""

from __future__ import annotations

import os
import secrets
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from playground.problems import BadSetting, ProblemError, UnreadableFile, UnwritableFile

EXPERIMENT = "experiment.json"
WEIGHTS = "weights.safetensors"
OPTIMIZER = "optimizer.safetensors"
HISTORY = "history.json"

LIMITS = {EXPERIMENT: 8 * 2**20, WEIGHTS: 2**31, OPTIMIZER: 2**31, HISTORY: 16 * 2**20}
"""The most bytes of each member, unpacked."""

LARGEST = 2**31
"""The most bytes of a whole file, packed or unpacked."""

_MOST_MEMBERS = 64
_DIRECTORY_LIMIT = 64 * 2**10
_END_RECORD = struct.Struct("<4s4H2LH")  # APPNOTE.TXT, section 4.3.16
_ENCRYPTED = 0x1
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError)


class Members:
    """The members of an open project file, by name. Those of other names are left alone."""

    def __init__(self, opened: zipfile.ZipFile, file: str) -> None:
        self._zip = opened
        self._file = file
        self._infos = {info.filename: info for info in opened.infolist() if info.filename in LIMITS}
        self._check()

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def read(self, name: str) -> bytes:
        """A whole member; its size has been checked, and is checked again while it is unpacked."""
        with self.stream(name) as stream:
            return read_at_most(stream, LIMITS[name], name)

    @contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """A member to read in parts; damage found while reading becomes a problem of the file."""
        if name not in self._infos:
            raise ProblemError(UnreadableFile(self._file, f"it has no {name} inside"))
        try:
            with self._zip.open(self._infos[name]) as stream:
                yield stream
        except _BAD_ZIP as error:
            raise ProblemError(UnreadableFile(self._file, f"{name} inside is damaged ({error})")) from None

    def _check(self) -> None:
        names = [info.filename for info in self._zip.infolist()]
        problems = [BadSetting(name, "is there more than once") for name in self._infos if names.count(name) > 1]
        for name, info in self._infos.items():
            if info.file_size > LIMITS[name]:
                problems.append(BadSetting(name, f"has {info.file_size:,} bytes; at most {LIMITS[name]:,} are read"))
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.flag_bits & _ENCRYPTED:
                problems.append(BadSetting(name, "is packed in a way that projects do not use"))
        total = sum(info.file_size for info in self._infos.values())
        if not problems and total > LARGEST:
            problems.append(BadSetting(self._file, f"has {total:,} bytes; at most {LARGEST:,} are read"))
        if problems:
            raise ProblemError(*problems)


@contextmanager
def opened(path: Path) -> Iterator[Members]:
    """The members of a project file; ``ProblemError`` where it is none."""
    try:
        with path.open("rb") as file:
            _check_ends(file, path.name)
            try:
                archive = zipfile.ZipFile(file)
            except _BAD_ZIP:
                raise _no_project(path.name) from None
            with archive:
                yield Members(archive, path.name)
    except OSError as error:
        raise ProblemError(UnreadableFile(str(path), _reason(error))) from None


def read_at_most(stream: IO[bytes], limit: int, name: str) -> bytes:
    """What is left of a stream; ``ProblemError`` where that is more than ``limit`` bytes, whatever its header said."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ProblemError(BadSetting(name, f"is larger than {limit:,} bytes"))
    return data


def write(path: Path, members: Mapping[str, bytes]) -> None:
    """Write a zip beside ``path``, make sure it is on the disk, then put it in place in one step."""
    target = Path(os.path.realpath(path))  # a link goes on pointing at the file it pointed at
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            with part.open("xb") as file:
                _write_zip(file, members)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        _sync_folder(target.parent)
    except OSError as error:
        raise ProblemError(UnwritableFile(str(path), _reason(error))) from None


def _write_zip(file: IO[bytes], members: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            # One fixed date: the same project gives the same bytes. Weights hardly shrink, so they are only stored.
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED if name.endswith(".json") else zipfile.ZIP_STORED
            archive.writestr(info, data)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, on systems that let folders be opened."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _check_ends(file: IO[bytes], name: str) -> None:
    """Refuse a list of contents that is no project's before it is read, since it is read in one go."""
    size = file.seek(0, os.SEEK_END)
    if size > LARGEST:
        raise ProblemError(BadSetting(name, f"has {size:,} bytes; at most {LARGEST:,} are read"))
    file.seek(max(0, size - 2**16 - _END_RECORD.size))
    tail = file.read()
    start = tail.rfind(b"PK\5\6")
    if start < 0 or start + _END_RECORD.size > len(tail):
        raise _no_project(name)
    _, _, _, _, count, directory, _, _ = _END_RECORD.unpack_from(tail, start)
    # The larger zip64 form, announced just before the end record, is for files that projects never become.
    if count > _MOST_MEMBERS or directory > _DIRECTORY_LIMIT or tail[max(0, start - 20) : start][:4] == b"PK\6\7":
        raise ProblemError(UnreadableFile(name, "it holds far more files than a project does"))
    file.seek(0)


def _no_project(name: str) -> ProblemError:
    return ProblemError(UnreadableFile(name, "it is not a Neural Playground project, or it is damaged"))


def _reason(error: OSError) -> str:
    """The system's own words, as the middle of a sentence."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]
