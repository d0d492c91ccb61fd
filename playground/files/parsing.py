"""From bytes to a checked record: parse, bring to the newest format, then check everything at once."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from playground.files import faults
from playground.files.archive import EXPERIMENT, FORMAT
from playground.files.reasons import damaged, printable
from playground.files.records import ExperimentRecord
from playground.problems import BadSetting, Problem, ProblemError, TooNewFile

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
Record = TypeVar("Record", bound=BaseModel)

UPGRADES: dict[int, Upgrade] = {}
"""For each old format, a pure function that makes the next format's data of it; format 1 is the first."""

MOST_VALUES = 500_000
"""The most values in a JSON file: a small file of many empty lists would take a hundred times its size in memory."""

_MOST_KEYS = 50
"""The most keys of one object that is a record; the largest record has a dozen."""

LAST_FORMAT = 10_000
"""What goes beyond this is no format number."""

_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


class _RefusedError(ValueError):
    """Why something is not read, in words for the reader of the message."""


def parse_experiment(data: bytes, file: str) -> ExperimentRecord:
    """The checked record of an experiment.json; ``file`` is the name of the project, for messages."""
    return checked(ExperimentRecord, upgraded(parse_object(data, EXPERIMENT), file))


def upgraded(
    raw: dict[str, Any], file: str, upgrades: Mapping[int, Upgrade] = UPGRADES, newest: int = FORMAT
) -> dict[str, Any]:
    """The data of an experiment.json in the newest format, by one upgrade after another.

    Raises:
        ProblemError: for a format that is none, that is newer than ``newest``, or that the data is not really in.
    """
    found = raw.get("format")
    if type(found) is not int or not 1 <= found <= LAST_FORMAT:
        raise ProblemError(BadSetting("format", f"should be a whole number from 1 to {newest}"))
    if found > newest:
        raise ProblemError(TooNewFile(file, found, newest))
    for number in range(found, newest):
        try:
            raw = upgrades[number](raw)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError):
            raise ProblemError(damaged(EXPERIMENT, f"is damaged: it is not in format {number}")) from None
    return raw


def checked(model: type[Record], raw: dict[str, Any], where: str = "") -> Record:
    """The record of parsed data; ``ProblemError`` with all that is wrong, each ``where`` and by its path."""
    try:
        # Strictly, and as JSON: "5" is no number and true is not 1, but a list may stand for a tuple.
        return model.model_validate_json(json.dumps(raw), strict=True)
    except ValidationError as error:
        if error.error_count() == 1 and error.errors()[0]["type"] == "json_invalid":
            raise ProblemError(_too_deep(where or EXPERIMENT)) from None
        raise ProblemError(*faults.problems(model, error, where)) from None


def count_values(data: bytes) -> int:
    """About how many values a JSON text has; brackets and commas inside texts count too, but no project has many."""
    return sum(data.count(sign) for sign in (b",", b"[", b"{"))


def parse_object(data: bytes, name: str, most_keys: int = _MOST_KEYS) -> dict[str, Any]:
    """A JSON object; ``ProblemError`` with the line of the first mistake where it is none.

    ``most_keys`` limits the keys of each object inside.
    """

    def gather(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(pairs) > most_keys:
            raise _RefusedError(f"has {len(pairs):,} settings in one place; at most {most_keys:,} are read")
        gathered = dict(pairs)
        if len(gathered) < len(pairs):
            ((doubled, _),) = Counter(key for key, _ in pairs).most_common(1)
            raise _RefusedError(f"has “{printable(doubled)}” more than once in one place")
        return gathered

    if count_values(data) > MOST_VALUES:
        raise ProblemError(damaged(name, f"has more than {MOST_VALUES:,} values"))
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=gather, parse_constant=_no_number)
        if _SURROGATE.search(data):  # half a character: json takes it, but nothing can write it
            json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        reason = f"is not JSON: {error.msg} in line {error.lineno}, column {error.colno}"
        raise ProblemError(damaged(name, reason)) from None
    except UnicodeError:
        raise ProblemError(damaged(name, "holds characters that there are not")) from None
    except RecursionError:
        raise ProblemError(_too_deep(name)) from None
    except _RefusedError as error:
        raise ProblemError(damaged(name, str(error))) from None
    except ValueError:  # a number of thousands of digits
        raise ProblemError(damaged(name, "holds a number that is far too long")) from None
    if not isinstance(value, dict):
        raise ProblemError(damaged(name, "should hold a JSON object, in braces"))
    return value


def _too_deep(name: str) -> Problem:
    return damaged(name, "is nested far deeper than a project")


def _no_number(word: str) -> NoReturn:
    raise _RefusedError(f"holds {word}, which is not a number")
