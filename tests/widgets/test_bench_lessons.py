"""The benchmark of the lessons: what it measures, not how long that takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from playground import lessons
from widgets.bench import lessons as bench


@pytest.mark.slow
def test_every_measurement_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    found = bench.measure(("neuron-xor",))
    assert [row.case for row in found] == [
        "first step, spiral without a lesson (control)",
        "first picture, neuron-xor",
        "first step, neuron-xor",
    ]
    assert all(row.value > 0 for row in found)
    assert [row.against for row in found] == ["", "goal 0.3", "goal 2"]


def test_the_quick_ones_are_there() -> None:
    assert set(bench.QUICK) <= {entry.id for entry in lessons.entries()}
