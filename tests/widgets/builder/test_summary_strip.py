"""The figures under the canvas, against counts done by hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from playground import edits, templates
from playground.graph import Graph, chain
from playground.layers import Convolution, Dense, Flatten, Input, MaxPooling, Output
from widgets.builder.opened import OpenedNetwork
from widgets.builder.summary_strip import FIGURES, SummaryStrip
from widgets.document import Document


def text(strip: SummaryStrip, name: str) -> str:
    label = strip.findChild(QLabel, name)
    return "" if label.isHidden() else label.text().split("<b>")[1].removesuffix("</b>")


def strip_on(qtbot: QtBot, graph: Graph) -> tuple[Document, SummaryStrip]:
    document = Document(replace(templates.find("cnn").experiment(), graph=graph))
    strip = SummaryStrip(document, OpenedNetwork(document, document))
    strip.setMinimumWidth(1)  # alone it is a window, which is never smaller than what is in it
    qtbot.addWidget(strip)
    strip.resize(900, 30)
    strip.show()
    return document, strip


def test_figures_that_do_not_fit_are_left_out_whole(qtbot: QtBot) -> None:
    _, strip = strip_on(qtbot, templates.find("cnn").experiment().graph)
    labels = [strip.findChild(QLabel, figure.name) for figure in FIGURES]
    assert all(label.isVisible() for label in labels)
    strip.resize(labels[0].sizeHint().width() + labels[1].sizeHint().width() + 40, 30)
    assert [label.isVisible() for label in labels] == [True, True, False, False, False]
    strip.resize(900, 30)
    assert all(label.isVisible() for label in labels)


def test_much_memory_is_said_in_the_larger_unit(qtbot: QtBot) -> None:
    document, strip = strip_on(qtbot, templates.find("resnet-18").experiment().graph)
    document.change(templates.find("resnet-18").experiment(), "Study")
    assert text(strip, "summaryMemory") == "34 GiB"  # 142 MB for each of 256 pictures


def test_it_counts_the_whole_network_and_follows_edits(qtbot: QtBot) -> None:
    layers = (
        Input(), Convolution(filters=4, kernel=3), MaxPooling(window=2, stride=2), Convolution(filters=8, kernel=3),
        Flatten(), Dense(units=10), Output(),
    )  # fmt: skip
    document, strip = strip_on(qtbot, chain(layers))
    first, second, dense = 3 * 3 * 4 + 4, 3 * 3 * 4 * 8 + 8, 14 * 14 * 8 * 10 + 10
    assert text(strip, "summaryParameters") == f"{first + second + dense:,}"
    assert text(strip, "summaryDepth") == "3"
    assert text(strip, "summaryField") == "8×8"  # 3, then 4 with the pooling, then 4 + 2·2
    assert text(strip, "summaryMemory").endswith("MiB")
    assert "100 examples in a batch" in strip.findChild(QLabel, "summaryMemory").toolTip()
    graph = edits.set_setting(document.experiment().graph, ["dense-1"], "units", 5)
    document.change(replace(document.experiment(), graph=graph), "Fewer")
    assert text(strip, "summaryParameters") == f"{first + second + 14 * 14 * 8 * 5 + 5:,}"
    document.undo_stack.undo()
    assert text(strip, "summaryParameters") == f"{first + second + dense:,}"


def test_an_empty_network_has_nothing(qtbot: QtBot) -> None:
    _, strip = strip_on(qtbot, Graph())
    assert text(strip, "summaryParameters") == "0"
    assert text(strip, "summaryField") == ""


def test_each_figure_says_what_it_means(qtbot: QtBot) -> None:
    _, strip = strip_on(qtbot, Graph())
    assert all(strip.findChild(QLabel, figure.name).toolTip().startswith(figure.help) for figure in FIGURES)
