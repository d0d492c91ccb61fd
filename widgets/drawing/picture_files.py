"""Pictures that come to the pad from files, the clipboard or by drag and drop, and pictures that leave it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QIODevice, QMimeData, QSaveFile, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from playground.drawing import Drawing, ink_from_picture, rasterize
from playground.folders import SUFFIX

# Larger pictures are scaled down first: the pad's ink is 224 pixels wide, and a camera's picture would take seconds.
LARGEST_SIDE = 1024


class UnreadablePictureError(Exception):
    """A picture that cannot come to the pad; its text is a sentence to show."""


def read_ink(source: str | Path | QImage) -> np.ndarray:
    """The ink of a picture, float32 [INK_SIZE, INK_SIZE] from 0 to 1.

    Raises UnreadablePictureError with a sentence that says what is wrong and what to try.
    """
    image = source if isinstance(source, QImage) else _read_file(Path(source))
    if image.isNull():
        raise UnreadablePictureError(
            QCoreApplication.translate("PictureFiles", "The picture is empty. Try another one, or copy it again.")
        )
    if max(image.width(), image.height()) > LARGEST_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(LARGEST_SIDE, LARGEST_SIDE), keep, smooth)
    ink = ink_from_picture(_pixels(image))
    if not ink.any():
        raise UnreadablePictureError(
            QCoreApplication.translate(
                "PictureFiles",
                "The picture is all of one colour, so it holds no ink. Try one with a digit on a plain background.",
            )
        )
    return ink


def picture_offered(data: QMimeData) -> str | QImage | None:
    """The picture in what is dropped or pasted: a path, a picture, or None when there is neither."""
    for url in data.urls():
        if url.isLocalFile() and not url.fileName().lower().endswith(SUFFIX):  # a project is the window's to open
            return url.toLocalFile()
    if data.hasImage():
        image = data.imageData()
        return image if isinstance(image, QImage) else None
    return None


def save_ink(drawing: Drawing, path: str | Path) -> str | None:
    """Write a drawing as dark ink on white paper, 224 pixels wide; the sentence to show if that failed, else None.

    The ending of the name chooses the format; a name without one gets `.png`. The file appears whole or not at all.
    """
    target = Path(path)
    if not target.suffix:
        target = target.with_suffix(".png")
    paper = 255 - np.rint(rasterize(drawing) * 255).astype(np.uint8)
    height, width = paper.shape
    image = QImage(paper.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
    file = QSaveFile(str(target))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return QCoreApplication.translate(
            "PictureFiles", "“{name}” could not be written: {reason}. Try another folder."
        ).format(name=target.name, reason=file.errorString())
    if not image.save(file, target.suffix[1:].upper()):
        file.cancelWriting()
        return QCoreApplication.translate(
            "PictureFiles", "“{name}” was not written: {ending} is no kind of picture. Try a name ending in .png."
        ).format(name=target.name, ending=target.suffix)
    if not file.commit():
        return QCoreApplication.translate("PictureFiles", "“{name}” could not be written: {reason}.").format(
            name=target.name, reason=file.errorString()
        )
    return None


def _read_file(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise UnreadablePictureError(
            QCoreApplication.translate(
                "PictureFiles", "“{name}” could not be read as a picture: {reason}. Try a PNG or JPEG file."
            ).format(name=path.name, reason=reader.errorString().rstrip("."))
        )
    return image


def _pixels(image: QImage) -> np.ndarray:
    """The picture as uint8 [h, w, 4]: red, green, blue, alpha."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()
