"""What every neuron answers everywhere."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "A column for every dense layer, a small picture for every neuron: its answer at every place of the plane, "
        "after the activation. The wires are the weights.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Orange is above zero, blue below. A neuron of the first layer can only cut the plane along a straight line; "
        "those behind it put such cuts together. A picture of one colour is a neuron that says nothing.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Press Play and watch bends appear from left to right. Click a neuron to see it in full. Right click one to "
        "switch it off and see what the others make without it. Click a wire, or the dot at the corner of a neuron, "
        "and set its weight or bias by hand, also while it trains; Undo takes it back. By keys: arrows choose a "
        "neuron, Tab its bias and wires, Enter sets, 0 makes it zero.",
    ),
)

CONTROLS = {
    "neuronsView": Explanation(
        QT_TRANSLATE_NOOP("Help", "It shows how a bent boundary is made of straight cuts, layer by layer."),
        "dense-layer",
    ),
    "neuronsPicture": Explanation(
        QT_TRANSLATE_NOOP("Help", "Neurons that look alike do the same work: fewer of them would do."), "dense-layer"
    ),
    "neuronsEnlarged": Explanation(
        QT_TRANSLATE_NOOP("Help", "The black line of a first-layer neuron is where its weighted sum is zero."),
        "dense-layer",
    ),
    "neuronsBubble": Explanation(
        QT_TRANSLATE_NOOP("Help", "Everything else stays as it is, and training goes on from there."), "weights"
    ),
    "neuronsBubbleTitle": Explanation(
        QT_TRANSLATE_NOOP("Help", "A weight says how much one neuron listens to another."), "weights"
    ),
    "neuronsWeight": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Type it, turn the wheel, or drag up and down. From −3 to 3 is usual; training may take it away again.",
        ),
        "weights",
    ),
    "neuronsWeightSlider": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for watching the pictures change under your fingers, also across zero."),
        "weights",
    ),
    "neuronsWeightZero": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing what the network is without this one connection."), "weights"
    ),
    "neuronsWeightClose": Explanation(
        QT_TRANSLATE_NOOP("Help", "What was set stays set; Undo brings the number of before back."), "weights"
    ),
    "neuronsScale": Explanation(
        QT_TRANSLATE_NOOP("Help", "Off is good for seeing which neurons of a layer speak loudly."),
        "activation-function",
    ),
    "neuronsAllOn": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for comparing the network with and without a neuron."), "dense-layer"
    ),
}
