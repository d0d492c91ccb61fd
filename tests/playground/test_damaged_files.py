"""Project files that cannot be read say why, all at once, and never cost more than they should."""

from __future__ import annotations

import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
from hypothesis import given, settings
from hypothesis import strategies as st

from playground import templates
from playground.files import FORMAT, Saved, archive, read, write
from playground.files.archive import EXPERIMENT, HISTORY, OPTIMIZER, WEIGHTS
from playground.problems import ProblemError, TooNewFile, UnknownName, UnreadableFile
from tests.playground.project_files import EMPTY, learned, problems_of, with_experiment, with_members

# --- what cannot be read says why --------------------------------------------------------------------------------


def test_every_problem_is_told_at_once_with_a_guess(tmp_path: Path) -> None:
    def spoil(data: dict[str, Any]) -> None:
        data["sead"] = data.pop("seed")
        data["graph"]["nodes"][1]["kind"] = "flaten"
        data["graph"]["nodes"][2]["settings"]["unitz"] = 5
        data["graph"]["nodes"][3]["settings"]["function"] = "rleu"
        data["graph"]["nodes"][4]["settings"]["units"] = 0
        data["graph"]["nodes"][4]["settings"]["weights_start"]["kind"] = "hee"
        data["recipe"]["optimizer"]["kind"] = "adan"
        data["recipe"]["schedule"] = {"kind": "cosine", "stepz": 3}
        data["recipe"]["loss"] = "cross-entropi"

    found = problems_of(with_experiment(tmp_path / "bad.playground", spoil))

    guesses = {where: getattr(problem, "suggestion", "") for where, problem in found.items()}
    assert guesses == {
        "sead": "seed",
        "graph.nodes.1.kind": "flatten",
        "graph.nodes.2.settings.unitz": "units",
        "graph.nodes.3.settings.function": "relu",
        "graph.nodes.4.settings.units": "",
        "graph.nodes.4.settings.weights_start.kind": "he",
        "recipe.optimizer.kind": "adam",
        "recipe.schedule.stepz": "steps",
        "recipe.loss": "cross-entropy",
    }
    assert str(found["graph.nodes.1.kind"]) == "There is no layer called “flaten”. Did you mean “flatten”?"
    assert "greater than or equal to 1, but is 0" in str(found["graph.nodes.4.settings.units"])


@pytest.mark.parametrize(
    ("padding", "words"),
    [("smae", "Did you mean “same”?"), (99, "less than or equal to 31, but is 99"), (-1, "greater than or equal to 0")],
)
def test_a_setting_of_words_or_numbers_is_answered_in_kind(padding: Any, words: str, tmp_path: Path) -> None:
    def spoil(data: dict[str, Any]) -> None:
        data["graph"]["nodes"][1]["settings"]["padding"] = padding

    found = problems_of(with_experiment(tmp_path / "bad.playground", spoil, "cnn"))
    assert list(found) == ["graph.nodes.1.settings.padding"]
    assert words in str(found["graph.nodes.1.settings.padding"])


def test_a_wrong_dataset_and_wrong_wires_are_told_together(tmp_path: Path) -> None:
    def spoil(data: dict[str, Any]) -> None:
        data["dataset"] = "mnits"
        data["graph"]["edges"][0]["source"] = "imput"

    found = problems_of(with_experiment(tmp_path / "bad.playground", spoil))
    assert str(found["dataset"]) == "There is no dataset called “mnits”. Did you mean “mnist”?"
    assert set(found) == {"dataset", "imput"}


def test_a_loop_in_a_file_is_refused(tmp_path: Path) -> None:
    def spoil(data: dict[str, Any]) -> None:
        data["graph"]["edges"][1]["source"] = "dense-2"

    assert problems_of(with_experiment(tmp_path / "bad.playground", spoil))


def test_a_newer_format_asks_for_an_update(tmp_path: Path) -> None:
    path = with_experiment(tmp_path / "new.playground", lambda data: data.update(format=FORMAT + 1, novelty=True))
    assert problems_of(path) == {"new.playground": TooNewFile("new.playground", FORMAT + 1, FORMAT)}


@pytest.mark.parametrize("value", [None, 0, -1, "1", 1.5, True, []])
def test_a_format_that_is_no_format_is_told(value: Any, tmp_path: Path) -> None:
    path = with_experiment(tmp_path / "bad.playground", lambda data: data.update(format=value))
    assert list(problems_of(path)) == ["format"]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1" * 5000])
def test_numbers_that_are_none_are_refused(number: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.playground"
    write(path, Saved(templates.find("softmax").experiment()))
    with zipfile.ZipFile(path) as opened:
        data = opened.read(EXPERIMENT).replace(b'"learning_rate": 0.003', f'"learning_rate": {number}'.encode())
    with_members(path, {EXPERIMENT: data})
    assert problems_of(path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"3", b"\xff\xfe", b"[" * 200_000, b'{"format": 1}'])
def test_an_experiment_that_is_none_is_told(content: bytes, tmp_path: Path) -> None:
    assert problems_of(with_members(tmp_path / "bad.playground", {EXPERIMENT: content}))


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"no zip at all" * 100, b"PK\5\6" + bytes(18), b"PK\5\6" + b"\xff" * 18]
)
def test_a_file_that_is_no_zip_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.playground"
    path.write_bytes(content)
    (problem,) = problems_of(path).values()
    assert isinstance(problem, UnreadableFile)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.playground", tmp_path):
        (problem,) = problems_of(path).values()
        assert isinstance(problem, UnreadableFile)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_a_problem_or_the_same(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("damage") / "one.playground"
    experiment = templates.find("spiral").experiment()
    write(path, Saved(experiment, learned(experiment)))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    path.write_bytes(bytes(content[: cut if data.draw(st.booleans()) else None]))
    try:
        read(path)
    except ProblemError as error:
        assert error.problems


# --- limits ------------------------------------------------------------------------------------------------------


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = with_members(tmp_path / "bomb.playground", {EXPERIMENT: b" " * (archive.LIMITS[EXPERIMENT] + 1)})
    assert path.stat().st_size < 100_000
    assert list(problems_of(path)) == [EXPERIMENT]


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = with_members(tmp_path / "bomb.playground", {EXPERIMENT: b" " * (archive.LIMITS[EXPERIMENT] + 1)})
    size = struct.pack("<L", archive.LIMITS[EXPERIMENT] + 1)
    path.write_bytes(path.read_bytes().replace(size, struct.pack("<L", 100)))
    assert problems_of(path)


def test_a_file_of_very_many_members_is_refused(tmp_path: Path) -> None:
    path = with_members(tmp_path / "many.playground", {f"{number}.txt": b"" for number in range(5000)})
    (problem,) = problems_of(path).values()
    assert "far more files" in str(problem)


def test_members_with_paths_are_never_written_anywhere(tmp_path: Path) -> None:
    experiment = templates.find("mlp").experiment()
    path = tmp_path / "folder" / "one.playground"
    path.parent.mkdir()
    write(path, Saved(experiment))
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr("../escaped.txt", "x")
        opened.writestr("/tmp/../escaped.txt", "x")
    assert read(path) == Saved(experiment)
    assert sorted(found.name for found in tmp_path.rglob("*")) == ["folder", "one.playground"]


def test_a_member_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = with_experiment(tmp_path / "twice.playground", lambda data: None)
    with zipfile.ZipFile(path, "a") as opened, pytest.warns(UserWarning, match="Duplicate"):
        opened.writestr(EXPERIMENT, "{}")
    assert list(problems_of(path)) == [EXPERIMENT]


def test_other_ways_of_packing_are_refused(tmp_path: Path) -> None:
    path = with_members(tmp_path / "lzma.playground", {EXPERIMENT: b"{}"}, zipfile.ZIP_LZMA)
    assert list(problems_of(path)) == [EXPERIMENT]


# --- weights -----------------------------------------------------------------------------------------------------


def with_weights(path: Path, weights: dict[str, Any] | bytes, optimizer: bytes = b"") -> Path:
    """A project of the spiral network with other weights inside."""
    experiment = templates.find("spiral").experiment()
    write(path, Saved(experiment, learned(experiment)))
    with zipfile.ZipFile(path) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    members[WEIGHTS] = weights if isinstance(weights, bytes) else safetensors.numpy.save(weights)
    if optimizer:
        members[OPTIMIZER] = optimizer
    return with_members(path, members)


def test_weights_that_do_not_fit_are_told_one_by_one(tmp_path: Path) -> None:
    weights = dict(learned(templates.find("spiral").experiment()).weights)
    del weights["dense-1/bias"]
    weights["dense-2/weights"] = np.zeros((32, 31), np.float32)
    weights["dense-2/biass"] = np.zeros(32, np.float32)
    weights["dense-3/bias"] = np.zeros(1, np.float64)

    found = problems_of(with_weights(tmp_path / "bad.playground", weights))

    assert set(found) == {
        f"{WEIGHTS}: {name}" for name in ("dense-1/bias", "dense-2/weights", "dense-2/biass", "dense-3/bias")
    }
    assert "32×31; the network needs 32×32" in str(found[f"{WEIGHTS}: dense-2/weights"])
    unknown = found[f"{WEIGHTS}: dense-2/biass"]
    assert isinstance(unknown, UnknownName) and unknown.suggestion == "dense-2/bias"


def test_weights_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    weights = dict(learned(templates.find("spiral").experiment()).weights)
    weights["dense-1/bias"] = np.full(32, np.nan, np.float32)
    assert list(problems_of(with_weights(tmp_path / "bad.playground", weights))) == [f"{WEIGHTS}: dense-1/bias"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x80\x04\x95pickle",
        struct.pack("<Q", 2**60),
        struct.pack("<Q", 10) + b"{}",
        struct.pack("<Q", 12) + b'{"a/b": null',
        struct.pack("<Q", 11) + b'{"a/b": {}}',
    ],
)
def test_weights_that_are_no_safetensors_are_refused(content: bytes, tmp_path: Path) -> None:
    assert list(problems_of(with_weights(tmp_path / "bad.playground", content))) == [WEIGHTS]


def test_missing_weights_are_told(tmp_path: Path) -> None:
    path = with_experiment(tmp_path / "bad.playground", lambda data: data.update(checkpoint={"step": 3}))
    (problem,) = problems_of(path).values()
    assert WEIGHTS in str(problem)


def test_an_optimizer_of_other_types_is_refused(tmp_path: Path) -> None:
    weights = learned(templates.find("spiral").experiment()).weights
    half = safetensors.numpy.save({"0": np.zeros(3, np.float16)})
    assert list(problems_of(with_weights(tmp_path / "bad.playground", weights, half))) == [f"{OPTIMIZER}: 0"]


def test_a_damaged_history_is_told(tmp_path: Path) -> None:
    path = with_experiment(tmp_path / "bad.playground", lambda data: None)
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr(HISTORY, json.dumps({"train": {"steps": [1], "loss": [], "accuracy": []}, "held_out": EMPTY}))
    assert list(problems_of(path)) == [HISTORY]
