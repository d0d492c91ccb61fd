"""A home for a while: what the program remembers of its user stays out of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playground import folders


@contextmanager
def home_of_its_own() -> Iterator[Path]:
    """A folder for settings that is gone afterwards; data and what is compiled are those of the user."""
    cache, data = folders.cache_folder(), folders.data_folder()
    home = Path(tempfile.mkdtemp(prefix="neural-playground-"))
    with suppress(OSError, NotImplementedError):  # without the link everything is compiled anew, and that is all
        cache.mkdir(parents=True, exist_ok=True)
        (home / "cache").symlink_to(cache.resolve(), target_is_directory=True)
    named = {folders.HOME_VARIABLE: str(home), folders.DATA_VARIABLE: str(data)}
    before = {name: os.environ.get(name) for name in named}
    os.environ.update(named)
    try:
        yield home
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        shutil.rmtree(home, ignore_errors=True)
