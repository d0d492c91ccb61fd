"""What is explained at each stage: two or three plain sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from playground.layers import Layer
from playground.wording import QT_TRANSLATE_NOOP
from widgets.views.microscope.stages import Stage

translate = QCoreApplication.translate

PHASES = {
    "forward": QT_TRANSLATE_NOOP("MicroscopeView", "Forward"),
    "loss": QT_TRANSLATE_NOOP("MicroscopeView", "Loss"),
    "backward": QT_TRANSLATE_NOOP("MicroscopeView", "Backward"),
    "update": QT_TRANSLATE_NOOP("MicroscopeView", "Update"),
    "afterwards": QT_TRANSLATE_NOOP("MicroscopeView", "Afterwards"),
}

FORWARD = {
    "input": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The example enters as numbers. Nothing is computed here; every later layer starts from these.",
    ),
    "dense": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Each unit multiplies every number that comes in by a weight of its own and adds the products up. Its bias is "
        "added last. Choose a unit to see its sum.",
    ),
    "activation": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The same function is applied to every number for itself. Without such a bend, several layers could do no more "
        "than one.",
    ),
    "formula": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Your own formula is applied to every number for itself. Choose a number to see it go in and out.",
    ),
    "convolution": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "A small filter looks at one patch after another: patch times filter, added up, gives one number. The same "
        "weights are used at every place. Choose a place to see its patch.",
    ),
    "transposed-convolution": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Every number that comes in is painted as a small filter onto a larger picture, and what overlaps is added up. "
        "Seen from one place, it is again a patch times weights.",
    ),
    "max-pooling": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Of each window only the largest number goes on. The picture gets smaller, and small shifts of it matter less. "
        "Choose a place to see which number won.",
    ),
    "average-pooling": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Of each window the mean goes on. The picture gets smaller and smoother."
    ),
    "global-average-pooling": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Of each channel only the mean of all places goes on: what was seen, no longer where."
    ),
    "flatten": QT_TRANSLATE_NOOP(
        "MicroscopeView", "The numbers stay the same; rows and channels are laid out in one long line for what follows."
    ),
    "reshape": QT_TRANSLATE_NOOP(
        "MicroscopeView", "The numbers stay the same; they are only laid out in another shape."
    ),
    "upsample": QT_TRANSLATE_NOOP(
        "MicroscopeView", "The picture is made larger: every number is repeated, or blended with its neighbours."
    ),
    "dropout": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "In training, chance would set some of these numbers to 0. Here it is off, so that the step can be followed: "
        "all numbers go on as they are.",
    ),
    "noise": QT_TRANSLATE_NOOP(
        "MicroscopeView", "In training, random noise would be added. Here it is off: all numbers go on as they are."
    ),
    "batch-norm": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Each channel is shifted and scaled to mean 0 and variance 1, then by what was learned. In training, mean and "
        "variance are those of the batch; one example has none worth the name, so the stored averages are used here.",
    ),
    "layer-norm": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The numbers of this one example are shifted and scaled to mean 0 and variance 1, then by what was learned.",
    ),
    "add": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Numbers at the same place are added up. This is how a way around some layers comes in again."
    ),
    "concatenate": QT_TRANSLATE_NOOP("MicroscopeView", "What comes in is put side by side; no number changes."),
    "output": QT_TRANSLATE_NOOP(
        "MicroscopeView", "This is the answer, in numbers. What they are worth is said by the loss, which comes next."
    ),
}

BACKWARD = {
    "input": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The gradient has arrived at the example itself: how the loss would change with each of its numbers. Nothing "
        "is learned from this, but it tells what the network looks at.",
    ),
    "dense": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "What arrives says how the loss changes with each unit. Input times that is the gradient of each weight; "
        "through the weights it goes back to the layer before.",
    ),
    "activation": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Each gradient is multiplied by the slope of the function where the number lies. Where the function is flat, "
        "nothing gets through: the unit learns nothing from this example.",
    ),
    "convolution": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Every place of the picture gives its share to the same few weights: patch times gradient, added up over all "
        "places. Through the filter the rest goes back to every patch.",
    ),
    "max-pooling": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Only the number that won gets the gradient of its window; the others had no part in the answer.",
    ),
    "average-pooling": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Every number of a window gets an equal share of its gradient."
    ),
    "global-average-pooling": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Every place of a channel gets an equal share of its gradient."
    ),
    "add": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "A sum hands its gradient unchanged to everything that was added: so it finds a way around layers.",
    ),
    "batch-norm": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The gradient is multiplied by what the layer multiplied with. With the stored averages, each number has its "
        "own; in training, the examples of a batch share theirs.",
    ),
    "output": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Here the way back begins: how the loss changes when one number of the answer rises by 1. Negative means that "
        "more of it would be better.",
    ),
}

_HANDED = QT_TRANSLATE_NOOP(
    "MicroscopeView",
    "The gradient goes back the way the numbers came: by the chain rule, times the slope of what this layer does.",
)
_LOSS = {
    "cross-entropy": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Softmax makes the scores shares that add up to 1. The loss is minus the logarithm of the share of the right "
        "class: 0 when it is 1, and ever larger the less sure the network is of it.",
    ),
    "binary-cross-entropy": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The sigmoid makes the score a probability of yes. The loss is minus the logarithm of the probability that was "
        "given to what is true.",
    ),
    "mse": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Each number of the answer is compared with what it should be. The loss is the mean of the squares.",
    ),
    "mae": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Each number of the answer is compared with what it should be. The loss is the mean distance."
    ),
    "perceptron": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The target t is 1 or −1, and the sign of the answer tells the class. Where the two agree, the loss is 0 and "
        "nothing is to be learned; otherwise it is how far the answer is on the wrong side.",
    ),
    "huber": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "Each number of the answer is compared with what it should be: half the square of small distances, large ones "
        "count as they are. The loss is the mean.",
    ),
}
_UPDATE = {
    "sgd": QT_TRANSLATE_NOOP("MicroscopeView", "Each weight goes a small way against its gradient."),
    "momentum": QT_TRANSLATE_NOOP(
        "MicroscopeView", "The gradient pushes a velocity that the weight keeps from step to step."
    ),
    "nesterov": QT_TRANSLATE_NOOP("MicroscopeView", "As momentum, but looking ahead to where the velocity leads."),
    "adagrad": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Each weight's step is divided by the size of all gradients it has had so far."
    ),
    "rmsprop": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Each weight's step is divided by the recent size of its gradients."
    ),
    "adadelta": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Each weight's step is as large as its recent steps, by the recent size of its gradients."
    ),
    "adam": QT_TRANSLATE_NOOP(
        "MicroscopeView",
        "The mean of recent gradients, divided by their recent size: every weight moves by about the learning rate.",
    ),
    "adamw": QT_TRANSLATE_NOOP("MicroscopeView", "As Adam, and every weight is drawn a little towards 0 beside it."),
    "lion": QT_TRANSLATE_NOOP(
        "MicroscopeView", "Only the sign of a mean of gradients counts: all weights move equally far."
    ),
}
_UPDATED = QT_TRANSLATE_NOOP(
    "MicroscopeView", "Nothing of your network is changed: this is what one step on this example alone would do."
)
_AFTERWARDS = QT_TRANSLATE_NOOP(
    "MicroscopeView",
    "With the new weights the same example is read again. The loss should be a little lower; where it is higher, the "
    "step was too long for this place. Real steps take the mean over a batch of examples.",
)


def explained(stage: Stage, layer: Layer, loss: str, optimizer: str) -> str:
    """What happens in a stage, in the reader's language."""
    if stage.phase == "forward":
        return translate("MicroscopeView", FORWARD[layer.kind])
    if stage.phase == "backward":
        return translate("MicroscopeView", BACKWARD.get(layer.kind, _HANDED))
    if stage.phase == "loss":
        return translate("MicroscopeView", _LOSS[loss])
    if stage.phase == "update":
        words = translate("MicroscopeView", _UPDATE[optimizer])
        return words + " " + translate("MicroscopeView", _UPDATED)
    return translate("MicroscopeView", _AFTERWARDS)
