"""One plot over the steps of a run: the training curve, raw and calm, and the held-out curve with its points."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.history import Curve
from widgets import theme
from widgets.theme.plots import style_plot
from widgets.viewing.axes import StepAxis, ValueAxis
from widgets.views.curves.ghosts import ghost_pen
from widgets.views.curves.ranges import Range, steps_shown, values_shown
from widgets.views.curves.smoothing import smoothed

Numbers = NDArray[np.float64]
TRAIN, HELD_OUT = 0, 1  # places in the theme's series of colours
MOST_POINTS = 80  # more marks than this along the held-out curve would only thicken it
LEFT_ROOM = 54  # for the numbers of the vertical axis at the usual size of text: fixed, so that the plot does not jump
SHORTEST = 14  # letters; fewer of the words of a mark say nothing
SMALLEST_LABEL = 7.0  # points
LOW = 7  # lines of text; a plot that is no higher needs them for the curves
MARK_SHARE = 0.6  # of the height, that the words of a mark may take
MARK_MARGIN = 6.0  # pixels that a label keeps around its words
SMALLEST_LOSS = 1e-12  # a logarithmic axis has no place for 0


class MetricPlot(pyqtgraph.PlotWidget):
    """Shows two curves of one metric, and a vertical line where the reader looks.

    Signals:
        pointed: the pointer is over this step (float), or has left (None).
        zoomed: the reader has changed the range by hand; carries which axes (list of two booleans).
    """

    pointed = Signal(object)
    zoomed = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        factor: float = 1.0,
        limits: Range = (-math.inf, math.inf),
        from_zero: bool = False,
    ) -> None:
        axes = {"bottom": StepAxis("bottom"), "left": ValueAxis("left")}
        super().__init__(parent, axisItems=axes, enableMenu=False)
        self._factor, self._limits = factor, limits
        self._base = np.zeros(int(from_zero))
        self._follows = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)  # the plot's own as well, beside those of its box
        self.hideButtons()
        for side in ("left", "bottom"):
            self.getAxis(side).enableAutoSIPrefix(False)
        self.getAxis("bottom").setStyle(textFillLimits=[(0, 0.6), (2, 0.5), (4, 0.4)])
        self.setLabel("bottom", self.tr("Step"))
        self.disableAutoRange()
        self._raw = pyqtgraph.PlotCurveItem(antialias=False)
        self._train = pyqtgraph.PlotDataItem(antialias=True)
        self._held_out = pyqtgraph.PlotDataItem(antialias=True, symbolSize=5)
        self._cursor = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._cursor.hide()
        self.addItem(self._raw, ignoreBounds=True)
        self.addItem(self._train)
        self.addItem(self._held_out)
        self.addItem(self._cursor, ignoreBounds=True)
        self._marks: list[pyqtgraph.InfiniteLine] = []
        self._words: list[str] = []
        self._ghosts: list[pyqtgraph.PlotDataItem] = []
        self._is_log = False
        self._range: tuple[Range, Range | None] | None = None
        self.getViewBox().setLimits(xMin=0)
        self.getViewBox().sigRangeChangedManually.connect(self.zoomed)
        self.scene().sigMouseMoved.connect(self._report_pointer)
        self.follow_theme()

    def show_curves(
        self, train: Curve, held_out: Curve, share: float, last_step: int, ghosts: Sequence[Curve] = ()
    ) -> None:
        """Draw these curves, the training curve smoothed over ``share`` of it; values are multiplied by the factor.

        Ghosts are drawn thin and pale behind them.
        """
        steps = train.steps.astype(np.float64)
        calm, tested = self._as_shown(smoothed(train.mean, share)), self._as_shown(held_out.mean)
        shades = [self._as_shown(ghost.mean) for ghost in ghosts]
        if self._follows:
            reached = [int(ghost.steps[-1]) for ghost in ghosts if len(ghost.steps)]
            self._show_range(max([last_step, *reached]), [calm, tested, *shades, self._base])
        self._show_ghosts(ghosts, shades)
        self._show_raw(steps, train)
        marks = "o" if len(held_out.steps) <= MOST_POINTS else None
        self._train.setData(steps, calm)
        self._held_out.setData(held_out.steps.astype(np.float64), tested, symbol=marks)

    def _show_ghosts(self, ghosts: Sequence[Curve], shades: list[Numbers]) -> None:
        while len(self._ghosts) > len(ghosts):
            self.removeItem(self._ghosts.pop())
        while len(self._ghosts) < len(ghosts):
            item = pyqtgraph.PlotDataItem(antialias=True, pen=ghost_pen(len(self._ghosts)))
            item.setZValue(-1)
            self._ghosts.append(item)
            self.addItem(item, ignoreBounds=True)
        for item, ghost, shade in zip(self._ghosts, ghosts, shades, strict=True):
            item.setData(ghost.steps.astype(np.float64), shade)

    def _show_range(self, last_step: int, shown: list[Numbers]) -> None:
        across, up = steps_shown(last_step), values_shown(shown, self._is_log, self._limits)
        if (across, up) != self._range:
            self._range = (across, up)
            self.setRange(xRange=across, yRange=up, padding=0, disableAutoRange=True)
            self._fit_marks()

    def _show_raw(self, steps: Numbers, train: Curve) -> None:
        """Every value as a faint line, or, where a column holds several, the band from the lowest to the highest."""
        if train.low is train.high:
            self._raw.setData(steps, self._on_axis(train.mean), fillLevel=None, pen=self._faint(0.3))
        else:
            there_and_back = np.concatenate([steps, steps[::-1]])
            around = self._on_axis(np.concatenate([train.low, train.high[::-1]]))
            self._raw.setData(there_and_back, around, fillLevel="enclosed", brush=self._faint(0.2), pen=None)

    def _faint(self, opacity: float) -> QColor:
        colour = QColor(theme.colours().series[TRAIN])
        colour.setAlphaF(opacity)
        return colour

    def show_cursor(self, step: float | None) -> None:
        """Put the vertical line at ``step``, or take it away."""
        self._cursor.setVisible(step is not None)
        if step is not None:
            self._cursor.setValue(step)

    def set_log(self, is_log: bool) -> None:
        """Let the vertical axis be logarithmic, or not; the curves have to be shown again after it."""
        self._is_log, self._range = is_log, None
        self.setLogMode(y=is_log)

    def add_mark(self, step: int, text: str) -> None:
        """A dotted line at ``step``, labelled where ``text`` is not empty, on the side where there is more room."""
        options = {"position": 0.99, "anchors": [(0, 0), (1, 0)]}
        mark = pyqtgraph.InfiniteLine(pos=step, angle=90, label=text or None, labelOpts=options)
        self._marks.append(mark)
        self._words.append(text)
        self.addItem(mark, ignoreBounds=True)
        self._style_mark(mark)
        self._fit_marks()

    def clear_marks(self) -> None:
        """Take every mark away."""
        for mark in self._marks:
            self.removeItem(mark)
        self._marks.clear()
        self._words.clear()

    def fit(self) -> None:
        """Show the whole of the curves from now on, and keep doing so as they grow."""
        self._follows, self._range = True, None

    def keep_range(self) -> None:
        """Leave the range as it is from now on, whatever is recorded."""
        self._follows = False

    def seen_steps(self) -> tuple[int, int]:
        """The first and last step in view."""
        low, high = self.getViewBox().viewRange()[0]
        return math.floor(low), math.ceil(high)

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        now = theme.colours()
        style_plot(self.getPlotItem())
        self.getAxis("left").setWidth(LEFT_ROOM * (0.5 + theme.text_size() / 200))
        self._train.setPen(pyqtgraph.mkPen(now.series[TRAIN], width=1.5))
        self._held_out.setPen(pyqtgraph.mkPen(now.series[HELD_OUT], width=2))
        self._held_out.setSymbolBrush(now.series[HELD_OUT])
        self._held_out.setSymbolPen(pyqtgraph.mkPen(now.panel, width=1))
        self._cursor.setPen(pyqtgraph.mkPen(now.text, width=1))
        for mark in self._marks:
            self._style_mark(mark)
        self._fit_label()
        self._fit_marks()
        for place, ghost in enumerate(self._ghosts):
            ghost.setPen(ghost_pen(place))

    def _style_mark(self, mark: pyqtgraph.InfiniteLine) -> None:
        now = theme.colours()
        mark.setPen(pyqtgraph.mkPen(now.muted, width=1, style=Qt.PenStyle.DotLine))
        if hasattr(mark, "label"):
            mark.label.setColor(now.muted)
            mark.label.textItem.setFont(theme.font("small"))

    def _fit_marks(self) -> None:
        """Shorten the words of each mark to the room there is on the wider side of it, the last lines first."""
        box, metrics = self.getViewBox(), QFontMetricsF(theme.font("small"))
        most = int(MARK_SHARE * box.height() / metrics.lineSpacing())
        low, high = box.viewRange()[0]
        for mark, words in zip(self._marks, self._words, strict=True):
            if words:
                share = (mark.value() - low) / max(high - low, 1e-9)
                room = max(share, 1 - share) * box.width() - 2 * MARK_MARGIN
                most = most if room > SHORTEST * metrics.averageCharWidth() else 0
                lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in words.split("\n")]
                mark.label.setFormat("\n".join(lines[-most:]).replace("{", "{{").replace("}", "}}") if most else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_marks"):  # pyqtgraph sets a size before it is made
            lines = self.height() / QFontMetricsF(theme.font("small")).lineSpacing()
            self.getAxis("bottom").showLabel(lines > LOW)
            self._fit_label()
            self._fit_marks()

    def _fit_label(self) -> None:
        """Write what the values are as small as it has to be beside a low plot."""
        label, wanted = self.getAxis("left").label, theme.font("small")
        label.setFont(wanted)
        share = (self.height() - self.getAxis("bottom").height()) / max(label.boundingRect().width(), 1.0)
        if share < 1:
            wanted.setPointSizeF(max(wanted.pointSizeF() * share, SMALLEST_LABEL))
            label.setFont(wanted)

    def _as_shown(self, values: Numbers) -> Numbers:
        return np.maximum(values * self._factor, SMALLEST_LOSS) if self._is_log else values * self._factor

    def _on_axis(self, values: Numbers) -> Numbers:
        """For an item that does not know of logarithmic axes; cut off where nobody can see it."""
        shown = self._as_shown(values)
        low, high = self.getViewBox().viewRange()[1]
        on_axis = np.log10(shown) if self._is_log else shown
        return np.clip(on_axis, low, high) if self._follows else on_axis

    def _report_pointer(self, position: QPointF) -> None:
        box = self.getViewBox()
        inside = box.sceneBoundingRect().contains(position)
        self.pointed.emit(box.mapSceneToView(position).x() if inside else None)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 70)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)
