"""The way of a folder of pictures into the window: asked for or dropped, read, and made the data of the experiment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from playground.datasets import OWN_PICTURES, OwnPictures, PictureSettings
from playground.problems import ProblemError
from widgets import fitting
from widgets.document import Document
from widgets.problem_words import problem_in_words
from widgets.questions import Questions, in_words
from widgets.run import Run

if TYPE_CHECKING:
    from widgets.own_pictures.beside import Beside


def is_picture_folder(path: Path) -> bool:
    """Whether this is a folder, whose pictures may be imported; what it holds is looked at when it is."""
    return path.is_dir()


class PictureFolders(QObject):
    """Imports folders of pictures into the document of one window, and reads them again where they are lost.

    Signals:
        message: (sentence) for the status bar.
    """

    message = Signal(str)

    def __init__(self, document: Document, run: Run, questions: Questions, window: QWidget, silent: bool) -> None:
        super().__init__(window)
        self._document = document
        self._run = run
        self._questions = questions
        self._window = window
        self._silent = silent
        self._reading: Beside | None = None
        document.replaced.connect(self._bring_back)

    def ask_for(self, dataset_id: str) -> None:
        """Ask for a folder where this is the dataset of pictures of one's own."""
        if dataset_id == OWN_PICTURES:
            self.ask()

    def ask(self) -> None:
        """Ask for a folder and import it; the one from before is offered first."""
        if self._silent:
            return
        own = self._document.experiment().pictures.own
        if own is not None and own.folder:
            self.take(Path(own.folder))
        elif folder := QFileDialog.getExistingDirectory(self._window, self.tr("Import pictures")):
            self.take(Path(folder))

    def take(self, root: Path) -> None:
        """Import a folder: how is chosen in a dialog, or where none may be shown, as it is suggested."""
        try:
            settings = self._as_suggested(root) if self._silent else self._chosen(root)
        except ProblemError as error:
            self.message.emit(in_words(error)[0])
            self._questions.tell(error)
            return
        if settings is not None:
            self._use(settings)

    def close(self) -> None:
        """Give up what is being read."""
        if self._reading is not None:
            self._reading.end()
            self._reading = None

    def _as_suggested(self, root: Path) -> PictureSettings:
        from playground.datasets.own_pictures import MOST_PICTURES  # noqa: PLC0415 - few windows import pictures
        from playground.pictures import folder, importing, storage  # noqa: PLC0415
        from widgets.own_pictures.reading import read_folder  # noqa: PLC0415

        found, options = folder.look_into(root, MOST_PICTURES), importing.Options()
        read = read_folder(found, options, lambda _done, _total: None)
        own = importing.own_pictures(found, options, read)
        storage.keep(own, read)
        return self._document.experiment().pictures.model_copy(update={"own": own})

    def _chosen(self, root: Path) -> PictureSettings | None:
        from widgets.own_pictures.dialog import PictureFolderDialog  # noqa: PLC0415 - few windows import pictures

        dialog = PictureFolderDialog(root, self._document.experiment().pictures, self._window)
        try:
            return dialog.settings if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def _use(self, settings: PictureSettings) -> None:
        own = settings.own
        assert own is not None
        before = self._document.experiment()
        changed = fitting.with_dataset(before, OWN_PICTURES, pictures=settings)
        if changed == before:
            self._run.load_again()  # the same pictures, which were lost
            return
        self._document.change(changed, self.tr("Import {file}").format(file=own.name))
        words = self.tr("“{file}” is the data now: {count} pictures of {classes} classes.")
        said = words.format(file=own.name, count=f"{own.count:,}", classes=len(own.labels))
        if changed.graph != before.graph:
            said += " " + self.tr("The network was changed to suit them.")
        self.message.emit(said + " " + self.tr("Undo brings back what there was."))

    # --- what was imported before --------------------------------------------------------------------------------

    def _bring_back(self) -> None:
        """A project was opened: where its pictures are not kept, read them again from where they were."""
        self.close()
        own = self._document.experiment().imported
        if not isinstance(own, OwnPictures):
            return
        from playground.pictures import storage  # noqa: PLC0415 - few projects have pictures
        from widgets.own_pictures.beside import Beside  # noqa: PLC0415
        from widgets.own_pictures.reading import may_read_again, read_again  # noqa: PLC0415

        if storage.is_kept(own):
            return
        if not may_read_again(own):
            self.message.emit(problem_in_words(storage.lost(own)))
            return
        self._reading = Beside(lambda beside: read_again(own, beside.tell, beside.is_cancelled), self)
        self._reading.advanced.connect(self._say_how_far)
        self._reading.ended.connect(self._note_read)
        self._reading.start()

    def _say_how_far(self, _reading: Beside, done: int, total: int) -> None:
        words = self.tr("Reading the pictures of this project again: {done} of {total}.")
        self.message.emit(words.format(done=f"{done:,}", total=f"{total:,}"))

    def _note_read(self, reading: Beside) -> None:
        if reading is not self._reading:
            return  # another project was opened since
        self.close()
        if reading.error is not None:
            self.message.emit(in_words(reading.error)[0])
        else:
            self._run.load_again()
