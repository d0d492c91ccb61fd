"""``bench engine``: what comes with training: the wait for the first step, memory, evaluation.

Each is measured in processes of their own, beside one that does the same in raw JAX, or nothing but the steps. The
first step is measured with an empty cache of compiled programs, and again with what that has left in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from playground import folders
from playground.benches import Row

PROGRAM = "playground.engine.bench.alone"
LADDER = ("softmax", "five-layer", "cnn-small", "cnn", "cnn-batch-norm")
QUICK = "softmax"

COLD, WARM = 4.0, 1.0
"""Goals, seconds until the first step is told: with nothing compiled yet, and where it was compiled before."""

MEMORY = 1.5
"""Goal: at most so many times what raw JAX holds."""

LEFT = 0.95
"""Goal: the share of the steps that evaluation, checkpoints and telling leave."""

SECONDS = 15.0


def rows(quick: bool) -> list[Row]:
    """Every measurement; where ``quick`` the first step of one network, without raw JAX."""
    if quick:
        return _first_steps(QUICK, is_beside_raw=False)
    return [row for network in LADDER for row in (*_first_steps(network), *_memory(network), _left(network, SECONDS))]


def _first_steps(network: str, is_beside_raw: bool = True) -> list[Row]:
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as raw:
        found = []
        for case, goal in (("nothing compiled yet", COLD), ("compiled before", WARM)):
            seconds = measured("first-step", network, home=ours)
            against = f"goal {goal:g}"
            if is_beside_raw:
                against += f"; raw JAX {measured('first-step-raw', network, home=raw):.3g}"
            found.append(Row("engine", f"first step of {network}, {case}", seconds, "s", against, goal / seconds))
    return found


def _memory(network: str) -> list[Row]:
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as raw:
        found = []
        for case in ("compiled meanwhile", "compiled before"):
            held, beside = measured("memory", network, home=ours), measured("memory-raw", network, home=raw)
            against = f"raw JAX {beside:,.0f}; goal {MEMORY:g}x"
            name = f"most memory, training {network}, {case}"
            found.append(Row("engine", name, held, "MiB", against, MEMORY * beside / held))
        return found


def _left(network: str, seconds: float) -> Row:
    share = measured("with-all", network, seconds) / measured("steps-alone", network, seconds)
    case = f"training left by evaluation and telling, {network}"
    return Row("engine", case, share, "of its steps", f"goal {LEFT:g}", share / LEFT)


def measured(what: str, network: str, seconds: float = 0.0, home: str | None = None) -> float:
    """One number of ``alone``; compiled programs are kept under ``home``, else where the program keeps them."""
    environment = os.environ | ({folders.HOME_VARIABLE: home} if home else {})
    environment[folders.DATA_VARIABLE] = str(folders.data_folder())
    command = [sys.executable, "-m", PROGRAM, what, network, str(seconds)]
    return float(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
