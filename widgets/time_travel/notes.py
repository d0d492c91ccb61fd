"""Says in the title of every panel that shows the network which step is looked at, and puts a line into the curves."""

from __future__ import annotations

from PySide6.QtCore import QObject

from widgets.time_travel.travel import TimeTravel
from widgets.workbench import Workbench

ELSEWHERE = ("layers", "runs", "training", "block", "messages")
"""Panels that show nothing of the weights."""


class VisitNotes(QObject):
    """Keeps titles and curves with the moment that is looked at."""

    def __init__(self, travel: TimeTravel, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._travel = travel
        self._workbench = workbench
        travel.visit_changed.connect(self._show)
        travel.shown.connect(self._show)  # also in views that were opened meanwhile
        self._show()

    def _show(self) -> None:
        visited, words = self._travel.visited, ""
        if visited is not None:
            words = self.tr("Step {step} of {present}").format(
                step=f"{visited.step:,}", present=f"{self._travel.present:,}"
            )
        for name, panel in self._workbench.panels.items():
            if name not in ELSEWHERE:
                panel.title_bar.set_note(words)
        if self._workbench.curves is not None:
            self._workbench.curves.look_from(None if visited is None else visited.step)
