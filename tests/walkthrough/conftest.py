"""The window that all of these tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.opened_window import opened
from widgets.tour.guide import Guide
from widgets.tour.leading import need_no_display

need_no_display()


@pytest.fixture(scope="package")
def guide(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """One window for all tests of the package but those that close theirs; each begins with what it needs."""
    with opened(tmp_path_factory.mktemp("home")) as guide:
        yield guide
