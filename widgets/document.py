"""The experiment being edited: one value, an undo stack of values, and the file it belongs to."""

from __future__ import annotations

import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from playground import files, templates
from playground.drawing import Drawing
from playground.experiment import Experiment
from playground.files import Saved
from playground.history import History
from playground.messages import Checkpoint
from playground.recovery import Origin
from playground.runs import NO_RUNS, KeptRuns
from widgets.learned import Learned, Turn


class Document(QObject):
    """The experiment being edited.

    Every change goes through ``change`` and is one step of undo; opening and starting anew are not, they replace
    everything.

    Signals:
        turned: (turn), a ``Turn``, with each change, undo and redo, before the rest of the window hears of it; the run
            exchanges in it what was learned.
        changed: (before, after), two experiments, after a change, an undo or a redo.
        replaced: (saved), a ``Saved``, after another experiment took the place of this one.
        stepped: (index), a step of undo has been done, undone or done again.
        stack_changed: (before, now), two stacks: the steps of undo are others, while this work is put aside and after.
        learned: training has gone on, and there is a newer checkpoint.
        modified_changed: (modified), whether there is something to lose.
        path_changed: after the document was saved under another name, opened or begun.
    """

    turned = Signal(object)
    changed = Signal(object, object)
    replaced = Signal(object)
    stepped = Signal(int)
    stack_changed = Signal(object, object)
    learned = Signal()
    modified_changed = Signal(bool)
    path_changed = Signal()

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._origin = Origin()
        self._has_learned = False
        self._drawing_in_file = self._drawing = experiment.drawing
        self._views: tuple[str, ...] = ()
        self._stacks: list[QUndoStack] = []
        self.undo_stack = self._made_stack()

    def experiment(self) -> Experiment:
        """The experiment as it is now."""
        return self._experiment

    @property
    def path(self) -> Path | None:
        """The file it was opened from or saved to last, None before."""
        return self._origin.path

    @property
    def origin(self) -> Origin:
        """That file, and how it looked when it was read or written last."""
        return self._origin

    @property
    def was_changed_by_others(self) -> bool:
        """Whether the file holds something else than what was read from or written to it last."""
        path, before = self._origin.path, self._origin.fingerprint
        return path is not None and path.exists() and files.fingerprint(path) != before

    @property
    def is_modified(self) -> bool:
        """Whether closing now would lose a change or something learned."""
        is_drawn_on = self._origin.path is not None and self._drawing != self._drawing_in_file
        return self._has_learned or is_drawn_on or not self.undo_stack.isClean()

    @property
    def has_unkept_work(self) -> bool:
        """Whether there is anything that no file holds, be it only a digit on the pad that nobody would save."""
        return self.is_modified or self._drawing != self._drawing_in_file

    def change(self, new: Experiment, name: str, merge_key: object = None) -> None:
        """Make ``new`` the experiment, as a step of undo called ``name``; nothing happens where nothing differs.

        Successive changes with the same ``merge_key`` become one step, so that typing a number is undone at once.
        """
        if new != self._experiment:
            self.undo_stack.push(_Step(self, Turn(self._experiment, new), name, merge_key))

    def restore(self, experiment: Experiment, learned: Learned | None, name: str) -> None:
        """Make an experiment and what it had learned the present ones, as a step of undo; None is a new start."""
        self.undo_stack.push(_Step(self, Turn(self._experiment, experiment, learned, is_whole=True), name))

    def note_play(self, learned: Learned | None, name: str) -> None:
        """Training begins: a step of undo that brings back what had been learned before, None for a new start.

        Playing on after a pause, with nothing between, is still the same step.
        """
        here = self._experiment
        self.undo_stack.push(_Step(self, Turn(here, here, learned, is_whole=True), name, _PLAYING, is_done=True))

    def note_learning(self) -> None:
        """Training has gone on since the last save: there is something to lose."""
        if not self._has_learned:
            self._has_learned = True
            self._tell_modified()
        self.learned.emit()

    def note_drawing(self, drawing: Drawing) -> None:
        """This is on the pad now. It is part of what is saved, but a sketch alone makes no document."""
        before, self._drawing = self.is_modified, drawing
        if self.is_modified != before:
            self._tell_modified()

    @property
    def views(self) -> tuple[str, ...]:
        """The views that are open."""
        return self._views

    def note_views(self, views: tuple[str, ...]) -> None:
        """These views are open. They are saved with the rest, but looking at something changes no document."""
        self._views = views

    def new(self, template_id: str) -> None:
        """Begin anew from a template, or with ``templates.PRETRAINED`` from the network the program brings."""
        is_pretrained = template_id == templates.PRETRAINED
        self.begin(templates.pretrained() if is_pretrained else templates.find(template_id).experiment())

    def begin(self, experiment: Experiment) -> None:
        """Begin anew with an experiment that no file holds yet."""
        self._replace(Saved(experiment), Origin())

    def open(self, path: Path) -> None:
        """Read a project file; ``ProblemError`` with every problem of it, and nothing has changed then."""
        fingerprint = files.fingerprint(path)  # before reading: what changes while it is read counts as changed
        self._replace(files.read(path), Origin(path, fingerprint))

    def recover(self, saved: Saved, origin: Origin) -> None:
        """Take work that was left behind when the program ended unasked; saving is up to the learner."""
        self._replace(saved, origin)
        self._drawing_in_file = Drawing()
        self.note_learning()

    def put_steps_aside(self) -> QUndoStack:
        """Begin with no steps of undo; those there were, for ``take_back``."""
        before = self.undo_stack
        self.undo_stack = self._made_stack()
        self.stack_changed.emit(before, self.undo_stack)
        return before

    def take_back(self, saved: Saved, origin: Origin, is_modified: bool, steps: QUndoStack) -> None:
        """Take work that was put aside for a while, with its file and its steps of undo.

        There is something to lose if there was before.
        """
        self._replace(saved, origin, steps)
        if is_modified:
            self.note_learning()

    def save(
        self,
        path: Path,
        checkpoint: Checkpoint | None,
        history: History,
        runs: KeptRuns = NO_RUNS,
        **extra: Any,
    ) -> None:
        """Write a project file; ``ProblemError`` where that fails, and the old file is untouched then.

        Args:
            path: where to; it is the document's file from then on.
            checkpoint: what was learned, None where nothing was.
            history: the record of the run.
            runs: every run of the document.
            extra: fields of the experiment that are known only now, such as the drawing on the pad.
        """
        record = history.to_json() if checkpoint is not None else None
        experiment = replace(self._experiment, views=self._views, **extra)
        files.write(path, Saved(experiment, checkpoint, record, runs))
        self.undo_stack.setClean()
        self._settle(experiment, Origin(path, files.fingerprint(path)))

    def _made_stack(self) -> QUndoStack:
        stack = QUndoStack(self)
        stack.cleanChanged.connect(self._tell_modified)
        stack.indexChanged.connect(self.stepped)
        self._stacks.append(stack)
        return stack

    def _replace(self, saved: Saved, origin: Origin, steps: QUndoStack | None = None) -> None:
        files.keep_table(saved)
        self._experiment = saved.experiment
        self.undo_stack.clear()
        if steps is None:
            self.undo_stack.setClean()
        else:
            given_up, self.undo_stack = self.undo_stack, steps
            self._stacks.remove(given_up)
            self.stack_changed.emit(given_up, steps)
            given_up.deleteLater()
        self._settle(saved.experiment, origin)
        self.replaced.emit(saved)

    def _settle(self, experiment: Experiment, origin: Origin) -> None:
        self._origin = origin
        self._drawing_in_file = self._drawing = experiment.drawing
        self._has_learned = False
        self._tell_modified()
        self.path_changed.emit()

    def __del__(self) -> None:
        # Python may take the steps apart before their stack, which would then delete them a second time.
        for stack in self._stacks:
            if isValid(stack):
                stack.blockSignals(True)
                stack.clear()

    def _turn(self, turn: Turn) -> Learned | None:
        """Turn, and tell what was given up by it."""
        self._experiment = turn.after
        self.turned.emit(turn)
        if turn.after != turn.before:
            self.changed.emit(turn.before, turn.after)
        return turn.learned

    def _tell_modified(self) -> None:
        self.modified_changed.emit(self.is_modified)


_PLAYING = "playing"


class _Step(QUndoCommand):
    """The experiment before and after, and what had been learned on the side that is not the present one."""

    MERGING = 1

    def __init__(
        self, document: Document, turn: Turn, name: str, merge_key: object = None, is_done: bool = False
    ) -> None:
        super().__init__(name)
        # A reference back would close a circle, and Qt and Python would both take it apart.
        self._document = weakref.ref(document)
        self._before, self._after = turn.before, turn.after
        self._learned, self._is_whole = turn.learned, turn.is_whole
        self._merge_key = merge_key
        self._is_done = is_done

    def id(self) -> int:
        return -1 if self._merge_key is None else self.MERGING

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._merge_key != self._merge_key:
            return False
        self._after = other._after
        self.setText(other.text())  # it may say what to
        self.setObsolete(self._after == self._before and self._learned is None and not self._is_whole)
        return True

    def redo(self) -> None:
        if self._is_done:
            self._is_done = False  # what is pushed as done is done again only after an undo
        else:
            self._turn(self._before, self._after)

    def undo(self) -> None:
        self._turn(self._after, self._before)

    def _turn(self, before: Experiment, after: Experiment) -> None:
        document = self._document()
        assert document is not None  # its stack, and with it this step, goes with it
        self._learned = document._turn(Turn(before, after, self._learned, self._is_whole))
