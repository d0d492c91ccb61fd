"""The palette on screen: a line to type in, and below it what fits."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from widgets import theme
from widgets.command_palette.commands import Command, commands_of
from widgets.command_palette.search_list import ASIDE_ROLE, Entry, SearchList

MOST_SHOWN = 60
WIDTH, ROWS = 620, 12

Index = QModelIndex | QPersistentModelIndex


class CommandPalette(QDialog):
    """Opens over the window; arrows choose, Return does it, Escape leaves everything as it is."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Find an action"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._commands = commands_of(window)
        self._search = SearchList("commandPalette", [_entry(command) for command in self._commands], self, MOST_SHOWN)
        self._search.say(
            self.accessibleName(),
            self.tr("What do you want to do?"),
            self.tr("A few letters of it are enough; its keys are found too."),
            self.tr("What fits"),
        )
        self._search.list.setItemDelegate(_CommandDelegate(self._search.list))
        self._search.taken.connect(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(4 * [theme.SPACING]))
        column.addWidget(self._search)
        self._place(window)
        self._search.setFocus()

    def titles(self) -> list[str]:
        """What is listed now, the best first."""
        return [self._commands[place].title for place in self._search.shown()]

    def _place(self, window: QMainWindow) -> None:
        width = min(round(WIDTH * theme.text_size() / 100), window.width() - 4 * theme.SPACING)
        height = min((ROWS + 2) * self._search.row_height(), window.height() - 16 * theme.SPACING)
        self.resize(width, height)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 10 * theme.SPACING)))

    def _do(self, place: int) -> None:
        self.close()  # first: what is done may open a window of its own, or take the focus
        self._commands[place].run()


def _entry(command: Command) -> Entry:
    return Entry(
        command.title,
        also=f"{command.place} {command.keys}",
        aside=command.keys or command.place,
        help=command.help,
        spoken=f"{command.title} {command.keys}".strip(),
    )


class _CommandDelegate(QStyledItemDelegate):
    """Draws the keys, or the place in the menus, muted at the right of the title."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        keys = index.data(ASIDE_ROLE) or ""
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
