"""The window that the pictures are of: something drawn, two runs trained, one of them pinned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QWidget

from widgets.tour import hands
from widgets.tour.digits import THREE
from widgets.tour.guide import SIZE, Guide
from widgets.tour.waiting import TourError, wait_for

STEPS = 60
"""Of each run: enough for a curve."""

MOMENT = 400
"""Milliseconds after which a dialog that waits for an answer is on the screen."""


class Stage:
    """The window and where its next picture belongs."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.window = guide.window
        self._target = Path()

    def prepare(self) -> None:
        """Do what leaves something to be seen in every panel."""
        guide = self.guide
        guide.draw(THREE)
        hands.choose(self.window, "templateChooser", "cnn-small")
        self._train()
        self.window.runs.set_pinned(self.window.runs.live, True)
        hands.click(self.window, "resetButton")
        hands.type_number(self.window, "learningRate", 0.0004)
        self._train()
        hands.type_number(self.window, "learningRate", 0.002)
        guide.wait_for_answer()

    def _train(self) -> None:
        wait_for(lambda: self.window.run.is_compiled, "the network to be ready to train")
        before = self.guide.step() if self.window.run.is_playing else 0
        self.guide.play()
        wait_for(lambda: self.guide.step() >= before + STEPS, f"{STEPS} steps of training")
        self.guide.pause()

    def enter(self, target: Path) -> None:
        """The next picture is written there; the window has its usual size and panels again."""
        self._target = target
        self.window.resize(*SIZE)
        self.trigger("reset_layout")

    def trigger(self, action: str) -> None:
        """Have the window do something, by the name of the action."""
        self.window._actions[action].trigger()
        QApplication.processEvents()

    def take(self, of: QWidget | None = None) -> None:
        """Take the picture, of a dialog or part alone, else of the whole window."""
        if of is None:
            self.guide.settle()
        if not (of or self.window).grab().save(str(self._target)):
            raise TourError(f"The picture {self._target} could not be written.")

    def take_asked(self, ask: Callable[[], object]) -> None:
        """Ask a question, take the picture of the dialog that waits for the answer, and close it."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            try:
                self.take(dialog)
            finally:
                dialog.reject()

        QTimer.singleShot(MOMENT, self.window, look)
        ask()

    @contextmanager
    def opened(self, kind: type[QWidget], name: str) -> Iterator[QWidget]:
        """The dialog or menu that has just been opened; closed afterwards."""
        wait_for(lambda: self.window.findChild(kind, name) is not None, f"“{name}”")
        part = hands.find(self.window, kind, name)
        wait_for(part.isVisible, f"“{name}” to be shown")
        try:
            yield part
        finally:
            part.close()
            QApplication.processEvents()

    def choose_runs(self) -> None:
        """Choose every run in the list."""
        hands.find(self.window, QTableView, "runTable").selectAll()
