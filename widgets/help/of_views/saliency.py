"""Why this answer."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Your drawing or a held-out example, and beside it which of its pixels the answer rests on: by the slope of "
        "the class's score by every pixel (Simonyan et al., 2013), or by covering one part after another with a patch "
        "(Zeiler and Fergus, 2014).",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "With sign, orange pixels speak for the class and blue ones against it. The slope tells of very small changes, "
        "the patch of large ones: they need not agree. Slopes that are noise all over tell that the network rests on "
        "many pixels at once.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Draw a 7 and cover it with a patch: which stroke is missed most? Then choose the class 1 and ask what of your "
        "7 speaks for a 1.",
    ),
)

CONTROLS = {
    "saliencyView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A network may be right for a wrong reason, such as a speck in the corner; here it would be seen."
        ),
        "saliency",
    ),
    "saliencyPictures": Explanation(
        QT_TRANSLATE_NOOP("Help", "Compare where the map is bright with the strokes that you would look at yourself."),
        "saliency",
    ),
    "saliencyKind": Explanation(
        QT_TRANSLATE_NOOP("Help", "Begin with the patch, which is easiest to believe; slopes follow the pen at once."),
        "saliency",
    ),
    "saliencyClass": Explanation(
        QT_TRANSLATE_NOOP("Help", "Ask for the class that came second to see what speaks for it and what against."),
        "logits",
    ),
    "saliencyPatch": Explanation(
        QT_TRANSLATE_NOOP("Help", "A large patch hides whole strokes, a small one hardly ever changes the answer."),
        "occlusion",
    ),
    "saliencyFill": Explanation(
        QT_TRANSLATE_NOOP("Help", "Empty takes ink away; grey also puts ink where there was none."), "occlusion"
    ),
    "saliencySource": Explanation(
        QT_TRANSLATE_NOOP("Help", "The drawing follows the pen; while the pad is empty an example is shown."),
        "held-out-data",
    ),
    "saliencyExample": Explanation(
        QT_TRANSLATE_NOOP("Help", "Examples never learned from tell what the network really looks at."), "held-out-data"
    ),
    "saliencyRandom": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing whether what was found for one holds for others."), "held-out-data"
    ),
}
