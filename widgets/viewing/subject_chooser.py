"""Which picture a view looks at: the drawing or a held-out example, the next one or any."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from playground.experiment import Experiment
from playground.probes.subject import Subject
from widgets import theme
from widgets.viewing.chooser import Chooser

DRAWN = (28, 28, 1)
"""The shape of pictures that can be drawn."""


class SubjectChooser(QWidget):
    """A chooser of drawing or example, the example's place, and a button for any of them.

    Args:
        view_id: object names begin with it: ``…Source``, ``…Example``, ``…Random``.
        rng: where random examples come from.

    Signals:
        changed: another picture is wanted.
    """

    changed = Signal()

    def __init__(self, view_id: str, parent: QWidget, rng: np.random.Generator | None = None) -> None:
        super().__init__(parent)
        self._rng = rng or np.random.default_rng()
        self._drawing: NDArray[np.float32] | None = None
        tip = self.tr("Look at your own drawing, or at an example the network never learned from.")
        self._source = Chooser(f"{view_id}Source", self.tr("Which picture"), tip, self)
        self._example, self._random = QSpinBox(self), QPushButton(self.tr("Any"), self)
        self._example.setObjectName(f"{view_id}Example")
        self._example.setAccessibleName(self.tr("Which held-out example"))
        self._example.setToolTip(self.tr("The held-out example, by its place, from 0; arrows lead to the next one."))
        self._example.setKeyboardTracking(False)
        self._random.setObjectName(f"{view_id}Random")
        self._random.setAccessibleName(self.tr("Any held-out example"))
        self._random.setToolTip(self.tr("Look at a held-out example taken at random."))
        self._random.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACING)
        for part in (self._source, self._example, self._random):
            row.addWidget(part)
        self._source.activated.connect(self._tell)
        self._example.valueChanged.connect(self._take_example)
        self._random.clicked.connect(self._take_any)

    @property
    def example(self) -> int:
        """The held-out example, also where a drawing is looked at instead."""
        return self._example.value()

    @property
    def drawing(self) -> NDArray[np.float32] | None:
        """What is drawn, where that is to be looked at and there is something."""
        return self._drawing if self._source.currentData() == "drawing" else None

    def offer_for(self, experiment: Experiment) -> None:
        """Offer the pictures there are: a drawing only where the network can read it. Tells nobody."""
        own = [("drawing", self.tr("Your drawing"))] if experiment.data.shape == DRAWN else []
        self._source.offer([*own, ("example", self.tr("Example"))])
        self._example.blockSignals(True)
        self._example.setMaximum(max(experiment.data.test_examples - 1, 0))
        self._example.blockSignals(False)

    def take_drawing(self, picture: NDArray[np.float32]) -> bool:
        """What is on the pad, float32 [28, 28]; whether another picture is looked at now."""
        before = self.drawing
        self._drawing = picture if picture.any() else None
        return before is not self.drawing

    def show_example(self, example: int) -> None:
        """Look at this held-out example."""
        self._source.setCurrentIndex(self._source.findData("example"))
        self._example.blockSignals(True)
        self._example.setValue(example)
        self._example.blockSignals(False)
        self._tell()

    def words(self, subject: Subject, labels: tuple[str, ...]) -> str:
        """What picture this is."""
        if subject.is_drawing:
            return self.tr("Your drawing.")
        text = self.tr("Held-out example {number}: it is {truth}.")
        return text.format(number=f"{subject.example:,}", truth=labels[subject.truth])

    def _take_example(self) -> None:
        self.show_example(self._example.value())

    def _take_any(self) -> None:
        self.show_example(int(self._rng.integers(self._example.maximum() + 1)))

    def _tell(self) -> None:
        self.changed.emit()
