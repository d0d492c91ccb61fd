"""The column for drawing: tools, pad, what the network sees and what it answers."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from playground.drawing import Drawing, prepare, prepare_raw
from widgets import theme
from widgets.drawing.following_ink import FollowingInk
from widgets.drawing.keep_row import KeepRow
from widgets.drawing.pad import DrawingPad
from widgets.drawing.prediction_bars import PredictionBars
from widgets.drawing.seen_picture import SeenPanel
from widgets.drawing.sheet import Sheet
from widgets.drawing.tools import DrawingTools

ROOM_FOR_WORDS = 450
"""Pixels in height, with text of its usual size, that leave room for sentences."""


class DrawingPanel(QWidget):
    """Turns what is drawn into the picture a network sees, and shows the network's answer below.

    Signals:
        seen_changed(float32 [28, 28]): the network would now see another picture; also while a stroke is being drawn.
    """

    seen_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, sheet: Sheet | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawing")
        self.pad = DrawingPad(self, sheet)
        self.tools = DrawingTools(self.pad, self)
        self.keep_row = KeepRow(self.pad, self)
        self.seen_panel = SeenPanel(self)
        self.bars = PredictionBars(self)
        self._ink = FollowingInk()
        self._notice = QLabel(self)
        self._notice.setObjectName("padNotice")
        self._notice.setProperty("role", "bad")
        self._notice.setWordWrap(True)
        self._notice.hide()
        self._arrange()
        self.pad.drawing_changed.connect(self._see)
        self.pad.refused.connect(self._show_refusal)
        self.seen_panel.raw_changed.connect(self._see_again)
        if not self.pad.drawing().is_empty():
            self._see_again()

    def seen(self) -> np.ndarray:
        """The picture the network sees now, float32 [28, 28] from 0 to 1."""
        return self.seen_panel.seen_picture.picture()

    def show_answer(self, probabilities: np.ndarray) -> None:
        """Show an answer to the picture seen; one that comes after the pad was cleared is dropped."""
        if not self.pad.drawing().is_empty():
            self.bars.show_answer(probabilities)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        column.setSpacing(theme.SPACING)
        column.addWidget(self.tools)
        column.addWidget(self.pad, 3)
        column.addWidget(self._notice)
        column.addWidget(self.keep_row)
        column.addWidget(self.seen_panel)
        column.addWidget(self.bars, 2)

    def _see_again(self) -> None:
        self._see(self.pad.drawing())

    def _see(self, drawing: Drawing) -> None:
        self._notice.hide()
        ink = self._ink.ink_of(drawing)
        seen = prepare_raw(ink) if self.seen_panel.is_raw() else prepare(ink)
        seen.setflags(write=False)
        self.seen_panel.seen_picture.set_picture(seen)
        if drawing.is_empty():
            self.bars.show_nothing()
        self.seen_changed.emit(seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A square; all that is left is for the bars. Told as its height for its width, they would not get their least.
        self.pad.setMaximumHeight(max(self.pad.minimumSizeHint().height(), event.size().width() - 2 * theme.SPACING))
        self.seen_panel.be_brief(event.size().height() < ROOM_FOR_WORDS * theme.text_size() / 100)

    def say(self, sentence: str) -> None:
        """Say below the pad why something could not be done, until the next stroke."""
        self._show_refusal(sentence)

    def _show_refusal(self, sentence: str) -> None:
        self._notice.setText(sentence)
        self._notice.show()
