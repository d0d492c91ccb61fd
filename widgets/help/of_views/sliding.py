"""Slide it."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Your drawing or a held-out example, moved by up to ten pixels to every side, and how probable the network "
        "finds a class at each shift: as a map, along both directions through the shift at hand, and for all classes "
        "there.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "A large bright patch: the answer does not care where the digit is, which is called translation invariance. A "
        "network of dense layers alone knows each digit only where it has seen it. Convolution finds a stroke "
        "anywhere, and pooling forgets where exactly it was; pictures shifted in training (augmentation) teach the "
        "rest.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Slide a 7 until it is read as something else. Then compare the map of the network “Softmax” with that of a "
        "convolutional one, and with one that was trained with shifts.",
    ),
)

CONTROLS = {
    "slidingView": Explanation(
        QT_TRANSLATE_NOOP("Help", "You read a digit wherever it stands; see how far the network does."),
        "translation-invariance",
    ),
    "slidingPicture": Explanation(
        QT_TRANSLATE_NOOP("Help", "What is moved out at one side does not come in at the other: it is gone."),
        "translation-invariance",
    ),
    "slidingMap": Explanation(
        QT_TRANSLATE_NOOP("Help", "The larger the bright patch, the less it matters where the digit is."),
        "translation-invariance",
    ),
    "slidingCurves": Explanation(
        QT_TRANSLATE_NOOP("Help", "Flat around the middle is good; a curve that falls at once knows one place only."),
        "translation-invariance",
    ),
    "slidingBars": Explanation(
        QT_TRANSLATE_NOOP("Help", "Which class takes over tells what the network confuses a moved digit with."),
        "softmax",
    ),
    "slidingRight": Explanation(
        QT_TRANSLATE_NOOP("Help", "MNIST's digits are centred, so that two pixels are much already."), "pooling"
    ),
    "slidingDown": Explanation(
        QT_TRANSLATE_NOOP("Help", "Digits are as high as the picture lets them be: up and down there is less room."),
        "pooling",
    ),
    "slidingCentre": Explanation(
        QT_TRANSLATE_NOOP("Help", "Where the digit was when it was drawn or written."), "translation-invariance"
    ),
    "slidingClass": Explanation(
        QT_TRANSLATE_NOOP("Help", "Take another class to see where the network sees that one instead."), "softmax"
    ),
    "slidingSource": Explanation(
        QT_TRANSLATE_NOOP("Help", "Examples tell of the network in general, your own drawing of your own hand."),
        "held-out-data",
    ),
    "slidingExample": Explanation(
        QT_TRANSLATE_NOOP("Help", "Look at several: a 1 bears to be moved farther than a 5."), "held-out-data"
    ),
    "slidingRandom": Explanation(
        QT_TRANSLATE_NOOP("Help", "Ten or twenty of them show what is usual for this network."), "held-out-data"
    ),
}
