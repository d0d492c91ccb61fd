"""The ink of a drawing that is being drawn: only what is new is computed, so that the answer keeps up with the pen."""

from __future__ import annotations

import numpy as np

from playground.drawing import Drawing, InkCanvas, Stroke


class FollowingInk:
    """Computes the ink of one drawing after the other, quickly when each goes on from the one before.

    The result is what `playground.drawing.rasterize` gives. The last point of the last stroke may still move, so the
    bit that leads to it is laid on a copy.
    """

    def __init__(self) -> None:
        self._start_anew(Drawing())

    def ink_of(self, drawing: Drawing) -> np.ndarray:
        """The ink of a drawing, float32 [INK_SIZE, INK_SIZE] from 0 (paper) to 1 (ink)."""
        if not self._continues(drawing):
            self._start_anew(drawing)
        strokes = drawing.strokes
        for number in range(self._whole, len(strokes)):
            self._lay(strokes[number], len(strokes[number].points) - (number == len(strokes) - 1))
            if number < len(strokes) - 1:
                self._whole, self._laid = number + 1, 0
        self._strokes = strokes
        return self._with_tail()

    def _start_anew(self, drawing: Drawing) -> None:
        self._picture = drawing.picture
        self._canvas = InkCanvas(drawing=Drawing(picture=drawing.picture))
        self._strokes: tuple[Stroke, ...] = ()
        self._whole = 0  # so many strokes are on the canvas from end to end
        self._laid = 0  # and so many points of the next one

    def _continues(self, drawing: Drawing) -> bool:
        """Whether everything on the canvas is part of the drawing."""
        if drawing.picture is not self._picture or drawing.strokes[: self._whole] != self._strokes[: self._whole]:
            return False
        if self._laid == 0:
            return True
        if len(drawing.strokes) <= self._whole:
            return False
        now, then = drawing.strokes[self._whole], self._strokes[self._whole]
        same_pen = (now.width, now.erases) == (then.width, then.erases)
        return same_pen and now.points[: self._laid] == then.points[: self._laid]

    def _lay(self, stroke: Stroke, until: int) -> None:
        """Put the points of the first stroke that is not whole on the canvas, up to the number `until`."""
        if until <= self._laid:
            return
        begin = max(self._laid - 1, 0)
        self._canvas.add_stroke(Stroke(stroke.points[begin:until], stroke.width, stroke.erases))
        self._laid = until

    def _with_tail(self) -> np.ndarray:
        result = InkCanvas()
        result.ink[...] = self._canvas.ink
        if len(self._strokes) > self._whole:
            last = self._strokes[self._whole]
            result.add_stroke(Stroke(last.points[max(self._laid - 1, 0) :], last.width, last.erases))
        return result.ink
