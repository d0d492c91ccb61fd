"""Every edit of the network in one place: the canvas, the palette, the settings and the menus all come through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from playground import edits, groups
from playground.connecting import check_wire, next_port
from playground.experiment import accepted_outputs
from playground.fixes import Fix, fixes
from playground.fixes import title as fix_title
from playground.graph import Edge, Graph, connect, disconnect
from playground.groups import KINDS
from playground.layers import Layer
from playground.problems import Problem, ProblemError
from widgets.builder import spots
from widgets.builder.arranger import Arranger
from widgets.builder.change_names import called, change_of_setting
from widgets.builder.spots import Box, Place
from widgets.builder.words import in_words, title

LAYER_MIME = "application/x-neural-playground-layer"
"""What a drag from the palette carries: the kind of layer, as text."""


class Editor(Arranger):
    """Edits the network on the canvas: its blocks, wires and groups."""

    # --- blocks --------------------------------------------------------------------------------------------------

    def add(
        self, layer: str | Layer, at: Place | None = None, after: str | None = None, edge: Edge | None = None
    ) -> str | None:
        """Add a block and return its id, None where that is refused. Every way of adding comes through here.

        Args:
            layer: a kind with its usual settings, or a layer.
            at: its upper left corner; without one a place is found.
            after: the block that feeds it; with exactly one follower the new one goes in between.
            edge: the wire it is inserted into.
        """
        made = KINDS[layer]() if isinstance(layer, str) else layer
        graph, boxes = self.graph(), self._boxes()
        try:
            if edge is not None:
                grown, node_id = edits.insert(graph, edge, made, at)
            elif after is not None:
                grown, node_id = edits.add_after(graph, after, made, at)
            else:
                grown, node_id = edits.add(graph, made, at)
        except ProblemError as error:
            self.refused.emit(error.problems[0])
            return None
        if at is not None or spots.is_placed(graph):
            grown = self._with_room(graph, grown, node_id, boxes, at)
        return self._made(node_id, grown, self.tr("Add {layer}").format(layer=in_words(made.title)))

    def _with_room(
        self, before: Graph, grown: Graph, node_id: str, boxes: Mapping[str, Box], at: Place | None
    ) -> Graph:
        kept = spots.fixed(before, boxes)
        places = {node.id: (node.x, node.y) for node in kept.nodes}
        sources, followers = grown.sources(node_id), grown.followers(node_id)
        if at is not None:
            places[node_id] = at
        elif sources and followers and {sources[0], followers[0]} <= set(boxes):
            places[node_id], moved = spots.room_between(grown, boxes, sources[0], followers[0])
            places |= moved
        else:
            places[node_id] = spots.beside(boxes, sources[0] if sources else None)
        return edits.move(grown, places)

    def add_beside(self, layer: str | Layer, at: Place, edges: Callable[[str], Iterable[Edge]]) -> str | None:
        """Add a block at a place and wire it up in the same step; ``edges`` makes the wires from its id."""
        made = KINDS[layer]() if isinstance(layer, str) else layer
        try:
            grown, node_id = edits.add(self.placed_graph(), made, at)
            for edge in edges(node_id):
                grown = connect(grown, edge)
        except ProblemError as error:
            self.refused.emit(error.problems[0])
            return None
        return self._made(node_id, grown, self.tr("Add {layer}").format(layer=in_words(made.title)))

    def remove(self, ids: Iterable[str], notes: Iterable[str] = ()) -> None:
        """Take blocks and notes away; where a block had one wire into it, what it fed is fed by what fed it."""
        gone, written = tuple(ids), tuple(notes)
        if not gone and not written:
            return
        one = self.graph().by_id.get(gone[0]) if len(gone) == 1 and not written else None
        name = self.tr("Delete {what}").format(what=title(one)) if one else self.tr("Delete the selection")

        def without(graph: Graph) -> Graph:
            for note_id in written:
                graph = edits.remove_note(graph, note_id)
            return edits.remove(graph, gone, self.input_shapes())

        self._try(without, name)

    def rename(self, node_id: str, name: str) -> None:
        """Give a block a name of its own; an empty one takes it away."""
        node = self.graph().by_id.get(node_id)
        before = called(self.graph(), node) if node is not None else node_id
        step = self.tr("Rename {block}").format(block=before)
        self._try(lambda graph: edits.rename(graph, node_id, name), step)

    def set_setting(self, ids: Iterable[str], field: str, value: Any, merge_key: object = None) -> None:
        """Change one setting of some blocks; successive ones with the same ``merge_key`` are one step."""
        chosen = tuple(ids)
        name = change_of_setting(self.graph(), chosen, field, value)
        self._try(lambda graph: edits.set_setting(graph, chosen, field, value), name, merge_key)

    # --- wires ---------------------------------------------------------------------------------------------------

    def why_not(self, graph: Graph, edge: Edge, instead_of: Edge | None = None) -> Problem | None:
        """Why a wire cannot be added to this form of the network, perhaps in place of another, or None."""
        return check_wire(graph, self.input_shapes(), edge, instead_of)

    def free_port(self, node_id: str) -> int | None:
        """The first input of a block that takes one more wire, or None."""
        return next_port(self.graph(), node_id)

    def connect(self, edge: Edge, instead_of: Sequence[Edge] = ()) -> None:
        """Add a wire; those that it takes the place of go in the same step.

        One that only its shapes forbid may be: the block then says what is wrong, and how to mend it.
        """

        def connected(graph: Graph) -> Graph:
            for old in instead_of:
                graph = disconnect(graph, old)
            return connect(graph, edge)

        self._try(connected, self.tr("Move the wire") if instead_of else self.tr("Connect"))

    def disconnect(self, edge: Edge) -> None:
        """Take a wire away."""
        self._try(lambda graph: disconnect(graph, edge), self.tr("Delete the wire"))

    def reorder_inputs(self, node_id: str, sources: Sequence[str]) -> None:
        """Change the order in which wires enter a block."""
        self._try(lambda graph: edits.reorder_inputs(graph, node_id, sources), self.tr("Reorder the inputs"))

    def fixes(self, problem: Problem) -> tuple[Fix, ...]:
        """What would mend a problem of the network on the canvas, the best first."""
        outputs = () if self.path else accepted_outputs(self._document.experiment())
        return fixes(self.graph(), self.input_shapes(), problem, outputs)

    def apply(self, fix: Fix) -> None:
        """Mend something."""
        self._change(fix.graph, fix_title(fix, in_words))

    # --- groups --------------------------------------------------------------------------------------------------

    def group(self, ids: Iterable[str], name: str = "") -> str | None:
        """Put blocks into a group and return its id, None where that is refused."""
        try:
            grown, group_id = groups.make_group(self.graph(), ids, name)
        except ProblemError as error:
            self.refused.emit(error.problems[0])
            return None
        return self._made(group_id, grown, self.tr("Group"))

    def ungroup(self, group_id: str) -> None:
        """Put what is inside a group in its place."""
        self._try(lambda graph: groups.ungroup(graph, group_id)[0], self.tr("Ungroup"))

    def add_things(
        self, edit: Callable[[Graph], tuple[Graph, tuple[str, ...]]], name: str, only_notes: bool = False
    ) -> tuple[str, ...]:
        """Do an edit that makes several blocks and notes, as a step called ``name``; their ids, none where refused.

        Blocks keep the places where they are shown, unless nothing but notes is made.
        """
        try:
            graph, made = edit(self.graph() if only_notes else self.placed_graph())
        except ProblemError as error:
            self.refused.emit(error.problems[0])
            return ()
        return made if self._change(graph, name) else ()

    def _made(self, node_id: str, grown: Graph, name: str) -> str | None:
        """Take over a network grown by a block, and tell of it; None where that is refused."""
        if not self._change(grown, name):
            return None
        self.added.emit(node_id)
        return node_id
