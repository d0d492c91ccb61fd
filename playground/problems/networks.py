"""What can be wrong with a network: its wires, its shapes, its size."""

from __future__ import annotations

from dataclasses import dataclass

from playground.problems.base import Problem
from playground.wording import QT_TRANSLATE_NOOP


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
class TiedToNothing(Problem):
    """A layer tied to one that is not there, comes later, or has no weights of its own to share."""

    layer: str
    template = QT_TRANSLATE_NOOP(
        "wording", "“{where}” is tied to “{layer}”, but no dense layer before it with weights of its own is called so."
    )
    advice = QT_TRANSLATE_NOOP("wording", "Choose another layer of the same canvas under “Tied to”, or none.")


@dataclass(frozen=True)
class TieMismatch(Problem):
    """A layer tied to one whose weights, transposed, do not fit."""

    layer: str
    inputs: int
    units: int
    template = QT_TRANSLATE_NOOP(
        "wording",
        "“{where}” is tied to “{layer}”: run backwards, that takes {inputs} numbers and makes {units}.",
    )
    advice = QT_TRANSLATE_NOOP("wording", "Give it {units} units, and {inputs} numbers to read.")


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
class NoFreePort(Problem):
    """A wire to a port that a layer does not have."""

    port: int
    ports: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” has {ports} inputs; there is none of number {port}.")
    advice = QT_TRANSLATE_NOOP("wording", "Connect to one of its inputs; they are numbered from 0.")


@dataclass(frozen=True)
class MissingWire(Problem):
    """An edit of a wire that is not there."""

    target: str
    template = QT_TRANSLATE_NOOP("wording", "There is no wire from “{where}” to “{target}”.")
    advice = QT_TRANSLATE_NOOP("wording", "It may have been removed; choose a wire that is on the canvas.")


@dataclass(frozen=True)
class MissingNote(Problem):
    """An edit of a note that is not there."""

    template = QT_TRANSLATE_NOOP("wording", "There is no note “{where}”.")
    advice = QT_TRANSLATE_NOOP("wording", "It may have been removed; choose a note that is on the canvas.")


@dataclass(frozen=True)
class TooManyBlocks(Problem):
    """A network larger than this program draws, checks and trains."""

    number: int
    limit: int
    template = QT_TRANSLATE_NOOP("wording", "A network of {number} blocks is too large; the limit is {limit}.")
    advice = QT_TRANSLATE_NOOP("wording", "Put what repeats into a group, or repeat the groups less often.")


@dataclass(frozen=True)
class InGroup(Problem):
    """A problem of a layer inside the group at ``where``."""

    problem: Problem
    template = QT_TRANSLATE_NOOP("wording", "Inside “{where}”: {problem}")

    @property
    def advice(self) -> str:  # type: ignore[override]
        """The advice of the problem inside."""
        return QT_TRANSLATE_NOOP("wording", "{problem_advice}") if self.problem.advice else ""


@dataclass(frozen=True)
class RepeatNeedsOneInput(Problem):
    """A repeated group with several inputs or none: the output of one round would not know where to go."""

    repeat: int
    inputs: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” is repeated {repeat} times and has {inputs} inputs.")
    advice = QT_TRANSLATE_NOOP("wording", "Give it exactly one input, or repeat it once.")


@dataclass(frozen=True)
class SeveralOutlets(Problem):
    """Blocks that cannot be one group, because a group has one output."""

    outlets: str
    number: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” would have {number} outputs: {outlets}.")
    advice = QT_TRANSLATE_NOOP("wording", "A group has one output: choose fewer blocks, or join them inside.")


@dataclass(frozen=True)
class GroupAround(Problem):
    """Blocks that cannot be one group, because a block between them would stay outside."""

    inside: str
    outside: str
    template = QT_TRANSLATE_NOOP("wording", "“{where}” would feed itself: “{inside}” leads to it through “{outside}”.")
    advice = QT_TRANSLATE_NOOP("wording", "Choose “{outside}” as well.")


@dataclass(frozen=True)
class TooDeep(Problem):
    """Groups in groups beyond the limit."""

    limit: int
    template = QT_TRANSLATE_NOOP("wording", "“{where}” would hold groups more than {limit} deep in one another.")
    advice = QT_TRANSLATE_NOOP("wording", "Ungroup one of those inside.")


@dataclass(frozen=True)
class AmbiguousId(Problem):
    """An id that could as well be that of a layer inside a group."""

    group: str
    template = QT_TRANSLATE_NOOP("wording", "The id “{where}” begins like those of the layers inside “{group}”.")
    advice = QT_TRANSLATE_NOOP("wording", "Give the block or the group another id.")


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
