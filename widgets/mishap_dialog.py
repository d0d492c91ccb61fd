"""The dialog about a mistake of the program's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from playground.problems import InternalError, advise, say
from widgets.problem_words import translated


def show_report(window: QWidget, problem: InternalError) -> None:
    """A dialog that says what went wrong, with the report to unfold and copy."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Mishaps", "Something went wrong"))
    box.setText(say(problem, translated))
    box.setObjectName("mishapDialog")
    box.setInformativeText(advise(problem, translated))
    box.setDetailedText(problem.report)
    copy = box.addButton(QCoreApplication.translate("Mishaps", "Copy the report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # copying does not close the dialog
    copy.clicked.connect(lambda: _copy(problem.report))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    box.exec()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
