"""The boundary as a table."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from playground.probes import Boundary
from playground.problems import ProblemError, UnwritableFile


def write_table(seen: Boundary, labels: Sequence[str], path: Path) -> None:
    """A line of CSV for each place: x, y, and the probability of each class; ``ProblemError`` where that fails."""
    side = len(seen.probabilities)
    middles = ((np.arange(side) + 0.5) / side * 2 - 1) * seen.reach
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["x", "y", *(f"probability {label}" for label in labels)])
            for y, row in zip(middles.tolist(), seen.probabilities.tolist(), strict=True):
                for x, shares in zip(middles.tolist(), row, strict=True):
                    table.writerow([f"{x:.6g}", f"{y:.6g}", *(f"{share:.6g}" for share in shares)])
    except OSError as error:
        raise ProblemError(UnwritableFile(str(path), (error.strerror or str(error)).lower())) from error
