"""An array under a title: as pictures, as cells or as bars, with its colours explained and a read-out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets import theme
from widgets.builder.thumbnails import limits, map_of
from widgets.views.inside.bars import ValueBars
from widgets.views.inside.colour_bar import ColourBar
from widgets.views.inside.faces import folded, is_short
from widgets.views.inside.numbers import number
from widgets.views.inside.sheet import PictureSheet

Array = NDArray[Any]
Unit = tuple[int, ...]

BESIDE = 360  # narrower than this, the read-out goes below the colours


class ArrayPanel(QWidget):
    """Shows an array of one to three axes and says where the pointer is in it.

    Signals:
        unit_pointed: the pointer or the keys are on another number; carries its index into the array.
        face_chosen: another way of looking was chosen in the title; carries its place in the list.
    """

    unit_pointed = Signal(object)
    face_chosen = Signal(int)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._values: Array = np.zeros(1, dtype=np.float32)
        self._unit: Unit | None = None
        self._place = ""
        self._title, self._chooser = QLabel(title, self), QComboBox(self)
        self._title.setProperty("role", "heading")
        self._chooser.setObjectName(f"{name}.chooser")
        self._chooser.setAccessibleName(self.tr("What to show of the weights"))
        self._chooser.setToolTip(self.tr("Show the mean over all input channels, one of them, or the biases."))
        self._chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._chooser.setMinimumContentsLength(10)
        self._chooser.hide()
        self._sheet, self._bars, self._empty = PictureSheet(self), ValueBars(self), QLabel(self)
        self._sheet.setObjectName(f"{name}.sheet")
        self._bars.setObjectName(f"{name}.bars")
        for display in (self._sheet, self._bars):
            display.setAccessibleName(title)
            display.setToolTip(self.tr("Point at a number, or go there with the arrow keys, to read it."))
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._colours, self._readout = ColourBar(self), QLabel(self)
        self._readout.setObjectName(f"{name}.readout")
        self._readout.setProperty("role", "small")
        # However long the text, it must not push the panels about.
        self._readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange()
        self._sheet.cell_pointed.connect(lambda cell: self._point_at(self._unit_of(cell)))
        self._bars.unit_pointed.connect(lambda unit: self._point_at((unit,)))
        self._chooser.activated.connect(self.face_chosen)

    def show_array(self, values: Array, place: str, names: tuple[str, ...] = (), is_picture: bool = False) -> None:
        """Show these values.

        Args:
            values: [n], [rows, columns] or [rows, columns, pictures].
            place: the template that announces an index.
            names: of the units of a short vector.
            is_picture: whether these are the dataset's own pictures, ink from 0 to 1.
        """
        if values.shape != self._values.shape:
            self._unit = None
        self._values, self._place = values, place
        low, high = (0.0, 1.0) if is_picture else limits(values)
        map: theme.Map = "ink" if is_picture else map_of(low)
        if is_short(values):
            self._bars.show_values(values, names)
            self._pages.setCurrentWidget(self._bars)
        else:
            self._sheet.show_pictures(_as_pictures(values), low, high, map, stretches=values.ndim == 2)
            self._pages.setCurrentWidget(self._sheet)
        self._colours.setVisible(not is_short(values))
        self._colours.show_scale(low, high, map)
        self.point_at(self._unit)

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to show."""
        self._empty.setText(why)
        self._pages.setCurrentWidget(self._empty)
        self._colours.hide()
        self._readout.clear()

    def offer_faces(self, titles: Sequence[str]) -> None:
        """Let the reader choose between several ways of looking."""
        self._chooser.clear()
        self._chooser.addItems(list(titles))
        self._chooser.setVisible(len(titles) > 1)

    def point_at(self, unit: Unit | None) -> None:
        """Put the marker on a number and read it out, without telling anybody."""
        self._unit = unit if unit is not None and _has(self._values, unit) else None
        if is_short(self._values):
            self._bars.set_unit(self._unit[0] if self._unit else None)
        else:
            self._sheet.set_cell(self._cell_of(self._unit) if self._unit else None)
        self._show_readout()

    def mark_picture(self, picture: int | None) -> None:
        """Frame one picture, or one bar of a vector."""
        self._sheet.set_marked(picture)

    def readout(self) -> str:
        """What is said of the number pointed at."""
        return self._readout.text()

    def display(self) -> QWidget:
        """The part that shows the array now and takes the keys."""
        return self._pages.currentWidget()

    def unit_rect(self, unit: Unit) -> Any:
        """Where a number lies, in pixels of ``display`` (of its viewport, where it scrolls)."""
        if is_short(self._values):
            return self._bars.unit_rect(unit[0]).toAlignedRect()
        return self._sheet.cell_rect(self._cell_of(unit))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SPACING)
        self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bottom.setSpacing(theme.SPACING // 2)
        top.addWidget(self._title)
        top.addWidget(self._chooser, 1)
        self._bottom.addWidget(self._colours)
        self._bottom.addWidget(self._readout, 1)
        self._pages = QStackedWidget(self)
        for page in (self._sheet, self._bars, self._empty):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACING // 2)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        layout.addLayout(self._bottom)

    def level_title_with(self, other: ArrayPanel | None) -> None:
        """Make the title as high as that of the panel beside it, so that their pictures start level."""
        self._title.setMinimumHeight(other._chooser.sizeHint().height() if other and other._chooser.count() > 1 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bottom.setDirection(beside if self.width() >= BESIDE else below)

    def _point_at(self, unit: Unit) -> None:
        self._unit = unit
        self._show_readout()
        self.unit_pointed.emit(unit)

    def _show_readout(self) -> None:
        if self._unit is None:
            self._readout.clear()
        else:
            where = self._place.format(*self._unit)
            self._readout.setText(f"{where}: {number(float(self._values[self._unit]))}")
        self.display().setAccessibleDescription(self._readout.text())

    def _unit_of(self, cell: tuple[int, int, int]) -> Unit:
        if self._values.ndim == 1:
            return (cell[0] * folded(self._values).shape[1] + cell[1],)
        return cell[: self._values.ndim]

    def _cell_of(self, unit: Unit) -> tuple[int, int, int]:
        if self._values.ndim == 1:
            return (*divmod(unit[0], folded(self._values).shape[1]), 0)
        return (*unit, 0) if self._values.ndim == 2 else unit  # type: ignore[return-value]


def _as_pictures(values: Array) -> Array:
    if values.ndim == 1:
        return folded(values)
    return values[:, :, None] if values.ndim == 2 else values


def _has(values: Array, unit: Unit) -> bool:
    return len(unit) == values.ndim and all(0 <= i < size for i, size in zip(unit, values.shape, strict=True))
