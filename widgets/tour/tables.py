"""The stations of tables: one chosen and its folds raced, and one of one's own dropped onto the window."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for
from widgets.views.race import RaceView

FOLDS, EPOCHS = 5, 100
STEPS = 500
LEAST = 0.85
"""Of iris the share of right answers, mean over the folds; a network that learned nothing has a third."""


def folds(guide: Guide) -> Seen:
    """Iris is chosen, and five folds race; the heading's mean and spread are those of what the table holds."""
    with undone(guide):
        hands.choose(guide.window, "datasetChooser", "iris")
        wait_for(lambda: guide.window.run.is_compiled, "the network for the table to be ready to train")
        with opened(guide, "race") as view:
            if not isinstance(view, RaceView):
                raise TourError("“race” shows no race.")
            hands.choose(view, "raceSetting", "fold")
            field = hands.find(view, QLineEdit, "raceValues")
            field.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(field, Qt.Key.Key_A, hands.CONTROL)
            hands.type_words(field, str(FOLDS))
            hands.type_number(view, "raceEpochs", EPOCHS)
            hands.click(view, "raceStart")
            wait_for(lambda: view.record.done == EPOCHS and not view.is_running, "the folds to be run to their end")
            table = view.table()
            last = {str(row[0]): float(row[2]) for row in (() if table is None else table.rows)}  # type: ignore[arg-type]
            mean, spread = statistics.mean(last.values()), statistics.stdev(last.values())
            told = f"{100 * mean:.1f} % ± {100 * spread:.1f} %"
            if len(last) != FOLDS or told not in view.headline() or mean < LEAST:
                raise TourError(f"{FOLDS} folds should be told as {told}, not as “{view.headline()}”: {last}")
            guide.settle()
            guide.take_picture()
            return {"folds": FOLDS, "mean accuracy": rounded(mean), "spread": rounded(spread), "says": view.headline()}


def own_table(guide: Guide) -> Seen:
    """A CSV is dropped onto the window and trained on: how far a thing falls, from how long, and on which planet."""
    with undone(guide), tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "falling.csv"
        file.write_text(_falling(), encoding="utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        copied, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(guide.window, QDragEnterEvent(QPoint(5, 5), copied, data, button, keys))
        QApplication.sendEvent(guide.window, QDropEvent(QPointF(5, 5), copied, data, button, keys))
        document = guide.window.document
        wait_for(lambda: document.experiment().data.title == "falling.csv", "the table to be the data")
        wait_for(lambda: guide.window.run.is_compiled, "the network for the table to be ready to train")
        guide.play()
        wait_for(lambda: guide.window.run.step_count > STEPS, "the network to learn from the table")
        guide.pause()
        with opened(guide, "fit") as view:
            wait_for(lambda: view.table() is not None, "the fit")
            guide.settle()
            guide.take_picture()
            table = view.table()
            names = () if table is None else tuple(str(name) for name in table.header)
            if "planet: Mars" not in names:
                raise TourError(f"The words of the table should be inputs of their own: {names}")
            return {"columns": list(names), "says": view.summary()}


def _falling() -> str:
    """Metres fallen after seconds, without air."""
    lines = ["seconds,planet,metres"]
    for number in range(150):
        planet, pull = (("Earth", 9.81), ("Mars", 3.71), ("Moon", 1.62))[number % 3]
        seconds = 0.1 + number * 0.02
        lines.append(f"{seconds:.2f},{planet},{pull / 2 * seconds**2:.3f}")
    return "\n".join(lines) + "\n"
