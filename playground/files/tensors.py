"""Weights in and out of safetensors, checked against the graph before a number of them is read.

The format is a length, a JSON header with name, type, shape and place of each array, and their bytes: nothing to
execute. Hugging Face, safetensors, https://github.com/huggingface/safetensors#format.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

import numpy as np
import safetensors.numpy

from playground.experiment import Experiment
from playground.files import parsing
from playground.files.admitting import expected_shapes, finite_problems, fit_problems
from playground.files.archive import OPTIMIZER, WEIGHTS, Members
from playground.files.faults import few
from playground.files.reasons import damaged, printable
from playground.layers import Shape, size
from playground.messages import Arrays
from playground.problems import BadSetting, Problem, ProblemError

_HEADER_LIMIT = 4 * 2**20
_MOST_ARRAYS = 50_000
_MOST_DIMENSIONS = 8
_LENGTH = struct.Struct("<Q")
_TYPES = {
    "F32": "<f4",
    "F64": "<f8",
    "I32": "<i4",
    "I64": "<i8",
    "U8": "|u1",
    "U32": "<u4",
    "U64": "<u8",
}
_WEIGHT_TYPES = {"F32"}
# Today's optimizers keep two numbers for each weight, and counters.
_OPTIMIZER_SHARE = 4
_OPTIMIZER_ROOM = 4096


@dataclass(frozen=True, slots=True)
class _Place:
    """What a header says of an array: its type, its shape, and where its bytes begin and end."""

    type: str
    shape: Shape
    begin: int
    end: int


def to_bytes(arrays: Arrays) -> bytes:
    """Arrays as safetensors."""
    # "C" order keeps a 0-d array 0-d, which np.ascontiguousarray would not.
    return safetensors.numpy.save({name: np.asarray(array, order="C") for name, array in arrays.items()})


def read_weights(members: Members, experiment: Experiment) -> Arrays:
    """The weights of a project, in the order of the graph; ``ProblemError`` with all that does not fit."""
    with members.stream(WEIGHTS) as stream:
        places = _read_header(stream, WEIGHTS, members.size(WEIGHTS))
        problems = _type_problems(places, _WEIGHT_TYPES, WEIGHTS)
        problems += fit_problems(experiment, {name: place.shape for name, place in places.items()})
        if problems:
            raise ProblemError(*few(problems, WEIGHTS))
        found = _read_arrays(stream, places, WEIGHTS)
    if broken := finite_problems(found):
        raise ProblemError(*few(broken, WEIGHTS))
    return {name: found[name] for name in (*(n for n in expected_shapes(experiment) if n in found), *found)}


def read_optimizer(members: Members, weights: Arrays) -> Arrays:
    """The optimizer's arrays by its own names; which shapes they need only the engine knows, and it checks them.

    Here they are kept in proportion: not many times as many numbers as there are ``weights``.
    """
    if OPTIMIZER not in members:
        return {}
    with members.stream(OPTIMIZER) as stream:
        places = _read_header(stream, OPTIMIZER, members.size(OPTIMIZER))
        problems = _type_problems(places, set(_TYPES), OPTIMIZER)
        most = _OPTIMIZER_SHARE * sum(array.size for array in weights.values()) + _OPTIMIZER_ROOM
        if (count := sum(size(place.shape) for place in places.values())) > most:
            problems.append(damaged(OPTIMIZER, f"holds {count:,} numbers; this network's needs at most {most:,}"))
        if problems:
            raise ProblemError(*few(problems, OPTIMIZER))
        return _read_arrays(stream, places, OPTIMIZER)


def _read_header(stream: IO[bytes], name: str, whole: int) -> dict[str, _Place]:
    """Every array's type, shape and place in what is left of the stream, in the order they lie there.

    ``whole`` is how many bytes there are altogether: the arrays must fill what the header leaves, without gaps and
    without sharing.
    """
    length = stream.read(_LENGTH.size)
    if len(length) < _LENGTH.size or (count := _LENGTH.unpack(length)[0]) > _HEADER_LIMIT:
        raise ProblemError(damaged(name, "is not in the safetensors format"))
    header = stream.read(count)
    if len(header) < count:
        raise ProblemError(damaged(name, "is cut short"))
    described = parsing.parse_object(header, name, _MOST_ARRAYS)
    described.pop("__metadata__", None)
    try:
        places = {key: _place(entry) for key, entry in described.items()}
    except (KeyError, TypeError, ValueError):
        raise ProblemError(damaged(name, "is not in the safetensors format")) from None
    ordered = dict(sorted(places.items(), key=lambda item: (item[1].begin, item[1].end)))
    reached = 0
    for place in ordered.values():
        if place.begin != reached:
            raise ProblemError(damaged(name, "does not say where its arrays are"))
        reached = place.end
    if reached != whole - _LENGTH.size - count:
        raise ProblemError(damaged(name, "is cut short, or has more than its arrays"))
    return ordered


def _place(entry: dict[str, Any]) -> _Place:
    kind, shape, (begin, end) = entry["dtype"], tuple(entry["shape"]), entry["data_offsets"]
    if type(kind) is not str or len(shape) > _MOST_DIMENSIONS:
        raise ValueError("no array")
    if not all(type(one) is int and 1 <= one < 2**63 for one in shape):
        raise ValueError("no shape")
    if not all(type(one) is int for one in (begin, end)):
        raise ValueError("no place")
    if kind in _TYPES and end - begin != size(shape) * np.dtype(_TYPES[kind]).itemsize:
        raise ValueError("no room for the array")
    return _Place(kind, shape, begin, end)


def _type_problems(places: Mapping[str, _Place], allowed: set[str], file: str) -> list[Problem]:
    words = " or ".join(sorted(allowed))
    return [
        BadSetting(f"{file}: {printable(name, 120)}", f"holds numbers of type {printable(place.type)}; {words} is read")
        for name, place in places.items()
        if place.type not in allowed
    ]


def _read_arrays(stream: IO[bytes], places: Mapping[str, _Place], file: str) -> Arrays:
    """The arrays one after another; no more memory than they need, and none for what the file has not got."""
    found: Arrays = {}
    for name, place in places.items():
        data = stream.read(place.end - place.begin)
        if len(data) < place.end - place.begin:
            raise ProblemError(damaged(file, "is cut short"))
        found[name] = np.frombuffer(data, _TYPES[place.type]).reshape(place.shape)
    stream.read(1)  # the end is where the checksum is compared
    return found
