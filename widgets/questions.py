"""Every question the program asks in a dialog of its own; with ``silent`` none is asked, and the answer is no."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from playground.files import SUFFIX
from playground.problems import ProblemError
from widgets.problem_words import problem_in_words

Fate = Literal["save", "discard", "cancel"]


class Questions(QObject):
    """Asks where to open and save, what to do with unsaved work, and tells about bad files."""

    def __init__(self, window: QWidget, silent: bool) -> None:
        super().__init__(window)
        self._window = window
        self._silent = silent

    def what_about_unsaved_work(self, name: str) -> Fate:
        """Save, discard, or stay."""
        if self._silent:
            return "discard"
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setObjectName("unsavedDialog")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Unsaved work"))
        box.setText(self.tr("Save what was changed and learned in “{name}”?").format(name=name))
        box.setInformativeText(self.tr("Without saving, it is lost."))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = buttons(box.exec())
        return {buttons.Save: "save", buttons.Discard: "discard"}.get(answer, "cancel")  # type: ignore[return-value]

    def which_file_to_open(self) -> Path | None:
        """A project file, None where the learner thought better of it."""
        if self._silent:
            return None
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), "", self._kinds())
        return Path(name) if name else None

    def where_to_save(self, present: Path | None) -> Path | None:
        """A file to write, with the suffix of project files."""
        suggested = str(present or self.tr("Untitled") + SUFFIX)
        return self._target(self.tr("Save"), suggested, self._kinds(), SUFFIX)

    def where_to_export(self) -> Path | None:
        """A table to write."""
        return self._target(self.tr("Export curves"), "curves.csv", self.tr("Tables (*.csv)"), ".csv")

    def tell(self, error: ProblemError) -> None:
        """Say what is wrong with a file, all of it at once."""
        if self._silent:
            return
        box = QMessageBox(self._window)
        box.setObjectName("problemsDialog")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("That did not work"))
        box.setText(self.tr("Your work is as it was."))
        box.setInformativeText("\n\n".join(in_words(error)))
        box.exec()

    def _target(self, title: str, suggested: str, kinds: str, suffix: str) -> Path | None:
        if self._silent:
            return None
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not name:
            return None
        return Path(name) if Path(name).suffix else Path(name + suffix)

    def _kinds(self) -> str:
        return self.tr("Neural Playground (*{suffix})").format(suffix=SUFFIX)


def in_words(error: ProblemError) -> list[str]:
    """What is wrong and what to try, one text for each problem."""
    return [problem_in_words(problem) for problem in error.problems]
