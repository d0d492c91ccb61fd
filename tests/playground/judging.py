"""Is a file's refusal clear, and is what was read of it sound?"""

from __future__ import annotations

import re
from pathlib import Path

from playground import experiment as experiments
from playground.files import Saved, read, write
from playground.history import History
from playground.problems import Problem, ProblemError, advise, say

_FOREIGN = re.compile(
    r"Traceback|<class|object at 0x|pydantic|NoneType|Input should|Value error|\bdict\b|\btuple\b|codec|union|literal"
)
"""Words of programmers, which a learner should never see."""


def judge(path: Path) -> list[Problem]:
    """What the file is refused for; an empty list where it is read, and what was read is good for everything."""
    try:
        saved = read(path)
    except ProblemError as error:
        assert 1 <= len(error.problems) <= 101
        for problem in error.problems:
            assert_clear(problem)
        return list(error.problems)
    assert_sound(saved, path.with_name("again.playground"))
    return []


def assert_clear(problem: Problem) -> None:
    """A place, a whole sentence, no jargon, no endless text, nothing that a terminal would obey."""
    words = f"{say(problem)} {advise(problem)}"
    assert problem.where, words
    assert len(words) < 700, words[:700]
    assert words.isprintable(), ascii(words)
    assert say(problem).endswith((".", "?")), words
    assert advise(problem) == "" or advise(problem).endswith((".", "?")), words
    assert not _FOREIGN.search(words), words
    words.encode()


def assert_sound(saved: Saved, path: Path) -> None:
    """What was read can be checked, shown, written, and read again the same."""
    experiments.problems(saved.experiment)
    if saved.history is not None:
        History.from_json(saved.history)
    write(path, saved)
    again = read(path)
    assert again.experiment == saved.experiment
    assert again.history == saved.history
    assert [one.name for one in again.runs.records] == [one.name for one in saved.runs.records]
    assert (again.checkpoint is None) == (saved.checkpoint is None)
