"""Which part of the document's network is on the canvas: the whole, or what is inside the group that is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from playground import groups
from playground.experiment import Experiment
from playground.graph import Graph
from playground.groups import Group
from playground.problems import Problem, ProblemError
from playground.shapes import Inputs, survey
from widgets.document import Document


class OpenedNetwork(QObject):
    """Follows the document through every change; a group that is gone is left.

    Signals:
        graph_changed: the network shown is another one: after an edit, undo, redo, or another experiment.
        path_changed: another group is opened, or left; told before ``graph_changed``.
        repetition_changed: another repetition of the opened group is looked at; ``graph_changed`` follows.
    """

    graph_changed = Signal()
    path_changed = Signal()
    repetition_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._path: tuple[str, ...] = ()
        self._rounds: tuple[int, ...] = ()
        document.changed.connect(self._follow_change)
        document.replaced.connect(self._follow_replacement)

    @property
    def path(self) -> tuple[str, ...]:
        """The ids of the groups that are opened, from the top.

        Only groups that are there: others hear of another network before this does, and may ask at once.
        """
        path = self._path
        while not self._leads_somewhere(path):
            path = path[:-1]
        return path

    @property
    def rounds(self) -> tuple[int, ...]:
        """Which repetition of each of them is looked at, from 1."""
        return self._rounds[: len(self.path)]

    @property
    def repetitions(self) -> int:
        """How often the opened group is repeated; 1 where none is opened."""
        path = self.path
        if not path:
            return 1
        group = groups.inside(self.whole(), path[:-1]).node(path[-1]).layer
        return group.repeat if isinstance(group, Group) else 1

    def whole(self) -> Graph:
        """The document's network, whatever part of it is on the canvas."""
        return self._document.experiment().graph

    def graph(self) -> Graph:
        """The network on the canvas: the whole, or what is inside the opened group."""
        return groups.inside(self.whole(), self.path)

    def input_shapes(self) -> Inputs:
        """The shape of what comes in; in an opened group one for each of its inputs."""
        outside = self._document.experiment().data.shape
        return groups.input_shapes_at(self.whole(), path, outside, self.rounds) if (path := self.path) else outside

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the network on the canvas, in the repetition that is looked at."""
        return survey(self.graph(), self.input_shapes()).problems

    def outlet(self, node_id: str) -> str | None:
        """The layer, as the engine calls it, whose output a block's output is; None where nothing comes out of it."""
        try:
            return groups.outlet(self.whole(), node_id, self.path, self.rounds)
        except ProblemError:
            return None  # a group that leads nowhere yet

    def open_group(self, group_id: str) -> bool:
        """Show what is inside a group; whether it is one."""
        is_group = isinstance(self.graph().node(group_id).layer, Group)
        if is_group:
            self._go((*self._path, group_id), (*self._rounds, 1))
        return is_group

    def look_at_repetition(self, number: int) -> None:
        """Show the opened group as it is in this repetition, from 1; the nearest that there is."""
        number = min(max(number, 1), self.repetitions)
        if self._path and number != self._rounds[-1]:
            self._rounds = (*self._rounds[:-1], number)
            self.repetition_changed.emit()
            self.graph_changed.emit()

    def leave_group(self, depth: int | None = None) -> None:
        """Show what is around the opened group, or so many groups deep."""
        left = max(0, len(self._path) - 1 if depth is None else depth)
        self._go(self._path[:left], self._rounds[:left])

    def _go(self, path: tuple[str, ...], rounds: tuple[int, ...]) -> None:
        if path != self._path:
            self._path, self._rounds = path, rounds
            self.path_changed.emit()
            self.graph_changed.emit()

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if (before.data, before.graph) != (after.data, after.graph):
            self._show_what_is_there()

    def _follow_replacement(self) -> None:
        self._path = self._rounds = ()
        self.path_changed.emit()
        self.graph_changed.emit()

    def _show_what_is_there(self) -> None:
        """The opened group may be gone: then the innermost one around it that is still there."""
        path = self.path
        if path != self._path:
            self._path, self._rounds = path, self._rounds[: len(path)]
            self.path_changed.emit()
        if self._rounds and self._rounds[-1] > self.repetitions:
            self._rounds = (*self._rounds[:-1], self.repetitions)
            self.repetition_changed.emit()
        self.graph_changed.emit()

    def _leads_somewhere(self, path: tuple[str, ...]) -> bool:
        try:
            groups.inside(self.whole(), path)
        except ProblemError:
            return False
        return True
