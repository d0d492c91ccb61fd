"""Gets a dataset: what it is and how large, how far it has come, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from playground.datasets import DATASETS
from playground.messages import Event, Progress, Trouble
from playground.problems import Problem
from widgets import theme
from widgets.connection import Connection
from widgets.problem_words import problem_in_words, translated


class DownloadPanel(QWidget):
    """Hidden until a dataset is offered.

    Signals:
        arrived: (dataset id), after a download asked for here has ended well.
    """

    arrived = Signal(str)

    def __init__(self, connection: Connection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("downloadPanel")
        self._connection = connection
        self._dataset = ""
        self._is_under_way = False
        self._words = _label("downloadWords", self)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("downloadProgress")
        self._bar.setAccessibleName(self.tr("Progress of the download"))
        self._bar.setTextVisible(False)
        self._get = QPushButton(self)
        self._get.setObjectName("downloadButton")
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("cancelDownloadButton")
        self._cancel.setAccessibleName(self.tr("Cancel the download"))
        self._cancel.setToolTip(self.tr("Stop the download; what has arrived is kept for the next time."))
        self._arrange()
        self._get.clicked.connect(self._begin)
        self._cancel.clicked.connect(self._end)
        connection.progressed.connect(self._show_progress)
        connection.dataset_arrived.connect(self._finish)
        connection.heard.connect(self._hear)
        self.hide()

    def offer(self, dataset_id: str, why: str = "") -> None:
        """Offer a dataset; ``why`` says in a sentence what it would be good for. Nothing changes during a download."""
        if self._is_under_way:
            return
        self._dataset = dataset_id
        entry = DATASETS[dataset_id]
        title = translated(entry.title)
        size = self.locale().formattedDataSize(sum(file.size for file in entry.files), 0)
        self._words.setText(why or self.tr("{title} is not on this machine yet.").format(title=title))
        self._get.setText(self.tr("Get {title} ({size})").format(title=title, size=size))
        self._get.setToolTip(self.tr("Download it into the data folder; it is checked before it is used."))
        self._get.setAccessibleName(self._get.text())
        self._show_state(False)
        self.show()

    def withdraw(self) -> None:
        """Take the offer back; a download under way goes on."""
        if not self._is_under_way:
            self.hide()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._get)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addLayout(buttons)

    def _show_state(self, is_under_way: bool) -> None:
        self._is_under_way = is_under_way
        self._bar.setVisible(is_under_way)
        self._cancel.setVisible(is_under_way)
        self._get.setVisible(not is_under_way)

    def _begin(self) -> None:
        self._bar.setRange(0, 0)
        self._show_state(True)
        self._connection.get_dataset(self._dataset)

    def _end(self) -> None:
        self._connection.cancel_download()
        self._cancel.setEnabled(False)

    def _show_progress(self, progress: Progress) -> None:
        if self._is_under_way and progress.total > 0:
            self._bar.setRange(0, 1000)
            self._bar.setValue(1000 * progress.done // progress.total)

    def _finish(self, dataset_id: str) -> None:
        if self._is_under_way and dataset_id == self._dataset:
            self._cancel.setEnabled(True)
            self._show_state(False)
            self.hide()
            self.arrived.emit(dataset_id)

    def _hear(self, event: Event) -> None:
        # While a download is under way nothing else that can go wrong belongs to a dataset.
        if self._is_under_way and isinstance(event, Trouble):
            self._fail(event.problem)

    def _fail(self, problem: Problem) -> None:
        self._cancel.setEnabled(True)
        self._show_state(False)
        self._words.setText(problem_in_words(problem))


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setProperty("role", "small")
    return label
