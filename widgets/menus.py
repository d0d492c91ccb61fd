"""The menu bar, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from playground.templates import PRETRAINED, TEMPLATES
from playground.wording import CONTEXT
from widgets import theme
from widgets.actions import Actions
from widgets.filing import Filing
from widgets.panels import Panel
from widgets.settings import TEXT_SIZES, Remembered


class Menus(QObject):
    """File, Edit, Network, View, Run, Learn, Help."""

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        filing: Filing,
        undo: QUndoGroup,
        remembered: Remembered,
        panels: Iterable[Panel],
        views: Iterable[QAction],
    ) -> None:
        bar = window.menuBar()
        super().__init__(bar)
        self._bar = bar
        self._actions = actions
        self._filing = filing
        self._remembered = remembered
        self._recent = QMenu(self.tr("Open &recent"), self._bar)
        self._add_file_menu()
        self._add_edit_menu(undo)
        self._add_network_menu()
        self._add_view_menu(panels, views)
        self._add(self.tr("&Run"), "run")
        self._add(self.tr("&Learn"), "learn")
        self._add(self.tr("&Help"), "help")
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)
        filing.recent_changed.connect(self._fill_recent)
        self._fill_recent()

    def _add(self, title: str, *groups: str) -> QMenu:
        menu = self._bar.addMenu(title)
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            menu.addActions(self._actions.group(group))
        return menu

    def _add_file_menu(self) -> None:
        menu = self._add(self.tr("&File"), "file")
        new = QMenu(self.tr("&New"), menu)
        new.addAction(self.tr("Digit reader, trained")).triggered.connect(self._begins(PRETRAINED))
        new.addSeparator()
        study = QMenu(self.tr("For &study"), new)
        for template in TEMPLATES.values():
            title = QCoreApplication.translate(CONTEXT, template.title)
            (study if template.for_study else new).addAction(title).triggered.connect(self._begins(template.id))
        new.addSeparator()
        new.addMenu(study)
        menu.insertMenu(self._actions["open"], new)
        menu.insertMenu(self._actions["save"], self._recent)
        for before in ("save", "import_table", "quit"):
            menu.insertSeparator(self._actions[before])

    def _begins(self, template_id: str) -> Callable[[], None]:
        return lambda: self._filing.new(template_id)

    def _fill_recent(self) -> None:
        """Files that are no longer there leave the list when it is opened."""
        self._recent.clear()
        files = self._remembered.recent_files()
        names = [path.name for path in files]
        for path in files:
            is_alone = names.count(path.name) == 1
            action = self._recent.addAction(path.name if is_alone else f"{path.name} – {path.parent}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._filing.open_this(path))
        self._recent.setEnabled(bool(files))

    def _add_edit_menu(self, undo: QUndoGroup) -> None:
        menu = self._bar.addMenu(self.tr("&Edit"))
        for action, key, icon in (
            (undo.createUndoAction(menu, self.tr("Undo")), QKeySequence.StandardKey.Undo, "undo"),
            (undo.createRedoAction(menu, self.tr("Redo")), QKeySequence.StandardKey.Redo, "redo"),
        ):
            action.setShortcuts(key)
            action.setIcon(theme.icon(icon))
            action.setObjectName(f"action.{icon}")
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions(self._actions.group("edit"))

    def _add_network_menu(self) -> None:
        menu = self._add(self.tr("&Network"), "blocks", "canvas")
        align = QMenu(self.tr("A&lign"), menu)
        align.addActions(self._actions.group("align"))
        menu.insertMenu(self._actions["arrange"], align)

    def _add_view_menu(self, panels: Iterable[Panel], views: Iterable[QAction]) -> None:
        menu = self._add(self.tr("&View"), "look", "panels", "view", "go")
        seen = QMenu(self.tr("See it &learn"), menu)
        seen.setToolTipsVisible(True)
        seen.addActions(list(views))
        menu.insertMenu(self._actions["build"], seen)
        menu.insertActions(self._actions["float_panel"], [panel.toggleViewAction() for panel in panels])
        for name in ("start_page", "build"):
            self._actions[name].setCheckable(True)
        sizes = QMenu(self.tr("Te&xt"), menu)
        for percent in TEXT_SIZES:
            title = self.tr("Text at {percent} %").format(percent=percent)
            sizes.addAction(title).triggered.connect(self._prefers_size(percent))
        menu.insertMenu(self._actions["start_page"], sizes)

    def _prefers_size(self, percent: int) -> Callable[[], None]:
        return lambda: self._remembered.prefer("text_size", percent)
