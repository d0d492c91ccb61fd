"""LaTeX typeset as drawings, and the widget that shows them line below line in the colours of the theme."""

from __future__ import annotations

import ziamath
from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from widgets import theme
from widgets.theme import SPACING

ziamath.config.svg2 = False  # Qt draws no SVG 2: glyphs as paths in their places instead of symbols

_SIZE = 24.0  # in which lines are typeset; drawings are scaled to the text of the window
_LARGER = 1.35  # than that text, because of the small numbers below the letters
_INK = "currentColor"


def typeset(latex: str) -> str | None:
    """A line of LaTeX as an SVG whose ink is ``currentColor``; None where it cannot be typeset."""
    try:
        return str(ziamath.Latex(latex, size=_SIZE, color=_INK).svg())
    except Exception:
        return None


class TypesetFormula(QWidget):
    """Lines of a formula; a drawing is sharp at every size of text and on every screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawings: list[str] = []
        self._renderers: list[QSvgRenderer] = []
        theme.changes().changed.connect(self._follow_theme)

    def add_line(self, drawing: str) -> None:
        """Show one more line, as ``typeset`` made it."""
        self._drawings.append(drawing)
        self._renderers.append(self._inked(drawing))
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
        self._grow()

    def _grow(self) -> None:
        self.setMinimumSize(self.sizeHint())
        self.update()

    def _places(self) -> list[QRectF]:
        """Where each line goes, in pixels of the widget."""
        factor = _LARGER * self.fontInfo().pixelSize() / _SIZE
        top, places = float(SPACING), []
        for renderer in self._renderers:
            size = QSizeF(renderer.viewBoxF().size()) * factor
            places.append(QRectF(SPACING, top, size.width(), size.height()))
            top += size.height() + SPACING
        return places

    def sizeHint(self) -> QSize:
        places = self._places()
        width = max((place.right() for place in places), default=0.0)
        height = places[-1].bottom() if places else 0.0
        return QSize(round(width) + SPACING, round(height) + SPACING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for renderer, place in zip(self._renderers, self._places(), strict=True):
            if place.intersects(QRectF(event.rect())):
                renderer.render(painter, place)
