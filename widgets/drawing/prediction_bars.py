"""The network's answer to what is drawn: a headline, and a bar for each class."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from widgets import theme
from widgets.drawing import bars_painting
from widgets.drawing.answer import Answer, percent
from widgets.drawing.bars_painting import BarsLayout

DIGITS = tuple("0123456789")
MARGIN = 6.0  # pixels, room for the ring of the keyboard focus
NEAR_CHANCE = 4.0  # pixels around the line of chance in which it explains itself


class PredictionBars(QWidget):
    """Shows how probable a network finds each class, beside what guessing would give.

    Signals:
        answered(): a new answer is shown; `label` and `probabilities` are those of it.
    """

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = DIGITS
        self._answer: Answer | None = None
        self._ghost: np.ndarray | None = None
        self._trouble: str | None = None
        self.setObjectName("predictionBars")
        self.setAccessibleName(self.tr("The network's answer"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changes().changed.connect(self.update)
        self.show_nothing()

    def label(self) -> str | None:
        """The class found most probable, None while nothing is answered."""
        return None if self._answer is None else self._labels[self._answer.ranking()[0]]

    def probabilities(self) -> np.ndarray:
        """The probabilities shown, float32 [classes], 0 to 1; all 0 while nothing is answered."""
        if self._answer is None:
            return np.zeros(len(self._labels), np.float32)
        return self._answer.probabilities

    def labels(self) -> tuple[str, ...]:
        """The names of the classes in their order."""
        return self._labels

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """Show other classes, at least two; the answer to the old ones goes."""
        if len(labels) < 2:
            raise ValueError(f"A choice needs at least two classes, not {len(labels)}.")
        if labels != self._labels:
            self._labels, self._ghost = tuple(labels), None
            self.updateGeometry()
            self.show_nothing()

    def show_answer(self, probabilities: np.ndarray) -> None:
        """Show an answer, [classes] from 0 to 1; one with values that are not numbers is shown as trouble.

        Raises ValueError when there are more or fewer probabilities than classes.
        """
        answer = Answer(self._labels, np.array(probabilities, np.float32))
        if not np.isfinite(answer.probabilities).all():
            self.show_trouble(
                self.tr(
                    "The answer is not a number: the network's weights have grown beyond all bounds. "
                    "Reset it, and train with a smaller learning rate."
                )
            )
            return
        self._answer, self._trouble = answer, None
        self._say(answer.in_words(self.locale()))
        self.answered.emit()

    def show_ghost(self, probabilities: np.ndarray | None) -> None:
        """Show the pretrained network's answer as outlines beside the bars, or no longer."""
        ghost = None if probabilities is None else Answer(self._labels, np.array(probabilities, np.float32))
        self._ghost = None if ghost is None else ghost.probabilities
        self.update()

    def show_nothing(self) -> None:
        """Take the answer away and invite to draw."""
        self._answer = self._trouble = None
        self._say(self._invitation())

    def show_trouble(self, text: str) -> None:
        """Say why there is no answer."""
        self._answer, self._trouble = None, text
        self._say(text)

    def _say(self, words: str) -> None:
        self.setAccessibleDescription(words)
        self.update()

    def _invitation(self) -> str:
        return self.tr("Draw a digit and the network will say what it sees.")

    def _layout(self) -> BarsLayout:
        area = QRectF(self.rect()).adjusted(MARGIN, 0, -MARGIN, 0)
        return bars_painting.arrange(area, self._labels, self.locale())

    def explanation_at(self, position: QPointF) -> str | None:
        """What the part of the widget under a position means, in a sentence or two."""
        layout = self._layout()
        count = len(self._labels)
        chance = percent(1 / count, self.locale(), 0)
        at_line = abs(position.x() - layout.at(1 / count)) <= NEAR_CHANCE and position.y() > layout.rows[0].top()
        if at_line or position.y() > layout.foot.top():
            return self.tr("Chance: a network that only guesses gives each of the {count} classes {chance}.").format(
                count=count, chance=chance
            )
        for row, around in enumerate(layout.rows):
            if self._answer is not None and around.contains(position):
                return self.tr(
                    "The network finds it {share} probable that this is {label}. All {count} bars add up to 100 %."
                ).format(
                    share=percent(float(self._answer.probabilities[row]), self.locale()),
                    label=self._labels[row],
                    count=count,
                )
        if self._answer is not None and self._answer.is_doubtful():
            return self.tr("The best class leads by little, or no class reaches one half: do not trust this answer.")
        return None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.explanation_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text or self._invitation(), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return self._height_of_rows(bars_painting.lowest_row() + 6)

    def minimumSizeHint(self) -> QSize:
        return self._height_of_rows(bars_painting.lowest_row())

    def _height_of_rows(self, each: int) -> QSize:
        around = bars_painting.headline_height() + bars_painting.foot_height()
        return QSize(260, round(around) + each * len(self._labels))

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._trouble is not None:
            below = QRectF(layout.headline).adjusted(0, 8, 0, layout.foot.bottom() - layout.headline.bottom())
            bars_painting.paint_sentence(painter, below, self._trouble, theme.colours().warning)
        else:
            self._paint_bars(painter, layout)
        if self.hasFocus():
            theme.draw_focus_ring(painter, QRectF(self.rect()))

    def _paint_bars(self, painter: QPainter, layout: BarsLayout) -> None:
        answer = self._answer
        if answer is None:
            words = layout.headline.adjusted(0, 4, 0, 0)
            bars_painting.paint_sentence(painter, words, self._invitation(), theme.colours().muted)
            bars_painting.paint_labels(painter, layout, self._labels, None)
        else:
            bars_painting.paint_headline(painter, layout, answer.headline())
            bars_painting.paint_labels(painter, layout, self._labels, int(answer.ranking()[0]))
            bars_painting.paint_bars(painter, layout, answer, self.locale())
            if self._ghost is not None:
                bars_painting.paint_ghost(painter, layout, self._ghost, self.tr("pretrained network"))
        chance = percent(1 / len(self._labels), self.locale(), 0)
        ghost = self.tr("pretrained network") if answer is not None and self._ghost is not None else None
        bars_painting.paint_chance(painter, layout, self.tr("chance {share}").format(share=chance), ghost)
