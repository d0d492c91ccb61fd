"""What a unit wants: gradient ascent from noise, and a search through the training examples.

References:
    Erhan, Bengio, Courville, Vincent: Visualizing Higher-Layer Features of a Deep Network. Montreal, 2009.
    Simonyan, Vedaldi, Zisserman: Deep Inside Convolutional Networks. 2013 (weight decay of the picture).
    Yosinski, Clune, Nguyen, Fuchs, Lipson: Understanding Neural Networks Through Deep Visualization. 2015 (blur).
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import lru_cache

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import network
from playground.engine.network import Parameters, Structure, numbers, structure
from playground.engine.studies.context import Beside, Context, Course
from playground.groups import expanded
from playground.receptive import seen_by
from playground.shapes import infer_shapes
from playground.studies.wants import STRONGEST, Strongest, WantsFound, WantsRequest

BLOCK = 64
"""Examples looked at in one slice."""

EVERY = 4
"""Steps from one blur to the next."""

Floats = NDArray[np.float32]
Climb = Callable[..., tuple[jax.Array, jax.Array]]


def wants(request: WantsRequest, context: Context) -> Course:
    """Paint, then search; see ``WantsFound``."""
    net = structure(context.experiment.graph, context.experiment.data.shape)
    values: Parameters = numbers(context.experiment.graph)  # type: ignore[assignment]
    weights = context.parameters, context.state, values
    climb = _climb(net, request.layer, request.place is None, context.device.platform)
    look = _look(net, request.layer, context.device.platform)
    count = min(request.examples, len(context.data.arrays.train_x))
    total = request.steps + -(-count // BLOCK)
    painted = WantsFound(0, total, request.layer, request.unit, request.place)
    picture = beginning(context.experiment.data.shape, request.seed)
    yield Beside(lambda: climb(picture, *weights, np.int32(request.unit), _place(request)))
    for painted in _painting(request, climb, weights, picture, total):
        yield painted
    yield from _search(request, context, look, weights, painted, count)


def beginning(shape: tuple[int, ...], seed: int) -> Floats:
    """Faint noise around no ink, or around grey where there are colours: float32 [*shape]."""
    noise = np.random.default_rng(seed).uniform(-0.05, 0.05, shape)
    return np.clip(middle(shape) + noise, 0, 1).astype(np.float32)


def middle(shape: tuple[int, ...]) -> float:
    """What pictures shrink towards: no ink, or grey where there are colours."""
    return 0.0 if shape[-1] == 1 else 0.5


def stepped(picture: Floats, slope: Floats, request: WantsRequest, number: int) -> Floats:
    """One step up the slope, then shrunk, every fourth time blurred, and kept between 0 and 1."""
    centre = middle(picture.shape)
    size = float(np.sqrt(np.mean(np.square(slope))))
    moved = picture + request.rate * slope / (size + 1e-8)
    moved = np.asarray(centre + (1 - request.decay) * (moved - centre), np.float32)
    if request.blur > 0 and number % EVERY == EVERY - 1:
        moved = blurred(moved, request.blur)
    return np.clip(moved, 0, 1).astype(np.float32)


def shifted(picture: Floats, by: NDArray[np.int64], fill: float) -> Floats:
    """Moved down and right by so many pixels, [2]; what comes in from outside is ``fill``."""
    found = np.full_like(picture, fill)
    rows, columns = picture.shape[:2]
    (to_row, from_row), (to_column, from_column) = ((max(int(step), 0), max(int(-step), 0)) for step in by)
    high, wide = rows - to_row - from_row, columns - to_column - from_column
    part = picture[from_row : from_row + high, from_column : from_column + wide]
    found[to_row : to_row + high, to_column : to_column + wide] = part
    return found


def blurred(picture: Floats, deviation: float) -> Floats:
    """Blurred by a Gaussian of so many pixels, with the edge repeated: [height, width, channels]."""
    reach = max(1, round(3 * deviation))
    at = np.arange(-reach, reach + 1)
    kernel = np.exp(-0.5 * (at / deviation) ** 2)
    kernel /= kernel.sum()
    for axis in (0, 1):
        padding = [(reach, reach) if axis == one else (0, 0) for one in range(3)]
        padded = np.pad(picture, padding, mode="edge")
        size = picture.shape[axis]
        parts = (w * np.take(padded, range(k, k + size), axis=axis) for k, w in enumerate(kernel))
        picture = np.asarray(sum(parts), np.float32)
    return picture


def _painting(
    request: WantsRequest,
    climb: Climb,
    weights: tuple[Parameters, Parameters, Parameters],
    picture: Floats,
    total: int,
) -> Generator[WantsFound, None, None]:
    rng = np.random.default_rng(request.seed + 1)
    trace: list[float] = []
    is_still = True
    for number in range(request.steps):
        shift = rng.integers(-request.jitter, request.jitter + 1, 2) if request.jitter else np.zeros(2, int)
        moved = shifted(picture, shift, middle(picture.shape))
        value, slope = climb(moved, *weights, np.int32(request.unit), _place(request))
        trace.append(float(value))
        back = shifted(np.asarray(slope), -shift, 0.0)
        if not np.isfinite(back).all():
            break
        is_still = is_still and not back.any()
        picture = stepped(picture, back, request, number)
        yield WantsFound(
            number + 1,
            total,
            request.layer,
            request.unit,
            request.place,
            picture,
            np.asarray(trace, np.float32),
            is_still,
        )
    if len(trace) < request.steps or not trace:  # what is no number cannot be climbed
        shown = np.asarray(trace, np.float32)
        yield WantsFound(request.steps, total, request.layer, request.unit, request.place, picture, shown, True)


def _search(
    request: WantsRequest,
    context: Context,
    look: Callable[..., tuple[jax.Array, jax.Array]],
    weights: tuple[Parameters, Parameters, Parameters],
    painted: WantsFound,
    count: int,
) -> Course:
    arrays = context.data.arrays
    scale = np.float32(arrays.scale)
    values, places = np.zeros(count, np.float32), np.zeros(count, np.int64)
    size = min(BLOCK, len(arrays.train_x))
    for number, start in enumerate(range(0, count, size), 1):
        first = min(start, len(arrays.train_x) - size)  # the last block overlaps the one before
        block = arrays.train_x[first : first + size]
        if number == 1:
            found = yield Beside(lambda: look(block, scale, *weights, np.int32(request.unit)))  # noqa: B023
        else:
            found = look(block, scale, *weights, np.int32(request.unit))
        stop = min(first + size, count)
        values[first:stop], places[first:stop] = (np.asarray(one)[: stop - first] for one in found)
        done = request.steps + number
        strongest = _strongest(request, context, values[:stop], places[:stop])
        yield WantsFound(
            done,
            painted.total,
            request.layer,
            request.unit,
            request.place,
            painted.picture,
            painted.trace,
            painted.is_still,
            strongest,
        )


def _strongest(request: WantsRequest, context: Context, values: Floats, places: NDArray[np.int64]) -> Strongest:
    """The first of equals comes first; what is no number comes last and is not taken."""
    arrays, shape = context.data.arrays, context.experiment.data.shape
    known = np.flatnonzero(np.isfinite(values))
    best = known[np.argsort(-values[known], kind="stable")[:STRONGEST]]
    graph = expanded(context.experiment.graph)
    shapes = infer_shapes(graph, shape)
    own = shapes[request.layer]
    columns = own[1] if isinstance(own, tuple) and len(own) == 3 else 1
    fields = [seen_by(graph, shapes, request.layer, divmod(int(place), columns), shape) for place in places[best]]
    boxes = np.asarray(fields, np.int32).reshape(-1, 4)
    return Strongest(
        len(values), best.astype(np.int32), values[best], arrays.train_x[best], arrays.train_y[best], boxes
    )


def _place(request: WantsRequest) -> NDArray[np.int32]:
    return np.asarray(request.place or (0, 0), np.int32)


@lru_cache(maxsize=8)
def _climb(net: Structure, layer: str, is_whole: bool, platform: str) -> Climb:
    def strength(
        x: jax.Array,
        parameters: Parameters,
        state: Parameters,
        values: Parameters,
        unit: jax.Array,
        place: jax.Array,
    ) -> jax.Array:
        output = jnp.take(network.apply(net, parameters, state, x[None], values, platform)[0][layer][0], unit, axis=-1)
        return output[place[0], place[1]] if output.ndim == 2 and not is_whole else jnp.mean(output)

    return jax.jit(jax.value_and_grad(strength))


@lru_cache(maxsize=8)
def _look(net: Structure, layer: str, platform: str) -> Callable[..., tuple[jax.Array, jax.Array]]:
    def look(
        x: jax.Array,
        scale: jax.Array,
        parameters: Parameters,
        state: Parameters,
        values: Parameters,
        unit: jax.Array,
    ) -> tuple[jax.Array, jax.Array]:
        seen = network.apply(net, parameters, state, x.astype("float32") * scale, values, platform)[0][layer]
        each = jnp.take(seen, unit, axis=-1).reshape(len(x), -1)
        return jnp.max(each, axis=1), jnp.argmax(each, axis=1)

    return jax.jit(look)
