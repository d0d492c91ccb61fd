"""What is wrong with a lesson beyond its form."""

from __future__ import annotations

from playground.lessons.reading import examine_members

WORDS = b"# T\n## P {#p}\n### Goal {#g}\nTrain.\n### Hint {#g}\n1. A.\n2. B.\n3. C.\n"
PAGE = """
[[pages]]
id = "p"
[[pages.goals]]
id = "g"
kind = "action"
deed = "trained"
solution = [{ do = "train", steps = 1 }]
"""


def wrong(head: str) -> list[str]:
    data = f"format = 1\nminutes = 1\n{head}{PAGE}"
    return [
        str(problem)
        for problem in examine_members("digits-x", "", {"lesson.toml": data.encode(), "en.md": WORDS}).problems
    ]


def test_a_lesson_on_downloaded_data_says_so_and_what_it_falls_back_on() -> None:
    setup = '[setup]\ntemplate = "softmax"\n'
    offline = '[offline]\ndataset = "digits"\n'
    needs = 'needs = ["mnist"]\n'
    assert wrong(needs + setup + offline) == []
    (unsaid,) = wrong(setup)
    assert "line 3" in unsaid and "“mnist”, which is not there before it is downloaded" in unsaid
    (nothing,) = wrong(needs + setup)
    assert "line 3" in nothing and "[offline]" in nothing
    (same,) = wrong(needs + setup + "[offline]\nseed = 1\n")
    assert "line 6" in same or "line 5" in same
    assert wrong('[setup]\ndataset = "xor"\nrecipe = { loss = "binary-cross-entropy" }\n') == []


def test_the_pretrained_network_is_on_downloaded_data_too() -> None:
    (unsaid,) = wrong('[setup]\nstart = "pretrained"\n')
    assert "mnist" in unsaid
    assert wrong('[setup]\nstart = "pretrained"\ndataset = "digits"\n') == []
