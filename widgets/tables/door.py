"""The way of a table into the window: asked for or dropped, read, chosen, and made the data of the experiment."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from playground.datasets import OWN_TABLE, OwnTable, TableSettings
from playground.problems import ProblemError
from widgets import fitting
from widgets.document import Document
from widgets.questions import Questions, in_words

SUFFIXES = (".csv", ".tsv", ".txt")


def is_table(path: Path) -> bool:
    """Whether this is a table to be imported, by the ending of its name."""
    return path.suffix.lower() in SUFFIXES[:2]


class Tables(QObject):
    """Imports tables into the document of one window.

    Signals:
        message: (sentence) for the status bar.
    """

    message = Signal(str)

    def __init__(self, document: Document, questions: Questions, window: QWidget, silent: bool) -> None:
        super().__init__(window)
        self._document = document
        self._questions = questions
        self._window = window
        self._silent = silent

    def ask_for(self, dataset_id: str) -> None:
        """Ask for a file where this is the dataset of tables of one's own."""
        if dataset_id == OWN_TABLE:
            self.ask()

    def ask(self) -> None:
        """Ask for a file and import it."""
        if self._silent:
            return
        kinds = self.tr("Tables ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import table"), "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Import a file: its columns are chosen in a dialog, or where none may be shown as they are suggested."""
        from playground.tables import choosing, sheet, storage  # noqa: PLC0415 - few windows import a table

        try:
            content, table = sheet.read(path)
            chosen: tuple[OwnTable, TableSettings] | None
            if self._silent:
                own = choosing.own_table(table, content, choosing.suggested(table))
                chosen = own, self._document.experiment().table
            else:
                chosen = self._chosen(content, table)
            if chosen is None:
                return
            storage.keep(content)
        except ProblemError as error:
            self.message.emit(in_words(error)[0])
            self._questions.tell(error)
            return
        own, settings = chosen
        self._use(replace_own(settings, own))

    def _chosen(self, content: bytes, table: object) -> tuple[OwnTable, TableSettings] | None:
        from widgets.tables.dialog import TableDialog  # noqa: PLC0415 - see above

        dialog = TableDialog(content, table, self._document.experiment().table, self._window)  # type: ignore[arg-type]
        try:
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
            return (dialog.table, dialog.settings) if accepted and dialog.table is not None else None
        finally:
            dialog.deleteLater()

    def _use(self, settings: TableSettings) -> None:
        before = self._document.experiment()
        changed = fitting.with_dataset(before, OWN_TABLE, settings)
        own = settings.own
        assert own is not None
        self._document.change(changed, self.tr("Import {file}").format(file=own.name))
        words = self.tr("“{file}” is the data now: {rows} rows, {inputs} inputs. Undo brings back what there was.")
        self.message.emit(words.format(file=own.name, rows=f"{own.rows:,}", inputs=len(own.inputs)))


def replace_own(settings: TableSettings, own: OwnTable) -> TableSettings:
    """The settings with another table; a fold is of the last one, and gone."""
    return settings.model_copy(update={"own": own, "fold": None})
