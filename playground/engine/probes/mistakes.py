"""What the network gets wrong among the held-out examples, which classes it confuses, and whether it knows."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from playground.engine import network
from playground.engine.device_data import DeviceData
from playground.engine.loading import Arrays
from playground.engine.losses import LOSSES, probabilities, targets
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.probes.slices import Slices, at_once
from playground.engine.training import Trainer
from playground.probes.mistakes import BINS, Closely, Examples, Mistakes, MistakesWish, Reliability
from playground.problems import BadWish, ProblemError

BLOCK = 250
"""Examples read at once."""

SHOWN = 60
"""Examples that are brought to be looked at."""

NEAREST = 5
"""Training examples that are shown beside one that is looked at closely."""

Judge = Callable[..., tuple[jax.Array, jax.Array]]
Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


def mistakes(trainer: Trainer, wish: MistakesWish) -> Mistakes | None:
    """Read the held-out examples, and tell what went wrong; None where no class is named or nothing is held out."""
    return at_once(mistakes_in_slices(trainer, wish))


def mistakes_in_slices(trainer: Trainer, wish: MistakesWish) -> Slices[Mistakes | None]:
    """The same, a block of examples at a time."""
    arrays = trainer.data.arrays
    if trainer.experiment.task != "classification" or not len(arrays.test_x):
        return None
    if wish.chosen is not None and wish.chosen >= len(arrays.test_x):
        asked = f"example {wish.chosen}"
        raise ProblemError(BadWish("mistakes", asked, f"0 to {len(arrays.test_x) - 1}"))
    count = min(wish.examples, len(arrays.test_x))
    truths = arrays.test_y[:count]
    shares, losses = yield from judged(trainer, arrays.test_x[:count], truths)
    known: NDArray[np.bool_] = np.all(np.isfinite(shares), axis=1)
    answers = np.argmax(np.where(known[:, None], shares, 0), axis=1).astype(np.int32)
    confidence = shares[np.arange(count), answers]
    right: NDArray[np.bool_] = np.equal(truths, answers)
    matrix = confusion(truths[known], answers[known], len(arrays.labels))
    wanted = known & ((truths == wish.cell[0]) & (answers == wish.cell[1]) if wish.cell else ~right)
    found = np.flatnonzero(wanted)
    worst = found[np.argsort(-losses[found], kind="stable")][:SHOWN]
    return Mistakes(
        trainer.step,
        count,
        len(arrays.test_x),
        int(count - known.sum()),
        matrix,
        reliability(confidence[known], right[known]),
        wish.cell,
        len(found),
        Examples(
            worst.astype(np.int32),
            truths[worst],
            answers[worst],
            confidence[worst],
            losses[worst],
            arrays.test_x[worst],
        ),
        None if wish.chosen is None else _closely(trainer, wish.chosen),
    )


def judged(trainer: Trainer, x: NDArray[Any], labels: Ints) -> Slices[tuple[Floats, Floats]]:
    """Class probabilities float32 [n, classes] and losses float32 [n] for inputs as stored, block by block."""
    plan = trainer.plan
    judge = _judge(plan.structure, plan.loss, plan.platform)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    size = min(BLOCK, len(trainer.data.arrays.test_x))
    shares, losses = [], []
    for start in range(0, len(x), size):
        block, names = x[start : start + size], labels[start : start + size]
        missing = size - len(block)  # the last block is filled up, so that one program does for all
        full = np.concatenate([block, np.repeat(block[:1], missing, axis=0)]) if missing else block
        all_names = np.concatenate([names, np.repeat(names[:1], missing)]) if missing else names
        scale = np.float32(trainer.data.arrays.scale)
        found = judge(trainer.parameters, trainer.state, full, all_names, scale, values)
        shares.append(np.asarray(found[0])[: len(block)])
        losses.append(np.asarray(found[1])[: len(block)])
        yield
    return np.concatenate(shares), np.concatenate(losses)


def confusion(truths: Ints, answers: Ints, classes: int) -> Ints:
    """How often each truth (row) was given each answer (column): int32 [classes, classes]."""
    pairs = truths.astype(np.int64) * classes + answers
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes).astype(np.int32)


def reliability(confidence: Floats, right: NDArray[np.bool_]) -> Reliability:
    """Mean confidence and accuracy in bins of the confidence; a bin holds its upper edge, the first also 0."""
    bins = np.clip(np.ceil(confidence * BINS).astype(np.int64) - 1, 0, BINS - 1)
    counts = np.bincount(bins, minlength=BINS)
    some = np.maximum(counts, 1)
    confidences = np.bincount(bins, confidence, BINS) / some
    accuracies = np.bincount(bins, right, BINS) / some
    return Reliability(counts.astype(np.int32), confidences.astype(np.float32), accuracies.astype(np.float32))


def _closely(trainer: Trainer, index: int) -> Closely:
    arrays = trainer.data.arrays
    shares, _ = at_once(judged(trainer, arrays.test_x[index : index + 1], arrays.test_y[index : index + 1]))
    near, distances = _nearest(trainer.data, index)
    return Closely(
        index,
        int(arrays.test_y[index]),
        arrays.test_x[index],
        shares[0],
        arrays.train_x[near],
        arrays.train_y[near],
        distances,
    )


_known: weakref.WeakKeyDictionary[DeviceData, tuple[int, tuple[NDArray[np.int64], Floats]]] = (
    weakref.WeakKeyDictionary()
)
"""By dataset, the example asked about last and its nearest: weights do not change them."""


def _nearest(data: DeviceData, index: int) -> tuple[NDArray[np.int64], Floats]:
    known = _known.get(data)
    if known is None or known[0] != index:
        known = _known[data] = index, nearest(data.arrays, index)
    return known[1]


def nearest(arrays: Arrays, index: int) -> tuple[NDArray[np.int64], Floats]:
    """The ``NEAREST`` training examples to a held-out one by Euclidean distance between scaled inputs."""
    wanted = arrays.test_x[index].reshape(-1).astype(np.float32)
    squares = np.empty(len(arrays.train_x), np.float32)
    for start in range(0, len(squares), 4096):
        block = arrays.train_x[start : start + 4096]
        apart = block.reshape(len(block), -1).astype(np.float32) - wanted
        squares[start : start + 4096] = np.einsum("nd,nd->n", apart, apart)
    order = np.argsort(squares, kind="stable")[:NEAREST]
    return order, np.sqrt(squares[order]) * np.float32(arrays.scale)


@lru_cache(maxsize=16)
def _judge(net: Structure, loss: str, platform: str) -> Judge:
    def judge(
        parameters: Parameters, state: Parameters, x: jax.Array, labels: jax.Array, scale: jax.Array, values: Parameters
    ) -> tuple[jax.Array, jax.Array]:
        outputs, _ = network.apply(net, parameters, state, x.astype("float32") * scale, values, platform)
        output = outputs[net.output]
        return probabilities(output, loss), LOSSES[loss](output, targets(loss, labels, output.shape[-1]))

    return jax.jit(judge)
