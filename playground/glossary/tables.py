"""Tables: their columns, how they are made ready, and how to judge with few rows."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "feature",
        QT_TRANSLATE_NOOP("wording", "Feature"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A column of a table that the network gets as an input, such as the length of a petal. One column "
            "holds the answer; all the others can be features.",
        ),
        ("dataset", "label", "standardisation", "one-hot"),
    ),
    Term(
        "standardisation",
        QT_TRANSLATE_NOOP("wording", "Standardisation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "From each column its mean is taken away, and the rest divided by its spread (the standard deviation). "
            "Then columns in thousands and columns in tenths have the same say. Mean and spread come from the "
            "training rows alone, or what is held out would have been peeked at.",
        ),
        ("feature", "held-out-data", "batch-norm"),
    ),
    Term(
        "cross-validation",
        QT_TRANSLATE_NOOP("wording", "Cross-validation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The rows are dealt into K parts, the folds. K networks are trained, each with another fold held out, so "
            "that every row is judged once by a network that never saw it. The mean of the K figures is the estimate, "
            "their spread says how far to trust it.",
        ),
        ("held-out-data", "overfitting", "accuracy"),
        "Stone, Journal of the Royal Statistical Society B, 1974",
    ),
    Term(
        "one-hot",
        QT_TRANSLATE_NOOP("wording", "One-hot encoding"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A column of words becomes one column for each word: 1 where it is that word, 0 elsewhere. A number for "
            "each word would claim that some words lie between others.",
        ),
        ("feature", "label"),
    ),
)
"""In the order in which they are best read."""
