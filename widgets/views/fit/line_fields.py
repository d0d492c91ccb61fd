"""Slope and height of a straight line, set by hand: the only weight and bias of the smallest network."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from playground.probes.fit import Line
from playground.weights import WeightEdit
from widgets.racing.fields import number_field
from widgets.racing.flow import labelled
from widgets.viewing.weights_by_hand import LIMITS, PAUSE, STEP

PLACES = {"weights": (0, 0), "bias": (0,)}


class LineFields(QObject):
    """Two fields that follow training while nobody types in them.

    Args:
        parent: of the fields.

    Attributes:
        parts: to be laid out; they hide where there is no such line.

    Signals:
        edited: (edits, name, merge key), as ``View.weights_asked``.
    """

    edited = Signal(object, str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._node: str | None = None
        self._line: Line | None = None
        self._gesture = 0
        self._slope = number_field(
            "fitSlope",
            self.tr("Slope"),
            self.tr("The only weight: how far the line goes up for each unit to the right."),
            LIMITS,
            0.0,
            parent,
        )
        self._height = number_field(
            "fitHeight", self.tr("Height"), self.tr("The only bias: the height of the line at 0."), LIMITS, 0.0, parent
        )
        self.parts = (
            labelled(self.tr("Slope"), self._slope, parent=parent),
            labelled(self.tr("Height"), self._height, parent=parent),
        )
        for field, parameter in ((self._slope, "weights"), (self._height, "bias")):
            field.setSingleStep(STEP)
            field.setProperty("parameter", parameter)
            field.edited.connect(self._tell)
            field.editing_ended.connect(self._end_gesture)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._settle)
        self.offer(None)

    def offer(self, node: str | None) -> None:
        """The neuron that draws the line; None where there is no line, and nothing to be set."""
        self._node = node
        for part in self.parts:
            part.setVisible(node is not None)

    def show_line(self, line: Line | None, is_present: bool) -> None:
        """These are the numbers now; those of the past cannot be set."""
        self._line = line
        for field in (self._slope, self._height):
            field.setEnabled(is_present)
        if not self._pause.isActive():
            self._show()

    def _show(self) -> None:
        if self._line is None:
            return
        for field, value in ((self._slope, self._line.weight), (self._height, self._line.bias)):
            if not field.lineEdit().isModified():
                field.show_value(round(value, 6))

    def _tell(self, value: float) -> None:
        if self._node is None:
            return
        field = self.sender()
        parameter = field.property("parameter")
        words = self.tr("Set slope to {value}") if parameter == "weights" else self.tr("Set height to {value}")
        self._pause.start()
        edit = WeightEdit(self._node, parameter, PLACES[parameter], value)
        self.edited.emit((edit,), words.format(value=f"{value:.3g}"), (id(field), self._gesture))

    def _end_gesture(self) -> None:
        self._gesture += 1

    def _settle(self) -> None:
        """Nobody has changed anything for a while: undo may have."""
        self._end_gesture()
        self._show()
