"""The pictures of a folder as examples. Needs no window: the command line reads them with it as well."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColorConstants, QImage, QImageReader, QPainter

from playground.datasets import OwnPictures
from playground.datasets.own_pictures import MOST_PICTURES
from playground.files.reasons import reason
from playground.pictures import folder, importing, storage
from playground.pictures.folder import ClassFolders
from playground.pictures.importing import Options, Pictures
from playground.pictures.problems import ForeignFile, OtherPictures
from playground.problems import Problem, ProblemError

KINDS = frozenset({"png", "jpeg", "jpg", "bmp", "gif", "webp", "tiff", "tif", "ppm", "pgm", "pbm"})
"""What Qt calls the kinds of pictures that are read, by their content; not those that are drawn from a description."""

_FINER = 4
"""Large pictures are read so many times as fine as they are wanted, and no finer."""

_KEEP, _IGNORE = Qt.AspectRatioMode.KeepAspectRatio, Qt.AspectRatioMode.IgnoreAspectRatio
_WIDEN = Qt.AspectRatioMode.KeepAspectRatioByExpanding
_SMOOTH = Qt.TransformationMode.SmoothTransformation

_LUMA = np.array([0.299, 0.587, 0.114])
"""How much red, green and blue count in grey (ITU-R BT.601)."""

Tell = Callable[[int, int], None]
"""Told how many of how many are done."""


class CancelledError(Exception):
    """Reading was given up on request."""


def read_folder(
    found: ClassFolders, options: Options, tell: Tell, is_cancelled: Callable[[], bool] = lambda: False
) -> Pictures:
    """Read the pictures of a folder; those that are none are refused by their place.

    Raises:
        ProblemError: where they are too many or too few, before any is read.
        CancelledError: where that was asked for.
    """
    if problems := importing.obstacles(found, options):
        raise ProblemError(*problems)
    x = np.empty((found.count, options.size, options.size, options.channels), np.uint8)
    classes: list[int] = []
    digests: list[str] = []
    refused: list[Problem] = [*found.refused]
    done = 0
    for number, (label, files) in enumerate(found.files.items()):
        for file in files:
            if is_cancelled():
                raise CancelledError
            content = content_of(file, found.place(file))
            image = content if isinstance(content, Problem) else decoded(content, found.place(file), options.size)
            if isinstance(image, Problem):
                refused.append(image)
            else:
                x[len(classes)] = prepared(image, options)
                classes.append(number)
                digests.append(f"{label}/{file.name}/{hashlib.sha256(content).hexdigest()}")  # type: ignore[arg-type]
            done += 1
            tell(done, found.count)
    return Pictures(x[: len(classes)], np.array(classes, np.int32), tuple(digests), tuple(refused))


def read_again(own: OwnPictures, tell: Tell, is_cancelled: Callable[[], bool] = lambda: False) -> None:
    """Read what was imported before from where it was, and keep it.

    Raises:
        ProblemError: where the folder is gone, or holds other pictures by now.
        CancelledError: where that was asked for.
    """
    root = Path(own.folder)
    if not may_read_again(own):
        raise ProblemError(storage.lost(own))
    found = folder.look_into(root, MOST_PICTURES, is_cancelled)
    options = importing.options_of(own)
    pictures = read_folder(found, options, tell, is_cancelled)
    again = importing.own_pictures(found, options, pictures)
    if (again.fingerprint, again.counts) != (own.fingerprint, own.counts):
        raise ProblemError(OtherPictures(own.name, own.folder))
    storage.keep(own, pictures)


def may_read_again(own: OwnPictures) -> bool:
    """Whether the folder is there. A project from elsewhere may name any: one on another machine is never asked for."""
    if not own.folder or own.folder.startswith(("\\\\", "//")):
        return False
    root = Path(own.folder)
    try:
        return root.is_absolute() and root.is_dir()
    except (OSError, ValueError):
        return False


def content_of(file: Path, place: str) -> bytes | Problem:
    """The bytes of a file, or why it is none; ``place`` is what it is called in that."""
    try:
        if not file.is_file():
            return ForeignFile(place, "it is not an ordinary file")
        if file.stat().st_size > folder.LARGEST:
            return ForeignFile(place, f"it is larger than {folder.LARGEST // 2**20} MB")
        return file.read_bytes()
    except OSError as error:
        return ForeignFile(place, reason(error))


def decoded(content: bytes, place: str, size: int) -> QImage | Problem:
    """A picture, no finer than is needed for one of ``size`` pixels, or why it is none; of a film its first frame."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.canRead() and bytes(reader.format().data()).decode() not in KINDS:
        return ForeignFile(place, "it is of another kind than PNG, JPEG, BMP, GIF and WebP")
    whole, fine = reader.size(), _FINER * size
    if whole.isValid() and min(whole.width(), whole.height()) > 2 * fine:
        reader.setScaledSize(whole.scaled(QSize(fine, fine), _WIDEN))
    image = reader.read()
    if image.isNull():
        words = reader.errorString().rstrip(".")
        return ForeignFile(place, words[:1].lower() + words[1:])
    return image


def is_picture(file: Path) -> bool:
    """Whether a file begins as a picture does that can be read; the rest of it is not looked at."""
    if not file.is_file():
        return False
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    return reader.canRead() and bytes(reader.format().data()).decode() in KINDS


def prepared(image: QImage, options: Options) -> NDArray[np.uint8]:
    """A picture as a network gets it: uint8 [size, size, channels]; what is clear in it counts as white."""
    square = _squared(_on_white(image), options)
    return 255 - square if options.light == "inverted" else square


def _squared(image: QImage, options: Options) -> NDArray[np.uint8]:
    size = options.size
    if options.fit == "crop":
        side = min(image.width(), image.height())
        middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
        return _pixels(image.copy(middle).scaled(size, size, _IGNORE, _SMOOTH), options.channels)
    wanted = image.size().scaled(QSize(size, size), _KEEP).expandedTo(QSize(1, 1))
    small = _pixels(image.scaled(wanted, _IGNORE, _SMOOTH), options.channels)
    return _in_square(small, size)


def _on_white(image: QImage) -> QImage:
    if not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColorConstants.White)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _pixels(image: QImage, channels: int) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    colours = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
    # Qt's own grey has changed from version to version.
    return colours if channels == 3 else np.rint(colours @ _LUMA).astype(np.uint8)[:, :, None]


def _in_square(small: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """A picture in the middle of a square, the rest in the mean colour of the two edges that meet it."""
    height, width, channels = small.shape
    if height == width == size:
        return small
    edges = small[:, [0, -1]] if width < size else small[[0, -1]]
    square = np.empty((size, size, channels), np.uint8)
    square[:] = np.rint(edges.reshape(-1, channels).mean(axis=0))
    top, left = (size - height) // 2, (size - width) // 2
    square[top : top + height, left : left + width] = small
    return square
