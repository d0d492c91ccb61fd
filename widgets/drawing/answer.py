"""A network's answer in words: which class, how sure, and whether that is to be believed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

# An answer is doubtful when the best class has less than this, or leads by less than that.
SURE, CLEAR_LEAD = 0.5, 0.2


@dataclass(frozen=True, eq=False)
class Answer:
    """The probabilities a network gives to the classes `labels`, float32 [classes] that add up to 1.

    Raises ValueError when the numbers of labels and probabilities differ or there are fewer than two.
    """

    labels: tuple[str, ...]
    probabilities: np.ndarray

    def __post_init__(self) -> None:
        if self.probabilities.shape != (len(self.labels),) or len(self.labels) < 2:
            raise ValueError(
                f"{len(self.labels)} labels need as many probabilities and at least two, "
                f"not an array of shape {self.probabilities.shape}."
            )

    def ranking(self) -> np.ndarray:
        """The numbers of the classes from the most to the least probable; the first of equals comes first."""
        return np.argsort(-self.probabilities, kind="stable")

    def is_doubtful(self) -> bool:
        """Whether the best class is not much better than the next, or not good at all."""
        first, second = self.probabilities[self.ranking()[:2]]
        return bool(first < SURE or first - second < CLEAR_LEAD)

    def headline(self) -> str:
        """The answer in a few words: "This is a 3", or "Perhaps a 3, perhaps an 8"."""
        first, second = (noun(self.labels[number]) for number in self.ranking()[:2])
        if self.is_doubtful():
            return QCoreApplication.translate("Answer", "Perhaps {first}, perhaps {second}").format(
                first=first, second=second
            )
        return QCoreApplication.translate("Answer", "This is {first}").format(first=first)

    def in_words(self, locale: QLocale) -> str:
        """The answer as a sentence for those who hear it."""
        first, second = self.ranking()[:2]
        return QCoreApplication.translate(
            "Answer", "{headline}. {first}: {share}. Next comes {second}: {next}."
        ).format(
            headline=self.headline(),
            first=self.labels[first],
            share=percent(float(self.probabilities[first]), locale),
            second=self.labels[second],
            next=percent(float(self.probabilities[second]), locale),
        )


def noun(label: str) -> str:
    """A class as part of a sentence: a digit as "a 3" or "an 8", anything else in quotation marks."""
    if len(label) == 1 and label.isdigit():
        return (
            QCoreApplication.translate("Answer", "an {digit}")
            if label == "8"
            else QCoreApplication.translate("Answer", "a {digit}")
        ).format(digit=label)
    return QCoreApplication.translate("Answer", "“{label}”").format(label=label)


def percent(probability: float, locale: QLocale, decimals: int = 1) -> str:
    """A probability as a percentage, such as "97.3 %"."""
    return QCoreApplication.translate("Answer", "{number} %").format(
        number=locale.toString(100 * probability, "f", decimals)
    )
