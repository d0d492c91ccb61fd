"""Keeps a record of every run of the document: begun with the first step, settled when it gives way to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from playground import runs
from playground.consequences import consequence
from playground.experiment import Experiment
from playground.files import Saved, checkpoint_problems
from playground.history import History
from playground.messages import Checkpoint, Checkpointed, Event, Frame
from playground.moments import Moment
from playground.problems import ProblemError, UnwritableFile
from playground.runs import NAME_LENGTH, KeptRuns, RunRecord
from widgets.document import Document
from widgets.learned import Learned
from widgets.run import Run
from widgets.runs.run_shelf import MEMORY, RunShelf
from widgets.runs.steps import Deletion, Pinning, Renaming

MOST_RUNS = 200
"""Beyond them the oldest that is not pinned is forgotten."""


class RunBook(RunShelf):
    """The records of this document, oldest first; another document brings its own.

    A run begins with the first step after a fresh start, goes on through pauses and through changes made while it
    trains, and is settled when the network is reset, exchanged, or taken to another moment. Nothing changes it then.

    Signals:
        progressed: the run at work has come further.
        message: (sentence) for the status bar.
    """

    progressed = Signal()
    message = Signal(str)

    def __init__(
        self, document: Document, run: Run, memory: Callable[[], float] = lambda: MEMORY, parent: QObject | None = None
    ) -> None:
        super().__init__(memory, parent)
        self._document = document
        self._run = run
        self._next = 1
        self._seen: Experiment | None = None
        self._number = 0
        self._late: tuple[int, int, int] | None = None  # record, engine's run and step of a checkpoint on its way
        run.frame_arrived.connect(self._take)
        run.leaving.connect(self._settle)
        run.connection.heard.connect(self._hear)
        document.replaced.connect(self._begin_with)

    # --- what there is -------------------------------------------------------------------------------------------

    @property
    def is_training(self) -> bool:
        """Whether the run at work is being trained just now."""
        return self._live is not None and self._run.is_playing

    def record(self, run_id: int) -> RunRecord:
        """One record, that of the run at work as it stands now."""
        record = super().record(run_id)
        return self._as_it_stands(record) if run_id == self._live else record

    def history(self, run_id: int) -> History:
        """The curves of a run, not to be written to; those of the run at work go on growing."""
        return self._run.history if run_id == self._live else self._records[run_id].history

    def kept(self) -> KeptRuns:
        """Every run as it stands now, to be saved; that of the run at work only where it has weights to go on from."""
        records = dict(self._records)
        live = self._live
        if live is not None:
            record = replace(records[live], history=self._run.history.snapshot(), checkpoint=self._run.checkpoint)
            records[live] = record
        return KeptRuns(tuple(records.values()), live)

    # --- what the learner does -----------------------------------------------------------------------------------

    def rename(self, run_id: int, name: str) -> None:
        """Call a run something else, as a step of undo; nothing happens with an empty name or the same."""
        name, before = name.strip()[:NAME_LENGTH], self._records[run_id].name
        if name and name != before:
            self._document.undo_stack.push(Renaming(self.tr("Rename run"), run_id, before, name, self._call))

    def set_pinned(self, run_id: int, pinned: bool) -> None:
        """Keep a run's checkpoint whatever happens, and show its curves behind those of the run at work.

        A step of undo; what was let go to save memory does not come back with a pin.
        """
        if self._records[run_id].pinned != pinned:
            name = self.tr("Pin run") if pinned else self.tr("Unpin run")
            self._document.undo_stack.push(Pinning(name, run_id, pinned, self._pin))

    def delete(self, ids: Sequence[int]) -> None:
        """Forget runs, as a step of undo; the one being trained stays."""
        gone = [one for one in ids if one in self._records and not (one == self._live and self.is_training)]
        if gone:
            name = self.tr("Delete run") if len(gone) == 1 else self.tr("Delete runs")
            self._document.undo_stack.push(Deletion(name, gone, self._take_out, self._put_back))

    def restore(self, run_id: int) -> None:
        """Make a run's settings and what it had learned the present ones, as a step of undo."""
        record, present = self.record(run_id), self._document.experiment()
        experiment = replace(record.experiment, drawing=present.drawing, views=present.views)
        learned = Learned(record.checkpoint, record.history) if record.checkpoint else None
        self._document.restore(experiment, learned, self.tr("Restore {name}").format(name=record.name))
        told = self.tr("{name} is restored: its settings and what it had learned.")
        if learned is None:
            told = self.tr("The settings of {name} are restored. Its weights are no longer kept: it begins anew.")
        self.message.emit(told.format(name=record.name))

    def branch(self, moment: Moment, experiment: Experiment, before: tuple[Moment, ...]) -> None:
        """Begin a run where another one stood, as a step of undo; its name tells which one.

        Args:
            moment: where it begins.
            experiment: what it is trained by.
            before: the moments up to there.
        """
        parent = self._records[self._live].name if self._live in self._records else self.tr("an earlier run")
        present, history = self._document.experiment(), History()
        history.take(self._run.history)
        history.cut(moment.step)
        experiment = replace(experiment, drawing=present.drawing, views=present.views)
        step = f"{moment.step:,}"
        name = self.tr("Branch from step {step}").format(step=step)
        self._document.restore(experiment, Learned(moment.checkpoint, history, before), name)
        words = self.tr("Run {number}, from step {step} of {parent}")
        self._begin(experiment, words.format(number=self._next, step=step, parent=parent.partition(",")[0]))
        record = self._records[self._next - 1]
        self._put(replace(record, figures=runs.figures(self._run.history, moment.checkpoint.seconds)))
        self._tell()

    def export(self, ids: Sequence[int], path: Path) -> None:
        """Write the recorded steps of runs as CSV, in UTF-8; ``ProblemError`` where that fails."""
        try:
            path.write_text(runs.steps_to_csv(self.record(one) for one in ids), encoding="utf-8", newline="")
        except OSError as error:
            raise ProblemError(UnwritableFile(str(path), (error.strerror or str(error)).lower())) from error

    # --- the run at work -----------------------------------------------------------------------------------------

    def _take(self, frame: Frame) -> None:
        if self._live is None:
            if not len(frame.losses) or self._run.experiment is None:
                return
            self._begin(self._run.experiment)
        assert self._live is not None
        self._number, self._late = frame.run, None
        record = replace(self._records[self._live], figures=runs.figures(self._run.history, frame.seconds))
        if len(frame.losses):
            record = self._with_present_settings(record, frame.step - len(frame.losses))
        self._put(record)
        self.progressed.emit()

    def _begin(self, experiment: Experiment, name: str = "") -> None:
        self._live, self._seen = self._next, experiment
        name = name or self.tr("Run {number}").format(number=self._next)
        self._put(RunRecord(self._next, name, runs.own_settings(experiment), History()))
        self._next += 1
        unpinned = [one for one in self._records.values() if not one.pinned and one.id != self._live]
        if len(self._records) > MOST_RUNS and unpinned:
            del self._records[unpinned[0].id]
            told = self.tr("{name} was forgotten: the list keeps {most} runs. Pinned ones stay.")
            self.message.emit(told.format(name=unpinned[0].name, most=MOST_RUNS))
        self.changed.emit()

    def _with_present_settings(self, record: RunRecord, step: int) -> RunRecord:
        """Take over what was changed while it trained; until another network is there, the one before trains on."""
        now = self._run.experiment
        if now is None or now is self._seen or not self._run.is_opened:
            return record
        self._seen = now
        settings = runs.own_settings(now)
        if consequence(record.experiment, settings) == "nothing":
            return replace(record, experiment=settings)
        return replace(record, experiment=settings, changed_at=(*record.changed_at, step))

    def _as_it_stands(self, record: RunRecord) -> RunRecord:
        checkpoint = self._run.checkpoint
        return replace(
            record,
            history=runs.thinned(self._run.history),
            checkpoint=checkpoint if checkpoint and _fits(record, checkpoint) else None,
        )

    def _settle(self) -> None:
        if self._live is None:
            return
        record = self._as_it_stands(self._records[self._live])
        reached = record.checkpoint.step if record.checkpoint else -1
        if reached < record.figures.steps:
            self._late = (record.id, self._number, record.figures.steps)
        self._live = None
        self._put(record)
        self._make_room()
        self._tell()

    def _hear(self, event: Event) -> None:
        """The checkpoint of the pause before the run was settled arrives after it."""
        if self._late is None or not isinstance(event, Checkpointed):
            return
        run_id, number, step = self._late
        record = self._records.get(run_id)
        if event.run == number and event.checkpoint.step >= step:
            self._late = None
            if record is not None and _fits(record, event.checkpoint):
                self._put(replace(record, checkpoint=event.checkpoint))
                self._make_room()
                self.changed.emit()

    def _begin_with(self, saved: Saved) -> None:
        """The runs of the document that was opened; what it has learned belongs to the one that was at work."""
        self._records = {one.id: one for one in saved.runs.records}
        stack = self._document.undo_stack
        steps = (stack.command(number) for number in range(stack.count()))
        # Steps that come back with work put aside may bring back runs: their numbers stay theirs.
        deleted = (run_id for step in steps if isinstance(step, Deletion) for run_id in step.ids)
        self._next = max((*self._records, *deleted), default=0) + 1
        self._live, self._seen, self._late = saved.runs.live, None, None
        self._tell()


def _fits(record: RunRecord, checkpoint: Checkpoint) -> bool:
    return not checkpoint_problems(record.experiment, checkpoint.weights)
