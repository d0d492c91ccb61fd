"""Tables in the window: what choosing one changes, and the controls of how it is made ready."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from playground import templates
from playground.consequences import consequence
from playground.datasets import DATASETS, Fold, TableSettings
from playground.experiment import problems
from playground.graph import Graph
from playground.layers import Dense
from playground.probes.mistakes import Closely
from widgets import fitting
from widgets.controls.table_section import TableSection
from widgets.document import Document
from widgets.views.mistakes.close_look import CloseLook
from widgets.views.mistakes.faces import face

TABLES = [entry.id for entry in DATASETS.values() if entry.kind == "table"]


def units(graph: Graph) -> list[int]:
    return [node.layer.units for node in graph.nodes if isinstance(node.layer, Dense)]


@pytest.mark.parametrize("before", ["softmax", "cnn", "spiral", "regression", "table", "fizzbuzz", "autoencoder"])
@pytest.mark.parametrize("dataset", TABLES)
def test_every_network_gives_way_to_one_that_reads_the_table(before: str, dataset: str) -> None:
    moved = fitting.with_dataset(templates.find(before).experiment(), dataset)
    assert moved.dataset == dataset and problems(moved) == []
    assert moved.task == ("regression" if dataset == "diabetes" else "classification")
    assert moved.recipe.loss in ("mse" if dataset == "diabetes" else ("cross-entropy", "binary-cross-entropy"))


@pytest.mark.parametrize("after", ["digits", "spiral", "sine"])
def test_from_a_table_to_other_data_another_network_comes(after: str) -> None:
    moved = fitting.with_dataset(templates.find("table").experiment(), after)
    assert moved.dataset == after and problems(moved) == []


def test_from_table_to_table_the_network_stays_but_for_its_last_layer() -> None:
    own = fitting.with_dataset(templates.find("table").experiment(), "wine")
    layer = own.graph.nodes[1]
    assert isinstance(layer.layer, Dense)
    wide = replace(layer, layer=layer.layer.model_copy(update={"units": 7}))
    own = replace(own, graph=Graph((own.graph.nodes[0], wide, *own.graph.nodes[2:]), own.graph.edges))
    moved = fitting.with_dataset(own, "breast-cancer")
    assert units(moved.graph) == [7, 2]
    numbers = fitting.with_dataset(moved, "diabetes")
    assert units(numbers.graph) == [7, 1] and numbers.recipe.loss == "mse"
    assert units(fitting.with_dataset(numbers, "iris").graph) == [7, 3]


def test_the_template_of_tables_suits_whichever_table_is_there() -> None:
    of_numbers = fitting.with_dataset(templates.find("table").experiment(), "diabetes")
    again = fitting.with_template(replace(of_numbers, graph=Graph()), "table")
    assert again.dataset == "diabetes" and problems(again) == []
    assert fitting.with_template(of_numbers, "fizzbuzz").dataset == "fizzbuzz"


def test_another_split_is_other_data() -> None:
    iris = templates.find("table").experiment()
    for settings in (TableSettings(scaling="range"), TableSettings(seed=1), TableSettings(fold=Fold(number=1, of=5))):
        assert consequence(iris, replace(iris, table=settings)) == "open"


@dataclass
class Section:
    document: Document
    widget: TableSection

    def part(self, name: str) -> QWidget:
        found = self.widget.findChild(QWidget, name)
        assert found is not None
        return found


@pytest.fixture
def section(qtbot: QtBot) -> Iterator[Section]:
    document = Document(templates.find("table").experiment())
    widget = TableSection(document)
    qtbot.addWidget(widget)
    widget.show()
    yield Section(document, widget)


def test_the_scaling_is_chosen_and_taken_back(section: Section) -> None:
    chooser = section.part("tableScaling")
    assert isinstance(chooser, QComboBox) and chooser.currentData() == "standardise"
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert section.document.experiment().table.scaling == "range"
    section.document.undo_stack.undo()
    assert section.document.experiment().table == TableSettings() and chooser.currentData() == "standardise"


def test_a_fold_is_told_and_given_up(section: Section) -> None:
    leave = section.part("tableLeaveFold")
    assert not leave.isVisible() and section.part("tableTestShare").isVisible()
    folded = replace(section.document.experiment(), table=TableSettings(fold=Fold(number=2, of=5)))
    section.document.change(folded, "Open a lane")
    assert leave.isVisible() and not section.part("tableTestShare").isVisible()
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert section.document.experiment().table.fold is None and not leave.isVisible()


def test_what_is_split_already_has_no_share_to_hold_out(section: Section) -> None:
    section.document.change(fitting.with_dataset(section.document.experiment(), "fizzbuzz"), "Choose")
    assert not section.part("tableTestShare").isVisible() and section.part("tableScaling").isVisible()


def test_a_row_is_drawn_as_bars_up_and_down(qtbot: QtBot) -> None:
    drawn = face(np.array([3.0, -3.0, 0.0, np.nan], np.float32), 40).toImage()
    above, below = drawn.pixelColor(4, 5), drawn.pixelColor(14, 35)
    paper = drawn.pixelColor(4, 35)
    assert len({above.rgb(), below.rgb(), paper.rgb()}) == 3
    assert drawn.pixelColor(24, 5) == drawn.pixelColor(34, 35) == paper


def test_a_mistake_is_told_with_the_columns_that_stand_out(qtbot: QtBot) -> None:
    closely = Closely(
        index=3,
        truth=1,
        input=np.array([0.1, -2.5, 0.0, 1.25], np.float32),
        probabilities=np.array([0.7, 0.2, 0.1], np.float32),
        near=np.zeros((1, 4), np.float32),
        near_labels=np.array([1], np.int32),
        distances=np.array([0.5], np.float32),
    )
    look = CloseLook()
    qtbot.addWidget(look)
    look.show_example(closely, ("setosa", "versicolor", "virginica"), ("a", "b", "c", "d"))
    assert look.words().endswith("As the network gets it: b -2.50, d +1.25, a +0.10, c +0.00.")
    look.show_example(closely, ("setosa", "versicolor", "virginica"))
    assert "As the network gets it" not in look.words()
