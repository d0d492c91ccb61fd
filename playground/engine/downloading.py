"""Downloads of datasets, beside everything else the engine does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from playground.engine import download
from playground.messages import DatasetReady, Event


class Downloads:
    """Fetches one dataset at a time on a thread of its own.

    Args:
        folder: where datasets are kept.
        send: takes ``Progress`` and ``DatasetReady``, on that thread.
        failed: takes what went wrong, on that thread.
    """

    def __init__(self, folder: Path, send: Callable[[Event], None], failed: Callable[[Exception], None]) -> None:
        self._folder = folder
        self._send = send
        self._failed = failed
        self._cancelled = threading.Event()

    def get(self, dataset: str) -> None:
        """Begin; returns at once."""
        self._cancelled.clear()
        threading.Thread(target=self._download, args=(dataset,), name="download", daemon=True).start()

    def cancel(self) -> None:
        """End the one at work; what has arrived is kept for resuming."""
        self._cancelled.set()

    def _download(self, dataset: str) -> None:
        try:
            download.get(dataset, self._folder, self._send, cancelled=self._cancelled)
            self._send(DatasetReady(dataset))
        except Exception as error:
            self._failed(error)
