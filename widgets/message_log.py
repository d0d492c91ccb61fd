"""What the program has said: kept with the time, because the status bar forgets."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Qt, QTime, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from widgets import theme

MOST = 500
"""So many sentences are kept."""


class Saying(NamedTuple):
    """A sentence, when it was said, and whether it tells of trouble."""

    time: QTime
    sentence: str
    is_trouble: bool = False


class MessageLog(QObject):
    """Everything said since the window was opened, oldest first.

    Signals:
        said: (saying).
    """

    said = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sayings: list[Saying] = []

    def sayings(self) -> list[Saying]:
        """The last ``MOST`` of them."""
        return list(self._sayings)

    def add(self, sentence: str, is_trouble: bool = False) -> None:
        """Keep a sentence; the same twice in a row within a second is one."""
        now = QTime.currentTime()
        last = self._sayings[-1] if self._sayings else None
        if last and last.sentence == sentence and abs(last.time.msecsTo(now)) < 1000:
            return
        self._sayings = [*self._sayings[1 - MOST :], Saying(now, sentence, is_trouble)]
        self.said.emit(self._sayings[-1])


class MessageList(QListWidget):
    """Shows a log, the newest at the bottom; the keys walk it and a screen reader reads it."""

    def __init__(self, log: MessageLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageLog")
        self.setAccessibleName(self.tr("Messages"))
        self.setToolTip(self.tr("Everything the program has said since the window was opened."))
        self.setWordWrap(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for saying in log.sayings():
            self._show(saying)
        log.said.connect(self._show)

    def _show(self, saying: Saying) -> None:
        time = self.locale().toString(saying.time, QLocale.FormatType.LongFormat).split(" ")[0]
        icon = theme.icon("warning", "warning") if saying.is_trouble else theme.icon("info", "muted")
        self.addItem(QListWidgetItem(icon, self.tr("{time}  {sentence}").format(time=time, sentence=saying.sentence)))
        while self.count() > MOST:
            self.takeItem(0)
        self.setCurrentRow(self.count() - 1)
        self.scrollToBottom()
