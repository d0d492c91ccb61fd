"""Own drawings in and out: a folder of pictures, or a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QProgressBar, QToolButton, QWidget

from playground.handwriting import examples, table
from playground.problems import ProblemError
from widgets import theme
from widgets.handwriting import exchange
from widgets.handwriting.book import DrawingBook
from widgets.turning import Parts, Turning


class FilesInAndOut(QToolButton):
    """A menu of the ways in and out; ``progress`` is there only while something is on its way.

    Signals:
        told: (problems), what could not be read or written; none where all went well.
    """

    told = Signal(object)

    def __init__(self, book: DrawingBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._work: Turning | None = None
        self.progress = QProgressBar(self)
        self.progress.setObjectName("keptProgress")
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.setObjectName("keptFiles")
        self.setIcon(theme.icon("export"))
        theme.size_icon(self)
        self.setAccessibleName(self.tr("Files in and out"))
        self.setToolTip(self.tr("Bring drawings in from files, or write yours into some."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setObjectName("keptFilesMenu")
        for name, title, act in (
            ("keptImportFolder", self.tr("Bring in a folder of pictures…"), self._ask_folder_in),
            ("keptImportTable", self.tr("Bring in a table (CSV)…"), self._ask_table_in),
            ("keptExportFolder", self.tr("Write pictures, a folder for each digit…"), self._ask_folder_out),
            ("keptExportTable", self.tr("Write a table (CSV)…"), self._ask_table_out),
            ("keptImportExample", self.tr("Bring in an example: a hand that leans far back"), self.import_example),
        ):
            action = menu.addAction(title)
            action.setObjectName(f"action.{name}")
            action.triggered.connect(act)
        self.setMenu(menu)

    def import_table(self, file: str) -> None:
        """Keep the drawings of a table too; what of it cannot be read is said."""
        try:
            self._take(table.read(Path(file)))
        except ProblemError as error:
            self.told.emit(error.problems)

    def export_table(self, file: str) -> None:
        """Write all drawings into a table."""
        try:
            table.write(Path(file), self._book.collection.kept)
        except ProblemError as error:
            self.told.emit(error.problems)
        else:
            self.told.emit([])

    def import_example(self) -> None:
        """Keep the hand that comes with the program too."""
        self._take(table.Found(tuple((one.label, one.drawing) for one in examples.leaning_back().kept)))

    def import_folder(self, folder: str) -> None:
        """Keep the pictures of a folder too, bit by bit; what of it cannot be read is said."""
        self._turn(self._importing(Path(folder)))

    def export_folder(self, folder: str) -> None:
        """Write all drawings as pictures into a folder for each digit, bit by bit."""
        self._turn(self._exporting(Path(folder)))

    def _importing(self, folder: Path) -> Parts[None]:
        try:
            found = yield from exchange.reading(folder, self._tell)
        except ProblemError as error:
            self.told.emit(error.problems)
        else:
            self._take(found)

    def _exporting(self, folder: Path) -> Parts[None]:
        try:
            yield from exchange.writing(folder, self._book.collection.kept, self._tell)
        except ProblemError as error:
            self.told.emit(error.problems)

    def _take(self, found: table.Found) -> None:
        self.told.emit(list(found.refused))
        if found.drawings:
            self._book.keep_all(found.drawings, self.tr("Bring in {count}").format(count=len(found.drawings)))

    def _turn(self, parts: Parts[None]) -> None:
        self.told.emit([])
        self.progress.setRange(0, 0)
        self.progress.show()
        self._work = Turning(parts, parent=self)  # what was under way before it ends with it
        self._work.finished.connect(self.progress.hide)
        self._work.start()

    def _tell(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _ask_folder_in(self) -> None:
        self._ask(self.tr("Bring in a folder of pictures"), QFileDialog.FileMode.Directory, "", self.import_folder)

    def _ask_folder_out(self) -> None:
        self._ask(self.tr("Write pictures"), QFileDialog.FileMode.Directory, "", self.export_folder)

    def _ask_table_in(self) -> None:
        mode = QFileDialog.FileMode.ExistingFile
        self._ask(self.tr("Bring in a table"), mode, self.tr("Tables (*.csv)"), self.import_table)

    def _ask_table_out(self) -> None:
        self._ask(self.tr("Write a table"), QFileDialog.FileMode.AnyFile, self.tr("Tables (*.csv)"), self.export_table)

    def _ask(self, title: str, mode: QFileDialog.FileMode, kinds: str, then: Callable[[str], None]) -> None:
        """Ask for a file or folder without holding up the window."""
        dialog = QFileDialog(self, title)
        dialog.setObjectName("keptDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if mode == QFileDialog.FileMode.Directory:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setNameFilter(kinds)
        if mode == QFileDialog.FileMode.AnyFile:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(then)
        dialog.open()
