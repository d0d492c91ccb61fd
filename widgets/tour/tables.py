"""The station of tables: a table chosen, and its folds raced."""

from __future__ import annotations

import statistics

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for
from widgets.views.race import RaceView

FOLDS, EPOCHS = 5, 100
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
