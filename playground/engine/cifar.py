"""CIFAR-10's binary version: records of one label byte and 3 x 32 x 32 colour bytes, in five files and one of tests.

A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009; the page of the dataset describes the
layout. The version with pickles is not read: a pickle can run any program.
"""

from __future__ import annotations

import gzip
import tarfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from playground.datasets.problems import DamagedFile, DataError
from playground.problems import UnreadableFile

Bytes = NDArray[np.uint8]

_SIDE, _CHANNELS = 32, 3
_RECORD = 1 + _CHANNELS * _SIDE * _SIDE
# More than a file of the dataset holds, so that nothing else is taken into memory.
_MOST_RECORDS = 10_000
_NAMES = (*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin")
# The archive unpacks to 184 MB; what goes on beyond this is no such archive.
_MOST_UNPACKED = 400_000_000


def read_cifar(paths: Sequence[Path], dataset: str) -> tuple[Bytes, Bytes, Bytes, Bytes]:
    """Training pictures [n, 32, 32, 3] and labels [n], test pictures and labels, uint8.

    ``paths`` is the archive alone, or the six binary files in order. Raises ``DataError``.
    """
    try:
        contents = _unpack(paths[0], dataset) if len(paths) == 1 else [_read(path, dataset) for path in paths]
    except OSError as error:
        raise DataError(UnreadableFile(str(paths[0]), error.strerror or str(error))) from error
    where = [f"{paths[0]}/{name}" for name in _NAMES] if len(paths) == 1 else [str(path) for path in paths]
    records = [_records(content, name, dataset) for content, name in zip(contents, where, strict=True)]
    train = np.concatenate(records[:-1])
    return *_pictures_and_labels(train), *_pictures_and_labels(records[-1])


def _read(path: Path, dataset: str) -> bytes:
    size = path.stat().st_size
    if size > _MOST_RECORDS * _RECORD:
        raise _too_long(str(path), dataset, size)
    return path.read_bytes()


def _unpack(archive: Path, dataset: str) -> list[bytes]:
    """The six binary files of the archive, in order; everything else in it is passed over."""
    found: dict[str, bytes] = {}
    try:
        with gzip.open(archive) as stream, tarfile.open(fileobj=_limited(stream), mode="r|") as tar:
            for member in tar:
                name = Path(member.name).name
                if name not in _NAMES or not member.isfile():
                    continue
                if member.size > _MOST_RECORDS * _RECORD:
                    raise _too_long(f"{archive}/{name}", dataset, member.size)
                content = tar.extractfile(member)
                found[name] = content.read() if content else b""
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile, ValueError) as error:
        raise DataError(DamagedFile(str(archive), dataset, "a whole tar.gz archive", str(error))) from error
    missing = [name for name in _NAMES if name not in found]
    if missing:
        raise DataError(DamagedFile(str(archive), dataset, ", ".join(_NAMES), f"no {', '.join(missing)}"))
    return [found[name] for name in _NAMES]


def _too_long(where: str, dataset: str, size: int) -> DataError:
    return DataError(DamagedFile(where, dataset, f"at most {_MOST_RECORDS * _RECORD} bytes", str(size)))


def _limited(stream: gzip.GzipFile) -> BinaryIO:
    return cast(BinaryIO, _Limited(stream))


class _Limited:
    """A stream that ends in an error once more has been read than the archive can hold."""

    def __init__(self, stream: gzip.GzipFile) -> None:
        self.stream = stream
        self.left = _MOST_UNPACKED

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes; ``tarfile`` asks for as many as a header claims."""
        part = self.stream.read(min(size, self.left + 1))
        self.left -= len(part)
        if self.left < 0:
            raise tarfile.ReadError(f"more than {_MOST_UNPACKED} bytes")
        return part


def _records(content: bytes, where: str, dataset: str) -> Bytes:
    count, rest = divmod(len(content), _RECORD)
    if rest or not count:
        raise DataError(DamagedFile(where, dataset, f"records of {_RECORD} bytes", f"{len(content)} bytes"))
    return np.frombuffer(content, np.uint8).reshape(count, _RECORD)


def _pictures_and_labels(records: Bytes) -> tuple[Bytes, Bytes]:
    """Planes of red, green and blue become channels of each pixel."""
    planes = records[:, 1:].reshape(-1, _CHANNELS, _SIDE, _SIDE)
    return np.ascontiguousarray(planes.transpose(0, 2, 3, 1)), records[:, 0].copy()
