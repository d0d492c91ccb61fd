"""What every test of a widget stands on: a display that is always there, and the theme in force."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator

import pytest

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from widgets import theme


def pytest_configure(config: pytest.Config) -> None:
    # Said where there is no display of windows shown, raised or opened as menus; nothing in the program can change it.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture(scope="session", autouse=True)
def themed(qapp: QApplication) -> QApplication:
    """The application in the light theme, styled once: styling anew for each test would cost more than most tests."""
    theme.apply(qapp, "light")
    # As in the program, nothing is collected in the middle of painting; what every test stands on does it in between.
    gc.disable()
    return qapp


@pytest.fixture(autouse=True)
def in_light_at_text_size_100(themed: QApplication) -> Iterator[None]:
    """Every test begins in the light theme with text of the desktop's size, whatever the last one preferred."""
    yield
    if theme.colours() is not theme.LIGHT:
        theme.apply(themed, "light")
    if theme.text_size() != 100:
        theme.set_text_size(themed, 100)


@pytest.fixture
def in_dark(themed: QApplication) -> Iterator[None]:
    """The dark theme for one test."""
    theme.apply(themed, "dark")
    yield
    theme.apply(themed, "light")
