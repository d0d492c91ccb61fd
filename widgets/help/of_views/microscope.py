"""Microscope."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "One step of training on one example, as the network is now: forward through every layer, the loss, back "
        "through every layer, and what the optimizer makes of each weight. Your network stays as it is.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The strip shows where you are. Of the numbers below it, choose one: its calculation is written out in figures "
        "of four digits. x is the example, z a weighted sum, a what comes of it, L the loss, η the learning rate. Real "
        "steps take the mean over a batch; here it is one example, without dropout, noise and augmentation.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Pause training, press Home and walk on with the right arrow key. Find a unit of ReLU that is 0: what gradient "
        "comes back through it? Then choose another optimizer, and compare the update of the same weight.",
    ),
)

CONTROLS = {
    "microscopeView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Everything a network learns comes of very many such steps; here is one of them, slowly."
        ),
        "stochastic-gradient-descent",
    ),
    "microscopeStrip": Explanation(
        QT_TRANSLATE_NOOP("Help", "Numbers go forward from left to right, gradients back from right to left."),
        "backpropagation",
    ),
    "microscopeMaps": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Amounts are drawn from dark to bright; what has a sign is blue below 0, orange above."
        ),
        "gradient",
    ),
    "microscopeCalculation": Explanation(
        QT_TRANSLATE_NOOP("Help", "The largest products are written out, the rest is added up in one number."),
        "gradient",
    ),
    "microscopePlayer": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Walk at your own pace; while training runs, the numbers change under you: pause it."
        ),
        "",
    ),
    "microscopeBack": Explanation(
        QT_TRANSLATE_NOOP("Help", "Go back to compare what came before with what is here."), ""
    ),
    "microscopePlay": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing the whole way once before going into it."), ""
    ),
    "microscopeNext": Explanation(QT_TRANSLATE_NOOP("Help", "Guess what comes next before you press it."), ""),
    "microscopeSlider": Explanation(
        QT_TRANSLATE_NOOP("Help", "The loss is in the middle: before it forward, then back."), ""
    ),
    "microscopeSpeed": Explanation(
        QT_TRANSLATE_NOOP("Help", "Slow leaves time to read each explanation to its end."), ""
    ),
    "microscopeSource": Explanation(
        QT_TRANSLATE_NOOP("Help", "Try an example that is read wrongly: its loss and its gradients are the largest."),
        "held-out-data",
    ),
    "microscopeExample": Explanation(
        QT_TRANSLATE_NOOP("Help", "Compare two examples of one class: do the same weights want to move the same way?"),
        "",
    ),
    "microscopeLabel": Explanation(
        QT_TRANSLATE_NOOP("Help", "Say another class than you drew, and see how the network would be taught nonsense."),
        "",
    ),
    "microscopeArray": Explanation(
        QT_TRANSLATE_NOOP("Help", "Weights multiply what comes in; the bias is added, and no penalty holds it back."),
        "",
    ),
}
