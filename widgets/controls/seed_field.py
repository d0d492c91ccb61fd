"""The seed: the one number that decides every random number of a run."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from playground.experiment import Experiment
from widgets.controls.limits import Limits
from widgets.controls.number_field import NumberField
from widgets.document import Document
from widgets.help.explaining import explain

_LIMITS = Limits(low=0, high=2**31 - 1, is_whole=True, may_be_none=False, steps="linear")


class SeedField(NumberField):
    """Another seed is another start: training begins anew."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(_LIMITS, parent=parent)
        self._document = document
        self.setObjectName("seed")
        self.setAccessibleName(self.tr("Seed"))
        self.setToolTip(self.tr("The same seed, the same run. It decides the first weights and every random number."))
        explain(self)
        self.edited.connect(self._change)
        document.changed.connect(self._follow)
        document.replaced.connect(self._show)
        self._show()

    def _change(self, seed: int) -> None:
        changed = replace(self._document.experiment(), start="seed", seed=seed)
        self._document.change(changed, self.tr("Change the seed"), "seed")

    def _follow(self, _before: Experiment, _after: Experiment) -> None:
        self._show()

    def _show(self) -> None:
        self.show_value(self._document.experiment().seed)
