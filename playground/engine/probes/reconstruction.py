"""What an autoencoder makes of pictures, and of places in its code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import prod

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from playground.engine import components, network
from playground.engine.denoising import input_noise
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer
from playground.layers import Input
from playground.probes.reconstruction import CodeMap, Reconstruction, ReconstructionWish
from playground.problems import BadWish, ProblemError

SHOWN = 10
"""Pictures side by side."""

MAPPED = 800
"""Held-out examples on the map."""

GRID = 10
ROWS, AMOUNTS = 6, np.linspace(-2.5, 2.5, 9, dtype=np.float32)
"""Numbers of the code that are varied, and by how many standard deviations."""

Floats = NDArray[np.float32]


def reconstruction(trainer: Trainer, wish: ReconstructionWish) -> Reconstruction | None:
    """One page of an autoencoder; None where the network is none, or nothing is held out."""
    if trainer.experiment.target != "input" or not len(trainer.data.arrays.test_x):
        return None
    found = codes(trainer.plan.structure)
    layer = wish.layer or min(found, key=lambda one: one[1], default=("", 0))[0]
    if layer not in dict(found):
        there_is = ", ".join(name for name, _ in found) or "no layer that all goes through"
        raise ProblemError(BadWish("reconstruction", f"code in “{layer}”", there_is))
    return _PAGES[wish.page](_Coder(trainer, layer), wish, found)


@lru_cache(maxsize=32)
def codes(net: Structure) -> tuple[tuple[str, int], ...]:
    """The nodes that all goes through between the input and the output, in order, with the numbers each puts out."""
    shapes = net.shapes()
    inner = [node for node, layer, _ in net.nodes if not isinstance(layer, Input) and node != net.output]
    return tuple((node, prod(shapes[node])) for node in inner if _after(net, node) is not None)


@lru_cache(maxsize=64)
def _after(net: Structure, code: str) -> Structure | None:
    """The part of a network behind a node, with that node as its input; None where something goes round it."""
    place = next(number for number, (node, _, _) in enumerate(net.nodes) if node == code)
    known, kept = {code}, [(code, Input(), ())]
    for node, layer, sources in net.nodes[place + 1 :]:
        if not set(sources) <= known:
            return None
        known.add(node)
        kept.append((node, layer, sources))  # type: ignore[arg-type]
    return Structure(tuple(kept), net.shapes()[code], net.output)


@dataclass(slots=True)
class _Coder:
    """An autoencoder cut in two at its code."""

    trainer: Trainer
    layer: str

    @property
    def shape(self) -> tuple[int, ...]:
        """Of a code, without the batch."""
        return self.trainer.plan.structure.shapes()[self.layer]

    def both(self, x: Floats) -> tuple[Floats, Floats]:
        """Codes float32 [n, numbers] and reconstructions float32 [n, height, width, channels]."""
        program = _forward(self.trainer.plan.structure, self.layer, self.trainer.plan.loss, self.trainer.plan.platform)
        code, output = self._run(program, x)
        return code.reshape(len(x), -1), output

    def decode(self, code: Floats) -> Floats:
        """Pictures float32 [n, height, width, channels] from codes float32 [n, numbers]."""
        behind = _after(self.trainer.plan.structure, self.layer)
        assert behind is not None
        program = _forward(behind, self.layer, self.trainer.plan.loss, self.trainer.plan.platform)
        return self._run(program, code.reshape(-1, *self.shape).astype(np.float32))[1]

    def inputs(self, start: int, stop: int) -> Floats:
        """Held-out examples as the network sees them."""
        arrays = self.trainer.data.arrays
        return arrays.test_x[start:stop].astype(np.float32) * np.float32(arrays.scale)

    def example(self, index: int, drawing: NDArray[np.generic] | None = None) -> Floats:
        """One held-out example, or the drawing, float32 [1, …]; ``ProblemError`` for one that is not there."""
        if _fits(drawing, self.trainer):
            return np.asarray(drawing, np.float32)[None, :, :, None]
        held_out = len(self.trainer.data.arrays.test_x)
        if index >= held_out:
            raise ProblemError(BadWish("reconstruction", f"example {index}", f"0 to {held_out - 1}"))
        return self.inputs(index, index + 1)

    def record(self, wish: ReconstructionWish, found: tuple[tuple[str, int], ...], pictures: Floats) -> Reconstruction:
        """A page of nothing but pictures."""
        return Reconstruction(self.trainer.step, wish.page, self.layer, found, pictures)

    def _run(self, program: Callable[..., tuple[jax.Array, jax.Array]], x: Floats) -> tuple[Floats, Floats]:
        values: Parameters = numbers(self.trainer.experiment.graph)  # type: ignore[assignment]
        code, output = program(self.trainer.parameters, self.trainer.state, x, values)
        return np.asarray(code), np.asarray(output)


@lru_cache(maxsize=16)
def _forward(net: Structure, layer: str, loss: str, platform: str) -> Callable[..., tuple[jax.Array, jax.Array]]:
    def forward(
        parameters: Parameters, state: Parameters, x: jax.Array, values: Parameters
    ) -> tuple[jax.Array, jax.Array]:
        outputs, _ = network.apply(net, parameters, state, x, values, platform)
        output = outputs[net.output]
        return outputs[layer], jax.nn.sigmoid(output) if loss == "binary-cross-entropy" else jnp.asarray(output)

    return jax.jit(forward)


def _fits(drawing: NDArray[np.generic] | None, trainer: Trainer) -> bool:
    return drawing is not None and bool(drawing.any()) and (*drawing.shape, 1) == trainer.experiment.data.shape


# --- pages -----------------------------------------------------------------------------------------------------------


def _pictures(coder: _Coder, wish: ReconstructionWish, found: tuple[tuple[str, int], ...]) -> Reconstruction:
    has_drawing = _fits(wish.drawing, coder.trainer)
    clean = coder.inputs(0, SHOWN)
    if has_drawing:
        clean = np.concatenate([coder.example(0, wish.drawing), clean[: SHOWN - 1]])
    deviation = input_noise(coder.trainer)
    noise = np.random.default_rng(0).normal(size=clean.shape).astype(np.float32) * np.float32(deviation)
    _, painted = coder.both(clean + noise)
    rows = (clean, clean + noise, painted, painted - clean) if deviation else (clean, painted, painted - clean)
    error = float(np.mean(np.square(painted - clean)))
    noise_error = float(np.mean(np.square(noise)))
    return Reconstruction(
        coder.trainer.step,
        wish.page,
        coder.layer,
        found,
        np.stack(rows),
        bool(deviation),
        has_drawing,
        error,
        noise_error,
    )


@dataclass(frozen=True, slots=True)
class Plane:
    """Two directions through codes: a place p is the code ``mean`` + ``axes`` p; axes float32 [numbers, 2]."""

    mean: Floats
    axes: Floats
    share: float

    def down(self, code: Floats) -> Floats:
        """Codes [n, numbers] to places [n, 2]."""
        return ((code - self.mean) @ self.axes).astype(np.float32)

    def up(self, places: Floats) -> Floats:
        """Places [n, 2] to codes [n, numbers]."""
        return (self.mean + places @ self.axes.T).astype(np.float32)


def plane(code: Floats) -> Plane:
    """Codes [n, numbers] of two numbers as they are; of more, their first two principal components."""
    count = code.shape[1]
    if count <= 2:
        return Plane(np.zeros(count, np.float32), np.eye(count, 2, dtype=np.float32), 1.0)
    mean = code.mean(axis=0)
    known = np.nan_to_num(code - mean).astype(np.float64)
    found = components.principal(known)
    # Signed, so that the map does not flip from step to step.
    return Plane(mean, found.signed.astype(np.float32), sum(found.shares))


class _Mapped:
    """The codes of the held-out examples; kept while the weights stay the same, for a pointer asks for many places.

    Probes are asked on two threads, so that what is kept changes all at once.
    """

    def __init__(self) -> None:
        self._kept: tuple[tuple[int, str], tuple[Floats, Plane]] | None = None

    def of(self, coder: _Coder) -> tuple[Floats, Plane]:
        """Codes float32 [n, numbers] and their plane."""
        key, kept = (coder.trainer.version, coder.layer), self._kept
        if kept is None or kept[0] != key:
            code, _ = coder.both(coder.inputs(0, MAPPED))
            kept = self._kept = key, (code, plane(code))
        return kept[1]


_mapped = _Mapped()


def _map(coder: _Coder, wish: ReconstructionWish, found: tuple[tuple[str, int], ...]) -> Reconstruction:
    code, flat = _mapped.of(coder)
    places = flat.down(code)
    low, high = _bounds(places)
    decoded = None
    if wish.point is not None:
        decoded = coder.decode(flat.up(np.array([wish.point], np.float32)))[0]
    labels = coder.trainer.data.arrays.test_y[: len(places)]
    seen = CodeMap(places, labels, low, high, flat.share, wish.point, decoded)
    nothing = np.zeros((0, 0, *coder.trainer.experiment.data.shape), np.float32)
    return Reconstruction(coder.trainer.step, wish.page, coder.layer, found, nothing, map=seen)


def _bounds(places: Floats) -> tuple[Floats, Floats]:
    """What holds all but the outermost of the places, float32 [2] each."""
    known = places[np.isfinite(places).all(axis=1)]
    if not len(known):
        return np.full(2, -1, np.float32), np.full(2, 1, np.float32)
    low, high = np.quantile(known, (0.01, 0.99), axis=0).astype(np.float32)
    flat = high - low < 1e-6
    return low - flat, high + flat


def _grid(coder: _Coder, wish: ReconstructionWish, found: tuple[tuple[str, int], ...]) -> Reconstruction:
    code, flat = _mapped.of(coder)
    low, high = _bounds(flat.down(code))
    across, up = (np.linspace(low[n], high[n], GRID, dtype=np.float32) for n in (0, 1))
    places = np.stack(np.meshgrid(across, up[::-1]), axis=-1).reshape(-1, 2)
    pictures = coder.decode(flat.up(places))
    return coder.record(wish, found, pictures.reshape(GRID, GRID, *pictures.shape[1:]))


def _units(coder: _Coder, wish: ReconstructionWish, found: tuple[tuple[str, int], ...]) -> Reconstruction:
    code, _ = _mapped.of(coder)
    deviations = np.nan_to_num(code).std(axis=0)
    units = np.argsort(-deviations, kind="stable")[:ROWS]
    base, _ = coder.both(coder.example(wish.first, wish.drawing))
    varied = np.repeat(base, len(units) * len(AMOUNTS), axis=0).reshape(len(units), len(AMOUNTS), -1)
    for row, unit in enumerate(units):
        varied[row, :, unit] += AMOUNTS * deviations[unit]
    pictures = coder.decode(varied.reshape(-1, code.shape[1]))
    shaped = pictures.reshape(len(units), len(AMOUNTS), *pictures.shape[1:])
    chosen = tuple(int(unit) for unit in units)
    return Reconstruction(coder.trainer.step, wish.page, coder.layer, found, shaped, units=chosen, amounts=AMOUNTS)


def _morph(coder: _Coder, wish: ReconstructionWish, found: tuple[tuple[str, int], ...]) -> Reconstruction:
    ends = np.concatenate([coder.example(wish.first, wish.drawing), coder.example(wish.second)])
    code, _ = coder.both(ends)
    shares = np.linspace(0, 1, SHOWN, dtype=np.float32)[:, None]
    return coder.record(wish, found, coder.decode(code[:1] * (1 - shares) + code[1:] * shares)[None])


_PAGES: dict[str, Callable[[_Coder, ReconstructionWish, tuple[tuple[str, int], ...]], Reconstruction]] = {
    "pictures": _pictures,
    "map": _map,
    "grid": _grid,
    "units": _units,
    "morph": _morph,
}
