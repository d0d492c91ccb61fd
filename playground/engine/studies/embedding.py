"""t-SNE of a layer's outputs, in a process beside the engine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from playground.engine import network
from playground.engine.probes.embedding import chosen, cloud, layers, outputs
from playground.engine.studies.context import Beside, Context, Course
from playground.problems import BadWish, InternalError, ProblemError
from playground.studies.embedding import ITERATIONS, Neighbours, NeighboursRequest

PROGRAM = "playground.engine.tsne"

_SAID = re.compile(r"Iteration (\d+): error = ([\d.]+)")

ENDS = 4000
"""Characters of what a failed process said that are kept."""


def neighbours(request: NeighboursRequest, context: Context) -> Course:
    """Compute the layer's outputs, place them, tell of each fiftieth iteration."""
    started = time.perf_counter()
    experiment = context.experiment
    layer = chosen(experiment, layers(network.structure(experiment.graph, experiment.data.shape)), request.layer)
    yield Neighbours(0, ITERATIONS, context.checkpoint.step, layer)
    asked = experiment, context.data, context.parameters, context.state, layer, request.examples
    values, answers = yield Beside(lambda: outputs(*asked))
    known = np.isfinite(values).all(axis=1)
    _check(int(known.sum()), request.perplexity)
    with tempfile.TemporaryDirectory() as folder:
        yield Beside(lambda: np.save(Path(folder) / "in.npy", values[known]))
        process = _begin(Path(folder), request)  # not beside: who cancels meanwhile must find it, to end it
        assert process.stdout is not None
        said = ""
        divergence = float("nan")
        try:
            while line := (yield Beside(process.stdout.readline)):
                said = (said + line)[-ENDS:]
                if found := _SAID.search(line):
                    divergence = float(found[2])
                    seconds = time.perf_counter() - started
                    done = min(int(found[1]), ITERATIONS)
                    yield Neighbours(done, ITERATIONS, context.checkpoint.step, layer, seconds, divergence)
            if (yield Beside(process.wait)) != 0:
                raise ProblemError(InternalError("t-SNE", said))
            places = np.full((len(values), 2), np.nan, np.float32)
            places[known] = _read(Path(folder))
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
    seconds = time.perf_counter() - started
    found_all = cloud(context.data, places, answers, has_pictures=True)
    step = context.checkpoint.step
    yield Neighbours(ITERATIONS, ITERATIONS, step, layer, seconds, divergence, request.perplexity, found_all)


def _check(count: int, perplexity: float) -> None:
    """``ProblemError`` where there are too few examples for so many neighbours."""
    if count <= 3 * perplexity:
        raise ProblemError(
            BadWish("embedding", f"perplexity {perplexity:g} for {count} examples", f"below {count / 3:.3g}")
        )


def _begin(folder: Path, request: NeighboursRequest) -> subprocess.Popen[str]:
    numbers = (str(request.perplexity), str(request.seed), str(ITERATIONS))
    return subprocess.Popen(
        [sys.executable, "-u", "-m", PROGRAM, str(folder / "in.npy"), str(folder / "out.npy"), *numbers],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )


def _read(folder: Path) -> NDArray[np.float32]:
    places: NDArray[np.float32] = np.load(folder / "out.npy", allow_pickle=False)
    return places
