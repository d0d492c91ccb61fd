"""Folders of pictures in the window: the dialog, what it refuses, what importing changes, dropping a folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from playground import files, templates
from playground.datasets import OWN_PICTURES, PictureSettings
from playground.experiment import problems
from playground.files import Saved
from playground.pictures import storage
from tests.picture_folders import bright_and_dark, plain, write
from tests.widgets.quiet_window import part
from tests.widgets.test_table_import import Told
from widgets import fitting
from widgets.controls.number_field import NumberField
from widgets.controls.template_chooser import TemplateChooser
from widgets.document import Document
from widgets.file_drops import project_in
from widgets.own_pictures.dialog import PictureFolderDialog
from widgets.own_pictures.door import PictureFolders


class Rerun:
    """Stands for the window's run, and counts how often data are loaded again."""

    def __init__(self) -> None:
        self.loaded = 0

    def load_again(self) -> None:
        self.loaded += 1


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    return bright_and_dark(tmp_path / "mine")


@pytest.fixture
def dialog(qtbot: QtBot, mine: Path) -> Iterator[PictureFolderDialog]:
    made = PictureFolderDialog(mine, PictureSettings(test_share=0.3))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.is_busy)
    yield made
    made.done(0)


def said(dialog: PictureFolderDialog) -> str:
    return part(dialog, QLabel, "pictureSummary").text()


def choose(dialog: PictureFolderDialog, name: str, item: str) -> None:
    chooser = part(dialog, QComboBox, name)
    chooser.setCurrentIndex(chooser.findData(item))
    chooser.activated.emit(chooser.currentIndex())


def test_the_dialog_shows_classes_counts_and_some_pictures(dialog: PictureFolderDialog, mine: Path) -> None:
    table = part(dialog, QTableWidget, "pictureClasses")
    assert [[table.item(row, column).text() for column in (0, 1)] for row in (0, 1)] == [
        ["bright", "10"],
        ["dark", "10"],
    ]
    levels = []
    for row in (0, 1):
        icon = table.item(row, 2).icon()
        image = icon.pixmap(icon.availableSizes()[0]).toImage()
        levels.append(image.pixelColor(5, 5).value())
    assert levels[0] > 200 and levels[1] < 60
    assert part(dialog, QLabel, "pictureFolder").text() == str(mine)
    assert said(dialog) == "20 pictures of 2 classes."
    assert part(dialog, QPushButton, "pictureImport").isEnabled()


def test_enter_reads_and_imports_with_what_was_chosen(dialog: PictureFolderDialog, qtbot: QtBot) -> None:
    part(dialog, NumberField, "pictureSize").setValue(16)
    choose(dialog, "pictureColour", "colour")
    choose(dialog, "pictureFit", "crop")
    choose(dialog, "pictureLight", "inverted")
    part(dialog, NumberField, "pictureSeed").setValue(7)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.result() == PictureFolderDialog.DialogCode.Accepted)
    own, settings = dialog.settings.own, dialog.settings
    assert own is not None and (own.size, own.channels, own.fit, own.counts) == (16, 3, "crop", (10, 10))
    assert (settings.test_share, settings.seed) == (0.3, 7)
    x, y = storage.pictures_of(own)
    assert x.shape == (20, 16, 16, 3)
    assert own.light == "inverted" and x[y == 0].mean() < 60 and x[y == 1].mean() > 200  # the bright ones are dark now


def test_what_cannot_be_read_is_listed_and_the_rest_taken(qtbot: QtBot, mine: Path) -> None:
    (mine / "dark" / "notes.txt").write_text("no picture")
    dialog = PictureFolderDialog(mine, PictureSettings())
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    button, listed = part(dialog, QPushButton, "pictureImport"), part(dialog, QListWidget, "pictureRefused")
    assert listed.count() == 0
    table = part(dialog, QTableWidget, "pictureClasses")
    assert [table.item(row, 1).text() for row in (0, 1)] == ["10", "10"]
    assert said(dialog) == "20 pictures of 2 classes. Files that are no pictures: 1."
    button.click()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert said(dialog) == "1 cannot be read and are left out; 20 pictures are ready to be imported."
    assert "dark/notes.txt" in listed.item(0).text() and not listed.isHidden()
    assert dialog.result() == 0
    button.click()
    assert dialog.result() == PictureFolderDialog.DialogCode.Accepted and dialog.settings.own is not None


def test_a_folder_that_will_not_do_says_why_and_another_can_be_chosen(
    dialog: PictureFolderDialog, qtbot: QtBot, tmp_path: Path, mine: Path
) -> None:
    write(tmp_path / "one" / "only" / "a.png", plain(8, 8, (0, 0, 0)))
    for root, words in (
        (tmp_path / "nowhere", "there is no such file or folder"),
        (tmp_path / "one" / "only", "holds no folders of pictures"),
        (tmp_path / "one", "holds a single class"),
    ):
        dialog.look_into(root)
        qtbot.waitUntil(lambda: not dialog.is_busy)
        assert words in said(dialog) and not part(dialog, QPushButton, "pictureImport").isEnabled()
    dialog.look_into(mine)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert said(dialog) == "20 pictures of 2 classes." and part(dialog, QPushButton, "pictureImport").isEnabled()


def test_escape_gives_up_what_is_being_read_and_then_closes(dialog: PictureFolderDialog, qtbot: QtBot) -> None:
    part(dialog, QPushButton, "pictureImport").click()
    assert dialog.is_busy and not part(dialog, QPushButton, "pictureImport").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.settings.own is None
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert said(dialog) == "20 pictures of 2 classes." and part(dialog, QPushButton, "pictureImport").isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# --- the door ----------------------------------------------------------------------------------------------------


@pytest.fixture
def door(qtbot: QtBot, mine: Path) -> Iterator[tuple[PictureFolders, Document, Told, Rerun]]:
    window, document, told, run = QWidget(), Document(templates.find("mlp").experiment()), Told(), Rerun()
    qtbot.addWidget(window)
    made = PictureFolders(document, run, told, window, silent=True)  # type: ignore[arg-type]
    yield made, document, told, run
    made.close()


def test_a_folder_becomes_the_data_of_a_network_whose_last_layer_is_changed(
    door: tuple[PictureFolders, Document, Told, Rerun], mine: Path
) -> None:
    folders, document, told, run = door
    messages: list[str] = []
    folders.message.connect(messages.append)
    before = document.experiment()
    folders.take(mine)
    now = document.experiment()
    assert now.dataset == OWN_PICTURES and problems(now) == [] and now.data.labels == ("bright", "dark")
    assert now.graph.ids == before.graph.ids and now.graph != before.graph
    told_all = "“mine” is the data now: 20 pictures of 2 classes. The network was changed to suit them."
    assert messages == [f"{told_all} Undo brings back what there was."]
    folders.take(mine)
    assert document.experiment() is now and run.loaded == 1
    document.undo_stack.undo()
    assert document.experiment() == before and told.errors == []


def test_a_folder_that_will_not_do_is_told_and_changes_nothing(
    door: tuple[PictureFolders, Document, Told, Rerun], tmp_path: Path
) -> None:
    folders, document, told, _ = door
    before = document.experiment()
    folders.take(tmp_path / "nowhere")
    assert "cannot be" in str(told.errors[0]) and document.experiment() is before


@pytest.mark.parametrize("is_there", [True, False])
def test_a_project_whose_pictures_are_lost_reads_them_again(
    door: tuple[PictureFolders, Document, Told, Rerun], mine: Path, tmp_path: Path, qtbot: QtBot, is_there: bool
) -> None:
    folders, document, _, run = door
    folders.take(mine)
    own = document.experiment().pictures.own
    assert own is not None
    before, _ = storage.pictures_of(own)
    files.write(tmp_path / "mine.playground", Saved(document.experiment()))
    storage.path_of(own).unlink()
    if not is_there:
        shutil.rmtree(mine)
    messages: list[str] = []
    folders.message.connect(messages.append)
    document.open(tmp_path / "mine.playground")
    if is_there:
        qtbot.waitUntil(lambda: run.loaded == 1)
        np.testing.assert_array_equal(storage.pictures_of(own)[0], before)
    else:
        assert "Choose their folder again" in messages[0]
        assert not storage.is_kept(own) and document.experiment().pictures.own == own


@pytest.mark.parametrize("size", [8, 9, 13, 28, 64])
@pytest.mark.parametrize("template_id", ["cnn", "spiral", "autoencoder", "vgg-11"])
def test_whatever_there_was_a_network_is_found_for_pictures_of_any_size(
    door: tuple[PictureFolders, Document, Told, Rerun], mine: Path, size: int, template_id: str
) -> None:
    folders, document, _, _ = door
    folders.take(mine)
    own = document.experiment().pictures.own
    assert own is not None
    settings = PictureSettings(own=own.model_copy(update={"size": size, "channels": 3}))
    first = templates.find(template_id).experiment()
    moved = fitting.with_dataset(first, OWN_PICTURES, pictures=settings)
    assert problems(moved) == [] and moved.dataset == OWN_PICTURES


def test_templates_for_pictures_take_the_classes_of_ones_own(
    door: tuple[PictureFolders, Document, Told, Rerun], mine: Path
) -> None:
    folders, document, _, _ = door
    folders.take(mine)
    for template_id in ("softmax", "mlp", "five-layer", "lenet-5", "cnn-small", "cnn", "cnn-batch-norm", "autoencoder"):
        made = fitting.with_template(document.experiment(), template_id)
        assert made.dataset == OWN_PICTURES and problems(made) == [], template_id
    back = fitting.with_dataset(fitting.with_template(document.experiment(), "lenet-5"), "digits")
    assert problems(back) == [] and len(back.graph.nodes) == len(templates.find("lenet-5").experiment().graph.nodes)


def test_another_network_chosen_in_the_window_learns_from_the_same_pictures(
    door: tuple[PictureFolders, Document, Told, Rerun], mine: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folders, document, _, _ = door
    chooser = TemplateChooser(document, tmp_path)
    qtbot.addWidget(chooser)
    folders.take(mine)
    chooser.setCurrentIndex(chooser.findData("softmax"))
    chooser.activated.emit(chooser.currentIndex())
    assert document.experiment().data.labels == ("bright", "dark") and problems(document.experiment()) == []


def test_folders_are_taken_when_they_are_dropped(mine: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(mine / "bright" / "0.png")), QUrl.fromLocalFile(str(mine))])
    assert project_in(data) == mine
