"""The row of tools above a pad."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QSizePolicy, QSlider, QToolButton, QWidget

from widgets import theme
from widgets.drawing.pad import DrawingPad
from widgets.drawing.sheet import THICKEST, THINNEST

ICON_SIZE = 18
WIDTH_STEPS = 100  # the slider counts hundredths of a pad unit


class DrawingTools(QWidget):
    """Pen, eraser, width, undo, redo, pictures and clear for one pad."""

    def __init__(self, pad: DrawingPad, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawingTools")
        self._pad = pad
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._add_pen_and_eraser()
        self._add_width()
        self._row.addStretch(1)
        self._add_undo_and_redo()
        self._row.addSpacing(theme.SPACING // 2)
        self._add_pictures_and_clear()
        pad.pen_changed.connect(self._show_pen)
        self._show_pen()

    def _add_pen_and_eraser(self) -> None:
        self._pen = self._button("penButton", "pen", self.tr("Pen"), self.tr("Draw with the pen. Key E changes over."))
        self._eraser = self._button(
            "eraserButton",
            "eraser",
            self.tr("Eraser"),
            self.tr("Rub out what is drawn. Key E changes over; the right mouse button always rubs out."),
        )
        choice = QButtonGroup(self)
        for button in (self._pen, self._eraser):
            button.setCheckable(True)
            choice.addButton(button)
        self._pen.clicked.connect(self._take_pen)
        self._eraser.clicked.connect(self._take_eraser)

    def _add_width(self) -> None:
        self._width = QSlider(Qt.Orientation.Horizontal)
        self._width.setObjectName("penWidth")
        self._width.setRange(round(THINNEST * WIDTH_STEPS), round(THICKEST * WIDTH_STEPS))
        self._width.setAccessibleName(self.tr("Pen width"))
        self._width.setToolTip(self.tr("How thick the pen and the eraser are. Keys [ and ] change it on the pad."))
        self._width.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._width.setMinimumWidth(48)
        self._width.setMaximumWidth(110)
        self._width.valueChanged.connect(self._set_width)
        self._row.addSpacing(theme.SPACING // 2)
        self._row.addWidget(self._width, 2)

    def _add_undo_and_redo(self) -> None:
        stack = self._pad.undo_stack
        undo = self._button("undoStrokeButton", "undo", self.tr("Undo"), self.tr("Take back the last stroke (Ctrl+Z)."))
        redo = self._button(
            "redoStrokeButton", "redo", self.tr("Redo"), self.tr("Bring back the stroke taken back (Ctrl+Shift+Z).")
        )
        for button, act, changed, now in (
            (undo, stack.undo, stack.canUndoChanged, stack.canUndo()),
            (redo, stack.redo, stack.canRedoChanged, stack.canRedo()),
        ):
            button.setEnabled(now)
            button.clicked.connect(act)
            changed.connect(button.setEnabled)

    def _add_pictures_and_clear(self) -> None:
        load = self._button(
            "loadPictureButton",
            "picture",
            self.tr("Load a picture"),
            self.tr("Put a picture of a digit on the pad: a scan, a photo, a drawing. It can also be dropped there."),
        )
        load.clicked.connect(self._ask_what_to_load)
        save = self._button(
            "savePictureButton",
            "save",
            self.tr("Save the drawing"),
            self.tr("Save what is on the pad as a picture, dark ink on white paper."),
        )
        save.clicked.connect(self._ask_where_to_save)
        clear = self._button(
            "clearButton", "clear", self.tr("Clear"), self.tr("Begin with an empty pad (Delete). Undo brings it back.")
        )
        clear.clicked.connect(self._pad.clear)

    def _button(self, name: str, icon: str, spoken: str, explanation: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(theme.icon(icon))
        theme.size_icon(button, ICON_SIZE)
        button.setAccessibleName(spoken)
        button.setToolTip(explanation)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row.addWidget(button)
        return button

    def _take_pen(self) -> None:
        self._pad.set_erasing(False)

    def _take_eraser(self) -> None:
        self._pad.set_erasing(True)

    def _set_width(self, hundredths: int) -> None:
        # The pad may have a finer width from the keyboard; showing it here must not round it there.
        if hundredths != round(self._pad.pen_width() * WIDTH_STEPS):
            self._pad.set_pen_width(hundredths / WIDTH_STEPS)

    def _show_pen(self) -> None:
        (self._eraser if self._pad.is_erasing() else self._pen).setChecked(True)
        self._width.setValue(round(self._pad.pen_width() * WIDTH_STEPS))

    def _ask_what_to_load(self) -> None:
        endings = " ".join(f"*.{bytes(kind.data()).decode()}" for kind in QImageReader.supportedImageFormats())
        kinds = self.tr("Pictures ({endings})").format(endings=endings)
        self._ask(self.tr("Load a picture"), QFileDialog.AcceptMode.AcceptOpen, kinds, self._pad.load_picture)

    def _ask_where_to_save(self) -> None:
        kinds = self.tr("PNG pictures (*.png)")
        self._ask(self.tr("Save the drawing"), QFileDialog.AcceptMode.AcceptSave, kinds, self._pad.save_picture)

    def _ask(self, title: str, mode: QFileDialog.AcceptMode, kinds: str, then: Callable[[str], object]) -> None:
        """Ask for a file without holding up the window: training and drawing go on meanwhile."""
        dialog = QFileDialog(self, title)
        dialog.setObjectName("pictureDialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        saves = mode == QFileDialog.AcceptMode.AcceptSave
        dialog.setFileMode(QFileDialog.FileMode.AnyFile if saves else QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
        dialog.fileSelected.connect(then)
        dialog.open()
