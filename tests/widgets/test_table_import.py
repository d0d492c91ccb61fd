"""Tables of one's own in the window: the dialog, what it refuses, what importing changes, dropping a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from playground import templates
from playground.datasets import OWN_TABLE, TableSettings
from playground.experiment import problems
from playground.problems import ProblemError
from playground.tables import storage
from playground.tables.sheet import sheet_of
from tests.playground.test_own_tables import text
from tests.widgets.quiet_window import part
from widgets.controls.number_field import NumberField
from widgets.document import Document
from widgets.file_drops import project_in
from widgets.tables.dialog import TableDialog
from widgets.tables.door import Tables, is_table


@dataclass
class Told:
    """Stands for the window's questions, and notes what is told."""

    errors: list[ProblemError] = field(default_factory=list)

    def tell(self, error: ProblemError) -> None:
        self.errors.append(error)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[TableDialog]:
    content = text().encode()
    made = TableDialog(content, sheet_of(content, "mine.csv"), TableSettings(test_share=0.3))
    qtbot.addWidget(made)
    made.show()
    yield made


def choose(dialog: QWidget, name: str, item: str) -> None:
    box = part(dialog, QComboBox, name)
    box.setCurrentIndex(box.findData(item))
    box.activated.emit(box.currentIndex())


def said(dialog: TableDialog) -> str:
    return part(dialog, QLabel, "tableSummary").text()


def test_the_first_rows_are_shown_under_what_each_column_is_for(dialog: TableDialog) -> None:
    preview = part(dialog, QTableWidget, "tablePreview")
    names = [preview.horizontalHeaderItem(column).text() for column in range(4)]
    assert names == ["height", "colour", "weight", "kind"]
    assert [preview.item(1, column).text() for column in range(4)] == ["150.0", "red", "0", "a"]
    assert preview.verticalHeaderItem(1).text() == "2"  # the line in the file
    uses = [part(dialog, QComboBox, f"tableUse.{column}").currentData() for column in range(4)]
    assert uses == ["input", "input", "input", "answer"]
    assert said(dialog) == "38 rows, 5 inputs. 2 classes: a, b. 2 rows with gaps are left out."
    assert part(dialog, QPushButton, "tableImport").isEnabled()


def test_another_answer_takes_the_place_of_the_last_one(dialog: TableDialog) -> None:
    choose(dialog, "tableUse.0", "answer")
    assert part(dialog, QComboBox, "tableUse.3").currentData() == "input"
    assert part(dialog, QComboBox, "tableAnswer").currentData() == "number"
    own = dialog.table
    assert own is not None and own.answer == "number" and own.labels == () and own.rows == 38
    assert own.inputs == ("colour: blue", "colour: green", "colour: red", "weight", "kind: a", "kind: b")


def test_what_is_wrong_is_said_with_its_line_and_nothing_can_be_imported(dialog: TableDialog) -> None:
    choose(dialog, "tableAnswer", "number")
    assert "Line 2" in said(dialog) and "“a” is no number" in said(dialog)
    assert not part(dialog, QPushButton, "tableImport").isEnabled() and dialog.table is None
    choose(dialog, "tableAnswer", "class")
    choose(dialog, "tableUse.3", "ignored")
    assert "needs one column with the answer" in said(dialog)
    choose(dialog, "tableUse.3", "answer")
    assert part(dialog, QPushButton, "tableImport").isEnabled()


def test_scaling_gaps_and_split_are_chosen(dialog: TableDialog) -> None:
    choose(dialog, "tableMissing", "mean")
    assert said(dialog).startswith("40 rows") and "left out" not in said(dialog)
    choose(dialog, "tableImportScaling", "range")
    part(dialog, NumberField, "tableImportShare").setValue(0.5)
    part(dialog, NumberField, "tableImportSeed").setValue(7)
    assert dialog.settings == TableSettings(scaling="range", test_share=0.5, seed=7)
    assert dialog.table is not None and dialog.table.missing == "mean"


def test_enter_imports_and_escape_does_not(dialog: TableDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == TableDialog.DialogCode.Accepted
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == TableDialog.DialogCode.Rejected


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Tables, Document, Told]]:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    storage.rows_of.cache_clear()
    window, document, told = QWidget(), Document(templates.find("mlp").experiment()), Told()
    qtbot.addWidget(window)
    yield Tables(document, told, window, silent=True), document, told  # type: ignore[arg-type]


def test_a_file_becomes_the_data_with_a_network_that_suits_it(
    door: tuple[Tables, Document, Told], tmp_path: Path
) -> None:
    tables, document, told = door
    file = tmp_path / "mine.csv"
    file.write_text(text())
    messages: list[str] = []
    tables.message.connect(messages.append)
    before = document.experiment()
    tables.take(file)
    now = document.experiment()
    assert now.dataset == OWN_TABLE and problems(now) == [] and now.data.inputs[0] == "height"
    assert now.table.own is not None and storage.kept(now.table.own) == file.read_bytes()
    assert messages == ["“mine.csv” is the data now: 38 rows, 5 inputs. Undo brings back what there was."]
    numbers = tmp_path / "numbers.csv"
    numbers.write_text("x,y\n" + "".join(f"{n},{n * n / 7}\n" for n in range(30)))
    tables.take(numbers)
    assert document.experiment().task == "regression" and problems(document.experiment()) == []
    assert document.experiment().recipe.loss == "mse"
    document.undo_stack.undo()
    assert document.experiment() == now
    document.undo_stack.undo()
    assert document.experiment() == before and told.errors == []


def test_a_file_that_is_no_table_is_told_and_changes_nothing(
    door: tuple[Tables, Document, Told], tmp_path: Path
) -> None:
    tables, document, told = door
    file = tmp_path / "ragged.csv"
    file.write_text("a,b\n1,2\n3\n")
    before = document.experiment()
    tables.take(file)
    tables.take(tmp_path / "nowhere.csv")
    assert "Line 3" in str(told.errors[0]) and len(told.errors) == 2
    assert document.experiment() is before


def test_tables_are_taken_when_they_are_dropped(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "note.txt")), QUrl.fromLocalFile(str(tmp_path / "Mine.CSV"))])
    assert project_in(data) == tmp_path / "Mine.CSV"
    assert is_table(tmp_path / "a.tsv") and not is_table(tmp_path / "a.playground")
