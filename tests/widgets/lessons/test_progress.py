"""What is kept of lessons from one start to the next."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from playground.problems import ProblemError
from widgets.lessons.progress import ProgressBook, write


def test_a_book_comes_back_as_it_was_written(tmp_path: Path) -> None:
    book = ProgressBook(tmp_path / "lessons.json")
    book.stand_at("a", "The first", "two")
    book.note_goal("a", "goal")
    book.note_answer("a", "question", 2)
    book.note_hint("a", "goal", 3)
    book.note_page("a", "one")
    book.note_done("a")
    again = ProgressBook(tmp_path / "lessons.json")
    assert again.of("a") == book.of("a")
    assert (again.of("a").state, again.of("b").state) == ("done", "new")


def test_a_damaged_file_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "lessons.json"
    for damage in ("{", '{"format": 9}', '{"format": 1, "lessons": {"a": 3}}', "[]"):
        path.write_text(damage)
        assert ProgressBook(path).keys() == ()
        assert path.with_name("lessons.json.broken").read_text() == damage


def test_what_was_reached_first_counts(tmp_path: Path) -> None:
    book = ProgressBook(tmp_path / "lessons.json")
    book.note_goal("a", "goal")
    first = book.of("a").goals["goal"]
    book.note_goal("a", "goal")
    assert book.of("a").goals == {"goal": first}
    book.forget_goals("a", "page", ["goal"])
    assert book.of("a").goals == {}


def test_it_is_written_as_the_name_says(tmp_path: Path) -> None:
    book = ProgressBook(tmp_path / "lessons.json")
    book.stand_at("a", "One", "page")
    write(book, tmp_path / "for-my-teacher.csv")
    write(book, tmp_path / "for-my-teacher.json")
    assert (tmp_path / "for-my-teacher.csv").read_text() == book.to_csv()
    assert json.loads((tmp_path / "for-my-teacher.json").read_text()) == book.to_json()
    with pytest.raises(ProblemError):
        write(book, tmp_path / "nowhere" / "progress.csv")


def test_a_teacher_gets_a_line_for_each_goal(tmp_path: Path) -> None:
    book = ProgressBook(tmp_path / "lessons.json")
    book.stand_at("a", "One, two", "page")
    book.note_goal("a", "met")
    book.note_hint("a", "asked", 1)
    book.stand_at("b", "Other", "page")
    rows = list(csv.DictReader(io.StringIO(book.to_csv())))
    assert [(row["lesson"], row["title"], row["goal"], bool(row["met"]), row["hints"]) for row in rows] == [
        ("a", "One, two", "met", True, "0"),
        ("a", "One, two", "asked", False, "1"),
        ("b", "Other", "", False, "0"),
    ]
