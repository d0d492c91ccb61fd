"""Numbers that are predicted, and how one judges that."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "regression",
        QT_TRANSLATE_NOOP("wording", "Regression"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Learning to predict a number, such as a price, instead of naming a class. The network has one output "
            "without an activation, and the loss tells how far it is from the right number.",
        ),
        ("residual", "mean-squared-error", "r-squared"),
    ),
    Term(
        "residual",
        QT_TRANSLATE_NOOP("wording", "Residual"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The right number minus the predicted one. Residuals that look like noise around 0 are all that can be "
            "had; a pattern in them is something the network has not learned yet.",
        ),
        ("regression", "outlier", "root-mean-squared-error"),
    ),
    Term(
        "root-mean-squared-error",
        QT_TRANSLATE_NOOP("wording", "Root mean squared error"),
        QT_TRANSLATE_NOOP(
            "wording",
            "RMSE: the square root of the mean of the squared residuals. It is in the unit of the predicted number, "
            "and tells how far off a prediction usually is; large mistakes count most.",
        ),
        ("mean-squared-error", "mean-absolute-error", "residual"),
    ),
    Term(
        "r-squared",
        QT_TRANSLATE_NOOP("wording", "R²"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The share of the variance of the right numbers that the predictions explain. 1 is perfect, 0 no better "
            "than always answering their mean, and below 0 worse than that.",
        ),
        ("regression", "root-mean-squared-error"),
    ),
    Term(
        "outlier",
        QT_TRANSLATE_NOOP("wording", "Outlier"),
        QT_TRANSLATE_NOOP(
            "wording",
            "An example far from where the others lie: a slip of the pen, a broken gauge, or something rare. The "
            "squared error lets a few of them lead the fit astray; absolute error and Huber loss hardly do.",
        ),
        ("residual", "mean-absolute-error", "huber-loss"),
    ),
)
