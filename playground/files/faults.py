"""What pydantic objects to, as problems with a path inside the file and a guess at what was meant."""

from __future__ import annotations

from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from playground.problems import BadSetting, Problem, UnknownName, closest

_WORDS = {"nodes": "layer", "weights_start": "start of weights", "bias_start": "start of weights"}


def problems(model: type[BaseModel], error: ValidationError) -> list[Problem]:
    """Every objection as one problem; where a setting allows several types, only the objection that helps most."""
    found: dict[str, Problem] = {}
    for fault in error.errors(include_url=False):
        path, expected = _trace(model, fault["loc"])
        problem = _problem(fault["type"], fault["msg"], fault.get("ctx", {}), fault.get("input"), path, expected)
        found[problem.where] = _better(found.get(problem.where), problem, fault.get("input"))
    return list(found.values())


def _better(first: Problem | None, second: Problem, value: Any) -> Problem:
    if first is None:
        return second
    # A setting such as padding is one of some words or else a number: a word is compared with the words, which come
    # first, and a number with the limits.
    return first if isinstance(value, str) else second


def _problem(kind: str, message: str, context: dict[str, Any], value: Any, path: list[str], expected: Any) -> Problem:
    where = ".".join(path)
    if kind == "union_tag_invalid":
        return UnknownName(
            f"{where}.kind", _what(path), str(context["tag"]), closest(str(context["tag"]), _tags(expected))
        )
    if kind == "union_tag_not_found":
        return BadSetting(f"{where}.kind", "is missing")
    if kind == "missing":
        return BadSetting(where, "is missing")
    if kind == "extra_forbidden":
        return UnknownName(where, "setting", path[-1], closest(path[-1], _field_names(expected)))
    if kind == "literal_error" and isinstance(value, str):
        return UnknownName(where, _what(path), value, closest(value, _words(expected)))
    short = repr(value) if isinstance(value, str | int | float | bool | None) else "something else"
    plain = message.removeprefix("Value error, ")
    return BadSetting(where, f"{plain[:1].lower()}{plain[1:]}, but is {short[:60]}")


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
            expected = next((option for option in options if _is_record(option)), expected)
        if _is_record(expected):
            field = expected.model_fields.get(part)
            # An unknown key: what was expected is a key of this record.
            expected = field.rebuild_annotation() if field else expected
        elif get_origin(expected) in (list, tuple):
            expected = get_args(expected)[0]
        else:
            break  # pydantic's own name for a branch of a type, such as "constrained-int"
        path.append(str(part))
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
