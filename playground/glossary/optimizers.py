"""How gradients become changes of the weights."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "optimizer",
        QT_TRANSLATE_NOOP("wording", "Optimizer"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The rule that turns gradients into changes of the weights. It decides whether past gradients "
            "count and whether every weight has a rate of its own.",
        ),
        ("sgd", "momentum", "adam", "learning-rate"),
    ),
    Term(
        "stochastic-gradient-descent",
        QT_TRANSLATE_NOOP("wording", "Stochastic gradient descent"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Going downhill by the gradient of one batch after another rather than of all examples. Each step "
            "is a little wrong, but there are many more of them, and the noise helps to leave poor places.",
        ),
        ("sgd", "batch", "gradient"),
        "Robbins and Monro, 1951",
    ),
    Term(
        "sgd",
        QT_TRANSLATE_NOOP("wording", "SGD"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The plainest optimizer: each weight moves by the learning rate times its gradient. It wants a "
            "larger rate than Adam, about 0.1, and patience.",
        ),
        ("stochastic-gradient-descent", "momentum"),
    ),
    Term(
        "momentum",
        QT_TRANSLATE_NOOP("wording", "Momentum"),
        QT_TRANSLATE_NOOP(
            "wording",
            "An optimizer with memory: past gradients carry the weights on, like a ball that rolls. Steady "
            "slopes are travelled faster and zigzags cancel out; 0.9 is usual.",
        ),
        ("sgd", "nesterov", "adam"),
        "Polyak, 1964",
    ),
    Term(
        "nesterov",
        QT_TRANSLATE_NOOP("wording", "Nesterov momentum"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Momentum that looks at the slope where it is about to arrive and turns in time. It overshoots "
            "less than plain momentum.",
        ),
        ("momentum",),
        "Nesterov, 1983; Sutskever et al., ICML 2013",
    ),
    Term(
        "adagrad",
        QT_TRANSLATE_NOOP("wording", "Adagrad"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gives each weight a rate that shrinks with the sum of all its past gradients. Weights that are "
            "seldom needed learn fast, but in long training every rate fades.",
        ),
        ("rmsprop", "optimizer"),
        "Duchi, Hazan and Singer, JMLR 2011",
    ),
    Term(
        "rmsprop",
        QT_TRANSLATE_NOOP("wording", "RMSProp"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gives each weight a rate by the recent size of its gradients, forgetting older ones. It mends "
            "the fading of Adagrad.",
        ),
        ("adagrad", "adam"),
        "Tieleman and Hinton, 2012",
    ),
    Term(
        "adadelta",
        QT_TRANSLATE_NOOP("wording", "Adadelta"),
        QT_TRANSLATE_NOOP(
            "wording",
            "RMSProp whose steps are measured in the weight's own unit, so that the learning rate hardly "
            "matters; 1 is usual.",
        ),
        ("rmsprop", "adagrad"),
        "Zeiler, 2012",
    ),
    Term(
        "adam",
        QT_TRANSLATE_NOOP("wording", "Adam"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Momentum together with a rate for each weight. It works well almost everywhere without much "
            "choosing; begin with a learning rate of 0.001.",
        ),
        ("momentum", "rmsprop", "adamw"),
        "Kingma and Ba, ICLR 2015",
    ),
    Term(
        "adamw",
        QT_TRANSLATE_NOOP("wording", "AdamW"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Adam with weight decay applied to the weights themselves, beside the gradient rather than in it. "
            "The decay then means the same for every weight.",
        ),
        ("adam", "weight-decay"),
        "Loshchilov and Hutter, ICLR 2019",
    ),
    Term(
        "lion",
        QT_TRANSLATE_NOOP("wording", "Lion"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Uses only the sign of a momentum, so that every weight moves equally far. It wants a learning "
            "rate 3 to 10 times smaller than Adam's.",
        ),
        ("momentum", "adam"),
        "Chen et al., 2023",
    ),
    Term(
        "epsilon",
        QT_TRANSLATE_NOOP("wording", "Epsilon"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A tiny number added where one divides, so that nothing is divided by zero. Leave it where it is "
            "unless steps become wild where gradients are almost zero.",
        ),
        ("adam", "batch-norm"),
    ),
    Term(
        "moving-average",
        QT_TRANSLATE_NOOP("wording", "Moving average"),
        QT_TRANSLATE_NOOP(
            "wording",
            "An average that forgets: each new value counts a little and older ones fade. With a factor of "
            "0.9 it remembers about 10 steps, with 0.999 about 1,000.",
        ),
        ("momentum", "adam", "batch-norm"),
    ),
)
"""In the order in which they are best read."""
