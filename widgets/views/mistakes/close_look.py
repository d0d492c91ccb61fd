"""One held-out example closely: the picture, what the network says class by class, and what it resembles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.probes.mistakes import Closely
from widgets import theme
from widgets.views.mistakes.faces import face

PICTURE, NEAR = 84, 44  # pixels of the example and of each of its neighbours
GAP = 12
NAMED = 4  # columns of a row that are told


class CloseLook(QWidget):
    """Picture, bars and neighbours in a row; its words are there for screen readers and as a tool-tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mistakesClosely")
        self.setAccessibleName(self.tr("The chosen example"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._seen: Closely | None = None
        self._labels: tuple[str, ...] = ()
        self._inputs: tuple[str, ...] = ()
        self.hide()

    def show_example(self, seen: Closely | None, labels: Sequence[str], inputs: Sequence[str] = ()) -> None:
        """Show this one, None for none; ``inputs`` are the names of a table's columns."""
        self._seen, self._labels, self._inputs = seen, tuple(labels), tuple(inputs)
        self.setVisible(seen is not None)
        words = self.words()
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What is shown, in sentences."""
        if self._seen is None:
            return ""
        seen, shares = self._seen, self._seen.probabilities
        order = np.argsort(-np.nan_to_num(shares))[:3]
        said = ", ".join(f"{self._labels[place]} {_percent(shares[place])}" for place in order)
        near = ", ".join(self._labels[label] for label in seen.near_labels)
        text = self.tr("Example {index} is {truth}. The network says {said}. The nearest training examples are {near}.")
        text = text.format(index=seen.index, truth=self._labels[seen.truth], said=said, near=near)
        return f"{text} {self._row_in_words(seen)}".strip()

    def _row_in_words(self, seen: Closely) -> str:
        """The columns of a row in which it is furthest from 0, as the network gets them."""
        if len(self._inputs) != seen.input.size:
            return ""
        values = np.nan_to_num(seen.input.astype(np.float64))
        order = np.argsort(-np.abs(values), kind="stable")[:NAMED]
        figures = ", ".join(f"{self._inputs[place]} {values[place]:+.2f}" for place in order)
        return self.tr("As the network gets it: {figures}.").format(figures=figures)

    def sizeHint(self) -> QSize:
        return QSize(300, PICTURE + self.fontMetrics().lineSpacing() + GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._seen is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        now, line, ratio = theme.colours(), painter.fontMetrics().lineSpacing(), self.devicePixelRatioF()
        painter.setPen(QColor(now.muted))
        truth = self.tr("is {label}").format(label=self._labels[self._seen.truth])
        painter.drawText(QRectF(0, 0, PICTURE, line), 0, truth)
        painter.drawPixmap(0, line, face(self._seen.input, PICTURE, ratio))
        fits = max(0, (self.width() - PICTURE - GAP - self._bars_width() - GAP) // (NEAR + GAP // 2))
        count = min(fits, len(self._seen.near))
        self._paint_bars(painter, line)
        left = PICTURE + GAP + self._bars_width() + GAP
        if count:
            painter.setPen(QColor(now.muted))
            room = QRectF(left, 0, self.width() - left, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self.tr("nearest in training"))
        for number in range(count):
            place = left + number * (NEAR + GAP // 2)
            painter.drawPixmap(place, line, face(self._seen.near[number], NEAR, ratio))
            is_same = self._seen.near_labels[number] == self._seen.truth
            painter.setPen(QColor(now.text if is_same else now.muted))
            words = f"{self._labels[self._seen.near_labels[number]]}\n{self._seen.distances[number]:.1f}"
            painter.drawText(QRectF(place, line + NEAR + 2, NEAR, 2 * line), Qt.AlignmentFlag.AlignHCenter, words)
        painter.end()

    def _bars_width(self) -> int:
        return min(240, max(90, (self.width() - PICTURE) // 2))

    def _paint_bars(self, painter: QPainter, top: int) -> None:
        """Upright bars, one a class: the truth in the accent colour, a wrong answer in the colour of warnings."""
        assert self._seen is not None
        now, shares = theme.colours(), np.nan_to_num(self._seen.probabilities)
        left, width = PICTURE + GAP, self._bars_width()
        step = width / len(shares)
        line = painter.fontMetrics().lineSpacing()
        foot, room = top + PICTURE - line, PICTURE - line - 2
        for place, share in enumerate(shares.tolist()):
            is_truth = place == self._seen.truth
            colour = now.accent if is_truth else now.muted
            height = max(1.0, share * room)
            painter.fillRect(QRectF(left + place * step + 1, foot - height, max(step - 2, 1), height), QColor(colour))
            painter.setPen(QColor(now.text if is_truth else now.muted))
            name = self._labels[place]
            if painter.fontMetrics().horizontalAdvance(name) <= step:
                painter.drawText(QRectF(left + place * step, foot, step, line), Qt.AlignmentFlag.AlignHCenter, name)
        painter.setPen(QColor(now.line))
        painter.drawLine(left, foot, left + width, foot)


def _percent(share: float) -> str:
    return "—" if np.isnan(share) else f"{100 * share:.0f} %"
