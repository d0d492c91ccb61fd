"""Whether weights are those of a network: every one it has room for, in its shape, and finite."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from playground.experiment import Experiment
from playground.files.archive import WEIGHTS
from playground.files.reasons import damaged, printable
from playground.groups import expanded
from playground.layers import Shape
from playground.messages import Array
from playground.problems import BadSetting, Problem, UnknownName, closest
from playground.shapes import infer_shapes, input_shapes
from playground.wording import shape_in_words

# For so many unknown names a near one is looked for; each look costs time.
_GUESSES = 20


def checkpoint_problems(experiment: Experiment, weights: Mapping[str, Array]) -> list[Problem]:
    """What keeps weights from being those of the experiment's graph; empty where they fit."""
    wrong_type: list[Problem] = [
        BadSetting(f"{WEIGHTS}: {name}", f"holds {array.dtype} instead of float32 numbers")
        for name, array in weights.items()
        if array.dtype != np.float32
    ]
    misfits = fit_problems(experiment, {name: array.shape for name, array in weights.items()})
    return wrong_type + misfits + ([] if wrong_type else finite_problems(weights))


def expected_shapes(experiment: Experiment) -> dict[str, Shape]:
    """The shape of every weight and running average by ``node/name``, for nodes whose input is known.

    Nodes are those of the network with every group written out.
    """
    graph = expanded(experiment.graph)
    shapes = infer_shapes(graph, experiment.data.shape)
    expected: dict[str, Shape] = {}
    for node in graph.nodes:
        if isinstance(shapes[node.id], tuple):
            inputs = input_shapes(graph, shapes, node.id)
            arrays = node.layer.parameters(inputs) | node.layer.state(inputs)
            expected |= {f"{node.id}/{name}": shape for name, shape in arrays.items()}
    return expected


def fit_problems(experiment: Experiment, found: Mapping[str, Shape]) -> list[Problem]:
    """What keeps arrays of these names and shapes from being the weights of the experiment's network."""
    expected = expected_shapes(experiment)
    known = set(expanded(experiment.graph).ids)
    shaped = {name.rpartition("/")[0] for name in expected}
    names = list(expected)
    problems: list[Problem] = []
    for name, shape in found.items():
        where, node = f"{WEIGHTS}: {printable(name, 120)}", name.rpartition("/")[0]
        if name not in expected and (node in shaped or node not in known):
            guess = closest(name[:120], names) if len(problems) < _GUESSES else ""
            problems.append(UnknownName(where, "weight in this network", printable(name, 120), guess))
        elif name in expected and shape != expected[name]:
            wanted, got = shape_in_words(expected[name]), shape_in_words(shape)
            problems.append(BadSetting(where, f"has the shape {got}; the network needs {wanted}"))
    missing = [name for name in expected if name not in found]
    return problems + [damaged(f"{WEIGHTS}: {name}", "is missing") for name in missing]


def finite_problems(weights: Mapping[str, Array]) -> list[Problem]:
    """Weights that training could not go on with. (An optimizer's arrays may be infinite: it then takes no step.)"""
    return [
        damaged(f"{WEIGHTS}: {name}", "holds numbers that are not finite")
        for name, array in weights.items()
        if not np.isfinite(array).all()
    ]
