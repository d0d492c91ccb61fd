"""The network a command is about: a project file, a lesson, a template, or the network the program brings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playground import files, folders, lessons, templates
from playground.experiment import Experiment
from playground.files import Saved
from playground.problems import ProblemError, UnknownName, UnreadableFile, closest


@dataclass(frozen=True, slots=True)
class Found:
    """What WHAT names: its id as it was given, and what is saved of it."""

    id: str
    saved: Saved


def find(what: str) -> Found:
    """The project file or the id ``what`` names.

    What looks like a file is one: it ends in ``.playground``, has a folder in its name, or is there.

    Raises:
        ProblemError: where there is no such thing, with a suggestion, or the file cannot be read.
    """
    if what == templates.PRETRAINED:
        return Found(what, Saved(templates.pretrained()))
    if what in templates.TEMPLATES:
        return Found(what, Saved(templates.TEMPLATES[what].experiment()))
    lesson_id, _, variant = lessons.ALIASES.get(what, what).partition(":")
    known_lessons = {entry.id: entry for entry in lessons.entries()}
    if lesson_id in known_lessons:
        return Found(what, Saved(_of_lesson(lesson_id, variant or next(iter(known_lessons[lesson_id].variants), ""))))
    path = Path(what)
    if path.is_file() or what.endswith(folders.SUFFIX):
        saved = files.read(path)
        files.keep_table(saved)
        return Found(what, saved)
    if len(path.parts) > 1:
        raise ProblemError(UnreadableFile(what, "there is no such file"))
    known = [*templates.TEMPLATES, templates.PRETRAINED, *known_lessons]
    raise ProblemError(UnknownName(what, "project file, lesson or template", what, closest(what, known)))


def _of_lesson(lesson_id: str, variant: str) -> Experiment:
    """What a lesson trains: that of the variant, the first where none is said, else that of the lesson itself."""
    return lessons.find(lesson_id).experiment(variant=variant)
