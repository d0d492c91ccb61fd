"""What varies, over which values, how far, and what counts as solved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from playground.experiment import Experiment
from playground.racing import MOST_LANES, SETTINGS, Setting, has_long_epochs, suggested_epochs
from playground.racing.settings import Value
from widgets.controls.limits import Limits
from widgets.problem_words import translated
from widgets.racing.fields import EpochsField, ValuesField, button, curves, number_field
from widgets.racing.flow import FlowLayout, labelled
from widgets.viewing.chooser import Chooser

SEEDS, FOLDS, OTHERS, SIDE = 32, 5, 8, 6
"""How many lanes are suggested: of seeds, of folds, of anything else, and along each side of a map."""

NOTHING = ""


class RaceControls(QWidget):
    """The row of fields below a race.

    Signals:
        started: the race is to begin.
        open_asked: the chosen lane is to be the run at work.
        shown_changed: another curve, or something else below the curves, is to be shown.
        target_changed: another accuracy counts as solved.
    """

    started = Signal()
    open_asked = Signal()
    shown_changed = Signal()
    target_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._flow = FlowLayout(self)
        self._make_settings()
        self._make_numbers()
        self._make_choosers()
        self._trouble = QLabel(self)
        self._trouble.setObjectName("raceMessage")
        self._trouble.setProperty("role", "bad")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._flow.addWidget(self._trouble)

    # --- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def setting(self) -> Setting | None:
        """What varies; None before there is an experiment."""
        return SETTINGS.get(self._first.currentData())

    @property
    def second(self) -> Setting | None:
        """What varies besides; None where nothing does."""
        return SETTINGS.get(self._second.currentData())

    @property
    def epochs(self) -> int:
        """How far lanes go."""
        return self._epochs.epochs()

    @property
    def target(self) -> float:
        """The accuracy that counts as solved, 0 to 1."""
        return float(self._target.number() or 0.0) / 100

    @property
    def curve(self) -> str:
        """Which curve is shown."""
        return str(self._curve.currentData())

    @property
    def below(self) -> str:
        """What is shown below it."""
        return str(self._below.currentData())

    def values(self) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
        """Those of both settings, none of the second where nothing varies besides; ``ValueError`` with a sentence."""
        first, second = self.setting, self.second
        assert first is not None
        return self._values.values(first), self._others.values(second) if second else ()

    def say(self, words: str) -> None:
        """What is wrong with what was chosen; nothing with an empty text."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def set_running(self, is_running: bool) -> None:
        """While a race is on, another may take its place."""
        self._start.setText(self.tr("Start anew") if is_running else self.tr("Start"))

    def set_chosen(self, name: str) -> None:
        """The lane that can be opened; none with an empty text."""
        self._open.setEnabled(bool(name))

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the settings that this experiment has; values that were written stay while their setting does."""
        before = self._experiment
        self._experiment = experiment
        apt = [setting for setting in SETTINGS.values() if setting.apt(experiment)]
        for box, is_second in ((self._first, False), (self._second, True)):
            wanted = [(NOTHING, self.tr("nothing else"))] if is_second else []
            wanted += [(setting.id, translated(setting.title)) for setting in apt]
            box.offer(wanted)
        if before is None or before.data != experiment.data:
            self._suggest()
        self._epochs.suggest(suggested_epochs(experiment))
        names_classes = experiment.task == "classification"
        self._offer_below(experiment.data.shape == (2,) and names_classes)
        self._curve.offer(curves(experiment))
        self._target.setEnabled(names_classes)

    # --- putting together --------------------------------------------------------------------------------------------

    def _make_settings(self) -> None:
        self._first = Chooser(
            "raceSetting", self.tr("What varies"), self.tr("What the lanes differ in; all else is as it is now."), self
        )
        self._values = ValuesField(self)
        self._values.setObjectName("raceValues")
        self._values.setAccessibleName(self.tr("Its values"))
        self._values.setToolTip(
            self.tr("A lane for each value, with commas between them; 0..31 means 0 to 31; of folds, 10 means all ten.")
        )
        self._second = Chooser(
            "raceSecond",
            self.tr("What varies besides"),
            self.tr("A second setting makes a map: a cell for each pair of values."),
            self,
        )
        self._others = ValuesField(self)
        self._others.setObjectName("raceSecondValues")
        self._others.setAccessibleName(self.tr("Values of the second setting"))
        self._others.setToolTip(self.tr("A row of the map for each value, with commas between them."))
        self._others.setEnabled(False)
        self._flow.addWidget(labelled(self.tr("Varies"), self._first, self._values, parent=self))
        self._flow.addWidget(labelled(self.tr("and"), self._second, self._others, parent=self))
        self._first.currentIndexChanged.connect(self._suggest)
        self._second.currentIndexChanged.connect(self._suggest)
        self._values.returnPressed.connect(self.started)
        self._others.returnPressed.connect(self.started)

    def _make_numbers(self) -> None:
        self._epochs = EpochsField("raceEpochs", self)
        self._target = number_field(
            "raceTarget",
            self.tr("Target accuracy in per cent"),
            self.tr("The held-out accuracy at which a lane counts as having solved it."),
            Limits(1, 100, False, False, "linear"),
            97,
            self,
        )
        self._target.edited.connect(self.target_changed)
        self._flow.addWidget(labelled(self.tr("Epochs"), self._epochs, parent=self))
        self._flow.addWidget(labelled(self.tr("Target %"), self._target, parent=self))

    def _make_choosers(self) -> None:
        self._curve = Chooser("raceCurve", self.tr("Curve"), self.tr("What is drawn over the epochs."), self)
        self._curve.offer(curves())
        self._below = Chooser(
            "raceBelow", self.tr("Below it"), self.tr("What is shown below the curves or the map."), self
        )
        self._offer_below(False)
        for box in (self._curve, self._below):
            box.currentIndexChanged.connect(self.shown_changed)
        self._flow.addWidget(labelled(self.tr("Show"), self._curve, self._below, parent=self))
        self._start = button(
            "raceStart",
            self.tr("Start"),
            self.tr("Train all lanes side by side; your own run is not touched."),
            self.started,
            self,
        )
        self._start.setProperty("primary", True)
        self._open = button(
            "raceOpen",
            self.tr("Open this lane"),
            self.tr("Make the chosen lane the run at work, with what it has learned; undo brings back yours."),
            self.open_asked,
            self,
        )
        self._open.setEnabled(False)
        self._flow.addWidget(self._start)
        self._flow.addWidget(self._open)

    def _offer_below(self, boundaries: bool) -> None:
        wanted = [("table", self.tr("Table"))]
        if boundaries:
            wanted.append(("wall", self.tr("Boundaries")))
        if self.second is not None:
            wanted.append(("curves", self.tr("Curves")))
        self._below.offer(wanted)

    def _suggest(self) -> None:
        """Values worth trying, for settings whose fields do not hold any of their own."""
        first, second, experiment = self.setting, self.second, self._experiment
        if first is None or experiment is None:
            return
        self._others.setEnabled(second is not None)
        seeds = OTHERS if has_long_epochs(experiment) else SEEDS
        count = SIDE if second else {"seed": seeds, "fold": FOLDS}.get(first.id, OTHERS)
        self._values.show_values(first, first.suggest(experiment, min(count, MOST_LANES)))
        if second is None:
            self._others.clear()
        else:
            self._others.show_values(second, second.suggest(experiment, SIDE))
        self._offer_below(experiment.data.shape == (2,) and experiment.task == "classification")
        self.say("")
