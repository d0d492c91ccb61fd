"""The quick-add menu: a line to type in and the layers that fit, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from playground.groups import KINDS
from widgets import theme
from widgets.builder.words import in_words
from widgets.command_palette.matching import score

WIDTH, ROWS = 260, 9
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QuickAdd(QFrame):
    """Opens over the canvas; typing filters, arrows choose, Enter or a click takes, Escape leaves.

    Signals:
        taken: (kind), the layer that was chosen.
    """

    taken = Signal(str)

    def __init__(self, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("quickAdd")
        self.setAccessibleName(self.tr("Add a block"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kinds = tuple(kinds)
        self._line = QLineEdit(self)
        self._line.setObjectName("quickAddSearch")
        self._line.setAccessibleName(self.accessibleName())
        self._line.setPlaceholderText(self.tr("Which layer?"))
        self._line.setToolTip(self.tr("A few letters are enough; what usually follows comes first."))
        self._list = QListWidget(self)
        self._list.setObjectName("quickAddList")
        self._list.setAccessibleName(self.tr("Layers that fit"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the focus; its arrow keys walk the list
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(16, 16))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._line)
        column.addWidget(self._list)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._find)
        self._list.itemClicked.connect(self._take)
        self._find("")

    def kinds(self) -> list[str]:
        """The kinds listed now, the best first."""
        return [self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._list.count())]

    def open_at(self, position: QPoint, typed: str = "") -> None:
        """Show it with its corner at a point of the screen, inside the screen."""
        row = self._list.sizeHintForRow(0)
        self.resize(round(WIDTH * theme.text_size() / 100), (ROWS + 2) * row)
        screen = self.screen().availableGeometry()
        x = min(max(position.x(), screen.left()), screen.right() - self.width())
        y = min(max(position.y(), screen.top()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self._line.setText(typed)
        self._line.setFocus()

    def _find(self, typed: str) -> None:
        titled = [(kind, in_words(KINDS[kind].title)) for kind in self._kinds]
        if typed.strip():
            scored = [(score(typed, title), kind, title) for kind, title in titled]
            fitting = sorted((s for s in scored if s[0] is not None), key=lambda s: -(s[0] or 0))
            titled = [(kind, title) for _, kind, title in fitting]
        self._list.clear()
        for kind, title in titled:
            item = QListWidgetItem(title, self._list)
            item.setData(Qt.ItemDataRole.UserRole, kind)
            item.setToolTip(in_words(KINDS[kind].help))
        self._list.setCurrentRow(0)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            kind = item.data(Qt.ItemDataRole.UserRole)
            self.close()  # first: the canvas has the focus again when the block comes
            self.taken.emit(kind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALKING:
                self._list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)
