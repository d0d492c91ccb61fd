"""Where the panels are: their first arrangement, and the one the learner has made of it, to be kept and given back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget
from shiboken6 import isValid

from widgets import theme
from widgets.arrangements import ARRANGEMENTS, TRAIN
from widgets.panels import Panel

MADE_LATER = b"views:"
"""What the record of an arrangement begins with, before the names of panels that are made when they are opened."""

MIDDLE, LEAST_MIDDLE = "network", 300
"""The column that takes what the others leave, and pixels that are left to it in any case."""

SIDE_SHARE = 0.3
"""Of the width, that a column at the side may grow to with the text."""

LAYOUT_VERSION = 4
"""Raised when a panel is added or changes its place at first: an arrangement kept before knows no place for it."""


class PanelArea(QMainWindow):
    """Holds panels side by side; they are dragged by their titles, and the gaps between them are dragged too.

    A window within the window, because only one of these can arrange panels; it has no frame and no bars.

    Signals:
        panel_wanted: (name), a panel that is made when it is opened stood in the arrangement that is being restored.
    """

    panel_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.panels: dict[str, Panel] = {}
        self.arrangement = TRAIN
        self._is_arranged = False
        self._is_as_at_first = True
        self.installEventFilter(self)
        self._text_size = theme.text_size()
        theme.changes().changed.connect(self._follow_text_size)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def add_panels(self, panels: Mapping[str, Panel]) -> None:
        """Take in these panels, all that belong into the first arrangement."""
        self.panels.update(panels)
        self._stack_up()

    def add_panel(self, panel: Panel, is_shown: bool = True) -> None:
        """Take in a panel that was made just now: where it stood when it was seen last, or else beside another one."""
        self.panels[panel.name] = panel
        if not self.restoreDockWidget(panel):
            self._put_beside(panel)
        if not is_shown:
            panel.hide()
            self._drop_old_tabs()

    def layout_state(self) -> QByteArray:
        """The arrangement, to be kept: the names of those panels in it that have to be made, then Qt's own record."""
        names = ",".join(name for name, panel in self.panels.items() if panel.beside and not panel.isHidden())
        return QByteArray(MADE_LATER + names.encode() + b"\n") + self.saveState(LAYOUT_VERSION)

    def restore_layout(self, state: object) -> bool:
        """Arrange the panels as they were; whether that could be done."""
        record = state.data() if isinstance(state, QByteArray) else b""
        names: set[str] = set()
        if record.startswith(MADE_LATER):
            head, _, record = record.removeprefix(MADE_LATER).partition(b"\n")
            names = set(filter(None, head.decode("utf-8", "replace").split(",")))
        for name in sorted(names - self.panels.keys()):
            self.panel_wanted.emit(name)
        closed = [panel for name, panel in self.panels.items() if panel.beside and name not in names]
        for panel in closed:
            self.removeDockWidget(panel)  # else Qt makes a column more for what was made after the record
        was_arranged = self._is_arranged
        self._is_arranged = self.restoreState(QByteArray(record), LAYOUT_VERSION)
        self._is_as_at_first = self._is_as_at_first and (was_arranged or not self._is_arranged)
        for panel in closed:
            if self.dockWidgetArea(panel) == Qt.DockWidgetArea.NoDockWidgetArea:
                self._put_beside(panel)
            panel.hide()
        self._drop_old_tabs()
        return self._is_arranged

    def arrange(self, name: str) -> None:
        """Arrange the panels as an arrangement of ``ARRANGEMENTS`` has them at first."""
        self.arrangement = name
        self.reset_layout()

    def reset_layout(self) -> None:
        """Arrange the panels as at first; those that are open about something stay open."""
        for panel in self.panels.values():
            panel.setFloating(False)
            self.removeDockWidget(panel)
        self._stack_up()
        self._share_out()
        self._is_as_at_first = True

    def panel_of(self, part: QWidget | None) -> Panel | None:
        """The panel that a part is in, None where it is in none."""
        there = (panel for panel in self.panels.values() if isValid(panel))  # the focus moves on while a window goes
        return next((panel for panel in there if part is panel or panel.isAncestorOf(part)), None)

    def _stack_up(self) -> None:
        at_first = ARRANGEMENTS[self.arrangement]
        columns = [[self.panels[name] for name in column] for column in at_first.columns]
        before = None
        for column in columns:
            if before is None:
                self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, column[0])
            else:
                self.splitDockWidget(before, column[0], Qt.Orientation.Horizontal)
            before = column[0]
        for column in columns:
            for above, below in pairwise(column):
                self.splitDockWidget(above, below, Qt.Orientation.Vertical)
        placed = {panel.name for column in columns for panel in column}
        for name, panel in self.panels.items():
            if name not in placed:
                self._put_beside(panel)
            panel.setVisible(name not in at_first.hidden and not panel.beside)
        self._drop_old_tabs()

    def _put_beside(self, panel: Panel) -> None:
        """A tab behind the panel it belongs beside."""
        beside = self.panels.get(panel.beside) or self.panels["curves"]
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel)
        self.tabifyDockWidget(beside, panel)
        beside.raise_()

    def _drop_old_tabs(self) -> None:
        """Qt leaves the tabs of an earlier arrangement standing where no panels share a place any more."""
        shown = [panel for panel in self.panels.values() if not panel.isHidden()]
        if not any(other in shown for panel in shown for other in self.tabifiedDockWidgets(panel)):
            for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
                bar.hide()

    def _share_out(self) -> None:
        """Give each panel its share; only an area that is on screen knows how much there is."""
        at_first = ARRANGEMENTS[self.arrangement]
        for sizes, orientation in (
            (self._widths(), Qt.Orientation.Horizontal),
            (at_first.heights, Qt.Orientation.Vertical),
        ):
            shown = {name: sizes[name] for name in sizes if name in self.panels and not self.panels[name].isHidden()}
            self.resizeDocks([self.panels[name] for name in shown], list(shown.values()), orientation)

    def _widths(self) -> dict[str, int]:
        """Columns at the side grow with the text, as far as the middle keeps its share of the room."""
        at_first, widest = ARRANGEMENTS[self.arrangement].widths, SIDE_SHARE * self.width()
        grown = {name: min(width * theme.text_size() / 100, widest) for name, width in at_first.items()}
        sides = {
            name: max(at_first[name], round(width), self.panels[name].minimumSizeHint().width())
            for name, width in grown.items()
            if name != MIDDLE
        }
        taken = sum(width for name, width in sides.items() if not self.panels[name].isHidden())
        return {**sides, MIDDLE: max(LEAST_MIDDLE, self.width() - taken)}

    def _follow_text_size(self) -> None:
        """Larger text takes wider columns, smaller text gives back what it took, unless somebody has moved them."""
        is_larger, self._text_size = theme.text_size() > self._text_size, theme.text_size()
        if self._is_arranged and (is_larger or self._is_as_at_first):
            QTimer.singleShot(0, self, self._share_anew)  # when every part knows what it needs now

    def _share_anew(self) -> None:
        least = {} if self._is_as_at_first else {name: panel.width() for name, panel in self.panels.items()}
        self._share_across({name: max(width, least.get(name, 0)) for name, width in self._widths().items()})

    def _share_across(self, widths: Mapping[str, int]) -> None:
        shown = [name for name in widths if not self.panels[name].isHidden()]
        sizes = [widths[name] for name in shown]
        self.resizeDocks([self.panels[name] for name in shown], sizes, Qt.Orientation.Horizontal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.MouseButtonPress:
            self._is_as_at_first = False  # the gap between two panels is taken hold of
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_arranged and event.size().width() > 100:
            self._is_arranged = True
            self._share_out()
        elif self._is_as_at_first and event.size().width() != event.oldSize().width():
            self._share_across(self._widths())  # Qt would give every column as much more, and the pad no use for it

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        # Qt makes the tabs itself, whenever panels share a place.
        if event.type() == QEvent.Type.ChildPolished and isinstance(event.child(), QTabBar):
            event.child().setObjectName("panelTabs")
            event.child().setAccessibleName(self.tr("Panels that share this place"))
            event.child().setElideMode(Qt.TextElideMode.ElideNone)  # many views: names are read and scrolled to
            event.child().setUsesScrollButtons(True)
