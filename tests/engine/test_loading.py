"""Datasets as arrays: small files written here by hand, damaged ones, drawn points, redrawn digits, and real MNIST."""

from __future__ import annotations

import gzip
import io
import os
import struct
import tarfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.datasets import load_digits, make_moons
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier

from playground.datasets import DataError, PointSettings, toy
from playground.datasets.problems import DamagedFile, MissingDataset
from playground.engine import digits
from playground.engine.loading import Arrays, load
from playground.problems import ProblemError, UnreadableFile, advise, say

POINTS = ["circle", "xor", "and", "or", "clouds", "spiral", "moons"]
TRAIN_X, TRAIN_Y, TEST_X, TEST_Y = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


def idx(values: np.ndarray) -> bytes:
    """The format as its page describes it: two zeros, 8 for unsigned bytes, the dimensions, the sizes, the bytes."""
    return bytes([0, 0, 8, values.ndim]) + struct.pack(f">{values.ndim}I", *values.shape) + values.tobytes()


def pictures(count: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (count, 28, 28), np.uint8)


def write_mnist(folder: Path, dataset_id: str = "mnist", **changed: bytes) -> dict[str, np.ndarray]:
    """Seven training and three test pictures; ``changed`` replaces a file, named train_x, train_y, test_x or test_y."""
    content = {
        TRAIN_X: pictures(7, 1),
        TRAIN_Y: np.arange(7, dtype=np.uint8),
        TEST_X: pictures(3, 2),
        TEST_Y: np.array([9, 0, 9], np.uint8),
    }
    (folder / dataset_id).mkdir(parents=True, exist_ok=True)
    for key, (name, values) in zip(("train_x", "train_y", "test_x", "test_y"), content.items(), strict=True):
        (folder / dataset_id / f"{name}.gz").write_bytes(changed.get(key, gzip.compress(idx(values))))
    return content


def damage_of(dataset_id: str, folder: Path) -> DamagedFile:
    with pytest.raises(DataError) as caught:
        load(dataset_id, folder)
    problem = caught.value.problem
    assert isinstance(problem, DamagedFile)
    assert problem.where in say(problem)
    assert f"datasets get {dataset_id}" in advise(problem)
    return problem


@pytest.mark.parametrize("dataset_id", ["mnist", "fashion-mnist"])
def test_idx_files_become_pictures_and_labels(tmp_path: Path, dataset_id: str) -> None:
    content = write_mnist(tmp_path, dataset_id)
    arrays = load(dataset_id, tmp_path)
    np.testing.assert_array_equal(arrays.train_x, content[TRAIN_X][..., None], strict=True)
    np.testing.assert_array_equal(arrays.train_y, np.arange(7, dtype=np.int32), strict=True)
    np.testing.assert_array_equal(arrays.test_x, content[TEST_X][..., None], strict=True)
    np.testing.assert_array_equal(arrays.test_y, np.array([9, 0, 9], np.int32), strict=True)
    assert arrays.scale == 1 / 255
    assert len(arrays.labels) == 10


def test_nobody_writes_to_the_arrays(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    for arrays in (load("mnist", tmp_path), load("spiral", tmp_path)):
        for array in (arrays.train_x, arrays.train_y, arrays.test_x, arrays.test_y):
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 0


def test_unpacked_idx_files_are_as_good(tmp_path: Path) -> None:
    content = write_mnist(tmp_path)
    for name, values in content.items():
        (tmp_path / "mnist" / f"{name}.gz").unlink()
        (tmp_path / "mnist" / name).write_bytes(idx(values))
    np.testing.assert_array_equal(load("mnist", tmp_path).train_x[..., 0], content[TRAIN_X])


def test_a_missing_file_is_a_missing_dataset(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    (tmp_path / "mnist" / f"{TEST_Y}.gz").unlink()
    with pytest.raises(DataError) as caught:
        load("mnist", tmp_path)
    assert caught.value.problems == (MissingDataset("mnist", str(tmp_path)),)


def test_an_unknown_dataset_is_never_another_one(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="Did you mean “mnist”"):
        load("mnits", tmp_path)


WHOLE = idx(pictures(3, 2))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="packed nothing"),
        pytest.param(WHOLE[:10], id="half a header"),
        pytest.param(idx(np.zeros(784, np.uint8)), id="labels instead of pictures"),
        pytest.param(b"\0\0\x0d\x03" + WHOLE[4:], id="floats"),
        pytest.param(WHOLE[:-1], id="a byte missing"),
        pytest.param(WHOLE + b"\0", id="a byte too many"),
        pytest.param(idx(np.zeros((0, 28, 28), np.uint8)), id="no pictures"),
        pytest.param(struct.pack(">4I", 2051, 3, 28, 2**32 - 1) + bytes(100), id="promises 336 GB"),
        pytest.param(struct.pack(">4I", 2051, 10**6, 28, 28) + bytes(100), id="promises more than can be packed"),
        pytest.param(idx(np.zeros((3, 32, 32), np.uint8)), id="larger pictures"),
        pytest.param(idx(np.zeros((4, 28, 28), np.uint8)), id="more pictures than labels"),
        pytest.param(b"<html>Please log in</html>", id="a web page"),
    ],
)
@pytest.mark.parametrize("pack", [gzip.compress, bytes], ids=["packed", "plain"])
def test_damaged_pictures_are_refused(tmp_path: Path, content: bytes, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(content)
    write_mnist(tmp_path, test_x=packed)
    if len(packed) <= 8:
        with pytest.raises(DataError, match="datasets get mnist"):
            load("mnist", tmp_path)
    else:
        damage_of("mnist", tmp_path)


@pytest.mark.parametrize("cut", [12, 1000, -1, -8, -9])
def test_a_truncated_gzip_file_is_refused(tmp_path: Path, cut: int) -> None:
    packed = gzip.compress(WHOLE)
    write_mnist(tmp_path, test_x=packed[:cut])
    assert damage_of("mnist", tmp_path).where == str(tmp_path / "mnist" / f"{TEST_X}.gz")


def test_a_flipped_bit_is_noticed(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(WHOLE, compresslevel=0))
    packed[1000] ^= 1
    write_mnist(tmp_path, test_x=bytes(packed))
    damage_of("mnist", tmp_path)


def test_labels_are_of_known_classes_and_as_many_as_pictures(tmp_path: Path) -> None:
    write_mnist(tmp_path, test_y=gzip.compress(idx(np.array([9, 10, 0], np.uint8))))
    problem = damage_of("mnist", tmp_path)
    assert (problem.expected, problem.found) == ("labels from 0 to 9", "10")
    write_mnist(tmp_path, train_y=gzip.compress(idx(np.zeros(8, np.uint8))))
    problem = damage_of("mnist", tmp_path)
    assert problem.where.endswith(f"{TRAIN_Y}.gz")
    assert problem.found == "8"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    write_mnist(tmp_path)
    (tmp_path / "mnist" / f"{TEST_X}.gz").chmod(0)
    with pytest.raises(DataError) as caught:
        load("mnist", tmp_path)
    assert isinstance(caught.value.problem, UnreadableFile)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_ends_in_anything_but_a_data_error(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "fuzz"
    packed = data.draw(st.booleans())
    content = bytearray(gzip.compress(WHOLE) if packed else WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, min(40, len(content) - 1)))] = data.draw(st.integers(0, 255))
    write_mnist(folder, test_x=bytes(content))
    try:
        arrays = load("mnist", folder)
    except DataError:
        return
    assert arrays.test_x.shape == (3, 28, 28, 1)


# --- CIFAR-10 ----------------------------------------------------------------------------------------------------

BINARIES = [*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin"]


def cifar_records(count: int, seed: int) -> bytes:
    rng = np.random.default_rng(seed)
    return b"".join(bytes([seed]) + rng.integers(0, 256, 3072, np.uint8).tobytes() for _ in range(count))


def archive(path: Path, contents: dict[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path, "w:gz", compresslevel=1) as tar:
        for name, content in contents.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))


def cifar_contents() -> dict[str, bytes]:
    return {f"cifar-10-batches-bin/{name}": cifar_records(2, seed) for seed, name in enumerate(BINARIES)}


def check_cifar(arrays: Arrays) -> None:
    assert arrays.train_x.shape == (10, 32, 32, 3)
    assert arrays.train_x.dtype == np.uint8
    assert arrays.train_y.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert arrays.test_y.tolist() == [5, 5]
    record = cifar_records(2, 3)[3073:]  # the second picture of the fourth file
    for row, column in ((0, 0), (0, 31), (5, 7), (31, 31)):
        colour = [record[1 + 1024 * channel + 32 * row + column] for channel in range(3)]
        assert arrays.train_x[7, row, column].tolist() == colour


def test_cifar_is_read_from_its_archive_in_any_order(tmp_path: Path) -> None:
    contents = {"cifar-10-batches-bin/readme.html": b"hello"} | dict(reversed(cifar_contents().items()))
    archive(tmp_path / "cifar-10" / "cifar-10-binary.tar.gz", contents)
    check_cifar(load("cifar-10", tmp_path))


@pytest.mark.parametrize("inside", ["", "cifar-10-batches-bin"])
def test_cifar_is_read_unpacked(tmp_path: Path, inside: str) -> None:
    folder = tmp_path / "cifar-10" / inside
    folder.mkdir(parents=True)
    for name, content in cifar_contents().items():
        (folder / Path(name).name).write_bytes(content)
    check_cifar(load("cifar-10", tmp_path))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"test_batch.bin": cifar_records(2, 5)[:-1]}, id="a byte missing"),
        pytest.param({"test_batch.bin": b""}, id="empty"),
        pytest.param({"test_batch.bin": cifar_records(1, 10)}, id="an eleventh class"),
        pytest.param({"data_batch_1.bin": bytes(10_001 * 3073)}, id="too long"),
    ],
)
def test_damaged_cifar_files_are_refused(tmp_path: Path, change: dict[str, bytes]) -> None:
    contents = cifar_contents() | {f"cifar-10-batches-bin/{name}": content for name, content in change.items()}
    archive(tmp_path / "cifar-10" / "cifar-10-binary.tar.gz", contents)
    damage_of("cifar-10", tmp_path)


def test_an_archive_without_all_files_is_refused(tmp_path: Path) -> None:
    contents = cifar_contents()
    del contents["cifar-10-batches-bin/data_batch_3.bin"]
    archive(tmp_path / "cifar-10" / "cifar-10-binary.tar.gz", contents)
    assert "data_batch_3.bin" in damage_of("cifar-10", tmp_path).found


@pytest.mark.parametrize("cut", [9, 100, -20])
def test_a_truncated_archive_is_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "cifar-10" / "cifar-10-binary.tar.gz"
    archive(path, cifar_contents())
    path.write_bytes(path.read_bytes()[:cut])
    damage_of("cifar-10", tmp_path)


def test_an_archive_that_never_ends_is_left(tmp_path: Path) -> None:
    path = tmp_path / "cifar-10" / "cifar-10-binary.tar.gz"
    path.parent.mkdir()
    member = tarfile.TarInfo("bomb")
    member.size = 500_000_000
    with gzip.open(path, "wb", compresslevel=1) as packed:
        packed.write(member.tobuf())
        for _ in range(500):
            packed.write(bytes(1_000_000))
    assert "400000000" in damage_of("cifar-10", tmp_path).found


def test_links_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "cifar-10" / "cifar-10-binary.tar.gz"
    path.parent.mkdir()
    with tarfile.open(path, "w:gz") as tar:
        for name in BINARIES:
            member = tarfile.TarInfo(f"cifar-10-batches-bin/{name}")
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tar.addfile(member)
    damage_of("cifar-10", tmp_path)


# --- points ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dataset_id", POINTS)
@pytest.mark.parametrize(("count", "share"), [(500, 0.5), (501, 0.3), (2, 0.9), (2, 0.0), (7, 0.0), (1000, 0.9)])
def test_points_are_split_and_balanced(tmp_path: Path, dataset_id: str, count: int, share: float) -> None:
    arrays = load(dataset_id, tmp_path, PointSettings(count=count, test_share=share))
    assert arrays.train_x.dtype == np.float32
    assert arrays.train_y.dtype == np.int32
    assert arrays.scale == 1
    assert len(arrays.test_x) == len(arrays.test_y) == min(round(count * share), count - 1)
    assert arrays.train_x.shape == (count - len(arrays.test_x), 2)
    for y in (arrays.train_y, arrays.test_y):
        assert abs(int((y == 0).sum()) - int((y == 1).sum())) <= 1


@pytest.mark.parametrize("dataset_id", POINTS)
def test_points_follow_from_their_settings(tmp_path: Path, dataset_id: str) -> None:
    def drawn(**changed: float) -> np.ndarray:
        arrays = load(dataset_id, tmp_path, PointSettings(**changed))  # type: ignore[arg-type]
        return np.concatenate([arrays.train_x, arrays.test_x])

    np.testing.assert_array_equal(drawn(seed=1), drawn(seed=1))
    assert not np.array_equal(drawn(seed=1), drawn(seed=2))
    assert not np.array_equal(drawn(noise=0.1), drawn(noise=0.4))


def noiseless(dataset_id: str) -> tuple[np.ndarray, np.ndarray]:
    x, y, _, _ = toy.points(dataset_id, PointSettings(count=2000, noise=0, test_share=0))
    return x.astype(np.float64), y


def test_circle_is_a_disc_in_a_ring() -> None:
    x, y = noiseless("circle")
    radius = np.hypot(*x.T)
    assert radius[y == 1].max() <= 2.5
    assert radius[y == 0].min() >= 3.5
    assert radius.max() <= 5


def test_xor_has_four_squares_with_a_gap() -> None:
    x, y = noiseless("xor")
    assert np.array_equal(y == 1, x[:, 0] * x[:, 1] > 0)
    assert np.abs(x).min() >= 0.3 - 1e-6
    assert np.abs(x).max() <= 5.3 + 1e-6


def test_clouds_lie_around_their_centres() -> None:
    x, y = noiseless("clouds")
    for label, centre in ((0, -2.0), (1, 2.0)):
        np.testing.assert_allclose(x[y == label].mean(axis=0), centre, atol=0.1)
        np.testing.assert_allclose(x[y == label].var(axis=0), 0.5, atol=0.1)
    x, y, _, _ = toy.points("clouds", PointSettings(count=20_000, noise=0.5, test_share=0))
    np.testing.assert_allclose(x[y == 1].var(axis=0), 4, atol=0.2)


def test_spiral_has_two_arms_of_one_and_three_quarter_turns() -> None:
    x, y = noiseless("spiral")
    arm = x[y == 1][np.argsort(np.hypot(*x[y == 1].T))]
    other = x[y == 0][np.argsort(np.hypot(*x[y == 0].T))]
    np.testing.assert_allclose(other, -arm, atol=1e-5)
    turned = np.unwrap(np.arctan2(arm[1:, 0], arm[1:, 1]))
    np.testing.assert_allclose((turned[-1] - turned[0]) / (2 * np.pi), 1.75, atol=0.01)
    np.testing.assert_allclose(np.hypot(*arm[-1]), 5, atol=0.01)


def test_moons_have_scikit_learn_s_shape() -> None:
    x, y = noiseless("moons")
    expected, labels = make_moons(2000, shuffle=False)
    expected = (expected - [0.5, 0.25]) * 10 / 3

    def sorted_rows(points: np.ndarray) -> np.ndarray:
        return points[np.lexsort(points.round(3).T)]

    for label in (0, 1):
        np.testing.assert_allclose(sorted_rows(x[y == label]), sorted_rows(expected[labels == label]), atol=0.01)


@pytest.mark.parametrize(("dataset_id", "rule"), [("and", np.logical_and), ("or", np.logical_or)])
def test_and_and_or_have_four_corners(dataset_id: str, rule: np.ufunc) -> None:
    x, y = noiseless(dataset_id)
    assert {tuple(place) for place in x.tolist()} == {(a, b) for a in (-2.5, 2.5) for b in (-2.5, 2.5)}
    np.testing.assert_array_equal(y, rule(x[:, 0] > 0, x[:, 1] > 0))
    places, counts = np.unique(x, axis=0, return_counts=True)
    assert len(places) == 4 and sorted(counts)[:3] == pytest.approx([counts.sum() / 6] * 3, abs=1)


@pytest.mark.parametrize(
    ("dataset_id", "straight"), [("clouds", True), ("and", True), ("circle", False), ("xor", False)]
)
def test_only_clouds_are_told_apart_by_a_straight_line(dataset_id: str, straight: bool) -> None:
    x, y = noiseless(dataset_id)
    accuracy = LogisticRegression().fit(x, y).score(x, y)
    assert accuracy > 0.99 if straight else accuracy < 0.7


@pytest.mark.parametrize("dataset_id", ["circle", "xor", "spiral", "moons"])
def test_noise_mixes_the_classes(dataset_id: str) -> None:
    def accuracy(noise: float) -> float:
        x, y, test_x, test_y = toy.points(dataset_id, PointSettings(count=2000, noise=noise))
        return float(KNeighborsClassifier(5).fit(x, y).score(test_x, test_y))

    assert accuracy(0) > 0.97
    assert accuracy(0.5) < accuracy(0.1) + 0.01
    assert accuracy(0.5) < 0.98


# --- digits ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def redrawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Arrays, Path]:
    cache = tmp_path_factory.mktemp("cache")
    return load("digits", Path("nowhere"), cache=cache), cache


def test_digits_are_split_fairly(redrawn: tuple[Arrays, Path]) -> None:
    arrays, _ = redrawn
    assert arrays.train_x.shape == (1437, 28, 28, 1)
    assert arrays.test_x.shape == (360, 28, 28, 1)
    assert arrays.train_x.dtype == np.uint8
    every = np.bincount(load_digits().target)
    np.testing.assert_array_equal(np.bincount(arrays.train_y) + np.bincount(arrays.test_y), every)
    np.testing.assert_allclose(np.bincount(arrays.test_y), every * 360 / 1797, atol=2)
    assert len(set(arrays.train_y[:50].tolist())) == 10


def test_digits_are_placed_as_mnist_s_are(redrawn: tuple[Arrays, Path]) -> None:
    arrays, _ = redrawn
    for picture in arrays.test_x[..., 0]:
        inked = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
        assert max(places[-1] - places[0] + 1 for places in inked) in (19, 20)
        for axis in (0, 1):
            middle = (picture.sum(axis=1 - axis) * (np.arange(28) + 0.5)).sum() / picture.sum()
            assert abs(middle - 14.5) <= 1.5
    # MNIST's own share of ink is 0.13; half as much would be hairlines, twice as much blots.
    assert 0.1 < arrays.train_x.mean() / 255 < 0.17
    assert np.median(arrays.train_x.max(axis=(1, 2, 3))) > 230


def test_redrawn_digits_are_still_the_same_digits(redrawn: tuple[Arrays, Path]) -> None:
    arrays, _ = redrawn
    x, test_x = arrays.train_x.reshape(1437, -1) / 255, arrays.test_x.reshape(360, -1) / 255
    assert KNeighborsClassifier(3).fit(x, arrays.train_y).score(test_x, arrays.test_y) > 0.93


def test_prepared_digits_come_from_the_cache(redrawn: tuple[Arrays, Path]) -> None:
    arrays, cache = redrawn
    (file,) = cache.iterdir()
    stored = file.stat().st_mtime_ns
    again = load("digits", Path("nowhere"), cache=cache)
    np.testing.assert_array_equal(again.train_x, arrays.train_x)
    assert file.stat().st_mtime_ns == stored


@pytest.mark.parametrize("content", [b"", b"not a cache", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_a_damaged_cache_is_no_cache(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "digits.npz").write_bytes(content)
    assert digits.read_cache(tmp_path / "digits.npz") is None


def test_a_cache_of_something_else_is_made_anew(redrawn: tuple[Arrays, Path], tmp_path: Path) -> None:
    arrays, cache = redrawn
    (file,) = cache.iterdir()
    np.savez(tmp_path / file.name, pictures=np.zeros(3), labels=np.zeros(3))
    again = load("digits", Path("nowhere"), cache=tmp_path)
    np.testing.assert_array_equal(again.train_x, arrays.train_x)
    assert (tmp_path / file.name).stat().st_size > 100_000
    assert len(list(tmp_path.iterdir())) == 1


def test_digits_do_without_a_cache(redrawn: tuple[Arrays, Path], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder can be made here")
    arrays = load("digits", Path("nowhere"), cache=blocked / "cache")
    np.testing.assert_array_equal(arrays.test_x, redrawn[0].test_x)


def test_one_digit_more_changes_no_other() -> None:
    counts = load_digits().images[:130]
    np.testing.assert_array_equal(digits.redraw(counts)[:65], digits.redraw(counts[:65]))


# --- MNIST itself ------------------------------------------------------------------------------------------------


@pytest.mark.mnist
def test_the_real_mnist_is_read() -> None:
    folder = Path(os.environ.get("NEURAL_PLAYGROUND_DATA", ""))
    if not (folder / "mnist" / f"{TRAIN_X}.gz").exists():
        pytest.skip("no MNIST in the data folder")
    arrays = load("mnist", folder)
    assert arrays.train_x.shape == (60_000, 28, 28, 1)
    assert arrays.test_x.shape == (10_000, 28, 28, 1)
    # Mean and deviation as the field knows them, and the famous first labels.
    assert round(float(arrays.train_x.mean() / 255), 4) == 0.1307
    assert round(float(arrays.train_x.std() / 255), 4) == 0.3081
    assert arrays.train_y[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert arrays.test_y[:5].tolist() == [7, 2, 1, 0, 4]
