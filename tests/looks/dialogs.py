"""Scenes of dialogs: those that stay open beside the work, and those that wait for an answer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QToolButton,
)

from playground.datasets import PictureSettings, TableSettings
from playground.lessons import entries
from playground.problems import InternalError, Problem, ProblemError, UnreadableFile
from playground.tables.sheet import sheet_of
from tests.looks.stage import Stage
from tests.picture_folders import bright_and_dark
from widgets.help.glossary import show_glossary
from widgets.help.views import show_view_help
from widgets.mishap_dialog import show_report
from widgets.own_pictures.dialog import PictureFolderDialog
from widgets.questions import Questions
from widgets.tables.dialog import TableDialog
from widgets.tour import hands
from widgets.tour.waiting import wait_for

NAME = "letters and digits"
HOUSES = b"rooms,area,city,price\n" + b"3,71.5,Oslo,361\n6,136.4,Berlin,449\n2,,Taipei,170\n" * 8
REPORT = "Neural Playground 0.1, Python 3.12, linux\n\nTraceback: …"


def preferences(stage: Stage) -> None:
    stage.trigger("preferences")
    with stage.opened(QDialog, "preferences") as dialog:
        folder = hands.find(dialog, QLineEdit, "dataFolder")
        folder.setText("/media/nowhere/datasets")
        folder.editingFinished.emit()
        stage.take(dialog)
        folder.setText("")


def pretraining(stage: Stage) -> None:
    stage.trigger("pretrain")
    with stage.opened(QDialog, "pretraining") as dialog:
        stage.take(dialog)


def glossary(stage: Stage) -> None:
    dialog = show_glossary(stage.window, "learning-rate")
    stage.take(dialog)
    dialog.close()


def keys(stage: Stage) -> None:
    stage.trigger("help")
    with stage.opened(QDialog, "helpDialog") as dialog:
        text = hands.find(dialog, QTextBrowser, "helpText")
        text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 3)
        stage.take(dialog)


def view_help(stage: Stage) -> None:
    show_view_help(stage.window, "curves", stage.window.workbench.panels["curves"].windowTitle())
    with stage.opened(QDialog, "viewHelp") as dialog:
        stage.take(dialog)


def about(stage: Stage) -> None:
    stage.trigger("about")
    with stage.opened(QMessageBox, "aboutDialog") as dialog:
        stage.take(dialog)


def command_palette(stage: Stage) -> None:
    stage.trigger("find")
    with stage.opened(QDialog, "commandPalette") as dialog:
        stage.take(dialog)


def formula(stage: Stage) -> None:
    stage.trigger("show_formula")
    with stage.opened(QDialog, "networkFormula") as dialog:
        stage.guide.settle()
        stage.take(dialog)


def import_table(stage: Stage) -> None:
    dialog = TableDialog(HOUSES, sheet_of(HOUSES, "houses.csv"), TableSettings(), stage.window)
    stage.take_asked(dialog.exec)
    dialog.deleteLater()


def import_pictures(stage: Stage) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = bright_and_dark(Path(folder) / "lamps", each=12, classes=("on", "dimmed", "off"))
        (root / "off" / "notes.txt").write_text("no picture")
        dialog = PictureFolderDialog(root, PictureSettings(), stage.window)
        wait_for(lambda: not dialog.is_busy, "the folder to be looked into")
        hands.find(dialog, QPushButton, "pictureImport").click()  # it is shown below
        wait_for(lambda: not dialog.is_busy, "the folder to be read")
        stage.take_asked(dialog.exec)
        dialog.deleteLater()


def lessons(stage: Stage) -> None:
    stage.trigger("lessons")
    with stage.opened(QDialog, "lessonBrowser") as dialog:
        stage.take(dialog)


def make_lesson(stage: Stage) -> None:
    maker = stage.window.lessons.guidance.make()
    maker.open(next(entry.folder for entry in entries() if entry.id == "neuron-xor"))
    words = hands.find(maker, QPlainTextEdit, "lessonMakerWords")
    words.setPlainText(words.toPlainText().replace("{#solved}", "{#sloved}", 1))
    maker.look()
    stage.take(maker)
    maker.close()


def unsaved(stage: Stage) -> None:
    stage.take_asked(lambda: _questions(stage).what_about_unsaved_work(NAME))


def revert(stage: Stage) -> None:
    stage.take_asked(lambda: _questions(stage).may_revert(NAME))


def changed_by_others(stage: Stage) -> None:
    stage.take_asked(lambda: _questions(stage).may_overwrite_changes_of_others(NAME))


def not_saved(stage: Stage) -> None:
    error = ProblemError(UnreadableFile("/home/me/letters and digits.playground", "the disk is full"))
    stage.take_asked(lambda: _questions(stage).wants_to_save_elsewhere(error))


def problems_of_a_file(stage: Stage) -> None:
    problems: list[Problem] = [UnreadableFile(f"part-{n}.json", "it is no JSON") for n in range(10)]
    stage.take_asked(lambda: _questions(stage).tell(ProblemError(*problems)))


def mishap(stage: Stage) -> None:
    stage.take_asked(lambda: show_report(stage.window, InternalError("the window", REPORT)))


def which_file(stage: Stage) -> None:
    stage.take_asked(_questions(stage).which_file_to_open)


def where_to_export(stage: Stage) -> None:
    stage.take_asked(_questions(stage).where_to_export_network)


def picture_to_load(stage: Stage) -> None:
    hands.find(stage.window, QToolButton, "loadPictureButton").click()
    with stage.opened(QFileDialog, "pictureDialog") as dialog:
        stage.take(dialog)


def _questions(stage: Stage) -> Questions:
    return Questions(stage.window, silent=False)
