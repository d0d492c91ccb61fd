"""Every lesson the program brings is whole, in every language it is there in."""

from __future__ import annotations

import re

import pytest

from playground import lessons
from playground.lessons import catalogue
from playground.lessons.reading import examine_members, languages, members_of
from playground.lessons.text import LessonText, links

ENTRIES = lessons.entries()
IN_LANGUAGES = [(entry, language) for entry in ENTRIES for language in languages(members_of(entry.folder))]


def spoken(text: LessonText) -> str:
    """Every word of a lesson."""
    found = [text.summary]
    for page in text.pages.values():
        found.append(page.body)
        for goal in page.goals.values():
            found += [goal.goal, goal.why, *goal.hints]
            if goal.question is not None:
                found += [goal.question.text, *(choice.text + choice.reason for choice in goal.question.choices)]
    return "\n".join(found)


@pytest.mark.parametrize(("entry", "language"), IN_LANGUAGES, ids=lambda one: getattr(one, "id", one))
def test_nothing_is_wrong_with_it(entry: catalogue.Entry, language: str) -> None:
    found = lessons.examine(entry.folder, language)
    assert [str(problem) for problem in found.problems] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_other_languages_have_the_same_pages_and_goals(entry: catalogue.Entry) -> None:
    members = members_of(entry.folder)
    forms = {
        language: [(page, list(words.goals)) for page, words in lesson.text.pages.items()]
        for language in languages(members)
        if (lesson := examine_members(entry.id, entry.part, members, language).lesson) is not None
    }
    assert {language: form for language, form in forms.items() if form != forms["en"]} == {}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_its_id_and_what_to_know_first_are_sound(entry: catalogue.Entry) -> None:
    known = [one.id for one in ENTRIES]
    assert entry.id.startswith(f"{entry.part}-")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id)
    assert set(entry.after) <= set(known[: known.index(entry.id)]), "what is to be known first comes earlier"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_links_to_other_lessons_lead_to_one(entry: catalogue.Entry) -> None:
    text = lessons.read(entry.folder).text
    named = {target.partition(":")[2] for _, _, target in links(spoken(text)) if target.startswith("lesson:")}
    assert named <= {one.id for one in ENTRIES}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_page_has_something_to_do(entry: catalogue.Entry) -> None:
    assert [page.id for page in lessons.read(entry.folder).pages if not page.goals] == []


def test_no_two_lessons_have_the_same_id_and_every_folder_is_listed() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(ids) == len(set(ids))
    parts = {entry.folder.parent for entry in ENTRIES}
    assert {folder.name for part in parts for folder in part.iterdir() if folder.is_dir()} == set(ids)
