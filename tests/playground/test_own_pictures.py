"""A folder of one's own pictures: looked into, read, kept, split, saved with a project, and lost."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError
from sklearn.model_selection import StratifiedShuffleSplit

from playground import files, templates
from playground.consequences import consequence
from playground.datasets import DATASETS, OWN_PICTURES, OwnPictures, PictureSettings
from playground.datasets.own_pictures import MOST_BYTES, MOST_CLASSES
from playground.datasets.problems import NoPictures
from playground.engine.loading import load, of_experiment
from playground.exchange.python import python_script
from playground.experiment import Experiment, obstacles
from playground.files import Saved
from playground.pictures import folder, importing, storage
from playground.pictures.importing import Options, Pictures
from playground.pictures.problems import (
    EmptyClass,
    FolderInClass,
    ForeignFile,
    LostPictures,
    NoClassFolders,
    OneClass,
    OtherPictures,
    TooFewPictures,
    TooManyClasses,
    TooManyPictures,
    TooMuchMemory,
)
from playground.problems import Problem, ProblemError, UnreadableFile
from playground.run_differences import differences
from playground.suiting import with_last_units
from tests.picture_folders import bright_and_dark, plain, write
from widgets.own_pictures import reading
from widgets.own_pictures.reading import CancelledError, read_again, read_folder


def read(root: Path, options: Options | None = None) -> Pictures:
    return read_folder(folder.look_into(root), options or Options(), lambda _done, _total: None)


def imported(root: Path, options: Options | None = None) -> OwnPictures:
    """What is said of a folder, its pictures kept."""
    options, found = options or Options(), folder.look_into(root)
    pictures = read(root, options)
    own = importing.own_pictures(found, options, pictures)
    storage.keep(own, pictures)
    return own


def on(own: OwnPictures, **settings: object) -> Experiment:
    first = templates.find("mlp").experiment()
    pictures = PictureSettings(own=own, **settings)  # type: ignore[arg-type]
    return with_last_units(replace(first, dataset=OWN_PICTURES, pictures=pictures))


def refused(act: object, *arguments: object) -> Problem:
    with pytest.raises(ProblemError) as caught:
        act(*arguments)  # type: ignore[operator]
    assert str(caught.value)
    return caught.value.problems[0]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnPictures:
    """Twenty pictures of two classes, imported."""
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    return imported(bright_and_dark(tmp_path / "mine"))


# --- looking into a folder ---------------------------------------------------------------------------------------


def test_what_does_not_belong_in_a_folder_is_named(tmp_path: Path) -> None:
    bright_and_dark(tmp_path)
    (tmp_path / "empty").mkdir()
    write(tmp_path / "dark" / "deeper" / "one.png", plain(8, 8, (0, 0, 0)))
    found = folder.look_into(tmp_path)
    assert found.labels == ("bright", "dark") and found.count == 20
    assert found.refused == (FolderInClass("dark/deeper"), EmptyClass("empty"))


def test_a_folder_that_will_not_do_says_why(tmp_path: Path) -> None:
    assert isinstance(refused(folder.look_into, tmp_path / "nowhere"), UnreadableFile)
    write(tmp_path / "loose" / "a.png", plain(8, 8, (0, 0, 0)))
    assert isinstance(refused(folder.look_into, tmp_path / "loose"), NoClassFolders)
    one = importing.obstacles(folder.look_into(tmp_path), Options())
    assert one == [OneClass(tmp_path.name), TooFewPictures("loose", 1, 2)]
    assert isinstance(refused(folder.look_into, bright_and_dark(tmp_path / "many"), 19), TooManyPictures)
    for number in range(MOST_CLASSES + 1):
        (tmp_path / "classes" / str(number)).mkdir(parents=True)
        (tmp_path / "classes" / str(number) / "a.png").touch()
    problem = refused(folder.look_into, tmp_path / "classes")
    assert problem == TooManyClasses(str(tmp_path / "classes"), MOST_CLASSES + 1, MOST_CLASSES)


def test_more_memory_than_there_may_be_is_told_before_anything_is_read(tmp_path: Path) -> None:
    files = tuple(tmp_path / f"{number}.png" for number in range(15_000))
    found = folder.ClassFolders(tmp_path, {"a": files, "b": files})
    assert importing.obstacles(found, Options(28, 1)) == []
    (problem,) = importing.obstacles(found, Options(64, 3))
    assert problem == TooMuchMemory(tmp_path.name, 30_000, 64, 352, MOST_BYTES // 2**20)  # 30,000 x 64 x 64 x 3
    assert refused(read_folder, found, Options(64, 3), print) == problem


# --- reading -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["png", "bmp", "jpg", "webp"])
@pytest.mark.parametrize("channels", [1, 3])
def test_a_picture_keeps_its_colour_whatever_its_size_and_kind(tmp_path: Path, ending: str, channels: int) -> None:
    for label, colour in (("red", (200, 40, 20)), ("blue", (20, 40, 200))):
        for place in range(2):
            write(tmp_path / label / f"{place}.{ending}", plain(30 + 90 * place, 60, colour))
    found = read(tmp_path, Options(16, channels))  # type: ignore[arg-type]
    assert found.x.shape == (4, 16, 16, channels) and found.x.dtype == np.uint8
    assert found.y.tolist() == [0, 0, 1, 1]  # blue before red, as the alphabet has it
    wanted = [20, 40, 200] if channels == 3 else [0.299 * 20 + 0.587 * 40 + 0.114 * 200]  # ITU-R BT.601
    np.testing.assert_allclose(found.x[:2].reshape(-1, channels), np.tile(wanted, (2 * 16 * 16, 1)), atol=6)


def test_wide_pictures_are_padded_by_their_edge_or_cut_to_their_middle(tmp_path: Path) -> None:
    wide = plain(16, 32, (100, 100, 100))
    wide[0], wide[-1] = 20, 60  # the edges that bars are put to: 40 on average
    wide[:, :8], wide[1:-1, 24:] = wide[:, :8], 200
    for label in ("a", "b"):
        for place in range(2):
            write(tmp_path / label / f"{place}.png", wide)
    padded = read(tmp_path, Options(32, 1, "pad")).x[0, :, :, 0]
    np.testing.assert_array_equal(padded[8:24], wide[:, :, 0])
    assert (padded[:8] == 40).all() and (padded[24:] == 40).all()
    cut = read(tmp_path, Options(16, 1, "crop")).x[0, :, :, 0]
    np.testing.assert_array_equal(cut, wide[:, 8:24, 0])


def test_a_picture_is_scaled_as_the_mean_of_what_was_there(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    fine = rng.integers(0, 256, (32, 32, 1), np.uint8).repeat(3, axis=2)
    for label in ("a", "b"):
        for place in range(2):
            write(tmp_path / label / f"{place}.png", fine)
    mean = fine[:, :, 0].reshape(8, 4, 8, 4).mean(axis=(1, 3))
    np.testing.assert_allclose(read(tmp_path, Options(8)).x[0, :, :, 0], mean, atol=2)


def test_dark_on_bright_becomes_bright_on_dark(tmp_path: Path) -> None:
    bright_and_dark(tmp_path)
    kept, inverted = read(tmp_path, Options(8, 3)), read(tmp_path, Options(8, 3, light="inverted"))
    np.testing.assert_array_equal(inverted.x.astype(int), 255 - kept.x.astype(int))
    assert inverted.digests == kept.digests
    own, other = imported(tmp_path, Options(8, 3)), imported(tmp_path, Options(8, 3, light="inverted"))
    assert importing.options_of(other).light == "inverted" and storage.path_of(own) != storage.path_of(other)


def test_what_is_clear_becomes_white(tmp_path: Path) -> None:
    for label in ("a", "b"):
        for place in range(2):
            write(tmp_path / label / f"{place}.png", plain(8, 8, (0, 0, 0, 0)))
    assert (read(tmp_path, Options(8, 3)).x == 255).all()


def test_files_that_cannot_be_read_are_named_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bright_and_dark(tmp_path)
    (tmp_path / "dark" / "notes.txt").write_text("no picture")
    (tmp_path / "dark" / "drawing.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    whole = (tmp_path / "bright" / "0.png").read_bytes()
    (tmp_path / "bright" / "broken.png").write_bytes(whole[:50])
    monkeypatch.setattr(folder, "LARGEST", 60_000)
    (tmp_path / "bright" / "huge.png").write_bytes(whole + bytes(60_000))
    found = read(tmp_path)
    assert all(isinstance(problem, ForeignFile) for problem in found.refused)
    named = [problem.where for problem in found.refused]
    assert named == ["bright/broken.png", "bright/huge.png", "dark/drawing.svg", "dark/notes.txt"]
    assert len(found.x) == len(found.y) == len(found.digests) == 20


def test_a_class_of_which_too_little_can_be_read_is_refused(tmp_path: Path) -> None:
    bright_and_dark(tmp_path)
    for name in ("a.png", "b.png"):
        (tmp_path / "dark" / name).write_bytes(b"nothing")
    for place in range(9):
        next((tmp_path / "dark").glob(f"{place}.*")).unlink()
    found = folder.look_into(tmp_path)
    assert importing.obstacles(found, Options()) == []  # by their names there are enough
    assert refused(importing.own_pictures, found, Options(), read(tmp_path)) == TooFewPictures("dark", 1, 2)


def test_reading_can_be_given_up(tmp_path: Path) -> None:
    done: list[int] = []
    found = folder.look_into(bright_and_dark(tmp_path))
    with pytest.raises(CancelledError):
        read_folder(found, Options(), lambda count, _total: done.append(count), lambda: len(done) == 3)
    assert done == [1, 2, 3]


def test_the_fingerprint_is_of_the_files_whatever_is_made_of_them(own: OwnPictures, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    lines = [
        f"{label}/{file.name}/{hashlib.sha256(file.read_bytes()).hexdigest()}"
        for label in ("bright", "dark")
        for file in sorted((mine / label).iterdir(), key=lambda path: int(path.stem))
    ]
    assert own.fingerprint == hashlib.sha256("\n".join(lines).encode()).hexdigest()
    small = imported(mine, Options(8, 3, "crop"))
    assert small.fingerprint == own.fingerprint and storage.path_of(small) != storage.path_of(own)
    assert (own.name, own.folder, own.labels, own.counts) == ("mine", str(mine), ("bright", "dark"), (10, 10))


# --- examples ----------------------------------------------------------------------------------------------------


def test_every_picture_is_there_once_and_every_class_has_its_share_held_out(own: OwnPictures, tmp_path: Path) -> None:
    experiment = on(own, test_share=0.3, seed=1)
    found, again = of_experiment(experiment, tmp_path), of_experiment(experiment, tmp_path)
    stored, classes = storage.pictures_of(own)
    together = np.concatenate([found.train_x, found.test_x]).reshape(20, -1)
    np.testing.assert_array_equal(_sorted(together), _sorted(stored.reshape(20, -1)))
    split = StratifiedShuffleSplit(1, test_size=0.3, random_state=0).split(stored, classes)
    _, held_out = next(split)
    assert np.bincount(found.test_y).tolist() == np.bincount(classes[held_out]).tolist() == [3, 3]
    assert found.labels == ("bright", "dark") and found.scale == 1 / 255
    np.testing.assert_array_equal(found.test_x, again.test_x)
    other = of_experiment(on(own, test_share=0.3, seed=2), tmp_path)
    assert not np.array_equal(_sorted(found.test_x.reshape(6, -1)), _sorted(other.test_x.reshape(6, -1)))
    data = experiment.data
    assert (data.title, data.shape, data.labels) == ("mine", (28, 28, 1), ("bright", "dark"))
    assert (data.training_examples, data.test_examples) == (len(found.train_x), len(found.test_x))


def test_some_of_every_class_are_left_to_train_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    few = imported(bright_and_dark(tmp_path / "few", each=2, classes=tuple("abcde")))
    for seed in range(20):
        found = of_experiment(on(few, test_share=0.5, seed=seed), tmp_path)
        assert set(found.train_y.tolist()) == set(range(5))
    with pytest.raises(ValidationError):
        PictureSettings(test_share=0.6)


def test_other_pictures_or_another_split_begin_anew(own: OwnPictures) -> None:
    before = on(own)
    assert consequence(before, on(own, seed=1)) == "open"
    assert consequence(before, replace(before, pictures=PictureSettings())) == "open"
    told = differences([before, on(own, test_share=0.4)])
    assert [(one.title, one.values) for one in told] == [("mine: Test share", ("0.2", "0.4"))]


def test_without_pictures_there_is_nothing_to_train_on() -> None:
    lacking = replace(templates.find("mlp").experiment(), dataset=OWN_PICTURES)
    assert obstacles(lacking)[-1] == NoPictures(OWN_PICTURES)
    assert lacking.data == DATASETS[OWN_PICTURES]
    assert isinstance(refused(load, OWN_PICTURES, Path("nowhere")), NoPictures)


def test_an_exported_script_says_what_was_done_to_the_pictures(own: OwnPictures) -> None:
    told = " ".join(python_script(on(own), None, "mine")["mine.py"].decode().split())
    assert "Its classes, in order: bright, dark." in told
    assert "Its pictures are 28 pixels wide and high, in grey: each whole, with bars" in told


# --- files -------------------------------------------------------------------------------------------------------


def test_a_project_remembers_folder_settings_and_fingerprint_but_no_pictures(own: OwnPictures, tmp_path: Path) -> None:
    path = tmp_path / "mine.playground"
    files.write(path, Saved(on(own, seed=3)))
    assert files.read(path).experiment == on(own, seed=3)
    assert path.stat().st_size < 20_000


def test_pictures_that_are_kept_outlive_their_folder(own: OwnPictures, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "mine")
    assert len(of_experiment(on(own), tmp_path).train_x) == 16


def test_pictures_that_are_lost_are_read_again_where_they_were(own: OwnPictures, tmp_path: Path) -> None:
    before, classes = storage.pictures_of(own)
    storage.path_of(own).unlink()
    assert refused(of_experiment, on(own), tmp_path) == LostPictures("mine", str(tmp_path / "mine"))
    read_again(own, lambda _done, _total: None)
    after, again = storage.pictures_of(own)
    np.testing.assert_array_equal(after, before)
    np.testing.assert_array_equal(again, classes)


def test_a_folder_that_is_gone_or_holds_others_is_told(own: OwnPictures, tmp_path: Path) -> None:
    storage.path_of(own).unlink()
    write(tmp_path / "mine" / "dark" / "more.png", plain(8, 8, (0, 0, 0)))
    assert refused(read_again, own, print) == OtherPictures("mine", str(tmp_path / "mine"))
    (tmp_path / "mine").rename(tmp_path / "moved")
    assert refused(read_again, own, print) == LostPictures("mine", str(tmp_path / "mine"))
    (tmp_path / "moved" / "dark" / "more.png").unlink()
    assert imported(tmp_path / "moved").fingerprint == own.fingerprint  # chosen again, they are the same


@pytest.mark.parametrize("content", [b"", b"nothing", "cut", "other"])
def test_a_damaged_file_of_pictures_is_as_good_as_none(own: OwnPictures, content: bytes | str, tmp_path: Path) -> None:
    path = storage.path_of(own)
    if content == "other":
        np.savez(path, x=np.zeros((20, 28, 28, 1), np.uint8), y=np.zeros(20, np.int32))
    else:
        path.write_bytes(path.read_bytes()[:-100] if isinstance(content, str) else content)
    assert isinstance(refused(storage.pictures_of, own), LostPictures)


def test_a_project_from_elsewhere_asks_no_other_machine(own: OwnPictures) -> None:
    for folder_ in (r"\\server\share", "//server/share", "relative", ""):
        assert not reading.may_read_again(own.model_copy(update={"folder": folder_}))


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "\x1b[2Jmine"},
        {"folder": "/a\nb"},
        {"size": 7},
        {"size": 65},
        {"channels": 2},
        {"fit": "stretch"},
        {"labels": ("bright",), "counts": (20,)},
        {"labels": ("bright", "bright")},
        {"counts": (10,)},
        {"counts": (1, 19)},
        {"counts": (60_000, 60_000)},
        {"size": 64, "channels": 3, "counts": (20_000, 20_000)},
    ],
)
def test_what_a_file_says_of_pictures_has_limits(own: OwnPictures, wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        OwnPictures.model_validate({**own.model_dump(), **wrong})


def test_the_disk_is_not_filled(own: OwnPictures, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = storage.path_of(own).stat().st_size
    monkeypatch.setattr(storage, "ROOM", 2 * size + size // 2)
    for seed in range(1, 4):
        imported(bright_and_dark(tmp_path / str(seed), each=10, classes=("a", "b")), Options(28, 1, "crop"))
        write(tmp_path / "more" / "a" / f"{seed}.png", plain(8, 8, (seed, seed, seed)))
    kept = sorted(storage.path_of(own).parent.glob("*.npz"))
    assert sum(path.stat().st_size for path in kept) <= storage.ROOM


def _sorted(rows: np.ndarray) -> np.ndarray:
    return rows[np.lexsort(rows.T)]
