"""Edits that change nothing of what the engine runs: where things lie, and what is written beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from playground import edits, groups
from playground.graph import Graph, Note
from playground.problems import ProblemError
from widgets.builder import spots
from widgets.builder.aligning import Direction, Line, aligned, distributed
from widgets.builder.opened import OpenedNetwork
from widgets.builder.spots import Box, Place
from widgets.document import Document

SMALLEST_NOTE = (40.0, 24.0)
"""Width and height below which a note cannot be made by hand: there has to be something to take hold of."""


class Arranger(OpenedNetwork):
    """Moves blocks and notes, each edit one step of undo with a name; what cannot be is refused with a reason.

    Signals:
        added: (id), a block was added.
        refused: (problem), why an edit could not be made; nothing has changed.
    """

    added = Signal(str)
    refused = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(document, parent)
        self._boxes: Callable[[], Mapping[str, Box]] = dict

    def placed_graph(self) -> Graph:
        """The network on the canvas with every block where it is shown."""
        return spots.fixed(self.graph(), self._boxes())

    def know_places(self, boxes: Callable[[], Mapping[str, Box]]) -> None:
        """Ask this where blocks are shown, so that new ones find room and automatic places can be kept."""
        self._boxes = boxes

    # --- places --------------------------------------------------------------------------------------------------

    def move(self, places: Mapping[str, Place], merge_key: object = None, name: str = "") -> None:
        """Put blocks and notes elsewhere; where places were automatic until now, every block is kept where it is."""
        notes = {note.id: note for note in self.graph().notes}

        def moved(graph: Graph) -> Graph:
            graph = spots.fixed(graph, self._boxes())
            for note_id in places.keys() & notes.keys():
                x, y = places[note_id]
                graph = edits.change_note(graph, replace(notes[note_id], x=x, y=y))
            return edits.move(graph, {i: place for i, place in places.items() if i not in notes})

        self._try(moved, name or self.tr("Move"), merge_key)

    def align(self, ids: Iterable[str], line: Line) -> None:
        """Put edges or middles of some blocks on one line."""
        self.move(aligned(self._boxes_of(ids), line), name=self.tr("Align the blocks"))

    def distribute(self, ids: Iterable[str], direction: Direction) -> None:
        """Make the gaps between some blocks equal."""
        self.move(distributed(self._boxes_of(ids), direction), name=self.tr("Distribute the blocks"))

    def _boxes_of(self, ids: Iterable[str]) -> dict[str, Box]:
        boxes = self._boxes()
        return {node_id: boxes[node_id] for node_id in ids if node_id in boxes}

    def arrange(self) -> None:
        """Leave all places to the program again."""
        places = dict.fromkeys(self.graph().ids, (0.0, 0.0))
        self._try(lambda graph: edits.move(graph, places), self.tr("Tidy up"))

    # --- notes ---------------------------------------------------------------------------------------------------

    def add_note(self, text: str, at: Place) -> str | None:
        """Put a note on the canvas and return its id."""
        try:
            graph, note_id = edits.add_note(self.graph(), text, at)
        except ProblemError as error:
            self.refused.emit(error.problems[0])
            return None
        return note_id if self._change(graph, self.tr("Add a note")) else None

    def change_note(self, note: Note) -> None:
        """Give a note another text or size."""
        self._try(lambda graph: edits.change_note(graph, note), self.tr("Change the note"))

    def resize_notes(self, sizes: Mapping[str, tuple[float, float]], merge_key: object = None) -> None:
        """Make notes of these widths and heights, none below ``SMALLEST_NOTE``."""

        def resized(graph: Graph) -> Graph:
            for note in graph.notes:
                if note.id in sizes:
                    width, height = map(max, sizes[note.id], SMALLEST_NOTE)
                    graph = edits.change_note(graph, replace(note, width=width, height=height))
            return graph

        name = self.tr("Resize the note") if len(sizes) == 1 else self.tr("Resize the notes")
        self._try(resized, name, merge_key)

    # --- how -----------------------------------------------------------------------------------------------------

    def _try(self, edit: Callable[[Graph], Graph], name: str, merge_key: object = None) -> None:
        try:
            changed = edit(self.graph())
        except ProblemError as error:
            self.refused.emit(error.problems[0])
        else:
            self._change(changed, name, merge_key)

    def _change(self, graph: Graph, name: str, merge_key: object = None) -> bool:
        """Whether it could be: what is within the limits of one group may be beyond those of the groups around it."""
        try:
            whole = groups.with_inside(self.whole(), self.path, graph)
        except ProblemError as error:
            self.refused.emit(error.problems[0])
            return False
        self._document.change(replace(self._document.experiment(), graph=whole), name, merge_key)
        return True
