"""What can go wrong while training."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems.base import Problem
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Diverged(Problem):
    """The loss or a weight became infinite or not a number."""

    step: int
    restored: int
    template = QT_TRANSLATE_NOOP(
        "wording", "Training diverged at step {step}: a number grew beyond all bounds. It is back at step {restored}."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Try a learning rate ten times smaller, gradient clipping, or another start.")


@dataclass(frozen=True)
class LossOfClasses(Problem):
    """A loss that compares classes, for data whose answer is a number; ``title`` is what the data are called."""

    title: str
    template = QT_TRANSLATE_NOOP("wording", "This loss compares classes, but “{title}” asks for a number.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Choose the mean squared error under more settings, or the template “regression”."
    )


@dataclass(frozen=True)
class LossOfTwoClasses(Problem):
    """The perceptron's loss for data that do not ask for one of two classes; ``title`` is what the data are called."""

    title: str
    template = QT_TRANSLATE_NOOP(
        "wording",
        "The perceptron loss tells two classes apart by the sign of one output, which is not what “{title}” asks for.",
    )
    advice = QT_TRANSLATE_NOOP("wording", "Choose another loss under more settings, or points of two classes.")


@dataclass(frozen=True)
class NoStack(Problem):
    """Layer-wise pre-training of a network that is no row of dense layers."""

    template = QT_TRANSLATE_NOOP(
        "wording", "Only a row of dense layers, each hidden one with an activation behind it, is pre-trained by layers."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Take the template “mlp” or “five-layer”.")


@dataclass(frozen=True)
class NoSuchDevice(Problem):
    """A device that this machine lacks."""

    available: str
    template = QT_TRANSLATE_NOOP("wording", "There is no device “{where}” here; there is {available}.")
    advice = QT_TRANSLATE_NOOP("wording", "A GPU needs the [cuda] extra and NVIDIA's driver.")


@dataclass(frozen=True)
class OutOfMemory(Problem):
    """The device ran out of memory."""

    template = QT_TRANSLATE_NOOP("wording", "The memory of {where} does not suffice for this network and batch.")
    advice = QT_TRANSLATE_NOOP("wording", "Use a smaller batch or a smaller network.")


@dataclass(frozen=True)
class TooMuchMemory(Problem):
    """A run that would take more memory than the device has; found before it is tried."""

    needed: str
    available: str
    batch: int
    fits: int
    template = QT_TRANSLATE_NOOP(
        "wording",
        "Training this network with batches of {batch} takes about {needed} of memory; {where} has {available} free.",
    )

    @property
    def advice(self) -> str:  # type: ignore[override]
        """The largest batch that would fit, where one does."""
        if self.fits:
            return QT_TRANSLATE_NOOP("wording", "Batches of up to {fits} fit.")
        return QT_TRANSLATE_NOOP("wording", "Use fewer units or filters, or pool earlier: no batch fits.")


@dataclass(frozen=True)
class TooLargeToRead(Problem):
    """A network whose weights alone are more than the device holds."""

    needed: str
    available: str
    template = QT_TRANSLATE_NOOP(
        "wording", "The weights of this network take about {needed} of memory; {where} has {available} in all."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Use fewer units or filters, or pool before the widest layer.")


@dataclass(frozen=True)
class EngineDied(Problem):
    """The engine's process ended unasked."""

    exit_code: int
    template = QT_TRANSLATE_NOOP("wording", "The engine stopped unexpectedly (exit code {exit_code}).")
    advice = QT_TRANSLATE_NOOP("wording", "It has been started again; training goes on from its last checkpoint.")


@dataclass(frozen=True)
class InternalError(Problem):
    """A mistake of the program's own, with a report to copy."""

    report: str
    template = QT_TRANSLATE_NOOP("wording", "Something went wrong in {where}. Your work is kept.")
    advice = QT_TRANSLATE_NOOP("wording", "Please copy the report and send it to the developers.")
