"""The decision boundary."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The plane of the two inputs: the colour of each place is what the network answers there, the line is "
        "where it changes its mind. The points are the examples.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Strong colours are sure answers, pale ones doubtful. A point on ground of the other colour is a mistake. "
        "Hollow points are held out: the network never learns from them. Hatched places are those where an "
        "ensemble of seeds disagrees, the broader the strokes the more.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Press Play and watch the line wind itself around the points. Then take a layer away, or turn up the noise "
        "of the data, and press it again. Or put points down yourself while it trains: take the plus, click where you "
        "like, choose another class and see how long the network takes to give it its ground.",
    ),
)

CONTROLS = {
    "boundaryView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A line that winds around single points has learned them by heart. A smooth one between the classes "
            "will do for new points too.",
        ),
        "decision-boundary",
    ),
    "boundaryDiscrete": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing where exactly the answer changes."), "decision-boundary"
    ),
    "boundaryHeldOut": Explanation(
        QT_TRANSLATE_NOOP("Help", "They show how the network does on points it has never seen."), "held-out-data"
    ),
    "boundaryLines": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "On its line the weighted sum of a neuron is 0; the layers behind put these cuts together. Point at "
            "a line to read its neuron; Enter shows it in full.",
        ),
        "dense-layer",
    ),
    "boundaryEnsemble": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Where networks that differ only by chance answer differently, the answer is chance: no example there says "
            "what is right. The hatching is the broader the more of them leave the majority.",
        ),
        "seed",
    ),
    "boundaryEnsembleMembers": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good: 8. More seeds show finer shades of disagreement and take longer."), "seed"
    ),
    "boundaryEnsembleSteps": Explanation(
        QT_TRANSLATE_NOOP("Help", "Seeds trained for longer agree more near the points, and no more far from them."),
        "step",
    ),
    "boundaryEnsembleStart": Explanation(
        QT_TRANSLATE_NOOP("Help", "They learn beside your own run, and the hatching follows while they do."), "seed"
    ),
    "boundaryDisagreement": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Disagreement is 1 minus the share of the majority: 0 where all agree, 50 % at most of two classes."
        ),
        "seed",
    ),
    "boundaryMembers": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing how differently the same network solves the same task."),
        "decision-boundary",
    ),
    "boundaryToolLook": Explanation(
        QT_TRANSLATE_NOOP("Help", "The tool to read answers with; nothing is changed by a click."), "decision-boundary"
    ),
    "boundaryToolAdd": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Each point is an example to learn from. Good: one in the middle of the other class, to see how far a "
            "network bends its line for a single mistake.",
        ),
        "dataset",
    ),
    "boundaryToolBrush": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for a cloud, a ring or a letter of points in one stroke."), "dataset"
    ),
    "boundaryToolMove": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "What is chosen can be dragged, given another class (0 to 9), held out (H) or erased (Delete); Shift adds "
            "to it.",
        ),
        "dataset",
    ),
    "boundaryToolErase": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "What the network has learned from a point is not forgotten at once when the point is gone."
        ),
        "dataset",
    ),
    "boundaryClass": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A class that was not there before gives the network one output more, in the same step of undo; the "
            "layers before keep what they have learned.",
        ),
        "label",
    ),
    "boundaryPoints": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Generated points are a start as good as an empty plane: they can be moved and erased like your own.",
        ),
        "dataset",
    ),
    "boundaryCount": Explanation(
        QT_TRANSLATE_NOOP("Help", "With few points a network learns each by heart. Good: 100 to 1000."), "dataset"
    ),
    "boundaryNoise": Explanation(
        QT_TRANSLATE_NOOP("Help", "With more noise the classes overlap, and no line can be right everywhere."),
        "overfitting",
    ),
    "boundaryTestShare": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "What is held out tells how good the network is, and cannot teach it. Good: 0.2 to 0.5."
        ),
        "held-out-data",
    ),
    "boundarySeed": Explanation(
        QT_TRANSLATE_NOOP("Help", "Decides where generated points fall, and which of your own are held out."), "seed"
    ),
    "boundaryRegenerate": Explanation(
        QT_TRANSLATE_NOOP("Help", "The network begins anew on them; undo brings back the points that were there."),
        "seed",
    ),
    "boundaryClear": Explanation(
        QT_TRANSLATE_NOOP("Help", "Training waits until there is a point to learn from again."), "dataset"
    ),
    "boundaryRadius": Explanation(
        QT_TRANSLATE_NOOP("Help", "The plane is 12 units across. Good: 0.6 for clouds, 0.2 for lines."), "dataset"
    ),
    "boundaryHoldOut": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good for seeing whether a place that no example covers is answered as you would."),
        "held-out-data",
    ),
    "boundaryOffer": Explanation(
        QT_TRANSLATE_NOOP("Help", "Two arms wound around each other: no straight line helps."), "decision-boundary"
    ),
}
