"""The words of a lesson in one language: Markdown in sections, with the place of everything for messages.

::

    # Title
    One or two sentences: what one finds out. They are shown in the list of lessons.

    ## Title of a page {#page-id}
    Markdown, with $formulas$ and links: [play](control:playButton) lights a control up, [weight](term:weight) opens
    the glossary, [boundary](view:boundary) a view, [next](page:other-page) turns a page; pictures lie in the
    lesson's folder.

    ### Goal {#goal-id}
    One sentence: what to do.

    ### Hint {#goal-id}
    1. A question.
    2. A nudge.
    3. The way; the program can do it.

    ### Question {#goal-id}
    What happens if …?
    - [x] The right answer. — Why it is.
    - [ ] Another. — Why it is not.

    ### Why {#goal-id}
    Why this worked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playground.problems import BadSetting, Problem

LINK = re.compile(r"(!?)\[([^\[\]]{0,500})\]\(([^()\s]{1,500})\)")
LINKS = ("control", "term", "view", "page", "lesson")
"""What a link may point at; ``https`` is allowed beside."""

_HEADING = re.compile(r"^(#{1,3})\s+(.*?)\s*(?:\{#([^}]*)\})?\s*$")
_LONGEST_HEADING = 500
_CHOICE = re.compile(r"^- \[([ xX])\]\s+(.*)$")
_NUMBERED = re.compile(r"^\d+\.\s+(.*)$")
_BETWEEN = " — "


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to a question, with its reason."""

    text: str
    reason: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Question:
    """What a goal asks, in Markdown, and the answers in the order they are shown."""

    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class GoalText:
    """The words of a goal: what to do, three hints, a question where it asks one, and why it worked."""

    line: int = 0
    goal: str = ""
    hints: tuple[str, ...] = ()
    question: Question | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page, in Markdown."""

    line: int = 0
    title: str = ""
    body: str = ""
    goals: dict[str, GoalText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LessonText:
    """The words of a lesson in one language; pages by id, in the order of the file."""

    title: str = ""
    summary: str = ""
    pages: dict[str, PageText] = field(default_factory=dict)


@dataclass(slots=True)
class _Section:
    level: int
    title: str
    id: str
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def body(self) -> str:
        return "\n".join(self.lines).strip()


def parse(text: str, file: str) -> tuple[LessonText, list[Problem]]:
    """The words in a file, and everything that is wrong with their form, each with its line."""
    problems: list[Problem] = []
    title, summary = "", ""
    pages: dict[str, PageText] = {}
    for section in _sections(text):
        if section.level == 1 and not title:
            title, summary = section.title, section.body
        elif section.level == 1:
            problems.append(_at(file, section.line, "has a second title", "Begin pages with two signs: ##."))
        elif section.level == 2:
            _add_page(pages, section, file, problems)
        else:
            _add_part(pages, section, file, problems)
    if not title:
        problems.append(_at(file, 1, "has no title", "Begin the file with a line such as “# A neuron”."))
    return LessonText(title, summary, pages), problems


def links(text: str) -> list[tuple[bool, str, str]]:
    """Every link of a text: whether it is a picture, its words, and what it points at."""
    return [(found[1] == "!", found[2], found[3]) for found in LINK.finditer(text)]


def formulas(text: str) -> list[str]:
    """The LaTeX of every formula, between single or double dollar signs."""
    return [found[1] or found[2] for found in re.finditer(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", text, re.DOTALL)]


def _sections(text: str) -> list[_Section]:
    found: list[_Section] = []
    is_code = False
    for line_number, line in enumerate(text.splitlines(), 1):
        is_code ^= line.startswith("```")
        heading = None if is_code or len(line) > _LONGEST_HEADING else _HEADING.match(line)
        if heading:
            found.append(_Section(len(heading[1]), heading[2], heading[3] or "", line_number))
        elif found:
            found[-1].lines.append(line)
    return found


def _add_page(pages: dict[str, PageText], section: _Section, file: str, problems: list[Problem]) -> None:
    if not section.id:
        problems.append(_at(file, section.line, "is a page without an id", "End its heading with {#its-id}."))
    elif section.id in pages:
        problems.append(_at(file, section.line, f"is a second page called “{section.id}”", "Give it another id."))
    else:
        pages[section.id] = PageText(section.line, section.title, section.body)


def _add_part(pages: dict[str, PageText], section: _Section, file: str, problems: list[Problem]) -> None:
    if not pages:
        problems.append(_at(file, section.line, "comes before the first page", "Begin a page with ## before it."))
        return
    if not section.id:
        problems.append(_at(file, section.line, "does not say which goal it is of", "End it with {#goal-id}."))
        return
    page_id = next(reversed(pages))
    page = pages[page_id]
    known = page.goals.get(section.id, GoalText(section.line))
    made, objection = _with_part(known, section)
    if objection:
        problems.append(_at(file, section.line, *objection))
    goals = {**page.goals, section.id: made}
    pages[page_id] = PageText(page.line, page.title, page.body, goals)


def _with_part(known: GoalText, section: _Section) -> tuple[GoalText, tuple[str, str] | None]:
    goal, hints, question, why = known.goal, known.hints, known.question, known.why
    objection: tuple[str, str] | None = None
    match section.title.casefold():
        case "goal":
            goal = section.body
        case "hint":
            hints = _numbered(section.lines)
            if len(hints) != 3:
                objection = (f"has {len(hints)} hints", "Write three, numbered 1. to 3.: the last one does it.")
        case "why":
            why = section.body
        case "question":
            question, objection = _question(section)
        case _:
            objection = (f"“{section.title}” is no part of a goal", "Use Goal, Hint, Question or Why.")
    return GoalText(known.line, goal, hints, question, why), objection


def _numbered(lines: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for line in lines:
        if number := _NUMBERED.match(line):
            found.append(number[1])
        elif found and line.strip():
            found[-1] += " " + line.strip()
    return tuple(found)


def _question(section: _Section) -> tuple[Question, tuple[str, str] | None]:
    asked: list[str] = []
    choices: list[Choice] = []
    for line in section.lines:
        if choice := _CHOICE.match(line):
            text, _, reason = choice[2].partition(_BETWEEN)
            choices.append(Choice(text.strip(), reason.strip(), choice[1] != " "))
        elif choices and line.strip():
            last = choices[-1]
            whole = f"{last.text}{_BETWEEN if last.reason else ''}{last.reason} {line.strip()}"
            text, _, reason = whole.partition(_BETWEEN)
            choices[-1] = Choice(text.strip(), reason.strip(), last.is_right)
        elif not choices:
            asked.append(line)
    question = Question("\n".join(asked).strip(), tuple(choices))
    if not 2 <= len(choices) <= 9:
        return question, (f"has {len(choices)} answers", "Write 2 to 9, such as “- [x] This one. — Because.”")
    if sum(choice.is_right for choice in choices) != 1:
        return question, ("should have one right answer", "Mark the one with [x], the others with [ ].")
    if not all(choice.reason for choice in choices):
        return question, ("has an answer without its reason", "Write the reason after the answer and “ — ”.")
    return question, None


def _at(file: str, line: int, message: str, suggestion: str) -> Problem:
    return BadSetting(f"{file}, line {line}", message, suggestion)
