"""The curves as a table."""

from __future__ import annotations

import csv
from pathlib import Path

from playground.history import COLUMNS, History
from playground.problems import ProblemError, UnwritableFile


def write_table(history: History, path: Path) -> None:
    """Every recorded step as a line of CSV, in UTF-8; ``ProblemError`` where it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(COLUMNS)
            table.writerows(history.to_rows())
    except OSError as error:
        raise ProblemError(UnwritableFile(str(path), (error.strerror or str(error)).lower())) from error
