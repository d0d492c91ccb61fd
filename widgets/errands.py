"""What is asked of the window as a whole: to write something into a file, to show the formula or the preferences."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from playground.problems import ProblemError
from widgets.document import Document
from widgets.doing import Doing
from widgets.questions import Questions
from widgets.run import Run
from widgets.settings import Remembered
from widgets.status import StatusBar
from widgets.workbench import Workbench


class Errands(QObject):
    """Runs them for one window; what each opens is loaded when it is first asked for.

    Signals:
        pretrained: the hidden layers were pre-trained, and the run begins with them.
    """

    pretrained = Signal()

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        run: Run,
        workbench: Workbench,
        questions: Questions,
        status: StatusBar,
        remembered: Remembered,
    ) -> None:
        super().__init__(workbench)
        self._window = window
        self._document, self._run, self._workbench = document, run, workbench
        self._questions = questions
        self._status = status
        self._remembered = remembered

    def follow(self, doing: Doing) -> None:
        """Do what these actions ask for."""
        doing.export_asked.connect(self._export_curves)
        doing.export_network_asked.connect(self._export_network)
        doing.formula_asked.connect(self._show_formula)
        doing.preferences_asked.connect(self._show_preferences)
        doing.pretraining_asked.connect(self._pretrain)

    def _export_curves(self) -> None:
        if (curves := self._workbench.curves) and (path := self._questions.where_to_export()):
            curves.export_table(path)

    def _export_network(self) -> None:
        from widgets.exporting import export_network  # noqa: PLC0415 - not before it is asked for

        if path := self._questions.where_to_export_network():
            try:
                files = export_network(path, self._document.experiment(), self._run.checkpoint)
            except ProblemError as error:
                self._questions.tell(error)
            else:
                self._status.say(self.tr("Written: {files}").format(files=", ".join(file.name for file in files)))

    def _show_formula(self) -> None:
        from widgets.network_formula import NetworkFormula  # noqa: PLC0415 - typesetting loads when it is asked for

        NetworkFormula(self._document.experiment(), self._window).open()

    def _pretrain(self) -> None:
        from widgets.pretraining import Pretraining  # noqa: PLC0415 - not before it is asked for

        dialog = Pretraining(self._document, self._run.connection, self._window)
        dialog.accepted.connect(self.pretrained)
        dialog.open()

    def _show_preferences(self) -> None:
        from widgets.preferences import Preferences  # noqa: PLC0415 - not before it is asked for

        Preferences(self._window, self._remembered, self._run.connection).open()
