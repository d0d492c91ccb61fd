"""The catalogue of datasets, the folders, and what is said when something is amiss."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from playground import datasets, folders
from playground.datasets import DATASETS, DataError, ForStudy, PointSettings, find, is_available, paths_of
from playground.datasets.problems import MissingDataset
from playground.problems import ProblemError, UnknownName, say

PICTURES = {"mnist": (28, 28, 1), "fashion-mnist": (28, 28, 1), "cifar-10": (32, 32, 3), "digits": (28, 28, 1)}
OWN = {"drawings": (28, 28, 1)}
FOLDER = {"own-pictures": (28, 28, 1)}
STUDY = {"imagenet": (224, 224, 3)}
CLASSES = dict.fromkeys(PICTURES | OWN, 10) | {"own-pictures": 2, "imagenet": 1000}
POINTS = ["circle", "xor", "and", "or", "clouds", "spiral", "moons"]
TABLES = {
    "iris": (4, 3),
    "wine": (13, 3),
    "breast-cancer": (30, 2),
    "diabetes": (10, 0),
    "fizzbuzz": (10, 4),
}
IMPORTED = {"own-table": (1, 2)}
NUMBERS = {"line": 1, "sine": 1, "step": 1, "plane": 2, "gaussians": 2}


def test_the_ids_are_those_that_scripts_rely_on() -> None:
    assert list(DATASETS) == [*PICTURES, *OWN, *FOLDER, *POINTS, *NUMBERS, *TABLES, *IMPORTED, *STUDY]


@pytest.mark.parametrize("entry", DATASETS.values(), ids=lambda entry: entry.id)
def test_an_entry_is_complete(entry: datasets.Dataset) -> None:
    assert find(entry.id) is entry
    assert entry.title and entry.description.endswith(".")
    columns, classes = (TABLES | IMPORTED).get(entry.id, (NUMBERS.get(entry.id, 2), 0 if entry.id in NUMBERS else 2))
    assert entry.shape == (PICTURES | OWN | FOLDER | STUDY).get(entry.id, (columns,))
    assert entry.kind == ("pictures" if entry.id in CLASSES else "table" if entry.id in TABLES | IMPORTED else "points")
    assert len(entry.labels) == len(set(entry.labels)) == CLASSES.get(entry.id, classes)
    assert entry.answer == ("class" if entry.labels else "number")
    assert len(entry.inputs) == len(set(entry.inputs)) == (columns if entry.kind == "table" else 0)
    assert entry.for_study == (entry.id in STUDY)
    assert entry.own == (entry.id in OWN)


def test_the_numbers_of_examples_are_the_published_ones() -> None:
    counts = {entry.id: (entry.training_examples, entry.test_examples) for entry in DATASETS.values()}
    assert counts["mnist"] == counts["fashion-mnist"] == (60_000, 10_000)
    assert counts["cifar-10"] == (50_000, 10_000)
    assert counts["imagenet"] == (1_281_167, 50_000)  # of ILSVRC 2012: training and validation
    assert counts["digits"] == (1_437, 360)
    assert find("mnist").examples == 70_000


@pytest.mark.parametrize("entry", [entry for entry in DATASETS.values() if entry.files], ids=lambda entry: entry.id)
def test_files_can_be_got_and_checked(entry: datasets.Dataset) -> None:
    for file in entry.files:
        assert len(file.urls) >= 2
        assert all(re.fullmatch(r"https?://[\w./~-]+", url) and url.endswith(f"/{file.name}") for url in file.urls)
        assert re.fullmatch("[0-9a-f]{64}", file.digest.sha256)
        assert 0 < file.size < file.content_size


def test_a_mistyped_name_gets_a_suggestion() -> None:
    with pytest.raises(ProblemError) as caught:
        find("fashon-mnist")
    assert caught.value.problems == (UnknownName("dataset", "dataset", "fashon-mnist", "fashion-mnist"),)
    assert str(caught.value) == "There is no dataset called “fashon-mnist”. Did you mean “fashion-mnist”?"


def test_a_missing_dataset_says_how_to_get_it() -> None:
    error = DataError(MissingDataset("mnist", "/data"))
    assert "neural-playground datasets get mnist" in str(error)
    assert say(error.problem) == "The dataset “mnist” is not in /data."


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": 1},
        {"count": 1_000_001},
        {"noise": -0.1},
        {"noise": 0.6},
        {"test_share": 0.95},
        {"seed": -1},
        {"outliers": 0.6},
    ],
)
def test_point_settings_have_limits(wrong: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        PointSettings(**wrong)  # type: ignore[arg-type]


def test_point_settings_are_values() -> None:
    assert PointSettings() == PointSettings(count=500, seed=0, test_share=0.5)
    with pytest.raises(ValidationError):
        PointSettings().count = 3  # type: ignore[misc]


def test_built_in_datasets_are_always_there(tmp_path: Path) -> None:
    assert all(is_available(dataset_id, tmp_path) for dataset_id in ("digits", *POINTS, *TABLES))
    assert not any(is_available(dataset_id, tmp_path) for dataset_id in (*IMPORTED, *FOLDER))


def test_a_dataset_for_study_is_never_there_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "imagenet").mkdir()
    assert not is_available("imagenet", tmp_path)
    assert say(ForStudy("imagenet", "ImageNet")).startswith("“ImageNet” does not come with the program")


def test_a_dataset_is_there_when_all_its_files_are(tmp_path: Path) -> None:
    assert not is_available("mnist", tmp_path)
    folder = tmp_path / "mnist"
    folder.mkdir()
    files = find("mnist").files
    for file in files[:-1]:
        (folder / file.name).write_bytes(bytes(100))
    assert not is_available("mnist", tmp_path)
    (folder / files[-1].name).write_bytes(b"")
    assert not is_available("mnist", tmp_path)
    (folder / files[-1].name.removesuffix(".gz")).write_bytes(bytes(100))
    assert is_available("mnist", tmp_path)


def test_an_unpacked_cifar_archive_is_found(tmp_path: Path) -> None:
    (file,) = find("cifar-10").files
    names = [*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin"]
    inside = tmp_path / "cifar-10-batches-bin"
    inside.mkdir()
    for name in names:
        assert paths_of(file, tmp_path) == ()
        (inside / name).write_bytes(bytes(100))
    assert paths_of(file, tmp_path) == tuple(inside / name for name in names)


def test_the_data_folder_is_the_first_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv(folders.DATA_VARIABLE, str(tmp_path / "data"))
    assert folders.data_folder(tmp_path / "given") == tmp_path / "given"
    assert folders.data_folder() == tmp_path / "data"
    monkeypatch.delenv(folders.DATA_VARIABLE)
    assert folders.data_folder() == tmp_path / "home" / "data"
    assert folders.settings_folder() == tmp_path / "home"
    assert folders.cache_folder() == tmp_path / "home" / "cache"
    assert not list(tmp_path.iterdir())


def test_without_a_home_the_system_s_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folders.HOME_VARIABLE, " ")
    monkeypatch.delenv(folders.DATA_VARIABLE, raising=False)
    assert folders.home() is None
    for folder in (folders.data_folder(), folders.cache_folder(), folders.settings_folder()):
        assert folder.is_absolute()
        assert "neural-playground" in folder.parts


def test_the_catalogue_loads_nothing_heavy() -> None:
    code = "import sys, playground.datasets; print([m for m in ('jax', 'sklearn', 'PySide6') if m in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
