"""What a network that has learned once goes on to learn, and what becomes of the rest."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "fine-tuning",
        QT_TRANSLATE_NOOP("wording", "Fine-tuning"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Training a network that has learned from many examples a little further, on a few of another kind, such "
            "as your own handwriting. The steps are smaller than before, so that what it knows stays.",
        ),
        ("catastrophic-forgetting", "replay", "learning-rate"),
        "Yosinski et al., NeurIPS 2014",
    ),
    Term(
        "catastrophic-forgetting",
        QT_TRANSLATE_NOOP("wording", "Forgetting"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A network that learns something new by all its weights gives up what these were good for before. It is "
            "seen by testing it on the old examples too, before and after.",
        ),
        ("fine-tuning", "replay", "held-out-data"),
        "McCloskey and Cohen, Psychology of Learning and Motivation 24, 1989",
    ),
    Term(
        "replay",
        QT_TRANSLATE_NOOP("wording", "Replay"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Mixing old examples into the batches while something new is learned, so that the old is not forgotten. "
            "The share of them weighs one against the other.",
        ),
        ("catastrophic-forgetting", "batch", "fine-tuning"),
        "Robins, Connection Science 7, 1995",
    ),
)
"""In the order in which they are best read."""
