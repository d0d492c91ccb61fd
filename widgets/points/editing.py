"""The hand in a view: what it changes becomes the experiment, and the experiment's points are what it holds."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from playground import points_by_hand
from playground.datasets import OwnPoints
from playground.experiment import Experiment, problems
from playground.problems import Problem, ProblemError
from widgets.points.hand import LOOK, Hand
from widgets.points.keys import HandKeys
from widgets.points.marks import Marks
from widgets.points.plot import HandPlot
from widgets.points.tools import PointTools
from widgets.problem_words import problem_in_words

Place = tuple[float, float]


class Editing(QObject):
    """Between a hand, its plot and its tools.

    Attributes:
        keys: the hand by the keyboard.

    Signals:
        changed: (experiment, name, merge key), other points: a step of undo.
        said: there are other ``words``.
        went: (place), the cursor is to go there.
    """

    changed = Signal(object, str, object)
    said = Signal()
    went = Signal(object)

    def __init__(self, parent: QWidget, hand: Hand, plot: HandPlot, tools: PointTools) -> None:
        super().__init__(parent)
        self._hand, self._plot, self._tools = hand, plot, tools
        self._marks = Marks(plot, hand)
        self._experiment: Experiment | None = None
        self._trouble = ""
        self.keys = HandKeys(hand, plot.near, tools.choose, self.went.emit)
        hand.changed.connect(self._change)
        hand.marked.connect(self._follow_hand)
        hand.refused.connect(self._refuse)
        tools.chosen.connect(self._take_tool)
        tools.menu.changed.connect(self._set)

    def take(self, experiment: Experiment) -> bool:
        """The experiment as it is now; whether its points are others than before."""
        before, self._experiment = self._experiment, experiment
        same = before is not None and (before.dataset, before.points) == (experiment.dataset, experiment.points)
        if same or not experiment.data.takes_own_points:
            return False
        own = experiment.own_points
        self._plot.show_own(own)
        self._tools.menu.show_experiment(experiment)
        self._tools.offer_classes(len(experiment.data.labels))
        if own is not None:
            self._hand.take(own)
        elif self._hand.tool != LOOK:
            self._take_up()
        return before is not None

    def point(self, place: Place | None) -> None:
        """The pointer or the cursor is over this place, None for nowhere."""
        self._marks.point(place)

    def words(self) -> str:
        """What cannot be done, or what is chosen."""
        if self._trouble:
            return self._trouble
        count = int(self._hand.chosen.sum())
        if self._hand.tool == LOOK or not count:
            return ""
        return self.tr("{count} of {points} points chosen").format(count=count, points=len(self._hand.points))

    def follow_theme(self) -> None:
        """Take the colours now in force."""
        self._marks.follow_theme()
        self._tools.follow_theme()

    def _take_tool(self, tool: str) -> None:
        self._hand.take_tool(tool if tool == LOOK or self._take_up() else LOOK)
        shape = Qt.CursorShape.ArrowCursor if self._hand.tool == LOOK else Qt.CursorShape.CrossCursor
        self._plot.viewport().setCursor(shape)

    def _take_up(self) -> bool:
        """Hold the points that there are, generated ones too; whether that can be."""
        self._trouble = ""
        if self._experiment is None or not self._experiment.data.takes_own_points:
            return False
        try:
            self._hand.take(points_by_hand.in_hand(self._experiment))
        except ProblemError as error:
            self._refuse(error.problems[0])
            return False
        return True

    def _change(self, points: OwnPoints, what: str, gesture: object) -> None:
        if self._experiment is not None:
            self._trouble = ""
            self._plot.show_own(points)
            self._set(points_by_hand.with_points(self._experiment, points), self._name_of(what), gesture)

    def _set(self, experiment: Experiment, name: str, merge_key: object) -> None:
        self.changed.emit(experiment, name, merge_key)

    def _name_of(self, what: str) -> str:
        """What a gesture is called in the menu of undo."""
        names = {
            "add": self.tr("Add a point"),
            "brush": self.tr("Brush points"),
            "erase": self.tr("Erase points"),
            "class": self.tr("Change the class of points"),
            "held-out": self.tr("Hold points out"),
        }
        return names.get(what, self.tr("Move points"))

    def _follow_hand(self) -> None:
        self._marks.draw()
        self.said.emit()

    def _refuse(self, problem: Problem) -> None:
        self._trouble = problem_in_words(problem)
        self.said.emit()


def is_empty(experiment: Experiment) -> bool:
    """Whether nothing is missing but points to learn from."""
    own = experiment.own_points
    return own is not None and not own.training and not problems(experiment)
