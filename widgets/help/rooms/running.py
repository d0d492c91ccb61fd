"""The buttons that train."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "playButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Every step takes one batch and changes all weights a little. Good for most of the time: "
            "watch the held-out curve and pause when it no longer improves.",
        ),
        "training",
    ),
    "stepButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "One batch, one change of the weights: good for watching what a single step does to the answer.",
        ),
        "step",
    ),
    "epochButton": Explanation(
        QT_TRANSLATE_NOOP("Help", "One pass over all examples: a fair unit for comparing settings."), "epoch"
    ),
    "pretraining": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "For deep networks of sigmoids that hardly learn from small random weights. Good to compare with: ReLU, "
            "Glorot's start and Adam, which do without it.",
        ),
        "pre-training",
    ),
    "pretrainingEpochs": Explanation(
        QT_TRANSLATE_NOOP("Help", "More epochs make better codes and take longer, for each layer again. Good: 5."),
        "epoch",
    ),
    "pretrainingRate": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How far each step goes while the layers learn. Good: 0.1 with SGD, 0.001 with Adam.",
        ),
        "learning-rate",
    ),
    "pretrainingProgress": Explanation(
        QT_TRANSLATE_NOOP("Help", "All layers and epochs together; the error should fall from epoch to epoch."),
        "pre-training",
    ),
    "pretrainingStart": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Afterwards training begins again at step 0, with these weights; undo brings yours back."
        ),
        "pre-training",
    ),
    "pretrainingClose": Explanation(
        QT_TRANSLATE_NOOP("Help", "Ends pre-training where it is; nothing of it is taken."), "pre-training"
    ),
    "resetButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The same first weights again: change one setting, reset, and see what that setting did.",
        ),
        "seed",
    ),
    "reseedButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Other first weights: what stays the same from start to start is real, the rest was luck.",
        ),
        "seed",
    ),
    "speedSlider": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Training is only slowed down for watching; what is learned is the same. A few steps a second "
            "suit looking closely.",
        ),
        "step",
    ),
    "timeSlider": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Drag back: every view shows the network as it was then, and drawings are read by it. Arrow keys go from "
            "moment to moment, Home to the first, End to the present; the space bar plays.",
        ),
        "time-travel",
    ),
    "timePlay": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Nothing is trained: what was recorded is shown again, from the step that is looked at to the present.",
        ),
        "time-travel",
    ),
    "timeSpeed": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How long the whole history takes. Ten seconds show the course of things, two minutes the details.",
        ),
        "time-travel",
    ),
    "timeBack": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Training goes on from there. Playing on and changing a setting lead back to the present as well.",
        ),
        "time-travel",
    ),
    "timeBranch": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "With the same settings it repeats the old run bit for bit; change one, and what differs is its doing. "
            "Undo brings the old run back.",
        ),
        "time-travel",
    ),
    "timeExport": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A moving picture (GIF), numbered pictures for a film, or every recorded step for a spreadsheet.",
        ),
        "time-travel",
    ),
}
"""By object name."""
