"""The words of a lesson on screen: Markdown with typeset formulas, pictures, and links that point at things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QWidget

from widgets import theme

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(")
_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", re.DOTALL)
_SCHEME = "formula"
_SIZE = 24.0  # in which formulas are typeset
_LARGER = 1.08  # than the text around them, because of their small numbers
_INK = "currentColor"

_FOR_THE_PAGE = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down)

LINE = 118
"""Percent of the font's own height that a line has."""


class LessonText(QTextBrowser):
    """As high as its text is. Formulas stand on the line of the text around them, in its colour.

    Signals:
        pointed: (link), the pointer or the keyboard is on a link; an empty text when it has left it, and when the
            keyboard comes to the text and to no link.
        followed: (link), a link was clicked, or Return pressed on it.
    """

    pointed = Signal(str)
    followed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser { border: none; background: transparent; padding: 0; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self._words = ""
        self._pictures: Mapping[str, bytes] = {}
        self._formulas: list[tuple[str, bool]] = []
        self.highlighted.connect(self._tell_pointed)
        self.anchorClicked.connect(self._tell_followed)
        theme.changes().changed.connect(self._show_again)

    def show_words(self, words: str, pictures: Mapping[str, bytes] | None = None) -> None:
        """Show Markdown; ``pictures`` are the bytes of those it names."""
        self._words, self._pictures = words, pictures or {}
        self._show_again()

    def plain(self) -> str:
        """What is read, formulas as far as they can be said in letters."""
        said = (_in_letters(latex) for latex, _ in self._formulas)
        return re.sub("\N{OBJECT REPLACEMENT CHARACTER}", lambda _: next(said, ""), self.toPlainText()).strip()

    def words(self) -> str:
        """The Markdown that is shown."""
        return self._words

    # --- making --------------------------------------------------------------------------------------------------

    def _show_again(self) -> None:
        self._formulas = []
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Link, QColor(theme.colours().accent))
        self.setPalette(palette)
        self.document().clear()
        self.setMarkdown(_FORMULA.sub(self._as_picture, self._words))
        self._space_lines()
        self._set_images()
        has_links = _LINK.search(self._words) is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.NoFocus)
        self._fit()

    def _as_picture(self, found: re.Match[str]) -> str:
        self._formulas.append(((found[1] or found[2]).strip(), not found[1]))
        mark = f"![formula]({_SCHEME}:{len(self._formulas) - 1})"
        return f"\n\n{mark}\n\n" if found[1] else mark

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)

    def _set_images(self) -> None:
        """Formulas on the line, pictures no wider than the text."""
        block = self.document().begin()
        places: list[tuple[int, int, str]] = []
        while block.isValid():
            iterator = block.begin()
            while not iterator.atEnd():
                fragment = iterator.fragment()
                if fragment.charFormat().isImageFormat():
                    name = fragment.charFormat().toImageFormat().name()
                    places += [(fragment.position() + at, 1, name) for at in range(fragment.length())]
                iterator += 1
            block = block.next()
        for position, length, name in places:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            image = cursor.charFormat().toImageFormat()
            if name.startswith(f"{_SCHEME}:"):
                image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            picture = self._image(name)
            size = picture.deviceIndependentSize()
            width = min(size.width(), max(120, self.viewport().width() - 4)) if size.width() else 0
            if width:
                image.setWidth(width)
                image.setHeight(size.height() * width / size.width())
            cursor.setCharFormat(image)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._image(name.toString() if isinstance(name, QUrl) else name)
        return None

    def _image(self, name: str) -> QImage:
        if name.startswith(f"{_SCHEME}:"):
            return self._formula(*self._formulas[int(name.partition(":")[2])])
        data = self._pictures.get(name, b"")
        if name.lower().endswith(".svg"):
            return _drawn(QSvgRenderer(QByteArray(data)), None, self.devicePixelRatioF())
        return QImage.fromData(data)

    def _formula(self, latex: str, is_in_line: bool) -> QImage:
        found = _typeset(latex, is_in_line)
        if found is None:
            return QImage()
        renderer = QSvgRenderer(QByteArray(found.replace(_INK, theme.colours().text).encode()))
        metrics = QFontMetricsF(self.document().defaultFont())
        factor = _LARGER * self.fontInfo().pixelSize() / _SIZE
        size = renderer.viewBoxF().size() * factor
        below = renderer.viewBoxF().bottom() * factor  # the line it is written on is at 0
        # Qt puts the middle of what is aligned so at half the height of an x above the line.
        half = metrics.xHeight() / 2
        height = max(2 * below + half, 2 * (size.height() - below) - half)
        top = (height + half) / 2 - (size.height() - below)
        ratio = self.devicePixelRatioF()
        image = QImage(
            QSize(round(size.width() * ratio) + 2, round(height * ratio)), QImage.Format.Format_ARGB32_Premultiplied
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, top, size.width(), size.height()))
        painter.end()
        return image

    # --- its size ------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            if self._pictures or self._formulas:
                self._set_images()
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(300, round(self.document().size().height()) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FOR_THE_PAGE:
            event.ignore()  # there is nothing to scroll here: the page does
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setExtraSelections([])

    def focusNextPrevChild(self, forwards: bool) -> bool:
        stays = super().focusNextPrevChild(forwards)
        cursor = self.textCursor()
        self._show_chosen()
        self.pointed.emit(cursor.charFormat().anchorHref() if stays and cursor.hasSelection() else "")
        return stays

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason = event.reason()
        if reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            # Its first link, or its last: Qt would stop at the text itself, where nothing is to be seen or pressed.
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.focusNextPrevChild(reason == Qt.FocusReason.TabFocusReason)
        else:
            self._show_chosen()
            self.pointed.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_chosen()
        self.pointed.emit("")

    def _show_chosen(self) -> None:
        """Fill the link that the keyboard is on: Qt's dots around it are hard to find, and lie over the next letter."""
        chosen = QTextEdit.ExtraSelection()
        chosen.cursor = self.textCursor()
        chosen.format.setBackground(QColor(theme.colours().accent))
        chosen.format.setForeground(QColor(theme.colours().accent_text))
        self.setExtraSelections([chosen] if self.hasFocus() and chosen.cursor.hasSelection() else [])

    def _tell_pointed(self, link: QUrl) -> None:
        self.pointed.emit(link.toString())

    def _tell_followed(self, link: QUrl) -> None:
        self.followed.emit(link.toString())


@cache
def _typeset(latex: str, is_in_line: bool) -> str | None:
    """The SVG of a formula, in a line of text or by itself; None where it cannot be typeset."""
    from ziamath.config import config  # noqa: PLC0415 - a tenth of a second, with the first formula
    from ziamath.zmath import Latex  # noqa: PLC0415

    config.svg2 = False
    try:
        return str(Latex(latex, size=_SIZE, color=_INK, inline=is_in_line).svg())
    except Exception:
        return None


def _drawn(renderer: QSvgRenderer, width: float | None, ratio: float) -> QImage:
    size = renderer.defaultSize()
    if size.isEmpty():
        return QImage()
    factor = (width / size.width() if width else 1.0) * ratio
    image = QImage(size * factor, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _in_letters(latex: str) -> str:
    """A formula for a line of plain text: R² for ``R^2``."""
    for power, letter in (("^2", "²"), ("^3", "³")):
        latex = latex.replace(power, letter)
    return re.sub(r"[\\{}]", "", latex)
