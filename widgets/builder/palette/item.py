"""One kind of layer in the palette."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolButton, QWidget

from playground.layers import Layer
from widgets import theme
from widgets.builder.editor import LAYER_MIME
from widgets.problem_words import translated

ICON_SIZE = 22


class PaletteItem(QToolButton):
    """Icon and title of a kind. A click only chooses it: adding is a double click, Enter, or dragging it out.

    Signals:
        asked: (kind), a layer of this kind is wanted.
        looked_at: (kind), the pointer or the focus has come to it.
        left_by: (key), an arrow key wants to go on from here.
    """

    asked = Signal(str)
    looked_at = Signal(str)
    left_by = Signal(int)

    def __init__(self, layer: type[Layer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = layer.kind
        self.title = translated(layer.title)
        self._pressed_at: QPoint | None = None
        self.setObjectName(f"palette.{layer.kind}")
        self.setText(self.title)
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(translated(layer.help))
        self.setToolTip(translated(layer.help))
        self.setIcon(theme.icon(f"layer-{layer.kind}"))
        theme.size_icon(self, ICON_SIZE)
        self.setProperty("role", "palette")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        moved = event.position().toPoint() - self._pressed_at
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            self._drag()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = None
            self.asked.emit(self.kind)

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(LAYER_MIME, self.kind.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        picture = self.icon().pixmap(QSize(2 * ICON_SIZE, 2 * ICON_SIZE))
        drag.setPixmap(picture)
        drag.setHotSpot(picture.rect().center())
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.kind)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            self.left_by.emit(event.key())
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(self.kind)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(self.kind)
