"""Pictures in a folder for each class: which there are, and what does not belong there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playground.files.reasons import printable, reason
from playground.handwriting.problems import NoClassFolders, TooManyPictures
from playground.problems import Problem, ProblemError, UnreadableFile

MOST: Final = 20_000
"""Pictures that are read from a folder."""

MOST_CLASSES: Final = 100

LARGEST: Final = 32 * 2**20
"""Bytes of one picture's file."""

_BESIDE: Final = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
"""What systems leave in folders by themselves."""


@dataclass(frozen=True, slots=True)
class ClassFolders:
    """The pictures of each class by its label, both in the order of their names; ``refused`` does not belong there."""

    root: Path
    files: dict[str, tuple[Path, ...]]
    refused: tuple[Problem, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The classes, in order."""
        return tuple(self.files)

    @property
    def count(self) -> int:
        """All pictures together."""
        return sum(map(len, self.files.values()))

    def place(self, file: Path) -> str:
        """How a file is called in what is said about it."""
        return printable(file.relative_to(self.root).as_posix(), 200)


def look_into(root: Path, most: int = MOST) -> ClassFolders:
    """Which pictures a folder holds, by the folders inside it; names alone are looked at, and hidden ones passed over.

    Raises:
        ProblemError: with ``UnreadableFile`` where a folder cannot be opened, with ``NoClassFolders`` where it has none
            with anything inside, with ``TooManyPictures`` for more than ``most``.
    """
    files: dict[str, tuple[Path, ...]] = {}
    refused: list[Problem] = []
    try:
        inside = sorted((path for path in root.iterdir() if not _is_hidden(path)), key=_order)
        for path in inside:
            if path.is_dir():
                found = sorted((one for one in path.iterdir() if not _is_hidden(one)), key=_order)
                refused += [_folder_inside(root, one) for one in found if one.is_dir()]
                pictures = tuple(one for one in found if not one.is_dir())
                if pictures:
                    files[path.name] = pictures
    except OSError as error:
        raise ProblemError(UnreadableFile(str(root), reason(error))) from None
    if not files:
        raise ProblemError(NoClassFolders(str(root)))
    result = ClassFolders(root, files, tuple(refused))
    if result.count > most or len(files) > MOST_CLASSES:
        raise ProblemError(TooManyPictures(str(root), result.count, most))
    return result


def _folder_inside(root: Path, path: Path) -> Problem:
    place = printable(path.relative_to(root).as_posix(), 200)
    return UnreadableFile(place, "folders inside a class are not looked into")


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.name.lower() in _BESIDE


def _order(path: Path) -> tuple[int, str]:
    """By number where the name is one, so that 10 comes after 9, else by name."""
    return (int(path.stem), "") if path.stem.isdecimal() and len(path.stem) < 12 else (10**12, path.name)
