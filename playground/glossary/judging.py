"""How one judges a network that names classes."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "confusion-matrix",
        QT_TRANSLATE_NOOP("wording", "Confusion matrix"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A table of what it is against what the network says. Right answers lie on the diagonal; a number beside "
            "it tells which class is taken for which.",
        ),
        ("precision-and-recall", "calibration"),
    ),
    Term(
        "precision-and-recall",
        QT_TRANSLATE_NOOP("wording", "Precision and recall"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Of all the times the network says 7, the share that is right is the precision. Of all the sevens, the "
            "share it finds is the recall. F1 is their harmonic mean: it is high only where both are.",
        ),
        ("confusion-matrix", "accuracy"),
    ),
    Term(
        "calibration",
        QT_TRANSLATE_NOOP("wording", "Calibration"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Whether the network is right as often as it says. Of answers it is 80 % sure of, 80 % should be right. "
            "Networks trained for long are often surer than they should be.",
        ),
        ("softmax", "confusion-matrix"),
    ),
)
