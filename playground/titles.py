"""What kinds and settings are called where people read them; ids are for files and scripts.

One table for each catalogue whose entries carry no title of their own. The texts are English, marked for translation.
"""

from __future__ import annotations

from pydantic import BaseModel

from playground.wording import QT_TRANSLATE_NOOP

OPTIMIZERS: dict[str, str] = {
    "sgd": QT_TRANSLATE_NOOP("wording", "SGD"),
    "momentum": QT_TRANSLATE_NOOP("wording", "Momentum"),
    "nesterov": QT_TRANSLATE_NOOP("wording", "Nesterov momentum"),
    "adagrad": QT_TRANSLATE_NOOP("wording", "Adagrad"),
    "rmsprop": QT_TRANSLATE_NOOP("wording", "RMSProp"),
    "adadelta": QT_TRANSLATE_NOOP("wording", "Adadelta"),
    "adam": QT_TRANSLATE_NOOP("wording", "Adam"),
    "adamw": QT_TRANSLATE_NOOP("wording", "AdamW"),
    "lion": QT_TRANSLATE_NOOP("wording", "Lion"),
}

ACTIVATIONS: dict[str, str] = {
    "identity": QT_TRANSLATE_NOOP("wording", "Identity"),
    "step": QT_TRANSLATE_NOOP("wording", "Step"),
    "sigmoid": QT_TRANSLATE_NOOP("wording", "Sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("wording", "Tanh"),
    "relu": QT_TRANSLATE_NOOP("wording", "ReLU"),
    "leaky-relu": QT_TRANSLATE_NOOP("wording", "Leaky ReLU"),
    "elu": QT_TRANSLATE_NOOP("wording", "ELU"),
    "gelu": QT_TRANSLATE_NOOP("wording", "GELU"),
    "silu": QT_TRANSLATE_NOOP("wording", "SiLU"),
    "softplus": QT_TRANSLATE_NOOP("wording", "Softplus"),
    "softmax": QT_TRANSLATE_NOOP("wording", "Softmax"),
}
"""The names of the activation functions, which are what an activation block is called."""

SCHEDULES: dict[str, str] = {
    "constant": QT_TRANSLATE_NOOP("wording", "Constant"),
    "exponential": QT_TRANSLATE_NOOP("wording", "Exponential decay"),
    "step": QT_TRANSLATE_NOOP("wording", "Step decay"),
    "cosine": QT_TRANSLATE_NOOP("wording", "Cosine"),
    "warm-up": QT_TRANSLATE_NOOP("wording", "Warm-up"),
    "one-cycle": QT_TRANSLATE_NOOP("wording", "One cycle"),
    "drawn": QT_TRANSLATE_NOOP("wording", "Drawn by hand"),
}

LOSSES: dict[str, str] = {
    "cross-entropy": QT_TRANSLATE_NOOP("wording", "Cross-entropy"),
    "binary-cross-entropy": QT_TRANSLATE_NOOP("wording", "Binary cross-entropy"),
    "mse": QT_TRANSLATE_NOOP("wording", "Mean squared error"),
    "mae": QT_TRANSLATE_NOOP("wording", "Mean absolute error"),
    "huber": QT_TRANSLATE_NOOP("wording", "Huber"),
    "perceptron": QT_TRANSLATE_NOOP("wording", "Perceptron"),
}

LOSS_HELP: dict[str, str] = {
    "cross-entropy": QT_TRANSLATE_NOOP("wording", "How surprised the network is by the right class; for labels."),
    "binary-cross-entropy": QT_TRANSLATE_NOOP("wording", "The same for one yes-or-no answer at each output."),
    "mse": QT_TRANSLATE_NOOP("wording", "The square of the distance: large mistakes count most."),
    "mae": QT_TRANSLATE_NOOP("wording", "The distance itself: outliers count little."),
    "huber": QT_TRANSLATE_NOOP("wording", "Squared for small mistakes, straight for large ones."),
    "perceptron": QT_TRANSLATE_NOOP(
        "wording", "Rosenblatt's rule, for two classes and one output: only mistakes count, as far as they are off."
    ),
}

OPTIMIZER_HELP: dict[str, str] = {
    "sgd": QT_TRANSLATE_NOOP("wording", "Straight down the slope of each batch."),
    "momentum": QT_TRANSLATE_NOOP("wording", "A ball that rolls: past slopes carry it on."),
    "nesterov": QT_TRANSLATE_NOOP("wording", "Momentum that looks ahead before it turns."),
    "adagrad": QT_TRANSLATE_NOOP("wording", "A rate for each weight that shrinks with all its past slopes."),
    "rmsprop": QT_TRANSLATE_NOOP("wording", "A rate for each weight by the recent size of its slopes."),
    "adadelta": QT_TRANSLATE_NOOP("wording", "RMSProp with steps in the weights' own unit."),
    "adam": QT_TRANSLATE_NOOP("wording", "Momentum and a rate for each weight; a good first choice."),
    "adamw": QT_TRANSLATE_NOOP("wording", "Adam with weight decay beside the slope."),
    "lion": QT_TRANSLATE_NOOP("wording", "Only the sign of a momentum; wants a rate 3 to 10 times below Adam's."),
}

SCHEDULE_HELP: dict[str, str] = {
    "constant": QT_TRANSLATE_NOOP("wording", "The same rate throughout."),
    "exponential": QT_TRANSLATE_NOOP("wording", "Falls fast, then ever slower, towards its final rate."),
    "step": QT_TRANSLATE_NOOP("wording", "Multiplied by a factor every so many steps."),
    "cosine": QT_TRANSLATE_NOOP("wording", "Half a cosine down to its final rate."),
    "warm-up": QT_TRANSLATE_NOOP("wording", "Rises from 0 at first, then stays."),
    "one-cycle": QT_TRANSLATE_NOOP("wording", "Rises for a while, then falls far below where it began."),
    "drawn": QT_TRANSLATE_NOOP("wording", "Goes from point to point of a curve that you draw."),
}

STOPPED_BY: dict[str, str] = {
    "steps": QT_TRANSLATE_NOOP("wording", "Training stopped: it has done the steps that were asked for."),
    "epochs": QT_TRANSLATE_NOOP("wording", "Training stopped: it has done the epochs that were asked for."),
    "seconds": QT_TRANSLATE_NOOP("wording", "Training stopped: its time is over."),
    "target": QT_TRANSLATE_NOOP("wording", "Training stopped: the held-out accuracy, or R², has reached its target."),
    "no_progress": QT_TRANSLATE_NOOP("wording", "Training stopped: the held-out loss has not fallen any more."),
    "last_step": QT_TRANSLATE_NOOP(
        "wording", "Training stopped: after 2,000,000,000 steps no more can be counted. Reset begins a new run."
    ),
}
"""What to say when a rule of ``StopRules``, or the end of counting, has ended training, by its name."""

PRECISIONS: dict[str, str] = {
    "float32": QT_TRANSLATE_NOOP("wording", "32 bits (float32)"),
    "bfloat16": QT_TRANSLATE_NOOP("wording", "Mixed, with 16 bits (bfloat16)"),
}

PRECISION_HELP: dict[str, str] = {
    "float32": QT_TRANSLATE_NOOP("wording", "All numbers of training have about seven digits."),
    "bfloat16": QT_TRANSLATE_NOOP(
        "wording",
        "Wide dense layers multiply numbers of two to three digits and add up with seven. Faster where the processor "
        "multiplies such numbers by itself, slower elsewhere.",
    ),
}

SETTINGS: dict[str, str] = {
    "learning_rate": QT_TRANSLATE_NOOP("wording", "Learning rate"),
    "batch_size": QT_TRANSLATE_NOOP("wording", "Batch size"),
    "l2": QT_TRANSLATE_NOOP("wording", "L2 penalty"),
    "l1": QT_TRANSLATE_NOOP("wording", "L1 penalty"),
    "clip_norm": QT_TRANSLATE_NOOP("wording", "Gradient clipping"),
    "label_smoothing": QT_TRANSLATE_NOOP("wording", "Label smoothing"),
    "precision": QT_TRANSLATE_NOOP("wording", "Precision"),
    "seed": QT_TRANSLATE_NOOP("wording", "Seed"),
    "momentum": QT_TRANSLATE_NOOP("wording", "Momentum"),
    "start": QT_TRANSLATE_NOOP("wording", "Starting sum"),
    "epsilon": QT_TRANSLATE_NOOP("wording", "Epsilon"),
    "decay": QT_TRANSLATE_NOOP("wording", "Decay"),
    "beta1": QT_TRANSLATE_NOOP("wording", "Beta 1"),
    "beta2": QT_TRANSLATE_NOOP("wording", "Beta 2"),
    "weight_decay": QT_TRANSLATE_NOOP("wording", "Weight decay"),
    "final": QT_TRANSLATE_NOOP("wording", "Final rate"),
    "decay_steps": QT_TRANSLATE_NOOP("wording", "Decay steps"),
    "factor": QT_TRANSLATE_NOOP("wording", "Factor"),
    "every": QT_TRANSLATE_NOOP("wording", "Every … steps"),
    "warm_up": QT_TRANSLATE_NOOP("wording", "Warm-up steps"),
    "between": QT_TRANSLATE_NOOP("wording", "Between points"),
    "points": QT_TRANSLATE_NOOP("wording", "Points of the schedule"),
    "shift": QT_TRANSLATE_NOOP("wording", "Shift"),
    "rotate": QT_TRANSLATE_NOOP("wording", "Rotate"),
    "scale": QT_TRANSLATE_NOOP("wording", "Scale"),
    "shear": QT_TRANSLATE_NOOP("wording", "Slant"),
    "stroke": QT_TRANSLATE_NOOP("wording", "Stroke width"),
    "noise": QT_TRANSLATE_NOOP("wording", "Noise"),
    "steps": QT_TRANSLATE_NOOP("wording", "Steps"),
    "epochs": QT_TRANSLATE_NOOP("wording", "Epochs"),
    "seconds": QT_TRANSLATE_NOOP("wording", "Seconds"),
    "target": QT_TRANSLATE_NOOP("wording", "Held-out accuracy"),
    "no_progress": QT_TRANSLATE_NOOP("wording", "Epochs without progress"),
    "units": QT_TRANSLATE_NOOP("wording", "Units"),
    "bias": QT_TRANSLATE_NOOP("wording", "Bias"),
    "weights_start": QT_TRANSLATE_NOOP("wording", "Weights start"),
    "bias_start": QT_TRANSLATE_NOOP("wording", "Bias starts"),
    "tied_to": QT_TRANSLATE_NOOP("wording", "Tied to"),
    "frozen": QT_TRANSLATE_NOOP("wording", "Frozen"),
    "function": QT_TRANSLATE_NOOP("wording", "Function"),
    "expression": QT_TRANSLATE_NOOP("wording", "Formula"),
    "sparsity": QT_TRANSLATE_NOOP("wording", "Sparsity penalty"),
    "slope": QT_TRANSLATE_NOOP("wording", "Slope below 0"),
    "filters": QT_TRANSLATE_NOOP("wording", "Filters"),
    "kernel": QT_TRANSLATE_NOOP("wording", "Kernel"),
    "stride": QT_TRANSLATE_NOOP("wording", "Stride"),
    "padding": QT_TRANSLATE_NOOP("wording", "Padding"),
    "dilation": QT_TRANSLATE_NOOP("wording", "Dilation"),
    "groups": QT_TRANSLATE_NOOP("wording", "Groups"),
    "window": QT_TRANSLATE_NOOP("wording", "Window"),
    "shape": QT_TRANSLATE_NOOP("wording", "Shape"),
    "method": QT_TRANSLATE_NOOP("wording", "Method"),
    "rate": QT_TRANSLATE_NOOP("wording", "Share silenced"),
    "deviation": QT_TRANSLATE_NOOP("wording", "Deviation"),
    "offset": QT_TRANSLATE_NOOP("wording", "Offset"),
    "value": QT_TRANSLATE_NOOP("wording", "Value"),
    "repeat": QT_TRANSLATE_NOOP("wording", "Repeat"),
}
"""Settings of the recipe, the data and the layers."""

SCALINGS: dict[str, str] = {
    "standardise": QT_TRANSLATE_NOOP("wording", "Standardise"),
    "range": QT_TRANSLATE_NOOP("wording", "From 0 to 1"),
    "none": QT_TRANSLATE_NOOP("wording", "None"),
}
"""What is done to the columns of a table."""

SCALING_HELP: dict[str, str] = {
    "standardise": QT_TRANSLATE_NOOP("wording", "Each column less its mean, in units of its spread."),
    "range": QT_TRANSLATE_NOOP("wording", "Each column moved and stretched so that its training rows go from 0 to 1."),
    "none": QT_TRANSLATE_NOOP("wording", "The numbers as they are; columns of large numbers then drown the others."),
}

UNITS: dict[str, str] = {
    "kernel": QT_TRANSLATE_NOOP("wording", "pixels"),
    "window": QT_TRANSLATE_NOOP("wording", "pixels"),
    "stride": QT_TRANSLATE_NOOP("wording", "pixels"),
    "dilation": QT_TRANSLATE_NOOP("wording", "pixels"),
    "factor": QT_TRANSLATE_NOOP("wording", "times"),
    "repeat": QT_TRANSLATE_NOOP("wording", "times"),
    "filters": QT_TRANSLATE_NOOP("wording", "maps"),
}
"""What the numbers of layers are counted in, where they have a unit."""

CHOICES: dict[str, str] = {
    "same": QT_TRANSLATE_NOOP("wording", "Same size"),
    "valid": QT_TRANSLATE_NOOP("wording", "None (valid)"),
    "nearest": QT_TRANSLATE_NOOP("wording", "Repeat pixels"),
    "linear": QT_TRANSLATE_NOOP("wording", "Blend neighbours"),
    "zeros": QT_TRANSLATE_NOOP("wording", "Zeros"),
    "constant": QT_TRANSLATE_NOOP("wording", "Constant"),
    "normal": QT_TRANSLATE_NOOP("wording", "Normal"),
    "glorot": QT_TRANSLATE_NOOP("wording", "Glorot"),
    "he": QT_TRANSLATE_NOOP("wording", "He"),
}
"""What settings of layers that are one of several words can be, activation functions excepted."""

CHOICE_HELP: dict[str, str] = {
    "same": QT_TRANSLATE_NOOP("wording", "Zeros around the picture, so that stride 1 keeps its size."),
    "valid": QT_TRANSLATE_NOOP("wording", "No zeros: only windows that lie wholly in the picture."),
    "nearest": QT_TRANSLATE_NOOP("wording", "Each pixel becomes a square of its own value."),
    "linear": QT_TRANSLATE_NOOP("wording", "Values in between are blended from the nearest pixels."),
    "zeros": QT_TRANSLATE_NOOP("wording", "All 0: right for biases; with weights all units would learn the same."),
    "constant": QT_TRANSLATE_NOOP("wording", "All the same number."),
    "normal": QT_TRANSLATE_NOOP("wording", "Random, normally distributed around 0."),
    "glorot": QT_TRANSLATE_NOOP("wording", "Random, as wide as suits sigmoid and tanh (Glorot and Bengio, 2010)."),
    "he": QT_TRANSLATE_NOOP("wording", "Random, as wide as suits ReLU (He et al., 2015)."),
}
"""A sentence on each that needs one."""


def of_setting(model: type[BaseModel], field: str) -> str:
    """The title of a field: its own where it has one, else the table's."""
    return model.model_fields[field].title or SETTINGS[field]
