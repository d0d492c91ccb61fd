"""Weights set by hand, as steps of undo: by whoever has a value for one, be it a view, a lesson or a test."""

from __future__ import annotations

from itertools import count
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from playground.groups import names
from playground.messages import Event, SetWeights, WeightsSet
from playground.problems import KeptAsItIs, NoNetworkYet, Problem
from playground.weights import WeightEdit, WeightEdits, misplaced, trained_shapes, unfit
from widgets.connection import Connection
from widgets.course import Course
from widgets.document import Document

Places = dict[tuple[str, tuple[int, ...]], WeightEdit]


class Handwork(QObject):
    """Has weights of the present network set, while it trains or rests.

    Each call is a step of undo, and undo puts back what was there before, into the network as it is then. The engine
    tells what that was; what is undone before it has told waits for it.

    Args:
        document: whose steps of undo these are.
        course: of the run whose weights these are.
        connection: to the engine, which tells what was there before.

    Signals:
        changed: (edits), these numbers are others now: set by hand, undone or done again. Of what is undone before the
            engine has told what was there, they are not yet known.
        refused: (problem), nothing was set.
    """

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, document: Document, course: Course, connection: Connection, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._course = course
        self._numbers = count(1)
        self._asked: dict[int, tuple[Made, bool]] = {}
        connection.heard.connect(self._hear)
        connection.lost.connect(self._forget)

    def set_weights(self, edits: WeightEdits, name: str = "", merge_key: object = None) -> Problem | None:
        """Set weights, as a step of undo called ``name``; why not, where they cannot be, and nothing is set then.

        Successive calls with the same ``merge_key`` become one step, such as all those of a drag.
        """
        found = self._obstacle(edits)
        if found is not None:
            self.refused.emit(found)
        elif edits:
            self._document.undo_stack.push(WeightStep(name or self._in_words(edits), Made(edits), merge_key, self))
        return found

    def _obstacle(self, edits: WeightEdits) -> Problem | None:
        experiment = self._course.work.experiment
        if self._course.problems:
            return self._course.problems[0]
        if experiment is None:
            return NoNetworkYet("network")
        if experiment.start == "pretrained":
            return KeptAsItIs("network")
        return next(iter([*misplaced(edits, trained_shapes(experiment)), *unfit(edits)]), None)

    def _in_words(self, edits: WeightEdits) -> str:
        if len(edits) > 1:
            return self.tr("Set {count} weights").format(count=len(edits))
        known = names(self._course.work.experiment.graph) if self._course.work.experiment else {}
        words = self.tr("Set bias of {layer}") if edits[0].parameter == "bias" else self.tr("Set weight of {layer}")
        return words.format(layer=known.get(edits[0].node, edits[0].node))

    # --- for the steps of undo -----------------------------------------------------------------------------------

    def do(self, made: Made, is_again: bool) -> None:
        """Set the weights, for the first time or once more after undo."""
        made.is_undone = False
        number = self._send(tuple(made.after.values()))
        self._asked[number] = (made, is_again)
        self.changed.emit(tuple(made.after.values()))

    def undo(self, made: Made) -> None:
        """Put back what was there, as soon as it is known."""
        made.is_undone = True
        if not any(asked.whole() is made for asked, _ in self._asked.values()):
            self._put_back(made)
        self.changed.emit(tuple(made.before.values()))

    def _put_back(self, made: Made) -> None:
        if made.before:
            self._send(tuple(made.before.values()), puts_back=True)

    def _send(self, edits: WeightEdits, puts_back: bool = False) -> int:
        number = next(self._numbers)
        self._course.set_weights(SetWeights(self._course.work.number, number, edits, puts_back))
        return number

    def _hear(self, event: Event) -> None:
        if not isinstance(event, WeightsSet) or event.number not in self._asked:
            return
        asked, is_again = self._asked.pop(event.number)
        made = asked.whole()
        made.note_before(event.before, is_again)
        if made.is_undone and not any(other.whole() is made for other, _ in self._asked.values()):
            self._put_back(made)

    def _forget(self, _: object) -> None:
        """An engine that is gone tells nothing more."""
        self._asked.clear()


class Made:
    """What one step of undo has set, by place, and what was there before, as far as it is known."""

    def __init__(self, edits: WeightEdits) -> None:
        self.after: Places = {one.place: one for one in edits}
        self.before: Places = {}
        self.is_undone = False
        self._merged_into: Made | None = None

    def whole(self) -> Made:
        """The step this has become part of, itself where none."""
        return self if self._merged_into is None else self._merged_into.whole()

    def merge(self, later: Made) -> None:
        """Take in what was set after this."""
        self.after |= later.after
        self.before = later.before | self.before
        later._merged_into = self

    def note_before(self, before: WeightEdits, is_again: bool) -> None:
        """What was there; of a step in several parts that of the first counts, after undo and redo the newest."""
        told = {one.place: one for one in before}
        self.before = self.before | told if is_again else told | self.before


class WeightStep(QUndoCommand):
    """A step of undo. It holds ``Handwork`` weakly, which holds the stack it is on."""

    MERGING = 2

    def __init__(self, name: str, made: Made, merge_key: object, doer: Handwork) -> None:
        super().__init__(name)
        self._made = made
        self._merge_key = merge_key
        self._do, self._undo = WeakMethod(doer.do), WeakMethod(doer.undo)
        self._was_done = False

    def id(self) -> int:
        return -1 if self._merge_key is None else self.MERGING

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, WeightStep) or other._merge_key != self._merge_key:
            return False
        self._made.merge(other._made)
        self.setText(other.text())
        return True

    def redo(self) -> None:
        if (do := self._do()) is not None:
            do(self._made, self._was_done)
        self._was_done = True

    def undo(self) -> None:
        if (undo := self._undo()) is not None:
            undo(self._made)
