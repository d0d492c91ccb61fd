"""Who leads through a window: waits for its answers, reads what it says and takes the pictures."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from playground.drawing import prepare, prepare_raw, rasterize
from playground.graph import order
from playground.layers import Input, Layer
from widgets import theme
from widgets.builder.canvas import NetworkCanvas
from widgets.drawing.pad import DrawingPad
from widgets.drawing.prediction_bars import PredictionBars
from widgets.drawing.seen_picture import SeenPicture
from widgets.main_window import MainWindow
from widgets.tour import hands
from widgets.tour.digits import PenPath
from widgets.tour.waiting import PATIENCE, TourError, comes_true, wait_for

SIZE = (1440, 900)
BETWEEN_LOOKS = 260
"""Milliseconds; lists of figures are brought up to date less often than curves."""

SETTLING = 2.0
"""Seconds; what moves for longer, as a curve that grows, moves on in the picture."""

Seen = dict[str, object]


class Guide:
    """Leads through one window; stations ask it for what more than one of them needs.

    Args:
        window: the window, open.
        arguments: of the command line that another window beside it is opened with.
    """

    def __init__(self, window: MainWindow, arguments: list[str]) -> None:
        self.window = window
        self.arguments = arguments
        self._picture: Path | None = None
        window.resize(*SIZE)

    # --- pictures ------------------------------------------------------------------------------------------------

    def arrive(self, picture: Path) -> None:
        """A new station, whose picture belongs there."""
        self._picture = picture

    def take_picture(self, of: MainWindow | None = None) -> None:
        """Take the station's picture now, once, with the dialogs open; what happens afterwards is not on it."""
        if self._picture is None:
            return
        picture, self._picture = self._picture, None
        window = of or self.window
        pixels = window.grab()
        painter = QPainter(pixels)
        for dialog in window.findChildren(QWidget):
            if dialog.isWindow() and dialog.isVisible():  # beside the window on a screen, and no part of its picture
                corner = window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0)))
                painter.drawPixmap(corner, dialog.grab())
                painter.setPen(theme.colours().muted)
                painter.drawRect(QRect(corner, dialog.size()).adjusted(-1, -1, 0, 0))
        painter.end()
        if not pixels.save(str(picture)):
            raise TourError(f"The picture {picture} could not be written.")

    def settle(self) -> None:
        """Wait until nothing moves any more: all that was arranged anew is in its place, and a second look is alike."""
        last: list[QImage] = []

        def is_still() -> bool:
            QTest.qWait(BETWEEN_LOOKS)
            now = self.window.grab().toImage()
            is_alike = bool(last) and last[-1] == now
            last[:] = [now]
            return is_alike

        comes_true(is_still, SETTLING)

    # --- what several stations do --------------------------------------------------------------------------------

    def draw(self, strokes: tuple[PenPath, ...]) -> None:
        """Draw on the emptied pad, and wait until what is to be seen of it is there."""
        hands.click(self.window, "clearButton")
        hands.draw(self.pad, strokes)
        wait_for(self._is_seen, "the picture of what is on the pad")

    def wait_for_answer(self) -> None:
        """Wait until the bars show the answer to what is on the pad now."""
        wait_for(self._is_seen, "the picture of what is on the pad")
        wait_for(self._is_answered, "the answer to what is on the pad")

    def play(self) -> None:
        """Have it train, where it does not yet."""
        if not self.window.run.is_playing:
            hands.click(self.window, "playButton")

    def pause(self) -> None:
        """Have it pause, where it trains, and wait until the weights are at rest."""
        run = self.window.run
        if run.is_playing:
            hands.click(self.window, "playButton")
        if not comes_true(lambda: not run.is_playing and self._is_at_rest(), PATIENCE):
            frame = "none yet" if run.frame is None else f"step {run.frame.step}, playing: {run.frame.playing}"
            kept = "none yet" if run.checkpoint is None else f"step {run.checkpoint.step}"
            raise TourError(
                f"Training did not come to rest within {PATIENCE:g} seconds. The window is at step {run.step_count}, "
                f"playing: {run.is_playing}; the last frame: {frame}; the last checkpoint: {kept}."
            )

    def close_inside(self) -> None:
        """Click beside the blocks, so that the room is the curves' again."""
        canvas = hands.find(self.window, NetworkCanvas, "networkCanvas")
        hands.click_at(canvas.viewport(), QPoint(2, 2))
        inside = self.window.findChild(QWidget, "insideView")
        wait_for(lambda: inside is None or not inside.isVisible(), "the block to be closed")

    # --- what is to be seen --------------------------------------------------------------------------------------

    @property
    def pad(self) -> DrawingPad:
        """The drawing pad."""
        return hands.find(self.window, DrawingPad, "drawPad")

    @property
    def bars(self) -> PredictionBars:
        """The network's answer."""
        return hands.find(self.window, PredictionBars, "predictionBars")

    def answer(self) -> Seen:
        """The answer shown."""
        return {"label": self.bars.label(), "probability": rounded(self.bars.probabilities().max())}

    def words(self, name: str) -> str:
        """What a label says, or what is said of another part to those who hear it."""
        part = hands.find(self.window, QWidget, name)
        return part.text() if isinstance(part, QLabel) else part.accessibleDescription()

    def step(self) -> int:
        """How far training is."""
        return self.window.run.step_count

    def held_out(self) -> tuple[int, float, float]:
        """Step, loss and accuracy of the last evaluation on held-out data; NaN where accuracy does not apply."""
        table = self.window.run.history.held_out
        if not len(table):
            raise TourError("Nothing has been measured on held-out data.")
        return int(table.steps[-1]), float(table.losses[-1]), float(table.accuracies[-1])

    def progress(self) -> Seen:
        """How far training is, and what was last measured on held-out data."""
        _, loss, accuracy = self.held_out()
        kept = {} if math.isnan(accuracy) else {"accuracy": rounded(accuracy)}
        return {"step": self.step(), "loss": rounded(loss), **kept}

    def node(self, kind: type[Layer], last: bool = False) -> str:
        """The id of the first, or the last, block of a kind."""
        graph = self.window.document.experiment().graph
        found = [node_id for node_id in order(graph) if isinstance(graph.node(node_id).layer, kind)]
        if not found:
            raise TourError(f"The network has no {kind.__name__}.")
        return found[-1 if last else 0]

    # --- conditions ----------------------------------------------------------------------------------------------

    def _is_seen(self) -> bool:
        is_raw = hands.find(self.window, QCheckBox, "rawSwitch").isChecked()
        ink = rasterize(self.pad.drawing())
        return np.array_equal(self._seen(), prepare_raw(ink) if is_raw else prepare(ink))

    def _is_answered(self) -> bool:
        run, entrance = self.window.run, self.window.document.experiment().graph.only(Input)
        answer = run.answer
        if answer is None or answer.probabilities is None or entrance is None or entrance.id not in answer.outputs:
            return False
        is_of_this_drawing = np.array_equal(answer.outputs[entrance.id][:, :, 0], self._seen())
        is_of_these_weights = run.is_playing or answer.step == run.step_count
        is_shown = np.array_equal(self.bars.probabilities(), answer.probabilities)
        return is_of_this_drawing and is_of_these_weights and is_shown

    def _seen(self) -> np.ndarray:
        return hands.find(self.window, SeenPicture, "seenPicture").picture()

    def _is_at_rest(self) -> bool:
        """Whether the engine has said that it pauses, and the checkpoint of that very step is here."""
        run = self.window.run
        has_paused = run.frame is None or not run.frame.playing
        return has_paused and (
            run.step_count == 0 or (run.checkpoint is not None and run.checkpoint.step == run.step_count)
        )


def rounded(number: float, digits: int = 4) -> float:
    """A number short enough to be read in a table."""
    return round(float(number), digits)
