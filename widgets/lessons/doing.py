"""A goal reached by the program, before the learner's eyes: the steps of its solution, done in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox

from playground.lessons.applying import applied
from playground.lessons.doings import (
    AddLayer,
    AnswerIt,
    Change,
    Draw,
    GoBack,
    Keep,
    OpenBlock,
    OpenView,
    Pin,
    PreTrain,
    RemoveLayer,
    Reseed,
    Reset,
    SetUp,
    SetWeight,
    Study,
    Teach,
    Train,
)
from playground.lessons.goals import ComparisonGoal, Goal, MetricGoal
from playground.problems import Problem, ProblemError
from playground.weights import WeightEdit
from widgets.lessons.digits import written

if TYPE_CHECKING:
    from widgets.lessons.guidance import Guidance
    from widgets.main_window import MainWindow

PULSE = 60
"""Milliseconds between two looks whether a step is done."""

BETWEEN = 450
"""Milliseconds between two steps, so that they can be followed."""

LONGEST = 2000
"""Steps that are trained where a doing does not say how many."""

OTHER_STARTS = 4
"""So many are tried where a figure is not reached from the first."""

STARTS = ("{view}Start", "{view}EnsembleStart", "{view}Ask")
"""What the button of a view is called that starts its study."""

Course = Iterator[Callable[[], bool]]
"""A step under way: each time it gives a condition, it goes on when that is true."""


class Helper(QObject):
    """Does what a solution says, one step after another, with what a person would use.

    Signals:
        began: (goal id).
        ended: (goal id, problem), the problem is None where nothing went wrong.
    """

    began = Signal(str)
    ended = Signal(str, object)

    def __init__(self, window: MainWindow, guidance: Guidance) -> None:
        super().__init__(guidance)
        self._window = window
        self._guidance = guidance
        self._goal: Goal | None = None
        self._course: Course = iter(())
        self._is_done: Callable[[], bool] = lambda: True
        self._timer = QTimer(self, interval=PULSE)
        self._timer.timeout.connect(self._look)

    @property
    def goal(self) -> Goal | None:
        """The goal it is at work on."""
        return self._goal

    def help(self, goal: Goal) -> None:
        """Reach a goal; what is under way for another ends."""
        self.stop()
        self._goal = goal
        self._course = self._solving(goal)
        self._is_done = lambda: True
        self.began.emit(goal.id)
        self._timer.start()
        self._look()

    def stop(self) -> None:
        """Do no more."""
        self._end(None)

    def _look(self) -> None:
        try:
            if self._is_done():
                self._is_done = next(self._course)
        except StopIteration:
            self._end(None)
        except ProblemError as error:
            self._end(error.problems[0])

    def _end(self, problem: Problem | None) -> None:
        goal, self._goal = self._goal, None
        self._timer.stop()
        if goal is not None:
            self.ended.emit(goal.id, problem)

    # --- steps ---------------------------------------------------------------------------------------------------

    def _solving(self, goal: Goal) -> Course:
        for doing in goal.solution:
            yield lambda: self._window.run.is_opened or bool(self._window.run.problems)
            yield from self._do(doing, goal)
            self._guidance.player.judge()
            yield self._after(BETWEEN)
        yield from self._trying_again(goal)

    def _trying_again(self, goal: Goal) -> Course:
        """Not every start leads there: a few others are tried, as a person would."""
        trainings = [doing for doing in goal.solution if isinstance(doing, Train)]
        if not isinstance(goal, MetricGoal) or not trainings:
            return
        for _ in range(OTHER_STARTS):
            self._guidance.player.judge()
            if self._is_met(goal):
                return
            self._guidance.message.emit(self.tr("This start does not get there; trying another one."))
            self._window.run.reseed()
            yield lambda: self._window.run.is_opened
            yield from self._train(trainings[-1], goal)
        self._guidance.player.judge()
        if not self._is_met(goal):
            self._guidance.message.emit(self.tr("It did not get there. Reset the page and try once more."))

    def _is_met(self, goal: Goal) -> bool:
        return self._guidance.player.progress(goal.id).is_met

    def _do(self, doing: Any, goal: Goal) -> Course:
        window, player = self._window, self._guidance.player
        match doing:
            case Train():
                yield from self._train(doing, goal)
            case Reset():
                window.run.reset()
            case Change() | AddLayer() | RemoveLayer() | Reseed():
                yield from self._change(doing)
            case SetUp():
                player.set_up(doing.variant)
            case SetWeight():
                edit = WeightEdit(doing.node, doing.parameter, doing.index, doing.value)
                if (problem := window.run.handwork.set_weights((edit,))) is not None:
                    raise ProblemError(problem)
            case Draw():
                window.workbench.panels["drawing"].reveal()
                window.workbench.drawing.pad.set_drawing(written(doing.digit))
                yield self._after(BETWEEN)
            case OpenView():
                self._guidance.show_view(doing.view)
            case OpenBlock():
                window.workbench.show_inside(doing.node)
            case GoBack():
                window.travel.visit(window.travel.place_of(doing.step))
            case Pin():
                if window.runs.live is not None:
                    window.runs.set_pinned(window.runs.live, True)
            case AnswerIt():
                player.answer(goal.id, doing.choice)
            case Study():
                yield from self._study(doing.view, doing.varies)
            case PreTrain():
                yield from self._pretrain()
            case Keep():
                window.drawings.keep(str(doing.digit), written(doing.digit))
                yield self._after(BETWEEN)
            case Teach():
                window.workbench.panels["handwriting"].reveal()
                yield self._after(BETWEEN)
                button = window.findChild(QAbstractButton, "teachButton")
                if button is not None and button.isEnabled():
                    button.click()

    def _change(self, doing: Any) -> Course:
        window = self._window
        self._guidance.point_at("networkCanvas" if isinstance(doing, AddLayer | RemoveLayer) else "trainingSettings")
        yield self._after(BETWEEN)
        window.document.change(applied(doing, window.document.experiment()), self.tr("Done for you"))
        if isinstance(doing, Change) and doing.path == "template":
            self._guidance.player.noting.note("chose-template", str(doing.value))
        self._guidance.put_out()

    def _train(self, doing: Train, goal: Goal) -> Course:
        run = self._window.run
        if run.problems:
            raise ProblemError(run.problems[0])
        if doing.epochs is not None:
            run.epoch(doing.epochs)
        else:
            run.step(doing.steps or LONGEST)
        until_met = isinstance(goal, MetricGoal | ComparisonGoal)  # anything else is better seen to its end
        yield lambda: not run.is_playing or (until_met and self._is_met(goal))
        if run.is_playing:
            run.pause()

    def _study(self, view: str, varies: str) -> Course:
        self._guidance.show_view(view)
        opened = self._window.workbench.viewing.view(view)
        yield lambda: opened is None or opened.view is not None
        if opened is None or opened.view is None:
            return
        yield self._after(BETWEEN)
        chooser = opened.view.findChild(QComboBox, "raceSetting") if varies else None
        if chooser is not None:
            chooser.setCurrentIndex(max(0, chooser.findData(varies)))
            yield self._after(BETWEEN)
        names = [name.format(view=view) for name in STARTS]
        buttons = (opened.view.findChild(QAbstractButton, name) for name in names)
        button = next((one for one in buttons if one is not None), None)
        noting = self._guidance.player.noting
        before = sum(deed.name == "studied" for deed in noting.deeds)
        if button is not None:
            button.click()
            yield lambda: sum(deed.name == "studied" for deed in noting.deeds) > before

    def _pretrain(self) -> Course:
        self._window.findChild(QAction, "action.pretrain").trigger()
        yield lambda: self._window.findChild(QAbstractButton, "pretrainingStart") is not None
        yield self._after(BETWEEN)
        self._window.findChild(QAbstractButton, "pretrainingStart").click()
        yield lambda: self._window.findChild(QAbstractButton, "pretrainingStart") is None

    def _after(self, milliseconds: int) -> Callable[[], bool]:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.start()
        timer.timeout.connect(timer.deleteLater)
        done: list[bool] = []
        timer.timeout.connect(lambda: done.append(True))
        return lambda: bool(done)
