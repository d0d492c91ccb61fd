"""A combo box whose items have ids, titles and a sentence of help."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from widgets.help.explaining import explain, taught

WHOLE = 10
"""So many items of a list are shown without scrolling."""

LIST_MARGINS = 24  # pixels: those of the style sheet around the list, and its scroll bar


class Item(NamedTuple):
    """One item; all texts are in the reader's language already."""

    id: str
    title: str
    help: str = ""


class Choice(QComboBox):
    """A choice of one of several; the id of each is its item data.

    The wheel is heard only with the focus, so that scrolling past changes nothing.

    Signals:
        chosen: (id), after the learner chose, also the same again.
    """

    chosen = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._tell)

    def set_items(self, items: Iterable[Item]) -> None:
        """Offer these items instead; the one that is shown stays where it is among them."""
        shown = self.currentData()
        self.clear()
        for number, item in enumerate(items):
            self.addItem(item.title, item.id)
            self.setItemData(number, item.help, Qt.ItemDataRole.ToolTipRole)
        self.show_choice(shown)

    def show_choice(self, item_id: str | None) -> None:
        """Show an item without telling anybody; none where no item has this id."""
        self.setCurrentIndex(-1 if item_id is None else self.findData(item_id))
        self.setToolTip(taught(self, self.currentData(Qt.ItemDataRole.ToolTipRole) or self.title))
        explain(self)

    def _tell(self, index: int) -> None:
        self.chosen.emit(self.itemData(index))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt paints it, but a text that does not fit ends in dots instead of in the middle of a letter."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0 and self.placeholderText():
            option.currentText = self.placeholderText()
            option.palette.setBrush(QPalette.ColorRole.ButtonText, option.palette.placeholderText())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """The list is as wide as its longest title, whatever room the chooser itself has."""
        items = self.view()
        items.setMinimumWidth(items.sizeHintForColumn(0) + LIST_MARGINS)
        if self.count() <= WHOLE:  # Qt forgets two pixels where the chooser had the focus, and the list would scroll
            items.setMinimumHeight(self.count() * items.sizeHintForRow(0) + 2 * items.frameWidth())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
