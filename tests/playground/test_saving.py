"""Saving: the old file or the new one, whatever happens; refused plainly; and training goes on from it bit for bit."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from playground import templates
from playground.files import Saved, archive, fingerprint, read, write
from playground.graph import chain, replace_node
from playground.layers import Activation, BatchNorm, Dense, Dropout, Flatten, Input, Output
from playground.problems import ProblemError, UnwritableFile
from playground.recipe import Augmentation
from tests.playground.hostile import SAMPLE
from tests.playground.project_files import learned

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOBODY = 65_534
HANGS = 1800

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="file modes and locks are POSIX's")


def project(seed: int = 1) -> Saved:
    experiment = replace(templates.find("spiral").experiment(), seed=seed)
    return Saved(experiment, learned(experiment))


def refusal(path: Path, saved: Saved | None = None) -> str:
    with pytest.raises(ProblemError) as caught:
        write(path, saved or project())
    (problem,) = caught.value.problems
    assert isinstance(problem, UnwritableFile)
    return problem.reason


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


# --- killed ------------------------------------------------------------------------------------------------------


def killed(folder: Path, *how: str) -> dict[str, Any]:
    command = [sys.executable, str(HERE / "killed_savers.py"), str(folder), *how]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANGS)
    assert done.returncode == 0, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


@needs_fork
@pytest.mark.parametrize("count", [10, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_at_any_moment_the_file_is_whole_and_nothing_piles_up(count: int, tmp_path: Path) -> None:
    outcome = killed(tmp_path, "random", str(count))
    assert outcome["killed"] == count
    assert outcome["parts"] <= 1
    assert outcome["there"] == ["saved.playground"]


@needs_fork
def test_killed_before_any_line_of_saving_the_file_is_whole(tmp_path: Path) -> None:
    outcome = killed(tmp_path, "lines")
    assert outcome["killed"] > 30
    assert outcome["left"] > 10  # so some died with an unfinished part
    assert outcome["parts"] == 1
    assert outcome["there"] == ["saved.playground"]


@needs_posix
def test_a_part_that_somebody_is_writing_is_left_alone(tmp_path: Path) -> None:
    import fcntl

    path, part = tmp_path / "one.playground", tmp_path / ".one.playground.0123abcd.part"
    with part.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write(path, project())
        assert names_in(tmp_path) == [part.name, path.name]
    write(path, project())
    assert names_in(tmp_path) == [path.name]


@needs_posix
def test_only_parts_of_this_file_are_removed(tmp_path: Path) -> None:
    others = [
        ".one.playground.part", ".one.playground.0123abcd.part.txt", ".two.playground.0123abcd.part",
        "one.playground.0123abcd.part", ".one.playground.0123abcg.part",
    ]  # fmt: skip
    for name in others:
        (tmp_path / name).touch()
    (tmp_path / ".one.playground.aaaaaaaa.part").symlink_to(tmp_path / others[0])
    write(tmp_path / "one.playground", project())
    assert set(names_in(tmp_path)) == {*others, "one.playground", ".one.playground.aaaaaaaa.part"}


# --- refused -----------------------------------------------------------------------------------------------------


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can get at, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def tried(path: Path, *arguments: str, before: str = "") -> dict[str, Any]:
    """What came of trying to save there in another process, in a world of file systems of its own."""
    command = [sys.executable, str(HERE / "trying_to_save.py"), str(path), *arguments]
    if before:
        command = [
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            f'{before} && exec "$@"',
            "sh",
            *command,
        ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANGS)
    if before and not done.stdout:
        pytest.skip(f"no file system can be mounted here: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


def mounted(folder: Path, then: str = "true") -> str:
    """Shell commands for a disk of 256 kB with a small project on it."""
    return f"mount -t tmpfs -o size=256k none {folder} && cp {SAMPLE} {folder}/one.playground && {then}"


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs Linux's unshare")
def test_a_full_disk_keeps_the_old_file(tmp_path: Path) -> None:
    outcome = tried(tmp_path / "one.playground", before=mounted(tmp_path))
    (problem,) = outcome["problems"]
    assert "cannot be written: the disk is full. Choose another folder, or free some space." in problem
    assert outcome["same"] and outcome["there"] == ["one.playground"]


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs Linux's unshare")
def test_a_disk_that_can_only_be_read_is_told(tmp_path: Path) -> None:
    outcome = tried(tmp_path / "one.playground", before=mounted(tmp_path, f"mount -o remount,ro {tmp_path}"))
    (problem,) = outcome["problems"]
    assert "cannot be written: " in problem
    assert outcome["same"] and outcome["there"] == ["one.playground"]


@needs_posix
def test_a_file_larger_than_allowed_keeps_the_old_one(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "one.playground"
    shutil.copy(SAMPLE, path)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, usual[1]))
    try:
        reason = refusal(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert reason == "the file would be larger than allowed here"
    assert path.read_bytes() == SAMPLE.read_bytes() and names_in(tmp_path) == [path.name]


@needs_posix
@pytest.mark.parametrize(("folder_mode", "file_mode", "words"), [
    (0o555, 0o666, "you may not do that in this folder"),
    (0o777, 0o444, "it is protected against writing"),
])  # fmt: skip
def test_what_is_not_ours_to_write_is_left(folder_mode: int, file_mode: int, words: str, open_folder: Path) -> None:
    path = open_folder / "one.playground"
    shutil.copy(SAMPLE, path)
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    user = [str(NOBODY)] if os.geteuid() == 0 else []  # nothing is protected from the superuser
    outcome = tried(path, *user)
    assert words in outcome["problems"][0]
    assert outcome["same"] and outcome["there"] == ["one.playground"]
    open_folder.chmod(0o755)


def test_a_folder_that_vanished_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone" / "one.playground") == "there is no such file or folder"


def test_names_that_cannot_be_are_told(tmp_path: Path) -> None:
    (tmp_path / "folder.playground").mkdir()
    assert refusal(tmp_path / "folder.playground") == "it is a folder"
    assert refusal(tmp_path / "a\0b.playground") == "no file can have that name"
    assert refusal(tmp_path / ("a" * 300)) == "its name is too long"
    assert names_in(tmp_path) == ["folder.playground"]


def test_the_longest_name_that_can_be_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 243}.playground"
    write(path, project())
    assert read(path).experiment == project().experiment
    assert names_in(tmp_path) == [path.name]


def test_what_could_not_be_opened_again_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.playground"
    write(path, project(1))
    monkeypatch.setitem(archive.LIMITS, archive.WEIGHTS, 1000)
    assert refusal(path, project(2)) == "it would be too large to be opened again"
    monkeypatch.undo()
    assert read(path).experiment.seed == 1


def test_what_a_file_has_no_room_for_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "one.playground"
    write(path, project(1))
    graph = project().experiment.graph
    longest = replace(graph.nodes[1], name="long " * 100)
    with pytest.raises(ProblemError) as caught:
        write(path, Saved(replace(project().experiment, graph=replace_node(graph, longest))))
    (problem,) = caught.value.problems
    assert problem.where == "graph.nodes.1.name" and "at most 200 characters" in str(problem)
    assert read(path).experiment.seed == 1


# --- changed by another program ----------------------------------------------------------------------------------


def test_a_fingerprint_tells_what_has_changed(tmp_path: Path) -> None:
    path, other = tmp_path / "one.playground", tmp_path / "two.playground"
    write(path, project(1))
    ours = fingerprint(path)
    assert ours is not None and ours.size == path.stat().st_size

    os.utime(path, (1, 1))
    shutil.copy(path, other)
    assert fingerprint(path) == fingerprint(other) == ours

    write(path, project(2))
    assert fingerprint(path) != ours
    checkpoint = project(1).checkpoint
    assert checkpoint is not None
    weights = {name: np.nextafter(array, np.float32(9)) for name, array in checkpoint.weights.items()}
    write(path, Saved(project(1).experiment, replace(checkpoint, weights=weights)))
    assert path.stat().st_size == ours.size and fingerprint(path) != ours
    write(path, project(1))
    assert fingerprint(path) == ours


def test_what_is_no_file_has_no_fingerprint(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "none.playground") is None
    assert fingerprint(tmp_path) is None
    assert fingerprint(tmp_path / "a\0b") is None


# --- training goes on --------------------------------------------------------------------------------------------


def trained(what: Path, steps: int, save: Path, home: Path) -> Saved:
    """What ``train`` in a new process makes of a project."""
    command = [sys.executable, "-m", "playground", "train", str(what), "--steps", str(steps), "--save", str(save)]
    environment = {**os.environ, "JAX_PLATFORMS": "cpu", "NEURAL_PLAYGROUND_HOME": str(home)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=HANGS, cwd=ROOT, env=environment
    )
    assert done.returncode == 0, done.stderr
    return read(save)


@pytest.mark.parametrize("steps", [30, pytest.param(500, marks=pytest.mark.slow)])
def test_saved_and_opened_in_a_new_process_training_goes_on_bit_for_bit(steps: int, tmp_path: Path) -> None:
    """With all that is random: dropout, augmentation, the order of the examples; and running averages and Adam."""
    start, half, rest, whole = (tmp_path / f"{name}.playground" for name in ("start", "half", "rest", "whole"))
    plain = templates.find("mlp").experiment()
    graph = chain(
        [Input(), Flatten(), Dense(units=24), BatchNorm(), Activation(), Dropout(rate=0.3), Dense(units=10), Output()]
    )
    recipe = plain.recipe.model_copy(
        update={"batch_size": 64, "augmentation": Augmentation(shift=2, rotate=10, noise=0.1)}
    )
    write(start, Saved(replace(plain, graph=graph, recipe=recipe, dataset="digits", seed=5)))

    trained(start, steps, half, tmp_path)
    parts = trained(half, steps, rest, tmp_path).checkpoint
    once = trained(start, 2 * steps, whole, tmp_path).checkpoint

    assert parts is not None and once is not None
    assert parts.step == once.step == 2 * steps
    assert len(once.optimizer) > 8 and any("mean" in name for name in once.weights)
    for ours, theirs in ((parts.weights, once.weights), (parts.optimizer, once.optimizer)):
        assert ours.keys() == theirs.keys()
        for name, array in ours.items():
            assert array.dtype == theirs[name].dtype
            assert array.tobytes() == theirs[name].tobytes(), name
