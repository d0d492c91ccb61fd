"""Looking into a network that has learned."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "saliency",
        QT_TRANSLATE_NOOP("wording", "Saliency"),
        QT_TRANSLATE_NOOP(
            "wording",
            "How much the score of a class changes with each number of the input: the gradient by the input, drawn as "
            "a picture. It shows what an answer rests on, for very small changes.",
        ),
        ("gradient", "occlusion", "adversarial-example"),
        "Simonyan, Vedaldi and Zisserman, 2013",
    ),
    Term(
        "occlusion",
        QT_TRANSLATE_NOOP("wording", "Occlusion"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Covering parts of a picture one after another and seeing how much less probable the answer becomes. Where "
            "it drops most, the network looked.",
        ),
        ("saliency", "held-out-data"),
        "Zeiler and Fergus, ECCV 2014",
    ),
    Term(
        "adversarial-example",
        QT_TRANSLATE_NOOP("wording", "Adversarial example"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A picture changed so little that you hardly see it, and so cunningly that the network answers something "
            "else. Each pixel goes a small step the way that hurts the answer most.",
        ),
        ("saliency", "gradient", "augmentation"),
        "Goodfellow, Shlens and Szegedy, ICLR 2015",
    ),
    Term(
        "activation-maximisation",
        QT_TRANSLATE_NOOP("wording", "Activation maximisation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Painting the picture that makes one unit strongest: from noise, by many small steps along the gradient. "
            "Shrinking and blurring on the way keep it from becoming mere noise again.",
        ),
        ("unit", "gradient", "receptive-field", "saliency"),
        "Erhan, Bengio, Courville and Vincent, 2009",
    ),
    Term(
        "embedding",
        QT_TRANSLATE_NOOP("wording", "Embedding"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The numbers a layer makes of an example, taken as its place in a space. Learning moves examples of the "
            "same class together there.",
        ),
        ("layer", "principal-components", "t-sne"),
    ),
    Term(
        "principal-components",
        QT_TRANSLATE_NOOP("wording", "Principal components"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The directions in which data differ most, each at a right angle to those before. The first two of them "
            "make the flat picture that keeps most of the variance.",
        ),
        ("embedding", "t-sne", "loss-landscape"),
        "Pearson, 1901; Hotelling, 1933",
    ),
    Term(
        "t-sne",
        QT_TRANSLATE_NOOP("wording", "t-SNE"),
        QT_TRANSLATE_NOOP(
            "wording",
            "t-distributed stochastic neighbour embedding: places points on a plane so that near ones stay near. "
            "Groups can be trusted, their sizes and the distances between them cannot.",
        ),
        ("embedding", "principal-components"),
        "van der Maaten and Hinton, JMLR 2008",
    ),
    Term(
        "loss-landscape",
        QT_TRANSLATE_NOOP("wording", "Loss landscape"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The loss as a height over the space of all weights. It has as many directions as the network has weights; "
            "pictures show a plane through it, with random directions or those of the path of training, and leave out "
            "all others.",
        ),
        ("loss", "gradient", "learning-rate"),
        "Li, Xu, Taylor, Studer and Goldstein, NeurIPS 2018",
    ),
)
