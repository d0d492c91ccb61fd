"""The lanes as a table, the leader first."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from playground.racing import DivergedAt, RaceHistory
from widgets.racing.looks import LaneLook
from widgets.racing.standings import places, tenths

SWATCH = 10  # pixels


class LaneTable(QTableWidget):
    """Shows for each lane when it reached the target and how far it has come.

    Signals:
        pointed: (lane), this lane's row is the current one; -1 for none.
        chosen: (lane), a row was double-clicked, or Enter pressed on it.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("The lanes, the leader first"))
        self._looks: tuple[LaneLook, ...] = ()
        self._order: list[int] = []
        self._shown: int | None = None
        self.setHorizontalHeaderLabels(
            [self.tr("Lane"), self.tr("Target at epoch"), self.tr("Best"), self.tr("Now"), self.tr("Held-out loss")]
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setIconSize(QSize(SWATCH, SWATCH))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.currentCellChanged.connect(self._tell)
        self.cellActivated.connect(self._choose)

    def set_looks(self, looks: Sequence[LaneLook]) -> None:
        """These lanes; nothing is known of them yet."""
        self._looks = tuple(looks)
        self._order = list(range(len(looks)))
        self.setRowCount(len(looks))
        for row in range(len(looks)):
            for column in range(self.columnCount()):
                self.setItem(row, column, QTableWidgetItem())
        self._write_names()

    def show_standings(self, history: RaceHistory, diverged: Sequence[DivergedAt | None], target: float) -> None:
        """Put the lanes in order and say how far each has come."""
        if not self._looks or history.lanes != len(self._looks):
            return
        self.blockSignals(True)
        self._order = places(history, diverged, target)
        self._write_names()
        reached, best = history.reached(target), history.best_accuracy()
        now, loss = history.latest("accuracy"), history.latest("test_loss")
        r2, highest = history.latest("r2"), history.highest_r2()
        for row, lane in enumerate(self._order):
            at = f"{reached[lane]:g}" if math.isfinite(reached[lane]) else "–"
            gone = diverged[lane]
            last = self._diverged_in_words(gone) if gone is not None else _figure(now[lane], r2[lane])
            lost = f"{loss[lane]:.3g}" if math.isfinite(loss[lane]) else "–"
            for column, text in enumerate((at, _figure(best[lane], highest[lane]), last, lost), 1):
                self.item(row, column).setText(text)
        self._select()
        self.blockSignals(False)

    def highlight(self, lane: int | None) -> None:
        """Make this lane's row the current one."""
        self._shown = lane
        self.blockSignals(True)
        self._select()
        self.blockSignals(False)

    def follow_theme(self) -> None:
        """Take the colours in force; looks are to be set again."""

    def _diverged_in_words(self, gone: DivergedAt) -> str:
        return QCoreApplication.translate("Races", "diverged at step {step}").format(step=f"{gone.step:,}")

    def _write_names(self) -> None:
        for row, lane in enumerate(self._order):
            look = self._looks[lane]
            swatch = QPixmap(SWATCH, SWATCH)
            swatch.fill(QColor(look.colour))
            self.item(row, 0).setText(look.name)
            self.item(row, 0).setIcon(swatch)

    def _select(self) -> None:
        if self._shown is None or self._shown not in self._order:
            self.setCurrentCell(-1, -1)
        else:
            self.setCurrentCell(self._order.index(self._shown), 0)

    def _tell(self, row: int) -> None:
        self.pointed.emit(self._order[row] if 0 <= row < len(self._order) else -1)

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._order[row])


def _figure(accuracy: float, r2: float) -> str:
    """An accuracy, or where numbers are predicted R²."""
    return f"R² {r2:.3f}" if math.isfinite(r2) else tenths(accuracy)
