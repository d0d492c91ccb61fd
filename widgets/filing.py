"""Opening, saving and beginning anew, with the questions that belong to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from playground.drawing import Drawing
from playground.files import SUFFIX
from playground.problems import ProblemError
from widgets.document import Document
from widgets.questions import Questions, in_words
from widgets.run import Run
from widgets.settings import Remembered


class Filing(QObject):
    """Does for the File menu what needs the document, the run and a question together.

    Signals:
        message: (sentence) for the status bar.
        recent_changed: another file was opened or saved.
    """

    message = Signal(str)
    recent_changed = Signal()

    def __init__(
        self,
        document: Document,
        run: Run,
        questions: Questions,
        remembered: Remembered,
        drawing: Callable[[], Drawing],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._run = run
        self._questions = questions
        self._remembered = remembered
        self._drawing = drawing

    def name(self) -> str:
        """What the document is called."""
        path = self._document.path
        return path.name.removesuffix(SUFFIX) if path else self.tr("Untitled")

    def may_lose(self) -> bool:
        """Whether the present work may go: it is saved, or the learner does not want it."""
        if not self._document.is_modified:
            return True
        fate = self._questions.what_about_unsaved_work(self.name())
        return self.save() if fate == "save" else fate == "discard"

    def new(self, template_id: str) -> None:
        """Begin anew from a template."""
        if self.may_lose():
            self._document.new(template_id)

    def open(self) -> None:
        """Ask for a file and open it."""
        if self.may_lose() and (path := self._questions.which_file_to_open()):
            self.read(path)

    def open_recent(self, path: Path) -> None:
        """Open a file of the list."""
        if self.may_lose():
            self.read(path)

    def read(self, path: Path) -> bool:
        """Open a file without asking; whether that worked."""
        done = self._attempt(lambda: self._document.open(path))
        if done:
            self._note(path)
        return done

    def save(self) -> bool:
        """Save under the present name, or ask for one; whether that was done."""
        path = self._document.path
        return self.write(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save."""
        path = self._questions.where_to_save(self._document.path)
        return self.write(path) if path else False

    def write(self, path: Path) -> bool:
        """Save without asking; whether that worked."""
        run = self._run
        done = self._attempt(lambda: self._document.save(path, run.checkpoint, run.history, drawing=self._drawing()))
        if done:
            self._note(path)
            self.message.emit(self.tr("Saved to {file}.").format(file=path.name))
        return done

    def _note(self, path: Path) -> None:
        self._remembered.note_file(path)
        self.recent_changed.emit()

    def _attempt(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except ProblemError as error:
            self.message.emit(in_words(error)[0])
            self._questions.tell(error)
            return False
        return True
