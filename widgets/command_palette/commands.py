"""Everything a window can do: every entry of its menus and every item of its choosers, gathered when it is asked for.

Nothing is listed here by hand, so that a new action or chooser is found by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from widgets.actions import plain
from widgets.controls.choice import Choice


@dataclass(frozen=True)
class Command:
    """One thing to do. ``place`` says where it is to be found otherwise; ``keys`` are its shortcut."""

    title: str
    place: str
    keys: str
    help: str
    run: Callable[[], None]


def commands_of(window: QMainWindow) -> list[Command]:
    """Every command that can be given now, those of the menus first."""
    return [*_of_menus(window), *_of_choosers(window)]


def _of_menus(window: QMainWindow) -> Iterator[Command]:
    for action in window.menuBar().actions():
        if isinstance(menu := action.menu(), QMenu):
            yield from _of_menu(menu, plain(action.text()))


def _of_menu(menu: QMenu, place: str) -> Iterator[Command]:
    for action in menu.actions():
        if isinstance(inner := action.menu(), QMenu):
            if action.isEnabled():
                yield from _of_menu(inner, f"{place} › {plain(action.text())}")
        elif not action.isSeparator() and action.isVisible() and action.isEnabled():
            yield _of_action(action, place)


def _of_action(action: QAction, place: str) -> Command:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return Command(plain(action.text()), place, keys, action.toolTip(), action.trigger)


def _of_choosers(window: QMainWindow) -> Iterator[Command]:
    for chooser in window.findChildren(Choice):
        if not chooser.isEnabled():
            continue
        for row in range(chooser.count()):
            title = QCoreApplication.translate("CommandPalette", "{what}: {choice}").format(
                what=chooser.title, choice=chooser.itemText(row)
            )
            help_text = chooser.itemData(row, Qt.ItemDataRole.ToolTipRole) or ""
            yield Command(title, "", "", help_text, _chooses(chooser, row))


def _chooses(chooser: Choice, row: int) -> Callable[[], None]:
    def choose() -> None:
        chooser.setCurrentIndex(row)
        chooser.activated.emit(row)

    return choose
