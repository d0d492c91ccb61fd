"""What can be wrong with a table of one's own; ``where`` is the file's name."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class TableTooLarge(Problem):
    """More than is taken in; each of its kinds says of what."""

    count: int
    most: int
    advice = QT_TRANSLATE_NOOP("wording", "Take a part of it.")


@dataclass(frozen=True)
class TooManyBytes(TableTooLarge):
    """Of a file."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” has {count:,} bytes; at most {most:,} are taken.")


@dataclass(frozen=True)
class TooManyRows(TableTooLarge):
    """Of a table."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” has more than {most:,} rows, which is what is taken at most.")


@dataclass(frozen=True)
class TooManyColumns(TableTooLarge):
    """Of a table."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” has {count:,} columns; at most {most:,} are taken.")


@dataclass(frozen=True)
class TooManyInputs(TableTooLarge):
    """A column of words has one for each."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” would become {count:,} inputs; there may be {most:,} at most.")


@dataclass(frozen=True)
class TooManyNumbers(TableTooLarge):
    """Rows times inputs."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” would become {count:,} numbers; there may be {most:,} at most.")


@dataclass(frozen=True)
class NotText(Problem):
    """A file that is no table of text; ``line`` is where that shows."""

    line: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” is no table of text: line {line} cannot be read.")
    advice = QT_TRANSLATE_NOOP("wording", "Save it as CSV, in UTF-8.")


@dataclass(frozen=True)
class RaggedRow(Problem):
    """A row of another length than the first."""

    line: int
    wanted: int
    got: int
    template = QT_TRANSLATE_NOOP("wording", "Line {line} of “{where}” is {got} cells long, the first one {wanted}.")
    advice = QT_TRANSLATE_NOOP("wording", "Put quotes around cells with commas in them, and nothing below the table.")


@dataclass(frozen=True)
class TooFewRows(Problem):
    """Fewer rows that can be used than one can learn from."""

    count: int
    least: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” has {count} rows that can be used; it takes {least} at least.")
    advice = QT_TRANSLATE_NOOP("wording", "Fill gaps instead of leaving rows out, or bring more rows.")


@dataclass(frozen=True)
class TooFewColumns(Problem):
    """A table in which there is nothing to learn from, or nothing to learn."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” needs one column with the answer, and one at least as input.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose above the columns what each is for.")


@dataclass(frozen=True)
class NotANumber(Problem):
    """A cell of text where numbers are to be predicted."""

    line: int
    column: str
    text: str
    template = QT_TRANSLATE_NOOP("wording", "Line {line} of “{where}”, column “{column}”: “{text}” is no number.")
    advice = QT_TRANSLATE_NOOP("wording", "Mend the file, or let the answer be a class.")


@dataclass(frozen=True)
class TooManyWords(Problem):
    """A column of words in which there are too many different ones; ``line`` is that of the first, ``text``."""

    line: int
    column: str
    count: int
    most: int
    text: str
    template = QT_TRANSLATE_NOOP(
        "wording",
        "Column “{column}” of “{where}” has {count} different words, the first in line {line}: “{text}”. At most "
        "{most} become inputs.",
    )
    advice = QT_TRANSLATE_NOOP("wording", "Ignore the column, or mend what should be a number.")


@dataclass(frozen=True)
class WrongClasses(Problem):
    """Too many classes, or one alone."""

    column: str
    count: int
    most: int
    template = QT_TRANSLATE_NOOP("wording", "Column “{column}” of “{where}” has {count} classes; it takes 2 to {most}.")
    advice = QT_TRANSLATE_NOOP("wording", "Let the answer be a number, or choose another column for it.")


@dataclass(frozen=True)
class LostTable(Problem):
    """A table whose rows are no longer on this machine; ``where`` is its name."""

    template = QT_TRANSLATE_NOOP("wording", "The rows of “{where}” are not on this machine.")
    advice = QT_TRANSLATE_NOOP("wording", "Import the file again: File, Import table.")
