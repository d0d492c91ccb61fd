"""What keeps the network from learning."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Whether gradients reach every layer, whether units are silent or saturated, and what the losses tell: each "
        "finding says what it means and what helps.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The worst comes first, and often brings the others with it. In the table, gradients of all layers should be "
        "of about the same size; a few dead units are no harm.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Build five layers with sigmoid and press Play: the first layers hardly learn. Click the remedy, and undo it "
        "to see the difference again.",
    ),
)

CONTROLS = {
    "healthView": Explanation(
        QT_TRANSLATE_NOOP("Help", "A network that does not learn is not stupid: something keeps it from it."),
        "vanishing-gradient",
    ),
    "healthFigures": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Gradients that shrink from below to above tell that the first layers learn too slowly."
        ),
        "vanishing-gradient",
    ),
    **{
        f"healthRelief{number}": Explanation(
            QT_TRANSLATE_NOOP("Help", "One change at a time shows what helped; undo brings back what was."),
            "learning-rate",
        )
        for number in range(1, 5)
    },
}
