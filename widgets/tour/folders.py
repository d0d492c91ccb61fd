"""The station of one's own pictures: a folder dropped onto the window, trained on, and its mistakes looked at."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QApplication

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for

CLASSES = ("circle", "square", "triangle")
EACH = 60
STEPS = 400
LEAST = 0.6
"""Of right answers, where guessing has a third."""


def own_pictures(guide: Guide) -> Seen:
    """Shapes of many sizes in three folders are dropped onto the window; its figures name them by their folders."""
    with undone(guide), tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "shapes"
        _write_shapes(root)
        hands.choose(guide.window, "templateChooser", "mlp")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(root))])
        copied, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(guide.window, QDragEnterEvent(QPoint(5, 5), copied, data, button, keys))
        QApplication.sendEvent(guide.window, QDropEvent(QPointF(5, 5), copied, data, button, keys))
        document = guide.window.document
        wait_for(lambda: document.experiment().data.title == "shapes", "the folder to be the data")
        if document.experiment().data.labels != CLASSES:
            raise TourError(f"The classes should be called by their folders: {document.experiment().data.labels}")
        wait_for(lambda: guide.window.run.is_compiled, "the network for the pictures to be ready to train")
        guide.play()
        wait_for(lambda: guide.window.run.step_count > STEPS, "the network to learn from the pictures")
        guide.pause()
        with opened(guide, "mistakes") as view:
            hands.choose(view, "mistakesPage", "matrix")
            wait_for(lambda: view.table() is not None, "the mistakes")
            guide.settle()
            guide.take_picture()
            table = view.table()
            named = [] if table is None else [str(row[0]) for row in table.rows][: len(CLASSES)]
            wait_for(lambda: guide.held_out()[0] == guide.step(), "the evaluation of this step")
            accuracy = guide.held_out()[2]
            if named != list(CLASSES) or accuracy < LEAST:
                raise TourError(f"The rows are called {named}, and {accuracy:.2f} of the pictures are named rightly.")
            return {"classes": named, "accuracy": rounded(accuracy), "says": view.summary()}


def _write_shapes(root: Path) -> None:
    """Dark shapes on bright paper, in pictures of many sizes."""
    rng = np.random.default_rng(0)
    for label in CLASSES:
        (root / label).mkdir(parents=True)
        for number in range(EACH):
            width, height = (int(side) for side in rng.integers(60, 120, 2))
            side = float(rng.uniform(0.6, 0.9)) * min(width, height)
            image = QImage(width, height, QImage.Format.Format_RGB32)
            image.fill(QColor(*rng.integers(200, 256, 3).tolist()))
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(*rng.integers(0, 90, 3).tolist()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.translate((width - side) / 2, (height - side) / 2)
            if label == "circle":
                painter.drawEllipse(QPointF(side / 2, side / 2), side / 2, side / 2)
            elif label == "square":
                painter.drawRect(0, 0, round(side), round(side))
            else:
                painter.drawPolygon(QPolygonF([QPointF(0, side), QPointF(side, side), QPointF(side / 2, 0)]))
            painter.end()
            image.save(str(root / label / f"{number}.png"))
