"""Moving pictures as GIF 89a: up to 256 colours a picture, and of each only the part that has changed."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from playground.problems import ProblemError, UnwritableFile

Picture = NDArray[np.uint8]
COLOURS = 256
MOST_CODES = 4096
"""Of the dictionary of LZW, which begins anew when it is full."""


class GifWriter:
    """Writes pictures one after another; ``close`` ends the file. ``ProblemError`` where it cannot be written.

    Args:
        path: of the file.
        seconds: that each picture is shown, to hundredths; at least 0.02, because viewers show shorter ones longer.
    """

    def __init__(self, path: Path, seconds: float) -> None:
        self._path = path
        self._delay = max(round(100 * seconds), 2)
        self._before: Picture | None = None
        self._file: BinaryIO | None = None

    def add(self, picture: Picture) -> None:
        """One more picture, uint8 [height, width, 3], all of the same size."""
        try:
            if self._file is None:
                self._file = self._path.open("wb")
                self._write(_head(*picture.shape[:2]))
            top, left, part = _changed(self._before, picture)
            self._before = picture
            self._write(_block(top, left, *_indexed(part), self._delay))
        except OSError as error:
            raise ProblemError(UnwritableFile(str(self._path), (error.strerror or str(error)).lower())) from error

    def close(self) -> None:
        """End the file."""
        if self._file is not None:
            self._write(b";")
            self._file.close()

    def _write(self, data: bytes) -> None:
        assert self._file is not None
        self._file.write(data)


def _head(height: int, width: int) -> bytes:
    """The size, and that it is played for ever."""
    screen = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x70, 0, 0)
    return screen + b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"


def _changed(before: Picture | None, picture: Picture) -> tuple[int, int, Picture]:
    """The smallest rectangle outside which nothing differs: its top, left and picture."""
    if before is None:
        return 0, 0, picture
    differs = (before != picture).any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return 0, 0, picture[:1, :1]
    top, left = int(rows[0]), int(columns[0])
    return top, left, picture[top : rows[-1] + 1, left : columns[-1] + 1]


def _indexed(picture: Picture) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Places in a palette [height, width], and the palette [256, 3].

    More than 256 colours are first made coarse, 32 shades of each primary; of those the most frequent make the palette,
    and every other becomes the nearest of them.
    """
    wide = picture.astype(np.uint32)
    keys = (wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2]
    colours, places = np.unique(keys, return_inverse=True)
    places = places.reshape(keys.shape)
    if len(colours) > COLOURS:
        keys = keys & 0xF8F8F8
        colours, places, counts = np.unique(keys, return_inverse=True, return_counts=True)
        places = places.reshape(keys.shape)
        palette = np.sort(np.argsort(-counts, kind="stable")[:COLOURS])
        places = _nearest(_split(colours), _split(colours[palette]))[places]
        colours = colours[palette] | ((colours[palette] >> 5) & 0x070707)
    table = np.zeros((COLOURS, 3), np.uint8)
    table[: len(colours)] = _split(colours)
    return places.astype(np.uint8), table


def _split(keys: NDArray[Any]) -> NDArray[Any]:
    return np.stack([keys >> 16 & 255, keys >> 8 & 255, keys & 255], axis=-1).astype(np.int32)


def _nearest(colours: NDArray[Any], palette: NDArray[Any]) -> NDArray[np.int64]:
    """For each colour [n, 3] the place in the palette [m, 3] of the one that differs least."""
    found = [
        ((part[:, None] - palette[None]) ** 2).sum(axis=2).argmin(axis=1)
        for part in np.split(colours, _cuts(len(colours)))
    ]
    return np.concatenate(found)


def _cuts(count: int) -> NDArray[np.int64]:
    return np.arange(1024, count, 1024)


def _block(top: int, left: int, places: NDArray[np.uint8], palette: NDArray[np.uint8], delay: int) -> bytes:
    """One picture with its own palette, drawn over those before."""
    height, width = places.shape
    control = b"\x21\xf9\x04" + struct.pack("<BHBB", 0x04, delay, 0, 0)
    place = b"\x2c" + struct.pack("<HHHHB", left, top, width, height, 0x87)
    data = compressed(places.tobytes())
    parts = [data[start : start + 255] for start in range(0, len(data), 255)]
    return control + place + palette.tobytes() + b"\x08" + b"".join(bytes([len(p)]) + p for p in parts) + b"\x00"


def compressed(data: bytes) -> bytes:
    """LZW as GIF has it: codes of 9 to 12 bits, the lowest bits first, 256 to clear and 257 to end."""
    clear, end = 256, 257
    out, buffer, bits = bytearray(), clear, 9
    width, following = 9, 258
    known: dict[int, int] = {}
    code = -1
    for value in data:
        if code < 0:
            code = value
            continue
        key = code << 8 | value
        longer = known.get(key)
        if longer is not None:
            code = longer
            continue
        buffer |= code << bits
        bits += width
        if following < MOST_CODES:
            known[key] = following
            following += 1
            if following > 1 << width and width < 12:
                width += 1
        else:
            buffer |= clear << bits
            bits += width
            known.clear()
            width, following = 9, 258
        code = value
        while bits >= 8:
            out.append(buffer & 255)
            buffer >>= 8
            bits -= 8
    if code >= 0:
        buffer |= code << bits
        bits += width
        if following == 1 << width and width < 12:
            width += 1
    buffer |= end << bits
    bits += width
    out += buffer.to_bytes((bits + 7) // 8, "little")
    return bytes(out)
