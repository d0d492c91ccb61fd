"""The pad on which a digit is drawn."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from playground.drawing import Drawing, Stroke
from widgets import theme
from widgets.drawing import pad_painting
from widgets.drawing.ink_layer import InkLayer
from widgets.drawing.keyboard_pen import KeyboardPen
from widgets.drawing.picture_files import UnreadablePictureError, picture_offered, read_ink, save_ink
from widgets.drawing.pointers import Pointers
from widgets.drawing.sheet import Sheet
from widgets.drawing.smoothing import Point

MARGIN = 3.0  # pixels around the paper, room for the ring of the keyboard focus


class DrawingPad(QWidget):
    """A square of paper for mouse, finger, stylus and keyboard, with an undo stack of its own.

    Positions are in pad units: (0, 0) is the paper's top left corner, (1, 1) its bottom right one. The ``sheet`` may be
    one that outlives the pad; left out, it is a new one.

    Signals:
        drawing_changed(Drawing): also while a stroke is being drawn, at most once per pass of the event loop.
        refused(str): a sentence that says why a picture could not be loaded or saved.
        pen_changed(): the pen's width, or whether it erases.
    """

    drawing_changed = Signal(object)
    refused = Signal(str)
    pen_changed = Signal()

    _pointers: Pointers | None = None  # none yet for the events that Qt sends while the constructor runs

    def __init__(self, parent: QWidget | None = None, sheet: Sheet | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet or Sheet(self)
        self._layer = InkLayer()
        self._hover: Point | None = None
        self._pointers = Pointers(self, self._sheet)
        self._keys = KeyboardPen(self, self._sheet)
        self._sheet.drawing_changed.connect(self.drawing_changed)
        self._sheet.grown.connect(self._grow)
        self._sheet.replaced.connect(self._redraw)
        self._sheet.pen_changed.connect(self.pen_changed)
        self._sheet.pen_changed.connect(self.update)
        theme.changes().changed.connect(self._redraw)
        self._set_up()

    def _set_up(self) -> None:
        self.setObjectName("drawPad")
        self.setAccessibleName(self.tr("Drawing pad"))
        self.setAccessibleDescription(
            self.tr(
                "Draw a digit with mouse, finger or stylus. By keyboard: the arrow keys move the pen, Space puts it "
                "down and lifts it, Delete clears, E takes the eraser, the brackets change the width."
            )
        )
        self.setToolTip(
            self.tr(
                "Draw a digit here; the right mouse button rubs out. Pictures can be dropped or pasted. "
                "By keyboard: the arrow keys move the pen, Space puts it down and lifts it."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def undo_stack(self) -> QUndoStack:
        """The pad's own steps back and forth, one a stroke."""
        return self._sheet.undo_stack

    def drawing(self) -> Drawing:
        """What is on the pad now, with the stroke that is being drawn."""
        return self._sheet.drawing()

    def set_drawing(self, drawing: Drawing) -> None:
        """Put another drawing on the pad; it can be undone."""
        self._sheet.change(drawing, self.tr("new drawing"))

    def clear(self) -> None:
        """Take everything off the pad; it can be undone."""
        self._sheet.change(Drawing(), self.tr("clear the pad"))

    def load_picture(self, source: str | Path | QImage) -> bool:
        """Put a picture on the pad instead of the drawing; False, and `refused`, when that is not possible."""
        try:
            ink = read_ink(source)
        except UnreadablePictureError as error:
            self.refused.emit(str(error))
            return False
        self._sheet.change(Drawing(picture=ink), self.tr("load a picture"))
        return True

    def save_picture(self, path: str | Path) -> bool:
        """Write the drawing to a picture file; False, and `refused`, when that is not possible."""
        trouble = save_ink(self.drawing(), path)
        if trouble is not None:
            self.refused.emit(trouble)
        return trouble is None

    def paste(self) -> None:
        """Load the picture on the clipboard."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.refused.emit(self.tr("There is no picture on the clipboard. Copy one first, then paste it here."))

    def pen_width(self) -> float:
        """The diameter of the pen in pad units."""
        return self._sheet.pen_width()

    def set_pen_width(self, width: float) -> None:
        """Choose the diameter of the pen and the eraser, kept between 0.02 and 0.2 pad units."""
        self._sheet.set_pen_width(width)

    def is_erasing(self) -> bool:
        """Whether the pen is turned round to its eraser."""
        return self._sheet.is_erasing()

    def set_erasing(self, erasing: bool) -> None:
        """Take the eraser, or the pen again."""
        self._sheet.set_erasing(erasing)

    def hover_at(self, at: Point | None) -> None:
        """Show the outline of the pen at a position, or nowhere."""
        self._hover = at
        self.update()

    def square(self) -> QRectF:
        """The paper: the largest square in the middle of the widget, in its pixels."""
        side = max(min(self.width(), self.height()) - 2 * MARGIN, 1.0)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def to_pad(self, position: QPointF) -> Point:
        """A position in the widget's pixels in pad units."""
        square = self.square()
        return (position.x() - square.x()) / square.width(), (position.y() - square.y()) / square.height()

    def _take(self, data: QMimeData) -> bool:
        """Load what is pasted or dropped; False when it holds no picture at all."""
        picture = picture_offered(data)
        if picture is not None:
            self.load_picture(picture)
        return picture is not None

    def _grow(self, pieces: list[Stroke]) -> None:
        for piece in pieces:
            self._layer.add(piece)
        self.update()

    def _redraw(self) -> None:
        self._layer.redraw(self.drawing(), self.square().width(), self.devicePixelRatioF())
        self.update()

    def event(self, event: QEvent) -> bool:
        if self._pointers is not None and self._pointers.read(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._keys.release(event):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._keys.in_use:
            self._sheet.lift_pen()
        self._keys.leave()
        super().focusOutEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.hover_at(None)
        super().leaveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_offered(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        square = self.square()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad_painting.paint_paper(painter, square)
        if self.drawing().is_empty():
            pad_painting.paint_guide(painter, square)
            pad_painting.paint_invitation(
                painter, square, self.tr("Draw a digit here"), self.tr("or drop a picture of one")
            )
        painter.save()
        painter.setClipPath(pad_painting.paper_path(square))
        self._layer.paint(painter, square.topLeft(), self._sheet.tail())
        by_keys = self._keys.in_use
        at = self._keys.at if by_keys else self._hover
        if at is not None:
            where = square.topLeft() + QPointF(*at) * square.width()
            diameter = self.pen_width() * square.width()
            pad_painting.paint_pen(painter, where, diameter, self.is_erasing(), self._sheet.is_drawing(), by_keys)
        painter.restore()
        if self.hasFocus():
            theme.draw_focus_ring(painter, square.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), 10.0)
