"""The drawings of digits that other tests read, and what their prepared pictures have in common with MNIST's."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from playground.drawing import prepare, rasterize
from tests.drawings import LabelledDrawing, load
from tests.drawings.styles import STYLES


@pytest.fixture(scope="module")
def corpus() -> list[LabelledDrawing]:
    return load()


@pytest.fixture(scope="module")
def seen(corpus: list[LabelledDrawing]) -> np.ndarray:
    return np.array([prepare(rasterize(labelled.drawing)) for labelled in corpus])


def test_there_are_enough_of_each_digit_in_enough_styles(corpus: list[LabelledDrawing]) -> None:
    drawings = Counter(labelled.label for labelled in corpus)
    assert sorted(drawings) == list(range(10))
    assert min(drawings.values()) >= 24
    assert {(labelled.label, labelled.style) for labelled in corpus} == {
        (digit, style) for digit, styles in STYLES.items() for style in styles
    }
    assert min(len(styles) for styles in STYLES.values()) >= 6


def test_no_drawing_is_there_twice(corpus: list[LabelledDrawing]) -> None:
    assert len({labelled.drawing for labelled in corpus}) == len(corpus)


def test_every_drawing_stays_within_the_pad(corpus: list[LabelledDrawing]) -> None:
    for labelled in corpus:
        for stroke in labelled.drawing.strokes:
            points = np.array(stroke.points)
            # Half a thousandth is what rounding the coordinates can add.
            assert points.min() >= stroke.width / 2 - 0.0005, (labelled.label, labelled.style)
            assert points.max() <= 1 - stroke.width / 2 + 0.0005, (labelled.label, labelled.style)


def test_pens_and_sizes_differ_as_people_do(corpus: list[LabelledDrawing]) -> None:
    widths = [stroke.width for labelled in corpus for stroke in labelled.drawing.strokes]
    assert (min(widths), max(widths)) == (0.04, 0.12)
    sizes = [
        np.ptp(np.concatenate([stroke.points for stroke in labelled.drawing.strokes]), axis=0).max()
        for labelled in corpus
    ]
    assert min(sizes) < 0.4
    assert max(sizes) > 0.75
    counts = [sum(len(stroke.points) for stroke in labelled.drawing.strokes) for labelled in corpus]
    assert min(counts) >= 20
    assert max(counts) <= 80


def test_prepared_drawings_lie_as_mnist_s_do(seen: np.ndarray) -> None:
    # In MNIST the longer side is 20 pixels and the centre of mass lies in the pixel (14, 14), from 14 to 15.
    middles = np.arange(28) + 0.5
    for picture in seen:
        rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
        assert max(np.ptp(rows), np.ptp(columns)) + 1 == 20
        assert picture.sum(axis=1) @ middles / picture.sum() == pytest.approx(14.5, abs=0.502)
        assert picture.sum(axis=0) @ middles / picture.sum() == pytest.approx(14.5, abs=0.502)


def test_prepared_drawings_are_as_dark_as_mnist_s(seen: np.ndarray) -> None:
    # Measured on the 10,000 test pictures: mean 0.1325, standard deviation 0.31, 19 % of the pixels not 0, and of
    # these 42 % above 0.95 and 9 % below 0.1. The pens here are a little finer than the writers' of MNIST.
    assert seen.mean() == pytest.approx(0.1325, abs=0.03)
    assert seen.std() == pytest.approx(0.31, abs=0.04)
    assert (seen > 0).mean() == pytest.approx(0.19, abs=0.03)
    inked = seen[seen > 0]
    assert (inked > 0.95).mean() == pytest.approx(0.42, abs=0.1)
    assert (inked < 0.1).mean() == pytest.approx(0.09, abs=0.07)
