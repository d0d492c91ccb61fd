"""The fonts, colours and measures of blocks in the look that is in force: made once, for hundreds of blocks."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPen

from widgets import theme
from widgets.theme import mixed

FULL, COMPACT = 64.0, 42.0  # the side of the thumbnail
PADDING = 7.0
WIDEST = 132.0


class Looks:
    """What blocks are painted with; ``looks`` gives the present one."""

    def __init__(self) -> None:
        now = theme.colours()
        self.small, self.heading = theme.font("small"), theme.font("heading")
        self.strong = QFont(self.small)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.line = QFontMetricsF(self.small).height()
        self.strong_line = QFontMetricsF(self.strong).height()
        self.widest = WIDEST * theme.text_size() / 100
        self.text, self.muted, self.panel = QColor(now.text), QColor(now.muted), QColor(now.panel)
        self.window = QColor(now.window)
        self.good, self.bad, self.warning = QColor(now.good), QColor(now.bad), QColor(now.warning)
        self.paper, self.chosen_paper = QColor(now.raised), QColor(mixed(now.raised, now.accent, 0.08))
        self.edge = QPen(QColor(mixed(now.line, now.muted, 0.25)), 1.0)
        self.hovered_edge = QPen(QColor(mixed(now.line, now.muted, 0.9)), 1.0)
        self.bad_edge, self.chosen_edge = QPen(self.bad, 1.0), QPen(QColor(now.accent), 1.6)
        self.port = QPen(QColor(mixed(now.line, now.muted, 0.7)), 1.2)
        self.spare_port = QPen(self.port.color(), 1.2, Qt.PenStyle.DotLine)
        self.marked_port = QPen(self.panel, 1.2)
        self.faint = QColor(mixed(now.raised, now.muted, 0.45))
        self._widths: dict[tuple[str, bool], float] = {}

    def width(self, text: str, is_strong: bool) -> float:
        """How wide a text is in pixels; the same few texts stand on hundreds of blocks."""
        found = self._widths.get((text, is_strong))
        if found is None:
            found = QFontMetricsF(self.strong if is_strong else self.small).horizontalAdvance(text)
            self._widths[text, is_strong] = found
        return found


def looks() -> Looks:
    """What blocks are painted with now."""
    return _looks(theme.colours().name, theme.text_size(), QGuiApplication.font().key())


@lru_cache(maxsize=4)
def _looks(_colours: str, _text_size: int, _font: str) -> Looks:
    return Looks()
