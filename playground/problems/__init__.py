"""What can be wrong, as values.

A problem says where it is, holds the numbers, and carries two English templates: what is wrong and what to try. It is
returned or carried by an exception, never printed here; ``say`` and ``advise`` put it into the reader's language.
"""

from __future__ import annotations

from playground.problems.base import (
    Problem,
    ProblemError,
    advise,
    closest,
    say,
)
from playground.problems.files import (
    BadSetting,
    TooNewFile,
    UnknownName,
    UnreadableFile,
    UnwritableFile,
)
from playground.problems.networks import (
    Cycle,
    DoesNotDivide,
    MissingInput,
    MissingNote,
    MissingWire,
    NoFreePort,
    NoSuchPort,
    RepeatedEdge,
    RepeatedNode,
    ShapeMismatch,
    TooLarge,
    TooManyBlocks,
    TooManyInputs,
    TooMuchPadding,
    TooSmall,
    UnknownNode,
    Unreached,
    WrongCount,
    WrongOutput,
    WrongRank,
)
from playground.problems.training import (
    Diverged,
    EngineDied,
    InternalError,
    NoSuchDevice,
    OutOfMemory,
    TooMuchMemory,
)

__all__ = [
    "BadSetting",
    "Cycle",
    "Diverged",
    "DoesNotDivide",
    "EngineDied",
    "InternalError",
    "MissingInput",
    "MissingNote",
    "MissingWire",
    "NoFreePort",
    "NoSuchDevice",
    "NoSuchPort",
    "OutOfMemory",
    "Problem",
    "ProblemError",
    "RepeatedEdge",
    "RepeatedNode",
    "ShapeMismatch",
    "TooLarge",
    "TooManyBlocks",
    "TooManyInputs",
    "TooMuchMemory",
    "TooMuchPadding",
    "TooNewFile",
    "TooSmall",
    "UnknownName",
    "UnknownNode",
    "Unreached",
    "UnreadableFile",
    "UnwritableFile",
    "WrongCount",
    "WrongOutput",
    "WrongRank",
    "advise",
    "closest",
    "say",
]
