"""How far the learner is in every lesson, kept as JSON in the settings folder, and as a table for a teacher."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from playground import folders
from playground.problems import ProblemError, UnwritableFile

FILE_NAME = "lessons.json"
FORMAT = 1

State = Literal["new", "current", "done"]


@dataclass(slots=True)
class LessonProgress:
    """One lesson: the page it stands at, the pages that are done, and when each goal was met.

    Times are of the learner's clock, as ISO 8601. ``hints`` counts those asked for, by goal.
    """

    title: str = ""
    page: str = ""
    pages: list[str] = field(default_factory=list)
    goals: dict[str, str] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)
    hints: dict[str, int] = field(default_factory=dict)
    done: str = ""

    @property
    def state(self) -> State:
        """Not begun, under way, or done once."""
        return "done" if self.done else "current" if self.page else "new"


class ProgressBook:
    """The progress in all lessons, by id; written with every change.

    A file that cannot be read is put aside, and the book begins anew.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or folders.settings_folder() / FILE_NAME
        self._lessons: dict[str, LessonProgress] = {}
        self._read()

    def of(self, key: str) -> LessonProgress:
        """The progress in a lesson; a fresh one that is not kept until something changes."""
        return self._lessons.get(key, LessonProgress())

    def keys(self) -> tuple[str, ...]:
        """The lessons that were begun."""
        return tuple(self._lessons)

    def stand_at(self, key: str, title: str, page: str) -> None:
        """The lesson is open at this page."""
        one = self._begun(key)
        one.title, one.page = title, page
        self._write()

    def note_goal(self, key: str, goal: str) -> None:
        """A goal is met; the first time counts."""
        self._begun(key).goals.setdefault(goal, now())
        self._write()

    def note_answer(self, key: str, goal: str, choice: int) -> None:
        """A question was answered, by the number of the choice from 1."""
        self._begun(key).answers[goal] = choice
        self._write()

    def note_hint(self, key: str, goal: str, count: int) -> None:
        """So many hints were asked for."""
        one = self._begun(key)
        one.hints[goal] = max(count, one.hints.get(goal, 0))
        self._write()

    def note_page(self, key: str, page: str) -> None:
        """All of a page is done."""
        one = self._begun(key)
        if page not in one.pages:
            one.pages.append(page)
            self._write()

    def note_done(self, key: str) -> None:
        """The whole lesson is done; the first time counts."""
        one = self._begun(key)
        one.done = one.done or now()
        self._write()

    def forget_goals(self, key: str, page: str, goals: list[str]) -> None:
        """A page begins anew."""
        one = self._begun(key)
        for goal in goals:
            one.goals.pop(goal, None)
            one.answers.pop(goal, None)
        one.pages = [other for other in one.pages if other != page]
        self._write()

    def forget(self, key: str) -> None:
        """A lesson begins anew."""
        if self._lessons.pop(key, None) is not None:
            self._write()

    # --- for a teacher -------------------------------------------------------------------------------------------

    def to_json(self) -> dict[str, Any]:
        """Everything, as it is kept."""
        return {"format": FORMAT, "lessons": {key: asdict(one) for key, one in self._lessons.items()}}

    def to_csv(self) -> str:
        """A line for each goal that was met, in English for other programs."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(["lesson", "title", "state", "lesson done", "goal", "met", "hints", "answer"])
        for key, one in self._lessons.items():
            goals = list(dict.fromkeys([*one.goals, *one.answers, *one.hints])) or [""]
            for goal in goals:
                met, hints, answer = one.goals.get(goal, ""), one.hints.get(goal, 0), one.answers.get(goal, "")
                table.writerow([key, one.title, one.state, one.done, goal, met, hints, answer])
        return text.getvalue()

    # --- the file ------------------------------------------------------------------------------------------------

    def _begun(self, key: str) -> LessonProgress:
        return self._lessons.setdefault(key, LessonProgress())

    def _read(self) -> None:
        try:
            raw = json.loads(self._path.read_text(encoding="utf-8"))
            if raw["format"] != FORMAT:
                raise ValueError(raw["format"])
            self._lessons = {str(key): _progress(one) for key, one in raw["lessons"].items()}
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            with contextlib.suppress(OSError):
                self._path.replace(self._path.with_name(FILE_NAME + ".broken"))

    def _write(self) -> None:
        """Whole or not at all; a disk that refuses keeps nobody from learning."""
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_name(f".{FILE_NAME}.{os.getpid()}.part")
            part.write_text(json.dumps(self.to_json(), indent=1), encoding="utf-8")
            part.replace(self._path)


def write(book: ProgressBook, path: Path) -> None:
    """Write it for a teacher: as JSON where the name ends so, else as CSV; ``ProblemError`` where that fails."""
    is_json = path.suffix.lower() == ".json"
    text = json.dumps(book.to_json(), indent=1, ensure_ascii=False) if is_json else book.to_csv()
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise ProblemError(UnwritableFile(str(path), (error.strerror or str(error)).lower())) from error


def now() -> str:
    """The learner's time, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _progress(raw: dict[str, Any]) -> LessonProgress:
    return LessonProgress(
        title=str(raw["title"]),
        page=str(raw["page"]),
        pages=[str(page) for page in raw["pages"]],
        goals={str(goal): str(when) for goal, when in raw["goals"].items()},
        answers={str(goal): int(choice) for goal, choice in raw["answers"].items()},
        hints={str(goal): int(count) for goal, count in raw["hints"].items()},
        done=str(raw["done"]),
    )
