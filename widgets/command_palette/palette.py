"""The palette on screen: a line to type in, and below it what fits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from widgets import theme
from widgets.command_palette.commands import Command, commands_of
from widgets.command_palette.matching import score

MOST_SHOWN = 60
WIDTH, ROWS = 620, 12
KEYS_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """Opens over the window; arrows choose, Return does it, Escape leaves everything as it is."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Find an action"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._commands = commands_of(window)
        self._shown: list[Command] = []
        self._search = QLineEdit(self)
        self._search.setObjectName("commandPaletteSearch")
        self._search.setAccessibleName(self.accessibleName())
        self._search.setPlaceholderText(self.tr("What do you want to do?"))
        self._search.setToolTip(self.tr("A few letters of it are enough; its keys are found too."))
        self._list = QListWidget(self)
        self._list.setObjectName("commandPaletteList")
        self._list.setAccessibleName(self.tr("What fits"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the focus; its arrow keys walk the list
        self._list.setItemDelegate(_CommandDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.setSpacing(theme.SPACING)
        column.addWidget(self._search)
        column.addWidget(self._list)
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._find)
        self._list.itemClicked.connect(self._do_current)
        self._find("")
        self._place(window)
        self._search.setFocus()

    def titles(self) -> list[str]:
        """What is listed now, the best first."""
        return [command.title for command in self._shown]

    def _place(self, window: QMainWindow) -> None:
        row = self._list.sizeHintForRow(0) if self._list.count() else self.fontMetrics().height()
        width = min(round(WIDTH * theme.text_size() / 100), window.width() - 4 * theme.SPACING)
        height = min((ROWS + 2) * row, window.height() - 16 * theme.SPACING)
        self.resize(width, height)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 10 * theme.SPACING)))

    def _find(self, typed: str) -> None:
        scored = [(score(typed, command.text), command) for command in self._commands]
        fitting = [(points, command) for points, command in scored if points is not None]
        if typed.strip():
            fitting.sort(key=lambda pair: -pair[0])
        self._shown = [command for _, command in fitting[:MOST_SHOWN]]
        self._list.clear()
        for command in self._shown:
            item = QListWidgetItem(command.title, self._list)
            item.setData(KEYS_ROLE, command.keys or command.place)
            item.setToolTip(command.help)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.title} {command.keys}".strip())
        self._list.setCurrentRow(0)

    def _do_current(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._shown):
            command = self._shown[row]
            self.close()  # first: what is done may open a window of its own, or take the focus
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALKING:
                self._list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do_current()
                return True
        return super().eventFilter(watched, event)


class _CommandDelegate(QStyledItemDelegate):
    """Draws the keys, or the place in the menus, muted at the right of the title."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        keys = index.data(KEYS_ROLE) or ""
        metrics = option.fontMetrics
        room = metrics.horizontalAdvance(keys) + 2 * theme.SPACING if keys else 0
        super().paint(painter, option, index)
        if room < option.rect.width() - metrics.horizontalAdvance(index.data() or "") - 2 * theme.SPACING:
            painter.save()
            painter.setPen(
                theme.colours().text if option.state & QStyle.StateFlag.State_Selected else theme.colours().muted
            )
            area = option.rect.adjusted(0, 0, -theme.SPACING, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 10)
