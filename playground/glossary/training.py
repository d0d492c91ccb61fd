"""How networks learn: steps, gradients, learning rates."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "training",
        QT_TRANSLATE_NOOP("wording", "Training"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Changing a network's weights, a little at a time, so that its loss on examples becomes smaller. "
            "Each step looks at one batch, works out the gradient and lets the optimizer move every weight.",
        ),
        ("step", "loss", "gradient", "optimizer", "checkpoint", "time-travel", "freezing", "pre-training"),
    ),
    Term(
        "step",
        QT_TRANSLATE_NOOP("wording", "Step"),
        QT_TRANSLATE_NOOP(
            "wording",
            "One change of the weights, made from one batch of examples. Everything that is counted in "
            "training is counted in steps.",
        ),
        ("batch", "epoch", "learning-rate"),
    ),
    Term(
        "pre-training",
        QT_TRANSLATE_NOOP("wording", "Pre-training"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Learning something else first, so that training begins from better weights. Layer by layer, each hidden "
            "layer learns as an autoencoder to give again what the layers below make, which stay as they are: so the "
            "first deep networks were made to learn, before ReLU and better starts did without it.",
        ),
        ("autoencoder", "freezing", "initialisation", "vanishing-gradient"),
        "Hinton and Salakhutdinov, Science 2006; Bengio et al., NeurIPS 2006",
    ),
    Term(
        "mixed-precision",
        QT_TRANSLATE_NOOP("wording", "Mixed precision"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Multiplying numbers of 16 bits in place of 32, while sums, weights and the optimizer keep 32. A bfloat16 "
            "reaches as far as a float32 and has two to three digits instead of seven, which the noise of batches "
            "hides. Processors and GPUs that multiply such numbers by themselves train wide layers faster by it.",
        ),
        ("training", "batch", "gradient"),
        "Micikevicius et al., ICLR 2018; Kalamkar et al., arXiv:1905.12322",
    ),
    Term(
        "freezing",
        QT_TRANSLATE_NOOP("wording", "Freezing"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Telling training to leave the weights of a layer as they are, while the others go on learning. So what a "
            "network has learned already is kept while a new last layer is trained on it; a frozen batch norm keeps "
            "its running averages and works by them.",
        ),
        ("training", "batch-norm", "optimizer"),
        "Yosinski et al., NeurIPS 2014",
    ),
    Term(
        "epoch",
        QT_TRANSLATE_NOOP("wording", "Epoch"),
        QT_TRANSLATE_NOOP(
            "wording",
            "One pass over all training examples, in batches. With 60,000 pictures and batches of 100 an "
            "epoch is 600 steps.",
        ),
        ("step", "batch"),
    ),
    Term(
        "batch",
        QT_TRANSLATE_NOOP("wording", "Batch"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The examples that are looked at together for one step. A larger batch gives a steadier gradient "
            "and costs more time; 32 to 256 suits most networks.",
        ),
        ("step", "stochastic-gradient-descent", "learning-rate"),
    ),
    Term(
        "gradient",
        QT_TRANSLATE_NOOP("wording", "Gradient"),
        QT_TRANSLATE_NOOP(
            "wording",
            "For each weight, how much the loss would grow if that weight grew a little. Training goes the "
            "other way: against the gradient the loss falls fastest.",
        ),
        ("backpropagation", "learning-rate", "loss"),
    ),
    Term(
        "backpropagation",
        QT_TRANSLATE_NOOP("wording", "Backpropagation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The way to the gradient: from the loss backwards through the network, layer by layer, with the "
            "chain rule. It costs about twice as much as computing the answer.",
        ),
        ("gradient", "vanishing-gradient"),
        "Rumelhart, Hinton and Williams, Nature, 1986",
    ),
    Term(
        "learning-rate",
        QT_TRANSLATE_NOOP("wording", "Learning rate"),
        QT_TRANSLATE_NOOP(
            "wording",
            "How far each step goes along the gradient. Too small and learning takes for ever; too large and "
            "the loss jumps or blows up. Try 0.001 with Adam and 0.1 with SGD, then change it by factors of "
            "three.",
        ),
        ("schedule", "divergence", "optimizer", "learning-rate-finder"),
    ),
    Term(
        "learning-rate-finder",
        QT_TRANSLATE_NOOP("wording", "Learning-rate finder"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A short training run whose rate rises from far too small to far too large. The loss over the rate is "
            "flat, falls, and blows up; a good rate lies on the slope, well before the lowest place.",
        ),
        ("learning-rate", "divergence"),
        "Smith, WACV 2017",
    ),
    Term(
        "schedule",
        QT_TRANSLATE_NOOP("wording", "Schedule"),
        QT_TRANSLATE_NOOP(
            "wording",
            "How the learning rate changes in the course of training. Large steps at first find the right "
            "region quickly, small steps at the end settle into it.",
        ),
        ("learning-rate", "warm-up", "learning-rate-decay", "one-cycle"),
    ),
    Term(
        "learning-rate-decay",
        QT_TRANSLATE_NOOP("wording", "Learning-rate decay"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A learning rate that becomes smaller as training goes on: exponentially, in stairs, or along "
            "half a cosine. The noise of the batches then no longer shakes the weights about.",
        ),
        ("schedule", "learning-rate"),
        "Loshchilov and Hutter, ICLR 2017",
    ),
    Term(
        "warm-up",
        QT_TRANSLATE_NOOP("wording", "Warm-up"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Beginning with a tiny learning rate and raising it over the first steps. It keeps a fresh "
            "network, whose gradients are wild, from being thrown off at once.",
        ),
        ("schedule", "learning-rate"),
        "Goyal et al., 2017",
    ),
    Term(
        "one-cycle",
        QT_TRANSLATE_NOOP("wording", "One cycle"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A schedule that rises for about a third of the way and then falls far below where it began. It "
            "allows higher rates than a constant one and often learns in fewer steps.",
        ),
        ("schedule", "warm-up", "learning-rate-decay"),
        "Smith, 2018",
    ),
    Term(
        "gradient-clipping",
        QT_TRANSLATE_NOOP("wording", "Gradient clipping"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Shortening a gradient that is longer than a limit, without turning it. It keeps a single wild "
            "batch from undoing what was learned; 1 is a usual limit.",
        ),
        ("gradient", "divergence"),
        "Pascanu, Mikolov and Bengio, ICML 2013",
    ),
    Term(
        "divergence",
        QT_TRANSLATE_NOOP("wording", "Divergence"),
        QT_TRANSLATE_NOOP(
            "wording",
            "When the loss grows without end until it is no number any more. The usual cause is too large a "
            "learning rate; go back and take a third of it.",
        ),
        ("learning-rate", "gradient-clipping", "convergence"),
    ),
    Term(
        "convergence",
        QT_TRANSLATE_NOOP("wording", "Convergence"),
        QT_TRANSLATE_NOOP(
            "wording",
            "When the loss hardly falls any more. A smaller learning rate may still help; otherwise the "
            "network has learned what it can from these data.",
        ),
        ("loss", "schedule"),
    ),
    Term(
        "vanishing-gradient",
        QT_TRANSLATE_NOOP("wording", "Vanishing gradient"),
        QT_TRANSLATE_NOOP(
            "wording",
            "In deep networks the gradient is multiplied from layer to layer and can become too small for the "
            "first layers to learn. ReLU, good starting weights, normalisation and shortcuts keep it alive.",
        ),
        ("relu", "initialisation", "batch-norm", "residual-connection"),
        "Hochreiter, 1991; Glorot and Bengio, AISTATS 2010",
    ),
    Term(
        "sweep",
        QT_TRANSLATE_NOOP("wording", "Sweep"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The same training with many values of one or two settings, to see which do well. Repeat the best with "
            "several seeds: one good run may be luck.",
        ),
        ("seed", "learning-rate", "held-out-data"),
        "Bergstra and Bengio, JMLR 2012",
    ),
    Term(
        "seed",
        QT_TRANSLATE_NOOP("wording", "Seed"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The number from which every random number of a run is made: first weights, order of the "
            "examples, dropout. The same seed gives the same run, so two runs can be compared fairly.",
        ),
        ("initialisation", "sweep"),
    ),
    Term(
        "checkpoint",
        QT_TRANSLATE_NOOP("wording", "Checkpoint"),
        QT_TRANSLATE_NOOP(
            "wording",
            "All that training needs to go on exactly where it was: weights, the optimizer's memory and the "
            "step. The program keeps one, so that a failure loses little.",
        ),
        ("step",),
    ),
    Term(
        "time-travel",
        QT_TRANSLATE_NOOP("wording", "Time travel"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Looking at a network as it was at an earlier step of its training, from checkpoints that were kept on the "
            "way. A new run can branch off there: with the same settings it repeats the old one bit for bit.",
        ),
        ("checkpoint", "step", "seed"),
    ),
)
