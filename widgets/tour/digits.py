"""The digits that the tour draws: pen paths made by hand, in pad units, from (0, 0) top left to (1, 1)."""

from __future__ import annotations

PenPath = tuple[tuple[float, float], ...]

THREE: tuple[PenPath, ...] = (
    (
        (0.31, 0.26),
        (0.36, 0.20),
        (0.43, 0.165),
        (0.51, 0.16),
        (0.59, 0.18),
        (0.645, 0.235),
        (0.655, 0.31),
        (0.62, 0.38),
        (0.56, 0.43),
        (0.49, 0.46),
        (0.56, 0.475),
        (0.63, 0.515),
        (0.68, 0.58),
        (0.69, 0.66),
        (0.66, 0.74),
        (0.60, 0.80),
        (0.52, 0.83),
        (0.43, 0.83),
        (0.35, 0.80),
        (0.29, 0.745),
    ),
)
FIVE: tuple[PenPath, ...] = (
    (
        (0.37, 0.20),
        (0.36, 0.28),
        (0.35, 0.36),
        (0.34, 0.44),
        (0.41, 0.415),
        (0.49, 0.41),
        (0.57, 0.435),
        (0.635, 0.49),
        (0.665, 0.57),
        (0.655, 0.66),
        (0.61, 0.735),
        (0.53, 0.785),
        (0.44, 0.795),
        (0.36, 0.775),
        (0.30, 0.73),
    ),
    ((0.37, 0.20), (0.45, 0.20), (0.54, 0.195), (0.64, 0.19)),
)
SEVEN: tuple[PenPath, ...] = (
    (
        (0.28, 0.20),
        (0.38, 0.195),
        (0.48, 0.19),
        (0.58, 0.185),
        (0.70, 0.18),
        (0.66, 0.27),
        (0.615, 0.37),
        (0.57, 0.47),
        (0.53, 0.57),
        (0.49, 0.68),
        (0.455, 0.83),
    ),
)


def moved(digit: tuple[PenPath, ...], size: float, x: float, y: float) -> tuple[PenPath, ...]:
    """The digit, ``size`` times as large, with the middle of its pad moved to (x, y)."""
    return tuple(tuple((x + size * (a - 0.5), y + size * (b - 0.5)) for a, b in path) for path in digit)
