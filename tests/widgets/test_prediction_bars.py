"""The bars: what is most probable, how sure that is, and the words for it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.drawing.answer import noun
from widgets.drawing.prediction_bars import PredictionBars

SURE = np.array([0.001, 0.001, 0.01, 0.973, 0.001, 0.004, 0.001, 0.002, 0.006, 0.001], np.float32)
TORN = np.array([0.02, 0.01, 0.03, 0.41, 0.02, 0.10, 0.01, 0.01, 0.38, 0.01], np.float32)


@pytest.fixture
def bars(qtbot: QtBot) -> PredictionBars:
    bars = PredictionBars()
    qtbot.addWidget(bars)
    bars.resize(360, 300)
    with qtbot.waitExposed(bars):
        bars.show()
    return bars


def colours_shown(bars: PredictionBars) -> set[str]:
    bars.clearFocus()
    image = bars.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(50, image.height() - 20)}


def test_nothing_is_answered_at_first(bars: PredictionBars) -> None:
    assert bars.label() is None
    assert bars.probabilities().tolist() == [0.0] * 10
    assert bars.probabilities().dtype == np.float32
    assert "Draw a digit" in bars.accessibleDescription()


def test_a_sure_answer(bars: PredictionBars, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bars.answered):
        bars.show_answer(SURE)
    assert bars.label() == "3"
    np.testing.assert_array_equal(bars.probabilities(), SURE)
    assert bars.accessibleDescription() == "This is a 3. 3: 97.3 %. Next comes 2: 1.0 %."
    assert theme.LIGHT.accent in colours_shown(bars)


def test_a_doubtful_answer_looks_and_sounds_doubtful(bars: PredictionBars) -> None:
    bars.show_answer(TORN)
    assert bars.label() == "3"
    assert bars.accessibleDescription().startswith("Perhaps a 3, perhaps an 8.")
    hatched = colours_shown(bars)
    bars.show_answer(SURE)
    assert len(hatched - colours_shown(bars)) > 0


@pytest.mark.parametrize(
    ("first", "second", "doubtful"),
    [(0.55, 0.45, True), (0.65, 0.35, False), (0.49, 0.10, True), (0.51, 0.10, False)],
)
def test_where_doubt_begins(bars: PredictionBars, first: float, second: float, doubtful: bool) -> None:
    rest = (1 - first - second) / 8
    bars.show_answer(np.array([first, second] + [rest] * 8))
    assert bars.accessibleDescription().startswith("Perhaps") == doubtful


def test_the_answer_is_a_copy(bars: PredictionBars) -> None:
    probabilities = SURE.copy()
    bars.show_answer(probabilities)
    probabilities[:] = 0.1
    assert bars.label() == "3"


def test_nothing_and_trouble_take_the_answer_away(bars: PredictionBars) -> None:
    bars.show_answer(SURE)
    bars.show_nothing()
    assert bars.label() is None
    bars.show_answer(SURE)
    bars.show_trouble("The engine is starting again.")
    assert bars.label() is None
    assert bars.accessibleDescription() == "The engine is starting again."
    bars.grab()
    bars.show_answer(SURE)
    assert bars.label() == "3"


def test_an_answer_that_is_no_number_is_trouble(bars: PredictionBars, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bars.answered):
        bars.show_answer(np.full(10, np.nan))
    assert bars.label() is None
    assert "smaller learning rate" in bars.accessibleDescription()


@pytest.mark.parametrize("count", [2, 10, 20])
def test_other_classes(bars: PredictionBars, count: int) -> None:
    labels = tuple(f"class {number}" for number in range(count))
    bars.set_labels(labels)
    bars.resize(bars.minimumSizeHint())
    probabilities = np.full(count, 0.3 / (count - 1))
    probabilities[-1] = 0.7
    bars.show_answer(probabilities)
    bars.grab()
    assert bars.label() == labels[-1]
    assert bars.accessibleDescription().startswith(f"This is “class {count - 1}”.")


def test_a_wrong_number_of_probabilities_is_an_error(bars: PredictionBars) -> None:
    with pytest.raises(ValueError, match="10 labels need as many probabilities"):
        bars.show_answer(np.array([0.5, 0.5]))
    with pytest.raises(ValueError, match="at least two classes"):
        bars.set_labels(("only",))


def test_the_ghost_is_an_outline_that_goes_again(bars: PredictionBars) -> None:
    bars.show_answer(SURE)
    bars.clearFocus()
    without = bars.grab().toImage()
    bars.show_ghost(TORN)
    assert bars.grab().toImage() != without
    hue = QColor(theme.LIGHT.positive).hue()
    assert any(abs(QColor(colour).hue() - hue) < 4 for colour in colours_shown(bars))
    assert bars.label() == "3"
    bars.show_ghost(None)
    assert bars.grab().toImage() == without


def test_pointing_explains(bars: PredictionBars) -> None:
    bars.show_answer(SURE)
    rows = [bars.explanation_at(QPointF(200, y)) for y in range(40, 280)]
    assert any(text and "97.3 % probable that this is 3" in text for text in rows)
    along_the_row = [bars.explanation_at(QPointF(x, 120)) for x in range(10, 350)]
    assert any(text and "only guesses gives each of the 10 classes 10 %" in text for text in along_the_row)
    bars.show_answer(TORN)
    assert "do not trust" in (bars.explanation_at(QPointF(200, 10)) or "")


def test_articles() -> None:
    assert [noun(label) for label in ("3", "8", "Sandal")] == ["a 3", "an 8", "“Sandal”"]


def test_bars_can_be_reached_by_keyboard(bars: PredictionBars, qtbot: QtBot) -> None:
    bars.clearFocus()
    before = bars.grab().toImage()
    bars.activateWindow()
    bars.setFocus()
    qtbot.waitUntil(bars.hasFocus)
    assert bars.grab().toImage() != before
