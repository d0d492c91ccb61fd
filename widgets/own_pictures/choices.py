"""What there is to choose of how pictures are made ready."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from widgets.controls.choice import Choice, Item


def made_choice(parent: QWidget, name: str, value: str) -> Choice:
    """The chooser of this object name, with a value chosen."""
    title, items = _choices()[name]
    made = Choice(name, title, parent)
    made.set_items(items)
    made.show_choice(value)
    return made


def _choices() -> dict[str, tuple[str, tuple[Item, ...]]]:
    tr = QCoreApplication.translate
    return {
        "pictureColour": (
            tr("PictureChoices", "Colour"),
            (
                Item(
                    "grey", tr("PictureChoices", "Grey"), tr("PictureChoices", "One number a pixel: how bright it is.")
                ),
                Item(
                    "colour",
                    tr("PictureChoices", "Colour"),
                    tr("PictureChoices", "Three numbers a pixel: red, green and blue."),
                ),
            ),
        ),
        "pictureFit": (
            tr("PictureChoices", "Fit"),
            (
                Item(
                    "pad",
                    tr("PictureChoices", "Whole, with bars"),
                    tr("PictureChoices", "All of a picture, with bars of its edge's colour."),
                ),
                Item(
                    "crop",
                    tr("PictureChoices", "Cut out the middle"),
                    tr("PictureChoices", "The largest square in the middle of a picture."),
                ),
            ),
        ),
        "pictureLight": (
            tr("PictureChoices", "Light"),
            (
                Item(
                    "kept",
                    tr("PictureChoices", "As it is"),
                    tr("PictureChoices", "Dark stays dark, and bright stays bright."),
                ),
                Item(
                    "inverted",
                    tr("PictureChoices", "Dark to bright"),
                    tr("PictureChoices", "Ink on paper becomes white on black, as the digits of MNIST are."),
                ),
            ),
        ),
    }
