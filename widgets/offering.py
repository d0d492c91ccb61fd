"""What was left behind by a program that ended unasked, offered in a bar above everything else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolBar

from playground import recovery
from playground.recovery import CrashFile
from widgets.main_window import MainWindow
from widgets.recovery_bar import RecoveryBar


def offer_what_was_left(window: MainWindow, silent: bool, restore: bool) -> None:
    """Offer it in a bar, or with ``restore`` take the newest at once; ``silent`` leaves it for another start."""
    found = recovery.left_behind(recovery.folder())
    if not found:
        return
    if restore and take(window, found[0]):
        found = found[1:]
    if found and not silent:
        show_bar(window, found)


def show_bar(window: MainWindow, found: list[CrashFile]) -> RecoveryBar:
    """The bar, below the menus; it goes when nothing is left to offer."""
    place = QToolBar(window.tr("Work left behind"), window)
    place.setObjectName("recoveryToolBar")
    place.setMovable(False)
    place.toggleViewAction().setEnabled(False)
    bar = RecoveryBar(found, place)
    place.addWidget(bar)
    window.addToolBar(Qt.ToolBarArea.TopToolBarArea, place)

    def put_away() -> None:
        window.removeToolBar(place)
        place.deleteLater()

    def restore(one: CrashFile) -> None:
        if take(window, one):
            bar.take_away(one)

    def discard(one: CrashFile) -> None:
        one.discard()
        bar.take_away(one)

    bar.restore_asked.connect(restore)
    bar.discard_asked.connect(discard)
    bar.done.connect(put_away)
    return bar


def take(window: MainWindow, crash_file: CrashFile) -> bool:
    """Put the work of a crash file into the window; whether that worked."""
    if not window.filing.restore(crash_file):
        return False
    window.recovery.take_over(crash_file)
    return True
