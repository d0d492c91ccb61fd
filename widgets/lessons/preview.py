"""A page of a lesson as one text, for whoever writes it."""

from __future__ import annotations

from playground.lessons import Page
from playground.lessons.text import GoalText


def in_markdown(page: Page) -> str:
    """The title, the text and every goal with its question, hints and reason, one below the other."""
    parts = [f"## {page.text.title or page.id}", page.text.body]
    for goal in page.goals:
        parts += ["---", *_goal(page.words(goal.id))]
    return "\n\n".join(part for part in parts if part)


def _goal(words: GoalText) -> list[str]:
    parts = [f"**○ {words.goal}**" if words.goal else ""]
    if words.question is not None:
        parts.append(words.question.text)
        parts += [f"- {'✓' if one.is_right else '✗'} {one.text} — *{one.reason}*" for one in words.question.choices]
    parts += [f"{number}. {hint}" for number, hint in enumerate(words.hints, 1)]
    return [*parts, f"*{words.why}*" if words.why else ""]
