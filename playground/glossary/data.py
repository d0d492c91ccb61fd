"""What is learned from, and how one sees what was learned."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "dataset",
        QT_TRANSLATE_NOOP("wording", "Dataset"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The examples to learn from: pictures, points or rows of a table, each with its label. What is not in the "
            "data cannot be learned.",
        ),
        ("label", "held-out-data", "feature", "picture-folder"),
    ),
    Term(
        "picture-folder",
        QT_TRANSLATE_NOOP("wording", "Folder of pictures"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Pictures of one's own as a dataset: one folder, and in it a folder for each class, whose name is the "
            "label of the pictures inside. All become squares of the same size, because a network has one input for "
            "each pixel.",
        ),
        ("dataset", "label", "held-out-data", "augmentation"),
    ),
    Term(
        "label",
        QT_TRANSLATE_NOOP("wording", "Label"),
        QT_TRANSLATE_NOOP("wording", "The right answer that comes with an example, such as the digit a picture shows."),
        ("dataset", "loss"),
    ),
    Term(
        "held-out-data",
        QT_TRANSLATE_NOOP("wording", "Held-out data"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Examples that are never trained on. How the network does on them is what counts, because that is "
            "how it does on your drawings.",
        ),
        ("overfitting", "accuracy", "cross-validation"),
    ),
    Term(
        "preprocessing",
        QT_TRANSLATE_NOOP("wording", "Preparation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "What is done to a drawing before the network sees it: the ink is scaled to 20 pixels and centred "
            "on 28×28, as in the digits it learned from.",
        ),
        ("dataset", "augmentation"),
        "LeCun et al., Proceedings of the IEEE, 1998",
    ),
    Term(
        "smoothing",
        QT_TRANSLATE_NOOP("wording", "Smoothing"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Averaging a curve over neighbouring steps, so that its course can be seen behind the noise of "
            "the batches. The numbers themselves stay as they are.",
        ),
        ("loss", "batch", "logarithmic-axis"),
    ),
    Term(
        "logarithmic-axis",
        QT_TRANSLATE_NOOP("wording", "Logarithmic axis"),
        QT_TRANSLATE_NOOP(
            "wording",
            "An axis on which equal distances are equal factors. A loss that falls by the same share each "
            "epoch is then a straight line.",
        ),
        ("loss",),
    ),
    Term(
        "device",
        QT_TRANSLATE_NOOP("wording", "Device"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Where the network is computed: the processor, or a graphics card, which does many sums at once "
            "and pays off for large networks.",
        ),
        ("flops",),
    ),
)
"""In the order in which they are best read."""
