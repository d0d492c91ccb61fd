"""Who takes part in the arena, how far, and what is shown of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from playground.racing import hidden, suggested_epochs
from widgets.racing.fields import EpochsField, button, curves
from widgets.racing.flow import FlowLayout, labelled
from widgets.racing.function_menu import FunctionMenu
from widgets.viewing.chooser import Chooser

FIRST = ("sigmoid", "tanh", "relu", "leaky-relu", "elu", "gelu")


class ArenaControls(QWidget):
    """The fields below the arena.

    Signals:
        started: the race is to begin.
        take_asked: the chosen function, or the leader, is to be the network's.
        shown_changed: something else is to be shown.
    """

    started = Signal()
    take_asked = Signal()
    shown_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._functions = FunctionMenu(
            "arenaFunctions",
            self.tr("Who takes part"),
            self.tr("Choose two to twelve functions that are to race."),
            2,
            FIRST,
            self,
        )
        self._epochs = EpochsField("arenaEpochs", self)
        self._curve = Chooser("arenaCurve", self.tr("Curve"), self.tr("What is drawn over the epochs."), self)
        self._below = Chooser("arenaBelow", self.tr("Below it"), self.tr("What is shown below the curves."), self)
        self._layer = Chooser(
            "arenaLayer", self.tr("Layer"), self.tr("Whose sums are shown: of one layer or of all."), self
        )
        self._fill()
        for box in (self._curve, self._below, self._layer):
            box.currentIndexChanged.connect(self.shown_changed)
        self._start = button(
            "arenaStart",
            self.tr("Start"),
            self.tr("Train the network with each function side by side; your own run is not touched."),
            self.started,
            self,
        )
        self._start.setProperty("primary", True)
        self._take = button(
            "arenaTake",
            self.tr("Take the winner"),
            self.tr("Put this function into the network, with what it has learned; undo brings yours back."),
            self.take_asked,
            self,
        )
        self._take.setEnabled(False)
        flow = FlowLayout(self)
        flow.addWidget(self._functions)
        flow.addWidget(labelled(self.tr("Epochs"), self._epochs, parent=self))
        flow.addWidget(labelled(self.tr("Show"), self._curve, self._below, self._layer, parent=self))
        flow.addWidget(self._start)
        flow.addWidget(self._take)

    @property
    def functions(self) -> tuple[str, ...]:
        """Who takes part."""
        return self._functions.functions()

    @property
    def epochs(self) -> int:
        """How far."""
        return self._epochs.epochs()

    @property
    def curve(self) -> str:
        """Which curve is shown."""
        return str(self._curve.currentData())

    @property
    def below(self) -> str:
        """What is shown below it."""
        return str(self._below.currentData())

    @property
    def layer(self) -> str:
        """Whose pre-activations are shown, empty for those of all layers."""
        return str(self._layer.currentData() or "")

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the network's own formulas, and what there is to be seen of it; suggest so many epochs."""
        self._epochs.suggest(suggested_epochs(experiment))
        self._curve.offer(curves(experiment))
        self._offer_below(experiment.task == "classification")
        own = [name for name in hidden.functions(experiment.graph) if name.startswith(hidden.FORMULA)]
        self._functions.offer(own)

    def choose(self, functions: tuple[str, ...]) -> None:
        """These take part."""
        self._functions.choose(functions)

    def show_layers(self, names: dict[str, str]) -> None:
        """Activations by id, with their names."""
        self._layer.offer([("", self.tr("All layers")), *names.items()])

    def set_state(self, is_running: bool, take: str) -> None:
        """Whether a race is on, and whose function can be taken; nobody's with an empty text."""
        self._start.setText(self.tr("Start anew") if is_running else self.tr("Start"))
        self._take.setEnabled(bool(take))
        self._take.setText(self.tr("Take {name}").format(name=take) if take else self.tr("Take the winner"))
        self._layer.setVisible(self.below == "sums")

    def _fill(self) -> None:
        self._curve.offer(curves())
        self._offer_below(True)
        self.show_layers({})

    def _offer_below(self, names_classes: bool) -> None:
        wall = [("wall", self.tr("Boundaries or accuracy"))]
        self._below.offer(
            (
                *(wall if names_classes else []),
                ("dead", self.tr("Dead units")),
                ("gradients", self.tr("Gradients")),
                ("sums", self.tr("Sums that enter")),
                ("table", self.tr("Table")),
            )
        )
