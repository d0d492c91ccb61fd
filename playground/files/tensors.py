"""Weights in and out of safetensors, checked against the graph before a number of them is read.

The format is a length, a JSON header with name, type and shape of each array, and their bytes: nothing to execute.
Hugging Face, safetensors, https://github.com/huggingface/safetensors#format.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import IO

import numpy as np
import safetensors.numpy
from safetensors import SafetensorError

from playground.experiment import Experiment
from playground.files import parsing
from playground.files.archive import LIMITS, OPTIMIZER, WEIGHTS, Members, read_at_most
from playground.layers import Shape, size
from playground.messages import Array, Arrays
from playground.problems import BadSetting, Problem, ProblemError, UnknownName, closest
from playground.shapes import infer_shapes, input_shapes
from playground.wording import shape_in_words

_HEADER_LIMIT = 4 * 2**20
_LENGTH = struct.Struct("<Q")
_WEIGHT_TYPE = "F32"
_OPTIMIZER_TYPES = {"F32", "F64", "I32", "I64", "U8", "U32", "U64", "BOOL"}


def to_bytes(arrays: Arrays) -> bytes:
    """Arrays as safetensors."""
    # "C" order keeps a 0-d array 0-d, which np.ascontiguousarray would not.
    return safetensors.numpy.save({name: np.asarray(array, order="C") for name, array in arrays.items()})


def read_weights(members: Members, experiment: Experiment) -> Arrays:
    """The weights of a project, in the order of the graph; ``ProblemError`` with all that does not fit."""
    with members.stream(WEIGHTS) as stream:
        start, described = _read_header(stream, WEIGHTS)
        problems = _type_problems(described, {_WEIGHT_TYPE}, WEIGHTS)
        problems += _fit_problems(experiment, {name: shape for name, (_, shape) in described.items()})
        if problems:
            raise ProblemError(*problems)
        found = _load(start, stream, described, WEIGHTS)
    broken = [name for name, array in found.items() if not np.isfinite(array).all()]
    if broken:
        raise ProblemError(*(BadSetting(f"{WEIGHTS}: {name}", "holds numbers that are not finite") for name in broken))
    return {name: found[name] for name in (*(n for n in expected_shapes(experiment) if n in found), *found)}


def read_optimizer(members: Members) -> Arrays:
    """The optimizer's arrays by its own names; which shapes they need only the engine knows, and it checks them."""
    if OPTIMIZER not in members:
        return {}
    with members.stream(OPTIMIZER) as stream:
        start, described = _read_header(stream, OPTIMIZER)
        if problems := _type_problems(described, _OPTIMIZER_TYPES, OPTIMIZER):
            raise ProblemError(*problems)
        return _load(start, stream, described, OPTIMIZER)


def checkpoint_problems(experiment: Experiment, weights: Mapping[str, Array]) -> list[Problem]:
    """What keeps weights from being those of the experiment's graph; empty where they fit."""
    wrong_type: list[Problem] = [
        BadSetting(f"{WEIGHTS}: {name}", f"holds {array.dtype} instead of float32 numbers")
        for name, array in weights.items()
        if array.dtype != np.float32
    ]
    return wrong_type + _fit_problems(experiment, {name: array.shape for name, array in weights.items()})


def expected_shapes(experiment: Experiment) -> dict[str, Shape]:
    """The shape of every weight and running average by ``node/name``, for nodes whose input is known."""
    graph = experiment.graph
    shapes = infer_shapes(graph, experiment.data.shape)
    expected: dict[str, Shape] = {}
    for node in graph.nodes:
        if isinstance(shapes[node.id], tuple):
            inputs = input_shapes(graph, shapes, node.id)
            arrays = node.layer.parameters(inputs) | node.layer.state(inputs)
            expected |= {f"{node.id}/{name}": shape for name, shape in arrays.items()}
    return expected


def _fit_problems(experiment: Experiment, found: Mapping[str, Shape]) -> list[Problem]:
    expected = expected_shapes(experiment)
    known = set(experiment.graph.ids)
    shaped = {name.rpartition("/")[0] for name in expected}
    problems: list[Problem] = []
    for name, shape in found.items():
        where, node = f"{WEIGHTS}: {name}", name.rpartition("/")[0]
        if name not in expected and (node in shaped or node not in known):
            problems.append(UnknownName(where, "weight in this network", name, closest(name, list(expected))))
        elif name in expected and shape != expected[name]:
            wanted, got = shape_in_words(expected[name]), shape_in_words(shape)
            problems.append(BadSetting(where, f"has the shape {got}; the network needs {wanted}"))
    missing = [name for name in expected if name not in found]
    return problems + [BadSetting(f"{WEIGHTS}: {name}", "is missing") for name in missing]


def _read_header(stream: IO[bytes], name: str) -> tuple[bytes, dict[str, tuple[str, Shape]]]:
    """The bytes read so far, and type and shape of every array."""
    length = stream.read(_LENGTH.size)
    if len(length) < _LENGTH.size or (count := _LENGTH.unpack(length)[0]) > _HEADER_LIMIT:
        raise ProblemError(BadSetting(name, "is not in the safetensors format"))
    header = stream.read(count)
    if len(header) < count:
        raise ProblemError(BadSetting(name, "is cut short"))
    described = parsing.parse_object(header, name)
    described.pop("__metadata__", None)
    try:
        arrays = {key: (str(entry["dtype"]), _shape(entry["shape"])) for key, entry in described.items()}
    except (KeyError, TypeError, ValueError):
        raise ProblemError(BadSetting(name, "is not in the safetensors format")) from None
    return length + header, arrays


def _shape(sizes: list[int]) -> Shape:
    shape = tuple(sizes)
    if len(shape) > 8 or not all(type(one) is int and one >= 0 for one in shape):
        raise ValueError(f"{sizes} is no shape")
    return shape


def _type_problems(described: Mapping[str, tuple[str, Shape]], allowed: set[str], file: str) -> list[Problem]:
    return [
        BadSetting(f"{file}: {name}", f"holds numbers of type {kind}; {' or '.join(sorted(allowed))} is read")
        for name, (kind, _) in described.items()
        if kind not in allowed
    ]


def _load(start: bytes, stream: IO[bytes], described: Mapping[str, tuple[str, Shape]], name: str) -> Arrays:
    # No more is read than the header accounts for; eight bytes is the widest type allowed.
    most = min(LIMITS[name], 8 * sum(size(shape) for _, shape in described.values()))
    try:
        return dict(safetensors.numpy.load(start + read_at_most(stream, most, name)))
    except SafetensorError as error:
        raise ProblemError(BadSetting(name, f"is damaged ({error})")) from None
