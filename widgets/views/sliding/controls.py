"""The controls of sliding: how far to the right and down, back to the middle, which class, which picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from playground.experiment import Experiment
from playground.probes.subject import ANSWER
from widgets.racing.fields import button
from widgets.racing.flow import FlowLayout, labelled
from widgets.viewing.chooser import Chooser
from widgets.viewing.subject_chooser import SubjectChooser


class SlidingControls(QWidget):
    """Rows of fields.

    Signals:
        slid: (down, right), the picture is to be there, in pixels.
        changed: another picture or class is wanted.
    """

    slid = Signal(int, int)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        tip = self.tr("So many pixels to the right; below zero to the left.")
        self._right = self._made_field("slidingRight", self.tr("Pixels to the right"), tip)
        tip = self.tr("So many pixels down; below zero up.")
        self._down = self._made_field("slidingDown", self.tr("Pixels down"), tip)
        tip = self.tr("Slide the picture back to where it was.")
        self._centre = button("slidingCentre", self.tr("Back"), tip, self._slide_back, self)
        tip = self.tr("The class whose probability is shown; at first the one the network names in place.")
        self._class = Chooser("slidingClass", self.tr("Which class"), tip, self)
        self.subject = SubjectChooser("sliding", self)
        flow = FlowLayout(self)
        flow.addWidget(labelled(self.tr("Right"), self._right, parent=self))
        flow.addWidget(labelled(self.tr("Down"), self._down, parent=self))
        for part in (self._centre, self._class, self.subject):
            flow.addWidget(part)
        self._class.activated.connect(self._tell)
        self.subject.changed.connect(self._tell)

    @property
    def target(self) -> int:
        """The class to look at, or ``ANSWER``."""
        return int(self._class.currentData() or ANSWER)

    def show_experiment(self, experiment: Experiment, is_other: bool) -> None:
        """Offer what there is; with ``is_other`` data the answer is looked at again."""
        if is_other:
            self._class.setCurrentIndex(0)
        names = ((str(number), label) for number, label in enumerate(experiment.data.labels))
        self._class.offer([(str(ANSWER), self.tr("The answer")), *names])
        self.subject.offer_for(experiment)

    def show_shift(self, down: int, right: int, reach: int) -> None:
        """Where the picture is."""
        for field, value in ((self._down, down), (self._right, right)):
            field.blockSignals(True)
            field.setRange(-reach, reach)
            field.setValue(value)
            field.blockSignals(False)

    def _made_field(self, name: str, title: str, tip: str) -> QSpinBox:
        field = QSpinBox(self)
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.setToolTip(tip)
        field.setKeyboardTracking(False)
        field.setRange(-10, 10)
        field.valueChanged.connect(self._slide)
        return field

    def _slide(self) -> None:
        self.slid.emit(self._down.value(), self._right.value())

    def _slide_back(self) -> None:
        self.slid.emit(0, 0)

    def _tell(self) -> None:
        self.changed.emit()
