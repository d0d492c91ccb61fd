"""Where data enters and where the answer leaves."""

from __future__ import annotations

from playground.layers.base import Layer, Shape
from playground.problems import Problem
from playground.wording import QT_TRANSLATE_NOOP


class Input(Layer):
    """The examples of the dataset, as numbers from 0 to 1 (pictures) or coordinates (points)."""

    kind = "input"
    family = "ends"
    title = QT_TRANSLATE_NOOP("wording", "Input")
    help = QT_TRANSLATE_NOOP("wording", "Where the examples of the dataset enter the network.")

    @property
    def ports(self) -> int:
        """None leads into it."""
        return 0

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The dataset's shape, given as the only input."""
        return inputs[0]


class Output(Layer):
    """The network's answer: raw scores (logits) for classes, which the loss and the bars turn into probabilities."""

    kind = "output"
    family = "ends"
    title = QT_TRANSLATE_NOOP("wording", "Output")
    help = QT_TRANSLATE_NOOP(
        "wording", "The network's answer: one score a class, turned into probabilities by softmax."
    )

    def output_shape(self, where: str, inputs: tuple[Shape, ...]) -> Shape | Problem:
        """The input's shape, unchanged."""
        return inputs[0]
