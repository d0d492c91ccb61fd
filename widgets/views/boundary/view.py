"""What a network with two inputs answers everywhere, and the points it learns from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from playground.probes import Boundary
from widgets import theme
from widgets.pictures import write_picture
from widgets.save_trouble import SaveTrouble
from widgets.views.boundary.controls import BoundaryControls
from widgets.views.boundary.export import write_table
from widgets.views.boundary.painting import class_colour
from widgets.views.boundary.plot import BoundaryPlot

STEP = 0.1  # units of the data that an arrow key moves the cursor; ten times as far with Shift

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class BoundaryView(QWidget):
    """The decision boundary; says in words what to do where there is none.

    Signals:
        points_asked: the learner wants a dataset that has a boundary.
    """

    points_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("boundaryView")
        self.setAccessibleName(self.tr("Decision boundary"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._labels: tuple[str, ...] = ()
        self._seen: Boundary | None = None
        self._cursor: tuple[float, float] | None = None
        self._legend, self._reading = QLabel(self), QLabel(self)
        self._trouble = SaveTrouble("boundaryTrouble", self)
        self._legend.setObjectName("boundaryLegend")
        self._legend.setAccessibleName(self.tr("Which colour is which class"))
        self._legend.setWordWrap(True)
        self._reading.setObjectName("boundaryReadout")
        self._reading.setAccessibleName(self.tr("What the network answers there"))
        self._reading.setProperty("role", "muted")
        self._plot = BoundaryPlot(self)
        self._controls = BoundaryControls(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._made_advice())
        self._pages.addWidget(self._made_picture())
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.addWidget(self._pages)
        self._connect()
        self.set_labels(())

    def set_labels(self, labels: Sequence[str]) -> None:
        """The classes of the dataset at work; none at all where it has no two inputs."""
        self._labels = tuple(labels)
        self._seen = None
        self._pages.setCurrentIndex(0)
        self._plot.setLabel("bottom", self.tr("x, the first input"))
        self._plot.setLabel("left", self.tr("y, the second input"))
        if labels:
            self._advice.setText(self.tr("One moment: the network is being made ready."))
        else:
            self._advice.setText(
                self.tr("A boundary needs a network with two inputs. Choose a set of points, such as the spiral.")
            )
        self._offer.setVisible(not labels)
        self._show_legend()

    def show_reading(self, seen: Boundary) -> None:
        """Show what the engine has computed."""
        if not self._labels:
            return
        self._seen = seen
        self._pages.setCurrentIndex(1)
        self._plot.show_boundary(seen)
        self._show_reading()

    def read_at(self, place: tuple[float, float] | None) -> None:
        """Say what the network answers at a place, None for nowhere."""
        self._cursor = place
        self._plot.show_cursor(place)
        self._show_reading()

    def readout(self) -> str:
        """The sentence below the plot."""
        return self._reading.text()

    def export_picture(self, path: Path | str) -> None:
        """Save as PNG, or as SVG where ``path`` ends so; ``ProblemError`` where that fails."""
        write_picture((self._legend, self._plot), Path(path))

    def export_table(self, path: Path | str) -> None:
        """Save the probabilities as CSV; ``ProblemError`` where that fails."""
        if self._seen is not None:
            write_table(self._seen, self._labels, Path(path))

    def _made_advice(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        self._advice = QLabel(page)
        self._advice.setObjectName("boundaryAdvice")
        self._advice.setProperty("role", "muted")
        self._advice.setWordWrap(True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer = QPushButton(self.tr("Take the spiral"), page)
        self._offer.setObjectName("boundaryOffer")
        self._offer.setAccessibleName(self._offer.text())
        self._offer.setToolTip(self.tr("Choose the spiral, and a network that can read it; undo brings back yours."))
        column.addStretch(1)
        column.addWidget(self._advice)
        column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _made_picture(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING // 2)
        for part in (self._legend, self._plot, self._reading, self._trouble, self._controls):
            column.addWidget(part, 1000 * (part is self._plot))
        column.addStretch(1)  # the plot grows first, as far as it is square
        return page

    def _connect(self) -> None:
        self._offer.clicked.connect(self.points_asked)
        self._plot.pointed.connect(self.read_at)
        self._controls.switched.connect(self._follow_switches)
        self._controls.picture_asked.connect(self._ask_for_picture)
        self._controls.table_asked.connect(self._ask_for_table)
        theme.changes().changed.connect(self._follow_theme)

    def _show_legend(self) -> None:
        count = len(self._labels)
        dots = [
            f'<span style="color:{class_colour(number, count)}">●</span> '
            + self.tr("class {label}").format(label=label)
            for number, label in enumerate(self._labels)
        ]
        key = self.tr("Pale: unsure. Hollow: held out.")
        self._legend.setText(f"{'&nbsp;&nbsp; '.join(dots)}<br><small>{key}</small>")

    def _show_reading(self) -> None:
        if self._cursor is None:
            self._reading.setText(self.tr("Point at a place to read it."))
            return
        x, y = self._cursor
        where = self.tr("x {x}, y {y}").format(x=f"{x:.2f}", y=f"{y:.2f}")
        shares = self._plot.probabilities_at(x, y)
        if shares is None:
            self._reading.setText(where)
        elif np.isnan(shares).any():
            self._reading.setText(self.tr("{where}: not a number").format(where=where))
        else:
            best = int(np.argmax(shares))
            answer = self.tr("{where}: class {label}, {percent} %")
            text = answer.format(where=where, label=self._labels[best], percent=f"{100 * shares[best]:.0f}")
            self._reading.setText(text)

    def _follow_switches(self) -> None:
        self._plot.is_discrete = self._controls.is_discrete
        self._plot.shows_held_out = self._controls.shows_held_out
        self._plot.draw()

    def _follow_theme(self) -> None:
        self._plot.follow_theme()
        self._show_legend()

    def _ask_for_picture(self) -> None:
        kinds = self.tr("Pictures (*.png *.svg)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the boundary"), "boundary.png", kinds)
        self._trouble.attempt(path, self.export_picture)

    def _ask_for_table(self) -> None:
        kinds = self.tr("Tables (*.csv)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the probabilities"), "boundary.csv", kinds)
        self._trouble.attempt(path, self.export_table)

    def sizeHint(self) -> QSize:
        return QSize(330, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 260)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plot.keep_square(self.width() - 2 * theme.SPACING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is not None and self._seen is not None:
            far = STEP * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            reach = self._seen.reach - STEP / 2
            here = self._cursor or (0.0, 0.0)
            x, y = (min(max(place + by * far, -reach), reach) for place, by in zip(here, direction, strict=True))
            self.read_at((x, y))
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.read_at(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            theme.draw_focus_ring(QPainter(self), QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
