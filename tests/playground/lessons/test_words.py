"""The grammar of a lesson's words, and where what is wrong with them is."""

from __future__ import annotations

import pytest

from playground.lessons.text import formulas, links, parse

WHOLE = """# A neuron
Two lines
of summary.

## First {#first}
Move it: $a < b$, $$c$$ and [play](control:playButton).

### Goal {#move}
Move the weight.

### Hint {#move}
1. Where?
2. There,
   a little further.
3. Done.

### Question {#why}
Why
so?
- [x] Because. — It is
  so.
- [ ] By chance. — No.

### Why {#move}
So.

## Second {#second}
```
# no title
```
"""


def test_a_whole_text() -> None:
    text, problems = parse(WHOLE, "en.md")
    assert problems == []
    assert (text.title, text.summary) == ("A neuron", "Two lines\nof summary.")
    assert list(text.pages) == ["first", "second"]
    first = text.pages["first"]
    assert (first.title, first.line) == ("First", 5)
    move, why = first.goals["move"], first.goals["why"]
    assert (move.goal, move.why, move.line) == ("Move the weight.", "So.", 8)
    assert move.hints == ("Where?", "There, a little further.", "Done.")
    assert why.question is not None
    assert why.question.text == "Why\nso?"
    assert [(one.text, one.reason, one.is_right) for one in why.question.choices] == [
        ("Because.", "It is so.", True),
        ("By chance.", "No.", False),
    ]
    assert "# no title" in text.pages["second"].body


def question(*choices: str) -> str:
    return "# T\n## P {#p}\n### Question {#q}\nWhat?\n" + "\n".join(choices)


RIGHT, WRONG = "- [x] Yes. — So.", "- [ ] No. — Not so."


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "has no title"),
        ("# T\n# U", 2, "has a second title"),
        ("# T\n## P", 2, "is a page without an id"),
        ("# T\n## P {#p}\n## Q {#p}", 3, "is a second page called “p”"),
        ("# T\n### Goal {#g}", 2, "comes before the first page"),
        ("# T\n## P {#p}\n### Goal", 3, "does not say which goal it is of"),
        ("# T\n## P {#p}\n### Aim {#g}", 3, "“Aim” is no part of a goal"),
        ("# T\n## P {#p}\n### Hint {#g}\n1. One.\n2. Two.", 3, "has 2 hints"),
        (question(RIGHT), 3, "has 1 answers"),
        (question(WRONG, WRONG), 3, "should have one right answer"),
        (question(RIGHT, RIGHT), 3, "should have one right answer"),
        (question(RIGHT, "- [ ] No."), 3, "has an answer without its reason"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, line: int, words: str) -> None:
    (problem,) = parse(text, "de.md")[1]
    assert problem.where == f"de.md, line {line}"
    assert words in str(problem)


def test_links_and_pictures() -> None:
    found = links("See ![a net](net.png), [play](control:playButton) and [that](https://example.org/a).")
    assert found == [
        (True, "a net", "net.png"),
        (False, "play", "control:playButton"),
        (False, "that", "https://example.org/a"),
    ]


def test_formulas_are_between_dollars() -> None:
    assert formulas("An $a_1$, then\n$$\nb = c\n$$\nand $d$.") == ["a_1", "\nb = c\n", "d"]
