"""The field for formulas: checked while typing, its curves those of the last formula that could be read."""

from __future__ import annotations

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from widgets.builder.form.formula_field import FormulaField
from widgets.builder.form.formula_plot import FormulaPlot


@pytest.fixture
def field(qtbot: QtBot) -> FormulaField:
    made = FormulaField("blockExpression", "Expression")
    qtbot.addWidget(made)
    made.show_value("x^2")
    made.show()
    return made


def curves(field: FormulaField) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    plot = field.findChild(pyqtgraph.PlotWidget, "formulaCurves")
    return {item.name(): item.getData() for item in plot.getPlotItem().listDataItems()}


def test_value_and_slope_are_drawn(field: FormulaField) -> None:
    shown = curves(field)
    x, value = shown["f"]
    assert x[0] == -4 and x[-1] == 4
    np.testing.assert_allclose(value, x**2)
    np.testing.assert_allclose(shown["f′"][1], 2 * x)


@pytest.mark.parametrize("width", [200, 290, 600])
def test_the_curves_are_whole_in_a_narrow_form(field: FormulaField, qtbot: QtBot, width: int) -> None:
    plot = field.findChild(pyqtgraph.PlotWidget, "formulaCurves")
    field.resize(width, field.sizeHint().height())
    qtbot.waitUntil(lambda: plot.width() == width)
    box = plot.mapFromScene(plot.getViewBox().sceneBoundingRect()).boundingRect()
    assert plot.viewport().rect().adjusted(-1, -1, 1, 1).contains(box)
    assert box.width() > 0.7 * width
    assert "derivative" in field.findChild(QLabel, "formulaTitle").text()


def test_a_half_typed_formula_leaves_the_curves_and_says_what_is_missing(field: FormulaField) -> None:
    told: list[str] = []
    wrong: list[str] = []
    field.edited.connect(told.append)
    field.refused.connect(wrong.append)
    text = field.findChild(QLineEdit)
    text.selectAll()
    QTest.keyClicks(text, "3*")
    assert "ends where a number" in wrong[-1]
    np.testing.assert_allclose(curves(field)["f"][1], 3)
    QTest.keyClicks(text, "x")
    assert wrong[-1] == ""
    np.testing.assert_allclose(curves(field)["f′"][1], 3)
    assert told == []
    text.editingFinished.emit()
    assert told == ["3*x"]


def test_what_has_no_value_is_a_gap(field: FormulaField) -> None:
    field.show_value("log(x)")
    x, value = curves(field)["f"]
    assert np.isnan(value[x < 0]).all() and np.isfinite(value[x > 0.01]).all()


def test_the_pointer_reads_both_curves(field: FormulaField) -> None:
    plot, readout = field.findChild(FormulaPlot), field.findChild(QLabel, "formulaReadout")
    plot.read_out(1.5)
    assert readout.text() == "x = 1.50: f = 2.25, f′ = 3"
    plot.read_out(None)
    assert readout.text() == "Point at the curves to read them."


def test_blocks_that_differ_have_no_curves(field: FormulaField) -> None:
    field.show_mixed("x")
    assert not field.findChild(FormulaPlot).isVisible()
    assert field.findChild(QLineEdit).text() == ""
