"""The views of a window: opened and closed by their actions, made when first looked at, fed while visible."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from playground.experiment import Experiment
from playground.files import Saved
from playground.messages import Frame
from playground.views import Obstacle, obstacle
from widgets.document import Document
from widgets.panel_area import PanelArea
from widgets.run import Run
from widgets.turning import OneByOne
from widgets.viewing.catalogue import CATALOGUE, Entry
from widgets.viewing.place import OpenView

POINTS_VIEWS = ("boundary", "fit")
"""What is brought forward for sets of points: the first of them that applies."""


class Viewing(QObject):
    """Tells the engine which views are visible, what they wish and which node is open; hands each its share of a frame.

    Views are panels like others, but made only when they are opened.

    Signals:
        changed: another view is in front, or one no longer is.
        studied: (view id), a study of it has come to its end.
    """

    changed = Signal()
    studied = Signal(str)

    def __init__(self, document: Document, run: Run, area: PanelArea) -> None:
        super().__init__(area)
        self._document = document
        self._run = run
        self._area = area
        self._node: str | None = None
        self._picture: Any = None
        self._making = OneByOne(self)
        self._opened: dict[str, OpenView] = {}
        self._actions = {entry.id: self._made_action(entry) for entry in CATALOGUE.values()}
        area.panel_wanted.connect(self._make)
        run.frame_arrived.connect(self._show_frame)
        document.changed.connect(self._follow_change)
        document.replaced.connect(self._follow_replacement)

    def actions(self) -> list[QAction]:
        """One a view, in the order of the catalogue: checked while it is open."""
        return list(self._actions.values())

    def open(self, view_id: str) -> None:
        """Show a view, in front of what shares its place."""
        self._make(view_id)
        self._opened[view_id].panel.reveal()

    def go_to(self, view_id: str) -> None:
        """Show a view, and take the keyboard there."""
        self.open(view_id)
        self._opened[view_id].take_focus()

    def open_for(self, view_id: str, what: object) -> None:
        """Show a view and hand it something to look at."""
        self.open(view_id)
        self._opened[view_id].ask(what)

    def view(self, view_id: str) -> OpenView | None:
        """A view that was opened, None where it was not."""
        return self._opened.get(view_id)

    def in_front(self) -> frozenset[str]:
        """The views that can be seen."""
        return frozenset(view_id for view_id, one in self._opened.items() if one.is_in_front)

    def obstacle(self, view_id: str) -> Obstacle | None:
        """What keeps a view from showing something now, None where nothing does."""
        return obstacle(view_id, self._document.experiment())

    def open_node(self, node_id: str | None) -> None:
        """The weights of this node are looked at from now on; None for no node."""
        self._node = node_id
        self._watch()

    def show_picture(self, picture: Any) -> None:
        """What the network sees of the pad now, for the views that look at it."""
        self._picture = picture
        for one in self._opened.values():
            one.show_picture(picture)

    def bring_forward(self) -> None:
        """Show what suits the data: the boundary for sets of points, the fit for numbers, the pad for pictures."""
        apt = self._apt(self._document.experiment())
        if apt:
            self.open(apt)
        else:
            self._area.panels["drawing"].reveal()

    def _made_action(self, entry: Entry) -> QAction:
        action = QAction(entry.title_in_words, self)
        action.setObjectName(f"action.show_{entry.id}")
        action.setCheckable(True)
        action.setToolTip(entry.sentence_in_words)
        action.triggered.connect(self._follow_action)
        action.setData(entry.id)
        return action

    def _follow_action(self, wanted: bool) -> None:
        view_id = self.sender().data()
        if wanted:
            self.go_to(view_id)
        else:
            self._opened[view_id].panel.close()

    def _make(self, view_id: str) -> None:
        """A panel for the view, where there is none; a name from a later version means nothing."""
        if view_id in self._opened or view_id not in CATALOGUE:
            return
        made = OpenView(CATALOGUE[view_id], self._document, self._run, self._making, self)
        self._opened[view_id] = made
        made.changed.connect(self._follow_views)
        made.view_asked.connect(self.open_for)
        made.view_told.connect(self._tell)
        made.studied.connect(self.studied)
        made.show_picture(self._picture)
        toggling = made.panel.toggleViewAction()
        toggling.toggled.connect(self._actions[view_id].setChecked)
        self._area.add_panel(made.panel)

    def _tell(self, view_id: str, what: object) -> None:
        if (one := self._opened.get(view_id)) is not None:
            one.ask(what)

    def _follow_views(self) -> None:
        self._document.note_views(tuple(view_id for view_id, one in self._opened.items() if one.is_open))
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        wanted = {view_id: one for view_id, one in self._opened.items() if one.is_wanted}
        views = frozenset(wanted) | (frozenset() if self._node is None else {"inside"})
        self._run.watch(views, self._node, {view_id: one.wish for view_id, one in wanted.items()})

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if (before.data.kind, before.data.answer) != (after.data.kind, after.data.answer):
            self.bring_forward()
        self._follow_experiment()

    def _follow_replacement(self, saved: Saved) -> None:
        self._open_all(saved.experiment.views)
        in_front = any(view_id in self._opened and self._opened[view_id].is_in_front for view_id in POINTS_VIEWS)
        if in_front or self._apt(saved.experiment):
            self.bring_forward()
        self._follow_experiment()

    def _apt(self, experiment: Experiment) -> str:
        """Which of ``POINTS_VIEWS`` applies, empty where none does."""
        return next((view_id for view_id in POINTS_VIEWS if obstacle(view_id, experiment) is None), "")

    def _follow_experiment(self) -> None:
        for one in self._opened.values():
            one.follow()
        self._watch()

    def _open_all(self, view_ids: Iterable[str]) -> None:
        for view_id in view_ids:
            if view_id in CATALOGUE:
                self.open(view_id)

    def _show_frame(self, frame: Frame) -> None:
        if not self._run.is_current(frame):
            return  # the views know of the new network already
        for view_id, record in frame.probes.items():
            if view_id in self._opened:
                self._opened[view_id].take(record, looks_back=frame.visited is not None)
