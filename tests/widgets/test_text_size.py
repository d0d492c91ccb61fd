"""Text in other sizes, at once and everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.drawing import bars_painting
from widgets.drawing.prediction_bars import PredictionBars


@pytest.fixture
def application(themed: QApplication) -> Iterator[QApplication]:
    yield themed
    theme.set_text_size(themed, 100)


@pytest.mark.parametrize("percent", [125, 150, 200])
def test_every_font_grows_from_the_size_of_the_desktop(application: QApplication, percent: int) -> None:
    before = {role: theme.font(role).pointSizeF() for role in ("body", "small", "title", "heading", "mono")}
    theme.set_text_size(application, 150)
    theme.set_text_size(application, percent)
    for role, size in before.items():
        assert theme.font(role).pointSizeF() == pytest.approx(size * percent / 100)
    theme.set_text_size(application, 100)
    assert {role: theme.font(role).pointSizeF() for role in before} == pytest.approx(before)


def test_what_is_on_screen_grows_at_once(application: QApplication, qtbot: QtBot) -> None:
    label, button = QLabel("Loss"), QPushButton("Play")
    label.setProperty("role", "small")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    before = label.sizeHint().height(), button.sizeHint().height(), button.fontMetrics().height()
    with qtbot.waitSignal(theme.changes().changed):
        theme.set_text_size(application, 200)
    assert label.sizeHint().height() > 1.6 * before[0]
    assert button.sizeHint().height() > before[1]
    assert button.fontMetrics().height() > 1.7 * before[2]


def test_another_theme_leaves_the_size_as_it_is(application: QApplication, in_dark: None) -> None:
    theme.set_text_size(application, 150)
    size = theme.font("body").pointSizeF()
    theme.apply(application, "light")
    assert (theme.text_size(), theme.font("body").pointSizeF()) == (150, size)


def test_icons_grow_and_shrink_with_the_text(application: QApplication, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    theme.size_icon(button, 18)
    sizes = []
    for percent in (100, 200, 125):
        theme.set_text_size(application, percent)
        sizes.append(button.iconSize().width())
    assert sizes == [18, 36, 22]


def test_the_bars_have_room_for_their_words_in_large_text(application: QApplication, qtbot: QtBot) -> None:
    bars = PredictionBars()
    qtbot.addWidget(bars)
    theme.set_text_size(application, 200)
    line = QFontMetricsF(theme.font("body"))
    layout = bars_painting.arrange(QRectF(QPointF(), bars.minimumSizeHint()), bars.labels(), bars.locale())
    assert layout.headline.height() >= 2 * line.lineSpacing()
    assert layout.rows[0].height() > line.capHeight()
    assert layout.foot.bottom() <= bars.minimumSizeHint().height() + 1
