"""``bench``: which benchmarks there are, and what surrounds their rows."""

from __future__ import annotations

from typing import Any

import pytest

from playground.benches import Row
from playground.command_line import bench, bench_page

Run = Any


def test_the_names_are_the_public_ones() -> None:
    assert list(bench.BENCHES) == ["window", "train", "engine", "builder", "views", "lessons", "handwriting", "scale"]


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


@pytest.mark.parametrize(("load", "is_said"), [(0.3, False), (4.0, True), (None, False)])
def test_a_page_says_that_the_machine_had_other_work(load: float | None, is_said: bool) -> None:
    said = bench_page.about(bench.machine() | {"cores": 2, "load": load})
    assert ("not at rest" in said) == is_said


def test_every_benchmark_has_a_title_and_words() -> None:
    assert set(bench_page.TITLES) == set(bench_page.WORDS) == set(bench.BENCHES)


def test_a_row_without_a_comparison_has_no_ratio() -> None:
    assert Row("train", "cnn", 80, "steps/s").ratio is None
