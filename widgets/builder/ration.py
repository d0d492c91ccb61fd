"""How many thumbnails are made for one frame: hundreds at once would hold up whatever is dragged meanwhile."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer

MOST = 40
"""About five milliseconds' worth."""

SOON = 5
"""Milliseconds until the next ones are made; what the learner does comes first."""


class Late(Protocol):
    """What had to wait, and is painted when its turn comes."""

    def update(self) -> None:
        """Ask to be painted."""


class Ration(QObject):
    """Hands out leave to make a picture; who gets none paints what there is, and is asked again soon.

    Without frames, as when a scene is painted on paper, there is no limit.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: int | None = None
        self._late: list[Late] = []
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._ask_again)

    def begin_frame(self) -> None:
        """Hand out the next ration."""
        self._left = MOST

    def end_frame(self) -> None:
        """See to it that those who got no leave are painted again; what is painted outside of frames needs none."""
        self._left = None
        if self._late:
            self._timer.start()

    def may_make(self, one: Late) -> bool:
        """Whether a picture may be made now."""
        if self._left is None:
            return True
        if self._left == 0:
            self._late.append(one)
            return False
        self._left -= 1
        return True

    def _ask_again(self) -> None:
        late, self._late = self._late, []
        for one in late:
            one.update()
