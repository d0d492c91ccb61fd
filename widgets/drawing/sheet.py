"""The sheet of paper behind the pad: what is drawn on it, the pen above it and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from playground.drawing import Drawing, Stroke
from widgets.drawing.gesture import PenGesture
from widgets.drawing.smoothing import Point

THINNEST, THICKEST, DEFAULT_WIDTH = 0.02, 0.20, 0.08  # pad units
STEPS_KEPT = 200  # how far back undo goes


class Sheet(QObject):
    """A drawing that is being made, one stroke or one change at a time; positions are in pad units.

    Signals:
        drawing_changed(Drawing): also while a stroke is being drawn, at most once per pass of the event loop.
        grown(list[Stroke]): at once, the pieces of the present stroke that have settled since the last time.
        replaced(): at once, when the drawing is no continuation of the one before.
        pen_changed(): the pen's width, or whether it erases.
    """

    drawing_changed = Signal(object)
    grown = Signal(object)
    replaced = Signal()
    pen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing()
        self._announced = self._drawing
        self._gesture: PenGesture | None = None
        self._pen_width, self._erasing = DEFAULT_WIDTH, False
        self._undo_stack = QUndoStack(self)
        self._undo_stack.setUndoLimit(STEPS_KEPT)
        self._announcing = QTimer(self, singleShot=True, interval=0)
        self._announcing.timeout.connect(self._announce)

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps back and forth, one a stroke."""
        return self._undo_stack

    def drawing(self) -> Drawing:
        """What is on the sheet now, with the stroke that is being drawn."""
        return self._drawing if self._gesture is None else self._gesture.drawing()

    def change(self, drawing: Drawing, what: str) -> None:
        """Put another drawing on the sheet; `what` names the step for whoever wants to undo it."""
        self.lift_pen()
        if drawing != self._drawing:
            self._undo_stack.push(_Change(self._put, self._drawing, drawing, what))

    def pen_width(self) -> float:
        """The diameter of the pen in pad units."""
        return self._pen_width

    def set_pen_width(self, width: float) -> None:
        """Choose the diameter of the pen and the eraser, kept between 0.02 and 0.2 pad units."""
        width = min(max(round(width, 3), THINNEST), THICKEST)
        if width != self._pen_width:
            self._pen_width = width
            self.pen_changed.emit()

    def is_erasing(self) -> bool:
        """Whether the pen is turned round to its eraser."""
        return self._erasing

    def set_erasing(self, erasing: bool) -> None:
        """Take the eraser, or the pen again."""
        if erasing != self._erasing:
            self._erasing = erasing
            self.pen_changed.emit()

    def is_drawing(self) -> bool:
        """Whether a stroke is being drawn at this moment."""
        return self._gesture is not None

    def put_pen_down(self, at: Point, erases: bool | None = None, pressure: float = 0.5) -> None:
        """Begin a stroke.

        Whether it `erases` is, left out, what is chosen; `pressure` (0 to 1, a mouse's is 0.5) changes its width a
        little.
        """
        self.lift_pen()
        erases = self._erasing if erases is None else erases
        self._gesture = PenGesture(self._drawing, at, self._width_under(pressure), erases)
        self.grown.emit([])
        self._announcing.start()

    def move_pen(self, to: Point, pressure: float = 0.5) -> None:
        """Draw on to a position; nothing happens while no stroke is being drawn."""
        if self._gesture is not None and self._gesture.move_to(to, self._width_under(pressure)):
            self.grown.emit(self._gesture.take_fresh())
            self._announcing.start()

    def lift_pen(self) -> None:
        """End the stroke, which can then be undone; nothing happens while no stroke is being drawn."""
        if self._gesture is None:
            return
        gesture, self._gesture = self._gesture, None
        tail = gesture.tail()
        self.grown.emit([tail])
        self._drawing = gesture.drawing()
        what = self.tr("rub out") if tail.erases else self.tr("stroke")
        self._undo_stack.push(_Change(self._put, gesture.before, self._drawing, what))

    def abandon_stroke(self) -> None:
        """Take back the stroke that is being drawn."""
        if self._gesture is not None:
            self._gesture = None
            self.replaced.emit()
            self._announcing.start()

    def tail(self) -> Stroke | None:
        """The last piece of the stroke that is being drawn, which the pen's next movement may still bend."""
        return None if self._gesture is None else self._gesture.tail()

    def _width_under(self, pressure: float) -> float:
        # In steps of a tenth: every other width begins a new stroke, and nobody sees finer differences.
        return round(self._pen_width * (0.7 + round(0.6 * pressure, 1)), 4)

    def _put(self, drawing: Drawing) -> None:
        self._gesture = None
        if drawing is not self._drawing:
            self._drawing = drawing
            self.replaced.emit()
        self._announcing.start()

    def _announce(self) -> None:
        drawing = self.drawing()
        if drawing != self._announced:
            self._announced = drawing
            self.drawing_changed.emit(drawing)


class _Change(QUndoCommand):
    """One step between two drawings; both are values, so going back is putting the old one."""

    def __init__(self, put: Callable[[Drawing], None], before: Drawing, after: Drawing, what: str) -> None:
        super().__init__(what)
        self._put, self._before, self._after = put, before, after

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)
