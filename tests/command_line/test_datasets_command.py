"""``datasets`` and ``datasets get``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playground.datasets import DATASETS

Run = Any
POINTS = {"circle", "xor", "and", "or", "clouds", "spiral", "moons", "line", "sine", "step", "plane", "gaussians"}
BUILT_IN = POINTS | {"digits", "iris", "wine", "breast-cancer", "diabetes", "fizzbuzz"}


def test_every_dataset_is_listed_with_whether_it_is_there(run: Run, tmp_path: Path) -> None:
    listed = run("datasets", "--data-dir", tmp_path, "--json").json["datasets"]
    assert [entry["id"] for entry in listed] == list(DATASETS)
    assert all(list(entry) == ["id", "title", "examples", "available"] for entry in listed)
    assert {entry["id"] for entry in listed if entry["available"]} == BUILT_IN
    assert {entry["id"]: entry["examples"] for entry in listed}["mnist"] == 70_000


def test_files_in_the_data_folder_count(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mnist").mkdir()
    for name in ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"):
        (tmp_path / "mnist" / f"{name}-ubyte.gz").write_bytes(b"anything longer than a header")
    listed = run("datasets", "--json", "--data-dir", tmp_path).json["datasets"]
    assert {entry["id"] for entry in listed if entry["available"]} == BUILT_IN | {"mnist"}


def test_a_table_for_people(run: Run) -> None:
    outcome = run("datasets")
    assert outcome.code == 0
    assert "Fashion-MNIST" in outcome.output


def test_what_comes_with_the_program_need_not_be_got(run: Run) -> None:
    outcome = run("datasets", "get", "spiral", "--json")
    assert outcome.code == 0
    assert outcome.json["datasets"][0]["available"] is True


def test_an_unknown_dataset_is_said_plainly(run: Run) -> None:
    outcome = run("datasets", "get", "mnits")
    assert outcome.code == 1
    assert "There is no dataset called “mnits”. Did you mean “mnist”?" in outcome.messages
