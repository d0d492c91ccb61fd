"""The row below the pad that keeps what is drawn, with the digit it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from widgets import theme
from widgets.drawing.prediction_bars import DIGITS

CONTROL = Qt.KeyboardModifier.ControlModifier


class KeepRow(QWidget):
    """ "This is a [3] [Keep]", and how many there are; Ctrl and a digit on the pad does the same.

    Signals:
        keep_asked: (label), what is on the pad is to be kept as this digit.
        collection_asked: what is kept is to be looked at.
    """

    keep_asked = Signal(str)
    collection_asked = Signal()

    def __init__(self, pad: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keepRow")
        words = QLabel(self.tr("This is a"), self)
        self.chooser = QComboBox(self)
        self.chooser.setObjectName("keepAs")
        self.chooser.setAccessibleName(self.tr("The digit on the pad"))
        self.chooser.setToolTip(self.tr("Which digit your drawing is meant to be."))
        for label in DIGITS:
            self.chooser.addItem(label, label)
        words.setBuddy(self.chooser)
        self._keep = QPushButton(self.tr("Keep"), self)
        self._keep.setObjectName("keepButton")
        self._keep.setAccessibleName(self.tr("Keep the drawing as this digit"))
        self._keep.setToolTip(
            self.tr("Keep the drawing with the digit it means, and begin with an empty pad (Ctrl and the digit).")
        )
        self._keep.clicked.connect(self._ask)
        self._count = QToolButton(self)
        self._count.setObjectName("keptCount")
        self._count.setProperty("role", "quiet")
        self._count.setAccessibleName(self.tr("Own drawings"))
        self._count.setToolTip(self.tr("Look at what you have kept, sort it, and teach it to the network."))
        self._count.clicked.connect(self.collection_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        for part in (words, self.chooser, self._keep):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._count)
        pad.installEventFilter(self)
        self.show_count(0)
        self.setEnabled(False)  # until there is somewhere to keep it

    def show_count(self, count: int) -> None:
        """Tell how many are kept; from then on more can be."""
        self._count.setText(self.tr("{count} kept").format(count=count))
        self.setEnabled(True)

    def _ask(self) -> None:
        self.keep_asked.emit(self.chooser.currentData())

    def _ask_for(self, label: str) -> None:
        self.chooser.setCurrentText(label)
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and a digit on the pad is for the drawing, whatever it means elsewhere in the window."""
        if isinstance(event, QKeyEvent) and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == CONTROL:
            label = _digit(event.key())
            if label and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if label and event.type() == QEvent.Type.KeyPress and self.isEnabled():
                self._ask_for(label)
                return True
        return super().eventFilter(watched, event)


def _digit(key: int) -> str:
    number = key - int(Qt.Key.Key_0)
    return str(number) if 0 <= number <= 9 else ""
