"""How fast to train: from one step a second to as fast as it goes."""

from __future__ import annotations

from math import log10

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from widgets.help.explaining import explain, taught

DECADES = 3
"""The slider spans 1 to 1,000 steps a second; its right end lifts the limit."""

PER_DECADE = 10


class SpeedSlider(QSlider):
    """A slider on a logarithmic scale.

    Signals:
        speed_changed: (steps a second as float, or None for as fast as it goes).
    """

    speed_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("speedSlider")
        self.setAccessibleName(self.tr("Speed of training"))
        self.setRange(0, DECADES * PER_DECADE + 1)
        self.setPageStep(PER_DECADE // 2)
        self.setValue(self.maximum())
        self._show_speed()
        self.valueChanged.connect(self._tell)

    def speed(self) -> float | None:
        """Steps a second, None for as fast as it goes."""
        return None if self.value() == self.maximum() else float(f"{10 ** (self.value() / PER_DECADE):.2g}")

    def set_speed(self, speed: float | None) -> None:
        """Go to the place nearest to so many steps a second; None as fast as it goes."""
        self.setValue(self.maximum() if speed is None else round(PER_DECADE * log10(speed)))

    def words(self) -> str:
        """The speed for people."""
        speed = self.speed()
        if speed is None:
            return self.tr("as fast as it goes")
        shown = self.locale().toString(speed, "f", 1 if speed < 10 and speed != int(speed) else 0)
        return self.tr("{speed} steps/s").format(speed=shown)

    def _tell(self) -> None:
        self._show_speed()
        self.speed_changed.emit(self.speed())

    def _show_speed(self) -> None:
        self.setToolTip(taught(self, self.tr("Speed of training: {speed}").format(speed=self.words())))
        explain(self)
        self.setAccessibleDescription(self.words())
