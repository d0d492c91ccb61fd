"""Why something could not be saved, said where it was asked for: for every view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from playground.problems import ProblemError
from widgets.problem_words import problem_in_words


class SaveTrouble(QLabel):
    """A line that is there only while the last attempt to save has failed."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "bad")
        self.setWordWrap(True)
        self.hide()

    def attempt(self, path: str, save: Callable[[str], None]) -> None:
        """Save to ``path`` and say what went wrong, if anything; nothing happens where no path was chosen."""
        if not path:
            return
        self.clear()
        try:
            save(path)
        except ProblemError as error:
            self.setText(" ".join(map(problem_in_words, error.problems)))
        self.setVisible(bool(self.text()))
