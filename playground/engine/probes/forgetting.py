"""Own drawings and older digits read with the weights a network was begun with, and as they are now."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jax
import numpy as np
from numpy.typing import NDArray

from playground.engine import losses, network
from playground.engine.began import Began
from playground.engine.network import Parameters, Structure, numbers
from playground.engine.training import Trainer
from playground.probes.forgetting import Forgetting, ForgettingWish, Scores

BLOCK = 100
"""Examples read at once; the last block is filled up."""

Bits = NDArray[np.bool_]


class _Known:
    """Which examples one set of weights reads rightly, as far as they were asked; read once each."""

    def __init__(self, version: object) -> None:
        self.version = version
        self.right: dict[str, Bits] = {}


_before: weakref.WeakKeyDictionary[Began, _Known] = weakref.WeakKeyDictionary()
_now: weakref.WeakKeyDictionary[Began, _Known] = weakref.WeakKeyDictionary()
"""By where the run began: what its first weights read, and those of the newest version that was looked at."""


def forgetting(trainer: Trainer, wish: ForgettingWish) -> Forgetting | None:
    """Accuracy on both, before and now; None for a network that is not taught own drawings."""
    arrays, began = trainer.data.arrays, trainer.began
    if arrays.replayed is None or began is None:
        return None
    now = _now.get(began)
    if now is None or now.version != trainer.version:
        now = _now[began] = _Known(trainer.version)
    before = _before.setdefault(began, _Known(None))
    count = min(max(wish.older, 1), len(arrays.replayed.test_x))
    own, older = (
        _scores(trainer, began, (before, now), name, x, y)
        for name, x, y in (
            (f"own {id(arrays)}", arrays.test_x, arrays.test_y),
            (f"older {arrays.replayed.dataset}", arrays.replayed.test_x[:count], arrays.replayed.test_y[:count]),
        )
    )
    held_out = len(arrays.replayed.test_x)
    return Forgetting(trainer.step, began.step, arrays.replayed.dataset, held_out, own, older)


def _scores(
    trainer: Trainer, began: Began, known: tuple[_Known, _Known], name: str, x: NDArray[Any], y: NDArray[np.int32]
) -> Scores:
    weights = (began.parameters, began.state), (trainer.parameters, trainer.state)
    counts = []
    for one, (parameters, state) in zip(known, weights, strict=True):
        seen = one.right.get(name, np.empty(0, bool))
        if len(seen) < len(x):
            fresh = read_rightly(trainer, parameters, state, x[len(seen) :], y[len(seen) :])
            seen = one.right[name] = np.concatenate([seen, fresh])
        counts.append(int(seen[: len(x)].sum()))
    return Scores(len(x), *counts)


def read_rightly(
    trainer: Trainer, parameters: Parameters, state: Parameters, x: NDArray[Any], y: NDArray[np.int32]
) -> Bits:
    """Which of the examples, as stored, these weights name rightly: bool [n]."""
    plan = trainer.plan
    judge = _judge(plan.structure, plan.loss, plan.platform)
    values: Parameters = numbers(trainer.experiment.graph)  # type: ignore[assignment]
    scale = np.float32(trainer.data.arrays.scale)
    found = [np.empty(0, bool)]
    for start in range(0, len(x), BLOCK):
        block, labels = x[start : start + BLOCK], y[start : start + BLOCK]
        filled = np.resize(block, (BLOCK, *block.shape[1:])), np.resize(labels, BLOCK)
        found.append(np.asarray(judge(parameters, state, *filled, scale, values))[: len(block)] > 0)
    return np.concatenate(found)


@lru_cache(maxsize=16)
def _judge(net: Structure, loss: str, platform: str) -> Callable[..., jax.Array]:
    def judge(
        parameters: Parameters, state: Parameters, x: jax.Array, labels: jax.Array, scale: jax.Array, values: Parameters
    ) -> jax.Array:
        outputs, _ = network.apply(net, parameters, state, x.astype("float32") * scale, values, platform)
        return losses.correct(outputs[net.output], labels, loss)

    return jax.jit(judge)
