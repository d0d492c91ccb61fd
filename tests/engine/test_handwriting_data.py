"""Own drawings as arrays: what is trained on, what is held out, and how much of older digits is mixed in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from playground import folders
from playground.datasets import DataError, HandwritingSettings
from playground.datasets.problems import MissingDataset
from playground.drawing import prepare, rasterize
from playground.engine import handwriting
from playground.engine.loading import load
from playground.handwriting import Collection, storage
from playground.handwriting.problems import NoOwnDrawings
from tests import handwriting as forty

FROM_DIGITS = HandwritingSettings(replay_from="digits")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own with the forty drawings in it."""
    monkeypatch.setenv(folders.HOME_VARIABLE, str(tmp_path))
    storage.write(forty.load())
    return tmp_path


def test_held_out_drawings_are_the_test_examples_as_the_pad_prepares_them(home: Path) -> None:
    arrays = load("drawings", home, own=FROM_DIGITS)
    held_out = [one for one in forty.load().kept if one.held_out]
    assert arrays.test_y.tolist() == [int(one.label) for one in held_out]
    for picture, one in zip(arrays.test_x[..., 0], held_out, strict=True):
        np.testing.assert_array_equal(picture, np.rint(255 * prepare(rasterize(one.drawing))))


@pytest.mark.parametrize("replay", [0.2, 0.5, 0.8, 0.95])
def test_the_share_of_older_digits_is_as_wished(home: Path, replay: float) -> None:
    arrays = load("drawings", home, own=HandwritingSettings(replay_from="digits", replay=replay))
    own = {one.tobytes() for one in handwriting.pictures(one for one in forty.load().kept if not one.held_out)[0]}
    held_out = {one.tobytes() for one in arrays.test_x}
    is_own = np.array([picture.tobytes() in own for picture in arrays.train_x])
    assert 1 - is_own.mean() == pytest.approx(replay, abs=0.001)
    assert not any(picture.tobytes() in held_out for picture in arrays.train_x)
    counts = np.unique([hash(picture.tobytes()) for picture in arrays.train_x[is_own]], return_counts=True)[1]
    assert len(counts) == 20 and len(set(counts.tolist())) == 1  # each of the twenty equally often
    # in mixed order: any stretch of a batch or two holds about the share
    stretches = 1 - is_own[: len(is_own) // 200 * 200].reshape(-1, 200).mean(axis=1)
    assert np.abs(stretches - replay).max() < 0.2


def test_without_replay_there_are_own_drawings_alone(home: Path) -> None:
    arrays = load("drawings", home, own=HandwritingSettings(replay_from="digits", replay=0))
    assert arrays.train_x.shape == (20, 28, 28, 1)


def test_what_is_not_to_be_forgotten_is_the_old_test_set(home: Path) -> None:
    arrays, old = load("drawings", home, own=FROM_DIGITS), load("digits", home)
    assert arrays.replayed is not None and arrays.replayed.dataset == "digits"
    np.testing.assert_array_equal(arrays.replayed.test_x, old.test_x)
    np.testing.assert_array_equal(arrays.replayed.test_y, old.test_y)
    assert old.replayed is None


def test_older_digits_that_are_not_there_are_no_others_silently(home: Path) -> None:
    with pytest.raises(DataError) as caught:
        load("drawings", home, own=HandwritingSettings(replay_from="mnist"))
    assert isinstance(caught.value.problem, MissingDataset) and caught.value.problem.where == "mnist"


def test_nothing_to_learn_from_is_said(home: Path) -> None:
    collection = forty.load()
    only_held_out = collection.changed(collection.removing(one.number for one in collection.kept if not one.held_out))
    for nothing in (Collection(), only_held_out):
        storage.write(nothing)
        with pytest.raises(DataError) as caught:
            load("drawings", home, own=FROM_DIGITS)
        assert isinstance(caught.value.problem, NoOwnDrawings)
