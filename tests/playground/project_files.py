"""Project files for tests: whole ones, and ones that somebody has been at."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from playground import templates
from playground.experiment import Experiment
from playground.files import Saved, read, write
from playground.files.admitting import expected_shapes
from playground.files.archive import EXPERIMENT
from playground.messages import Checkpoint, ConvolutionForms
from playground.problems import Problem, ProblemError

EMPTY: dict[str, list[Any]] = {"steps": [], "loss": [], "accuracy": []}
"""A table of a history without rows."""


def learned(experiment: Experiment, step: int = 7) -> Checkpoint:
    """A checkpoint of random numbers, of the shapes the experiment's network has."""
    random = np.random.default_rng(step)
    weights = {
        name: random.normal(size=shape).astype(np.float32) for name, shape in expected_shapes(experiment).items()
    }
    optimizer = {"0": np.array(step, np.int32), "1": random.normal(size=(3, 2)).astype(np.float32)}
    convolutions = ConvolutionForms("a processor", (("28 5x5x1x6 1", "4, 4, 7"),))
    return Checkpoint(step, weights, optimizer, seconds=1.25, convolutions=convolutions)


def problems_of(path: Path) -> dict[str, Problem]:
    """What reading objects to, by where."""
    with pytest.raises(ProblemError) as caught:
        read(path)
    return {problem.where: problem for problem in caught.value.problems}


def with_experiment(path: Path, change: Any, template: str = "mlp") -> Path:
    """A project file whose experiment.json was changed by a function of its data."""
    write(path, Saved(templates.find(template).experiment()))
    with zipfile.ZipFile(path) as opened:
        data = json.loads(opened.read(EXPERIMENT))
    change(data)
    return with_members(path, {EXPERIMENT: json.dumps(data).encode()})


def with_members(path: Path, members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return path
