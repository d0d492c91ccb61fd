"""``python -m playground.engine.headless TEMPLATE SECONDS``: how fast its network trains with nothing else to do.

Prints steps a second, the best of three stretches. The control for what a window and its views leave of it.
"""

from __future__ import annotations

import sys
import time

from playground import folders, templates
from playground.engine.loading import load
from playground.engine.pace import CHUNK_SECONDS
from playground.engine.process import keep_compiled
from playground.engine.training import Trainer

STRETCHES = 3


def speed(trainer: Trainer, seconds: float) -> float:
    """Steps a second in chunks as long as the window's engine takes them, the best of three stretches of so long."""
    trainer.advance(1)
    chunk, best = 1, 0.0
    for _ in range(STRETCHES):
        started, first = time.perf_counter(), trainer.step
        while (now := time.perf_counter()) < started + seconds:
            trainer.advance(chunk)
            took = time.perf_counter() - now
            chunk = max(1, min(round(chunk * CHUNK_SECONDS / max(took, 1e-6)), 2 * chunk))
        best = max(best, (trainer.step - first) / (time.perf_counter() - started))
    return best


def main(template: str, seconds: str) -> None:
    """Measure and print."""
    keep_compiled(folders.cache_folder())
    experiment = templates.find(template).experiment()
    data = load(experiment.dataset, folders.data_folder(), experiment.points)
    sys.stdout.write(f"{speed(Trainer(experiment, data), float(seconds))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
