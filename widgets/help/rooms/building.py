"""Building networks: the palette, the settings of a block, what the strip under the canvas counts."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "paletteSearch": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Learning happens in dense layers and convolutions; everything else bends, shrinks or steadies what flows "
            "between them.",
        ),
        "layer",
    ),
    "blockName": Explanation(QT_TRANSLATE_NOOP("Help", "For you to read; learning does not know of it."), "layer"),
    "blockUnits": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "More units can tell more things apart, take more weights and learn by heart sooner. Good: 32 to 256; in "
            "the last layer one for each class.",
        ),
        "unit",
    ),
    "blockFilters": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How many patterns the layer can look for, and how many maps it makes. Good: 8 to 32 at first, twice as "
            "many after each pooling.",
        ),
        "feature-map",
    ),
    "blockKernel": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How far each filter sees. Larger ones find larger patterns and cost with the square. Good: 3 or 5.",
        ),
        "kernel",
    ),
    "blockStride": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "How far the window moves each time: 2 halves the picture. Good: 1; for pooling, as the window."
        ),
        "stride",
    ),
    "blockPadding": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "“Same” surrounds the picture with zeros, so that it keeps its size and its edges count as much as its "
            "middle; “valid” adds none, and the picture shrinks. Good: same for convolutions, valid for pooling.",
        ),
        "padding",
    ),
    "blockDilation": Explanation(
        QT_TRANSLATE_NOOP("Help", "Pulls the kernel apart: it sees farther with the same weights. Good: 1."), "dilation"
    ),
    "blockGroups": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Splits the channels into groups that do not see each other: fewer weights. It must divide the channels "
            "and the filters. Good: 1.",
        ),
        "groups",
    ),
    "blockBias": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A number added to every sum, so that a unit can fire without input. Good: on; off where a batch norm "
            "follows, which has its own.",
        ),
        "bias",
    ),
    "blockTiedTo": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The layer runs another one backwards: it uses its weights with rows and columns exchanged, and learns "
            "only a bias of its own. Good: none; in the decoder of an autoencoder the layer of the encoder it mirrors.",
        ),
        "tied-weights",
    ),
    "blockFrozen": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "A frozen layer is used but does not learn: neither the optimizer nor a penalty changes its weights. "
            "Freezing and thawing let the optimizer begin afresh. Good: off; on for layers that have learned already, "
            "while new ones behind them begin.",
        ),
        "freezing",
    ),
    "blockWeightsStart": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Where learning begins. Too small, and signals die out on their way; too large, and they blow up; all "
            "alike, and all units learn the same. Good: He before ReLU, Glorot before sigmoid and tanh.",
        ),
        "initialisation",
    ),
    "blockBiasStart": Explanation(QT_TRANSLATE_NOOP("Help", "Where the biases begin. Good: zeros."), "initialisation"),
    "blockFunction": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How each number is bent. ReLU learns fast; sigmoid and tanh have slopes that vanish far from 0; softmax "
            "makes probabilities.",
        ),
        "activation-function",
    ),
    "formulaPlot": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Learning goes by the slope: where f′ is 0 nothing before this block learns, where it is large steps are "
            "large. Good activations have a slope near 1 for many numbers.",
        ),
        "formula-layer",
    ),
    "blockExpression": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "What becomes of each number x. Layers before it learn through its slope: where that is 0 they learn "
            "nothing. Good to try: x*sigmoid(x), max(x, 0), tanh(x).",
        ),
        "formula-layer",
    ),
    "summaryParameters": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "More can learn more, and learn by heart more easily. Good for digits: 10,000 to 200,000.",
        ),
        "parameters",
    ),
    "summaryFlops": Explanation(
        QT_TRANSLATE_NOOP("Help", "Decides how fast training goes; convolutions on large pictures cost most."), "flops"
    ),
    "summaryMemory": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "Where it exceeds what the device has, training is refused; a smaller batch takes less."
        ),
        "batch",
    ),
    "summaryDepth": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Deeper networks build patterns out of patterns. Beyond about ten layers they need batch norm or skip "
            "connections to learn.",
        ),
        "residual-connection",
    ),
    "summaryField": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "It should cover what is to be recognised: 20 pixels for digits. Larger kernels, more convolutions and "
            "pooling widen it.",
        ),
        "receptive-field",
    ),
    "problemFixes": Explanation(
        QT_TRANSLATE_NOOP("Help", "Each changes the network so that it can learn again; undo takes it back."), "network"
    ),
    "blockSparsity": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "Adds to the loss what the units of this layer answer, so that few of them answer at a time. Too much, and "
            "none does. Good: 0; 0.0001 to 0.001 for the code of an autoencoder.",
        ),
        "sparsity",
    ),
    "blockSlope": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "How steep leaky ReLU is below 0, so that no unit falls silent for good. Good: 0.01."
        ),
        "relu",
    ),
    "blockWindow": Explanation(QT_TRANSLATE_NOOP("Help", "How many pixels, each way, become one. Good: 2."), "pooling"),
    "blockShape": Explanation(
        QT_TRANSLATE_NOOP("Help", "It must hold as many numbers as come in: 784 can be 28×28×1."), "reshape"
    ),
    "blockFactor": Explanation(
        QT_TRANSLATE_NOOP("Help", "How many times larger the picture becomes, each way. Good: 2."), "upsampling"
    ),
    "blockMethod": Explanation(
        QT_TRANSLATE_NOOP("Help", "Repeating keeps edges sharp, blending makes them soft."), "upsampling"
    ),
    "blockRate": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The share of units that is silenced in each step. More of it works against learning by heart and slows "
            "learning down. Good: 0.25, or 0.5 before the last layer.",
        ),
        "dropout",
    ),
    "blockDeviation": Explanation(
        QT_TRANSLATE_NOOP("Help", "How strong the noise is; the input runs from 0 to 1. Good: 0.1."), "noise"
    ),
    "blockMomentum": Explanation(
        QT_TRANSLATE_NOOP(
            "Help", "How slowly the averages used outside training follow the batches. Good: 0.9; 0.99 for long runs."
        ),
        "moving-average",
    ),
    "blockEpsilon": Explanation(
        QT_TRANSLATE_NOOP("Help", "Keeps from dividing by zero where nothing varies. Good: 0.00001."), "epsilon"
    ),
    "blockScale": Explanation(
        QT_TRANSLATE_NOOP("Help", "Lets the network choose the spread again. Good: on."), "batch-norm"
    ),
    "blockOffset": Explanation(
        QT_TRANSLATE_NOOP("Help", "Lets the network choose the mean again. Good: on."), "batch-norm"
    ),
    "blockRepeat": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The same blocks so many times in a row, each time with weights of its own: how deep networks are made. "
            "Good: 1 to 4.",
        ),
        "layer",
    ),
}
"""By object name."""
