"""Activation functions."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Above, what each activation function makes of a number x; in the middle, how steep it is there; below, "
        "how the "
        "sums that enter one layer of your network are spread.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Learning gets through a function by its slope: where the middle curve is near 0, the function is "
        "saturated and "
        "little is learned. Compare that with the bars: sums that lie on flat ground are lost for learning.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Shade the flat parts of the sigmoid and see how narrow the ground between is. Train, and watch the sums "
        "drift. Then let the functions race.",
    ),
)

CONTROLS = {
    "activationsView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The slope decides how much of the error comes through when weights are corrected. At most 0.25 "
            "comes through "
            "a sigmoid, all of it through ReLU above 0.",
        ),
        "activation-function",
    ),
    "activationsFunctions": Explanation(
        QT_TRANSLATE_NOOP("Help", "Formulas of your own network are offered at the end of the list."),
        "activation-function",
    ),
    "activationsSaturated": Explanation(
        QT_TRANSLATE_NOOP("Help", "Flat means a slope below 0.05: of an error hardly anything gets through there."),
        "saturation",
    ),
    "activationsLayer": Explanation(
        QT_TRANSLATE_NOOP("Help", "Sums far from 0 saturate a sigmoid; sums below 0 are silent behind ReLU."),
        "dead-unit",
    ),
    "activationsRace": Explanation(
        QT_TRANSLATE_NOOP("Help", "Shapes alone tell little: the arena shows which of them learns your data."),
        "activation-function",
    ),
}
