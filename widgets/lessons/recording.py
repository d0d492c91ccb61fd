"""What a teacher does in the window, recorded as the steps of a solution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from playground.experiment import Experiment
from playground.layers import Settings
from playground.lessons.deeds import between, setting
from playground.lessons.doings import (
    AddLayer,
    Change,
    Draw,
    GoBack,
    OpenBlock,
    OpenView,
    Pin,
    RemoveLayer,
    Reseed,
    Reset,
    SetWeight,
    Train,
)
from playground.messages import Frame
from playground.weights import WeightEdits
from widgets.learned import Turn

if TYPE_CHECKING:
    from widgets.main_window import MainWindow


class Recording(QObject):
    """Listens to the parts of a window while it is on; ``doings`` are what it has heard, in order.

    Signals:
        changed: there is another doing.
    """

    changed = Signal()

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.doings: list[Settings] = []
        self.is_on = False
        self._trained_from = 0
        bench = window.workbench
        window.document.changed.connect(self._follow_change)
        window.document.turned.connect(self._follow_turn)
        window.run.frame_arrived.connect(self._follow_frame)
        window.run.handwork.changed.connect(self._follow_handwork)
        window.travel.visit_changed.connect(self._follow_visit)
        window.runs.changed.connect(self._follow_pins)
        bench.node_opened.connect(self._follow_block)
        bench.viewing.changed.connect(self._follow_views)
        bench.drawing.bars.answered.connect(self._follow_answer)
        self._seen: frozenset[str] = frozenset()
        self._pinned = 0

    def begin(self) -> None:
        """Record from now on, with nothing recorded yet."""
        self.doings, self.is_on = [], True
        self._trained_from = self._window.run.step_count
        self._seen = self._window.workbench.viewing.in_front()
        self._pinned = self._pins()

    def end(self) -> list[Settings]:
        """Record no more; what was recorded."""
        self.is_on = False
        return self.doings

    def _note(self, doing: Settings) -> None:
        if self.is_on:
            self.doings.append(doing)
            self.changed.emit()

    # --- listening -----------------------------------------------------------------------------------------------

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if not self.is_on:
            return
        known = before.graph.by_id
        for node in after.graph.nodes:
            if node.id not in known:
                self._note_layer(after, node.id)
        for node_id in known:
            if node_id not in after.graph.by_id:
                self._note(RemoveLayer(node=node_id))
        for deed in between(before, after):
            if deed.name == "chose-dataset":
                self._note(Change(path="dataset", value=after.dataset))
            elif deed.name == "reseeded":
                self._note(Reseed(seed=after.seed))
            elif deed.name == "changed":
                self._note_setting(deed.of, after)
        self._trained_from = self._window.run.step_count

    def _note_layer(self, after: Experiment, node_id: str) -> None:
        layer, sources = after.graph.node(node_id).layer, after.graph.sources(node_id)
        said = {name: _plain(getattr(layer, name)) for name in layer.model_fields_set if name != "kind"}
        self._note(AddLayer(after=sources[0] if sources else "", kind=layer.kind, settings=said))

    def _note_setting(self, path: str, after: Experiment) -> None:
        """One setting; a step like the last, as while a number is turned, takes its place."""
        try:
            doing = Change(path=path, value=_plain(setting(after, path)))
        except (KeyError, ValueError):
            return  # nothing that a solution can say
        last = self.doings[-1] if self.doings else None
        if isinstance(last, Change) and last.path == path:
            self.doings[-1] = doing
            self.changed.emit()
        else:
            self._note(doing)

    def _follow_turn(self, turn: Turn) -> None:
        if turn.is_whole and turn.before == turn.after and self._window.run.step_count == 0:
            self._note(Reset())
            self._trained_from = 0

    def _follow_frame(self, frame: Frame) -> None:
        """All training since the last other doing is one."""
        steps = frame.step - self._trained_from
        if not self.is_on or not len(frame.losses) or steps <= 0:
            return
        if self.doings and isinstance(self.doings[-1], Train):
            self.doings[-1] = Train(steps=steps)
            self.changed.emit()
        else:
            self._trained_from = frame.step - len(frame.losses)
            self._note(Train(steps=len(frame.losses)))

    def _follow_handwork(self, edits: WeightEdits) -> None:
        for edit in edits:
            doing = SetWeight(
                node=edit.node, parameter=edit.parameter, index=edit.index, value=round(float(edit.value), 6)
            )
            last = self.doings[-1] if self.doings else None
            if isinstance(last, SetWeight) and (last.node, last.parameter, last.index) == doing_place(doing):
                self.doings[-1] = doing
            else:
                self._note(doing)

    def _follow_visit(self) -> None:
        visited = self._window.travel.visited
        if visited is not None:
            if self.doings and isinstance(self.doings[-1], GoBack):
                self.doings.pop()
            self._note(GoBack(step=visited.step))

    def _follow_pins(self) -> None:
        before, self._pinned = self._pinned, self._pins()
        if self._pinned > before:
            self._note(Pin())

    def _follow_block(self, node_id: str) -> None:
        self._note(OpenBlock(node=node_id))

    def _follow_views(self) -> None:
        before, self._seen = self._seen, self._window.workbench.viewing.in_front()
        for view in sorted(self._seen - before):
            self._note(OpenView(view=view))

    def _follow_answer(self) -> None:
        drawing = self._window.workbench.drawing
        label = drawing.bars.label()
        if label is not None and label.isdecimal() and len(label) == 1 and self._window.is_pen_up():
            doing = Draw(digit=int(label))
            if not (self.doings and self.doings[-1] == doing) and not drawing.pad.drawing().is_empty():
                self._note(doing)

    def _pins(self) -> int:
        return sum(one.pinned for one in self._window.runs.records)


def doing_place(doing: SetWeight) -> tuple[str, str, tuple[int, ...]]:
    """Which number a weight set by hand is."""
    return doing.node, doing.parameter, doing.index


def _plain(value: Any) -> Any:
    """A setting as a doing holds it."""
    if isinstance(value, Settings):
        inner = {name: getattr(value, name) for name in type(value).model_fields if name in value.model_fields_set}
        return {"kind": value.kind, **inner} if hasattr(value, "kind") else inner
    return value
