"""The line above the curves: which colour is which, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from widgets import theme
from widgets.views.curves.numbers import loss_in_words, percent_in_words
from widgets.views.curves.plot import HELD_OUT, TRAIN
from widgets.views.curves.readings import Reading

LONGEST_LINE = 270
ONE_LINE, ONE_LONG_LINE = 600, 860  # narrower than this, the numbers go below each other


class CurvesHeader(QWidget):
    """Legend and latest numbers in one; under the pointer, the numbers there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curvesReadout")
        self.setAccessibleName(self.tr("Where the curves stand"))
        self._held_out, self._train, self._step = QLabel(self), QLabel(self), QLabel(self)
        self._held_out.setToolTip(self.tr("On pictures the network is never trained on: what counts."))
        self._train.setToolTip(self.tr("On the pictures it is being trained on, mean of the last 50 steps."))
        self._step.setProperty("role", "muted")
        self._is_long = False
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2 * theme.SPACING)
        for label in (self._held_out, self._train, self._step):
            self._lines.addWidget(label)
        self._lines.addStretch(1)

    def show_readings(
        self,
        train: Reading,
        held_out: Reading,
        step: int,
        is_pointed: bool,
        norm: float | None = None,
        rate: float | None = None,
    ) -> None:
        """Show these numbers; ``is_pointed`` where the reader has asked for this step.

        Gradient norm and learning rate are shown where they are not None.
        """
        now = theme.colours()
        held = self._in_words(self.tr("Held-out"), held_out)
        trained = self._in_words(self.tr("Training"), train)
        self._held_out.setText(f'<span style="color:{now.series[HELD_OUT]}">●</span> {held}')
        self._train.setText(f'<span style="color:{now.series[TRAIN]}">●</span> {trained}')
        where = self.tr("at step {step}") if is_pointed else self.tr("step {step}")
        more = [self.tr("gradient {norm}").format(norm=loss_in_words(norm))] if norm is not None else []
        more += [self.tr("rate {rate}").format(rate=loss_in_words(rate))] if rate is not None else []
        self._step.setText(", ".join([*more, where.format(step=f"{step:,}")]))
        if bool(more) != self._is_long:
            self._is_long = bool(more)
            self._arrange()
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """What is written there, without colours."""
        parts = (self._held_out.text(), self._train.text(), self._step.text())
        return ", ".join(part.split("</span> ")[-1].replace("<b>", "").replace("</b>", "") for part in parts)

    def _in_words(self, name: str, reading: Reading) -> str:
        if reading.loss is None:
            return self.tr("{name}: nothing yet").format(name=name)
        loss = self.tr("loss {loss}").format(loss=loss_in_words(reading.loss))
        if reading.accuracy is None:
            return f"{name} <b>{loss}</b>"
        accuracy = percent_in_words(reading.accuracy)
        return self.tr("{name} accuracy <b>{accuracy}</b>, {loss}").format(name=name, accuracy=accuracy, loss=loss)

    def minimumSizeHint(self) -> QSize:
        return QSize(LONGEST_LINE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_narrow = self.width() < (ONE_LONG_LINE if self._is_long else ONE_LINE)
        self._lines.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(0 if is_narrow else 2 * theme.SPACING)
