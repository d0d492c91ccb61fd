"""Moving pictures: what another reader of GIF sees in them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage, QImageReader

from playground.exchange.gif import GifWriter
from playground.problems import ProblemError


def written(path: Path, *pictures: np.ndarray, seconds: float = 0.1) -> list[np.ndarray]:
    """The pictures as Qt reads them back, each drawn over those before."""
    writer = GifWriter(path, seconds)
    for picture in pictures:
        writer.add(picture)
    writer.close()
    reader, found = QImageReader(str(path)), []
    while reader.canRead():
        image = reader.read().convertToFormat(QImage.Format.Format_RGB888)
        lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        found.append(lines[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy())
    return found


def test_few_colours_come_back_exactly(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    palette = rng.integers(0, 256, (200, 3)).astype(np.uint8)
    pictures = [palette[rng.integers(0, 200, (61, 83))] for _ in range(4)]
    found = written(tmp_path / "a.gif", *pictures)
    assert len(found) == 4
    for one, other in zip(found, pictures, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("side", [1, 2, 16, 64, 150, 300])
def test_every_length_of_codes(side: int, tmp_path: Path) -> None:
    """From one pixel to noise that fills the dictionary several times."""
    noise = np.random.default_rng(side).integers(0, 2, (side, side, 1)).astype(np.uint8) * np.uint8(255)
    picture = np.repeat(noise, 3, axis=2)
    np.testing.assert_array_equal(written(tmp_path / "a.gif", picture)[0], picture)


def test_only_what_has_changed_is_stored(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    still = np.repeat(rng.integers(0, 200, (200, 200, 1)).astype(np.uint8), 3, axis=2)
    moved = still.copy()
    moved[50:60, 70:90] = 255
    found = written(tmp_path / "a.gif", still, moved, moved, still)
    for one, other in zip(found, (still, moved, moved, still), strict=True):
        np.testing.assert_array_equal(one, other)
    alone = written(tmp_path / "b.gif", still)
    assert len(alone) == 1
    assert (tmp_path / "a.gif").stat().st_size < (tmp_path / "b.gif").stat().st_size + 4000


def test_many_colours_become_the_nearest_of_the_most_frequent(tmp_path: Path) -> None:
    across, up = np.meshgrid(np.linspace(0, 255, 200), np.linspace(0, 255, 100))
    picture = np.stack([across, up, np.full_like(up, 128)], axis=2).astype(np.uint8)
    (found,) = written(tmp_path / "a.gif", picture)
    assert np.abs(found.astype(int) - picture).mean() < 12
    assert len(np.unique(found.reshape(-1, 3), axis=0)) <= 256


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProblemError):
        GifWriter(tmp_path / "nowhere" / "a.gif", 0.1).add(np.zeros((2, 2, 3), np.uint8))
