"""A lesson from a folder or from one file, or everything that is wrong with it at once."""

from __future__ import annotations

import re
import tomllib
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playground.files import parsing
from playground.files.archive import LARGEST_PACKED
from playground.files.reasons import NOT_A_FILE, printable, reason
from playground.lessons import checking, text
from playground.lessons.lesson import Lesson
from playground.lessons.lines import line_of
from playground.lessons.records import FORMAT, LessonRecord
from playground.problems import BadSetting, Problem, ProblemError, TooNewFile, UnreadableFile, advise, say

SUFFIX = ".playground-lesson"
"""How the name of a lesson in one file ends: a zip of what its folder holds."""

DATA = "lesson.toml"
PICTURES = (".png", ".svg", ".jpg", ".jpeg")
LARGEST_TEXT = 2**20
LARGEST_PICTURE = 4 * 2**20
LARGEST_LESSON = 64 * 2**20
MOST_FILES = 200
MOST_TOLD = 100
"""Of so many problems each is told."""

MOST_PARTS = 30
"""Of a dotted name in lesson.toml; thousands of them would take hours to read."""

_BETWEEN_KEYS = re.compile(r"[,={}\[\]\n]")


@dataclass(frozen=True, slots=True)
class Found:
    """What could be read of a lesson, and everything that is wrong; ``lesson`` is None where too much is."""

    lesson: Lesson | None
    problems: tuple[Problem, ...] = field(default=())


def read(path: Path, language: str = "en") -> Lesson:
    """The lesson in a folder or a file.

    Raises:
        ProblemError: with all that is wrong, each with its file, line and what to try.
    """
    found = examine(path, language)
    if found.lesson is None or found.problems:
        raise ProblemError(*found.problems)
    return found.lesson


def examine(path: Path, language: str = "en") -> Found:
    """The lesson in a folder or a file, and everything that is wrong with it."""
    try:
        members = _of_folder(path) if path.is_dir() else _of_file(path)
    except ProblemError as error:
        return Found(None, error.problems)
    lesson_id = path.name.removesuffix(SUFFIX)
    return examine_members(lesson_id, path.parent.name if path.is_dir() else "", members, language)


def examine_members(lesson_id: str, part: str, members: Mapping[str, bytes], language: str = "en") -> Found:
    """The same of files that are in memory, by name."""
    problems: list[Problem] = []
    record = _record(members, problems)
    words = _words(members, language, problems)
    if record is None or words is None:
        return Found(None, _told(problems, DATA))
    pictures = {name: data for name, data in members.items() if name.lower().endswith(PICTURES)}
    lesson = Lesson(lesson_id, part, record, words, pictures)
    source = members[DATA].decode()
    file = _language_file(members, language)
    problems += [_placed(problem, source) for problem in checking.problems(lesson, file)]
    return Found(lesson, _told(problems, file))


def pack(lesson_id: str, members: Mapping[str, bytes], path: Path) -> None:
    """Write the files of a lesson as one file; ``OSError`` where that cannot be."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(members.items()):
            archive.writestr(name, data)


def members_of(path: Path) -> Mapping[str, bytes]:
    """The files of a lesson in a folder or in one file, by name; ``ProblemError`` where it cannot be read."""
    return _of_folder(path) if path.is_dir() else _of_file(path)


def _of_folder(folder: Path) -> dict[str, bytes]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_file() and _belongs(path.name))
        if len(paths) > MOST_FILES:
            raise ProblemError(UnreadableFile(str(folder), f"it holds more than {MOST_FILES} files"))
        return {path.name: _limited(path.name, path.read_bytes()) for path in paths}
    except OSError as error:
        raise ProblemError(UnreadableFile(printable(str(folder), 1000), reason(error))) from None


def _of_file(path: Path) -> dict[str, bytes]:
    shown = printable(str(path), 1000)
    try:
        if not path.is_file() and path.exists():
            raise ProblemError(UnreadableFile(shown, NOT_A_FILE))
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if _belongs(info.filename)]
            if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > LARGEST_LESSON:
                raise ProblemError(UnreadableFile(shown, "it holds far more than a lesson does"))
            return {info.filename: _limited(info.filename, _unpacked(archive, info)) for info in infos}
    except OSError as error:
        raise ProblemError(UnreadableFile(shown, reason(error))) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise ProblemError(UnreadableFile(shown, "it is not a lesson, or it is damaged")) from None


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        return stream.read(min(info.file_size, LARGEST_PACKED) + 1)


def _belongs(name: str) -> bool:
    """Whether a file is part of a lesson; files in folders inside it, and all others, are left alone."""
    return "/" not in name and "\\" not in name and name.lower().endswith((".toml", ".md", *PICTURES))


def _limited(name: str, data: bytes) -> bytes:
    most = LARGEST_PICTURE if name.lower().endswith(PICTURES) else LARGEST_TEXT
    if len(data) > most:
        raise ProblemError(BadSetting(printable(name), f"has {len(data):,} bytes; at most {most:,} are read"))
    return data


def _record(members: Mapping[str, bytes], problems: list[Problem]) -> LessonRecord | None:
    if DATA not in members:
        problems.append(UnreadableFile(DATA, "it is not there"))
        return None
    try:
        source = members[DATA].decode()
        raw = _table(source)
    except UnicodeDecodeError:
        problems.append(BadSetting(DATA, "is not text in UTF-8", "Save it as UTF-8."))
        return None
    except ProblemError as error:
        problems += error.problems
        return None
    found = raw.get("format")
    if type(found) is int and FORMAT < found <= parsing.LAST_FORMAT:
        problems.append(TooNewFile(DATA, found, FORMAT))
        return None
    try:
        return parsing.checked(LessonRecord, raw)
    except ProblemError as error:
        problems += [_placed(problem, source) for problem in error.problems]
    except (TypeError, ValueError):  # a date, or a number beyond all measure
        problems.append(BadSetting(DATA, "holds a value that no setting has, such as a date"))
    return None


def _table(source: str) -> dict[str, Any]:
    """The table of a TOML text; ``ProblemError`` where it is none, or made to take endless time or room."""
    if any(piece.count(".") > MOST_PARTS for piece in _BETWEEN_KEYS.split(source)):
        raise ProblemError(BadSetting(DATA, f"has a name of more than {MOST_PARTS} parts"))
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message = f"is not TOML: {printable(str(error), 200)}"
        raise ProblemError(BadSetting(DATA, message, "See toml.io for how such a file is written.")) from None
    except RecursionError:
        raise ProblemError(BadSetting(DATA, "is nested far deeper than a lesson")) from None
    except ValueError:  # a number of thousands of digits
        raise ProblemError(BadSetting(DATA, "holds a number that is far too long")) from None


def _told(problems: list[Problem], file: str) -> tuple[Problem, ...]:
    """The problems, or the first of very many with how many more there are."""
    if len(problems) <= MOST_TOLD:
        return tuple(problems)
    more = BadSetting(file, f"has {len(problems) - MOST_TOLD:,} more problems", "Mend these first.")
    return (*problems[:MOST_TOLD], more)


def _placed(problem: Problem, source: str) -> Problem:
    """The problem with its place: the line of lesson.toml for a path in it, else file and line as they are."""
    where = problem.where
    if "," not in where:
        where = f"{DATA}, line {line_of(source, where)}, {where}"
    message = problem.message if isinstance(problem, BadSetting) else say(problem).rstrip(".")
    return BadSetting(where, message, advise(problem))


def _language_file(members: Mapping[str, bytes], language: str) -> str:
    """The file of words to read: the language's own, that of a wider one (``zh`` for ``zh_CN``), or English."""
    wanted = (f"{language}.md", f"{language.partition('_')[0]}.md", "en.md")
    return next((name for name in wanted if name in members), "en.md")


def _words(members: Mapping[str, bytes], language: str, problems: list[Problem]) -> text.LessonText | None:
    file = _language_file(members, language)
    if file not in members:
        problems.append(UnreadableFile(file, "the words of the lesson are not there"))
        return None
    try:
        words, found = text.parse(members[file].decode("utf-8-sig"), file)
    except UnicodeDecodeError:
        problems.append(BadSetting(file, "is not text in UTF-8", "Save it as UTF-8."))
        return None
    problems += found
    return words


def languages(members: Mapping[str, bytes]) -> Iterator[str]:
    """The languages a lesson is there in."""
    return (name.removesuffix(".md") for name in members if name.endswith(".md"))
