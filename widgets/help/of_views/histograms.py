"""Histograms over time."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "How the numbers of each layer are spread, and how that changes: its weights, its biases, what it makes of the "
        "first training examples, and the slope of the loss by its weights.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Bands run over the steps: half of the numbers lie above the line, 68 % within the dark band, 95 % within the "
        "next. Ridges are whole histograms, the newest in front. What is recorded is what happens while the view can "
        "be seen; activations and gradients are those of the network at rest, without dropout.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Look at the gradients of a deep network of sigmoids: the first layers hardly move. Then take ReLU, or raise "
        "the learning rate until the weights fly apart.",
    ),
)

CONTROLS = {
    "histogramsView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Bands that stay thin where others widen belong to a layer that learns little. Activations that pile up at "
            "one value carry no news.",
        ),
        "weights",
    ),
    "histogramsQuantity": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Weights and biases are what is learned, gradients where they are pushed, activations what comes of it.",
        ),
        "gradient",
    ),
    "histogramsLayer": Explanation(
        QT_TRANSLATE_NOOP("Help", "Side by side, layers show where learning gets stuck; one alone shows its shape."),
        "layer",
    ),
    "histogramsRidges": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing two heaps, or a peak at zero, which bands hide."), "weights"
    ),
}
