"""The line above the curves: which colour is which, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from widgets import theme
from widgets.views.curves.numbers import loss_in_words, percent_in_words
from widgets.views.curves.plot import HELD_OUT, TRAIN
from widgets.views.curves.readings import Reading


class CurvesHeader(QWidget):
    """Legend and latest numbers in one; under the pointer, the numbers there.

    In one line where that fits, else in a line without the losses, else below each other.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curvesReadout")
        self.setAccessibleName(self.tr("Where the curves stand"))
        self._held_out, self._train, self._step = QLabel(self), QLabel(self), QLabel(self)
        self._held_out.setToolTip(
            self.tr(
                "On examples the network is never trained on: what counts. While it trains, on the first of them, "
                "as many as there is time for; when it rests, on all."
            )
        )
        self._train.setToolTip(self.tr("On the examples it is being trained on, mean of the last 50 steps."))
        self._step.setProperty("role", "muted")
        self._is_long = False  # whether more was asked for than the brief form has
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2 * theme.SPACING)
        for label in (self._held_out, self._train, self._step):
            self._lines.addWidget(label)
        self._lines.addStretch(1)
        self._whole, self._brief = ["", "", ""], ["", "", ""]

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
        where = (self.tr("at step {step}") if is_pointed else self.tr("step {step}")).format(step=f"{step:,}")
        more = [self.tr("gradient {norm}").format(norm=loss_in_words(norm))] if norm is not None else []
        more += [self.tr("rate {rate}").format(rate=loss_in_words(rate))] if rate is not None else []
        self._is_long = bool(more)
        read = ((self.tr("Held-out"), held_out), (self.tr("Training"), train))
        self._whole = [*(self._in_words(*one) for one in read), ", ".join([*more, where])]
        self._brief = [*(_in_brief(*one) for one in read), where]
        self.setAccessibleDescription(self.text())
        self._show()

    def text(self) -> str:
        """All that is to be said there, without colours."""
        return ", ".join(part.replace("<b>", "").replace("</b>", "") for part in self._whole)

    def _in_words(self, name: str, reading: Reading) -> str:
        if reading.loss is None:
            return self.tr("{name}: nothing yet").format(name=name)
        loss = self.tr("loss {loss}").format(loss=loss_in_words(reading.loss))
        if reading.r2 is not None:
            return self.tr("{name} R² <b>{share}</b>, {loss}").format(name=name, share=f"{reading.r2:.3f}", loss=loss)
        if reading.accuracy is None:
            return f"{name} <b>{loss}</b>"
        accuracy = percent_in_words(reading.accuracy)
        return self.tr("{name} accuracy <b>{accuracy}</b>, {loss}").format(name=name, accuracy=accuracy, loss=loss)

    def _show(self) -> None:
        """Take the form that fits."""
        in_line = self._width_of(self._whole) <= self.width()
        stacked = max(self._width_of([line]) for line in self._whole) <= self.width()
        is_whole = in_line or (stacked and (self._is_long or self._width_of(self._brief) > self.width()))
        words = self._whole if is_whole else self._brief
        now = theme.colours()
        for label, text, place in ((self._held_out, words[0], HELD_OUT), (self._train, words[1], TRAIN)):
            label.setText(f'<span style="color:{now.series[place]}">●</span> {text}')
        self._step.setText(words[2])
        is_low = self._width_of(words) > self.width()
        self._lines.setDirection(QBoxLayout.Direction.TopToBottom if is_low else QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(0 if is_low else 2 * theme.SPACING)

    def _width_of(self, words: list[str]) -> int:
        """Of these words in one line; the bold ones are wider."""
        bold = QFont(self.font())
        bold.setBold(True)
        plain = " ● ".join(["", *words]).replace("<b>", "").replace("</b>", "")
        return QFontMetrics(bold).horizontalAdvance(plain) + 4 * theme.SPACING

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()


def _in_brief(name: str, reading: Reading) -> str:
    """The one number that says most."""
    if reading.loss is None:
        return f"{name} –"
    if reading.r2 is not None:
        return f"{name} <b>R² {reading.r2:.3f}</b>"
    best = loss_in_words(reading.loss) if reading.accuracy is None else percent_in_words(reading.accuracy)
    return f"{name} <b>{best}</b>"
