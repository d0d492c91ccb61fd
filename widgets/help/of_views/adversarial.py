"""Fool it."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "A picture, and the same picture with every pixel moved a little the way that hurts the answer most: by the "
        "sign of the loss's slope (Goodfellow, Shlens and Szegedy, 2014). Below, what the network says of both.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "In the middle picture orange pixels got more ink, blue ones less; it is "
        "drawn much stronger than it is. The curve shows how probable the answer and its rival are at each amount; the "
        "dashed line is the least that changes the answer.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Draw a clear 3 and move the slider up from 0 until the answer changes. Then choose a class to aim at, and "
        "ten small steps: less change does it. Does a network trained with noise stand more?",
    ),
)

CONTROLS = {
    "adversarialView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A high accuracy does not mean that the network sees what you see: a change you hardly notice tells.",
        ),
        "adversarial-example",
    ),
    "adversarialPictures": Explanation(
        QT_TRANSLATE_NOOP("Help", "Compare left and right: if you read the same in both, the network was fooled."),
        "adversarial-example",
    ),
    "adversarialBars": Explanation(
        QT_TRANSLATE_NOOP("Help", "A fooled network is often as sure of the wrong answer as it was of the right one."),
        "softmax",
    ),
    "adversarialCurve": Explanation(
        QT_TRANSLATE_NOOP("Help", "The further right the two curves cross, the more change the network stands."),
        "adversarial-example",
    ),
    "adversarialAmount": Explanation(
        QT_TRANSLATE_NOOP("Help", "Up to 0.1 is hardly seen on digits; on photographs 0.03 is enough to fool many."),
        "adversarial-example",
    ),
    "adversarialMethod": Explanation(
        QT_TRANSLATE_NOOP("Help", "Ten small steps look again after each, and need less change than one large step."),
        "gradient",
    ),
    "adversarialClass": Explanation(
        QT_TRANSLATE_NOOP("Help", "Away is easiest; towards a class that looks like the answer comes next."), "loss"
    ),
    "adversarialSource": Explanation(
        QT_TRANSLATE_NOOP("Help", "The drawing follows the pen; while the pad is empty an example is shown."),
        "held-out-data",
    ),
    "adversarialExample": Explanation(
        QT_TRANSLATE_NOOP("Help", "Examples of which the network is very sure can be fooled just as well."),
        "held-out-data",
    ),
    "adversarialRandom": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing how much change it takes for one example and for another."),
        "held-out-data",
    ),
}
