"""The learning-rate finder."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The loss of a copy of your network over the learning rate. The copy is trained for a few hundred steps, and "
        "at each of them the rate is a little higher than before (Smith, WACV 2017). It ends when the loss diverges; "
        "your own run is not touched.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "On the left the rate is too small: nothing is learned. Where the curve falls, the rate works; where it turns "
        "up, the rate is too large. A good rate lies between the steepest fall and the lowest place: suggested is the "
        "one halfway, or a third of the lowest's. It holds for this optimizer, batch size and network; find it anew "
        "after changing one.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Find the rate, use it, and train. Undo, and train with one ten times higher. Then choose another optimizer "
        "and find again: SGD wants a rate far above Adam's.",
    ),
)

CONTROLS = {
    "finderView": Explanation(
        QT_TRANSLATE_NOOP("Help", "Of all settings the rate matters most; half a minute here saves many failed runs."),
        "learning-rate-finder",
    ),
    "finderPlot": Explanation(
        QT_TRANSLATE_NOOP("Help", "Look for the slope: where it is steepest, a step gains most for its size."),
        "learning-rate-finder",
    ),
    "finderLow": Explanation(
        QT_TRANSLATE_NOOP("Help", "A millionth suits nearly every network; the curve should begin flat."),
        "learning-rate",
    ),
    "finderHigh": Explanation(
        QT_TRANSLATE_NOOP("Help", "10 suits nearly every network; it ends earlier where the loss blows up."),
        "divergence",
    ),
    "finderSteps": Explanation(
        QT_TRANSLATE_NOOP("Help", "Three hundred are enough for most; take more where the batches are small."), "step"
    ),
    "finderBegin": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "New weights tell the rate to begin a run with. A trained network is near its lowest loss already, and its "
            "curve tells mostly where it would be spoiled.",
        ),
        "initialisation",
    ),
    "finderStart": Explanation(
        QT_TRANSLATE_NOOP("Help", "It takes a few seconds, can be cancelled, and changes nothing of your network."),
        "learning-rate-finder",
    ),
    "finderUse": Explanation(
        QT_TRANSLATE_NOOP("Help", "The rate under the chosen line, in two digits; training need not stop for it."),
        "learning-rate",
    ),
}
