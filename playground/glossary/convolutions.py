"""How networks look at pictures."""

from __future__ import annotations

from playground.glossary.term import Term
from playground.wording import QT_TRANSLATE_NOOP

TERMS = (
    Term(
        "convolution",
        QT_TRANSLATE_NOOP("wording", "Convolution"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A small window of weights slides over the picture and gives the same sum at every place. What it "
            "finds in one corner it finds everywhere, with few weights.",
        ),
        ("kernel", "feature-map", "stride", "padding", "receptive-field"),
        "LeCun et al., Proceedings of the IEEE, 1998",
    ),
    Term(
        "transposed-convolution",
        QT_TRANSLATE_NOOP("wording", "Transposed convolution"),
        QT_TRANSLATE_NOOP(
            "wording",
            "A convolution the other way round: every input paints a small window into a larger picture. It "
            "is used to make pictures larger with learned weights.",
        ),
        ("convolution", "upsampling", "autoencoder"),
    ),
    Term(
        "kernel",
        QT_TRANSLATE_NOOP("wording", "Kernel"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The window of weights of one convolution, also called a filter. 3×3 and 5×5 are usual; larger "
            "ones see more and cost more.",
        ),
        ("convolution", "feature-map"),
    ),
    Term(
        "feature-map",
        QT_TRANSLATE_NOOP("wording", "Feature map"),
        QT_TRANSLATE_NOOP(
            "wording",
            "What one filter finds, as a picture: bright where its pattern is. A layer with 12 filters makes 12 maps.",
        ),
        ("convolution", "kernel"),
    ),
    Term(
        "stride",
        QT_TRANSLATE_NOOP("wording", "Stride"),
        QT_TRANSLATE_NOOP(
            "wording",
            "How many pixels the window moves from one place to the next. A stride of 2 halves width and height.",
        ),
        ("convolution", "pooling"),
    ),
    Term(
        "padding",
        QT_TRANSLATE_NOOP("wording", "Padding"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Zeros around the picture, so that the window also fits at the edge. With “same” the picture "
            "keeps its size, with “valid” it shrinks.",
        ),
        ("convolution", "stride"),
    ),
    Term(
        "dilation",
        QT_TRANSLATE_NOOP("wording", "Dilation"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gaps between the window's weights. The window sees further without more weights; 1 means no gaps.",
        ),
        ("convolution", "receptive-field"),
    ),
    Term(
        "groups",
        QT_TRANSLATE_NOOP("wording", "Groups"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Splitting the channels into groups that are convolved apart. It saves weights; as many groups as "
            "channels is called depthwise.",
        ),
        ("convolution", "channel"),
    ),
    Term(
        "channel",
        QT_TRANSLATE_NOOP("wording", "Channel"),
        QT_TRANSLATE_NOOP(
            "wording",
            "One of several numbers at every place of a picture: red, green and blue at first, feature maps later.",
        ),
        ("feature-map", "convolution"),
    ),
    Term(
        "receptive-field",
        QT_TRANSLATE_NOOP("wording", "Receptive field"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The part of the input that one unit can see. It grows with every convolution and pooling; a unit "
            "cannot recognise what is larger than its field.",
        ),
        ("convolution", "pooling", "stride", "activation-maximisation"),
    ),
    Term(
        "pooling",
        QT_TRANSLATE_NOOP("wording", "Pooling"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Keeps the largest value, or the mean, of every small window. The picture becomes smaller and "
            "small shifts matter less; 2×2 is usual.",
        ),
        ("receptive-field", "stride", "global-average-pooling", "translation-invariance"),
    ),
    Term(
        "translation-invariance",
        QT_TRANSLATE_NOOP("wording", "Translation invariance"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The answer stays the same when the picture is moved. Convolution treats every place alike, pooling "
            "forgets small shifts, and moved pictures in training teach larger ones.",
        ),
        ("pooling", "convolution", "augmentation"),
    ),
    Term(
        "global-average-pooling",
        QT_TRANSLATE_NOOP("wording", "Global average pooling"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The mean of each whole feature map: one number a map, whatever the size of the picture. It often "
            "replaces large dense layers at the end.",
        ),
        ("pooling", "feature-map"),
        "Lin, Chen and Yan, ICLR 2014",
    ),
    Term(
        "upsampling",
        QT_TRANSLATE_NOOP("wording", "Upsampling"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Makes a picture larger by repeating or blending its pixels; nothing is learned in it.",
        ),
        ("transposed-convolution", "autoencoder"),
    ),
)
"""In the order in which they are best read."""
