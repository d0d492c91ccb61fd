"""The controls of the finder: from which rate to which, in how many steps, from where; and taking the rate."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from playground.studies.finder import FEWEST_STEPS, HIGHEST_RATE, LOWEST_RATE, MOST_STEPS, FinderRequest
from widgets.controls.limits import Limits
from widgets.controls.number_field import NumberField
from widgets.racing.fields import button, number_field
from widgets.racing.flow import FlowLayout, labelled
from widgets.viewing.chooser import Chooser

NOW, ANEW = "now", "anew"


class FinderControls(QWidget):
    """Rows of fields and buttons.

    Signals:
        started: the copy is to be trained.
        taken: the chosen rate is to be the run's.
    """

    started = Signal()
    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        usual = FinderRequest()
        rates = Limits(LOWEST_RATE, HIGHEST_RATE, False, False, "decades")
        tip = self.tr("The rate of the first step: so small that nothing is learned.")
        self._low = number_field("finderLow", self.tr("Lowest rate"), tip, rates, usual.low, self)
        tip = self.tr("The rate of the last step: so large that the loss blows up before.")
        self._high = number_field("finderHigh", self.tr("Highest rate"), tip, rates, usual.high, self)
        steps = Limits(FEWEST_STEPS, MOST_STEPS, True, False, "decades")
        tip = self.tr("How many steps from the lowest rate to the highest; more make the curve steadier.")
        self._steps = number_field("finderSteps", self.tr("Steps"), tip, steps, usual.steps, self)
        tip = self.tr("Which weights the copy begins with.")
        self._begin = Chooser("finderBegin", self.tr("Begins with"), tip, self)
        self._begin.offer(((ANEW, self.tr("New weights")), (NOW, self.tr("Weights of now"))))
        tip = self.tr("Train a copy with a rising rate; your own run stays as it is.")
        self._start = button("finderStart", self.tr("Find"), tip, self.started.emit, self)
        tip = self.tr("Make the chosen rate the learning rate of your run; undo brings back the one before.")
        self._use = button("finderUse", self.tr("Use this rate"), tip, self.taken.emit, self)
        flow = FlowLayout(self)
        flow.addWidget(self._start)
        flow.addWidget(self._use)
        flow.addWidget(labelled(self.tr("Rates from"), self._low, parent=self))
        flow.addWidget(labelled(self.tr("to"), self._high, parent=self))
        flow.addWidget(labelled(self.tr("in steps"), self._steps, parent=self))
        flow.addWidget(self._begin)
        self.offer_rate(None)

    def request(self) -> FinderRequest:
        """What the fields say."""
        return FinderRequest(
            _number(self._low), _number(self._high), round(_number(self._steps)), self._begin.currentData() == ANEW
        )

    def offer_rate(self, rate: float | None) -> None:
        """The rate the button takes, None for none."""
        self._use.setEnabled(rate is not None)
        text = self.tr("Use this rate") if rate is None else self.tr("Use {rate}").format(rate=f"{rate:.2g}")
        self._use.setText(text)
        self._use.setAccessibleName(text)

    def set_running(self, is_running: bool) -> None:
        """While a copy is trained, another may take its place."""
        self._start.setText(self.tr("Start anew") if is_running else self.tr("Find"))
        self._start.setAccessibleName(self._start.text())


def _number(field: NumberField) -> float:
    return float(field.number() or 0)
