"""A block as an item: frame, title, shape, parameters and badge. Made from a ``Block``, known by its id."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from playground.problems import Unreached
from widgets import theme
from widgets.builder import words
from widgets.builder.block import Block
from widgets.builder.block_looks import COMPACT, FULL, PADDING, Looks, looks
from widgets.builder.ration import Ration
from widgets.builder.thumbnail_item import ThumbnailItem

PORT = 3.5  # radius of the dot
PORT_REACH = 9.0  # radius within which a pointer counts as on the port
BADGE = 17.0
TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
BOTTOM = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
ICON_SHARE = 0.5  # of the thumbnail, while there is none
LEGIBLE = 0.35
"""Where fewer pixels than this share stand for one at 100 %, no text could be read: lines stand for it."""


class BlockItem(QGraphicsItem):
    """Draws one block. Everything but the thumbnail is kept as a picture until the block or the theme changes."""

    def __init__(self, block: Block, ration: Ration) -> None:
        super().__init__()
        self.block = block
        self.is_focused = False
        self.is_chosen = False
        self._is_hovered = False
        self._marks: Mapping[tuple[str, int], bool] = {}
        self._thumbnail = ThumbnailItem(self, ration)
        self._size = (0.0, 0.0)
        self._bounds = QRectF()
        self._lines: tuple[str, ...] = ()
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
        self.block = block
        self._thumbnail.show_as_data(block.is_data)
        now, is_strong = looks(), not block.is_compact
        side = FULL if is_strong else COMPACT
        self._lines = (block.title, block.shape_text, *([self._cost()] if block.held else []))
        widest = max(now.width(block.title, is_strong), *(now.width(line, False) for line in self._lines[1:]))
        title = now.strong_line if is_strong else now.line
        width = min(max(side, widest + 1), now.widest) + 2 * PADDING
        height = title + now.line * (len(self._lines) - 1) + side + 2 * PADDING + 4
        self._take_size((round(width), round(height)), QRectF(0, PADDING + title + 2, side, side))
        if self._is_hovered:
            self.setToolTip(self.tip())
        self.update()

    def _take_size(self, size: tuple[float, float], picture: QRectF) -> None:
        picture.moveLeft((size[0] - picture.width()) / 2)
        self._thumbnail.place(picture)
        if size != self._size:
            self.prepareGeometryChange()
            self._size = size
            self._bounds = self.rectangle().adjusted(-9, -9, 9, 9)

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

    def mark_rectangle(self, number: int) -> QRectF:
        """Where the mark of a frozen or a tied block is, in the block's own coordinates, the first in the corner."""
        return QRectF(BADGE * (1.15 * number - 0.5), -BADGE * 0.45, BADGE, BADGE)

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
        return words.short_count(self.block.held)

    def tip(self) -> str:
        """What the tool-tip says: what the block is, what it does, and what is wrong with it."""
        lines = [self.block.spoken(), words.in_words(self.block.node.layer.help)]
        lines += [words.sentence(self.block.problem)] if self.block.problem else []
        return "\n".join(lines)

    def _paint_texts(self, painter: QPainter, now: Looks) -> None:
        width, height = self._size
        inside = QRectF(PADDING, PADDING, width - 2 * PADDING, height - 2 * PADDING)
        title, *lines = self._lines
        is_strong = not self.block.is_compact
        painter.setFont(now.strong if is_strong else now.small)
        painter.setPen(now.text)
        if now.width(title, is_strong) > inside.width() + 1:
            metrics = QFontMetricsF(painter.font())
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, inside.width() + 1)
        painter.drawText(inside, TOP, title)
        painter.setFont(now.small)
        painter.setPen(now.muted)
        painter.drawText(inside, BOTTOM, "\n".join(lines))

    def _paint_kind(self, painter: QPainter, now: Looks, is_legible: bool) -> None:
        """What kind of layer it is, in the place of its output while there is none."""
        place = self._thumbnail.rectangle
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.window)
        painter.drawRoundedRect(place, 3, 3)
        if is_legible:
            side = round(place.width() * ICON_SHARE / 2) * 2
            square = QRectF(0, 0, side, side)
            square.moveCenter(place.center())
            theme.icon(f"layer-{self.block.node.layer.kind}", "muted").paint(painter, square.toRect())

    def _paint_lines(self, painter: QPainter, now: Looks) -> None:
        """Stand in for the texts where none could be read."""
        width, height = self._size
        top, bottom = PADDING + now.line * 0.3, height - PADDING - now.line * (len(self._lines) - 1)
        heights = [top, *(bottom + now.line * (number + 0.3) for number in range(len(self._lines) - 1))]
        for text, y in zip(self._lines, heights, strict=True):
            wide = min(now.width(text, False), width - 2 * PADDING)
            painter.fillRect(QRectF((width - wide) / 2, y, wide, now.line * 0.45), now.faint)

    def _paint_ports(self, painter: QPainter, now: Looks) -> None:
        for side, count in (("in", self.block.inputs), ("out", self.block.outputs)):
            for index in range(count):
                takes = self._marks.get((side, index))
                is_spare = side == "in" and index >= count - self.block.spare
                if takes is None:
                    painter.setPen(now.spare_port if is_spare else now.port)
                    painter.setBrush(now.panel)
                else:
                    painter.setPen(now.marked_port)
                    painter.setBrush(now.good if takes else now.bad)
                radius = PORT if takes is None else PORT * 1.6
                painter.drawEllipse(self.port(side, index), radius, radius)

    def _paint_badge(self, painter: QPainter, now: Looks) -> None:
        waits = isinstance(self.block.problem, Unreached)
        badge = self.badge_rectangle()
        painter.setPen(QPen(now.panel, 1.5))
        painter.setBrush(now.warning if waits else now.bad)
        painter.drawEllipse(badge)
        painter.setPen(now.panel)
        painter.setFont(now.heading)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "?" if waits else "!")

    def _paint_marks(self, painter: QPainter, now: Looks) -> None:
        """A lock where it is frozen, a chain where it uses another layer's weights."""
        marks = ("lock",) * self.block.is_frozen + ("tie",) * (self.block.node.layer.tie is not None)
        for number, mark in enumerate(marks):
            place = self.mark_rectangle(number)
            painter.setPen(now.edge)
            painter.setBrush(now.panel)
            painter.drawEllipse(place)
            theme.icon(mark, "text").paint(painter, place.adjusted(2.5, 2.5, -2.5, -2.5).toRect())

    def boundingRect(self) -> QRectF:
        return self._bounds  # Qt asks for it hundreds of times a frame

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        now = looks()
        scale = option.levelOfDetailFromTransform(painter.worldTransform()) * painter.device().devicePixelRatioF()
        is_wrong = self.block.problem is not None and not isinstance(self.block.problem, Unreached)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = now.bad_edge if is_wrong else now.hovered_edge if self._is_hovered else now.edge
        painter.setPen(now.chosen_edge if self.is_chosen else edge)
        painter.setBrush(now.chosen_paper if self.is_chosen else now.paper)
        painter.drawRoundedRect(self.rectangle(), 7, 7)
        if self._thumbnail.is_empty:
            self._paint_kind(painter, now, scale >= LEGIBLE)
        if scale < LEGIBLE:
            self._paint_lines(painter, now)
        else:
            self._paint_texts(painter, now)
            self._paint_ports(painter, now)
        if self.is_focused:
            theme.draw_focus_ring(painter, self.rectangle().adjusted(-4, -4, 4, 4), 10)
        self._paint_marks(painter, now)
        if self.block.problem:
            self._paint_badge(painter, now)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._is_hovered = True
        self.setToolTip(self.tip())  # made when it may be asked for, not for every block with every edit
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._is_hovered = False
        self.update()
