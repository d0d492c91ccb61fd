"""Lessons made or damaged to do harm: refused in plain words, within bounds of memory and time, nothing is written."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from playground import lessons
from playground.lessons.reading import DATA, pack
from playground.problems import Problem
from tests.playground.judging import assert_clear

SAMPLE = next(entry.folder for entry in lessons.entries() if entry.id == "neuron-xor")
TOML, WORDS = (SAMPLE / DATA).read_bytes(), (SAMPLE / "en.md").read_bytes()
MEMORY = 400 * 2**20

Made = dict[str, bytes]


def packed(made: Made) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in made.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_toml(data: bytes) -> bytes:
    return packed({DATA: data, "en.md": WORDS})


def with_words(data: bytes) -> bytes:
    return packed({DATA: TOML, "en.md": data})


def replaced(old: bytes, new: bytes) -> bytes:
    assert old in TOML
    return with_toml(TOML.replace(old, new, 1))


def overstated() -> bytes:
    """A member whose entry in the directory says it is small."""
    data = bytearray(packed({DATA: b"#" * 2**22, "en.md": WORDS}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = (100).to_bytes(4, "little")
    return bytes(data)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "no zip": lambda: b"PK\x03\x04 and no more",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000),
    "an empty zip": lambda: packed({}),
    "no words": lambda: packed({DATA: TOML}),
    "no data": lambda: packed({"en.md": WORDS}),
    "a bomb of comments": lambda: with_toml(b"#" * 2**27),
    "a bomb of words": lambda: with_words(b" " * 2**27),
    "a bomb of a picture": lambda: packed({DATA: TOML, "en.md": WORDS, "a.png": bytes(2**27)}),
    "many large pictures": lambda: packed({DATA: TOML, "en.md": WORDS} | {f"{n}.png": bytes(2**22) for n in range(17)}),
    "thousands of files": lambda: packed({DATA: TOML, "en.md": WORDS} | {f"{n}.md": b"# A" for n in range(2000)}),
    "a size that is a lie": overstated,
    "data in zeros": lambda: with_toml(bytes(1000)),
    "data in UTF-16": lambda: with_toml(TOML.decode().encode("utf-16")),
    "words that are no text": lambda: with_words(b"\xff\xfe\x00" * 1000),
    "data that are JSON": lambda: with_toml(b'{"format": 1}'),
    "deep lists": lambda: with_toml(b"format = 1\na = " + b"[" * 100_000),
    "deep tables": lambda: with_toml(b"a" + b".a" * 100_000 + b" = 1"),
    "a number of a million digits": lambda: replaced(b"minutes = 8", b"minutes = " + b"9" * 500_000),
    "a format to come": lambda: replaced(b"format = 1", b"format = 2"),
    "a format without end": lambda: replaced(b"format = 1", b"format = 99999999999999999999"),
    "a format in quotes": lambda: replaced(b"format = 1", b'format = "1"'),
    "no format": lambda: replaced(b"format = 1", b""),
    "a date": lambda: replaced(b"minutes = 8", b"minutes = 2020-01-01"),
    "not a number": lambda: replaced(b"at_least = 0.94", b"at_least = nan"),
    "without end": lambda: replaced(b"at_least = 0.94", b"at_least = -inf"),
    "minutes below nothing": lambda: replaced(b"minutes = 8", b"minutes = -8"),
    "a true that is no one": lambda: replaced(b"minutes = 8", b"minutes = true"),
    "a setting that there is not": lambda: replaced(b"minutes = 8", b"minutes = 8\nrun = 'rm -rf /'"),
    "a setting twice": lambda: replaced(b"minutes = 8", b"minutes = 8\nminutes = 9"),
    "a deed that there is not": lambda: replaced(b'until = "trained"', b'until = "formatted"'),
    "a doing that there is not": lambda: replaced(b'do = "answer"', b'do = "exec"'),
    "thousands of pages": lambda: with_toml(TOML + b'[[pages]]\nid = "p"\n' * 5_000),
    "thousands of goals": lambda: with_toml(TOML + b'[[pages.goals]]\nid = "p"\nkind = "choice"\n' * 5_000),
    "a network beyond all bounds": lambda: replaced(b"units = []", b"units = [1000000]"),
    "a thousand layers": lambda: replaced(b"units = []", b"units = [" + b"4, " * 1000 + b"]"),
    "points beyond counting": lambda: replaced(b"count = 400", b"count = 4000000000"),
    "data that there are not": lambda: replaced(b'"xor"', b'"../../etc/passwd"'),
    "an id that steers the terminal": lambda: replaced(b'id = "company"', b'id = "\\u001b[2J"'),
    "thousands of headings": lambda: with_words(b"# T\n" + b"## P\n" * 5_000),
    "thousands of problems": lambda: with_words(b"# T\n" + b"".join(b"## P {#p%d}\n" % n for n in range(5_000))),
    "a heading without end": lambda: with_words(b"#" * 500_000 + b" " * 500_000),
    "braces without end": lambda: with_words(b"# T {#" * 100_000),
    "a link that runs something": lambda: with_words(WORDS + b"[a](file:///bin/sh) [b](javascript:alert(1))"),
    "a picture outside the lesson": lambda: with_words(WORDS + b"![a](../../secret.png)"),
}
"""What is refused: a problem at least, and no more than is read with patience."""


def refused(path: Path) -> tuple[Problem, ...]:
    tracemalloc.start()
    try:
        problems = lessons.examine(path).problems
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MEMORY, f"{peak:,} bytes"
    for problem in problems:
        assert_clear(problem)
    return problems


ODD = {
    "dollars": b"$a " * 200_000,
    "brackets": b"[" * 400_000,
    "parentheses": b"[a](" * 200_000,
    "marks": b"![" * 300_000,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_words_without_end_are_read_in_a_moment(name: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.playground-lesson"
    path.write_bytes(with_words(WORDS + ODD[name]))
    assert refused(path) == ()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_do_harm_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.playground-lesson"
    path.write_bytes(HOSTILE[name]())
    assert refused(path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_names_that_lead_out_of_the_lesson_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "climbing.playground-lesson"
    path.write_bytes(packed({DATA: TOML, "en.md": WORDS, "../en.md": b"x", "/tmp/en.md": b"x", "a/b.md": b"x"}))
    assert refused(path) == ()


def test_a_folder_of_other_things_is_no_lesson(tmp_path: Path) -> None:
    (tmp_path / DATA).mkdir()
    (tmp_path / "notes.txt").write_text("nothing")
    assert "lesson.toml" in str(refused(tmp_path)[0])
    assert refused(tmp_path / "not-there")


def test_a_lesson_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    whole, path = packed({DATA: TOML, "en.md": WORDS}), tmp_path / "cut.playground-lesson"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert lessons.examine(path).problems


@pytest.mark.parametrize("seed", range(200))
def test_damaged_data_are_refused_clearly_or_read(seed: int, tmp_path: Path) -> None:
    """Bytes of the data and the words changed, doubled and left out at random; nothing but problems may come of it."""
    random = Random(seed)
    made = {}
    for name, whole in ((DATA, TOML), ("en.md", WORDS)):
        data = bytearray(whole)
        for _ in range(random.randint(1, 4)):
            place = random.randrange(len(data))
            end = place + random.randint(1, 30)
            data[place:end] = random.choice(
                (b"", data[place:end] * 2, bytes([random.randrange(256)]), b'"', b"[", b"{#")
            )
        made[name] = bytes(data)
    path = tmp_path / "damaged.playground-lesson"
    path.write_bytes(packed(made))
    for problem in lessons.examine(path).problems:
        assert_clear(problem)


def test_a_lesson_is_the_same_as_one_file(tmp_path: Path) -> None:
    path = tmp_path / "neuron-xor.playground-lesson"
    pack("neuron-xor", {DATA: TOML, "en.md": WORDS}, path)
    made, original = lessons.read(path), lessons.read(SAMPLE)
    assert (made.id, made.record, made.text) == (original.id, original.record, original.text)


def test_every_problem_of_a_broken_lesson_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    toml = TOML.replace(b"minutes = 8", b"minutes = 0").replace(b'kind = "metric"', b'kind = "metrics"')
    (tmp_path / DATA).write_bytes(toml)
    (tmp_path / "en.md").write_bytes(WORDS.replace(b"### Why {#guess}", b"### Reason {#guess}"))
    places = [problem.where for problem in lessons.examine(tmp_path).problems]
    lines = toml.splitlines()
    assert any(place.startswith(f"lesson.toml, line {lines.index(b'minutes = 0') + 1}") for place in places)
    assert any(place.startswith("en.md, line ") for place in places)
    assert len(places) >= 3
