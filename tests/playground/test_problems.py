"""Problems in words: each makes a whole sentence, with its own numbers and nothing left to fill in."""

from __future__ import annotations

import copy
import pickle
import string
from dataclasses import MISSING, fields
from typing import Any

import pytest

import playground.datasets.problems  # the problems of data files are shown in the same places
import playground.handwriting.fine_tuning
from playground.problems import (
    Cycle,
    Diverged,
    MissingInput,
    Problem,
    ProblemError,
    ShapeMismatch,
    UnknownName,
    UnknownNode,
    advise,
    closest,
    say,
)

assert playground.datasets.problems
assert playground.handwriting.fine_tuning

SAMPLES: dict[str, Any] = {
    "str": "apple",
    "int": 42,
    "float": 0.5,
    "tuple[int, ...]": (28, 28, 1),
    "Problem": Cycle("a", "b"),
}


def kinds(of: type[Problem] = Problem) -> list[type[Problem]]:
    """Every kind that can be met: one without words of its own only gathers those below it."""
    below = [kind for direct in of.__subclasses__() for kind in (direct, *kinds(direct))]
    return [kind for kind in below if kind.template or not kind.__subclasses__()]


def sample(kind: type[Problem], full: bool) -> Problem:
    """One of a kind; ``full`` fills in also what may be left out."""
    given = {field.name: SAMPLES[str(field.type)] for field in fields(kind) if full or field.default is MISSING}
    return kind(**given)


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_problem_is_a_sentence_with_all_its_blanks_filled(kind: type[Problem], full: bool) -> None:
    problem = sample(kind, full)
    for text in (say(problem), advise(problem), str(problem)):
        assert not set("{}") & set(text), text
        assert "()" not in text and "  " not in text and text == text.strip()
    assert say(problem).endswith((".", "?"))
    named = {name for _, name, _, _ in string.Formatter().parse(kind.template) if name}
    assert named <= {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_problem_travels_between_processes(kind: type[Problem]) -> None:
    problem = sample(kind, True)
    assert pickle.loads(pickle.dumps(problem)) == problem == copy.copy(problem)
    assert hash(problem) == hash(sample(kind, True))


def test_shapes_are_said_as_people_write_them() -> None:
    assert say(ShapeMismatch("add-1", (28, 28, 1), (10,))) == (
        "The inputs of “add-1” do not fit together: 28×28×1 and 10."
    )


def test_braces_in_a_name_are_only_a_name() -> None:
    assert say(MissingInput("{where}")) == "“{where}” has no input."


def test_words_are_put_into_the_reader_s_language() -> None:
    german = {
        "A wire from “{where}” to “{target}” would close a loop.": "Von „{where}“ nach „{target}“ gäbe es einen Kreis."
    }
    assert say(Cycle("a", "b"), lambda text: german[text]) == "Von „a“ nach „b“ gäbe es einen Kreis."


def test_a_guess_is_offered_only_where_there_is_one() -> None:
    assert advise(UnknownName("graph.nodes.2", "layer", "dens", "dense")) == "Did you mean “dense”?"
    assert advise(UnknownName("graph.nodes.2", "layer", "xyz")) == ""


def test_the_closest_word_is_near_or_nothing() -> None:
    assert closest("mnits", ["mnist", "digits"]) == "mnist"
    assert closest("qqq", ("mnist", "digits")) == ""
    assert closest("a", []) == ""


def test_an_error_carries_all_its_problems() -> None:
    problems = (UnknownNode("a"), Diverged("training", 7, 3))
    error = ProblemError(*problems)
    assert error.problems == problems
    assert str(error) == "; ".join(map(str, problems))
    assert "step 7" in str(error) and "step 3" in str(error)
