"""Which example the microscope looks at: of the training or held-out ones, the next of the batch, or the drawing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from playground.experiment import Experiment
from playground.probes.microscope import Microscope, Source
from widgets import theme
from widgets.viewing.chooser import Chooser
from widgets.viewing.subject_chooser import DRAWN

NUMBERED = ("training", "held-out")


class ExampleChooser(QWidget):
    """A chooser of where from, the example's number, and for a drawing its class.

    Signals:
        changed: another example is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing: NDArray[np.float32] | None = None
        tip = self.tr("Take a training example, one held out, the first of the next batch, or your own drawing.")
        self._source = Chooser("microscopeSource", self.tr("Which example"), tip, self)
        self._number = QSpinBox(self)
        self._number.setObjectName("microscopeExample")
        self._number.setAccessibleName(self.tr("The number of the example"))
        self._number.setToolTip(self.tr("The example by its place among the others, counted from 0."))
        self._number.setKeyboardTracking(False)
        tip = self.tr("The class that your drawing is meant to be: what the network should have answered.")
        self._label = Chooser("microscopeLabel", self.tr("What the drawing is"), tip, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING // 2)
        for part in (self._source, self._number, self._label):
            row.addWidget(part)
        self._source.activated.connect(self._choose)
        self._label.activated.connect(self._choose)
        self._number.valueChanged.connect(self._choose)

    @property
    def source(self) -> Source:
        """Where from."""
        source: Source = self._source.currentData() or "training"
        return source

    @property
    def example(self) -> int:
        """The number of the example."""
        return self._number.value()

    @property
    def label(self) -> int:
        """The class of the drawing."""
        return int(self._label.currentData() or 0)

    @property
    def drawing(self) -> NDArray[np.float32] | None:
        """What is drawn, where that is to be looked at and there is something."""
        return self._drawing if self.source == "drawing" else None

    def offer_for(self, experiment: Experiment) -> None:
        """Offer what there is; tells nobody."""
        entries = [("training", self.tr("Training example")), ("next", self.tr("Next of the batch"))]
        if experiment.data.test_examples:
            entries.append(("held-out", self.tr("Held-out example")))
        if experiment.data.shape == DRAWN:
            entries.append(("drawing", self.tr("Your drawing")))
        self._source.offer(entries)
        labels = experiment.data.labels if experiment.target == "label" else ()
        self._label.offer((str(number), label) for number, label in enumerate(labels))
        self._bound(max(experiment.data.training_examples - 1, 0))
        self._show_parts()

    def take_record(self, seen: Microscope) -> None:
        """What was looked at in fact; tells nobody."""
        if seen.source == self.source and seen.source in NUMBERED:
            self._bound(seen.examples - 1)

    def take_drawing(self, picture: NDArray[np.float32]) -> bool:
        """What is on the pad, float32 [28, 28]; whether another example is looked at now."""
        before = self.drawing
        self._drawing = picture if picture.any() else None
        return before is not self.drawing

    def _bound(self, last: int) -> None:
        self._number.blockSignals(True)
        self._number.setMaximum(max(last, 0))
        self._number.blockSignals(False)

    def _choose(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        self._number.setVisible(self.source in NUMBERED)
        self._label.setVisible(self.source == "drawing" and self._label.count() > 0)
