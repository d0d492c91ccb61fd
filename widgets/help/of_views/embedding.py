"""What a layer makes of the examples, as points on a map."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "What one layer puts out for held-out examples, each of them a point. PCA turns those numbers so that the two "
        "directions in which they vary most lie on the axes; t-SNE tries to keep neighbours together.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Points near each other are alike to the layer. Colour and shape are the class, a ring is a wrong answer, the "
        "star is your drawing. In t-SNE sizes of groups and distances between them mean little.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Look at the input first, then at layer after layer: the classes come apart. Reset and press Play to see how "
        "that is learned. Draw a 4 that turns into a 9 and watch the star wander.",
    ),
)

CONTROLS = {
    "embeddingView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Layer by layer a network moves examples until a straight cut tells the classes apart: here one sees how "
            "far it has come.",
        ),
        "embedding",
    ),
    "embeddingMethod": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "PCA first: it is live, its distances are honest. t-SNE shows groups that PCA lays on each other.",
        ),
        "embedding",
    ),
    "embeddingLayer": Explanation(
        QT_TRANSLATE_NOOP("Help", "The last hidden layer shows the classes best apart, the input hardly at all."),
        "embedding",
    ),
    "embeddingCount": Explanation(
        QT_TRANSLATE_NOOP("Help", "Five hundred are enough while it trains; two thousand for a map to keep."),
        "held-out-data",
    ),
    "embeddingClass": Explanation(
        QT_TRANSLATE_NOOP("Help", "Single one class out to see where those of it lie that are read wrongly."),
        "held-out-data",
    ),
    "embeddingPerplexity": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Small values show small groups, large ones the whole. Try two before believing what you see."
        ),
        "t-sne",
    ),
    "embeddingStart": Explanation(
        QT_TRANSLATE_NOOP("Help", "A thousand examples take some seconds; training goes on, and it can be cancelled."),
        "t-sne",
    ),
    "embeddingPictures": Explanation(
        QT_TRANSLATE_NOOP("Help", "Pictures tell what neighbours have in common: slant, thickness, a loop."),
        "embedding",
    ),
    "embeddingWrong": Explanation(
        QT_TRANSLATE_NOOP("Help", "Mistakes mostly lie where two classes meet; one amidst another class is odd."),
        "accuracy",
    ),
    "embeddingMap": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Arrow keys walk through the examples, + and - zoom, Home shows all, Enter asks why one is read so."
        ),
        "embedding",
    ),
}
