"""The garbage collector, kept to the window's thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from widgets.collecting import Collecting, collect_here


@pytest.fixture
def parent(themed: QCoreApplication) -> Iterator[QObject]:
    was_enabled = gc.isenabled()
    made = QObject()
    yield made
    if was_enabled:
        gc.enable()
    gc.unfreeze()


class Knot:
    """A cycle that tells on which thread it was untied."""

    def __init__(self, untied: list[threading.Thread]) -> None:
        self.itself = self
        self.untied = untied

    def __del__(self) -> None:
        self.untied.append(threading.current_thread())


def test_other_threads_collect_nothing(parent: QObject) -> None:
    collect_here(parent)
    untied: list[threading.Thread] = []
    Knot(untied)
    thread = threading.Thread(target=lambda: [Knot([]) for _ in range(5000)])
    thread.start()
    thread.join()
    assert untied == []
    collecting = parent.findChild(Collecting)
    assert isinstance(collecting, Collecting)
    assert collecting.collect_if_due() is not None
    gc.collect()
    assert untied == [threading.main_thread()]


def test_nothing_is_collected_that_is_not_due(parent: QObject) -> None:
    collecting = Collecting(parent)
    gc.collect()
    assert collecting.collect_if_due() is None


def test_one_is_enough(parent: QObject) -> None:
    collect_here(parent)
    collect_here(parent)
    assert len(parent.findChildren(Collecting)) == 1
