"""``bench``: which benchmarks there are, and what surrounds their rows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from playground.benches import Row
from playground.command_line import bench, bench_page

Run = Any

HERE = json.dumps(bench.machine())


def test_the_names_are_the_public_ones() -> None:
    behind = ["engine", "builder", "views", "lessons", "handwriting", "scale"]
    assert list(bench.BENCHES) == ["window", "train", "convolutions", "gpu", *behind]


def test_a_benchmark_that_does_not_come_with_this_version_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bench.BENCHES, "scale", "playground.no_such_package.bench")
    outcome = run("bench", "scale", "--json")
    assert outcome.code == 2
    assert "does not come with this version yet" in outcome.messages


def test_rows_come_with_the_machine(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bench.BENCHES, "scale", "tests.command_line.counting")
    outcome = run("bench", "scale", "--quick", "--json")
    assert outcome.code == 0
    assert outcome.json["rows"] == [
        {"bench": "scale", "case": "quick", "value": 2.5, "unit": "ms", "against": "goal 5", "ratio": 2.0}
    ]
    assert {"system", "processor", "cores", "python", "jax"} <= set(outcome.json["machine"])


def test_rows_as_a_page_of_markdown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(bench.BENCHES, "scale", "tests.command_line.counting")
    lines = run("bench", "scale", "--markdown").output.splitlines()
    assert lines[0] == "# Benchmarks"
    assert "## How cost grows" in lines
    assert lines[-3:] == [
        "| case | value | unit | against | ratio |",
        "| --- | ---: | --- | --- | ---: |",
        "| whole | 2.5 | ms | goal 5 | 2.00 |",
    ]
    assert any(line.startswith("Machine: ") and " jax " in line for line in lines)
    assert lines[2].startswith("Made by `neural-playground bench scale --markdown`.") and "quickly" not in "".join(
        lines
    )
    quickly = run("bench", "scale", "--quick", "--markdown").output
    assert "`neural-playground bench scale --quick --markdown`" in quickly and "**Measured quickly:**" in quickly
    assert run("bench", "scale").code == 0


def test_rows_measured_before_are_put_together(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bench, "BENCHES", {"train": "tests.no_such_module", "scale": "tests.command_line.counting"})
    kept = tmp_path / "train.json"
    row = {"bench": "train", "case": "cnn", "value": 80.0, "unit": "steps/s", "against": "", "ratio": None}
    kept.write_text(json.dumps({"machine": bench.machine(), "rows": [row]}), encoding="utf-8")
    found = run("bench", "--rows", str(kept), "--json").json["rows"]
    assert found[0] == row and [one["case"] for one in found] == ["cnn", "whole"]
    assert run("bench", "train", "--rows", str(kept), "--json").json["rows"] == [row]


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("no rows", "holds no rows"),
        ('{"rows": [{"bench": "scale"}]}', "holds no rows"),
        ('{"machine": {"processor": "Z80", "cores": 1}, "rows": []}', "another machine"),
        (f'{{"machine": {HERE}, "rows": [{{"bench": "cake", "case": "", "value": 1, "unit": ""}}]}}', "cake"),
    ],
)
def test_a_file_that_holds_no_rows_of_this_machine_is_refused(
    run: Run, tmp_path: Path, text: str, is_said: str
) -> None:
    path = tmp_path / "rows.json"
    path.write_text(text, encoding="utf-8")
    outcome = run("bench", "scale", "--rows", str(path), "--json")
    assert outcome.code == 2 and is_said in " ".join(outcome.messages.split())


@pytest.mark.parametrize(("load", "is_said"), [(0.3, False), (4.0, True), (None, False)])
def test_a_page_says_that_the_machine_had_other_work(load: float | None, is_said: bool) -> None:
    said = bench_page.about(bench.machine() | {"cores": 2, "load": load})
    assert ("not at rest" in said) == is_said


def test_every_benchmark_has_a_title_and_words() -> None:
    assert set(bench_page.TITLES) == set(bench_page.WORDS) == set(bench.BENCHES)


def test_a_row_without_a_comparison_has_no_ratio() -> None:
    assert Row("train", "cnn", 80, "steps/s").ratio is None
