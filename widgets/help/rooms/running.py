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
}
"""By object name."""
