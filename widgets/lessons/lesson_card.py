"""One lesson in the list: a picture, what it is about, how long it takes, and how far one is."""

from __future__ import annotations

import tomllib
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from playground.lessons import Entry
from widgets import theme
from widgets.lessons.progress import State
from widgets.viewing import view_pictures
from widgets.viewing.catalogue import CATALOGUE

WIDTH = 236
LINES = 4
SMALLEST_TITLE = 0.8  # of its usual size
PICTURE = "picture.png"

USUAL = {
    "neuron": "boundary",
    "fitting": "fit",
    "digits": "mistakes",
    "learning": "landscape",
    "unsupervised": "reconstruction",
    "sequences": "activations",
    "architectures": "histograms",
}
"""The view whose drawing stands for a part, where a lesson has no picture and opens no view."""


class LessonCard(QAbstractButton):
    """Opens its lesson.

    Args:
        entry: what is known of the lesson.
        place: its number among all, as it is shown.
        state: new, current or done.
        first: the titles of the lessons to know before.
    """

    def __init__(self, entry: Entry, place: str, state: State, first: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.state = state
        self._place = place
        self._first = first
        self._is_pointed = False
        self.setObjectName(f"lessonBrowser.{entry.id}")
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(" ".join([entry.summary, *self._facts(), self._first_in_words()]).strip())
        self.setToolTip("\n".join(filter(None, [entry.summary, self._first_in_words()])))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def searched(self) -> str:
        """The words by which it is found."""
        return f"{self.entry.title} {self.entry.summary} {self.entry.id}".casefold()

    def sizeHint(self) -> QSize:
        width = round(WIDTH * theme.text_size() / 100)
        small = QFontMetrics(theme.font("small"))
        text = QFontMetrics(theme.font("heading")).height() + (LINES + 2) * small.lineSpacing()
        return QSize(width, round(width * 9 / 16) + text + 4 * theme.SPACING)

    def _facts(self) -> list[str]:
        said = {"new": "", "current": self.tr("under way"), "done": self.tr("done")}[self.state]
        return [self.tr("{count} minutes").format(count=self.entry.minutes), *([said] if said else [])]

    def _first_in_words(self) -> str:
        return self.tr("First: {lessons}").format(lessons=", ".join(self._first)) if self._first else ""

    @cached_property
    def _picture(self) -> QPixmap:
        return QPixmap(str(self.entry.folder / PICTURE))

    @cached_property
    def _view(self) -> str:
        return view_of(self.entry.folder, self.entry.part)

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        now, gap = theme.colours(), theme.SPACING
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_loud = self._is_pointed or self.state == "current"
        painter.setPen(QPen(QColor(now.accent if is_loud else now.line), 2 if self.state == "current" else 1))
        painter.setBrush(QColor(now.panel))
        painter.drawRoundedRect(around, 8, 8)
        width = around.width() - 2 * gap
        picture = QRectF(around.left() + gap, around.top() + gap, width, width * 9 / 16)
        self._paint_picture(painter, picture)
        self._paint_words(painter, QRectF(picture.left(), picture.bottom() + gap / 2, width, around.bottom()))
        if self.state == "done":
            self._paint_tick(painter, picture)
        if self.hasFocus():
            theme.draw_focus_ring(painter, around.adjusted(1, 1, -1, -1))

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        if self._picture.isNull():
            view_pictures.paint(self._view, painter, place)
            return
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(place, 5, 5)
        painter.setClipPath(clip)
        scale = max(place.width() / self._picture.width(), place.height() / self._picture.height())
        width, height = place.width() / scale, place.height() / scale
        part = QRectF((self._picture.width() - width) / 2, (self._picture.height() - height) / 2, width, height)
        painter.drawPixmap(place, self._picture, part)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        now, gap = theme.colours(), theme.SPACING
        heading, small = QFontMetrics(theme.font("heading")), QFontMetrics(theme.font("small"))
        left = Qt.AlignmentFlag.AlignLeft
        title = QRectF(place.left(), place.top(), place.width(), heading.height())
        font = _fitting(self.text(), title.width())
        painter.setFont(font)
        heading = QFontMetrics(font)
        painter.setPen(QColor(now.text))
        painter.drawText(title, left, heading.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(title.width())))
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(now.muted))
        words = QRectF(place.left(), title.bottom() + 2, place.width(), LINES * small.lineSpacing())
        painter.drawText(words, left | Qt.TextFlag.TextWordWrap, _shortened(self.entry.summary, small, words))
        foot = QRectF(place.left(), words.bottom() + gap / 2, place.width(), small.lineSpacing())
        painter.setPen(QColor(now.accent if self.state == "current" else now.muted))
        painter.drawText(foot, left, " · ".join([self._place, *self._facts()]))
        if self._first:
            painter.setPen(QColor(now.muted))
            line = QRectF(foot.left(), foot.bottom(), foot.width(), foot.height())
            said = small.elidedText(self._first_in_words(), Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, left, said)

    def _paint_tick(self, painter: QPainter, picture: QRectF) -> None:
        now = theme.colours()
        badge = QRectF(picture.right() - 28, picture.top() + 6, 22, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.panel))
        painter.drawEllipse(badge)
        theme.icon("goal-met", "good").paint(painter, badge.toRect())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_pointed = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_pointed = False
        self.update()


def _fitting(text: str, width: float) -> QFont:
    """The font of a title, a little smaller where it takes that to show all of it."""
    font = QFont(theme.font("heading"))
    needed = QFontMetrics(font).horizontalAdvance(text)
    if needed > width:
        font.setPointSizeF(font.pointSizeF() * max(SMALLEST_TITLE, 0.99 * width / needed))
    return font


def _shortened(text: str, metrics: QFontMetrics, place: QRectF) -> str:
    """As many whole words as there is room for, with dots where that is not all."""
    shown, words = text, text.split()
    while words and metrics.boundingRect(place.toRect(), Qt.TextFlag.TextWordWrap, shown).height() > place.height() + 1:
        words.pop()
        shown = " ".join(words).rstrip(".,:;") + "…"
    return shown


def view_of(folder: Path, part: str) -> str:
    """The view whose drawing stands for a lesson: the first it opens, else the usual one of its part."""
    try:
        views = tomllib.loads((folder / "lesson.toml").read_text(encoding="utf-8"))["setup"]["views"]
    except (OSError, ValueError, KeyError, TypeError):
        views = []
    return next((view for view in views if view in CATALOGUE), USUAL.get(part, "boundary"))
