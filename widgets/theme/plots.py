"""pyqtgraph's plots in the colours in force."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtGui import QColor

from widgets.theme.colours import mixed
from widgets.theme.fonts import font
from widgets.theme.in_force import colours

GRID_OPACITY = 0.16  # faint: the grid helps to read a value and must not be the first thing seen


def style_plot(plot: pyqtgraph.PlotItem) -> None:
    """Give a plot the background, axes, texts and faint grid of the theme; call it again when the theme changes."""
    now = colours()
    plot.getViewBox().setBackgroundColor(QColor(now.panel))
    for side in ("left", "bottom", "right", "top"):
        axis = plot.getAxis(side)
        axis.setPen(pyqtgraph.mkPen(mixed(now.line, now.muted, 0.4), width=1))
        axis.setTextPen(pyqtgraph.mkPen(now.muted))
        axis.setTickFont(font("small"))
        axis.setStyle(tickLength=-4, maxTickLevel=1)  # a third, the faintest, would cost most of a plot's painting
        axis.label.setDefaultTextColor(QColor(now.muted))
        axis.label.setFont(font("small"))
    plot.titleLabel.setAttr("color", now.text)
    if plot.titleLabel.text:
        plot.titleLabel.setText(plot.titleLabel.text)
    if plot.legend is not None:
        plot.legend.setLabelTextColor(now.text)
        for _sample, label in plot.legend.items:
            label.setText(label.text, color=now.text)
    plot.showGrid(x=True, y=True, alpha=GRID_OPACITY)
    # A plot inside a PlotWidget or GraphicsLayoutWidget stands on that view's own background.
    view = plot.getViewWidget()
    if view is not None:
        view.setAntialiasing(True)
        view.setBackground(QColor(now.panel))
