"""The choosers: network, data, optimizer, schedule, loss, device."""

from __future__ import annotations

from playground.wording import QT_TRANSLATE_NOOP
from widgets.help.explanation import Explanation

EXPLANATIONS = {
    "templateChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "More layers and filters can learn more and take longer. Begin with the small convolutional network.",
        ),
        "network",
    ),
    "datasetChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "What is in the examples is all that can be learned. The built-in digits are quick; MNIST "
            "gives networks that read your drawings well.",
        ),
        "dataset",
    ),
    "downloadButton": Explanation(
        QT_TRANSLATE_NOOP("Help", "More and more varied examples are the surest way to better answers."), "dataset"
    ),
    "cancelDownloadButton": Explanation(
        QT_TRANSLATE_NOOP("Help", "Until it is here, training goes on with the data there are."), "dataset"
    ),
    "downloadProgress": Explanation(QT_TRANSLATE_NOOP("Help", "How much of the data has arrived."), "dataset"),
    "optimizerChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How gradients become changes of the weights. Adam is a good first choice; with another "
            "optimizer try another learning rate too.",
        ),
        "optimizer",
    ),
    "scheduleChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How the learning rate changes while training goes on. Constant is fine to begin with; a rate "
            "that falls at the end often gives the last per cent.",
        ),
        "schedule",
    ),
    "precisionChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "How many bits the numbers have that wide dense layers multiply while training; what you see is computed "
            "with 32. Good: 32 bits; mixed where you watch the steps per second rise by it.",
        ),
        "mixed-precision",
    ),
    "lossChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "What training makes small. Cross-entropy suits classes, mean squared error suits pictures "
            "that are painted again.",
        ),
        "loss",
    ),
    "deviceChooser": Explanation(
        QT_TRANSLATE_NOOP(
            "Help",
            "The result is the same but for the last digits; a graphics card pays off for large networks and batches.",
        ),
        "device",
    ),
    "moreSettingsButton": Explanation(
        QT_TRANSLATE_NOOP("Help", "All of these have sensible values already; change one at a time."), "regularisation"
    ),
}
"""By object name."""
