"""How training goes: loss and accuracy over the steps, and on demand gradient and learning rate."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QLayout, QStackedWidget, QVBoxLayout, QWidget

from playground.history import COLUMNS, History
from widgets import theme
from widgets.pictures import write_picture
from widgets.save_trouble import SaveTrouble
from widgets.viewing.exporting import ExportButton
from widgets.viewing.tables import Table, write_table
from widgets.views.curves.controls import CurvesControls
from widgets.views.curves.ghosts import Ghost, GhostLegend, ghost_curve
from widgets.views.curves.header import CurvesHeader
from widgets.views.curves.plot import MetricPlot
from widgets.views.curves.readings import has_accuracy, has_r2, reading, recent, stride_at
from widgets.views.curves.wall import ACCURACY, GRADIENT, MORE, R2, PlotWall

HEADER_ROOM = 860  # narrower than this, with text of its usual size, the controls go below the numbers
LOWEST_PLOT = 90  # pixels; the least that shows anything of a curve
POINTS = 400  # of a curve: about one for each pixel across
LAST = 2**62  # beyond every step; a whole number, because comparing whole numbers with others copies them all
COLUMNS_A_KEY = 100  # so many presses of an arrow key cross the plot


class CurvesView(QWidget):
    """Plots of loss and accuracy, and more on demand, of a history; ``refresh`` after something was recorded."""

    def __init__(self, history: History, plots: tuple[MetricPlot, MetricPlot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curvesView")
        self.setAccessibleName(self.tr("Curves of loss and accuracy"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._history = history
        self._ghosts: list[Ghost] = []
        self._drawn: tuple[object, ...] = ()
        self._cursor: float | None = None
        self._looked_at: int | None = None
        self._is_zoomed = False
        self._header, self._controls, self._legend = CurvesHeader(self), CurvesControls(self), GhostLegend(self)
        self._wall = PlotWall(*plots, self)
        self._loss, self._accuracy = plots
        self._pages = self._made_pages()
        self._trouble = SaveTrouble("curvesTrouble", self)
        self._controls.add(ExportButton("curves", self.export_picture, self.export_table, self._trouble, self))
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self._header, 1)
        self._top.addWidget(self._controls, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACING, theme.SPACING // 2, theme.SPACING, theme.SPACING // 2)
        layout.setSpacing(theme.SPACING // 2)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # narrower, the parts rearrange
        layout.addLayout(self._top)
        layout.addWidget(self._legend)
        layout.addWidget(self._trouble)
        layout.addWidget(self._pages, 1)
        self._connect()
        self.refresh()

    def set_history(self, history: History) -> None:
        """Show another run, from its start to its end."""
        self._history = history
        self.clear_marks()
        self.reset_zoom()

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw the curves of other runs, names and histories, behind these; an empty list takes them away."""
        self._ghosts = list(ghosts)
        self._legend.show_ghosts(self._ghosts)
        self._redraw()

    def refresh(self) -> None:
        """Draw what the history holds now; costs next to nothing where nothing has changed."""
        train, held_out = self._history.train, self._history.held_out
        seen = self._loss.seen_steps() if self._is_zoomed else (0, LAST)
        # A step more changes nothing that can be seen of a curve of a million: wait for part of a pixel.
        progress = self._history.last_step // max(1, len(train) // (4 * POINTS))
        state = (progress, len(held_out), len(train) > 0, seen, self._controls.share, self._wall.shown())
        if not self.isVisible():
            self._drawn = ()
            return
        self._show_numbers()
        if state == self._drawn:
            return
        self._drawn = state
        self._pages.setCurrentIndex(1 if len(train) or len(held_out) or self._ghosts else 0)
        self._wall.set_shown(ACCURACY, has_accuracy(self._history))
        for plot, kind in ((self._loss, "loss"), (self._accuracy, "accuracy")):
            trained, tested = (self._history.curve(f"{part}_{kind}", *seen, POINTS) for part in ("train", "test"))
            behind = [ghost_curve(history, kind, POINTS) for _, history in self._ghosts]
            plot.show_curves(trained, tested, self._controls.share, self._history.last_step, behind)
        self._draw_r2(seen)
        for name in MORE:
            if name in self._wall.shown():
                self._draw_more(name, seen)

    def _draw_r2(self, seen: tuple[int, int]) -> None:
        self._wall.set_shown(R2, has_r2(self._history))
        if R2 in self._wall.shown():
            curve, nothing = self._history.curve("test_r2", *seen, POINTS), History().curve("test_r2")
            behind = [history.curve("test_r2", points=POINTS) for _, history in self._ghosts]
            self._wall.plots[R2].show_curves(nothing, curve, 0.0, self._history.last_step, behind)

    def _draw_more(self, name: str, seen: tuple[int, int]) -> None:
        curve, nothing = self._history.curve(name, *seen, POINTS), History().curve(name)  # type: ignore[arg-type]
        behind = [history.curve(name, points=POINTS) for _, history in self._ghosts]  # type: ignore[arg-type]
        share = self._controls.share if name == GRADIENT else 0.0
        self._wall.plots[name].show_curves(curve, nothing, share, self._history.last_step, behind)

    def set_loss_label(self, text: str) -> None:
        """Name the loss and its unit, such as "Loss (nats)" for cross-entropies."""
        self._loss.setLabel("left", text)

    def add_mark(self, step: int, text: str) -> None:
        """Mark a change made at ``step`` in both plots, in words in the first."""
        self._loss.add_mark(step, text)
        self._accuracy.add_mark(step, "")

    def clear_marks(self) -> None:
        """Take every mark away."""
        for plot in self._plots():
            plot.clear_marks()

    def read_at(self, step: float | None) -> None:
        """Show the numbers at ``step`` and a line there; None for the step that is looked at, or the latest."""
        step = self._looked_at if step is None else step
        self._cursor = step
        for plot in self._plots():
            plot.show_cursor(step)
        self._show_numbers()

    def look_from(self, step: int | None) -> None:
        """A past step is looked at everywhere, or with None the present: the line stays there."""
        if step != self._looked_at:
            self._looked_at = step
            self.read_at(step)

    def readout(self) -> str:
        """The numbers above the curves, as they are read out."""
        return self._header.text()

    def reset_zoom(self) -> None:
        """Show the whole of the curves, and keep doing so as they grow."""
        self._is_zoomed = False
        for plot in self._plots():
            plot.fit()
        self._redraw()

    def export_picture(self, path: Path | str) -> None:
        """Save the curves as PNG, or as SVG where ``path`` ends so; ``ProblemError`` where that fails."""
        shown = (self._header, self._legend, self._pages) if self._ghosts else (self._header, self._pages)
        write_picture(shown, Path(path))

    def export_table(self, path: Path | str) -> None:
        """Save every recorded step as CSV; ``ProblemError`` where that fails."""
        write_table(Table(COLUMNS, self._history.to_rows()), Path(path))

    def _made_pages(self) -> QStackedWidget:
        empty = QLabel(self.tr("Press play and the curves grow here."), self)
        empty.setObjectName("curvesEmpty")
        empty.setProperty("role", "muted")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pages = QStackedWidget(self)
        pages.setAccessibleName(self.accessibleName())
        pages.addWidget(empty)
        pages.addWidget(self._wall)
        return pages

    def _connect(self) -> None:
        self._wall.pointed.connect(self.read_at)
        self._wall.zoomed.connect(self._keep_zoom)
        self._controls.smoothing_changed.connect(self.refresh)
        self._controls.log_switched.connect(self._switch_log)
        self._controls.reset_asked.connect(self.reset_zoom)
        self._controls.more_switched.connect(self._show_more)
        self._controls.help_asked.connect(self._explain)
        theme.changes().changed.connect(self._follow_theme)

    def _plots(self) -> list[MetricPlot]:
        return list(self._wall.plots.values())

    def _show_more(self, name: str, wanted: bool) -> None:
        self._wall.set_shown(name, wanted)
        self._redraw()

    def _explain(self) -> None:
        from widgets.help.views import show_view_help  # noqa: PLC0415 - not before it is asked for

        show_view_help(self.window(), "curves", self.accessibleName())

    def _redraw(self) -> None:
        self._drawn = ()
        self.refresh()

    def _show_numbers(self) -> None:
        train, held_out = self._history.train, self._history.held_out
        is_pointed = self._cursor is not None
        step = max(0, round(self._cursor)) if is_pointed else self._history.last_step
        of_train = reading(train, step) if is_pointed else recent(train)
        of_held_out = reading(held_out, step if is_pointed else LAST)
        found, shown = stride_at(self._history.strides, step), self._wall.shown()
        norm, rate = (value if name in shown else None for name, value in zip(MORE, found, strict=True))
        self._header.show_readings(of_train, of_held_out, step, is_pointed, norm, rate)

    def _keep_zoom(self) -> None:
        self._is_zoomed = True
        for plot in self._plots():
            plot.keep_range()
        self.refresh()

    def _switch_log(self, is_log: bool) -> None:
        self._loss.set_log(is_log)
        self._redraw()

    def _follow_theme(self) -> None:
        for plot in self._plots():
            plot.follow_theme()
        self._legend.show_ghosts(self._ghosts)
        self._share_top()
        self._redraw()
        self.updateGeometry()
        self.update()

    def _move_cursor(self, key: int, columns: int) -> None:
        low, high = self._loss.seen_steps()
        low, high = max(low, 0), min(high, self._history.last_step)
        by = max((high - low) // COLUMNS_A_KEY, 1) * columns
        here = high if self._cursor is None else self._cursor
        there = {
            Qt.Key.Key_Left: here - by,
            Qt.Key.Key_Right: here + by,
            Qt.Key.Key_Home: low,
            Qt.Key.Key_End: high,
        }[Qt.Key(key)]
        self.read_at(min(max(there, low), high))

    def sizeHint(self) -> QSize:
        return QSize(980, 300)

    def minimumSizeHint(self) -> QSize:
        rows = [self._top.minimumSize().height()]
        rows += [part.sizeHint().height() for part in (self._legend, self._trouble) if not part.isHidden()]
        return QSize(320, max(200, sum(rows) + LOWEST_PLOT + 3 * theme.SPACING))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move_cursor(event.key(), 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_top()

    def _share_top(self) -> None:
        """Numbers and controls beside or below each other."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(beside if self.width() >= HEADER_ROOM * theme.text_size() / 100 else below)
        self._controls.fit_into(self.width() - 2 * theme.SPACING)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            theme.draw_focus_ring(QPainter(self), QRectF(self._pages.geometry()))


def make_curves(history: History) -> Generator[None, None, CurvesView]:
    """The view of a history, in three parts: each plot takes a while to make."""
    loss = MetricPlot()
    yield
    accuracy = MetricPlot(factor=100.0, limits=(-1.5, 101.5))
    yield
    return CurvesView(history, (loss, accuracy))
