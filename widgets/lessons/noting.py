"""What the learner does in the window, noted as deeds while a lesson is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from playground.experiment import Experiment
from playground.lessons.deeds import Deed, DeedName, between, path_of
from playground.messages import Frame
from playground.weights import WeightEdits
from widgets.learned import Turn

if TYPE_CHECKING:
    from widgets.main_window import MainWindow


SETTLING = 400
"""Milliseconds after a page was set up in which views that come to the front are of its making."""


class Noting(QObject):
    """Listens to all parts of a window; ``deeds`` are those since ``begin``, in order.

    Signals:
        noted: there is another deed.
    """

    noted = Signal()

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._deeds: list[Deed] = []
        self._is_on = False
        self._was_playing = self._is_awaited = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._in_front: frozenset[str] = frozenset()
        self._pinned = 0
        self._drawn: tuple[object, str] | None = None
        document, run, travel = window.document, window.run, window.travel
        document.changed.connect(self._follow_change)
        document.turned.connect(self._follow_turn)
        run.frame_arrived.connect(self._follow_frame)
        run.state_changed.connect(self._follow_state)
        run.handwork.changed.connect(self._follow_handwork)
        travel.visit_changed.connect(self._follow_visit)
        travel.branched.connect(self._follow_branch)
        window.runs.changed.connect(self._follow_pins)
        window.drawings.kept.connect(self._follow_kept)
        window.teaching.began.connect(self._follow_teaching)
        self.listen_to_parts()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What was done, in order."""
        return tuple(self._deeds)

    @property
    def in_front(self) -> frozenset[str]:
        """The views that can be seen, and ``curves`` where they can."""
        return self._seen()

    def listen_to_parts(self) -> None:
        """Listen to those that have words, which are others when the language is."""
        bench = self._window.workbench
        bench.viewing.changed.connect(self._follow_views)
        bench.viewing.studied.connect(self._follow_study)
        bench.node_opened.connect(self._follow_block)
        self._window.errands.pretrained.connect(self._follow_pretraining)
        bench.panels["curves"].visibilityChanged.connect(self._follow_views)
        bench.drawing.bars.answered.connect(self._follow_answer)
        bench.training.templates.chosen.connect(self._follow_template)

    def begin(self) -> None:
        """Nothing has been done yet; what is open now does not count."""
        self._deeds.clear()
        self._is_on = True
        self._settling.start()
        self.note_anew()
        self._in_front = self._seen()
        self._pinned = self._pins()
        self._drawn = (self._window.workbench.drawing.pad.drawing(), "")

    def note_anew(self) -> None:
        """Training that goes on counts once more, as after a prediction was made."""
        self._is_awaited = self._window.run.is_playing

    def end(self) -> None:
        """Note no more."""
        self._is_on = False

    def note(self, name: DeedName, of: str = "") -> None:
        """Something was done."""
        if self._is_on:
            self._deeds.append(Deed(name, of))
            self.noted.emit()

    # --- listening -----------------------------------------------------------------------------------------------

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        for deed in between(before, after):
            self.note(deed.name, deed.of)

    def _follow_turn(self, turn: Turn) -> None:
        if turn.is_whole and turn.before == turn.after and self._window.run.step_count == 0:
            self.note("reset")

    def _follow_kept(self, label: str) -> None:
        self.note("kept", label)

    def _follow_teaching(self) -> None:
        self.note("taught")

    def _follow_pretraining(self) -> None:
        self.note("pre-trained")

    def _follow_frame(self, frame: Frame) -> None:
        if len(frame.losses) and self._is_awaited:
            self._is_awaited = False
            self.note("trained")

    def _follow_state(self) -> None:
        was_playing, self._was_playing = self._was_playing, self._window.run.is_playing
        if self._was_playing and not was_playing:
            self._is_awaited = True

    def _follow_handwork(self, edits: WeightEdits) -> None:
        """Each number that was set, once; the deed is there too where they are not known."""
        for place in dict.fromkeys(path_of(edit) for edit in edits) or ("",):
            self.note("set-weight", place)

    def _follow_visit(self) -> None:
        if self._window.travel.visited is not None:
            self.note("went-back")

    def _follow_branch(self) -> None:
        self.note("branched")

    def _follow_pins(self) -> None:
        before, self._pinned = self._pinned, self._pins()
        if self._pinned > before:
            self.note("pinned")

    def _follow_views(self) -> None:
        before, self._in_front = self._in_front, self._seen()
        if self._settling.isActive():
            return
        for view in sorted(self._in_front - before):
            self.note("opened-view", view)

    def _follow_study(self, view: str) -> None:
        self.note("studied", view)

    def _follow_block(self, node_id: str) -> None:
        node = self._window.workbench.editor.graph().by_id.get(node_id)
        if node is not None:
            self.note("opened-block", node.layer.kind)

    def _follow_answer(self) -> None:
        """Each drawing once for every label it is read as, after the pen was lifted."""
        drawing = self._window.workbench.drawing
        label, sheet = drawing.bars.label(), drawing.pad.drawing()
        done = (sheet, label or "")
        if label is not None and not sheet.is_empty() and self._window.is_pen_up() and done != self._drawn:
            self._drawn = done
            self.note("drew", label)

    def _follow_template(self, template_id: str) -> None:
        self.note("chose-template", template_id)

    # --- looking -------------------------------------------------------------------------------------------------

    def _seen(self) -> frozenset[str]:
        bench = self._window.workbench
        curves = bench.panels["curves"]
        are_seen = curves.isVisible() and not curves.visibleRegion().isEmpty()
        seen: frozenset[str] = bench.viewing.in_front()
        return seen | (frozenset({"curves"}) if are_seen else frozenset())

    def _pins(self) -> int:
        return sum(one.pinned for one in self._window.runs.records)
