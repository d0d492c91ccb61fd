"""Network, inside, curves, problems, status."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "networkCanvas": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Each block is a layer and shows what it makes of your drawing: early layers edges, later "
            "ones parts. Arrow keys walk, Return opens a block. Drag from port to port to connect, press Space to add "
            "a block after this one, Ctrl+L to connect by keyboard, F2 to rename.",
        ),
        "layer",
    ),
    "minimap": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Shows where you are in a network that is larger than the canvas; Ctrl+0 shows all of it again."
        ),
        "network",
    ),
    "leaveGroup": Explanation(
        QT_TRANSLATE_NOOP("Help", "A group is a network inside a block; each of its layers learns like any other."),
        "layer",
    ),
    "networkFormula": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A network is one function: products with weights, sums and activations inside each other. Long ones are "
            "split into steps h.",
        ),
        "network",
    ),
    "networkFormulaLines": Explanation(
        QT_TRANSLATE_NOOP("Help", "W and K are weights, b biases; training changes them and nothing else."), "weights"
    ),
    "networkFormulaArea": Explanation(
        QT_TRANSLATE_NOOP("Help", "Each line is a step; the last one is the answer y."), "network"
    ),
    "networkFormulaText": Explanation(QT_TRANSLATE_NOOP("Help", "Good for notes and for a screen reader."), "network"),
    "networkFormulaCopyText": Explanation(QT_TRANSLATE_NOOP("Help", "For notes and messages."), "network"),
    "networkFormulaCopyLatex": Explanation(
        QT_TRANSLATE_NOOP("Help", "For papers and worksheets: one formula a line, for an equation each."), "network"
    ),
    "networkFormulaClose": Explanation(QT_TRANSLATE_NOOP("Help", "The network stays as it is.")),
    "problemList": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Each line says what does not fit and what to try; a click shows the block.",
        ),
        "layer",
    ),
    "beginningTemplates": Explanation(
        QT_TRANSLATE_NOOP("Help", "Start from one that works and change it; Undo brings the empty canvas back."),
        "network",
    ),
    "insideView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "What goes in, the weights, and the sum that gives one value: the whole arithmetic of a layer.",
        ),
        "layer",
    ),
    "insideClose": Explanation(QT_TRANSLATE_NOOP("Help", "The block stays as it is; a click opens it again.")),
    "insideOutput.sheet": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Each value the layer made of your drawing; point at one to see its sum below.",
        ),
        "feature-map",
    ),
    "insideWeights.sheet": Explanation(
        QT_TRANSLATE_NOOP("Help", "The weights training changes; light and dark are the two signs."), "weights"
    ),
    "insideWeights.chooser": Explanation(
        QT_TRANSLATE_NOOP("Help", "The mean is a summary; a single channel shows what a filter looks for in it."),
        "weights",
    ),
    "insideWants": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for telling what a filter or a unit has come to look for."),
        "activation-maximisation",
    ),
    "curvesView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A falling loss means it learns. Where the held-out loss rises while the training loss falls, "
            "it learns by heart.",
        ),
        "overfitting",
    ),
    "runTable": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Every play is a run with its own settings and curves. Change one setting, play again, and compare: that "
            "shows what the setting does.",
        ),
        "training",
    ),
    "smoothing": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Smooth enough to see the trend, little enough to see jumps. Good: 3 to 6.",
        ),
        "smoothing",
    ),
    "logAxisSwitch": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Good when the loss has become small and its changes can hardly be seen.",
        ),
        "logarithmic-axis",
    ),
    "resetZoomButton": Explanation(QT_TRANSLATE_NOOP("Help", "The curves then follow training again."), "loss"),
    "curvesMore": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A gradient that grows means a rate too high, one that vanishes that nothing is learned any more.",
        ),
        "gradient",
    ),
    "statusState": Explanation(QT_TRANSLATE_NOOP("Help", "What is going on at this moment."), "training"),
    "statusStep": Explanation(
        QT_TRANSLATE_NOOP("Help", "Each step is one batch and one change of the weights."), "step"
    ),
    "statusEpoch": Explanation(QT_TRANSLATE_NOOP("Help", "One epoch is one pass over all training examples."), "epoch"),
    "statusRate": Explanation(
        QT_TRANSLATE_NOOP("Help", "It may differ from the one chosen where a schedule changes it."), "learning-rate"
    ),
    "statusSpeed": Explanation(
        QT_TRANSLATE_NOOP("Help", "Smaller networks and larger batches give more examples a second."), "flops"
    ),
    "statusDevice": Explanation(QT_TRANSLATE_NOOP("Help", "A graphics card pays off for large networks."), "device"),
    "startDraw": Explanation(QT_TRANSLATE_NOOP("Help", "The quickest way to see a network at work."), "probability"),
    "startBuild": Explanation(QT_TRANSLATE_NOOP("Help", "Each network comes with a recipe that suits it."), "network"),
    "startDismiss": Explanation(
        QT_TRANSLATE_NOOP("Help", "It is only a shortcut; everything in it is in the menus too.")
    ),
}
"""By object name."""
