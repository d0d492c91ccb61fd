"""What a network learns of one's own drawings, and forgets of older digits."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Accuracy on your held-out drawings and on the test set of older digits, with the weights the network began "
        "with and with those of now, while it learns.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The first should rise and the second stay where it was: dashed lines mark where both began. While it trains "
        "only the first older digits are read, and all of them once it rests.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Teach it your drawings with a replay of 80, go back to before, and teach it again with 0: yours are read "
        "as soon, and the older digits are forgotten.",
    ),
)

CONTROLS = {
    "forgettingView": Explanation(
        QT_TRANSLATE_NOOP("Help", "What is learned anew is paid for with what was known, unless that is replayed."),
        "catastrophic-forgetting",
    ),
    "forgettingFigures": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A loss of a few tenths of a percent point is little; whole points are a network that forgets."
        ),
        "catastrophic-forgetting",
    ),
}
