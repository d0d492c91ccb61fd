"""Saving what a view shows: the same small menu for every view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from widgets import theme
from widgets.save_trouble import SaveTrouble


class ExportButton(QToolButton):
    """A button with a menu: picture as PNG, picture as SVG, table as CSV.

    Args:
        name: what object names and proposed file names begin with, the view's id.
        save_picture, save_table: write to a path, the ending says how; ``ProblemError`` where that fails. Without
            ``save_table`` there is nothing to be tabled.
        trouble: where it is said when saving fails.
    """

    def __init__(
        self,
        name: str,
        save_picture: Callable[[Path], None],
        save_table: Callable[[Path], None] | None,
        trouble: SaveTrouble,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._trouble = trouble
        self._save_picture, self._save_table = save_picture, save_table
        self.setObjectName(f"{name}Export")
        self.setIcon(theme.icon("export"))
        theme.size_icon(self)
        self.setAccessibleName(self.tr("Save what is shown"))
        self.setToolTip(self.tr("Save what is shown as a picture or as a table."))
        self.clicked.connect(self._show_menu)
        menu = self._menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._add(menu, "Png", self.tr("Picture (PNG)…"), self.tr("Twice the size on screen."), self._ask_for_png)
        self._add(menu, "Svg", self.tr("Drawing (SVG)…"), self.tr("Stays sharp at every size."), self._ask_for_svg)
        if save_table is not None:
            tip = self.tr("The numbers behind it, for a spreadsheet or your own plots.")
            self._add(menu, "Csv", self.tr("Table (CSV)…"), tip, self._ask_for_csv)

    def _show_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _add(self, menu: QMenu, what: str, text: str, tip: str, ask: Callable[[], None]) -> None:
        action = menu.addAction(text)
        action.setObjectName(f"{self._name}Export{what}")
        action.setToolTip(tip)
        action.triggered.connect(ask)

    def _ask_for_png(self) -> None:
        self._ask("png", self.tr("Pictures (*.png)"), self._save_picture)

    def _ask_for_svg(self) -> None:
        self._ask("svg", self.tr("Drawings (*.svg)"), self._save_picture)

    def _ask_for_csv(self) -> None:
        if self._save_table is not None:
            self._ask("csv", self.tr("Tables (*.csv)"), self._save_table)

    def _ask(self, ending: str, kinds: str, save: Callable[[Path], None]) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as"), f"{self._name}.{ending}", kinds)
        self._trouble.attempt(path, lambda chosen: save(Path(chosen)))
