"""idx files, the format of MNIST: a magic number, the sizes, then one byte a pixel or label; plain or gzip.

Read with suspicion: nothing is allocated that the file cannot hold, and every byte must be accounted for.
Y. LeCun, C. Cortes and C. Burges, The MNIST database of handwritten digits, "File formats for the MNIST database".
"""

from __future__ import annotations

import gzip
import math
import zlib
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from playground.datasets.problems import DamagedFile, DataError
from playground.problems import UnreadableFile

Bytes = NDArray[np.uint8]

LARGEST = 2**31
"""The most bytes a file may unpack to."""

# The magic number of unsigned bytes in one, two or three dimensions.
_UNSIGNED_BYTES = 0x0800
# Deflate packs 258 bytes into 2 bits at best: no honest file holds more than this many times its length.
_DENSEST = 1032


def read_idx(path: Path, dataset: str, dimensions: int) -> Bytes:
    """The numbers of an idx file, uint8, in the given number of dimensions.

    ``dataset`` is the id named in the advice. Raises ``DataError``.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
            file.seek(0)
            longest = path.stat().st_size * (_DENSEST if packed else 1)
            stream = cast(BinaryIO, gzip.GzipFile(fileobj=file)) if packed else file
            return _parse(stream, _Damage(path, dataset), dimensions, longest)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DataError(DamagedFile(str(path), dataset, "a whole gzip stream", str(error) or "none")) from error
    except OSError as error:
        raise DataError(UnreadableFile(str(path), error.strerror or str(error))) from error


class _Damage:
    """Makes the error of one file."""

    def __init__(self, path: Path, dataset: str) -> None:
        self.path = path
        self.dataset = dataset

    def __call__(self, expected: str, found: str) -> DataError:
        return DataError(DamagedFile(str(self.path), self.dataset, expected, found))


def _parse(stream: BinaryIO, damage: _Damage, dimensions: int, longest: int) -> Bytes:
    header_size = 4 * (1 + dimensions)
    header = stream.read(header_size)
    if len(header) < header_size:
        raise damage(f"a header of {header_size} bytes", f"{len(header)} bytes in all")
    magic, *sizes = (int(number) for number in np.frombuffer(header, ">u4"))
    wanted = _UNSIGNED_BYTES + dimensions
    if magic != wanted:
        raise damage(f"the magic number {wanted}", str(magic))
    total = math.prod(sizes)
    claim = f"{' x '.join(map(str, sizes))} bytes"
    if total == 0:
        raise damage("at least one example", claim)
    if header_size + total > min(longest, LARGEST):
        raise damage(f"at most {min(longest, LARGEST)} bytes", f"a header that promises {claim}")
    content = np.empty(total, np.uint8)
    filled = _fill(stream, content)
    if filled < total:
        raise damage(claim, f"only {filled}")
    if stream.read(1):
        raise damage(claim, "more")
    return content.reshape(sizes)


def _fill(stream: BinaryIO, content: Bytes) -> int:
    """Read until the array is full or the stream ends; returns the number of bytes read."""
    filled = 0
    while filled < len(content):
        part = stream.read(min(1 << 20, len(content) - filled))
        if not part:
            break
        content[filled : filled + len(part)] = np.frombuffer(part, np.uint8)
        filled += len(part)
    return filled
