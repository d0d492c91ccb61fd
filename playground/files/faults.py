"""What pydantic objects to, as problems with a path inside the file and a guess at what was meant."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from playground.files.archive import EXPERIMENT
from playground.files.reasons import printable
from playground.problems import BadSetting, Problem, UnknownName, closest

_WORDS = {
    "nodes": "layer",
    "weights_start": "start of weights",
    "bias_start": "start of weights",
    "goals": "kind of goal",
}

_WISHES = {
    "int_type": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_type": "should be a number",
    "bool_type": "should be true or false",
    "string_type": "should be a text in quotes",
    "list_type": "should be a list in square brackets",
    "tuple_type": "should be a list in square brackets",
    "dict_type": "should be a group of settings in braces",
    "model_type": "should be a group of settings in braces",
    "model_attributes_type": "should be a group of settings in braces",
    "string_too_short": "should be a text of at least {min_length} characters",
    "string_too_long": "should be a text of at most {max_length} characters",
    "string_pattern_mismatch": "should be a name without spaces and slashes",
    "bytes_type": "should be a text in quotes",
    "bytes_too_long": "should have at most {max_length} bytes",
    "bytes_invalid_encoding": "should be written in base64",
    "too_short": "should have at least {min_length} entries",
    "too_long": "should have at most {max_length} entries",
}
"""What is wanted, by pydantic's name of the fault; for the others its own words will do."""

_MOST_TOLD = 100
"""The most problems of one file that are told one by one; nobody reads further."""

_LONGEST_GUESSED = 100
"""A name longer than this is compared with none: that would take long and find nothing."""


def problems(model: type[BaseModel], error: ValidationError, file: str = "") -> list[Problem]:
    """Every objection as one problem; where a setting allows several types, only the objection that helps most.

    ``file`` is the member that is not the experiment, for the path in the message.
    """
    found: dict[str, Problem] = {}
    faults = error.errors(include_url=False)
    for fault in faults:
        path, expected = _trace(model, fault["loc"])
        problem = _problem(fault["type"], fault["msg"], fault.get("ctx", {}), fault.get("input"), path, expected)
        problem = replace(problem, where=f"{file}: {problem.where}") if file else problem
        found[problem.where] = _better(found.get(problem.where), problem, fault.get("input"))
        if len(found) > _MOST_TOLD:
            break
    return few(list(found.values()), file or EXPERIMENT, len(faults))


def few(problems: list[Problem], where: str, count: int = 0) -> list[Problem]:
    """The problems to tell: all, or the first hundred and how many more there are, of ``count`` altogether."""
    if len(problems) <= _MOST_TOLD:
        return problems
    more = max(count, len(problems)) - _MOST_TOLD
    return [*problems[:_MOST_TOLD], BadSetting(where, f"has about {more:,} more problems")]


def _better(first: Problem | None, second: Problem, value: Any) -> Problem:
    if first is None:
        return second
    # A setting such as padding is one of some words or else a number: a word is compared with the words, which come
    # first, and a number with the limits.
    return first if isinstance(value, str) else second


def _problem(kind: str, message: str, context: dict[str, Any], value: Any, path: list[str], expected: Any) -> Problem:
    where = ".".join(path)
    if kind == "union_tag_invalid":
        return _unknown(f"{where}.kind", _what(path), str(context["tag"]), _tags(expected))
    if kind == "union_tag_not_found":
        return BadSetting(f"{where}.kind", "is missing")
    if kind == "missing":
        return BadSetting(where, "is missing")
    if kind == "extra_forbidden":
        return _unknown(where, "setting", path[-1], _field_names(expected))
    if kind == "literal_error" and isinstance(value, str):
        return _unknown(where, _what(path), value, _words(expected))
    wish, shown = _wish(kind, message, context), _shown(value)
    return BadSetting(where, f"{wish}, but is {shown}" if shown else wish)


def _unknown(where: str, what: str, name: str, known: list[str]) -> Problem:
    guess = closest(name, known) if len(name) <= _LONGEST_GUESSED else ""
    return UnknownName(where, what, printable(name), guess)


def _wish(kind: str, message: str, context: dict[str, Any]) -> str:
    """What a setting should be, in the words of somebody who writes no programs."""
    if kind in _WISHES:
        return _WISHES[kind].format(**context)
    plain = message.removeprefix("Value error, ").removeprefix("Input ")
    return plain[:1].lower() + plain[1:]


def _shown(value: Any) -> str:
    """A value as the file has it, where it is short enough to show."""
    if isinstance(value, str):
        return f"“{printable(value)}”"
    return printable(json.dumps(value)) if isinstance(value, int | float | bool | None) else ""


def _what(path: list[str]) -> str:
    name = next((part for part in reversed(path) if not part.isdigit()), "setting")
    return _WORDS.get(name, name.replace("_", " "))


def _trace(model: type[BaseModel], location: Iterable[str | int]) -> tuple[list[str], Any]:
    """The path as it is in the file, without the tags pydantic adds, and the type that was expected there."""
    path: list[str] = []
    expected: Any = model
    for part in location:
        expected = _plain(expected)
        if get_origin(expected) in (Union, UnionType):
            options = [_plain(option) for option in get_args(expected) if option is not type(None)]
            tagged = [option for option in options if part in _tags(option)]
            if tagged:
                expected = tagged[0]
                continue  # the part is a tag, not a key
            only = options[0] if len(options) == 1 else expected
            expected = next((option for option in options if _is_record(option)), only)
        if _is_record(expected):
            field = expected.model_fields.get(part)
            # An unknown key: what was expected is a key of this record.
            expected = field.rebuild_annotation() if field else expected
        elif get_origin(expected) in (list, tuple):
            expected = get_args(expected)[0]
        else:
            break  # pydantic's own name for a branch of a type, such as "constrained-int"
        path.append(printable(str(part), _LONGEST_GUESSED) or '""')
    return path, _plain(expected)


def _plain(expected: Any) -> Any:
    while get_origin(expected) is Annotated:
        expected = get_args(expected)[0]
    return expected


def _is_record(expected: Any) -> bool:
    return isinstance(expected, type) and issubclass(expected, BaseModel)


def _tags(expected: Any) -> list[str]:
    """The values of ``kind`` that a record, or any record of a union, goes by."""
    if _is_record(expected):
        field = expected.model_fields.get("kind")
        return [word for word in get_args(field.annotation) if isinstance(word, str)] if field else []
    return [tag for option in get_args(expected) for tag in _tags(_plain(option))]


def _field_names(expected: Any) -> list[str]:
    return list(expected.model_fields) if _is_record(expected) else []


def _words(expected: Any) -> list[str]:
    """Every word that a type, or a part of it, allows."""
    if get_origin(expected) is Literal:
        return [word for word in get_args(expected) if isinstance(word, str)]
    return [word for option in get_args(expected) for word in _words(_plain(option))]
