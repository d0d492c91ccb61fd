"""The controls of the landscape: which plane, how far and how fine, of which examples, and how it is drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QSlider, QWidget

from playground.studies.landscape import REACHES, SIDES, Kind
from widgets.racing.flow import FlowLayout, labelled
from widgets.viewing.chooser import Chooser

LEAST_PERCENT = 5


class LandscapeControls(QWidget):
    """Rows of choosers and buttons.

    Signals:
        started: the plane is to be laid around the weights of the moment.
        another_asked: so it is, with other random directions.
        chosen: another plane, reach, grid or other examples are wanted.
        drawing_changed: it is to be drawn otherwise.
    """

    started = Signal()
    another_asked = Signal()
    chosen = Signal()
    drawing_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = QPushButton(self.tr("Compute here"), self)
        self._start.setObjectName("landscapeStart")
        self._start.setAccessibleName(self._start.text())
        self._start.setToolTip(self.tr("Lay the plane through the weights as they are now, and compute it anew."))
        self._another = QPushButton(self.tr("Other directions"), self)
        self._another.setObjectName("landscapeAnother")
        self._another.setAccessibleName(self._another.text())
        self._another.setToolTip(self.tr("Draw two other random directions from the weights as they are now."))
        self._kind = Chooser(
            "landscapeKind", self.tr("Plane"), self.tr("Which two directions the plane goes along."), self
        )
        self._reach = Chooser(
            "landscapeReach", self.tr("Reach"), self.tr("How far the plane goes from the middle to its sides."), self
        )
        self._grid = Chooser(
            "landscapeGrid", self.tr("Grid"), self.tr("At how many places of the plane the loss is computed."), self
        )
        self._examples = Chooser(
            "landscapeExamples", self.tr("Examples"), self.tr("On which examples the loss is computed."), self
        )
        self._log = self._made_switch(
            "landscapeLog", self.tr("Log"), self.tr("Spread the colours over powers of ten, so that low losses differ.")
        )
        self._lines = self._made_switch(
            "landscapeLines", self.tr("Lines"), self.tr("Draw lines of equal loss, with their values.")
        )
        self._sections = self._made_switch(
            "landscapeSections",
            self.tr("Sections"),
            self.tr("Show the loss along both directions as lines, through the place looked at."),
            False,
        )
        self._top = self._made_slider()
        self._offer()
        flow = FlowLayout(self)
        for part in (self._start, self._another, self._kind, self._reach, self._grid, self._examples, self._log):
            flow.addWidget(part)
        flow.addWidget(self._lines)
        flow.addWidget(self._sections)
        flow.addWidget(labelled(self.tr("Colours up to"), self._top, parent=self))
        self._start.clicked.connect(self.started)
        self._another.clicked.connect(self.another_asked)
        for chooser in (self._kind, self._reach, self._grid, self._examples):
            chooser.activated.connect(self.chosen)
        self._kind.activated.connect(self._follow_kind)

    @property
    def kind(self) -> Kind:
        """Which plane."""
        kind: Kind = self._kind.currentData()
        return kind

    @property
    def reach(self) -> float:
        """How far it goes."""
        return float(self._reach.currentData())

    @property
    def side(self) -> int:
        """Places along each axis."""
        return int(self._grid.currentData())

    @property
    def held_out(self) -> bool:
        """Whether the loss is that of held-out examples."""
        return bool(self._examples.currentData() == "held-out")

    @property
    def is_log(self) -> bool:
        """Whether colours are spread over powers of ten."""
        return self._log.isChecked()

    @property
    def has_lines(self) -> bool:
        """Whether lines of equal loss are drawn."""
        return self._lines.isChecked()

    @property
    def has_sections(self) -> bool:
        """Whether the lines through the plane are shown."""
        return self._sections.isChecked()

    @property
    def percent(self) -> int:
        """So many per cent of the places lie below the last colour."""
        return self._top.value()

    def _offer(self) -> None:
        self._kind.offer((("random", self.tr("Random directions")), ("path", self.tr("Along the path (PCA)"))))
        self._reach.offer((str(reach), self.tr("Reach {times}×").format(times=f"{reach:g}")) for reach in REACHES)
        self._reach.setCurrentIndex(REACHES.index(1.0))
        self._grid.offer((str(side), self.tr("{side}×{side} places").format(side=side)) for side in SIDES)
        self._grid.setCurrentIndex(1)
        self._examples.offer((("training", self.tr("Training")), ("held-out", self.tr("Held-out"))))

    def _follow_kind(self) -> None:
        self._another.setEnabled(self.kind == "random")

    def _made_switch(self, name: str, text: str, tip: str, is_on: bool = True) -> QCheckBox:
        switch = QCheckBox(text, self)
        switch.setObjectName(name)
        switch.setAccessibleName(text)
        switch.setToolTip(tip)
        switch.setChecked(is_on)
        switch.toggled.connect(self.drawing_changed)
        return switch

    def _made_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setObjectName("landscapeTop")
        slider.setAccessibleName(self.tr("Colours up to so many per cent of the places"))
        slider.setToolTip(self.tr("Less: the colours are kept for the lowest losses, and all above have the last one."))
        slider.setRange(LEAST_PERCENT, 100)
        slider.setValue(100)
        slider.setFixedWidth(84)
        slider.valueChanged.connect(self.drawing_changed)
        return slider
