"""LaTeX typeset as drawings beside the window, and the widget that shows them in the colours of the theme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from queue import SimpleQueue
from threading import Semaphore, Thread

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.theme import SPACING

_SIZE = 24.0  # in which lines are typeset; drawings are scaled to the text of the window
_LARGER = 1.35  # than that text, because of the small numbers below the letters
_INK = "currentColor"


_TALLEST = 2
"""So many brackets around fractions may grow with what is in them; each level takes four times as long as the last."""


_LONG = 70
"""So many letters of a line stay in one row."""


def typeset(latex: str) -> str | None:
    """A row of LaTeX as an SVG whose ink is ``currentColor``; None where it cannot be typeset."""
    from ziamath.config import config  # noqa: PLC0415 - a tenth of a second, in the thread
    from ziamath.zmath import Latex  # noqa: PLC0415

    config.svg2 = False  # Qt draws no SVG 2: glyphs as paths in their places instead of symbols
    try:
        return str(Latex(latex, size=_SIZE, color=_INK).svg())
    except Exception:
        return None


def lightened(latex: str) -> str:
    """The line without brackets that grow where there is nothing tall in them: they would look the same, slowly."""
    parts = re.split(r"\\(left|right)(?![a-zA-Z])", latex)
    texts, marks = parts[::2], parts[1::2]
    tall, opened = [0] * len(marks), []  # how many brackets around fractions are in each other, by bracket
    for at, mark in enumerate(marks):
        if mark == "left":
            opened.append(at)
        elif opened:
            start = opened.pop()
            inside = texts[start + 1 : at + 1]
            has_fraction = any("\\frac" in text for text in inside)
            tall[start] = tall[at] = max(tall[start + 1 : at], default=0) + has_fraction
            marks[start], marks[at] = (f"\\{m}" if 0 < tall[at] <= _TALLEST else "" for m in ("left", "right"))
    return "".join(part for pair in zip(texts, [*marks, ""], strict=True) for part in pair)


def rows(latex: str) -> list[str]:
    """The line in several where it is long and lists things: one below the other, as in a book."""
    light = lightened(latex)
    places = _commas(light)
    if not places or len(re.sub(r"\\[a-zA-Z]+|[{}_ \\]", "", light)) <= _LONG:
        return [light]
    ends = [0, *(place + 1 for place in places), len(light)]
    first, *others = (light[start:end].strip() for start, end in pairwise(ends))
    return [first, *(rf"\qquad {other}" for other in others)]


def _commas(light: str) -> list[int]:
    """Places of the commas that the fewest brackets are around; none inside brackets that grow or parts of a sign."""
    found: dict[int, list[int]] = {}
    depth = whole = 0
    for match in re.finditer(r"\\left|\\right|[()\[\]{},]", light):
        sign = match[0]
        if sign in ("\\left", "{"):
            whole += 1
        elif sign in ("\\right", "}"):
            whole -= 1
        elif sign != ",":
            depth += 1 if sign in "([" else -1
        elif not whole and not light.startswith("\\,", match.start() - 1):
            found.setdefault(depth, []).append(match.start())
    return found[min(found)] if found else []


class Typesetting:
    """Lines typeset one after another in a thread of its own, for dozens of them take seconds.

    The thread touches nothing of Qt, and makes no line before the last was taken: what the window does with a line is
    not kept waiting by the next.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._waiting = tuple(row for line in lines for row in rows(line))
        self._left = len(self._waiting)
        self._ready: SimpleQueue[str | None] = SimpleQueue()
        self._may_go_on, self._is_unwanted = Semaphore(), False
        self._thread = Thread(target=self._work, name="typesetting", daemon=True)
        self._thread.start()

    def take(self) -> tuple[str | None] | None:
        """The next drawing, None in its place where its line cannot be typeset; None where it is not ready yet."""
        if self._ready.empty():
            return None
        self._left -= 1
        return (self._ready.get(),)

    def go_on(self) -> None:
        """What was taken is shown: the next line may be made."""
        self._may_go_on.release()

    def is_done(self) -> bool:
        """Whether every line was taken."""
        return not self._left

    def is_at_work(self) -> bool:
        """Whether the thread still lives."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Make no more than the line at work."""
        self._is_unwanted = True
        self._may_go_on.release()

    def _work(self) -> None:
        for line in self._waiting:
            self._may_go_on.acquire()
            if self._is_unwanted:
                return
            self._ready.put(typeset(line))


class TypesetFormula(QWidget):
    """Lines of a formula; a drawing is sharp at every size of text and on every screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawings: list[str] = []
        self._renderers: list[QSvgRenderer] = []
        self._places: list[tuple[float, float]] = []  # where each line begins and ends, from the top
        self._width = 0.0
        theme.changes().changed.connect(self._follow_theme)

    def add_line(self, drawing: str) -> None:
        """Show one more line, as ``typeset`` made it."""
        self._drawings.append(drawing)
        self._renderers.append(self._inked(drawing))
        self._place(self._renderers[-1])
        self._grow()

    def line_count(self) -> int:
        """The lines shown so far."""
        return len(self._drawings)

    def _inked(self, drawing: str) -> QSvgRenderer:
        return QSvgRenderer(QByteArray(drawing.replace(_INK, theme.colours().text).encode()), self)

    def _follow_theme(self) -> None:
        for renderer in self._renderers:
            renderer.deleteLater()
        self._renderers = [self._inked(drawing) for drawing in self._drawings]
        self._places.clear()
        self._width = 0.0
        for renderer in self._renderers:
            self._place(renderer)
        self._grow()

    def _place(self, renderer: QSvgRenderer) -> None:
        """Put one more line below the others."""
        factor = _LARGER * self.fontInfo().pixelSize() / _SIZE
        size = renderer.viewBoxF().size() * factor
        top = SPACING + (self._places[-1][1] if self._places else 0.0)
        self._places.append((top, top + size.height()))
        self._width = max(self._width, size.width())

    def _grow(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        bottom = self._places[-1][1] if self._places else 0.0
        return QSize(round(self._width) + 2 * SPACING, round(bottom) + SPACING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = _LARGER * self.fontInfo().pixelSize() / _SIZE
        first, last = event.rect().top(), event.rect().bottom()
        for renderer, (top, bottom) in zip(self._renderers, self._places, strict=True):
            if bottom >= first and top <= last:
                width = renderer.viewBoxF().width() * factor
                renderer.render(painter, QRectF(SPACING, top, width, bottom - top))
