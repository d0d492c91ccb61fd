"""Which part of the document's network is on the canvas: the whole, or what is inside the group that is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground import groups
from playground.experiment import Experiment
from playground.graph import Graph
from playground.groups import Group
from playground.problems import ProblemError
from playground.shapes import Inputs
from widgets.document import Document


class OpenedNetwork(QObject):
    """Follows the document through every change; a group that is gone is left.

    Signals:
        graph_changed: the network shown is another one: after an edit, undo, redo, or another experiment.
        path_changed: another group is opened, or left.
    """

    graph_changed = Signal()
    path_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._path: tuple[str, ...] = ()
        document.changed.connect(self._follow_change)
        document.replaced.connect(self._follow_replacement)

    @property
    def path(self) -> tuple[str, ...]:
        """The ids of the groups that are opened, from the top."""
        return self._path

    def whole(self) -> Graph:
        """The document's network, whatever part of it is on the canvas."""
        return self._document.experiment().graph

    def graph(self) -> Graph:
        """The network on the canvas: the whole, or what is inside the opened group."""
        return groups.inside(self.whole(), self._path)

    def input_shapes(self) -> Inputs:
        """The shape of what comes in; in an opened group one for each of its inputs."""
        outside = self._document.experiment().data.shape
        return groups.input_shapes_at(self.whole(), self._path, outside) if self._path else outside

    def open_group(self, group_id: str) -> bool:
        """Show what is inside a group; whether it is one."""
        is_group = isinstance(self.graph().node(group_id).layer, Group)
        if is_group:
            self._go((*self._path, group_id))
        return is_group

    def leave_group(self, depth: int | None = None) -> None:
        """Show what is around the opened group, or so many groups deep."""
        self._go(self._path[: max(0, len(self._path) - 1 if depth is None else depth)])

    def _go(self, path: tuple[str, ...]) -> None:
        if path != self._path:
            self._path = path
            self.path_changed.emit()
            self.graph_changed.emit()

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if (before.data, before.graph) != (after.data, after.graph):
            self._show_what_is_there()

    def _follow_replacement(self) -> None:
        self._path = ()
        self.path_changed.emit()
        self.graph_changed.emit()

    def _show_what_is_there(self) -> None:
        """The opened group may be gone: then the innermost one around it that is still there."""
        path = self._path
        while not self._leads_somewhere(path):
            path = path[:-1]
        if path != self._path:
            self._path = path
            self.path_changed.emit()
        self.graph_changed.emit()

    def _leads_somewhere(self, path: tuple[str, ...]) -> bool:
        try:
            groups.inside(self.whole(), path)
        except ProblemError:
            return False
        return True
