"""What the network sees: the 28x28 picture made from the drawing, and the switch that leaves out its preparation."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from widgets import theme

SIDE = 28  # pixels of the picture in each direction


class SeenPicture(QWidget):
    """Shows a picture of 28x28 values from 0 to 1 as sharp pixels; pointing at one tells its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = np.zeros((SIDE, SIDE), np.float32)
        self.setObjectName("seenPicture")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changes().changed.connect(self.update)
        self._describe()

    def picture(self) -> np.ndarray:
        """The picture shown, float32 [28, 28] from 0 (paper) to 1 (ink)."""
        return self._picture

    def set_picture(self, picture: np.ndarray) -> None:
        """Show another picture, [28, 28] from 0 to 1; raises ValueError for another shape."""
        picture = np.asarray(picture, np.float32)
        if picture.shape != (SIDE, SIDE):
            raise ValueError(f"The network sees pictures of shape {(SIDE, SIDE)}, not {picture.shape}.")
        self._picture = picture
        self._describe()
        self.update()

    def read_out(self, position: QPointF) -> str | None:
        """The value under a position in words, None beside the picture."""
        square, cell = self._square()
        column = int((position.x() - square.x()) // cell)
        row = int((position.y() - square.y()) // cell)
        if not (0 <= row < SIDE and 0 <= column < SIDE):
            return None
        value = self.locale().toString(float(self._picture[row, column]), "f", 2)
        return self.tr("Row {row}, column {column}: {value}\n0 is paper, 1 is ink.").format(
            row=row + 1, column=column + 1, value=value
        )

    def _describe(self) -> None:
        share = round(100 * float((self._picture > 0.5).mean()))
        self.setAccessibleDescription(
            self.tr("A picture of 28 by 28 values from 0 to 1; {share} percent of it is ink.").format(share=share)
        )

    def _square(self) -> tuple[QRect, int]:
        """Where the picture lies, and the width of one of its pixels on the screen: whole, so that all are equal."""
        cell = max(1, (min(self.width(), self.height()) - 2) // SIDE)
        side = cell * SIDE
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side), cell

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        text = self.read_out(event.position())
        if text is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def sizeHint(self) -> QSize:
        return QSize(4 * SIDE + 2, 4 * SIDE + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * SIDE + 2, 2 * SIDE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.colours()
        square, cell = self._square()
        painter = QPainter(self)
        painter.drawImage(square, theme.picture(self._picture, "ink", 0.0, 1.0))
        if cell >= 3:
            grid = QColor(now.muted)
            grid.setAlphaF(0.16)
            painter.setPen(QPen(grid, 0))
            for number in range(1, SIDE):
                at = number * cell
                painter.drawLine(square.x() + at, square.top(), square.x() + at, square.bottom())
                painter.drawLine(square.left(), square.y() + at, square.right(), square.y() + at)
        painter.setPen(QColor(theme.mixed(now.line, now.muted, 0.2)))
        painter.drawRect(square.adjusted(-1, -1, 0, 0))


class SeenPanel(QWidget):
    """The picture with its title, a sentence that explains it, and the switch to raw pictures.

    Signals:
        raw_changed(bool): whether the picture is to be left as it is drawn.
    """

    raw_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seenPanel")
        self.seen_picture = SeenPicture(self)
        self._title = QLabel(self.tr("What the network sees"), self)
        self._title.setProperty("role", "heading")
        self._explanation = QLabel(self)
        self._explanation.setProperty("role", "small")
        self._explanation.setWordWrap(True)
        self._raw = QCheckBox(self.tr("Raw: as it was drawn"), self)
        self._raw.setObjectName("rawSwitch")
        self._raw.setAccessibleName(self.tr("Raw: do not centre and scale"))
        self._raw.setToolTip(
            self.tr(
                "Raw: do not centre and scale. The network learned from digits that were all centred and of one size; "
                "switch this on to see how it fares without."
            )
        )
        self._raw.toggled.connect(self._change)
        self._arrange()
        self._explain()

    def is_raw(self) -> bool:
        """Whether the picture is to be left as it is drawn."""
        return self._raw.isChecked()

    def be_brief(self, is_brief: bool) -> None:
        """Leave the sentence to the title's tool-tip, or show it."""
        self._explanation.setHidden(is_brief)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.SPACING // 2)
        words.addWidget(self._title)
        words.addWidget(self._explanation)
        words.addStretch(1)
        words.addWidget(self._raw)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * theme.SPACING)
        row.addWidget(self.seen_picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _change(self, raw: bool) -> None:
        self._explain()
        self.raw_changed.emit(raw)

    def _explain(self) -> None:
        if self.is_raw():
            text = self.tr("The whole pad, only made smaller to 28×28, wherever and however large you drew.")
        else:
            text = self.tr("Your ink, scaled to 20 pixels and centred on 28×28, as in the digits it learned from.")
        self._explanation.setText(text)
        self._title.setToolTip(text)
