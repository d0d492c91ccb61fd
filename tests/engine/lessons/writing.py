"""Lessons written for tests, as files in memory."""

from __future__ import annotations

from playground.lessons import Lesson
from playground.lessons.reading import examine_members

SETUP = """
format = 1
minutes = 1
[setup]
dataset = "clouds"
points = { count = 100, noise = 0.1, seed = 0 }
perceptron = { units = [4], function = "tanh" }
recipe = { loss = "binary-cross-entropy", learning_rate = 0.03, batch_size = 10 }
"""

PAGE = '[[pages]]\nid = "first"\n'
WORDS = "# Title\nSummary.\n\n## Page {#first}\nText.\n"
HINTS = "1. One.\n2. Two.\n3. Three.\n"


def lesson(goals: str, questions: str = "", setup: str = SETUP, page: str = PAGE) -> Lesson:
    """A lesson of one page; ``goals`` is TOML, each goal with an id of its own; words are made for each."""
    ids = [line.partition('"')[2].rstrip('"') for line in goals.splitlines() if line.startswith("id = ")]
    parts = [f"### Goal {{#{one}}}\nDo.\n\n### Hint {{#{one}}}\n{HINTS}" for one in ids]
    words = "\n".join([WORDS, *parts, questions])
    found = examine_members(
        "fitting-test", "fitting", {"lesson.toml": (setup + page + goals).encode(), "en.md": words.encode()}
    )
    assert found.lesson is not None, found.problems
    return found.lesson
