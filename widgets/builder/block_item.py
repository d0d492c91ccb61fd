"""A block as an item: frame, title, shape, parameters and badge. Made from a ``Block``, known by its id."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from playground.layers import Input
from playground.problems import Unreached
from widgets import theme
from widgets.builder import words
from widgets.builder.block import Block
from widgets.builder.thumbnail_item import ThumbnailItem
from widgets.theme import mixed

FULL, COMPACT = 64.0, 42.0  # the side of the thumbnail
PADDING = 7.0
PORT = 3.5  # radius of the dot
PORT_REACH = 9.0  # radius within which a pointer counts as on the port
BADGE = 17.0
WIDEST = 132.0


class BlockItem(QGraphicsItem):
    """Draws one block. Everything but the thumbnail is kept as a picture until the block or the theme changes."""

    def __init__(self, block: Block) -> None:
        super().__init__()
        self.block = block
        self.is_focused = False
        self.is_chosen = False
        self._is_hovered = False
        self._marks: Mapping[tuple[str, int], bool] = {}
        self._thumbnail = ThumbnailItem(self, isinstance(block.node.layer, Input))
        self._size = (0.0, 0.0)
        self._bounds = QRectF()
        self.setAcceptHoverEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_block(block)

    @property
    def thumbnail(self) -> ThumbnailItem:
        """The live picture."""
        return self._thumbnail

    @property
    def size(self) -> tuple[float, float]:
        """Width and height at 100 %."""
        return self._size

    def show_block(self, block: Block) -> None:
        """Take the form of ``block``; it has the id of the one before."""
        self.prepareGeometryChange()
        self.block = block
        side = COMPACT if block.is_compact else FULL
        texts = [(block.title, _title_font(block)), (block.shape_text, _small()), (self._cost(), _small())]
        widest = max(QFontMetricsF(font).horizontalAdvance(text) for text, font in texts)
        lines = QFontMetricsF(texts[0][1]).height() + QFontMetricsF(_small()).height() * (2 if block.parameters else 1)
        width = min(max(side, widest + 1), WIDEST * theme.text_size() / 100) + 2 * PADDING
        self._size = (round(width), round(lines + side + 2 * PADDING + 4))
        self._bounds = self.rectangle().adjusted(-6, -6, 6, 6)
        top = PADDING + QFontMetricsF(texts[0][1]).height() + 2
        self._thumbnail.place(QRectF((self._size[0] - side) / 2, top, side, side))
        self.setToolTip(self._tool_tip())
        self.update()

    def show_state(self, *, focused: bool, chosen: bool) -> None:
        """Say where the keyboard is and which block is chosen."""
        if (focused, chosen) != (self.is_focused, self.is_chosen):
            self.is_focused, self.is_chosen = focused, chosen
            self.update()

    def show_marks(self, marks: Mapping[tuple[str, int], bool]) -> None:
        """Say which ports would take the wire that is being drawn, and which would not; empty when none is."""
        if marks != self._marks:
            self._marks = marks
            self.update()

    def badge_rectangle(self) -> QRectF:
        """Where the badge is, in the block's own coordinates, while there is a problem."""
        return QRectF(self._size[0] - BADGE * 0.72, -BADGE * 0.28, BADGE, BADGE)

    def rectangle(self) -> QRectF:
        """The frame, in the block's own coordinates."""
        return QRectF(0, 0, *self._size)

    def port(self, side: str, index: int) -> QPointF:
        """The middle of a port, in the block's own coordinates; IndexError where there is none."""
        return QPointF(*self.socket(side, index))

    def socket(self, side: str, index: int) -> tuple[float, float]:
        """The same as plain numbers, for whoever asks for hundreds of them."""
        count = self.block.inputs if side == "in" else self.block.outputs
        if not 0 <= index < count:
            raise IndexError(f"block {self.block.id!r} has {count} {side} ports, and none numbered {index}")
        width, height = self._size
        # Around the middle, so that a wire between blocks of different height runs level.
        spread = min(18.0, (height - 24) / max(count - 1, 1))
        return 0.0 if side == "in" else width, height / 2 + (index - (count - 1) / 2) * spread

    def repaint_in_theme(self) -> None:
        """Paint everything anew in the colours now in force."""
        self._thumbnail.forget_picture()
        self.show_block(self.block)

    def _cost(self) -> str:
        return words.short_count(self.block.parameters)

    def _tool_tip(self) -> str:
        lines = [self.block.spoken(), words.in_words(self.block.node.layer.help)]
        lines += [words.sentence(self.block.problem)] if self.block.problem else []
        return "\n".join(lines)

    def _paint_texts(self, painter: QPainter) -> None:
        now, block = theme.colours(), self.block
        width, height = self._size
        inside = QRectF(PADDING, PADDING, width - 2 * PADDING, height - 2 * PADDING)
        painter.setFont(_title_font(block))
        painter.setPen(QColor(now.text))
        metrics = QFontMetricsF(painter.font())
        fitting = metrics.elidedText(block.title, Qt.TextElideMode.ElideRight, inside.width() + 1)
        painter.drawText(inside, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, fitting)
        painter.setFont(_small())
        painter.setPen(QColor(now.muted))
        lines = [block.shape_text] + ([self._cost()] if block.parameters else [])
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(inside, flags, "\n".join(lines))

    def _paint_ports(self, painter: QPainter) -> None:
        now = theme.colours()
        line = QColor(mixed(now.line, now.muted, 0.7))
        for side, count in (("in", self.block.inputs), ("out", self.block.outputs)):
            for index in range(count):
                takes = self._marks.get((side, index))
                is_spare = side == "in" and index >= count - self.block.spare
                painter.setPen(QPen(line, 1.2, Qt.PenStyle.DotLine if is_spare else Qt.PenStyle.SolidLine))
                painter.setBrush(QColor(now.panel))
                if takes is not None:
                    painter.setPen(QPen(QColor(now.panel), 1.2))
                    painter.setBrush(QColor(now.good if takes else now.bad))
                radius = PORT if takes is None else PORT * 1.6
                painter.drawEllipse(self.port(side, index), radius, radius)

    def _paint_badge(self, painter: QPainter) -> None:
        now = theme.colours()
        waits = isinstance(self.block.problem, Unreached)
        badge = self.badge_rectangle()
        painter.setPen(QPen(QColor(now.panel), 1.5))
        painter.setBrush(QColor(now.warning if waits else now.bad))
        painter.drawEllipse(badge)
        painter.setPen(QColor(now.panel))
        painter.setFont(theme.font("heading"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "?" if waits else "!")

    def boundingRect(self) -> QRectF:
        return self._bounds  # Qt asks for it hundreds of times a frame

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        now = theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = mixed(now.line, now.muted, 0.9 if self._is_hovered else 0.25)
        if self.block.problem and not isinstance(self.block.problem, Unreached):
            edge = now.bad
        painter.setPen(QPen(QColor(now.accent if self.is_chosen else edge), 1.6 if self.is_chosen else 1.0))
        painter.setBrush(QColor(mixed(now.raised, now.accent, 0.08) if self.is_chosen else now.raised))
        painter.drawRoundedRect(self.rectangle(), 7, 7)
        self._paint_texts(painter)
        self._paint_ports(painter)
        if self.is_focused:
            theme.draw_focus_ring(painter, self.rectangle().adjusted(-4, -4, 4, 4), 10)
        if self.block.problem:
            self._paint_badge(painter)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._is_hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._is_hovered = False
        self.update()


def _title_font(block: Block) -> QFont:
    font = theme.font("small")
    if not block.is_compact:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _small() -> QFont:
    return theme.font("small")
