"""The room for drawing: pad, tools, what is seen and answered."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "drawPad": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The network reads while you draw, about as often as the screen is painted. Draw large and in "
            "the middle, as in the digits it learned from.",
        ),
        "preprocessing",
    ),
    "penButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A line about a twelfth of the pad wide looks most like the digits it learned from.",
        ),
        "preprocessing",
    ),
    "eraserButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Rub out a part and watch the answer change: that shows which strokes count.",
        ),
        "probability",
    ),
    "penWidth": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Very thin or thick lines are unlike the examples, and answers become unsure. The middle of "
            "the slider is a good width.",
        ),
        "preprocessing",
    ),
    "undoStrokeButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The answer goes back with the stroke, so you can compare before and after.",
        )
    ),
    "redoStrokeButton": Explanation(
        QT_TRANSLATE_NOOP("Help", "Undo and redo in turn show what one stroke does to the answer.")
    ),
    "loadPictureButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The picture becomes grey values of 28×28, like every example; dark ink on plain paper is read best.",
        ),
        "preprocessing",
    ),
    "savePictureButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The file holds the drawing in full size, not the small picture the network sees.",
        )
    ),
    "clearButton": Explanation(QT_TRANSLATE_NOOP("Help", "An empty pad is not answered: there is nothing to read.")),
    "seenPicture": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "These 784 numbers are all the network gets. Where they are unlike its examples, it guesses.",
        ),
        "preprocessing",
    ),
    "rawSwitch": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Leave it off for good answers; switch it on to see why pictures are prepared.",
        ),
        "preprocessing",
    ),
    "predictionBars": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The ten bars are the probabilities of softmax and add up to 1. The line across them is what "
            "guessing would give; the outlines are the trained network's answer.",
        ),
        "softmax",
    ),
    "keepAs": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A network can only learn from drawings whose right answer is known: that is their label."
        ),
        "label",
    ),
    "keepButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Of each digit every second one is held out: it tests what is learned from the others. Ten or twenty of "
            "the digits that are read wrongly are enough to begin with.",
        ),
        "held-out-data",
    ),
    "keptCount": Explanation(
        QT_TRANSLATE_NOOP("Help", "Your drawings stay on this machine; no project file holds them."), "label"
    ),
    "keptList": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "A wrong label teaches the wrong answer: give it the right one, or take the drawing out."
        ),
        "label",
    ),
    "keptRelabel": Explanation(
        QT_TRANSLATE_NOOP("Help", "One wrong label among few drawings does more harm than among many."), "label"
    ),
    "keptHold": Explanation(
        QT_TRANSLATE_NOOP("Help", "How good a network is can only be told by drawings it has never learned from."),
        "held-out-data",
    ),
    "teachFrom": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "What has learned from many digits needs only a few of yours; a network that has learned nothing needs "
            "thousands.",
        ),
        "fine-tuning",
    ),
    "replayShare": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "With 0 the network soon reads yours and forgets the others; with much it takes longer and forgets "
            "little. 80 is a good beginning.",
        ),
        "replay",
    ),
    "teachSteps": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Two hundred small steps are enough for a few dozen drawings; many more learn these by heart.",
        ),
        "fine-tuning",
    ),
    "teachButton": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "It goes on learning from where it is, by smaller steps than before, so that what it knows is not lost.",
        ),
        "fine-tuning",
    ),
    "teachBack": Explanation(
        QT_TRANSLATE_NOOP("Help", "Compare: draw one of your digits before and after."), "catastrophic-forgetting"
    ),
}
"""By object name."""
