"""The loss on a plane around the weights of the moment, from coarse to fine, with the path of the run on it."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from playground.engine.landscape.planes import PLANES, Plane, path_directions, random_directions
from playground.engine.landscape.sampling import Losses, Sample, check_memory, cut
from playground.engine.landscape.vectors import Floats, places, row, row_of
from playground.engine.network import structure
from playground.engine.studies.context import Beside, Context, Course
from playground.problems import ProblemError, WeightsNotNumbers
from playground.studies.landscape import LandscapeFound, LandscapeRequest, visits

NEWS = 0.08
"""Seconds from one record to the next."""

LONG = 0.03
"""Seconds of one call beyond which calls are made beside the loop."""

MARGIN = 1.25
"""Of the plane beyond the path, on either side."""

NARROWEST = 0.15
"""Of the longer side of a path's plane: a path that is nearly straight still gets some width."""

Range = tuple[float, float]


def landscape(request: LandscapeRequest, context: Context) -> Course:
    """Compute one plane; see ``LandscapeFound``. Running averages of batch normalisation stay those of the moment."""
    net = structure(context.experiment.graph, context.experiment.data.shape)
    order = places(net)
    centre = row(context.parameters, order)
    if not np.isfinite(centre).all():
        raise ProblemError(WeightsNotNumbers("landscape"))
    sample = Sample(context.experiment, context.data, request.held_out)
    taken = cut(context.experiment, len(centre), len(sample))
    moments = len(request.path) + 1
    check_memory(context.experiment, len(centre), moments, taken, len(sample), context.device)
    plane, found = yield Beside(lambda: laid(request, context, centre))
    PLANES.keep(request.number, plane)
    losses = Losses(context.experiment, net, plane, sample, context.state, taken, context.device)
    middle: Floats = yield Beside(lambda: losses.at(np.zeros((1, 2), np.float32)))
    found = replace(found, loss=float(middle[0]), examples=len(sample), has_statistics=bool(net.state_shapes()))
    yield found
    yield from _filling(found, losses)


def laid(request: LandscapeRequest, context: Context, centre: Floats) -> tuple[Plane, LandscapeFound]:
    """The plane, and a record of it without any loss."""
    order = places(structure(context.experiment.graph, context.experiment.data.shape))
    known = [(one.step, row_of(one.weights, order)) for one in request.path]
    earlier = [(s, r) for s, r in known if r is not None and np.isfinite(r).all() and s < context.checkpoint.step]
    path = np.stack([*(weights for _, weights in earlier), centre])
    explained = None
    if request.kind == "path":
        directions, explained = path_directions(path)
    else:
        directions = random_directions(centre, order, request.seed)
    plane = Plane(centre, directions, order, request.held_out)
    trace = np.array([plane.project(weights) for weights in path], np.float32)
    across, up = _ranges(trace, request)
    lengths = np.linalg.norm(directions.astype(np.float64), axis=1)
    side = request.side
    return plane, LandscapeFound(
        0,
        side * side,
        request.number,
        request.kind,
        request.seed,
        request.held_out,
        context.checkpoint.step,
        np.nan,
        across,
        up,
        np.full((side, side), np.nan, np.float32),
        np.zeros((side, side), bool),
        trace,
        np.array([*(step for step, _ in earlier), context.checkpoint.step], np.int64),
        explained,
        (float(lengths[0]), float(lengths[1])),
        len(centre),
    )


def _ranges(trace: Floats, request: LandscapeRequest) -> tuple[Range, Range]:
    if request.kind == "random":
        return (-request.reach, request.reach), (-request.reach, request.reach)
    low, high = trace[:, :2].min(axis=0), trace[:, :2].max(axis=0)
    half = (high - low) / 2
    half = np.maximum(half, NARROWEST * half.max()) * MARGIN * request.reach
    middle = (high + low) / 2
    (left, bottom), (right, top) = (middle - half).tolist(), (middle + half).tolist()
    return (left, right), (bottom, top)


def _filling(found: LandscapeFound, losses: Losses) -> Generator[LandscapeFound | Beside | None, Any, None]:
    side = len(found.losses)
    axes = np.linspace(*found.across, side), np.linspace(*found.up, side)
    order = visits(side)
    values, known = found.losses.copy(), found.known.copy()
    told, is_long = 0.0, False
    for start in range(0, len(order), losses.taken.places):
        spots = order[start : start + losses.taken.places]
        offsets = np.stack([axes[0][spots[:, 1]], axes[1][spots[:, 0]]], axis=1).astype(np.float32)
        sums = np.zeros(len(spots))
        for block in range(losses.blocks):
            began = time.perf_counter()
            if is_long:
                sums += yield Beside(lambda offsets=offsets, block=block: losses.part(offsets, block))  # type: ignore[misc]
                continue
            sums += losses.part(offsets, block)
            is_long = time.perf_counter() - began > LONG
            yield None
        values[spots[:, 0], spots[:, 1]] = sums / found.examples
        known[spots[:, 0], spots[:, 1]] = True
        done = start + len(spots)
        if time.perf_counter() - told > NEWS or done == len(order):
            told = time.perf_counter()
            yield _news(found, done, values, known)


def _news(found: LandscapeFound, done: int, values: Floats, known: NDArray[np.bool_]) -> LandscapeFound:
    return replace(found, done=done, losses=values.copy(), known=known.copy())
