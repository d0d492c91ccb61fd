"""Every question the program asks in a dialog of its own; with ``silent`` none is asked, and the answer is no."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from playground.folders import SUFFIX
from playground.problems import ProblemError
from widgets.problem_words import problem_in_words

SHOWN_AT_ONCE = 8
"""So many problems of a file are said in the dialog; the rest unfolds."""

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
        box.button(buttons.Discard).setText(self.tr("Do&n't save"))
        box.setDefaultButton(buttons.Save)
        answer = buttons(box.exec())
        return {buttons.Save: "save", buttons.Discard: "discard"}.get(answer, "cancel")  # type: ignore[return-value]

    def may_revert(self, name: str) -> bool:
        """Whether every change since the last save may go; asked for in so many words, it may without questions."""
        title, text = self.tr("Revert"), self.tr("Go back to “{name}” as it was saved last?").format(name=name)
        lost = self.tr("What was changed and learned since then is lost.")
        return self._silent or self._agrees("revertDialog", title, text, lost, self.tr("&Revert"))

    def may_overwrite_changes_of_others(self, name: str) -> bool:
        """Whether a file may be written although it is no longer what was read."""
        title, text = self.tr("Changed meanwhile"), self.tr("Another program has changed “{name}”.").format(name=name)
        advice = self.tr("Overwriting loses what it wrote. With “Save as…” you keep both.")
        return not self._silent and self._agrees("changedFileDialog", title, text, advice, self.tr("&Overwrite"))

    def wants_to_save_elsewhere(self, error: ProblemError) -> bool:
        """Say why nothing was saved, and offer another place."""
        title, text = self.tr("Not saved"), self.tr("Nothing was saved; your work is still in the window.")
        reasons = "\n\n".join(in_words(error))
        return not self._silent and self._agrees("notSavedDialog", title, text, reasons, self.tr("Save &as…"))

    def which_file_to_open(self) -> Path | None:
        """A project file, None where the learner thought better of it."""
        if self._silent:
            return None
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), "", self._kinds())
        return Path(name) if name else None

    def which_lesson_to_open(self) -> Path | None:
        """A lesson, None where the learner thought better of it."""
        if self._silent:
            return None
        kinds = self.tr("Lessons (*.playground-lesson lesson.toml)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a lesson"), "", kinds)
        return Path(name) if name else None

    def where_to_export_progress(self) -> Path | None:
        """A table or a JSON file to write; the ending decides which."""
        kinds = ";;".join((self.tr("Tables (*.csv)"), self.tr("JSON (*.json)")))
        return self._target(self.tr("Export progress"), "progress.csv", kinds, ".csv")

    def where_to_save(self, present: Path | None) -> Path | None:
        """A file to write, with the suffix of project files."""
        suggested = str(present or self.tr("Untitled") + SUFFIX)
        return self._target(self.tr("Save"), suggested, self._kinds(), SUFFIX)

    def where_to_export(self) -> Path | None:
        """A table to write."""
        return self._target(self.tr("Export curves"), "curves.csv", self.tr("Tables (*.csv)"), ".csv")

    def where_to_export_network(self) -> Path | None:
        """A script, a picture or a formula to write; the ending decides which."""
        kinds = (
            self.tr("Python script with JAX (*.py)"),
            self.tr("Drawing (*.svg)"),
            self.tr("Picture (*.png)"),
            self.tr("Formula as text (*.txt)"),
            self.tr("Formula as LaTeX (*.tex)"),
        )
        return self._target(self.tr("Export network"), "network.py", ";;".join(kinds), ".py")

    def tell(self, error: ProblemError) -> None:
        """Say what is wrong with a file, all of it at once."""
        if self._silent:
            return
        box = self._box("problemsDialog", self.tr("That did not work"), self.tr("Your work is as it was."))
        sentences = in_words(error)
        box.setInformativeText("\n\n".join(sentences[:SHOWN_AT_ONCE]))
        if (count := len(sentences) - SHOWN_AT_ONCE) > 0:
            words = self.tr("{first}\n\nThere are {count} more problems.")
            box.setInformativeText(words.format(first=box.informativeText(), count=count))
            box.setDetailedText("\n\n".join(sentences))
        box.exec()

    def _agrees(self, name: str, title: str, text: str, information: str, yes: str) -> bool:
        """Ask whether to do it; what does no harm is the default."""
        box = self._box(name, title, text)
        box.setInformativeText(information)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is button

    def _box(self, name: str, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setObjectName(name)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setText(text)
        return box

    def _target(self, title: str, suggested: str, kinds: str, suffix: str) -> Path | None:
        if self._silent:
            return None
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not name:
            return None
        target = Path(name) if Path(name).suffix else Path(name + suffix)
        # The dialog has asked about the name that was typed, not about the one with the suffix.
        return target if str(target) == name or not target.exists() or self._may_replace(target) else None

    def _may_replace(self, target: Path) -> bool:
        title, text = self.tr("Replace"), self.tr("“{name}” exists already.").format(name=target.name)
        lost = self.tr("Replacing loses what is in it.")
        return self._agrees("replaceDialog", title, text, lost, self.tr("&Replace"))

    def _kinds(self) -> str:
        return self.tr("Neural Playground (*{suffix})").format(suffix=SUFFIX)


def in_words(error: ProblemError) -> list[str]:
    """What is wrong and what to try, one text for each problem."""
    return [problem_in_words(problem) for problem in error.problems]
