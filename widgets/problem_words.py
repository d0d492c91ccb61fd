"""Problems in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.problems import Problem, advise, say
from playground.wording import CONTEXT


def problem_in_words(problem: Problem) -> str:
    """What is wrong and what to try."""
    return f"{say(problem, translated)} {advise(problem, translated)}".strip()


def translated(text: str) -> str:
    """A template of the values part in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text)
