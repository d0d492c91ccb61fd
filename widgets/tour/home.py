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
    """A folder for settings that is gone afterwards, unless the user has named one; what is compiled stays shared."""
    if named := folders.home():
        yield named
        return
    cache = folders.cache_folder()
    home = Path(tempfile.mkdtemp(prefix="neural-playground-"))
    with suppress(OSError, NotImplementedError):  # without the link everything is compiled anew, and that is all
        cache.mkdir(parents=True, exist_ok=True)
        (home / "cache").symlink_to(cache, target_is_directory=True)
    os.environ[folders.HOME_VARIABLE] = str(home)
    try:
        yield home
    finally:
        del os.environ[folders.HOME_VARIABLE]
        shutil.rmtree(home, ignore_errors=True)
