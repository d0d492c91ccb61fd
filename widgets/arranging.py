"""Going from one arrangement of the panels to another: each is found again as it was left."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, Signal

from widgets.arrangements import ARRANGEMENTS, BUILD, TRAIN
from widgets.panel_area import PanelArea
from widgets.settings import Remembered


class Arranging(QObject):
    """Keeps an arrangement for each purpose, in the settings as well.

    Signals:
        changed: (name), the panels are arranged for something else.
    """

    changed = Signal(str)

    def __init__(self, area: PanelArea, remembered: Remembered) -> None:
        super().__init__(area)
        self._area = area
        self._remembered = remembered

    @property
    def is_building(self) -> bool:
        """Whether the panels stand as for building."""
        return self._area.arrangement == BUILD

    def set_building(self, wanted: bool) -> None:
        """Arrange for building, or for drawing and training."""
        name = BUILD if wanted else TRAIN
        if name == self._area.arrangement:
            return
        self.keep(self._area.layout_state())
        self._show(name)
        self._remembered.remember("arrangement", name)  # for a window that is opened beside this one
        self.changed.emit(name)

    def keep(self, state: QByteArray) -> None:
        """Remember how the panels stand now."""
        self._remembered.remember("arrangement", self._area.arrangement)
        self._remembered.remember(_key(self._area.arrangement), state)

    def restore(self) -> None:
        """As the window was left last."""
        name = self._remembered.text("arrangement", TRAIN)
        self._show(name if name in ARRANGEMENTS else TRAIN)

    def _show(self, name: str) -> None:
        self._area.arrangement = name
        if not self._area.restore_layout(self._remembered.recall(_key(name))):
            self._area.arrange(name)


def _key(name: str) -> str:
    return "layout" if name == TRAIN else f"layout.{name}"
