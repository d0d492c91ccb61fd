"""One view in the gallery: a picture, a title and a sentence, to be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from widgets import theme
from widgets.viewing import view_pictures
from widgets.viewing.catalogue import Entry

WIDTH = 208
LINES = 4
DIMMED = 0.42


class Card(QAbstractButton):
    """Opens its view; where that does not apply it is paler, and the reason stands in place of the sentence."""

    def __init__(self, entry: Entry, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.reason = reason
        self._is_pointed = False
        self.setObjectName(f"viewGallery.{entry.id}")
        self.setText(entry.title_in_words)
        self.setAccessibleName(entry.title_in_words)
        self.setAccessibleDescription(f"{entry.sentence_in_words} {reason}".strip())
        self.setToolTip(entry.sentence_in_words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        width = round(WIDTH * theme.text_size() / 100)
        text = QFontMetrics(theme.font("heading")).height() + LINES * QFontMetrics(theme.font("small")).lineSpacing()
        return QSize(width, round(width * 9 / 16) + text + 3 * theme.SPACING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, gap = theme.colours(), theme.SPACING
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QColor(now.accent if self._is_pointed else now.line))
        painter.setBrush(QColor(now.panel))
        painter.drawRoundedRect(around, 8, 8)
        width = around.width() - 2 * gap
        picture = QRectF(around.left() + gap, around.top() + gap, width, width * 9 / 16)
        painter.setOpacity(DIMMED if self.reason else 1.0)
        view_pictures.paint(self.entry.id, painter, picture)
        painter.setOpacity(1.0)
        title = QRectF(picture.left(), picture.bottom() + gap / 2, width, QFontMetrics(theme.font("heading")).height())
        painter.setFont(theme.font("heading"))
        painter.setPen(QColor(now.muted if self.reason else now.text))
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft, self.text())
        words = QRectF(picture.left(), title.bottom() + 1, width, around.bottom() - title.bottom() - gap / 2)
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(now.muted))
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(words, wrapped, self.reason or self.entry.sentence_in_words)
        if self.hasFocus():
            theme.draw_focus_ring(painter, around.adjusted(1, 1, -1, -1))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_pointed = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_pointed = False
        self.update()
