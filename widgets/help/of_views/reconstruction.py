"""What an autoencoder makes of pictures."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "An autoencoder squeezes a picture into a few numbers, its code, and paints the picture again from them. Here "
        "are input and painting side by side, and what places in the code look like.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Blue in the error: ink is missing; orange: there is too much. On the map, examples that lie close together "
        "look alike to the network; where nothing lies, it paints something between its neighbours.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Train it and draw a digit: it comes first. Then open the map of codes and move from one heap to the next. "
        "Widen the code and see what becomes sharper.",
    ),
)

CONTROLS = {
    "reconstructionView": Explanation(
        QT_TRANSLATE_NOOP("Help", "Nobody tells it what the digits are: it finds heaps of them by itself."),
        "autoencoder",
    ),
    "reconstructionPage": Explanation(
        QT_TRANSLATE_NOOP("Help", "Begin with the reconstructions; the map shows how the code is laid out."),
        "autoencoder",
    ),
    "reconstructionLayer": Explanation(
        QT_TRANSLATE_NOOP("Help", "The narrowest layer decides how much of a picture can be kept."), "autoencoder"
    ),
    "reconstructionFirst": Explanation(
        QT_TRANSLATE_NOOP("Help", "Its code is varied; a drawing on the pad comes in its place."), "held-out-data"
    ),
    "reconstructionSecond": Explanation(
        QT_TRANSLATE_NOOP("Help", "The first picture turns into this one; take another class."), "held-out-data"
    ),
    "reconstructionPictures": Explanation(
        QT_TRANSLATE_NOOP("Help", "What the code has no room for is painted like the mean of similar pictures."),
        "autoencoder",
    ),
    "reconstructionMap": Explanation(
        QT_TRANSLATE_NOOP("Help", "Heaps that overlap are digits which the code cannot tell apart."), "autoencoder"
    ),
    "reconstructionDecoded": Explanation(
        QT_TRANSLATE_NOOP("Help", "Only the second half of the network is at work here."), "autoencoder"
    ),
    "reconstructionNeighbours": Explanation(
        QT_TRANSLATE_NOOP("Help", "The map lays a wide code flat and loses some of it; t-SNE keeps neighbours."),
        "t-sne",
    ),
}
