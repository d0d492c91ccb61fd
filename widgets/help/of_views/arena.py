"""The activation arena."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Your network, once with each chosen activation function. All begin with the same weights, those of your "
        "seed, and "
        "see the same examples in the same order, step for step; so the function alone makes the difference.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Curves show who learns. The gradients tell why: where they shrink from the last layer to the first, the first "
        "layers learn nothing. Dead units are flat for every example looked at, and can learn no more.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Take the spiral with three hidden layers of 32 and a learning rate of 0.001: ReLU solves it, the "
        "sigmoid does not. "
        "Add the step function, which has no slope at all. Then take the winner into your network.",
    ),
)

CONTROLS = {
    "arenaView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "One race shows one seed. Before you believe it, race the winner with many seeds in the view of races.",
        ),
        "activation-function",
    ),
    "arenaFunctions": Explanation(
        QT_TRANSLATE_NOOP("Help", "Only hidden activations are exchanged; the one that makes the answer stays."),
        "activation-function",
    ),
    "arenaEpochs": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good: 100 for sets of points, 10 for pictures; slow functions need more."), "epoch"
    ),
    "arenaCurve": Explanation(
        QT_TRANSLATE_NOOP("Help", "Accuracy tells who solves it; the loss tells earlier who is on the way."), "loss"
    ),
    "arenaBelow": Explanation(
        QT_TRANSLATE_NOOP("Help", "What goes on inside explains the curves: gradients, dead units, sums."),
        "vanishing-gradient",
    ),
    "arenaLayer": Explanation(
        QT_TRANSLATE_NOOP("Help", "The first layers show best how sums spread or shrink on their way."), "saturation"
    ),
    "arenaStart": Explanation(
        QT_TRANSLATE_NOOP("Help", "It takes turns with your own training, so both are slower meanwhile."), "training"
    ),
    "arenaTake": Explanation(
        QT_TRANSLATE_NOOP("Help", "The chosen lane, or the leader where none is chosen."), "activation-function"
    ),
}
