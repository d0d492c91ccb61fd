"""Blocks that glide from where they were to where they are now, so that the eye can follow them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from widgets.builder.scene import NetworkScene
from widgets.builder.spots import Place

MILLISECONDS = 200


def is_animated(widget: QWidget) -> bool:
    """Whether anything should move: there is somebody who sees it, and the desktop does not ask for rest."""
    wanted = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return wanted > 0 and QGuiApplication.platformName() != "offscreen"


class Gliding(QVariantAnimation):
    """Shows the blocks of a scene on their way; the graph has them at their end from the beginning."""

    def __init__(self, network: NetworkScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._network = network
        self._widget = parent
        self._before: dict[str, Place] = {}
        self._after: dict[str, Place] = {}
        self.setDuration(MILLISECONDS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.valueChanged.connect(self._show)
        self.finished.connect(network.put_back)

    def begin(self, before: Mapping[str, Place]) -> None:
        """Let every block that lay elsewhere ``before`` glide to its place; does nothing where nothing is animated."""
        boxes = self._network.boxes()
        moved = [i for i, place in before.items() if i in boxes and boxes[i][:2] != place]
        if not moved or not is_animated(self._widget):
            return
        self._before = {i: before[i] for i in moved}
        self._after = {i: boxes[i][:2] for i in moved}
        self.start()

    def end(self) -> None:
        """Show every block at its place at once."""
        if self.state() != QAbstractAnimation.State.Stopped:
            self.stop()
            self._network.put_back()

    def _show(self, share: float) -> None:
        if self.state() == QAbstractAnimation.State.Stopped:
            return
        self._network.preview({i: _between(self._before[i], to, share) for i, to in self._after.items()})


def _between(start: Place, end: Place, share: float) -> Place:
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
