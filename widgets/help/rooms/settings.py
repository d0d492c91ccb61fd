"""The numbers of a recipe."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "learningRate": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How far each step goes. Too large and the loss jumps or blows up, too small and nothing "
            "seems to happen. A good start: 0.001 with Adam, 0.1 with SGD; change it by factors of three, "
            "also while it trains.",
        ),
        "learning-rate",
    ),
    "batchSize": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How many examples each step looks at. Larger batches give steadier curves and slower steps. "
            "Good: 32 to 256.",
        ),
        "batch",
    ),
    "l2": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Pulls all weights towards zero, against learning by heart. Good: 0, or 0.0001 where the "
            "held-out loss rises.",
        ),
        "weight-decay",
    ),
    "l1": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Drives weights that are not needed to exactly zero. Good: 0, or 0.00001.",
        ),
        "l1-penalty",
    ),
    "clipNorm": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Shortens gradients that are longer than this, so that one wild batch cannot undo what was "
            "learned; 0 is off. Good where the loss jumps: 1.",
        ),
        "gradient-clipping",
    ),
    "labelSmoothing": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Asks for a little less than certainty, which keeps scores moderate. Good: 0, or 0.1 for many classes.",
        ),
        "label-smoothing",
    ),
    "seed": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Decides the first weights, the order of the examples and every random number. Keep it while "
            "you compare settings, then try others.",
        ),
        "seed",
    ),
    "optimizerMomentum": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How much of the last step is carried on. Good: 0.9; closer to 1 rolls further and overshoots more.",
        ),
        "momentum",
    ),
    "optimizerStart": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The sum of squared gradients to begin with; larger means smaller first steps. Good: 0.1.",
        ),
        "adagrad",
    ),
    "optimizerEpsilon": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Keeps from dividing by zero; larger makes it more like plain SGD. Good: as it is.",
        ),
        "epsilon",
    ),
    "optimizerDecay": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How slowly old gradients are forgotten. Good: 0.9, which remembers about 10 steps.",
        ),
        "moving-average",
    ),
    "optimizerBeta1": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How slowly the mean of the gradients forgets. Good: 0.9, about 10 steps.",
        ),
        "moving-average",
    ),
    "optimizerBeta2": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How slowly the size of the gradients is forgotten. Good: 0.999 with Adam, 0.99 with Lion.",
        ),
        "moving-average",
    ),
    "optimizerWeightDecay": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How much smaller each step makes every weight, times the learning rate. Good: 0.01.",
        ),
        "weight-decay",
    ),
    "scheduleFinal": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Where the learning rate ends. Good: a tenth to a hundredth of where it begins.",
        ),
        "learning-rate-decay",
    ),
    "scheduleDecaySteps": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "After so many steps the rate has come down to about a third of the way. Good: a quarter of "
            "the whole training.",
        ),
        "learning-rate-decay",
    ),
    "scheduleFactor": Explanation(
        QT_TRANSLATE_NOOP("Help", "What the rate is multiplied by at each stair. Good: 0.5."), "learning-rate-decay"
    ),
    "scheduleEvery": Explanation(
        QT_TRANSLATE_NOOP("Help", "How long each stair is. Good: a quarter of the whole training."),
        "learning-rate-decay",
    ),
    "scheduleSteps": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How long the schedule is: after that the rate stays at its end. Good: as many steps as you want to train.",
        ),
        "schedule",
    ),
    "scheduleWarmUp": Explanation(
        QT_TRANSLATE_NOOP("Help", "How long the rate rises from zero. Good: a few hundred steps."), "warm-up"
    ),
    "drawnPlot": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The learning rate is multiplied by the height of the curve. Good: up within the first tenth, and down to "
            "a hundredth at the end.",
        ),
        "schedule",
    ),
    "drawnLog": Explanation(
        QT_TRANSLATE_NOOP("Help", "Rates matter by factors, so on is good; off where the rate should end at 0."),
        "learning-rate-decay",
    ),
    "drawnSteps": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "How long the curve is: after that the rate stays. Good: as many steps as you want to train."
        ),
        "schedule",
    ),
    "augmentationShift": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Moves each training picture by up to so many pixels. Good for digits: 2.",
        ),
        "augmentation",
    ),
    "augmentationRotate": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Turns each training picture by up to so many degrees. Good for digits: 10; too much turns a 6 into a 9.",
        ),
        "augmentation",
    ),
    "augmentationScale": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Makes each training picture larger or smaller by up to this share. Good: 0.1.",
        ),
        "augmentation",
    ),
    "augmentationShear": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Slants each training picture by up to this share of its height. Good: 0.1 to 0.2.",
        ),
        "augmentation",
    ),
    "augmentationStroke": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Makes lines thicker or thinner by up to this share of a pixel. Good: 0.5.",
        ),
        "augmentation",
    ),
    "augmentationNoise": Explanation(
        QT_TRANSLATE_NOOP("Help", "Adds random grey to every pixel, of this deviation. Good: 0, or 0.1."), "noise"
    ),
    "stopSteps": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Pauses after so many steps. Good for comparing runs of the same length.",
        ),
        "stop-rule",
    ),
    "stopEpochs": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Pauses after every example has been seen so often. Good for digits: 5 to 20.",
        ),
        "epoch",
    ),
    "stopSeconds": Explanation(QT_TRANSLATE_NOOP("Help", "Pauses after so much time of training."), "stop-rule"),
    "stopTarget": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Pauses when this share of the held-out examples is read rightly, or R² is so high. Good for MNIST: 0.99.",
        ),
        "accuracy",
    ),
    "stopNoProgress": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Pauses when the held-out loss has not fallen for so many epochs, before examples are learned "
            "by heart. Good: 5 to 10.",
        ),
        "early-stopping",
    ),
    "pointsCount": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How many points there are to learn from. Fewer are quicker and easier to learn by heart.",
        ),
        "dataset",
    ),
    "pointsNoise": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How far points are scattered from their shape. With more of it, perfect answers are impossible.",
        ),
        "noise",
    ),
    "pointsSeed": Explanation(QT_TRANSLATE_NOOP("Help", "Another number scatters the points in another way."), "seed"),
    "pointsOutliers": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "They draw the fit upwards: far with the squared error, hardly with the absolute one. Good: 0, or 0.1.",
        ),
        "outlier",
    ),
    "tableScaling": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Columns come in all sizes: centimetres, years, dollars. Scaled, each has the same say at first. Good: "
            "standardise.",
        ),
        "standardisation",
    ),
    "tableTestShare": Explanation(
        QT_TRANSLATE_NOOP("Help", "The share of the rows that is held out and never trained on. Good: 0.2."),
        "held-out-data",
    ),
    "tableSeed": Explanation(QT_TRANSLATE_NOOP("Help", "Another number holds out other rows."), "seed"),
    "picturesTestShare": Explanation(
        QT_TRANSLATE_NOOP("Help", "Good: 0.2; with few pictures more, or the figure says little."), "held-out-data"
    ),
    "picturesSeed": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "With another one, other pictures are held out: how much the figure depends on them."
        ),
        "seed",
    ),
    "tableLeaveFold": Explanation(
        QT_TRANSLATE_NOOP("Help", "Gives up the fold of the cross-validation; a share of the rows is held out again."),
        "cross-validation",
    ),
    "pointsTestShare": Explanation(
        QT_TRANSLATE_NOOP("Help", "The share that is held out and never trained on. Good: 0.2 to 0.5."), "held-out-data"
    ),
}
"""By object name."""
