"""The classes of a folder: each with how many pictures it has, and a few of them as the network would get them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from playground.pictures.folder import ClassFolders
from playground.pictures.importing import Options
from widgets.own_pictures.beside import Beside
from widgets.own_pictures.reading import CancelledError, content_of, decoded, is_picture, prepared

SHOWN = 6
"""Pictures of each class."""

SIDE = 64
"""Pixels of the screen for each."""

_TRIED = 20
"""Files of a class that are looked at for these, where some are no pictures."""

Pixels = NDArray[np.uint8]


class ClassTable(QTableWidget):
    """A row for each class: its name, its count, its first pictures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 3, parent)
        self.setObjectName("pictureClasses")
        self.setAccessibleName(self.tr("The classes, and some pictures of each as the network gets them"))
        self.setToolTip(self.accessibleName())
        self.setHorizontalHeaderLabels([self.tr("Class"), self.tr("Pictures"), self.tr("As the network gets them")])
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SIDE + 8)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(SHOWN * (SIDE + 4), SIDE))

    def show_classes(self, found: ClassFolders | None) -> None:
        """These, without any picture yet; None for none."""
        files = {} if found is None else found.files
        self.setRowCount(len(files))
        for row, (label, pictures) in enumerate(files.items()):
            self.setItem(row, 0, QTableWidgetItem(label))
            count = QTableWidgetItem(f"{len(pictures):,}")
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, 1, count)
            self.setItem(row, 2, QTableWidgetItem())

    def show_count(self, row: int, count: int) -> None:
        """So many of the files of a class are pictures."""
        if (item := self.item(row, 1)) is not None:
            item.setText(f"{count:,}")

    def show_pictures(self, row: int, pictures: list[Pixels]) -> None:
        """The first pictures of a class, side by side."""
        item = self.item(row, 2)
        if item is None or not pictures:
            return
        side, channels = pictures[0].shape[0], pictures[0].shape[2]
        times = max(1, SIDE // side)
        shown = [np.repeat(np.repeat(one, times, axis=0), times, axis=1) for one in pictures]
        gap = np.zeros((side * times, 4), np.uint8)
        strip = np.concatenate([part for one in shown for part in (_opaque(one, channels), _clear(gap))][:-1], axis=1)
        height, width = strip.shape[:2]
        image = QImage(strip.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
        item.setIcon(QIcon(QPixmap.fromImage(image)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("{count} pictures").format(count=len(pictures)))


def few_of_each(found: ClassFolders, options: Options) -> Callable[[Beside], None]:
    """Work that reads a few pictures of each class, and shows ``(row, pictures)``."""

    def read(beside: Beside) -> None:
        for row, files in enumerate(found.files.values()):
            pictures: list[Pixels] = []
            for file in files[:_TRIED]:
                if beside.is_cancelled():
                    raise CancelledError
                content = content_of(file, file.name)
                image = decoded(content, file.name, options.size) if isinstance(content, bytes) else content
                if isinstance(image, QImage):
                    pictures.append(prepared(image, options))
                if len(pictures) == SHOWN:
                    break
            beside.show((row, pictures))

    return read


def count_of_each(found: ClassFolders) -> Callable[[Beside], int]:
    """Work that counts the files of each class that are pictures, and shows ``(row, count)``; their sum comes out."""

    def count(row: int, files: tuple[Path, ...], beside: Beside) -> int:
        counted = 0
        for file in files:
            if beside.is_cancelled():
                raise CancelledError
            counted += is_picture(file)
        beside.show((row, counted))
        return counted

    return lambda beside: sum(count(row, files, beside) for row, files in enumerate(found.files.values()))


def _opaque(picture: Pixels, channels: int) -> Pixels:
    colours = np.repeat(picture, 3, axis=2) if channels == 1 else picture
    return np.concatenate([colours, np.full((*picture.shape[:2], 1), 255, np.uint8)], axis=2)


def _clear(gap: Pixels) -> Pixels:
    return np.zeros((*gap.shape, 4), np.uint8)
