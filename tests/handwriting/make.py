"""Write the hand that comes with the program from a description of it: `python -m tests.handwriting.make`.

One way of writing each digit, leaning far back, with a stroke through the middle as some people strike their sevens;
drawn four times, by a hand that is never quite steady.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from playground.drawing import Drawing, Stroke
from playground.handwriting import Collection, examples, storage
from tests.drawings.make import draw
from tests.drawings.styles import STYLES

FILE = examples.path()

WAYS = ("round", "short flag", "round", "round", "open", "two strokes", "curled", "plain", "one stroke", "straight")
"""Of ``STYLES``, for each digit."""

COPIES = 4
LEAN, WAVER = 1.1, 0.12
"""To the left for each unit up, and how much that differs from drawing to drawing."""


def written(digit: int, copy: int) -> Drawing:
    """One drawing: leant back, struck through, and as large as the pad allows."""
    rng = np.random.default_rng([digit, copy, 7])
    strokes = draw(STYLES[digit][WAYS[digit]], rng)
    paths = [np.array(stroke["points"], np.float64) for stroke in strokes]
    paths = _upright(paths)
    lean = np.array([[1.0, LEAN + rng.normal(0, WAVER)], [0.0, 1.0]])
    height, ends = rng.normal(0, 0.05), rng.uniform(0.55, 0.75, 2)
    through = np.array([[-ends[0], height + rng.normal(0, 0.03)], [ends[1], height + rng.normal(0, 0.03)]])
    leant = _upright([path @ lean.T for path in paths])
    return _on_the_pad([*leant, through], width=float(rng.uniform(0.05, 0.075)))


def _upright(paths: list[NDArray[np.float64]]) -> list[NDArray[np.float64]]:
    """Moved and scaled into a box of height and width 1 around the middle."""
    everything = np.concatenate(paths)
    low, high = everything.min(axis=0), everything.max(axis=0)
    return [(path - (low + high) / 2) / (high - low).max() for path in paths]


def _on_the_pad(paths: list[NDArray[np.float64]], width: float) -> Drawing:
    placed = [0.5 + 0.84 * path for path in _upright(paths)]
    return Drawing(
        tuple(Stroke(tuple((round(x, 3), round(y, 3)) for x, y in path.tolist()), round(width, 3)) for path in placed)
    )


def main() -> None:
    """Draw all anew, as if they were kept one after the other."""
    empty = Collection()
    kept = empty.adding((str(digit), written(digit, copy)) for copy in range(COPIES) for digit in range(10))
    storage.write(empty.changed(kept), FILE)


if __name__ == "__main__":
    main()
