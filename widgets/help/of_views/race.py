"""Races of anything."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Many runs of your network side by side, which differ in one setting or two and in nothing else. They "
        "keep pace by "
        "epochs, and your own run is not touched.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The dotted line is the target: the heading counts who has reached it. In a map, each cell is a run, "
        "coloured by "
        "its best accuracy; a crossed-out one has diverged. Of folds the dashed line is the mean, the band around it "
        "their spread.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Race 32 seeds to see how much of a result is luck. Then choose the learning rate and, besides, the width, and "
        "watch the map fill in. Click a cell and open its run. On a table, race the folds: mean and spread of the "
        "held-out figure say how far one split is to be trusted.",
    ),
)

CONTROLS = {
    "raceView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "One run may be lucky. What many seeds reach, and how soon, tells whether a setting is good."
        ),
        "sweep",
    ),
    "raceSetting": Explanation(
        QT_TRANSLATE_NOOP("Help", "Begin with the seed: it shows how far runs differ by chance alone."), "seed"
    ),
    "raceValues": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Learning rates and penalties are best varied by factors of three. Of folds, 5 or 10 are usual."
        ),
        "cross-validation",
    ),
    "raceSecond": Explanation(
        QT_TRANSLATE_NOOP("Help", "Settings depend on each other: a small batch wants a small learning rate."), "sweep"
    ),
    "raceSecondValues": Explanation(
        QT_TRANSLATE_NOOP("Help", "Six by six are 36 runs; there may be 144 at most."), "sweep"
    ),
    "raceEpochs": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good: 100 for sets of points, 10 for pictures; small rates need more."), "epoch"
    ),
    "raceTarget": Explanation(
        QT_TRANSLATE_NOOP("Help", "It can be changed at any time: what was reached is counted anew."), "accuracy"
    ),
    "raceCurve": Explanation(
        QT_TRANSLATE_NOOP("Help", "A training loss that falls while the held-out loss rises means learning by heart."),
        "overfitting",
    ),
    "raceBelow": Explanation(
        QT_TRANSLATE_NOOP("Help", "Boundaries show how differently runs solve the same task."), "decision-boundary"
    ),
    "raceStart": Explanation(
        QT_TRANSLATE_NOOP("Help", "It takes turns with your own training, so both are slower meanwhile."), "training"
    ),
    "raceOpen": Explanation(
        QT_TRANSLATE_NOOP("Help", "Click a curve, a row, a picture or a cell to choose its lane first."), "checkpoint"
    ),
}
