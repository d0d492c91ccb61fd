"""Opening, saving and beginning anew, with the questions that belong to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from playground.drawing import Drawing
from playground.folders import SUFFIX
from playground.problems import ProblemError
from playground.recovery import CrashFile
from playground.runs import KeptRuns
from widgets.document import Document
from widgets.questions import Questions, in_words
from widgets.run import Run
from widgets.settings import Remembered


class Filing(QObject):
    """Does for the File menu what needs the document, the run and a question together.

    Signals:
        message: (sentence) for the status bar.
        about_to_replace: other work is to take the place of the document; what was put aside for a while comes back
            first, so that it is asked about.
        recent_changed: another file was opened or saved.
    """

    message = Signal(str)
    about_to_replace = Signal()
    recent_changed = Signal()

    def __init__(
        self,
        document: Document,
        run: Run,
        questions: Questions,
        remembered: Remembered,
        drawing: Callable[[], Drawing],
        runs: Callable[[], KeptRuns] = KeptRuns,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._run = run
        self._questions = questions
        self._remembered = remembered
        self._drawing = drawing
        self._runs = runs

    def name(self) -> str:
        """What the document is called."""
        path = self._document.path
        return path.name.removesuffix(SUFFIX) if path else self.tr("Untitled")

    def may_lose(self) -> bool:
        """Whether the present work may go: it is saved, or the learner does not want it."""
        self.about_to_replace.emit()
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

    def open_this(self, path: Path) -> None:
        """Open a file that the learner named: from the list of recent ones, or dropped onto the window."""
        if self.may_lose():
            self.read(path)

    def read(self, path: Path) -> bool:
        """Open a file without asking; whether that worked."""
        done = self._attempt(lambda: self._document.open(path))
        if done:
            self._note(path)
        else:
            self.recent_changed.emit()  # it may have vanished
        return done

    def revert(self) -> None:
        """Give up every change since the last save, if that is really meant."""
        path, has_changed = self._document.path, self._document.is_modified
        if path is not None and (not has_changed or self._questions.may_revert(self.name())):
            self.read(path)

    def restore(self, crash_file: CrashFile) -> bool:
        """Take work left behind by a program that ended unasked; whether that worked."""
        document = self._document
        return self.may_lose() and self._attempt(lambda: document.recover(crash_file.read(), crash_file.origin))

    def save(self) -> bool:
        """Save under the present name, or ask for one; whether that was done."""
        path = self._document.path
        return self.write(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save."""
        path = self._questions.where_to_save(self._document.path)
        return self.write(path) if path else False

    def write(self, path: Path) -> bool:
        """Save there; whether that, or saving elsewhere in its stead, was done."""
        if not self._may_overwrite(path):
            return False
        run = self._run
        try:
            self._document.save(path, run.checkpoint, run.history, self._runs(), drawing=self._drawing())
        except ProblemError as error:
            self.message.emit(in_words(error)[0])
            return self._questions.wants_to_save_elsewhere(error) and self.save_as()
        self._note(path)
        self.message.emit(self.tr("Saved to {file}.").format(file=path.name))
        return True

    def _may_overwrite(self, path: Path) -> bool:
        """Whether what another program wrote into the document's file may go; False too where it is saved elsewhere."""
        if path != self._document.path or not self._document.was_changed_by_others:
            return True
        if self._questions.may_overwrite_changes_of_others(path.name):
            return True
        sentence = self.tr("“{file}” was changed by another program, so it was not saved. Use Save as….")
        self.message.emit(sentence.format(file=path.name))
        return False

    def tell(self, error: ProblemError) -> None:
        """Say all that is wrong with a file."""
        self.message.emit(in_words(error)[0])
        self._questions.tell(error)

    def _note(self, path: Path) -> None:
        self._remembered.note_file(path)
        self.recent_changed.emit()

    def _attempt(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except ProblemError as error:
            self.tell(error)
            return False
        return True
