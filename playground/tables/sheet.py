"""A CSV as rows of text: read within limits, every fault with its line."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass
from pathlib import Path

from playground.datasets.own_table import LONGEST_NAME, MOST_COLUMNS, MOST_ROWS
from playground.files.reasons import printable, reason
from playground.problems import ProblemError, UnreadableFile
from playground.tables.problems import NotText, RaggedRow, TooManyBytes, TooManyColumns, TooManyRows

MOST_BYTES = 8 * 2**20
GAPS = frozenset({"", "na", "n/a", "nan", "null", "none", "?", "-"})
"""What stands where a value is missing, in lower case."""

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as text. ``lines`` are the numbers of the rows' lines in the file, for what is to be said of them."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    has_decimal_commas: bool = False

    def number(self, text: str) -> float | None:
        """A cell as a number, None where it is none; NaN for a gap."""
        if text.casefold() in GAPS:
            return math.nan
        try:
            value = float(text.replace(",", ".") if self.has_decimal_commas else text)
        except ValueError:
            return None
        return value if math.isfinite(value) else None


def read(path: Path) -> tuple[bytes, Sheet]:
    """The bytes of a file and the table in it.

    Raises:
        ProblemError: where there is no such file, it is too large, or it is no table.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ProblemError(TooManyBytes(printable(path.name), size, MOST_BYTES))
        content = path.read_bytes()
    except OSError as error:
        raise ProblemError(UnreadableFile(printable(str(path), 1000), reason(error))) from None
    return content, sheet_of(content, path.name)


def sheet_of(content: bytes, name: str) -> Sheet:
    """The table in these bytes; the delimiter is whichever of comma, semicolon and tab the first line has most of.

    The first row names the columns where it holds a word in place of a number below it, or words alone.
    """
    name = printable(name, LONGEST_NAME)
    if len(content) > MOST_BYTES:
        raise ProblemError(TooManyBytes(name, len(content), MOST_BYTES))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProblemError(NotText(name, content[: error.start].count(b"\n") + 1)) from None
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows, lines = _rows(text, delimiter, name)
    width = len(rows[0]) if rows else 0
    if width > MOST_COLUMNS:
        raise ProblemError(TooManyColumns(name, width, MOST_COLUMNS))
    bare = Sheet(name, (), tuple(rows), tuple(lines), delimiter != ",")
    if not rows or not _is_heading(bare):
        return _named(bare, [""] * width)
    below = Sheet(name, (), bare.rows[1:], bare.lines[1:], bare.has_decimal_commas)
    return _named(below, list(rows[0]))


def _rows(text: str, delimiter: str, name: str) -> tuple[list[tuple[str, ...]], list[int]]:
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return rows, lines
        except csv.Error:
            raise ProblemError(NotText(name, reader.line_num)) from None
        line, before = before + 1, reader.line_num
        cells = tuple(cell.strip() for cell in row)
        if not any(cells):
            continue
        if rows and len(cells) != len(rows[0]):
            raise ProblemError(RaggedRow(name, line, len(rows[0]), len(cells)))
        if len(rows) > MOST_ROWS:
            raise ProblemError(TooManyRows(name, len(rows), MOST_ROWS))
        rows.append(cells)
        lines.append(line)


def _is_heading(bare: Sheet) -> bool:
    first, others = bare.rows[0], bare.rows[1:]
    if any(bare.number(cell) is not None and cell.casefold() not in GAPS for cell in first):
        return False
    # Words over words are a heading only where they are not among them.
    return all(cell not in {row[place] for row in others} for place, cell in enumerate(first) if cell)


def _named(sheet: Sheet, names: list[str]) -> Sheet:
    """The sheet with a name for each column, no two alike."""
    found: list[str] = []
    for number, given in enumerate(names, start=1):
        name = base = printable(given, LONGEST_NAME - 4) or f"column {number}"
        again = 2
        while name in found:
            name, again = f"{base} {again}", again + 1
        found.append(name)
    return Sheet(sheet.name, tuple(found), sheet.rows, sheet.lines, sheet.has_decimal_commas)
