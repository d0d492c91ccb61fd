"""Edits of the notes on the canvas."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from math import isfinite

from playground.edits.places import Place, checked_place
from playground.graph import Graph, Note
from playground.limits import LARGEST_SIDE, LONGEST_TEXT, MOST_NOTES
from playground.problems import BadSetting, MissingNote, ProblemError
from playground.wording import QT_TRANSLATE_NOOP

_TOO_LONG = QT_TRANSLATE_NOOP("wording", "a note has at most 5,000 signs")
_HALF_SIGN = QT_TRANSLATE_NOOP("wording", "holds half a sign, which no file can keep")
_WRONG_SIZE = QT_TRANSLATE_NOOP("wording", "a note is from 1 to 10,000 pixels wide and high")
_TOO_MANY = QT_TRANSLATE_NOOP("wording", "a canvas has room for 500 notes")


def add_note(graph: Graph, text: str, at: Place, width: float = 200.0, height: float = 80.0) -> tuple[Graph, str]:
    """The graph with one more note, and the note's id."""
    grown, (note_id,) = with_notes(graph, [Note("", text, *at, width, height)])
    return grown, note_id


def with_notes(graph: Graph, notes: Sequence[Note]) -> tuple[Graph, tuple[str, ...]]:
    """The graph with copies of some notes, and their ids: new ones, whatever theirs are.

    Raises:
        ProblemError: ``BadSetting`` where the canvas has no room for them, or one of them cannot be.
    """
    if len(graph.notes) + len(notes) > MOST_NOTES:
        raise ProblemError(BadSetting("graph", _TOO_MANY))
    taken = {note.id for note in graph.notes} | set(graph.ids)
    free = (note_id for number in itertools.count(1) if (note_id := f"note-{number}") not in taken)
    made = tuple(_checked(replace(note, id=note_id)) for note, note_id in zip(notes, free, strict=False))
    return replace(graph, notes=(*graph.notes, *made)), tuple(note.id for note in made)


def change_note(graph: Graph, note: Note) -> Graph:
    """The graph with the note of the same id replaced: another text, place or size."""
    _find(graph, note.id)
    checked = _checked(note)
    return replace(graph, notes=tuple(checked if other.id == note.id else other for other in graph.notes))


def remove_note(graph: Graph, note_id: str) -> Graph:
    """The graph without a note."""
    _find(graph, note_id)
    return replace(graph, notes=tuple(note for note in graph.notes if note.id != note_id))


def _find(graph: Graph, note_id: str) -> None:
    if all(note.id != note_id for note in graph.notes):
        raise ProblemError(MissingNote(note_id))


def _checked(note: Note) -> Note:
    x, y = checked_place(note.id, (note.x, note.y))
    if any("\ud800" <= sign <= "\udfff" for sign in note.text):
        raise ProblemError(BadSetting(note.id, _HALF_SIGN))
    if len(note.text) > LONGEST_TEXT:
        raise ProblemError(BadSetting(note.id, _TOO_LONG))
    if not all(isfinite(side) and 1 <= side <= LARGEST_SIDE for side in (note.width, note.height)):
        raise ProblemError(BadSetting(note.id, _WRONG_SIZE))
    return replace(note, x=x, y=y, width=float(note.width), height=float(note.height))
