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
        "of the data, and press it again.",
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
    "boundaryOffer": Explanation(
        QT_TRANSLATE_NOOP("Help", "Two arms wound around each other: no straight line helps."), "decision-boundary"
    ),
}
