"""Runs in a project file: what comes back, what is left out, and what is refused."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from playground import files
from playground.files import Saved, run_records
from playground.files.archive import LIMITS, RUNS
from playground.problems import ProblemError
from playground.runs import NO_RUNS, Figures, KeptRuns
from tests.playground.project_files import learned
from tests.playground.test_runs import SOFTMAX, history_of, record

KEPT = Path(__file__).parents[1] / "files"


def there_and_back(kept: KeptRuns) -> KeptRuns:
    return run_records.read(run_records.to_bytes(kept))


def test_a_run_comes_back_whole_but_for_its_weights() -> None:
    figures = Figures(3, 1.5, 0.5, 0.75, 0.875)
    before = record(7, 400, figures=figures, pinned=True, changed_at=(2,), name="Größer → besser")
    (after,) = there_and_back(KeptRuns((before,))).records
    assert (after.id, after.name, after.experiment, after.figures) == (7, before.name, SOFTMAX, figures)
    assert (after.pinned, after.changed_at) == (True, (2,))
    assert (after.checkpoint, after.had_checkpoint) == (None, True)
    assert after.history.train.losses.tolist() == [1, 2, 3]


def test_the_run_at_work_is_remembered_where_the_project_has_its_weights(tmp_path: Path) -> None:
    path = tmp_path / "one.playground"
    kept = KeptRuns((record(1), record(2)), live=2)
    files.write(path, Saved(SOFTMAX, learned(SOFTMAX), history_of(3).to_json(), kept))
    assert files.read(path).runs.live == 2
    assert [one.id for one in files.read(path).runs.records] == [1, 2]
    files.write(path, Saved(SOFTMAX, runs=kept))
    assert files.read(path).runs.live is None


def test_a_project_without_runs_has_no_member_for_them(tmp_path: Path) -> None:
    files.write(tmp_path / "one.playground", Saved(SOFTMAX))
    with zipfile.ZipFile(tmp_path / "one.playground") as opened:
        assert RUNS not in opened.namelist()
    assert files.read(tmp_path / "one.playground").runs == NO_RUNS


def test_two_hundred_long_runs_are_all_read_again() -> None:
    long = [record(number, history=history_of(100_000)) for number in range(1, 201)]
    data = run_records.to_bytes(KeptRuns(tuple(long)))
    assert len(data) < LIMITS[RUNS] // 4
    again = run_records.read(data).records
    assert [one.id for one in again] == list(range(1, 201))
    assert again[0].history.last_step == 100_000


def test_beyond_what_is_read_again_the_oldest_that_are_not_pinned_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [record(number, pinned=number == 1) for number in range(1, 6)]
    size = len(run_records.to_bytes(KeptRuns((many[4],)))) + 10
    monkeypatch.setitem(LIMITS, RUNS, 1000 + 3 * size)
    again = there_and_back(KeptRuns(tuple(many), live=2))
    assert ([one.id for one in again.records], again.live) == ([1, 2, 5], 2)


def test_a_run_that_no_file_can_hold_keeps_no_other_from_being_saved() -> None:
    graph = SOFTMAX.graph
    endless = replace(SOFTMAX, graph=replace(graph, nodes=(replace(graph.nodes[0], name=1000 * "x"), *graph.nodes[1:])))
    again = there_and_back(KeptRuns((record(1, experiment=endless), record(2))))
    assert [one.id for one in again.records] == [2]


def test_what_is_written_follows_a_changed_record() -> None:
    before = record(1)
    assert there_and_back(KeptRuns((before,))).records[0].name == "Run 1"
    assert there_and_back(KeptRuns((replace(before, name="Best"),))).records[0].name == "Best"


def test_the_kept_sample_is_still_read() -> None:
    """Written by the first version that kept runs: two of a 2-4-1 network, the second at work and changed once."""
    saved = files.read(KEPT / "format-1-runs.playground")
    first, second = saved.runs.records
    assert (first.name, first.pinned, first.figures.steps) == ("Slow", True, 2)
    assert first.experiment.recipe.learning_rate == 0.003
    assert (second.name, second.changed_at, saved.runs.live) == ("Run 2", (1,), 2)
    assert second.history.train.losses.tolist() == [0.75, 0.5]
    assert saved.checkpoint is not None and saved.checkpoint.step == 2


# --- damaged -----------------------------------------------------------------------------------------------------


def damaged(**changes: Any) -> bytes:
    """runs.json of one run with other entries in it."""
    data = json.loads(run_records.to_bytes(KeptRuns((record(1),))))
    data["runs"][0] |= changes
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("name", 101 * "x"),
        ("id", 0),
        ("figures", {"steps": "many"}),
        ("changed_at", [-1]),
        ("changed_at", [10**4000]),
        ("history", {"train": {}, "held_out": {}}),
        ("history", {"train": {"steps": [1], "loss": [], "accuracy": []}, "held_out": {}}),
        ("experiment", {}),
        ("else", 1),
    ],
)
def test_a_damaged_run_is_refused_and_named(entry: str, value: object) -> None:
    try:
        data = damaged(**{entry: value})
    except ValueError:  # Python writes no number of thousands of digits, so it is put in as text
        data = damaged(changed_at=["N"]).replace(b'"N"', b"9" * 4001)
    with pytest.raises(ProblemError) as caught:
        run_records.read(data)
    assert all(RUNS in problem.where for problem in caught.value.problems)


@pytest.mark.parametrize(("live", "ids"), [(3, [1, 2]), (None, [1, 1]), (None, [2, 1])])
def test_runs_that_cannot_be_told_apart_are_refused(live: int | None, ids: list[int]) -> None:
    data = json.loads(run_records.to_bytes(KeptRuns((record(1), record(2)))))
    data["live"] = live
    for entry, number in zip(data["runs"], ids, strict=True):
        entry["id"] = number
    with pytest.raises(ProblemError, match=r"runs\.json"):
        run_records.read(json.dumps(data).encode())


def test_a_project_with_damaged_runs_is_refused_with_all_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "one.playground"
    files.write(path, Saved(SOFTMAX, history=history_of(3).to_json(), runs=KeptRuns((record(1),))))
    with zipfile.ZipFile(path) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    members |= {"history.json": b"[]", RUNS: b"{}"}
    with zipfile.ZipFile(path, "w") as opened:
        for name, data in members.items():
            opened.writestr(name, data)
    with pytest.raises(ProblemError) as caught:
        files.read(path)
    assert {problem.where for problem in caught.value.problems} == {"history.json", "runs.json: runs"}
