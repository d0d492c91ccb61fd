"""Which files of a dataset are there. Looks at names and sizes only, so that asking costs nothing."""

from __future__ import annotations

from pathlib import Path

from playground import folders
from playground.datasets.base import DataFile
from playground.datasets.catalogue import find

# Nothing shorter than the shortest header, of an idx file with labels, is data.
_SHORTEST = 8


def is_available(dataset_id: str, folder: Path) -> bool:
    """Whether a dataset can be loaded from a data folder, without a look into its files.

    Built-in ones always can, those for study never, own drawings where some are kept. What is imported is there with
    the experiment that has it.
    """
    entry = find(dataset_id)
    if entry.own:
        return _is_there(folders.own_drawings())
    return not (entry.for_study or entry.is_imported) and all(
        paths_of(file, folder / dataset_id) for file in entry.files
    )


def paths_of(file: DataFile, folder: Path) -> tuple[Path, ...]:
    """Where a file is in its dataset's folder: the file itself, else all of an unpacked group, else nothing."""
    for names in ((file.name,), *file.alternatives):
        paths = tuple(folder / name for name in names)
        if all(_is_there(path) for path in paths):
            return paths
    return ()


def _is_there(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > _SHORTEST
    except OSError:
        return False
