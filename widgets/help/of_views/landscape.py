"""Loss landscape."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation, ViewHelp

HELP = ViewHelp(
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "The loss at every place of a plane through the space of all weights. Its middle is the network as it was when "
        "you pressed “Compute here”. Each place is a network of its own: the middle plus so much of one direction "
        "and so much of another. The directions are random, with each filter and each unit as long as its weights, "
        "biases and batch normalisation left alone (Li, Xu, Taylor, Studer and Goldstein, NeurIPS 2018), or the first "
        "two principal components of the path that training took. The loss is the mean over the same few examples "
        "everywhere, without dropout, augmentation or penalties; averages of batch normalisation stay those "
        "of the middle.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Dark is low. Lines join places of equal loss. The path is a shadow: each moment is drawn at the nearest place "
        "of the plane, and its own loss may be another; the read-out says how far away it is. Above all: a plane shows "
        "two directions out of thousands. A bowl here may be a saddle in directions you do not see, a wall may have a "
        "way around it, and two planes of one network may look different. The path of a run nearly always looks smooth "
        "along its own principal components, even that of a random walk. Compare planes of the same kind and reach, "
        "and trust only what several of them show.",
    ),
    QT_TRANSLATE_NOOP(
        "ViewHelp",
        "Train the spiral and watch the star walk off. Compute again along the path: how much of its variance is on "
        "the plane? Then take other random directions three times: what stays the same? Compare training and held-out "
        "examples at the same place.",
    ),
)

CONTROLS = {
    "landscapeView": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Shows whether training ended in a wide or a narrow valley of this plane, and how it came there."
        ),
        "loss-landscape",
    ),
    "landscapePlot": Explanation(
        QT_TRANSLATE_NOOP("Help", "The wheel zooms, the mouse moves; arrow keys read, + and − zoom, 0 shows all."),
        "loss-landscape",
    ),
    "landscapeScale": Explanation(
        QT_TRANSLATE_NOOP("Help", "Dark is a low loss, yellow a high one; grey is where it is not a number."), "loss"
    ),
    "landscapeStart": Explanation(
        QT_TRANSLATE_NOOP("Help", "Do so again after some training: what is around the weights has become another."),
        "loss-landscape",
    ),
    "landscapeAnother": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "What several random planes have in common is true of the network, not of the plane."
        ),
        "loss-landscape",
    ),
    "landscapeKind": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Random directions tell how steep it is around; those of the path show most of the way it came."
        ),
        "loss-landscape",
    ),
    "landscapeReach": Explanation(
        QT_TRANSLATE_NOOP("Help", "At 1 the sides are as far away as the weights are long, or just beyond the path."),
        "loss-landscape",
    ),
    "landscapeGrid": Explanation(
        QT_TRANSLATE_NOOP("Help", "Begin coarse: four times as many places take four times as long."), "loss-landscape"
    ),
    "landscapeExamples": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "The valley of held-out examples is often a little beside that of the training ones."
        ),
        "held-out-data",
    ),
    "landscapeLog": Explanation(
        QT_TRANSLATE_NOOP("Help", "Leave it on: losses far from the middle are often a thousand times larger."), "loss"
    ),
    "landscapeLines": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Where the lines are close the loss is steep; round ones mean no direction is worse."
        ),
        "loss-landscape",
    ),
    "landscapeSections": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A line is easier to read than a plane: is the valley narrow, has it a second floor beside it?"
        ),
        "loss-landscape",
    ),
    "landscapeSectionPlot": Explanation(
        QT_TRANSLATE_NOOP("Help", "Go over the plane with the arrow keys: the lines follow, and cross where you look."),
        "loss-landscape",
    ),
    "landscapeTop": Explanation(
        QT_TRANSLATE_NOOP("Help", "Pull it left to see the shape of the valley's floor."), "loss"
    ),
}
