"""From bytes to a checked record: parse, bring to the newest format, then check everything at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from playground.files import faults
from playground.files.archive import EXPERIMENT
from playground.files.records import FORMAT, ExperimentRecord
from playground.problems import BadSetting, ProblemError, TooNewFile

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old format, a pure function that makes the next format's data of it; format 1 is the first."""


def parse_experiment(data: bytes, file: str) -> ExperimentRecord:
    """The checked record of an experiment.json; ``file`` is the name of the project, for messages."""
    raw = parse_object(data, EXPERIMENT)
    found = raw.get("format")
    if type(found) is not int or found < 1:
        raise ProblemError(BadSetting("format", f"should be a whole number from 1 to {FORMAT}"))
    if found > FORMAT:
        raise ProblemError(TooNewFile(file, found, FORMAT))
    for number in range(found, FORMAT):
        raw = UPGRADES[number](raw)
    try:
        return ExperimentRecord.model_validate(raw)
    except ValidationError as error:
        raise ProblemError(*faults.problems(ExperimentRecord, error)) from None


def parse_object(data: bytes, name: str) -> dict[str, Any]:
    """A JSON object; ``ProblemError`` with the line of the first mistake where it is none."""
    try:
        value = json.loads(data)
    except json.JSONDecodeError as error:
        reason = f"is not JSON: {error.msg} in line {error.lineno}, column {error.colno}"
        raise ProblemError(BadSetting(name, reason)) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise ProblemError(BadSetting(name, "is not JSON that can be read")) from None
    if not isinstance(value, dict):
        raise ProblemError(BadSetting(name, "should hold a JSON object, in braces"))
    return value
