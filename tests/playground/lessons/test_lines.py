"""Lines of a TOML file by path; counted by eye."""

from __future__ import annotations

import pytest

from playground.lessons.lines import line_of

SOURCE = """format = 1

[setup]
dataset = "xor"
"seed" = 3

[[pages]]
id = "one"

[[pages.goals]]
id = "a"

[[pages.goals]]
id = "b"
at_least = 0.5

[[pages]]
id = "two"
[[pages.goals]]
id = "c"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("format", 1),
        ("setup", 3),
        ("setup.dataset", 4),
        ("setup.seed", 5),
        ("pages.0", 7),
        ("pages.0.id", 8),
        ("pages.0.goals.0.id", 11),
        ("pages.0.goals.1.at_least", 15),
        ("pages.1", 17),
        ("pages.1.goals.0.id", 20),
        ("pages.1.goals.0.at_most", 19),
        ("setup.recipe.learning_rate", 3),
        ("nowhere", 1),
        ("", 1),
    ],
)
def test_a_path_has_the_line_it_is_on_or_that_of_what_it_would_be_in(path: str, line: int) -> None:
    assert line_of(SOURCE, path) == line
