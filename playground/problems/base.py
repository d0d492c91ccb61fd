"""What can be wrong, as values.

A problem says where it is, holds the numbers, and carries two English templates: what is wrong and what to try. It is
returned or carried by an exception, never printed here; ``say`` and ``advise`` put it into the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import ClassVar

from playground.wording import Translate, shape_in_words, unchanged


@dataclass(frozen=True)
class Problem:
    """Something wrong at ``where``: a node id, a file, or a path inside a file such as ``graph.nodes.3.units``."""

    where: str

    template: ClassVar[str] = ""
    advice: ClassVar[str] = ""

    def __str__(self) -> str:
        return " ".join(part for part in (say(self), advise(self)) if part)


def say(problem: Problem, translate: Translate = unchanged) -> str:
    """One sentence that says what is wrong, with the problem's own numbers filled in."""
    return translate(problem.template).format(**_values(problem, translate))


def advise(problem: Problem, translate: Translate = unchanged) -> str:
    """What to try, or an empty text where there is nothing useful to say."""
    return translate(problem.advice).format(**_values(problem, translate)) if problem.advice else ""


def _values(problem: Problem, translate: Translate) -> dict[str, object]:
    values: dict[str, object] = {}
    for field in fields(problem):
        value = getattr(problem, field.name)
        if isinstance(value, Problem):
            values[field.name] = say(value, translate)
            values[f"{field.name}_advice"] = advise(value, translate)
        else:
            is_shape = isinstance(value, tuple) and all(isinstance(size, int) for size in value)
            values[field.name] = shape_in_words(value) if is_shape else value
    return values


class ProblemError(Exception):
    """Problems on their way to whoever shows them: all of them at once, in ``problems``."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def closest(word: str, known: list[str] | tuple[str, ...]) -> str:
    """The known word that ``word`` was probably meant to be, or an empty text."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.5)), "")
