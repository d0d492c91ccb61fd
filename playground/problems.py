"""What can be wrong, as values.

A problem says where it is, holds the numbers, and carries two English templates: what is wrong and what to try. It is
returned or carried by an exception, never printed here; ``say`` and ``advise`` put it into the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import ClassVar

from playground.wording import QT_TRANSLATE_NOOP, Translate, shape_in_words, unchanged


@dataclass(frozen=True)
class Problem:
    """Something wrong at ``where``: a node id, a file, or a path inside a file such as ``graph.nodes.3.units``."""

    where: str

    template: ClassVar[str] = ""
    advice: ClassVar[str] = ""

    def __str__(self) -> str:
        return " ".join(part for part in (say(self), advise(self)) if part)


def say(problem: Problem, translate: Translate = unchanged) -> str:
    """One sentence that says what is wrong, with the problem's own numbers filled in."""
    return translate(problem.template).format(**_values(problem))


def advise(problem: Problem, translate: Translate = unchanged) -> str:
    """What to try, or an empty text where there is nothing useful to say."""
    return translate(problem.advice).format(**_values(problem)) if problem.advice else ""


def _values(problem: Problem) -> dict[str, object]:
    values: dict[str, object] = {}
    for field in fields(problem):
        value = getattr(problem, field.name)
        is_shape = isinstance(value, tuple) and all(isinstance(size, int) for size in value)
        values[field.name] = shape_in_words(value) if is_shape else value
    return values


class ProblemError(Exception):
    """Problems on their way to whoever shows them: all of them at once, in ``problems``."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def closest(word: str, known: list[str] | tuple[str, ...]) -> str:
    """The known word that ``word`` was probably meant to be, or an empty text."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.5)), "")


# --- the graph ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class MissingInput(Problem):
    """A layer that needs a wire has none."""

    template = QT_TRANSLATE_NOOP("wording", "“{where}” has no input.")
    advice = QT_TRANSLATE_NOOP("wording", "Connect the output of another layer to it.")


@dataclass(frozen=True)
class TooManyInputs(Problem):
    """A layer that takes one input has several."""

    allowed: int
    found: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” takes {allowed} input and has {found}.")
    advice = QT_TRANSLATE_NOOP("wording", "Join them first with an add or a concatenate layer.")


@dataclass(frozen=True)
class Cycle(Problem):
    """Wires that lead back to where they came from."""

    target: str
    template = QT_TRANSLATE_NOOP("wording", "A wire from “{where}” to “{target}” would close a loop.")
    advice = QT_TRANSLATE_NOOP("wording", "Information flows one way, from input to output; connect to a later layer.")


@dataclass(frozen=True)
class UnknownNode(Problem):
    """An edge or edit names a node that is not there."""

    suggestion: str = ""
    template = QT_TRANSLATE_NOOP("wording", "There is no block called “{where}”.")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """A guess at what was meant, where one is near enough."""
        return QT_TRANSLATE_NOOP("wording", "Did you mean “{suggestion}”?") if self.suggestion else ""


@dataclass(frozen=True)
class RepeatedNode(Problem):
    """Two nodes of one id."""

    template = QT_TRANSLATE_NOOP("wording", "There are two blocks with the id “{where}”.")
    advice = QT_TRANSLATE_NOOP("wording", "Give each block an id of its own.")


@dataclass(frozen=True)
class RepeatedEdge(Problem):
    """A wire that is there already."""

    target: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” is connected to “{target}” already.")


@dataclass(frozen=True)
class NoSuchPort(Problem):
    """A wire that starts at an output layer or ends at an input layer."""

    target: str
    template = QT_TRANSLATE_NOOP("wording", "A wire cannot go from “{where}” to “{target}”.")
    advice = QT_TRANSLATE_NOOP("wording", "Nothing leads into an input, and nothing out of an output.")


@dataclass(frozen=True)
class WrongCount(Problem):
    """A network has one input and one output."""

    kind: str
    found: int
    template = QT_TRANSLATE_NOOP("wording", "A network needs exactly one {kind} layer; this one has {found}.")
    advice = QT_TRANSLATE_NOOP("wording", "Add or remove an {kind} layer.")


@dataclass(frozen=True)
class Unreached(Problem):
    """A layer whose input has a problem of its own, so that its shape is unknown."""

    cause: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” waits for “{cause}”, which has a problem.")


@dataclass(frozen=True)
class WrongRank(Problem):
    """A layer that needs pictures got a vector, or the other way round."""

    wanted: str
    got: tuple[int, ...]
    fix: str = ""
    template = QT_TRANSLATE_NOOP("wording", "“{where}” needs {wanted}, but its input is {got}.")
    advice = QT_TRANSLATE_NOOP("wording", "{fix}")


@dataclass(frozen=True)
class ShapeMismatch(Problem):
    """Inputs that must agree and do not."""

    wanted: tuple[int, ...]
    got: tuple[int, ...]
    template = QT_TRANSLATE_NOOP("wording", "The inputs of “{where}” do not fit together: {wanted} and {got}.")
    advice = QT_TRANSLATE_NOOP("wording", "Give the layers before it the same size.")


@dataclass(frozen=True)
class TooSmall(Problem):
    """A window larger than the picture it slides over."""

    window: int
    got: tuple[int, ...]
    template = QT_TRANSLATE_NOOP("wording", "A window of {window} does not fit into the input of “{where}”, {got}.")
    advice = QT_TRANSLATE_NOOP(
        "wording", "Use a smaller window, more padding, or fewer strides and poolings before it."
    )


@dataclass(frozen=True)
class TooMuchPadding(Problem):
    """A window that would lie wholly in the padding, where there is nothing to sum up."""

    padding: int
    window: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” pads by {padding}, but its window is only {window} wide.")
    advice = QT_TRANSLATE_NOOP("wording", "Use less padding than the window is wide.")


@dataclass(frozen=True)
class DoesNotDivide(Problem):
    """Sizes that must divide one another."""

    what: str
    number: int
    by: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}”: {what} ({number}) cannot be divided by {by}.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose numbers that divide evenly.")


@dataclass(frozen=True)
class TooLarge(Problem):
    """A layer with more numbers than any machine this is made for can hold."""

    number: int
    limit: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” would hold {number} numbers; the limit is {limit}.")
    advice = QT_TRANSLATE_NOOP("wording", "Use fewer units or filters, or a smaller input.")


@dataclass(frozen=True)
class WrongOutput(Problem):
    """A network whose output does not fit the dataset and the loss."""

    wanted: tuple[int, ...]
    got: tuple[int, ...]
    template = QT_TRANSLATE_NOOP("wording", "The dataset asks for an output of {wanted}, the network gives {got}.")
    advice = QT_TRANSLATE_NOOP("wording", "Change the units of the last dense layer.")


# --- names, settings and files -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class UnknownName(Problem):
    """A name of which there is none such: a layer kind, a template, a dataset, an optimizer."""

    what: str
    name: str
    suggestion: str = ""
    template = QT_TRANSLATE_NOOP("wording", "There is no {what} called “{name}”.")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """A guess at what was meant, where one is near enough."""
        return QT_TRANSLATE_NOOP("wording", "Did you mean “{suggestion}”?") if self.suggestion else ""


@dataclass(frozen=True)
class BadSetting(Problem):
    """A setting outside its limits or of the wrong type."""

    message: str
    suggestion: str = ""
    template = QT_TRANSLATE_NOOP("wording", "{where}: {message}.")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """What to try, where there is something to say."""
        return QT_TRANSLATE_NOOP("wording", "{suggestion}") if self.suggestion else ""


@dataclass(frozen=True)
class UnreadableFile(Problem):
    """A file that cannot be opened or is not what its name says."""

    reason: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” cannot be read: {reason}.")
    advice = QT_TRANSLATE_NOOP("wording", "Check the name, or choose another file.")


@dataclass(frozen=True)
class UnwritableFile(Problem):
    """A file that cannot be written."""

    reason: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” cannot be written: {reason}.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose another folder, or free some space.")


@dataclass(frozen=True)
class TooNewFile(Problem):
    """A file written by a later version of the program."""

    found: int
    newest: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” has format {found}; this version reads formats up to {newest}.")
    advice = QT_TRANSLATE_NOOP("wording", "Update Neural Playground to open it.")


# --- training ----------------------------------------------------------------------------------------------------


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
