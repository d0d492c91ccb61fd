"""The lesson that is open: its page, what the learner has done on it, and which of its goals are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from playground.datasets import is_available
from playground.experiment import Experiment
from playground.lessons import Lesson, Page
from playground.lessons.doings import AddLayer, Change, Doing
from playground.lessons.goals import Goal
from playground.lessons.judging import Progress, judge
from playground.lessons.situation import Point, Situation, points_of
from widgets.lessons.noting import Noting
from widgets.lessons.own_work import OwnWork
from widgets.lessons.progress import ProgressBook
from widgets.lessons.stage import Stage

if TYPE_CHECKING:
    from widgets.main_window import MainWindow

PULSE = 100
"""Milliseconds between two looks at the goals."""

NOTHING_KNOWN = (-1, -1, 0.0)
"""Of the evaluations of a run."""

NOT_YET = Progress(False)


class LessonPlayer(QObject):
    """Plays one lesson at a time in a window.

    Opening a lesson puts the learner's own work aside; leaving it brings that back, as does every wish to open, to
    begin or to close something else.

    Signals:
        opened: another lesson is open, or none any more; ``lesson`` tells.
        turned: another page is open.
        judged: the goals of the page were looked at, and something is different.
        goal_met: (goal id), for the first time since the page was begun.
        page_done: (page id), with the last of its goals.
        lesson_done: (key), with its last page.
        message: (text), one sentence for the status bar.
    """

    opened = Signal()
    turned = Signal()
    judged = Signal()
    goal_met = Signal(str)
    page_done = Signal(str)
    lesson_done = Signal(str)
    message = Signal(str)

    def __init__(self, window: MainWindow, book: ProgressBook, parent: QObject | None = None) -> None:
        super().__init__(parent or window)
        self._window = window
        self.book = book
        self.lesson: Lesson | None = None
        self.key = ""
        self.is_offline = False
        self.noting = Noting(window, self)
        self._stage = Stage(window)
        self._own: OwnWork | None = None
        self._at = 0
        self._entered: dict[str, Experiment] = {}
        self._answers: dict[str, tuple[int, int]] = {}
        self._progress: dict[str, Progress] = {}
        self._known: tuple[tuple[int, int, float], tuple[Point, ...]] = (NOTHING_KNOWN, ())
        self._soon = QTimer(self, singleShot=True, interval=PULSE)
        self._soon.timeout.connect(self.judge)
        for news in (window.run.history_changed, window.document.changed, self.noting.noted, window.runs.changed):
            news.connect(self._look_soon)
        window.document.replaced.connect(self._look_soon)
        window.run.leaving.connect(self._forget_points)
        window.filing.about_to_replace.connect(self.leave)

    # --- what there is -------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page | None:
        """The page that is open, None where no lesson is."""
        return self.lesson.pages[self._at] if self.lesson is not None else None

    @property
    def place(self) -> int:
        """The number of the page, from 0."""
        return self._at

    def progress(self, goal_id: str) -> Progress:
        """How far a goal of the page is."""
        return self._progress.get(goal_id, NOT_YET)

    def answer_to(self, goal_id: str) -> int | None:
        """The number of the choice that was made, from 1; None where there is none yet."""
        given = self._answers.get(goal_id)
        return given[0] if given else None

    def is_page_done(self, page: Page) -> bool:
        """Whether everything that has to be reached on a page was."""
        met = self.book.of(self.key).goals
        return all(goal.id in met for goal in page.goals if not goal.optional)

    def is_lesson_done(self) -> bool:
        """Whether every page is done."""
        return self.lesson is not None and all(self.is_page_done(page) for page in self.lesson.pages)

    def situation(self) -> Situation:
        """Where the learner stands."""
        run = self._window.run
        return Situation(
            experiment=self._window.document.experiment(),
            points=self._points(),
            pinned=self._pinned(),
            deeds=self.noting.deeds,
            answers=self._answers,
            steps_per_epoch=_steps_per_epoch(run.frame.step, run.frame.epoch) if run.frame is not None else 1.0,
            is_offline=self.is_offline,
        )

    # --- opening and leaving -------------------------------------------------------------------------------------

    def open(self, lesson: Lesson, key: str = "", page_id: str = "") -> None:
        """Begin a lesson at a page, else at the one it was left at.

        Args:
            lesson: the lesson, without problems.
            key: by which its progress is kept; its id where left out.
            page_id: a page of it.
        """
        window = self._window
        if self._own is None:
            drawing = window.workbench.drawing.pad.drawing
            self._own = OwnWork(window.document, window.run, window.runs.kept, drawing, self)
        self._stage.enter()
        self.lesson, self.key = lesson, key or lesson.id
        self.is_offline = any(not is_available(name, window.run.connection.data_folder) for name in lesson.record.needs)
        self._entered.clear()
        ids = [page.id for page in lesson.pages]
        wanted = page_id or self.book.of(self.key).page
        self._at = ids.index(wanted) if wanted in ids else 0
        window.document.begin(self._set_up_before(self._at))
        self.opened.emit()
        self._arrive(afresh=True)

    def leave(self) -> None:
        """Give the learner's own work back; the progress is kept."""
        if self.lesson is None or self._own is None:
            return
        self.lesson, own, self._own = None, self._own, None
        self.noting.end()
        self._soon.stop()
        own.give_back()
        self._stage.leave()
        self.opened.emit()

    # --- pages ---------------------------------------------------------------------------------------------------

    def turn_to(self, page_id: str) -> None:
        """Open a page; with its own set-up where it has one and is turned to for the first time."""
        assert self.lesson is not None
        ids = [page.id for page in self.lesson.pages]
        if page_id not in ids or ids.index(page_id) == self._at:
            return
        self._at = ids.index(page_id)
        page = self.lesson.pages[self._at]
        sets_up = page.record.setup is not None and page.id not in self._entered
        if sets_up:
            made = self.lesson.experiment(page.id, is_offline=self.is_offline)
            self._window.document.restore(made, None, self.tr("Set up “{page}”").format(page=page.text.title))
        self._arrive(afresh=sets_up)

    def next(self) -> None:
        """Turn to the next page, where there is one."""
        assert self.lesson is not None
        if self._at + 1 < len(self.lesson.pages):
            self.turn_to(self.lesson.pages[self._at + 1].id)

    def back(self) -> None:
        """Turn to the page before."""
        assert self.lesson is not None
        if self._at:
            self.turn_to(self.lesson.pages[self._at - 1].id)

    def reset_page(self) -> None:
        """Begin the page anew: with what was there when it was first opened, and no goal met."""
        page = self.page
        assert page is not None
        self.book.forget_goals(self.key, page.id, [goal.id for goal in page.goals])
        self._window.document.restore(self._entered[page.id], None, self.tr("Reset the page"))
        self._arrive(afresh=True)

    def reset_lesson(self) -> None:
        """Begin the lesson anew, as if it had never been opened."""
        lesson = self.lesson
        assert lesson is not None
        self.book.forget(self.key)
        self.open(lesson, self.key, lesson.pages[0].id)

    def set_up(self, variant: str = "") -> None:
        """Make the set-up of the page, or of a variant, as a step of undo."""
        page = self.page
        assert self.lesson is not None and page is not None
        made = self.lesson.experiment(page.id, variant, self.is_offline)
        self._window.document.restore(made, None, self.tr("Set up “{page}”").format(page=page.text.title))

    def answer(self, goal_id: str, choice: int) -> None:
        """Answer a goal's question; ``choice`` counts from 1."""
        self._answers[goal_id] = (choice, len(self.noting.deeds))
        self.noting.note_anew()
        self.book.note_answer(self.key, goal_id, choice)
        self.judge()

    # --- judging -------------------------------------------------------------------------------------------------

    def judge(self) -> None:
        """Look at the goals of the page now."""
        page = self.page
        if page is None:
            return
        situation = self.situation()
        met = self.book.of(self.key).goals
        fresh: list[Goal] = []
        before = dict(self._progress)
        for goal in page.goals:
            if goal.id not in met:
                self._progress[goal.id] = judge(goal, situation, page.words(goal.id).question)
                if self._progress[goal.id].is_met:
                    fresh.append(goal)
        for goal in fresh:
            self.book.note_goal(self.key, goal.id)
        if before != self._progress:
            self.judged.emit()
        for goal in fresh:
            self.goal_met.emit(goal.id)
        if fresh and self.is_page_done(page):
            self._finish(page)

    def _finish(self, page: Page) -> None:
        self.book.note_page(self.key, page.id)
        is_lesson_done = self.is_lesson_done()
        if is_lesson_done:
            self.book.note_done(self.key)
        self.page_done.emit(page.id)
        if is_lesson_done:
            self.lesson_done.emit(self.key)

    def _look_soon(self, *_: object) -> None:
        if self.lesson is not None and not self._soon.isActive():
            self._soon.start()

    def _points(self) -> tuple[Point, ...]:
        """Those of the run at work; worked out anew only where there are others."""
        history = self._window.run.history
        held_out = history.held_out
        has_held_out = len(held_out) > 0
        # The same step can be evaluated once more, as after a weight was set by hand.
        newest = (int(held_out.steps[-1]), float(held_out.losses[-1])) if has_held_out else (len(history.train), 0.0)
        stamp = (len(held_out), *newest)
        before, known = self._known
        if stamp != before:
            # Of those known before, the last but one are as they were; the last may have been evaluated once more.
            kept = known[:-1] if len(held_out) >= before[0] > 0 else ()
            self._known = (stamp, kept + points_of(history, kept[-1].step if kept else -1))
        return self._known[1]

    def _pinned(self) -> tuple[Point, ...] | None:
        """Those of the newest pinned run, one that is not at work before the one that is."""
        book = self._window.runs
        pinned = sorted((one.id != book.live, one.id) for one in book.records if one.pinned)
        return points_of(book.history(pinned[-1][1])) if pinned else None

    # --- setting up ----------------------------------------------------------------------------------------------

    def _set_up_before(self, place: int) -> Experiment:
        """What there is on a page for who comes to it without the others: by the nearest set-up at or before it."""
        assert self.lesson is not None
        pages = self.lesson.pages[: place + 1]
        page_id = next((page.id for page in reversed(pages) if page.record.setup is not None), "")
        return self.lesson.experiment(page_id, is_offline=self.is_offline)

    def _arrive(self, afresh: bool) -> None:
        """At a page, with its set-up made."""
        page = self.page
        assert self.lesson is not None and page is not None
        if afresh:
            self._stage.arrange(self.lesson.setup(page.id, is_offline=self.is_offline), afresh=True)
        doings = [doing for goal in page.goals for doing in goal.solution]
        if any(doing.do == "add-layer" for doing in doings):
            self._stage.offer_layers()
        if any(self._is_of_block(doing) for doing in doings):
            self._stage.offer_block()
        self._entered.setdefault(page.id, self._window.document.experiment())
        known = self.book.of(self.key)
        self.book.stand_at(self.key, self.lesson.title, page.id)
        self._answers = {goal.id: (known.answers[goal.id], 0) for goal in page.goals if goal.id in known.answers}
        self._progress = {goal.id: Progress(True, 1.0) for goal in page.goals if goal.id in known.goals}
        self.noting.begin()
        self.turned.emit()
        self.judge()

    def _is_of_block(self, doing: Doing) -> bool:
        """Whether it is done in the settings of a block."""
        ids = self._window.document.experiment().graph.by_id
        return isinstance(doing, AddLayer) or (isinstance(doing, Change) and doing.path.partition(".")[0] in ids)

    def _forget_points(self) -> None:
        self._known = (NOTHING_KNOWN, ())


def _steps_per_epoch(step: int, epoch: float) -> float:
    return max(1.0, round(step / epoch)) if epoch > 0 else 1.0
