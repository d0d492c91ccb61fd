"""The drawings that are kept as small pictures in a list, made when they are first seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from playground.drawing import Drawing, prepare, rasterize
from playground.handwriting import Collection, Kept
from widgets import theme
from widgets.drawing.answer import noun

SIDE = 44
"""Pixels of a picture."""

Index = QModelIndex | QPersistentModelIndex


class KeptModel(QAbstractListModel):
    """What is kept, by digit and then in the order it came; of one digit alone where one is chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Kept, ...] = ()
        self._icons: dict[tuple[Drawing, bool], QIcon] = {}
        theme.changes().changed.connect(self._forget)

    def show_collection(self, collection: Collection, label: str = "") -> None:
        """Show these, or those of one digit."""
        rows = collection.of(label) if label else collection.kept
        self.beginResetModel()
        self._rows = tuple(sorted(rows, key=lambda one: (one.label, one.number)))
        self.endResetModel()

    def kept(self, index: Index) -> Kept:
        """The drawing at a place."""
        return self._rows[index.row()]

    def rows_of(self, numbers: set[int]) -> list[int]:
        """Where these are now."""
        return [row for row, one in enumerate(self._rows) if one.number in numbers]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.label
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(one)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("{digit}, held out for testing") if one.held_out else self.tr("{digit}, trained on")
                return words.format(digit=noun(one.label))
        return None

    def _icon(self, one: Kept) -> QIcon:
        key = one.drawing, one.held_out
        if key not in self._icons:
            self._icons[key] = QIcon(_picture(one))
        return self._icons[key]

    def _forget(self) -> None:
        self._icons.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


class KeptList(QListView):
    """The pictures in rows, chosen by mouse or keyboard; Delete and Return are told to those who listen."""

    def __init__(self, model: KeptModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keptList")
        self.setAccessibleName(self.tr("Own drawings"))
        self.setToolTip(self.tr("What you have kept, as the network sees it. A frame marks what is held out."))
        self.setModel(model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setSpacing(2)
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def chosen(self) -> list[Kept]:
        """Those that are chosen, in the order they are shown."""
        model = self.model()
        assert isinstance(model, KeptModel)
        return [model.kept(index) for index in sorted(self.selectedIndexes(), key=lambda index: index.row())]

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * SIDE, 2 * SIDE)


def _picture(one: Kept) -> QPixmap:
    """What the network sees, with a frame in the accent colour where it is held out."""
    seen = prepare(rasterize(one.drawing))
    pixels = QPixmap.fromImage(theme.picture(seen, "ink", 0.0, 1.0)).scaled(SIDE, SIDE)
    now = theme.colours()
    painter = QPainter(pixels)
    painter.setPen(QPen(QColor(now.accent if one.held_out else now.line), 3 if one.held_out else 1))
    painter.drawRect(pixels.rect().adjusted(1, 1, -2, -2) if one.held_out else pixels.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return pixels
