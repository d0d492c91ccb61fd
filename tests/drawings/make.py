"""Write the drawings of this folder from the hand-made styles: `python -m tests.drawings.make`.

Every style is drawn several times, as different people would: of another size, place, proportion and slant, with
another pen, and with a hand that is never quite steady. The drawings are judged by eye alone.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.drawings.styles import STYLES

COPIES = 4
FOLDER = Path(__file__).parent
Path2D = NDArray[np.float64]


def glide(points: Path2D, samples: int = 16) -> Path2D:
    """A smooth curve [m, 2] through points [n, 2]: a centripetal Catmull-Rom spline.

    C. Yuksel, S. Schaefer and J. Keyser, Parameterization and applications of Catmull-Rom curves, 2011.
    """
    ends = (2 * points[:1] - points[1:2], 2 * points[-1:] - points[-2:-1])
    p = np.concatenate([ends[0], points, ends[1]])
    knots = np.concatenate([[0], np.cumsum(np.sqrt(np.hypot(*np.diff(p, axis=0).T)))])
    curve = []
    for i in range(1, len(p) - 2):
        t0, t1, t2, t3 = knots[i - 1 : i + 3]
        t = np.linspace(t1, t2, samples, endpoint=i == len(p) - 3)[:, None]
        a1 = ((t1 - t) * p[i - 1] + (t - t0) * p[i]) / (t1 - t0)
        a2 = ((t2 - t) * p[i] + (t - t1) * p[i + 1]) / (t2 - t1)
        a3 = ((t3 - t) * p[i + 1] + (t - t2) * p[i + 2]) / (t3 - t2)
        b1 = ((t2 - t) * a1 + (t - t0) * a2) / (t2 - t0)
        b2 = ((t3 - t) * a2 + (t - t1) * a3) / (t3 - t1)
        curve.append(((t2 - t) * b1 + (t - t1) * b2) / (t2 - t1))
    return np.concatenate(curve)


def pen_path(stroke: str) -> Path2D:
    """The path of one stroke of a style, densely sampled; corners stay sharp."""
    pieces, corner = [], None
    for text in stroke.split("|"):
        points = np.array([[float(number) for number in pair.split(",")] for pair in text.split()])
        if corner is not None:
            points = np.concatenate([corner, points])
        corner = points[-1:]
        pieces.append(glide(points))
    return np.concatenate(pieces)


def respace(path: Path2D, spacing: float) -> Path2D:
    """Points at even distances of about ``spacing`` along a path."""
    keep = np.concatenate([[True], np.hypot(*np.diff(path, axis=0).T) > 1e-9])
    path = path[keep]
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    at = np.linspace(0, along[-1], max(4, round(along[-1] / spacing) + 1))
    return np.stack([np.interp(at, along, path[:, 0]), np.interp(at, along, path[:, 1])], axis=1)


def another_hand(paths: list[Path2D], rng: np.random.Generator) -> list[Path2D]:
    """The same style with other proportions, slant and turn, and bent a little all over; about one unit high."""
    bend, phase = rng.uniform(-0.025, 0.025, (2, 2)), rng.uniform(0, 2 * np.pi, (2, 2))
    proportion, slant, turn = rng.uniform(0.62, 0.95), rng.uniform(-0.18, 0.3), np.radians(rng.normal(0, 4))
    shape = np.array([[proportion, -slant], [0, 1]])
    turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) @ shape
    hands = []
    for path in paths:
        xy = path / 100 - 0.5
        waves = np.sin(2 * np.pi * xy[:, None, :] * np.array([0.8, 1.3])[:, None] + phase)  # [n, wave, axis]
        bent = xy + np.einsum("nwa,wa->na", waves[:, :, ::-1], bend)
        hands.append(bent @ turned.T)
    return hands


def tremble(path: Path2D, strength: float, rng: np.random.Generator) -> Path2D:
    """Slight unsteadiness: noise smoothed along the path."""
    noise = rng.normal(0, strength, (len(path) + 4, 2))
    return path + np.stack([np.convolve(noise[:, axis], np.ones(5) / np.sqrt(5), "valid") for axis in (0, 1)], axis=1)


def draw(style: tuple[str, ...], rng: np.random.Generator) -> list[dict[str, object]]:
    """One drawing of a style, as the strokes that are written to the file."""
    size = rng.uniform(0.35, 0.9)
    width = round(float(np.clip(rng.uniform(0.055, 0.17) * size, 0.04, 0.12)), 3)
    paths = another_hand([pen_path(stroke) for stroke in style], rng)
    everything = np.concatenate(paths)
    low, high = everything.min(axis=0), everything.max(axis=0)
    scale = (size - width) / (high - low).max()
    # The hand is never quite at rest, and the coordinates are rounded: keep a little more than the pen from the edge.
    margin = width / 2 + 0.015
    room = 1 - 2 * margin - (high - low) * scale
    corner = margin + np.maximum(room, 0) * rng.beta(2, 2, 2)
    spacing = sum(np.hypot(*np.diff(path, axis=0).T).sum() for path in paths) / rng.integers(28, 60)
    strength = rng.uniform(0.0005, 0.0035)
    strokes = []
    for path in paths:
        placed = tremble((respace(path, spacing) - low) * scale + corner, strength, rng)
        inside = np.clip(placed, width / 2, 1 - width / 2)
        strokes.append({"width": width, "points": [[round(x, 3), round(y, 3)] for x, y in inside.tolist()]})
    return strokes


def main() -> None:
    """Draw every style anew and write one file a digit."""
    for digit, styles in STYLES.items():
        drawings = [
            {"style": name, "strokes": draw(style, np.random.default_rng([digit, number, copy]))}
            for number, (name, style) in enumerate(styles.items())
            for copy in range(COPIES)
        ]
        lines = ",\n".join(json.dumps(drawing, separators=(",", ":")) for drawing in drawings)
        (FOLDER / f"{digit}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
