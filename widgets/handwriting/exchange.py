"""Pictures of drawings in folders, one for each digit, read and written bit by bit so that the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from playground.drawing import Drawing
from playground.files.reasons import reason
from playground.handwriting import LABELS, Kept
from playground.handwriting.collection import MOST
from playground.handwriting.problems import EmptyPicture, ForeignLabel
from playground.handwriting.table import MOST_TOLD, Found, Labelled
from playground.pictures import folder
from playground.pictures.problems import ForeignFile
from playground.problems import Problem, ProblemError, UnwritableFile
from widgets.drawing.picture_files import LARGEST_SIDE, UnreadablePictureError, read_ink, save_ink
from widgets.turning import Parts

_KEEP = Qt.AspectRatioMode.KeepAspectRatio

Tell = Callable[[int, int], None]
"""Told how many of how many are done."""


def reading(root: Path, tell: Tell) -> Parts[Found]:
    """Read the pictures of a folder with a folder for each digit; what is none of them is refused by its place.

    ``ProblemError`` as of ``folder.look_into``.
    """
    found = folder.look_into(root, MOST)
    drawings: list[Labelled] = []
    refused: list[Problem] = [*found.refused]
    done = 0
    for label, files in found.files.items():
        if label not in LABELS:
            refused.append(ForeignLabel(found.root.name, label))
            done += len(files)
            continue
        for file in files:
            one = picture(file, found.place(file))
            if isinstance(one, Problem):
                refused.append(one)
            else:
                drawings.append((label, one))
            done += 1
            tell(done, found.count)
            yield
    return Found(tuple(drawings), tuple(refused[:MOST_TOLD]))


def picture(file: Path, place: str) -> Drawing | Problem:
    """One picture as a drawing on the pad, or why it is none; ``place`` is what it is called in that."""
    image = read_image(file, place)
    if isinstance(image, Problem):
        return image
    try:
        return Drawing(picture=read_ink(image))
    except UnreadablePictureError:
        return EmptyPicture(place)


def read_image(file: Path, place: str) -> QImage | Problem:
    """A picture's file, scaled down where it is larger than anything needs, or why it cannot be read."""
    try:
        if file.stat().st_size > folder.LARGEST:
            return ForeignFile(place, f"it is larger than {folder.LARGEST // 2**20} MB")
    except OSError as error:
        return ForeignFile(place, reason(error))
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > 4 * LARGEST_SIDE:
        reader.setScaledSize(size.scaled(QSize(LARGEST_SIDE, LARGEST_SIDE), _KEEP))
    image = reader.read()
    if image.isNull():
        words = reader.errorString().rstrip(".")
        return ForeignFile(place, words[:1].lower() + words[1:])
    return image


def writing(root: Path, kept: Iterable[Kept], tell: Tell) -> Parts[int]:
    """Write each drawing as a PNG picture into the folder of its digit; how many were written.

    ``ProblemError`` with ``UnwritableFile`` where that fails; those written before it stay.
    """
    chosen = tuple(kept)
    for done, one in enumerate(chosen, start=1):
        target = root / one.label / f"{one.number:05d}.png"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ProblemError(UnwritableFile(str(target.parent), reason(error))) from None
        if save_ink(one.drawing, target) is not None:
            raise ProblemError(UnwritableFile(str(target), "there may be no room, or the folder is protected"))
        tell(done, len(chosen))
        yield
    return len(chosen)
