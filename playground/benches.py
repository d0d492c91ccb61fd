"""What a benchmark measures, as a value; the benchmarks themselves are beside what they measure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: ``case`` of ``bench`` took ``value`` in ``unit``.

    ``against`` says what it is compared with, such as ``goal 40`` or ``PyTorch 105``; empty where with nothing.
    ``ratio`` is above 1 where this program is better, None without a comparison.
    """

    bench: str
    case: str
    value: float
    unit: str
    against: str = ""
    ratio: float | None = None
