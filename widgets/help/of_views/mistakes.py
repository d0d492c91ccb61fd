"""What the network reads wrongly."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The held-out examples that the network reads wrongly, those first on which it was surest of the wrong answer. "
        "The confusion matrix counts which class is taken for which; scores and calibration sum it up.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Below each picture: what it is → what the network says, and how sure it is. In the matrix a bright cell "
        "beside the diagonal is a pair of classes that look alike to the network. Bars below the dashed line of the "
        "calibration: it is surer than it is right.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Click the worst picture: would you have read it? Click a bright cell beside the diagonal to see what these "
        "have in common. Then train a larger network and see which mistakes are left.",
    ),
)

CONTROLS = {
    "mistakesView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "One figure, the accuracy, hides a lot: which mistakes are made tells what the network has not understood.",
        ),
        "accuracy",
    ),
    "mistakesPage": Explanation(
        QT_TRANSLATE_NOOP("Help", "Begin with the examples; the matrix tells whether they have something in common."),
        "confusion-matrix",
    ),
    "mistakesCount": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "The first two thousand are enough while it trains; all of them for the figure that counts."
        ),
        "held-out-data",
    ),
    "mistakesGallery": Explanation(
        QT_TRANSLATE_NOOP("Help", "Mistakes that you would make too are no fault of the network, nor of the data."),
        "held-out-data",
    ),
    "mistakesMatrix": Explanation(
        QT_TRANSLATE_NOOP("Help", "Pairs such as 4 and 9 go first when a network is too small for fine strokes."),
        "confusion-matrix",
    ),
    "mistakesScores": Explanation(
        QT_TRANSLATE_NOOP("Help", "A class of low recall is missed, one of low precision is said too often."),
        "precision-and-recall",
    ),
    "mistakesCalibration": Explanation(
        QT_TRANSLATE_NOOP("Help", "Label smoothing and weight decay make a network less sure of itself."), "calibration"
    ),
    "mistakesClosely": Explanation(
        QT_TRANSLATE_NOOP("Help", "Where the nearest training examples have another label, a mistake is no wonder."),
        "held-out-data",
    ),
    "mistakesWhy": Explanation(
        QT_TRANSLATE_NOOP("Help", "A mistake is easier to understand when you see what the network looked at."),
        "saliency",
    ),
    "mistakesFool": Explanation(
        QT_TRANSLATE_NOOP("Help", "Try whether a small change brings the right answer, by aiming at its class."),
        "adversarial-example",
    ),
    "mistakesAll": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for going on to the next cell after one was looked at."), "confusion-matrix"
    ),
}
