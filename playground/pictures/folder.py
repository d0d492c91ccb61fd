"""Pictures in a folder for each class: which there are, and what does not belong there."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playground.datasets.own_pictures import MOST_CLASSES
from playground.files.reasons import printable, reason
from playground.pictures.problems import EmptyClass, FolderInClass, NoClassFolders, TooManyClasses, TooManyPictures
from playground.problems import Problem, ProblemError, UnreadableFile

MOST: Final = 20_000
"""Pictures that are read from a folder, where nothing else is said."""

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
        return _place(self.root, file)


def look_into(root: Path, most: int = MOST, is_cancelled: Callable[[], bool] = lambda: False) -> ClassFolders:
    """Which pictures a folder holds, by the folders inside it; names alone are looked at, and hidden ones passed over.

    Raises:
        ProblemError: with ``UnreadableFile`` where a folder cannot be opened, with ``NoClassFolders`` where it has none
            with anything inside, with ``TooManyClasses`` or ``TooManyPictures`` for more than ``most``.
    """
    files: dict[str, tuple[Path, ...]] = {}
    refused: list[Problem] = []
    try:
        for folder in (path for path, is_folder in _inside(root) if is_folder):
            if is_cancelled():
                break
            found = _inside(folder)
            refused += [FolderInClass(_place(root, one)) for one, is_folder in found if is_folder]
            if pictures := tuple(one for one, is_folder in found if not is_folder):
                files[folder.name] = pictures
            elif not found:
                refused.append(EmptyClass(_place(root, folder)))
            if sum(map(len, files.values())) > 100 * most:
                break  # far too many: to count them all would take minutes
    except OSError as error:
        raise ProblemError(UnreadableFile(printable(str(root), 1000), reason(error))) from None
    if not files:
        raise ProblemError(NoClassFolders(printable(str(root), 1000)))
    result = ClassFolders(root, files, tuple(refused))
    if len(files) > MOST_CLASSES:
        raise ProblemError(TooManyClasses(printable(str(root), 1000), len(files), MOST_CLASSES))
    if result.count > most:
        raise ProblemError(TooManyPictures(printable(str(root), 1000), result.count, most))
    return result


def _inside(folder: Path) -> list[tuple[Path, bool]]:
    """What a folder holds, in order, and whether each is a folder."""
    with os.scandir(folder) as entries:
        found = [(folder / entry.name, entry.is_dir()) for entry in entries if not _is_hidden(entry.name)]
    return sorted(found, key=lambda one: _order(one[0]))


def _place(root: Path, path: Path) -> str:
    return printable(path.relative_to(root).as_posix(), 200)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name.lower() in _BESIDE


def _order(path: Path) -> tuple[int, str]:
    """By number where the name is one, so that 10 comes after 9, else by name."""
    return (int(path.stem), "") if path.stem.isdecimal() and len(path.stem) < 12 else (10**12, path.name)
