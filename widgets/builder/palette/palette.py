"""Every kind of layer by family, with a search: the list that networks are built from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from playground.layers import Layer
from playground.wording import QT_TRANSLATE_NOOP
from widgets import theme
from widgets.builder.palette.help import PaletteHelp
from widgets.builder.palette.item import PaletteItem
from widgets.help.glossary import show_glossary

FAMILIES: dict[str, str] = {
    "dense": QT_TRANSLATE_NOOP("LayerPalette", "Units and functions"),
    "convolution": QT_TRANSLATE_NOOP("LayerPalette", "Convolution"),
    "pooling": QT_TRANSLATE_NOOP("LayerPalette", "Pooling"),
    "regularisation": QT_TRANSLATE_NOOP("LayerPalette", "Steadier training"),
    "shape": QT_TRANSLATE_NOOP("LayerPalette", "Shape"),
    "joining": QT_TRANSLATE_NOOP("LayerPalette", "Joining wires"),
    "structure": QT_TRANSLATE_NOOP("LayerPalette", "Structure"),
    "ends": QT_TRANSLATE_NOOP("LayerPalette", "Ends"),
}
"""Headings by family, in the order in which networks are usually built."""


class LayerPalette(QWidget):
    """Drag a layer out, or double-click it, or press Enter on it.

    Args:
        layers: the kinds that are offered.

    Signals:
        asked: (kind), a layer of this kind is wanted, wherever it fits.
    """

    asked = Signal(str)

    def __init__(self, layers: Iterable[type[Layer]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layerPalette")
        self.setAccessibleName(self.tr("Layers"))
        self._layers = {layer.kind: layer for layer in layers}
        self._items: dict[str, PaletteItem] = {}
        self._headings: dict[str, QLabel] = {}
        self.search = self._search_field()
        self._nothing = QLabel(self.tr("No layer is called that."), self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._list = self._scrolled(self._families())
        self.help = PaletteHelp(self)
        self.help.term_asked.connect(lambda term: show_glossary(self.window(), term))
        line = QFrame(self)
        line.setProperty("role", "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, 0)
        column.setSpacing(theme.SPACING // 2)
        for part in (self.search, self._nothing, self._list, line, self.help):
            column.addWidget(part)
        column.setStretchFactor(self._list, 1)
        self._find("")
        self._tell_about(next(iter(self._items)))

    def kinds_shown(self) -> tuple[str, ...]:
        """The kinds that the search leaves, from top to bottom."""
        return tuple(kind for kind, item in self._items.items() if not item.isHidden())

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("paletteSearch")
        field.setAccessibleName(self.tr("Find a layer"))
        field.setToolTip(self.tr("A few letters of a layer or of what it does; Down goes to the list."))
        field.setPlaceholderText(self.tr("Find a layer…"))
        field.setClearButtonEnabled(True)
        field.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(self._find)
        field.returnPressed.connect(self._add_first)
        field.installEventFilter(self)
        return field

    def _families(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for family, title in FAMILIES.items():
            members = [layer for layer in self._layers.values() if layer.family == family]
            if not members:
                continue
            heading = QLabel(QCoreApplication.translate("LayerPalette", title), content)
            heading.setProperty("role", "small")
            heading.setContentsMargins(theme.SPACING // 2, theme.SPACING, 0, 2)
            self._headings[family] = heading
            column.addWidget(heading)
            for layer in members:
                column.addWidget(self._item(layer, content))
        column.addStretch()
        return content

    def _item(self, layer: type[Layer], parent: QWidget) -> PaletteItem:
        item = self._items[layer.kind] = PaletteItem(layer, parent)
        item.asked.connect(self.asked)
        item.looked_at.connect(self._tell_about)
        item.left_by.connect(self._walk)
        return item

    def _scrolled(self, content: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        for kind, item in self._items.items():
            text = f"{item.title} {item.accessibleDescription()} {kind}".casefold()
            item.setHidden(not all(word in text for word in wanted))
        for family, heading in self._headings.items():
            heading.setHidden(not any(self._layers[kind].family == family for kind in self.kinds_shown()))
        self._nothing.setHidden(bool(self.kinds_shown()))
        if wanted and self.kinds_shown():
            self._tell_about(self.kinds_shown()[0])

    def _add_first(self) -> None:
        if self.search.text().strip() and self.kinds_shown():
            self.asked.emit(self.kinds_shown()[0])

    def _tell_about(self, kind: str) -> None:
        self.help.show_layer(self._layers[kind])

    def _walk(self, key: int) -> None:
        """From the item with the focus to another, or from the first back to the search."""
        kinds = self.kinds_shown()
        here = next((number for number, kind in enumerate(kinds) if self._items[kind].hasFocus()), -1)
        last = len(kinds) - 1
        then = {Qt.Key.Key_Up: here - 1, Qt.Key.Key_Down: min(here + 1, last), Qt.Key.Key_Home: 0}.get(key, last)
        target = self.search if then < 0 else self._items[kinds[then]]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.ensureWidgetVisible(target)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            if self.kinds_shown():
                self._walk(event.key())
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("Global average pooling") + 90, 640)

    def minimumSizeHint(self) -> QSize:
        # As wide as its longest title: what is cut off at the side cannot be scrolled to.
        bar = self._list.verticalScrollBar().sizeHint().width()
        width = self._list.widget().minimumSizeHint().width() + bar + 2 * theme.SPACING
        return QSize(width, super().minimumSizeHint().height())
