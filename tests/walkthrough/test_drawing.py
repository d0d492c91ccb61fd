"""At the pad: what is drawn, seen, answered, and looked at inside the network."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from playground.drawing import prepare, prepare_raw, rasterize
from playground.layers import Convolution, Dense
from tests.opened_window import NO_SCREEN
from tests.walkthrough.doing import answer_to, choose, seen
from widgets.tour import hands
from widgets.tour.digits import FIVE, SEVEN, THREE, PenPath, moved
from widgets.tour.guide import Guide
from widgets.tour.looking import look_inside
from widgets.tour.waiting import wait_for
from widgets.views.inside import InsideView

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

OBJECT_NAMES = """startPage drawPad seenPicture rawSwitch predictionBars clearButton playButton stepButton epochButton
    resetButton reseedButton speedSlider learningRate batchSize optimizerChooser scheduleChooser datasetChooser
    templateChooser deviceChooser networkCanvas curvesView problemList statusDevice layerPalette settingsForm
    palette.dense palette.convolution summaryStrip problemFixes"""
"""What scripts may rely on in this window (CONTRIBUTING.md)."""


@pytest.mark.parametrize("name", OBJECT_NAMES.split())
def test_scripts_find_every_part_by_its_name(guide: Guide, name: str) -> None:
    for panel in ("layers", "block"):  # made when they are first seen
        guide.window.workbench.panels[panel].reveal()
    wait_for(lambda: guide.window.findChild(QWidget, name) is not None, f"“{name}”")
    assert len(guide.window.findChildren(QWidget, name)) == 1


def test_an_empty_pad_is_not_answered(guide: Guide) -> None:
    hands.click(guide.window, "clearButton")
    wait_for(lambda: guide.bars.label() is None, "the answer to go")
    assert guide.bars.probabilities().tolist() == [0.0] * 10
    assert not seen(guide).any()


@pytest.mark.parametrize(("label", "strokes"), [("3", THREE), ("5", FIVE), ("7", SEVEN)])
def test_a_digit_is_read(guide: Guide, label: str, strokes: tuple[PenPath, ...]) -> None:
    choose(guide, "pretrained")
    probabilities = answer_to(guide, strokes)
    assert guide.bars.label() == label
    assert probabilities.shape == (10,)
    assert probabilities.dtype == np.float32
    assert probabilities.sum() == pytest.approx(1, abs=1e-5)
    np.testing.assert_array_equal(seen(guide), prepare(rasterize(guide.pad.drawing())))


def test_the_answer_follows_the_pen(guide: Guide) -> None:
    choose(guide, "pretrained")
    hands.click(guide.window, "clearButton")
    path, answers = THREE[0], []
    hands.press(guide.pad, path[0])
    for point in path[1:]:
        hands.move(guide.pad, point)
        guide.wait_for_answer()
        answers.append(guide.bars.probabilities())
    hands.release(guide.pad, path[-1])
    assert len({answer.tobytes() for answer in answers}) > len(answers) / 2
    assert answers[-1].argmax() == 3
    assert answers[4].argmax() != 3


def test_raw_leaves_the_drawing_as_it_is(guide: Guide) -> None:
    choose(guide, "pretrained")
    prepared = answer_to(guide, moved(FIVE, 0.36, 0.22, 0.24))
    assert guide.bars.label() == "5"
    hands.click(guide.window, "rawSwitch")
    guide.wait_for_answer()
    np.testing.assert_array_equal(seen(guide), prepare_raw(rasterize(guide.pad.drawing())))
    assert np.abs(guide.bars.probabilities() - prepared).sum() > 0.1
    hands.click(guide.window, "rawSwitch")
    guide.wait_for_answer()
    np.testing.assert_array_equal(guide.bars.probabilities(), prepared)


def test_a_convolution_is_the_sum_that_is_shown(guide: Guide) -> None:
    choose(guide, "pretrained")
    answer_to(guide, THREE)
    node = guide.node(Convolution)
    look_inside(guide, node)
    answer, unit = guide.window.run.answer, hands.find(guide.window, InsideView, "insideView").unit()
    assert answer is not None
    assert unit is not None
    row, column, filter_number = unit
    patch = np.pad(seen(guide), 2)[row : row + 5, column : column + 5]
    by_hand = (patch * answer.weights["weights"][:, :, 0, filter_number]).sum() + answer.weights["bias"][filter_number]
    assert answer.outputs[node][unit] == pytest.approx(by_hand, abs=1e-4)
    assert float(guide.words("insideOutput.readout").split(": ")[1].replace("−", "-")) == pytest.approx(
        by_hand, rel=0.01
    )


def test_a_block_opens_and_closes(guide: Guide) -> None:
    choose(guide, "pretrained")
    answer_to(guide, THREE)
    assert "10 units" in str(look_inside(guide, guide.node(Dense, last=True))["settings"])
    guide.close_inside()
    assert not hands.find(guide.window, InsideView, "insideView").isVisible()
