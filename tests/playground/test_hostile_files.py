"""Files made or damaged to do harm: refused in plain words, within bounds of memory and time, and nothing is executed.

Most of it runs in a process of its own (``reading.py``), which has little memory and may do nothing but read. A file
that ever broke something is kept in ``tests/files/refused``.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from playground.drawing import rasterize
from playground.files import read
from playground.problems import ProblemError, UnreadableFile
from tests.playground.hostile import HOSTILE, SAMPLE, with_data
from tests.playground.judging import assert_clear, judge

ROOT = Path(__file__).parents[2]
REFUSED = ROOT / "tests" / "files" / "refused"
READING = Path(__file__).with_name("reading.py")
HANGS = 1800
"""Seconds after which a reader hangs, on the slowest of machines."""


def read_apart(folder: Path, *arguments: str) -> dict[str, Any]:
    """How many problems each file has, or what broke, by name; read in a process with little memory."""
    command = [sys.executable, str(READING), str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANGS)
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def broken(found: dict[str, Any]) -> dict[str, Any]:
    return {name: outcome for name, outcome in found.items() if not isinstance(outcome, int)}


# --- damaged at random -------------------------------------------------------------------------------------------


def test_damaged_files_are_refused_clearly_or_read_soundly(tmp_path: Path) -> None:
    """``mutating.mutated`` makes the file of a seed again; keep one that breaks in tests/files/refused."""
    found = read_apart(tmp_path, "0", "500")
    assert len(found) == 500
    assert broken(found) == {}
    assert sum(outcome > 0 for outcome in found.values()) > 400


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 20_000, 2_500))
def test_twenty_thousand_damaged_files(first: int, tmp_path: Path) -> None:
    assert broken(read_apart(tmp_path, str(first), str(first + 2_500))) == {}


def test_a_file_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    whole, path = SAMPLE.read_bytes(), tmp_path / "cut.playground"
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(ProblemError) as caught:
            read(path)
        assert all(isinstance(problem, UnreadableFile) for problem in caught.value.problems)
    for problem in caught.value.problems:
        assert_clear(problem)


@pytest.mark.slow
def test_a_file_with_any_one_byte_changed(tmp_path: Path) -> None:
    whole, path = SAMPLE.read_bytes(), tmp_path / "changed.playground"
    for place in range(len(whole)):
        for change in (0x01, 0x80, 0xFF):
            changed = bytearray(whole)
            changed[place] ^= change
            path.write_bytes(changed)
            judge(path)


# --- made to do harm ---------------------------------------------------------------------------------------------


def test_files_made_to_do_harm_are_refused(tmp_path: Path) -> None:
    found = read_apart(tmp_path, "hostile")
    assert broken(found) == {}
    assert found.keys() == HOSTILE.keys()
    assert [name for name, problems in found.items() if problems == 0] == []
    assert {file.name for file in tmp_path.rglob("*")} <= {f"{name}.playground" for name in ("file", "again", "base")}


def refusal(name: str, folder: Path) -> str:
    path = folder / "hostile.playground"
    path.write_bytes(HOSTILE[name]())
    return " ".join(str(problem) for problem in judge(path))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a bomb of spaces", "experiment.json: has 67,108,864 bytes; at most 8,388,608 are read."),
        ("millions of empty lists", "experiment.json: has more than 500,000 values."),
        ("deep groups", "experiment.json: is nested far deeper than a project."),
        ("a hundred deep", "experiment.json: is nested far deeper than a project."),
        ("a negative size", "graph.nodes.0.settings.units: should be greater than or equal to 1, but is -5."),
        ("a true that is no one", "graph.nodes.0.settings.units: should be a whole number, but is true."),
        ("a number in quotes", "seed: should be a whole number, but is “5”."),
        ("an experiment there twice", "experiment.json: is there more than once."),
        ("an encrypted project", "experiment.json: is packed in a way that projects do not use."),
        ("half a character", "experiment.json: holds characters that there are not."),
        ("a history with NaN", "history.json: holds NaN, which is not a number."),
        ("a history of negative steps", "train.steps.0: should be greater than or equal to 0, but is -1."),
        ("thousands of blocks of one name", "There are two blocks with the id “n0”."),
        ("thousands of faulty blocks", "has about 3,900 more problems."),
        ("groups nested nine deep", "“n0” would hold groups more than 8 deep in one another."),
        ("groups nested hundreds deep", "experiment.json: is nested far deeper than a project."),
        ("groups that multiply", "A network of 262144 blocks is too large; the limit is 20000."),
        ("many groups of many blocks", "A network of 384000 blocks is too large; the limit is 20000."),
        ("a hundred thousand blocks", "graph.nodes: should have at most 2000 entries."),
        ("a group that hides a loop", "Inside “n0”: A wire from “n1” to “n2” would close a loop."),
        ("an id that poses as a layer inside", "The id “n0.1.x” begins like those of the layers inside “n0”."),
        ("a group that holds no network", "graph.nodes.0.settings.inside: should be a group of settings in braces."),
        ("arrays that share bytes", "weights.safetensors: does not say where its arrays are."),
    ],
)
def test_the_refusal_says_what_is_wrong(name: str, words: str, tmp_path: Path) -> None:
    assert words in refusal(name, tmp_path)


def test_the_widest_pen_is_drawn_within_bounds(tmp_path: Path) -> None:
    path = tmp_path / "wide.playground"
    zigzag = [[(number % 2) * 1e9, -1e9] for number in range(20)]
    path.write_bytes(with_data(drawing={"strokes": [{"points": zigzag, "width": 1}]}))
    drawing = read(path).experiment.drawing
    tracemalloc.start()
    rasterize(drawing)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200 * 2**20


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.playground"
    os.mkfifo(path)
    with pytest.raises(ProblemError, match="not an ordinary file"):
        read(path)


@pytest.mark.parametrize(
    "name", ["a\0b.playground", "a" * 300 + ".playground", "\udcff.playground", "\x1b[2J.playground"]
)
def test_names_that_no_file_can_have_are_told_plainly(name: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        read(tmp_path / name)
    for problem in caught.value.problems:
        words = str(problem)
        assert words.isprintable() and "Traceback" not in words


# --- kept --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(REFUSED.glob("*.playground")), ids=lambda path: path.stem)
def test_files_that_once_broke_something_are_refused(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    assert judge(copy) != []


# --- what could execute something --------------------------------------------------------------------------------


def test_nothing_in_the_program_reads_what_can_run_a_program() -> None:
    """No pickle, marshal or shelve; no eval or exec; and NumPy is told to read no pickles."""
    forbidden = re.compile(
        r"^\s*(?:import|from)\s+(?:c?pickle|dill|cloudpickle|joblib|marshal|shelve)\b"
        r"|\b(?:pickle|marshal)\.loads?\(|(?<![.\w])(?:eval|exec)\(|allow_pickle\s*=\s*True|yaml\.load\(|torch\.load\(",
        re.MULTILINE,
    )
    numpy_files = re.compile(r"\bnp\.load\((?!.*allow_pickle=False)")
    files = [path for package in ("playground", "widgets") for path in (ROOT / package).rglob("*.py")]
    assert len(files) > 100
    found = [
        f"{path.relative_to(ROOT)}: {match.group().strip()}"
        for path in files
        for rule in (forbidden, numpy_files)
        for match in rule.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
