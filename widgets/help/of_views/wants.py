"""What a unit wants."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "One unit of the network, and the picture that makes it strongest: painted from noise by steps along the "
        "gradient (Erhan et al., 2009), shrunk and blurred on the way (Simonyan et al., 2013). Beside it the nine "
        "training examples in which the unit is strongest.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "What the painted picture and the nine examples have in common is what the unit looks for. Of a map, the frame "
        "shows what the unit sees at the place where it is strongest. First layers want edges, later ones parts of "
        "digits, the last one a class.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Ask for unit 3 of the last layer: is that a 3? Then choose the first convolution, and ask again after the "
        "network has been trained for longer.",
    ),
)

CONTROLS = {
    "wantsView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A unit whose nine examples have nothing in common has found nothing yet, or several things."
        ),
        "activation-maximisation",
    ),
    "wantsPicture": Explanation(
        QT_TRANSLATE_NOOP("Help", "It need not look like a digit: it is only what this unit finds strongest."),
        "activation-maximisation",
    ),
    "wantsTrace": Explanation(
        QT_TRANSLATE_NOOP("Help", "A line that stays flat at zero is a unit that has died, or nothing moves it here."),
        "unit",
    ),
    "wantsExamples": Explanation(
        QT_TRANSLATE_NOOP("Help", "Look for what the nine share: a stroke, a corner, a class."), "receptive-field"
    ),
    "wantsLayer": Explanation(
        QT_TRANSLATE_NOOP("Help", "Begin with the last layer, whose units are the classes, and go back from there."),
        "feature-map",
    ),
    "wantsUnit": Explanation(
        QT_TRANSLATE_NOOP("Help", "In the last layer it is the class; elsewhere the number says nothing."), "unit"
    ),
    "wantsPlace": Explanation(
        QT_TRANSLATE_NOOP("Help", "One place shows the pattern alone, the whole map repeats it all over."),
        "feature-map",
    ),
    "wantsCount": Explanation(
        QT_TRANSLATE_NOOP("Help", "Two thousand are quick; among all of them there are stronger ones."), "dataset"
    ),
    "wantsAsk": Explanation(
        QT_TRANSLATE_NOOP("Help", "It takes a few seconds, can be cancelled, and changes nothing of the network."),
        "activation-maximisation",
    ),
}
