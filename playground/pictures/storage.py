"""Imported pictures as a network gets them, in the user's folder: by the fingerprint of their files and by how they
were made ready, so that none are mistaken for others.
"""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from playground import folders
from playground.datasets.own_pictures import OwnPictures
from playground.files import saving
from playground.files.reasons import printable, reason
from playground.pictures.importing import Pictures
from playground.pictures.problems import LostPictures
from playground.problems import ProblemError, UnwritableFile

ROOM: Final = 2 * 2**30
"""Bytes that all imports may take on the disk; beyond that those that were used least lately go."""


def path_of(own: OwnPictures) -> Path:
    """Where the pictures of an import are kept."""
    light = "" if own.light == "kept" else f"-{own.light}"
    name = f"{own.fingerprint}-{own.size}x{own.size}x{own.channels}-{own.fit}{light}.npz"
    return folders.own_folder() / "pictures" / name


def keep(own: OwnPictures, pictures: Pictures) -> None:
    """Keep pictures that were read; ``ProblemError`` where the folder refuses."""
    path = path_of(own)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProblemError(UnwritableFile(printable(str(path), 1000), reason(error))) from None
    packed = io.BytesIO()
    np.savez(packed, x=pictures.x, y=pictures.y)
    saving.write_bytes(path, packed.getvalue())
    _make_room(path)


def is_kept(own: OwnPictures) -> bool:
    """Whether the pictures are there, without a look into them."""
    return path_of(own).is_file()


def pictures_of(own: OwnPictures) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """Pictures and classes; ``ProblemError`` with ``LostPictures`` where they are not kept, or not whole."""
    path = path_of(own)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            x, y = stored["x"], stored["y"]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        raise ProblemError(lost(own)) from None
    if not _suits(own, x, y):
        raise ProblemError(lost(own))
    with contextlib.suppress(OSError):  # only when it was used last is not noted then
        path.touch()
    return x, y


def lost(own: OwnPictures) -> LostPictures:
    """What is said where the pictures are gone."""
    return LostPictures(own.name, own.folder or own.name)


def _suits(own: OwnPictures, x: NDArray[Any], y: NDArray[Any]) -> bool:
    if x.dtype != np.uint8 or y.dtype != np.int32 or x.shape != (own.count, *own.shape) or y.shape != (own.count,):
        return False
    return bool((y >= 0).all()) and tuple(np.bincount(y, minlength=len(own.labels)).tolist()) == own.counts


def _make_room(newest: Path) -> None:
    """Take away what was used least lately, as far as ``ROOM`` asks for it."""
    with contextlib.suppress(OSError):  # another window may be at it; the next import tries again
        others = [(path.stat(), path) for path in newest.parent.glob("*.npz") if path != newest]
        left = ROOM - newest.stat().st_size
        for facts, path in sorted(others, key=lambda one: -one[0].st_mtime):
            left -= facts.st_size
            if left < 0:
                path.unlink()
