"""What becomes of a folder of pictures: how they are made ready, and what is said of them afterwards."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from playground.datasets.own_pictures import FEWEST, MOST_BYTES, Fit, Light, OwnPictures
from playground.datasets.own_table import LONGEST_NAME
from playground.files.reasons import printable
from playground.pictures.folder import ClassFolders
from playground.pictures.problems import OneClass, TooFewPictures, TooMuchMemory
from playground.problems import Problem, ProblemError

_MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Options:
    """How pictures are made ready: pixels of a side, 1 channel (grey) or 3 (colour), how they become squares, and
    whether dark becomes bright.
    """

    size: int = 28
    channels: Literal[1, 3] = 1
    fit: Fit = "pad"
    light: Light = "kept"


@dataclass(frozen=True, slots=True)
class Pictures:
    """What was read of a folder: uint8 [n, size, size, channels], and the class of each, int32 [n].

    ``digests`` are the SHA-256 of the files, each with its class and name; ``refused`` could not be read.
    """

    x: NDArray[np.uint8]
    y: NDArray[np.int32]
    digests: tuple[str, ...]
    refused: tuple[Problem, ...] = ()


def obstacles(found: ClassFolders, options: Options) -> list[Problem]:
    """Why a folder would not do, told before any picture is read; those that cannot be read are not yet known."""
    return list(_of_counts(found, [len(files) for files in found.files.values()], options))


def own_pictures(found: ClassFolders, options: Options, read: Pictures) -> OwnPictures:
    """What is said of pictures that were read; ``ProblemError`` where too few could be."""
    counts = np.bincount(read.y, minlength=len(found.files)).tolist()
    if problems := list(_of_counts(found, counts, options)):
        raise ProblemError(*problems)
    path = str(found.root)
    return OwnPictures(
        name=_name(found),
        folder=path if path.isprintable() and len(path) <= 4096 else "",
        fingerprint=fingerprint(read.digests),
        size=options.size,
        channels=options.channels,
        fit=options.fit,
        light=options.light,
        labels=_different(printable(label, LONGEST_NAME) for label in found.labels),
        counts=tuple(counts),
    )


def options_of(own: OwnPictures) -> Options:
    """How its pictures are made ready."""
    return Options(own.size, own.channels, own.fit, own.light)


def fingerprint(digests: Iterable[str]) -> str:
    """The SHA-256 of all files together."""
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()


def _name(found: ClassFolders) -> str:
    return printable(found.root.resolve().name or str(found.root), LONGEST_NAME)


def _of_counts(found: ClassFolders, counts: list[int], options: Options) -> Iterable[Problem]:
    if len(counts) < 2:
        yield OneClass(_name(found))
    for label, count in zip(found.labels, counts, strict=True):
        if count < FEWEST:
            yield TooFewPictures(printable(label, LONGEST_NAME), count, FEWEST)
    needed = sum(counts) * options.size**2 * options.channels
    if needed > MOST_BYTES:
        megabytes = -(-needed // _MEGABYTE)
        yield TooMuchMemory(_name(found), sum(counts), options.size, megabytes, MOST_BYTES // _MEGABYTE)


def _different(names: Iterable[str]) -> tuple[str, ...]:
    """The names, those that long or odd folder names have in common told apart by a number."""
    taken: list[str] = []
    for name in names:
        free, number = name, 2
        while free in taken:
            ending = f" {number}"
            free, number = name[: LONGEST_NAME - len(ending)] + ending, number + 1
        taken.append(free)
    return tuple(taken)
