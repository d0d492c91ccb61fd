"""Learning by heart, and what helps against it."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "overfitting",
        QT_TRANSLATE_NOOP("wording", "Overfitting"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Learning the examples by heart instead of what they have in common. It shows when the training "
            "loss falls and the held-out loss rises; more data, augmentation, dropout and penalties help.",
        ),
        ("held-out-data", "regularisation", "early-stopping", "augmentation"),
    ),
    Term(
        "regularisation",
        QT_TRANSLATE_NOOP("wording", "Regularisation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Whatever makes learning by heart harder: penalties on weights, dropout, augmentation, stopping early.",
        ),
        ("weight-decay", "l1-penalty", "dropout", "augmentation"),
    ),
    Term(
        "weight-decay",
        QT_TRANSLATE_NOOP("wording", "Weight decay"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Every step makes all weights a little smaller, so that only those that are needed stay large. "
            "Known as an L2 penalty when added to the loss; 0.0001 to 0.01 is usual.",
        ),
        ("l1-penalty", "adamw", "overfitting"),
        "Krogh and Hertz, NeurIPS 1991",
    ),
    Term(
        "l1-penalty",
        QT_TRANSLATE_NOOP("wording", "L1 penalty"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Adds the sum of the weights' sizes to the loss. It drives many weights to exactly zero; try 0.00001.",
        ),
        ("weight-decay", "regularisation"),
        "Tibshirani, 1996",
    ),
    Term(
        "sparsity",
        QT_TRANSLATE_NOOP("wording", "Sparsity"),
        QT_TRANSLATE_NOOP(
            "wording",
            "That few units answer to an example and most say 0. A sparsity penalty adds to the loss what the units of "
            "a layer answer, signs left out, so that each must earn its say; in an autoencoder every unit then learns "
            "a piece that few digits have.",
        ),
        ("autoencoder", "l1-penalty", "regularisation"),
        "Olshausen and Field, Nature 1996; Goodfellow, Bengio and Courville, Deep Learning, 2016",
    ),
    Term(
        "dropout",
        QT_TRANSLATE_NOOP("wording", "Dropout"),
        QT_TRANSLATE_NOOP(
            "wording",
            "While training, silences a random share of the units at each step, so that none can rely on "
            "another. A quarter to a half suits dense layers; nothing is silenced when the network answers.",
        ),
        ("overfitting", "regularisation"),
        "Srivastava et al., JMLR 2014",
    ),
    Term(
        "noise",
        QT_TRANSLATE_NOOP("wording", "Noise"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Random numbers added while training, so that the network must not cling to single pixels.",
        ),
        ("augmentation", "autoencoder", "regularisation"),
    ),
    Term(
        "label-smoothing",
        QT_TRANSLATE_NOOP("wording", "Label smoothing"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Asks for a little less than certainty: of 1, a small share is spread over the other classes. It "
            "keeps scores from growing without end; 0.1 is usual.",
        ),
        ("cross-entropy", "label"),
        "Szegedy et al., CVPR 2016",
    ),
    Term(
        "augmentation",
        QT_TRANSLATE_NOOP("wording", "Augmentation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Shifts, turns, scales and slants every training picture a little, each time anew. The network "
            "sees more than there is; change only what leaves the label right.",
        ),
        ("overfitting", "dataset", "preprocessing"),
    ),
    Term(
        "early-stopping",
        QT_TRANSLATE_NOOP("wording", "Early stopping"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Ending training when the loss on held-out data no longer falls, before the network learns its "
            "examples by heart. A patience of 5 to 10 epochs is usual.",
        ),
        ("overfitting", "held-out-data"),
    ),
    Term(
        "stop-rule",
        QT_TRANSLATE_NOOP("wording", "Stop rule"),
        QT_TRANSLATE_NOOP(
            "wording",
            "When training pauses by itself: after so many steps, epochs or seconds, at a target, or when "
            "held-out examples no longer improve.",
        ),
        ("early-stopping", "epoch"),
    ),
)
"""In the order in which they are best read."""
