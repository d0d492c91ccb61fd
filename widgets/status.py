"""The status bar: what is going on, on which device, how far, how fast, and with how much memory."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from playground.datasets import ForStudy
from playground.wording import count_in_words
from widgets.connection import Connection
from widgets.memory_use import MemoryUse
from widgets.message_log import MessageLog
from widgets.run import Run
from widgets.seldom import Seldom


class StatusBar(QStatusBar):
    """Sentences to the left, numbers to the right. Every sentence said here is kept in the log.

    Signals:
        log_asked: the sentences were clicked; whoever listens shows the log.
    """

    log_asked = Signal()

    def __init__(self, run: Run, parent: QWidget | None = None, log: MessageLog | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._run = run
        self._log = log or MessageLog(self)
        self._is_quiet = False
        self.setToolTip(self.tr("Click for everything that was said."))
        self._state = QLabel(self)
        self._state.setObjectName("statusState")
        self._state.setContentsMargins(8, 0, 0, 0)
        self.addWidget(self._state, 1)
        self._step = self._number("statusStep", self.tr("Step"), self.tr("Batches trained on so far."))
        self._epoch = self._number("statusEpoch", self.tr("Epoch"), self.tr("How often every example has been seen."))
        self._rate = self._number("statusRate", self.tr("Rate"), self.tr("The learning rate of the next step."))
        self._speed = self._number("statusSpeed", self.tr("Speed"), self.tr("How fast training goes."))
        self._device = self._number("statusDevice", self.tr("Device"), self.tr("Where the engine computes."))
        self._device.setContentsMargins(10, 0, 10, 0)
        self._memory = MemoryUse(run.connection, self)
        self._memory.setContentsMargins(6, 0, 10, 0)
        self.addPermanentWidget(self._memory)
        self._state.installEventFilter(self)
        run.state_changed.connect(self._show)
        figures = Seldom(self)
        figures.due.connect(self._show)
        run.frame_arrived.connect(figures.ask)
        run.connection.device_changed.connect(self._show)
        self._show()

    def say(self, sentence: str, seconds: float = 8, is_trouble: bool = False) -> None:
        """Show a sentence for a while, and keep it."""
        self.showMessage(sentence, round(1000 * seconds))
        self._log.add(sentence, is_trouble)

    def set_quiet(self, quiet: bool) -> None:
        """Leave out the details that only those care about who train."""
        self._is_quiet = quiet
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt lays the bar out anew for text of another size, and brings the state back beneath a sentence that is shown.
        if event.type() == QEvent.Type.Show and (message := self.currentMessage()):
            QTimer.singleShot(0, self, lambda: self._say_again(message))
        return super().eventFilter(watched, event)

    def _say_again(self, message: str) -> None:
        if self.currentMessage() == message:
            self.clearMessage()
            self.showMessage(message, 8000)

    def _number(self, name: str, title: str, help_text: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setAccessibleName(title)
        label.setToolTip(help_text)
        label.setContentsMargins(10, 0, 6, 0)
        self.addPermanentWidget(label)
        return label

    def _show(self) -> None:
        run, frame = self._run, self._run.frame
        self._state.setText(self._state_in_words())
        self._step.setText(self.tr("step {count}").format(count=f"{run.step_count:,}"))
        has_details = frame is not None and not self._is_quiet
        self._epoch.setVisible(has_details)
        self._rate.setVisible(has_details)
        self._speed.setVisible(has_details and run.is_playing)
        self._memory.setVisible(not self._is_quiet)
        self._device.setVisible(not self._is_quiet)
        if frame is not None:
            locale = self.locale()
            self._epoch.setText(self.tr("epoch {count}").format(count=locale.toString(frame.epoch, "f", 2)))
            self._rate.setText(self.tr("rate {rate}").format(rate=locale.toString(frame.learning_rate, "g", 3)))
            steps = count_in_words(frame.steps_per_second) if frame.steps_per_second >= 10 else ""
            steps = steps or locale.toString(frame.steps_per_second, "f", 1)
            examples = count_in_words(frame.examples_per_second)
            self._speed.setText(
                self.tr("{steps} steps/s, {examples} examples/s").format(steps=steps, examples=examples)
            )
        self._device.setText(self._device_in_words(run.connection))

    def _device_in_words(self, connection: Connection) -> str:
        return connection.device_title() or self.tr("engine: starting…")

    def _state_in_words(self) -> str:
        run = self._run
        if any(isinstance(problem, ForStudy) for problem in run.problems):
            return self.tr("This network is for study; what could be trained is said below the blocks.")
        if run.problems:
            return self.tr("The network has a problem; it is listed below the blocks.")
        if not run.connection.is_alive:
            return self.tr("The engine has stopped. Press Play to start it again.")
        if not run.engine_is_ready:
            return self.tr("The engine is starting. Draw already: the answer comes in a moment.")
        if run.is_playing:
            return self.tr("Training.") if run.is_compiled else self.tr("Preparing to train…")
        if run.step_count:
            return self.tr("Paused.")
        return self.tr("Ready.") if run.is_compiled else self.tr("Ready to read; preparing to train…")

    # --- Qt ------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.log_asked.emit()
