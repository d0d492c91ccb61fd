"""``prove``: lessons played by their solutions from the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from playground import lessons
from playground.lessons.reading import pack

Run = Any

SAMPLE = next(entry.folder for entry in lessons.entries() if entry.id == "neuron-xor")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The lesson in a folder of its own."""
    folder = tmp_path / "own-xor"
    folder.mkdir()
    for name in ("lesson.toml", "en.md"):
        (folder / name).write_bytes((SAMPLE / name).read_bytes())
    return folder


def edited(folder: Path, old: str, new: str) -> None:
    data = folder / "lesson.toml"
    before = data.read_text(encoding="utf-8")
    assert old in before
    data.write_text(before.replace(old, new), encoding="utf-8")


def test_a_lesson_of_the_program_is_proved(run: Run) -> None:
    outcome = run("prove", "neuron-xor", "--json")
    assert outcome.code == 0
    goals = outcome.json["goals"]
    assert [(one["lesson"], one["page"], one["goal"], one["reached"]) for one in goals] == [
        ("neuron-xor", "one-neuron-fails", "guess", True),
        ("neuron-xor", "company", "hidden-layer", True),
        ("neuron-xor", "company", "solved", True),
    ]
    assert goals[-1]["figure"] >= 0.94 and goals[-1]["steps"] > 0 and goals[-1]["seconds"] > 0
    assert outcome.json["promises"] == []


def test_one_in_a_folder_or_a_file_is_too(run: Run, copied: Path, tmp_path: Path) -> None:
    file = tmp_path / "packed.playground-lesson"
    pack("packed", {path.name: path.read_bytes() for path in copied.iterdir()}, file)
    outcome = run("prove", copied, file, "--json")
    assert outcome.code == 0
    assert {one["lesson"] for one in outcome.json["goals"]} == {"own-xor", "packed"}


def test_a_goal_that_is_not_reached_is_told_with_what_is_missing(run: Run, copied: Path) -> None:
    edited(copied, "at_least = 0.94", "at_least = 1.5")
    outcome = run("prove", copied, "--json")
    assert outcome.code == 1
    (failed,) = (one for one in outcome.json["goals"] if not one["reached"])
    assert failed["goal"] == "solved"
    assert "it should be at least 150 %" in failed["missing"]
    assert "no" in run("prove", copied).output


def test_promises_of_other_starts_are_kept_or_not(run: Run, copied: Path) -> None:
    edited(copied, "seeds = { of = 32, reach = 24 }", "seeds = { of = 3, reach = 1, at_most = 3 }")
    (promise,) = run("prove", copied, "--seeds", "--json").json["promises"]
    assert (promise["goal"], promise["of"], promise["at_least"], promise["at_most"]) == ("solved", 3, 1, 3)
    assert promise["kept"] == (promise["reached"] >= 1)
    edited(copied, "reach = 1, at_most = 3", "reach = 0, at_most = 0")
    outcome = run("prove", copied, "--seeds", "--json")
    assert (outcome.code, outcome.json["promises"][0]["kept"]) == (1, False)


def test_what_is_no_lesson_is_said(run: Run, copied: Path) -> None:
    outcome = run("prove", "neuron-xorr", "--json")
    assert outcome.code == 1
    assert "neuron-xor" in outcome.json["problems"][0]["suggestion"]
    edited(copied, "minutes", "minuts")
    broken = run("prove", copied, "--json")
    assert broken.code == 1
    assert any("minuts" in problem["message"] + problem["where"] for problem in broken.json["problems"])
