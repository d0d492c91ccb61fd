"""What can be undone in the list of runs: deleting, naming and pinning.

The steps hold the methods of the book weakly. The book holds the document and with it the stack they are on: a
reference back would close a circle, and Qt and Python would both take it apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakMethod

from PySide6.QtGui import QUndoCommand

from playground.runs import RunRecord


class Deletion(QUndoCommand):
    """Takes records out of the book and puts them back.

    Args:
        name: of the step.
        take_out: removes the records of these ids and returns them as they were.
        put_back: adds records again.
    """

    def __init__(
        self,
        name: str,
        ids: Sequence[int],
        take_out: Callable[[Sequence[int]], tuple[RunRecord, ...]],
        put_back: Callable[[Sequence[RunRecord]], None],
    ) -> None:
        super().__init__(name)
        self.ids = tuple(ids)
        self._take_out, self._put_back = WeakMethod(take_out), WeakMethod(put_back)
        self._taken: tuple[RunRecord, ...] = ()

    def redo(self) -> None:
        self._taken = _alive(self._take_out)(self.ids)

    def undo(self) -> None:
        _alive(self._put_back)(self._taken)
        self._taken = ()


class Renaming(QUndoCommand):
    """Gives a run another name; ``rename`` takes the id and the name."""

    def __init__(self, step: str, run_id: int, before: str, after: str, rename: Callable[[int, str], None]) -> None:
        super().__init__(step)
        self._id, self._before, self._after = run_id, before, after
        self._rename = WeakMethod(rename)

    def redo(self) -> None:
        _alive(self._rename)(self._id, self._after)

    def undo(self) -> None:
        _alive(self._rename)(self._id, self._before)


class Pinning(QUndoCommand):
    """Pins a run or lets it loose; ``pin`` takes the id and whether it is pinned."""

    def __init__(self, step: str, run_id: int, pinned: bool, pin: Callable[[int, bool], None]) -> None:
        super().__init__(step)
        self._id, self._pinned = run_id, pinned
        self._pin = WeakMethod(pin)

    def redo(self) -> None:
        _alive(self._pin)(self._id, self._pinned)

    def undo(self) -> None:
        _alive(self._pin)(self._id, not self._pinned)


def _alive(method: WeakMethod[Callable[..., Any]]) -> Callable[..., Any]:
    found = method()
    assert found is not None  # the book goes with the document, and its stack with it
    return found
