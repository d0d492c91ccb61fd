"""What a view shows, as a table for other programs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from playground.problems import ProblemError, UnwritableFile


class Table(NamedTuple):
    """``rows`` may be made while they are written; each has as many entries as ``header``, English words with units."""

    header: Sequence[str]
    rows: Iterable[Sequence[object]]


def write_table(table: Table, path: Path) -> None:
    """A line of CSV for each row, in UTF-8, numbers to six digits; ``ProblemError`` where it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(table.header)
            writer.writerows([f"{v:.6g}" if isinstance(v, float) else v for v in row] for row in table.rows)
    except OSError as error:
        raise ProblemError(UnwritableFile(str(path), (error.strerror or str(error)).lower())) from error
