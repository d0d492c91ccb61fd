"""Projects, lessons, tables and folders of pictures dropped onto the window, wherever on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from playground.folders import SUFFIX
from widgets.lessons.door import is_lesson
from widgets.own_pictures.door import is_picture_folder
from widgets.tables.door import is_table


class FileDrops(QObject):
    """Takes what is dropped onto a window before its parts do, where it is one of these.

    Signals:
        dropped: (path), the file or folder.
    """

    dropped = Signal(Path)

    _KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._window and self._window.windowHandle() is not None:
            # What the system sends arrives here first: parts that take other things would keep it from the window.
            self._window.windowHandle().installEventFilter(self)
        if event.type() not in self._KINDS or not isinstance(event, QDropEvent):
            return False
        path = project_in(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def project_in(data: QMimeData) -> Path | None:
    """The project, lesson, table or folder of pictures among what is dragged, None where there is none."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    kinds = (lambda path: path.name.lower().endswith(SUFFIX), is_lesson, is_table, is_picture_folder)
    return next((path for path in paths if any(is_kind(path) for is_kind in kinds)), None)
