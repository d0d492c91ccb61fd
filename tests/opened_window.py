"""The real window with its engine, for tests that use it as a person does; nothing of the user's own is touched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from playground import folders
from widgets.app import open_window
from widgets.tour.guide import Guide
from widgets.tour.waiting import wait_for

NO_SCREEN = "This plugin does not support"
"""What Qt says of windows that it paints into memory; no fault of theirs."""


@contextmanager
def opened(home: Path) -> Iterator[Guide]:
    """A window whose settings are in ``home``, without any dataset but those that are always there.

    Compiled programs come from the user's cache and go there, because compiling takes seconds.
    """
    cache = folders.cache_folder()
    cache.mkdir(parents=True, exist_ok=True)
    home.mkdir(exist_ok=True)
    with suppress(OSError):
        (home / "cache").symlink_to(cache, target_is_directory=True)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(folders.HOME_VARIABLE, str(home))
        environment.delenv(folders.DATA_VARIABLE, raising=False)
        arguments = ["--data-dir", str(home / "data"), "--theme", "light", "--no-questions"]
        guide = Guide(open_window(arguments), arguments)
        try:
            wait_for(guide.window.engine_is_ready, "the engine to be ready")
            yield guide
        finally:
            guide.window.close()
            QApplication.processEvents()
