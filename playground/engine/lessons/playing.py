"""Doings, goals and lessons played, and what came of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from playground.engine.lessons.stage import Stage
from playground.engine.lessons.studying import study
from playground.engine.session import Shelf
from playground.lessons import Lesson, Page
from playground.lessons.applying import applied
from playground.lessons.deeds import setting
from playground.lessons.doings import (
    AddLayer,
    AnswerIt,
    Change,
    Doing,
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
from playground.lessons.goals import ComparisonGoal, Goal, MetricGoal, SettingGoal
from playground.lessons.judging import Words, judge
from playground.lessons.situation import best
from playground.problems import ProblemError
from playground.studies.pretraining import PretrainingFound
from playground.weights import WeightEdit

LONGEST = 2000
"""Steps that are trained where a doing does not say how many."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of one goal.

    ``seconds`` and ``steps`` are those of its own solution: none where an earlier one met it as well. ``figure`` is
    that of the goal's metric or setting where it is a number, else None; ``missing`` is what is still to be done, in
    English, or what went wrong.
    """

    lesson: str
    page: str
    goal: str
    reached: bool
    seconds: float
    steps: int
    figure: float | None = None
    missing: str = ""


def play(lesson: Lesson, folder: Path, device: str | None = None) -> Iterator[Played]:
    """Play a lesson from its opening to its last goal, by the solutions in its file.

    Args:
        lesson: the lesson.
        folder: the data folder; where the lesson's data are not there, it runs on what it falls back on.
        device: an id from ``devices.available``; None takes the best.

    Raises:
        ProblemError: where the lesson cannot even be opened. What goes wrong later is in ``missing``.
    """
    yield from _Playing(lesson, Stage(lesson, folder, device)).goals()


def promise(lesson: Lesson, goal_id: str, folder: Path, device: str | None = None) -> tuple[bool, ...]:
    """Whether a metric goal is reached by the same solutions from other starts: the seeds 0, 1, … it promises of."""
    goal = next(goal for page in lesson.pages for goal in page.goals if goal.id == goal_id)
    seeds = goal.seeds if isinstance(goal, MetricGoal) else None
    shelf = Shelf(folder)

    def reached(seed: int) -> bool:
        playing = _Playing(lesson, Stage(lesson, folder, device, seed, shelf))
        return next(one.reached for one in playing.goals() if one.goal == goal_id)

    return tuple(reached(seed) for seed in range(seeds.of if seeds else 0))


class _Playing:
    """A lesson on a stage. A goal once met stays met."""

    def __init__(self, lesson: Lesson, stage: Stage) -> None:
        self._lesson = lesson
        self._stage = stage
        self._met: set[str] = set()

    def goals(self) -> Iterator[Played]:
        for page in self._lesson.pages:
            self._stage.turn_to(page.id)
            self._note_met(page)
            for goal in page.goals:
                yield self._play(page, goal)

    def _play(self, page: Page, goal: Goal) -> Played:
        started, steps, trouble = time.perf_counter(), self._stage.steps, ""
        figure = figure_of(goal, self._stage) if goal.id in self._met else None
        for doing in () if goal.id in self._met else goal.solution:
            try:
                self._do(doing, page, goal)
            except ProblemError as error:
                trouble = str(error)
                break
            self._note_met(page)
        if figure is None:
            figure = figure_of(goal, self._stage)
        reached = goal.id in self._met
        missing = "" if reached else trouble or self._missing(page, goal)
        took = time.perf_counter() - started
        return Played(self._lesson.id, page.id, goal.id, reached, took, self._stage.steps - steps, figure, missing)

    def _do(self, doing: Doing, page: Page, goal: Goal) -> None:
        stage = self._stage
        if isinstance(doing, Train):
            is_figure = isinstance(goal, MetricGoal | ComparisonGoal)
            stage.train(_steps(doing, stage), lambda: is_figure and self._is_met(page, goal))
        elif isinstance(doing, AnswerIt):
            stage.answer(goal.id, doing.choice)
        else:
            do(doing, stage)

    def _note_met(self, page: Page) -> None:
        self._met |= {goal.id for goal in page.goals if goal.id not in self._met and self._is_met(page, goal)}

    def _is_met(self, page: Page, goal: Goal) -> bool:
        return judge(goal, self._stage.situation, page.words(goal.id).question).is_met

    def _missing(self, page: Page, goal: Goal) -> str:
        words = judge(goal, self._stage.situation, page.words(goal.id).question).missing
        return "" if words is None else said(words)


def do(doing: Doing, stage: Stage) -> None:
    """One doing, other than training and answering, which know their goal; ``ProblemError`` where it cannot be."""
    match doing:
        case Reset():
            stage.restart()
        case Change() | AddLayer() | RemoveLayer() | Reseed():
            stage.change(applied(doing, stage.experiment))
            if isinstance(doing, Change) and doing.path == "template":
                stage.note("chose-template", str(doing.value))
        case SetUp():
            stage.set_up(doing.variant)
        case SetWeight():
            stage.set_weights((WeightEdit(doing.node, doing.parameter, doing.index, doing.value),))
        case Draw():
            stage.note("drew", _read(doing.digit, stage))
        case OpenView():
            stage.note("opened-view", doing.view)
        case OpenBlock():
            stage.note("opened-block", stage.experiment.graph.node(doing.node).layer.kind)
        case GoBack():
            stage.note("went-back")
        case Pin():
            stage.pin()
        case Study():
            study(doing.view, stage.trainer, doing.varies)
            stage.note("studied", doing.view)
        case Keep():
            stage.note("kept", str(doing.digit))  # what is kept is the learner's, and not touched here
        case Teach():
            stage.note("taught")
        case PreTrain():
            found = study("pretraining", stage.trainer)
            if isinstance(found, PretrainingFound) and found.checkpoint is not None:
                stage.begin_from(found.checkpoint)


def figure_of(goal: Goal, stage: Stage) -> float | None:
    """The number that a goal is about, as it is now; None where there is none."""
    points = stage.situation.points
    if isinstance(goal, MetricGoal | ComparisonGoal):
        is_best = isinstance(goal, ComparisonGoal) or goal.best
        point = best(points if is_best else points[-1:], goal.metric)
        return None if point is None else point.figures[goal.metric]
    if isinstance(goal, SettingGoal):
        try:
            value = setting(stage.experiment, goal.path)
        except KeyError:
            return None
        return float(value) if isinstance(value, int | float) else None
    return None


def said(words: Words) -> str:
    """What is missing, in English; values may be templates themselves."""
    return words.template.format(**words.values)


def _steps(doing: Train, stage: Stage) -> int:
    if doing.epochs is not None:
        return doing.epochs * stage.trainer.steps_per_epoch
    return doing.steps or LONGEST


def _read(digit: int, stage: Stage) -> str:
    """What the network reads in the first held-out picture of a digit; empty where it does not read digits."""
    trainer = stage.trainer
    arrays, labels = trainer.data.arrays, trainer.experiment.data.labels
    if trainer.experiment.task != "classification" or str(digit) not in labels or arrays.test_x.ndim != 4:
        return ""
    found = np.flatnonzero(arrays.test_y == labels.index(str(digit)))[:1]
    if not len(found):
        return ""
    probabilities = trainer.probabilities((arrays.test_x[found] * arrays.scale).astype(np.float32))
    return labels[int(probabilities[0].argmax())]
