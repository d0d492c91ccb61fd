"""Where the parts of the prediction bars lie, and how each is painted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from widgets import theme
from widgets.drawing.answer import Answer, percent

TALLEST_ROW, TALLEST_BAR = 28.0, 14.0
GAP = 8.0
GHOST_SIGN = 24.0  # pixels before the legend of the outlines
WIDEST_LABEL = 0.34  # the share of the width that the longest label may take
_FLAGS = Qt.AlignmentFlag


@dataclass(frozen=True)
class BarsLayout:
    """The rectangles of the parts for one size of the widget and one set of labels, in pixels."""

    headline: QRectF
    rows: tuple[QRectF, ...]
    label_width: float
    number_width: float
    foot: QRectF

    @property
    def left(self) -> float:
        """Where every bar begins."""
        return self.rows[0].left() + self.label_width + GAP

    @property
    def right(self) -> float:
        """Where a bar of probability 1 ends."""
        return self.rows[0].right() - self.number_width - GAP

    def at(self, probability: float) -> float:
        """How far across a probability lies."""
        return self.left + probability * (self.right - self.left)

    def bar(self, row: int, probability: float) -> QRectF:
        """The bar of a row."""
        around = self.rows[row]
        height = min(TALLEST_BAR, around.height() * 0.66)
        return QRectF(self.left, around.center().y() - height / 2, self.at(probability) - self.left, height)


def headline_height() -> float:
    """Room for the answer, or for two lines that say why there is none, in pixels."""
    return max(40.0, 2 * QFontMetricsF(theme.font("body")).lineSpacing() + 8)


def foot_height() -> float:
    """Room for what the dotted line means, in pixels."""
    return max(20.0, QFontMetricsF(theme.font("small")).height() + 4)


def lowest_row() -> int:
    """A row in which a label can still be told from its neighbours, in pixels."""
    return round(max(16.0, QFontMetricsF(theme.font("body")).capHeight() + 3))


def arrange(area: QRectF, labels: tuple[str, ...], locale: QLocale) -> BarsLayout:
    """Lay the parts out in an area; all rows are equally high."""
    body = QFontMetricsF(theme.font("body"))
    bold = theme.font("body")
    bold.setBold(True)  # the leading class is; none must move when the lead changes
    longest = max(QFontMetricsF(bold).horizontalAdvance(label) for label in labels)
    above, below = headline_height(), foot_height()
    tallest = max(TALLEST_ROW, body.height())
    height = min(tallest, max(1.0, (area.height() - above - below) / len(labels)))
    top = area.top() + above
    rows = tuple(QRectF(area.left(), top + row * height, area.width(), height) for row in range(len(labels)))
    return BarsLayout(
        headline=QRectF(area.left(), area.top(), area.width(), above - 4),
        rows=rows,
        label_width=min(longest, WIDEST_LABEL * area.width()),
        number_width=body.horizontalAdvance(percent(1.0, locale)),
        foot=QRectF(area.left(), rows[-1].bottom(), area.width(), below),
    )


def paint_headline(painter: QPainter, layout: BarsLayout, text: str) -> None:
    """The answer in large letters, smaller where it would not fit."""
    painter.setPen(QColor(theme.colours().text))
    large, small = theme.font("title"), theme.font("heading")
    fits = QFontMetricsF(large).horizontalAdvance(text) <= layout.headline.width()
    _write(painter, layout.headline, text, large if fits else small, _FLAGS.AlignLeft)


def paint_sentence(painter: QPainter, area: QRectF, text: str, colour: str) -> None:
    """Whole sentences instead of a headline."""
    painter.setPen(QColor(colour))
    painter.setFont(theme.font("body"))
    painter.drawText(area, int(_FLAGS.AlignLeft | _FLAGS.AlignTop | Qt.TextFlag.TextWordWrap), text)


def paint_labels(painter: QPainter, layout: BarsLayout, labels: tuple[str, ...], leader: int | None) -> None:
    """The classes' names in front of empty tracks; the leading one stands out."""
    now = theme.colours()
    for row, label in enumerate(labels):
        around = layout.rows[row]
        font = theme.font("body")
        font.setBold(row == leader)
        painter.setPen(QColor(now.text if row == leader else now.muted))
        area = QRectF(around.left(), around.top(), layout.label_width, around.height())
        _write(painter, area, label, font, _FLAGS.AlignRight)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.mixed(now.window, now.line, 0.55)))
        painter.drawRoundedRect(layout.bar(row, 1.0), 3.0, 3.0)


def paint_bars(painter: QPainter, layout: BarsLayout, answer: Answer, locale: QLocale) -> None:
    """A bar and a number for each class.

    The leading class is in the accent colour; where the answer is doubtful, the first two are, and hatched.
    """
    now = theme.colours()
    doubtful = answer.is_doubtful()
    leaders = answer.ranking()[: 2 if doubtful else 1]
    plain = theme.mixed(now.muted, now.window, 0.4)
    leading = theme.mixed(now.window, now.accent, 0.35) if doubtful else now.accent
    for row, probability in enumerate(answer.probabilities):
        leads = row in leaders
        bar = layout.bar(row, float(probability))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(leading if leads else plain))
        if bar.width() >= 0.5:
            painter.drawRoundedRect(bar, min(3.0, bar.width() / 2), 3.0)
        if leads and doubtful:
            painter.setBrush(QBrush(QColor(now.accent), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(bar, 3.0, 3.0)
        painter.setPen(QColor(now.text if leads else now.muted))
        around = layout.rows[row]
        area = QRectF(layout.right + GAP, around.top(), layout.number_width, around.height())
        _write(painter, area, percent(float(probability), locale), theme.font("body"), _FLAGS.AlignRight)


def paint_ghost(painter: QPainter, layout: BarsLayout, probabilities: np.ndarray, legend: str) -> None:
    """Outlined bars of another network's answer, with a legend that says whose it is."""
    now = theme.colours()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(now.positive), 1.4))
    for row, probability in enumerate(probabilities):
        bar = layout.bar(row, float(probability))
        if bar.width() >= 2.0:
            painter.drawRoundedRect(bar.adjusted(0, -1.5, 0, 1.5), 3.0, 3.0)
    small = theme.font("small")
    width = QFontMetricsF(small).horizontalAdvance(legend)
    middle = layout.foot.center().y()
    painter.drawRoundedRect(QRectF(layout.foot.right() - width - GHOST_SIGN, middle - 4, 16, 8), 2.0, 2.0)
    painter.setPen(QColor(now.muted))
    _write(painter, layout.foot, legend, small, _FLAGS.AlignRight)


def paint_chance(painter: QPainter, layout: BarsLayout, label: str, beside: str | None) -> None:
    """The line that a network which only guesses would reach; its words as far as those ``beside`` leave room."""
    now = theme.colours()
    across = round(layout.at(1 / len(layout.rows))) + 0.5
    pen = QPen(QColor(theme.mixed(now.window, now.muted, 0.8)), 1.0)
    pen.setDashPattern([2.0, 3.0])
    painter.setPen(pen)
    painter.drawLine(QPointF(across, layout.rows[0].top()), QPointF(across, layout.foot.top() + 5))
    painter.setPen(QColor(now.muted))
    taken = GHOST_SIGN + 2 * GAP + QFontMetricsF(theme.font("small")).horizontalAdvance(beside) if beside else 0.0
    area = QRectF(across + 4, layout.foot.top(), layout.foot.right() - across - 4 - taken, layout.foot.height())
    _write(painter, area, label, theme.font("small"), _FLAGS.AlignLeft)


def _write(painter: QPainter, area: QRectF, text: str, font: QFont, side: Qt.AlignmentFlag) -> None:
    """One line of text in the vertical middle of an area, shortened where it does not fit."""
    painter.setFont(font)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    painter.drawText(area, int(side | _FLAGS.AlignVCenter | Qt.TextFlag.TextDontClip), shown)
