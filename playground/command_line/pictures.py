"""Pictures from files as the examples a network takes. Qt reads them, so this is imported only when one is needed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageReader

from playground.datasets import OwnPictures
from playground.drawing import ink_from_picture, prepare, prepare_raw
from playground.layers import Shape
from playground.pictures.importing import options_of
from playground.problems import Problem, ProblemError, UnreadableFile
from playground.wording import QT_TRANSLATE_NOOP
from widgets.own_pictures import reading

# Larger pictures are scaled down first: an example is a few dozen pixels wide, and a camera's picture takes seconds.
_LARGEST_SIDE = 1024
_DIGIT: Shape = (28, 28, 1)


@dataclass(frozen=True)
class NothingDrawn(Problem):
    """A picture all of one colour."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” is all of one colour, so there is nothing to read.")
    advice = QT_TRANSLATE_NOOP("wording", "Try one with a digit on a plain background.")


def read(path: Path, shape: Shape, raw: bool = False, own: OwnPictures | None = None) -> NDArray[np.float32]:
    """A picture file as an example: float32 [height, width, channels] from 0 to 1.

    For a network on pictures of the learner's ``own`` it is prepared as those were. Else for 28x28 networks it is
    prepared as a drawing on the pad is, or with ``raw`` only scaled; for others it is scaled.

    Raises:
        ProblemError: where the file is no picture, or all of one colour.
    """
    if own is not None:
        return _as_own(path, own)
    image = _read_image(path)
    if shape != _DIGIT:
        return _scaled(image, shape)
    ink = ink_from_picture(_pixels(image, QImage.Format.Format_RGBA8888, 4))
    if not ink.any():
        raise ProblemError(NothingDrawn(str(path)))
    return (prepare_raw if raw else prepare)(ink)[:, :, None]


def _as_own(path: Path, own: OwnPictures) -> NDArray[np.float32]:
    content = reading.content_of(path, str(path))
    image = content if isinstance(content, Problem) else reading.decoded(content, str(path), own.size)
    if isinstance(image, Problem):
        raise ProblemError(image)
    seen: NDArray[np.uint8] = reading.prepared(image, options_of(own))
    return seen.astype(np.float32) / np.float32(255)


def _read_image(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        reason = reader.errorString().rstrip(".")
        raise ProblemError(UnreadableFile(str(path), reason[:1].lower() + reason[1:]))
    if max(image.width(), image.height()) > _LARGEST_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_LARGEST_SIDE, _LARGEST_SIDE, keep, smooth)
    return image


def _scaled(image: QImage, shape: Shape) -> NDArray[np.float32]:
    rows, columns, channels = shape
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(columns, rows, ignore, smooth)
    form = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_Grayscale8
    return _pixels(small, form, channels).astype(np.float32) / np.float32(255)


def _pixels(image: QImage, form: QImage.Format, channels: int) -> NDArray[np.uint8]:
    """The picture as uint8 [height, width, channels]."""
    image = image.convertToFormat(form)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : channels * image.width()].reshape(image.height(), image.width(), channels).copy()
