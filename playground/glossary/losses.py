"""How wrong an answer is, as a number."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "loss",
        QT_TRANSLATE_NOOP("wording", "Loss"),
        QT_TRANSLATE_NOOP(
            "wording",
            "One number that says how wrong the network's answers are; training makes it small. It counts how "
            "sure a wrong answer was, which accuracy does not.",
        ),
        ("cross-entropy", "mean-squared-error", "perceptron-rule", "accuracy", "gradient", "smoothing"),
    ),
    Term(
        "cross-entropy",
        QT_TRANSLATE_NOOP("wording", "Cross-entropy"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The loss for classes: minus the logarithm of the probability given to the right class. It is 0 "
            "when the network is sure and right, and grows without limit when it is sure and wrong.",
        ),
        ("softmax", "logits", "nat", "loss"),
        "Goodfellow, Bengio and Courville, Deep Learning, 2016, section 6.2",
    ),
    Term(
        "binary-cross-entropy",
        QT_TRANSLATE_NOOP("wording", "Binary cross-entropy"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Cross-entropy for a yes-or-no answer at each output, with a sigmoid in front. It suits two "
            "classes with one output, or several things that can be true at once.",
        ),
        ("cross-entropy", "sigmoid"),
    ),
    Term(
        "mean-squared-error",
        QT_TRANSLATE_NOOP("wording", "Mean squared error"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The mean of the squared distances between answer and target. Large mistakes count most, so a few "
            "outliers can lead the whole training.",
        ),
        ("mean-absolute-error", "huber-loss", "loss", "autoencoder"),
    ),
    Term(
        "mean-absolute-error",
        QT_TRANSLATE_NOOP("wording", "Mean absolute error"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The mean of the distances between answer and target. Outliers count little, but the slope is as "
            "steep close to the target as far from it.",
        ),
        ("mean-squared-error", "huber-loss"),
    ),
    Term(
        "huber-loss",
        QT_TRANSLATE_NOOP("wording", "Huber loss"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Squared for small mistakes and straight for large ones: smooth near the target and patient with outliers.",
        ),
        ("mean-squared-error", "mean-absolute-error"),
        "Huber, 1964",
    ),
    Term(
        "perceptron-rule",
        QT_TRANSLATE_NOOP("wording", "Perceptron rule"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Look at one example: where the answer is right, leave the weights; where it is wrong, or exactly on the "
            "line, add the example to the weights, or take it away from them, times the learning rate. If a straight "
            "line tells the classes apart, this finds one after finitely many mistakes; if none does, it never "
            "comes to rest. It is SGD with batches of 1 on the perceptron loss, max(0, −t·s).",
        ),
        ("unit", "loss", "stochastic-gradient-descent"),
        "Rosenblatt, Psychological Review 1958",
    ),
    Term(
        "nat",
        QT_TRANSLATE_NOOP("wording", "Nat"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The unit of cross-entropy with the natural logarithm. Guessing among ten classes costs ln 10, "
            "about 2.3 nats; one nat is about 1.44 bits.",
        ),
        ("cross-entropy",),
    ),
    Term(
        "accuracy",
        QT_TRANSLATE_NOOP("wording", "Accuracy"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The share of examples that are read rightly. Guessing among ten classes gives about 10 %.",
        ),
        ("loss", "held-out-data", "smoothing"),
    ),
    Term(
        "probability",
        QT_TRANSLATE_NOOP("wording", "Probability"),
        QT_TRANSLATE_NOOP(
            "wording",
            "How likely the network finds a class, from 0 to 1. It can be very sure and wrong, most of all "
            "for drawings unlike its examples.",
        ),
        ("softmax", "accuracy", "decision-boundary"),
    ),
)
"""In the order in which they are best read."""
