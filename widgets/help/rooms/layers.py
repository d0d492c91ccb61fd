"""The kinds of layers in the palette: what each does to learning, and a good value."""

from __future__ import annotations

from playground import glossary
from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

_TEXTS: dict[str, str] = {
    "input": QT_TRANSLATE_NOOP(
        "Help", "Its shape is that of the data, nothing in it is learned. A network has one, and begins with it."
    ),
    "dense": QT_TRANSLATE_NOOP(
        "Help",
        "Most weights of small networks are here: more units can learn more, and learn by heart sooner. Good: 32 to "
        "256 units in the middle; as many as there are classes at the end.",
    ),
    "activation": QT_TRANSLATE_NOOP(
        "Help",
        "Put one after every dense layer and every convolution but the last. Good: ReLU; sigmoid and tanh learn "
        "slowly in deep networks, because their slopes shrink.",
    ),
    "formula": QT_TRANSLATE_NOOP(
        "Help",
        "An activation of your own: any formula of x. It learns where its slope is neither 0 nor huge. "
        "Good to try: x*sigmoid(x).",
    ),
    "convolution": QT_TRANSLATE_NOOP(
        "Help",
        "The first choice for pictures: it learns a pattern once and finds it everywhere. Good: 8 to 32 filters of "
        "3×3 or 5×5, and more filters where the picture is smaller.",
    ),
    "transposed-convolution": QT_TRANSLATE_NOOP(
        "Help",
        "For networks that paint: it learns how to make a picture larger. Good: stride 2, and a kernel that is a "
        "multiple of the stride, or the picture shows a chequered pattern.",
    ),
    "max-pooling": QT_TRANSLATE_NOOP(
        "Help",
        "Halves the picture, so that later filters see more of it and everything is faster; where exactly a pattern "
        "was is forgotten. Good: window 2, stride 2, after a convolution and its activation.",
    ),
    "average-pooling": QT_TRANSLATE_NOOP(
        "Help", "As max pooling, but gentler: faint patterns count too. Good: window 2, stride 2."
    ),
    "global-average-pooling": QT_TRANSLATE_NOOP(
        "Help",
        "Replaces flatten and large dense layers at the end: no weights at all, hardly any learning by heart, and "
        "pictures of any size fit. Good after the last convolution.",
    ),
    "flatten": QT_TRANSLATE_NOOP(
        "Help",
        "Learns nothing, and loses nothing but which pixels are neighbours. Needed where a dense layer follows a "
        "picture.",
    ),
    "reshape": QT_TRANSLATE_NOOP(
        "Help", "Learns nothing. Good where a vector is to become a picture again, as in an autoencoder."
    ),
    "upsample": QT_TRANSLATE_NOOP(
        "Help",
        "Makes a picture larger without weights; a convolution after it learns the details. Good: 2 times.",
    ),
    "dropout": QT_TRANSLATE_NOOP(
        "Help",
        "Against learning by heart: training becomes slower, the held-out loss better. Good: 0.25 after convolutions, "
        "0.5 after large dense layers; nothing for small networks.",
    ),
    "batch-norm": QT_TRANSLATE_NOOP(
        "Help",
        "Lets deep networks learn faster and with larger rates. Good between a convolution and its activation, with "
        "batches of 16 or more.",
    ),
    "layer-norm": QT_TRANSLATE_NOOP(
        "Help", "As batch norm, but each example for itself: for small batches, and where examples differ in length."
    ),
    "noise": QT_TRANSLATE_NOOP(
        "Help",
        "Makes the network find what survives disturbance; after the input it makes a denoising autoencoder. "
        "Good: 0.1 to 0.3.",
    ),
    "add": QT_TRANSLATE_NOOP(
        "Help",
        "With a wire around a few layers it makes a skip connection: the slopes reach the early layers, and networks "
        "of dozens of layers can be trained. All inputs need the same shape.",
    ),
    "concatenate": QT_TRANSLATE_NOOP(
        "Help",
        "Keeps what each branch has found, for the next layer to choose from. Height and width must agree; channels "
        "add up.",
    ),
    "group": QT_TRANSLATE_NOOP(
        "Help",
        "It begins empty and passes on what comes in: open it and put layers between its input and output. Repeated, "
        "it makes a deep network of one idea; every repetition learns weights of its own. Or choose blocks that are "
        "there and press Ctrl+G.",
    ),
    "output": QT_TRANSLATE_NOOP(
        "Help",
        "Compares the answer with what was asked for. It wants one number for each class, or the picture itself.",
    ),
}

EXPLANATIONS = {f"palette.{kind}": Explanation(text, glossary.LAYERS.get(kind, "")) for kind, text in _TEXTS.items()}
"""By object name."""
