"""The dialogs that import a table and a folder of pictures."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "tablePreview": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Inputs should be known before the answer is. Leave out columns that number the rows, or that tell the "
            "answer in other words: they make training look easy and are worth nothing afterwards.",
        ),
        "feature",
    ),
    "tableAnswer": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A class where the answers are names, even if written as numbers; a number where 3 is more than 2.",
        ),
        "label",
    ),
    "tableMissing": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Good: leave out the row where few have gaps; the mean where many do, so that enough rows are left."
        ),
        "feature",
    ),
    "tableImportScaling": Explanation(
        QT_TRANSLATE_NOOP("Help", "Without it columns of large numbers drown the others. Good: standardise."),
        "standardisation",
    ),
    "tableImportShare": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good: 0.2; with few rows, race the folds afterwards instead of trusting one split."),
        "cross-validation",
    ),
    "tableImportSeed": Explanation(QT_TRANSLATE_NOOP("Help", "Keep it, so that runs can be compared."), "seed"),
    "tableImport": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "The file is kept in your own folder and saved with the project; nothing is sent anywhere."
        ),
        "dataset",
    ),
    "pictureClasses": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "If you cannot tell the classes apart here, the network cannot either. Where one has many more pictures "
            "than the others, a network that always names that one looks good already.",
        ),
        "label",
    ),
    "pictureSize": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Good: the smallest in which you still see what it is. Twice the size is four times the pixels, and about "
            "four times the time of every step.",
        ),
        "feature",
    ),
    "pictureColour": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good: grey where the shape tells the classes apart, colour where the colour does."),
        "channel",
    ),
    "pictureFit": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Good: bars where something at the edge matters; the middle for photographs of one thing."
        ),
        "feature",
    ),
    "pictureLight": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Good: as it is for photographs; dark to bright for drawings on paper. Most of such a picture is then 0, "
            "and only the strokes count.",
        ),
        "feature",
    ),
    "pictureShare": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Good: 0.2. Of pictures taken in a row one should not be held out and the next one learned: it is nearly "
            "the same.",
        ),
        "held-out-data",
    ),
    "pictureSeed": Explanation(QT_TRANSLATE_NOOP("Help", "Keep it, so that runs can be compared."), "seed"),
    "pictureImport": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The pictures as the network gets them are kept in your own folder; the project remembers where they came "
            "from, and does not hold them. Nothing is sent anywhere.",
        ),
        "picture-folder",
    ),
}
"""By object name."""
