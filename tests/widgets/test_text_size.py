"""Text in other sizes, at once and everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from widgets import theme


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
