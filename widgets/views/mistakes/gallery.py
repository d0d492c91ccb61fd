"""The worst examples as a wall of small pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from playground.probes.mistakes import Examples
from widgets import theme
from widgets.views.mistakes.faces import face

SIDE = 56  # pixels of a picture
ROOM = 16  # pixels around it for the words below


class Gallery(QListWidget):
    """Pictures with "truth → answer, how sure"; arrow keys walk through them.

    Signals:
        chosen: (index of the held-out example) somebody wants to look closely.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mistakesGallery")
        self.setAccessibleName(self.tr("Examples, the worst first"))
        self.setToolTip(self.tr("What it is → what the network says, and how sure it is. Click one to look closely."))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setIconSize(QSize(SIDE, SIDE))
        self.currentItemChanged.connect(self._tell)

    def show_examples(self, examples: Examples, labels: Sequence[str], chosen: int | None) -> None:
        """Show these, with ``chosen``, the index of an example, marked where it is among them."""
        self.blockSignals(True)
        place = self.verticalScrollBar().value()
        self.clear()
        height = self.fontMetrics().lineSpacing() * 2
        for row, index in enumerate(examples.indices.tolist()):
            item = QListWidgetItem(QIcon(face(examples.inputs[row], SIDE, self.devicePixelRatioF())), "")
            truth, answer = labels[examples.truths[row]], labels[examples.answers[row]]
            sure = f"{100 * float(examples.shares[row]):.0f} %"
            item.setText(f"{truth} → {answer}\n{sure}")
            words = self.tr("Example {index}: {truth}, read as {answer}, {sure} sure.")
            item.setToolTip(words.format(index=index, truth=truth, answer=answer, sure=sure))
            item.setData(Qt.ItemDataRole.UserRole, index)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            item.setSizeHint(QSize(SIDE + 2 * ROOM, SIDE + height + ROOM))
            self.addItem(item)
            if index == chosen:
                self.setCurrentItem(item)
        self.verticalScrollBar().setValue(place)
        self.blockSignals(False)

    def follow_theme(self) -> None:
        """Take the colours and fonts now in force."""
        self.setFont(theme.font("small"))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
