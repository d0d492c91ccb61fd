"""The axes of plots: their grid is filled, one pixel wide and sharp, whatever the plot's other lines are."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.still_plot import StillPlot


def colours_of(image: QImage) -> np.ndarray:
    """Pixels uint8 [height, width, 3]."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()  # of memory that is Qt's


@pytest.fixture
def plot(qtbot: QtBot) -> StillPlot:
    made = StillPlot()
    qtbot.addWidget(made)
    style_plot(made.getPlotItem())
    made.resize(400, 300)
    made.getViewBox().setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    with qtbot.waitExposed(made):
        made.show()
    return made


def inside(plot: StillPlot) -> np.ndarray:
    """The pixels between the axes, away from their ticks."""
    box = plot.getViewBox().sceneBoundingRect().toAlignedRect().adjusted(6, 6, -6, -6)
    return colours_of(plot.grab(box).toImage())


def test_lines_of_the_grid_are_one_pixel_wide(plot: StillPlot) -> None:
    pixels = inside(plot)
    is_lined = (pixels != QColor(theme.colours().panel).getRgb()[:3]).any(axis=2)
    columns, rows = np.flatnonzero(is_lined.all(axis=0)), np.flatnonzero(is_lined.all(axis=1))
    assert len(columns) >= 4 and len(rows) >= 4
    assert np.diff(columns).min() > 1 and np.diff(rows).min() > 1
    assert is_lined.sum() == len(columns) * len(pixels) + len(rows) * pixels.shape[1] - len(columns) * len(rows)


def test_a_plot_without_a_grid_is_empty(plot: StillPlot) -> None:
    plot.getPlotItem().showGrid(x=False, y=False)
    assert len(np.unique(inside(plot).reshape(-1, 3), axis=0)) == 1
