"""What networks are made of, and what they compute."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "network",
        QT_TRANSLATE_NOOP("wording", "Network"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Layers one after another, each a simple sum with weights followed by a bend. What it computes is "
            "decided by its weights, and these are learned from examples.",
        ),
        ("layer", "weights", "training"),
    ),
    Term(
        "layer",
        QT_TRANSLATE_NOOP("wording", "Layer"),
        QT_TRANSLATE_NOOP(
            "wording",
            "One stage of a network: it takes numbers and gives numbers. Early layers find simple things such "
            "as edges, later ones put them together.",
        ),
        ("dense-layer", "convolution", "activation-function", "network"),
    ),
    Term(
        "input-layer",
        QT_TRANSLATE_NOOP("wording", "Input"),
        QT_TRANSLATE_NOOP("wording", "Where an example enters the network, such as a picture of 28×28 grey values."),
        ("layer", "output-layer"),
    ),
    Term(
        "output-layer",
        QT_TRANSLATE_NOOP("wording", "Output"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Where the network's answer is read: one score for each class, or a picture painted again.",
        ),
        ("logits", "softmax"),
    ),
    Term(
        "decision-boundary",
        QT_TRANSLATE_NOOP("wording", "Decision boundary"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The line along which a network changes its answer from one class to another. One neuron draws a straight "
            "line; layers of them bend it around the points.",
        ),
        ("probability", "network"),
    ),
    Term(
        "weights",
        QT_TRANSLATE_NOOP("wording", "Weights"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The numbers that training changes. Each says how strongly one value counts in the sum for another.",
        ),
        ("bias", "parameters", "initialisation"),
    ),
    Term(
        "tied-weights",
        QT_TRANSLATE_NOOP("wording", "Tied weights"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Weights that two layers use together: the decoder of an autoencoder reads those of its encoder the other "
            "way round, rows for columns, and has only biases of its own. Half the weights are to be learned, and what "
            "a unit of the code paints is what it looks for.",
        ),
        ("autoencoder", "weights", "parameters"),
        "Vincent et al., JMLR 2010",
    ),
    Term(
        "bias",
        QT_TRANSLATE_NOOP("wording", "Bias"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A number added to a unit's sum whatever the input is. It moves the point from which the unit responds.",
        ),
        ("weights", "unit"),
    ),
    Term(
        "parameters",
        QT_TRANSLATE_NOOP("wording", "Parameters"),
        QT_TRANSLATE_NOOP(
            "wording",
            "All numbers that training changes: weights and biases. More of them can learn more, need more "
            "data and take more time.",
        ),
        ("weights", "overfitting", "flops"),
    ),
    Term(
        "unit",
        QT_TRANSLATE_NOOP("wording", "Unit"),
        QT_TRANSLATE_NOOP(
            "wording",
            "One number in a layer with the sum that makes it; also called a neuron. More units let a layer "
            "tell more things apart.",
        ),
        ("layer", "weights"),
    ),
    Term(
        "dense-layer",
        QT_TRANSLATE_NOOP("wording", "Dense layer"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Every unit sees every input: a weighted sum and a bias for each. It knows nothing of "
            "neighbourhood, so it suits the end of a network better than pictures.",
        ),
        ("unit", "weights", "convolution"),
    ),
    Term(
        "activation-function",
        QT_TRANSLATE_NOOP("wording", "Activation function"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The bend after the sums. Without it all layers together could do no more than a single one; ReLU "
            "is a good first choice.",
        ),
        ("relu", "sigmoid", "softmax"),
    ),
    Term(
        "formula-layer",
        QT_TRANSLATE_NOOP("wording", "Formula"),
        QT_TRANSLATE_NOOP(
            "wording",
            "An activation of your own: any formula of x, applied to each number. Training follows its slope, so "
            "where the slope is 0 the layers before it learn nothing.",
        ),
        ("activation-function", "vanishing-gradient"),
        "Ramachandran et al., Searching for activation functions, 2017",
    ),
    Term(
        "relu",
        QT_TRANSLATE_NOOP("wording", "ReLU"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Keeps what is positive and makes the rest zero. It is quick, and its gradient does not fade for "
            "positive values; a unit that is always negative learns nothing any more.",
        ),
        ("activation-function", "vanishing-gradient"),
        "Nair and Hinton, ICML 2010",
    ),
    Term(
        "sigmoid",
        QT_TRANSLATE_NOOP("wording", "Sigmoid"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Bends every number smoothly into 0 to 1. Far from zero it is almost flat, so gradients vanish in "
            "deep networks.",
        ),
        ("activation-function", "binary-cross-entropy", "saturation"),
    ),
    Term(
        "saturation",
        QT_TRANSLATE_NOOP("wording", "Saturation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Where an activation function is nearly flat, its unit is saturated: whatever enters, about the same comes "
            "out. The slope there is close to 0, so learning hardly gets through.",
        ),
        ("sigmoid", "dead-unit", "vanishing-gradient"),
    ),
    Term(
        "dead-unit",
        QT_TRANSLATE_NOOP("wording", "Dead unit"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A unit whose activation is flat for every example, such as a ReLU that is always 0. No gradient "
            "reaches its "
            "weights, so it stays as it is; leaky ReLU, a smaller learning rate or another start help.",
        ),
        ("relu", "saturation", "vanishing-gradient"),
        "Maas et al., ICML 2013",
    ),
    Term(
        "softmax",
        QT_TRANSLATE_NOOP("wording", "Softmax"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Turns scores into probabilities: all positive, together 1. The largest score gets the largest "
            "share, and twice the distance squares the ratio.",
        ),
        ("logits", "probability", "cross-entropy"),
    ),
    Term(
        "logits",
        QT_TRANSLATE_NOOP("wording", "Logits"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The scores of the last layer before softmax. They may be any numbers; only their differences count.",
        ),
        ("softmax", "cross-entropy"),
    ),
    Term(
        "flatten",
        QT_TRANSLATE_NOOP("wording", "Flatten"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Writes all numbers of a picture into one row, so that a dense layer can follow. Nothing is computed.",
        ),
        ("dense-layer", "reshape"),
    ),
    Term(
        "reshape",
        QT_TRANSLATE_NOOP("wording", "Reshape"),
        QT_TRANSLATE_NOOP(
            "wording", "The same numbers in another arrangement, such as 784 as 28×28. Nothing is computed."
        ),
        ("flatten",),
    ),
    Term(
        "batch-norm",
        QT_TRANSLATE_NOOP("wording", "Batch normalisation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Brings every channel to mean 0 and deviation 1 over the batch, then lets it learn a scale and an "
            "offset. Deep networks learn faster and stand higher rates; batches should not be tiny.",
        ),
        ("layer-norm", "batch", "moving-average"),
        "Ioffe and Szegedy, ICML 2015",
    ),
    Term(
        "layer-norm",
        QT_TRANSLATE_NOOP("wording", "Layer normalisation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Normalises over the numbers of one example rather than over the batch. It works with batches of any size.",
        ),
        ("batch-norm",),
        "Ba, Kiros and Hinton, 2016",
    ),
    Term(
        "residual-connection",
        QT_TRANSLATE_NOOP("wording", "Residual connection"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A shortcut that adds a layer's input to its output. The gradient has a way past the layer, so "
            "networks can be very deep.",
        ),
        ("vanishing-gradient", "concatenation"),
        "He et al., CVPR 2016",
    ),
    Term(
        "group",
        QT_TRANSLATE_NOOP("wording", "Group"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Several layers that belong together, shown as one block and often repeated. Deep networks are made of a "
            "few such blocks: VGG of convolutions and a pooling, ResNet of two or three convolutions with a shortcut "
            "around them. Every repetition has weights of its own.",
        ),
        ("residual-connection", "layer"),
        "Simonyan and Zisserman, ICLR 2015",
    ),
    Term(
        "concatenation",
        QT_TRANSLATE_NOOP("wording", "Concatenation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Puts the channels of several inputs side by side, so that later layers can use all of them.",
        ),
        ("channel", "residual-connection"),
    ),
    Term(
        "autoencoder",
        QT_TRANSLATE_NOOP("wording", "Autoencoder"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A network that paints its own input again through a narrow middle. To do so it must find what "
            "pictures have in common.",
        ),
        ("upsampling", "mean-squared-error", "noise"),
        "Hinton and Salakhutdinov, Science, 2006",
    ),
    Term(
        "initialisation",
        QT_TRANSLATE_NOOP("wording", "Initialisation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The random weights a network begins with. Their size must suit the number of inputs, or signals "
            "and gradients fade or blow up: He suits ReLU, Glorot suits sigmoid and tanh.",
        ),
        ("seed", "vanishing-gradient", "weights"),
        "Glorot and Bengio, AISTATS 2010; He et al., ICCV 2015",
    ),
    Term(
        "flops",
        QT_TRANSLATE_NOOP("wording", "Operations"),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many multiplications and additions one example costs on its way through the network. It "
            "tells about how long a step takes.",
        ),
        ("parameters", "device"),
    ),
)
"""In the order in which they are best read."""
