"""One view filmed over the moments of a run: a moving picture, or numbered pictures."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from playground.exchange.gif import GifWriter
from playground.problems import ProblemError, UnwritableFile
from widgets import theme
from widgets.time_travel.travel import TimeTravel

MOST_PICTURES = 60
SETTLING = 120
"""Milliseconds from when a view has got what it shows until it is painted: some load or lay out first."""

CAPTION = 22
"""Pixels above the picture, for the step."""


def evenly(count: int, most: int = MOST_PICTURES) -> list[int]:
    """At most so many places of ``count``, evenly apart, the first and the last among them."""
    return sorted({round(place) for place in np.linspace(0, count - 1, min(count, most)).tolist()})


class Film:
    """Writes pictures as they come, on a thread of its own: as GIF where the path ends so, else as numbered PNGs."""

    def __init__(self, path: Path, seconds: float) -> None:
        self._path = path
        self._gif = GifWriter(path, seconds) if path.suffix.lower() == ".gif" else None
        self._thread = ThreadPoolExecutor(1, "film")
        self._writing: list[Future[None]] = []

    def add(self, picture: QImage) -> None:
        """One more picture; ``ProblemError`` where one before it could not be written."""
        for done in [one for one in self._writing if one.done()]:
            done.result()
        self._writing.append(self._thread.submit(self._write, picture, len(self._writing) + 1))

    def close(self) -> None:
        """Wait for the rest; ``ProblemError`` where it could not be written."""
        self._thread.shutdown()
        for one in self._writing:
            one.result()
        if self._gif is not None:
            self._gif.close()

    def _write(self, picture: QImage, number: int) -> None:
        if self._gif is not None:
            self._gif.add(as_array(picture))
            return
        path = self._path.with_name(f"{self._path.stem}-{number:04}.png")
        if not picture.save(str(path), "PNG"):
            raise ProblemError(UnwritableFile(str(path), "the picture could not be saved there"))


def as_array(picture: QImage) -> NDArray[np.uint8]:
    """Its colours, uint8 [height, width, 3]."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


class Filming(QObject):
    """Goes from moment to moment and takes a picture of a widget at each; ends in the present.

    Signals:
        progressed: (done, of so many).
        ended: (problem), None where all went well; a ``ProblemError`` or an empty text where it was broken off.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self, travel: TimeTravel, widget: QWidget, title: str, path: Path, seconds: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._travel = travel
        self._widget = widget
        self._title = title
        self._size = widget.size()
        self._places = evenly(len(travel.moments))
        self._steps = [travel.moments[place].step for place in self._places]
        self._done = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self._take)
        self._film = Film(path, seconds / len(self._places))
        travel.shown.connect(self._wait)
        travel.visit_changed.connect(self._notice)

    def start(self) -> None:
        """Begin; what is told follows by signals."""
        self._travel.leave()
        self._go()

    def stop(self) -> None:
        """Break off; what was written stays."""
        self._end("")

    def _go(self) -> None:
        self._travel.visit(self._places[self._done])
        if self._travel.visited is None and self._done < len(self._places) - 1:
            self._end("")  # the network is not there to be looked at
        elif len(self._places) == 1:
            self._wait(self._steps[0])

    def _wait(self, step: int) -> None:
        """What was looked at before may still be on its way."""
        if step == self._steps[self._done]:
            self._settling.start()

    def _notice(self) -> None:
        """Somebody has gone back to the present meanwhile, or the engine has died."""
        if self._travel.visited is None and 0 < self._done < len(self._places) - 1:
            self._end("")

    def _take(self) -> None:
        visited = self._travel.visited
        step = self._travel.present if visited is None else visited.step
        try:
            self._film.add(self._picture(step))
        except ProblemError as error:
            self._end(error)
            return
        self._done += 1
        self.progressed.emit(self._done, len(self._places))
        if self._done < len(self._places):
            self._go()
        else:
            self._end(None)

    def _picture(self, step: int) -> QImage:
        """The widget under a line that names it and the step; of the same size throughout."""
        height = CAPTION * theme.text_size() // 100
        picture = QImage(self._size.width(), self._size.height() + height, QImage.Format.Format_RGB32)
        picture.fill(QColor(theme.colours().panel))
        painter = QPainter(picture)
        painter.drawPixmap(0, height, self._widget.grab(QRect(0, 0, self._size.width(), self._size.height())))
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.colours().text))
        words = self.tr("{title} · step {step}").format(title=self._title, step=f"{step:,}")
        painter.drawText(QRect(10, 0, picture.width() - 20, height), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        return picture

    def _end(self, problem: object) -> None:
        self._settling.stop()
        self._travel.shown.disconnect(self._wait)
        self._travel.visit_changed.disconnect(self._notice)
        try:
            self._film.close()
        except ProblemError as error:
            problem = error
        self._travel.leave()
        self.ended.emit(problem)
