"""The row that tells how far long work is, and ends it."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from playground.studies import StudyProgressRecord
from widgets import theme

TICK = 200  # milliseconds between two looks at the clock
PARTS = 1000  # of the bar
FEW = 20  # epochs or the like, of which tenths are told


class StudyRow(QWidget):
    """Progress, elapsed time and Cancel; there only while something is at work.

    Signals:
        cancelled: the learner wants it to end.
    """

    cancelled = Signal()

    def __init__(self, view_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{view_id}StudyProgress")
        self._bar.setAccessibleName(self.tr("How far it is"))
        self._bar.setTextVisible(False)
        self._words = QLabel(self)
        self._words.setObjectName(f"{view_id}StudyTime")
        self._words.setProperty("role", "small")
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName(f"{view_id}StudyCancel")
        self._cancel.setAccessibleName(self._cancel.text())
        self._cancel.setToolTip(self.tr("End this work; what it has found so far stays."))
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        row.addWidget(self._cancel)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self._show_time)
        self._began = 0.0
        self._record = StudyProgressRecord()
        self.hide()

    def begin(self) -> None:
        """Something has been started."""
        self._began = time.monotonic()
        self.show_progress(StudyProgressRecord())
        self._clock.start()
        self.show()

    def show_progress(self, record: StudyProgressRecord) -> None:
        """It is so far."""
        self._record = record
        self._bar.setRange(0, PARTS if record.total else 0)
        self._bar.setValue(round(PARTS * record.done / max(record.total, 1)))
        self._show_time()

    def end(self) -> None:
        """It has ended."""
        self._clock.stop()
        self.hide()

    def _show_time(self) -> None:
        seconds = f"{time.monotonic() - self._began:.0f}"
        if self._record.total:
            words = self.tr("{done} of {total}, {seconds} s")
            words = words.format(done=_done(self._record), total=f"{self._record.total:,}", seconds=seconds)
        else:
            words = self.tr("{seconds} s").format(seconds=seconds)
        self._words.setText(words)


def _done(record: StudyProgressRecord) -> str:
    """In tenths where there are few of what comes in parts, as epochs do."""
    has_parts = isinstance(record.done, float) and record.total < FEW
    return f"{record.done:,.1f}" if has_parts else f"{int(record.done):,}"
