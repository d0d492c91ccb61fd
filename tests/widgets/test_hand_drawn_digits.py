"""Digits drawn by hand on the real pad, with the mouse, and read by the network that the program brings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.drawing import prepare, rasterize
from playground.engine import devices
from playground.engine.reading import Reader
from tests import drawings
from tests.drawings import LabelledDrawing
from tests.opened_window import NO_SCREEN, opened
from widgets.tour import hands
from widgets.tour.guide import Guide

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)


class Reading(NamedTuple):
    """A drawing, the picture that the network saw of it and what it said."""

    drawn: LabelledDrawing
    seen: np.ndarray
    label: str | None
    probabilities: np.ndarray


@pytest.fixture(scope="module")
def readings(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Reading]]:
    """All drawings, one after the other, each read before the next is begun."""
    with opened(tmp_path_factory.mktemp("home")) as guide:
        yield [read(guide, drawn) for drawn in drawings.load()]


def read(guide: Guide, drawn: LabelledDrawing) -> Reading:
    guide.pad.clear()
    for stroke in drawn.drawing.strokes:
        guide.pad.set_pen_width(stroke.width)
        hands.draw(guide.pad, [stroke.points])
    guide.wait_for_answer()
    return Reading(drawn, guide.window.workbench.drawing.seen(), guide.bars.label(), guide.bars.probabilities())


def test_at_least_95_of_100_are_read(readings: list[Reading]) -> None:
    wrong = [f"{r.drawn.label} ({r.drawn.style}) as {r.label}" for r in readings if r.label != str(r.drawn.label)]
    assert len(readings) >= 200
    assert len(wrong) <= 0.05 * len(readings), wrong


def test_every_digit_is_read_well(readings: list[Reading]) -> None:
    for digit in range(10):
        of_this = [reading.label == str(digit) for reading in readings if reading.drawn.label == digit]
        assert np.mean(of_this) >= 0.85, digit


def test_every_answer_is_a_distribution(readings: list[Reading]) -> None:
    for reading in readings:
        assert reading.probabilities.shape == (10,)
        assert reading.probabilities.dtype == np.float32
        assert reading.probabilities.min() >= 0
        assert reading.probabilities.sum() == pytest.approx(1, abs=1e-5)
        assert reading.label == str(reading.probabilities.argmax())


def test_the_pad_leaves_what_the_drawing_says(readings: list[Reading]) -> None:
    """The pad smooths what the mouse does, which is all that may differ from the drawing's own picture.

    Centring by mass rounds to whole pixels, so a hair's breadth may move the picture by one.
    """
    moves = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    differences = []
    for reading in readings:
        own = prepare(rasterize(reading.drawn.drawing))
        differences.append(min(np.abs(reading.seen - np.roll(own, move, (0, 1))).mean() for move in moves))
    assert np.mean(differences) < 0.004
    assert np.mean(np.array(differences) < 0.01) > 0.97
    assert max(differences) < 0.05


def test_the_window_answers_what_the_network_answers(readings: list[Reading]) -> None:
    """The same pictures, given to the network without window, process or pad between."""
    reader = Reader(templates.pretrained(), devices.find("cpu"))
    seen = np.stack([reading.seen for reading in readings])[..., None]
    shown = np.stack([reading.probabilities for reading in readings])
    np.testing.assert_allclose(reader.probabilities(seen), shown, atol=2e-5)
    own = np.stack([prepare(rasterize(reading.drawn.drawing)) for reading in readings])[..., None]
    labels = reader.probabilities(own).argmax(axis=1)
    assert np.mean(labels == shown.argmax(axis=1)) >= 0.98
