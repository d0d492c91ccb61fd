"""Small folders of pictures, one folder for each class, for tests to import."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

ENDINGS = ("png", "jpg", "bmp", "webp")


def write(path: Path, pixels: np.ndarray) -> None:
    """Write uint8 [height, width, 3 or 4] as a picture; the ending of the name chooses the format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    height, width, channels = pixels.shape
    form = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_RGBA8888
    image = QImage(np.ascontiguousarray(pixels).tobytes(), width, height, channels * width, form)
    assert image.save(str(path), None, 95)  # WebP of 100 keeps one colour in so few bytes that Qt cannot read them


def plain(height: int, width: int, colour: tuple[int, ...]) -> np.ndarray:
    """A picture of one colour."""
    return np.full((height, width, len(colour)), colour, np.uint8)


def bright_and_dark(root: Path, each: int = 10, classes: tuple[str, ...] = ("bright", "dark")) -> Path:
    """A folder of classes that differ in how bright they are, each picture of another size, kind and brightness."""
    for number, label in enumerate(classes):
        for place in range(each):
            level = 230 - number * 200 // max(1, len(classes) - 1) + place
            picture = plain(20 + place, 30 - place, (level, level, level))
            write(root / label / f"{place}.{ENDINGS[place % len(ENDINGS)]}", picture)
    return root
