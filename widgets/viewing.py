"""The views of the run: made when first looked at, and fed with what the engine computes for them while visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from playground import datasets
from playground.experiment import Experiment
from playground.messages import Frame
from widgets import fitting
from widgets.document import Document
from widgets.help.explaining import explain_all
from widgets.panel_area import PanelArea
from widgets.problem_words import translated
from widgets.run import Run

if TYPE_CHECKING:
    from widgets.views.boundary import BoundaryView

POINTS = "spiral"
"""The dataset that is offered to whoever wants to see a boundary."""


class Viewing(QObject):
    """Tells the engine which views are visible and which node is open, and hands each view its share of a frame."""

    def __init__(self, document: Document, run: Run, area: PanelArea) -> None:
        super().__init__(area)
        self._document = document
        self._run = run
        self._panels = area.panels
        self._node: str | None = None
        self._is_in_front = False  # a panel behind another tab counts as visible for Qt
        self.boundary: BoundaryView | None = None
        self._panels["boundary"].visibilityChanged.connect(self._follow_panel)
        run.frame_arrived.connect(self._show_frame)
        document.changed.connect(self._follow_change)
        document.replaced.connect(self._follow_replacement)

    def open_node(self, node_id: str | None) -> None:
        """The weights of this node are looked at from now on; None for no node."""
        self._node = node_id
        self._watch()

    def bring_forward(self) -> None:
        """Show what suits the data: the boundary for sets of points, the pad for pictures."""
        self._panels["boundary" if self._has_boundary() else "drawing"].reveal()

    def _watch(self) -> None:
        views = {"inside"} if self._node is not None else set()
        if self._is_in_front and self._has_boundary():
            views.add("boundary")
        self._run.watch(frozenset(views), self._node)

    def _follow_panel(self, is_in_front: bool) -> None:
        self._is_in_front = is_in_front
        if is_in_front and self.boundary is None:
            self._add_boundary()
        self._watch()

    def _add_boundary(self) -> None:
        from widgets.views.boundary import BoundaryView  # noqa: PLC0415 - loaded when first looked at

        self.boundary = BoundaryView()
        self.boundary.points_asked.connect(self._take_points)
        explain_all(self.boundary)
        self._panels["boundary"].put(self.boundary)
        self._show_labels()

    def _take_points(self) -> None:
        changed = fitting.with_dataset(self._document.experiment(), POINTS)
        title = translated(datasets.find(POINTS).title)
        self._document.change(changed, self.tr("Choose {what}").format(what=title))

    def _follow_change(self, before: Experiment, after: Experiment) -> None:
        if (before.data, before.target) != (after.data, after.target):
            self._show_labels()
        if before.data.kind != after.data.kind:
            self.bring_forward()
        self._watch()

    def _follow_replacement(self) -> None:
        self._show_labels()
        if self._has_boundary() or self._is_in_front:
            self.bring_forward()
        self._watch()

    def _show_labels(self) -> None:
        if self.boundary is not None:
            self.boundary.set_labels(self._document.experiment().data.labels if self._has_boundary() else ())

    def _has_boundary(self) -> bool:
        experiment = self._document.experiment()
        return experiment.data.shape == (2,) and experiment.target == "label"

    def _show_frame(self, frame: Frame) -> None:
        if self.boundary is not None and "boundary" in frame.probes:
            self.boundary.show_reading(frame.probes["boundary"])
