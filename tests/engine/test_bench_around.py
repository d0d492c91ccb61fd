"""``bench engine``: that all there is to ask of is asked, and answered in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from playground.engine.bench import alone, around
from playground.engine.bench.networks import NETWORKS


def test_every_network_and_measure_is_there() -> None:
    assert {*around.LADDER, around.QUICK} <= NETWORKS.keys()


def test_what_is_measured_is_told_beside_what_it_stands_against(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def measured(what: str, network: str, seconds: float = 0.0, home: str | None = None) -> float:
        assert what in alone.MEASURES
        asked.append((what, network, home is not None))
        return {"memory": 300.0, "memory-raw": 200.0, "with-all": 90.0, "steps-alone": 100.0}.get(what, 2.0)

    monkeypatch.setattr(around, "measured", measured)
    found = {row.case: row for row in around.rows(False)}
    assert found["first step of softmax, nothing compiled yet"].ratio == pytest.approx(2.0)
    assert found["first step of softmax, compiled before"].ratio == pytest.approx(0.5)
    for case in ("compiled meanwhile", "compiled before"):
        assert found[f"most memory, training softmax, {case}"].ratio == pytest.approx(1.0)
    assert found["training left by evaluation and telling, cnn-small"].ratio == pytest.approx(0.9 / 0.95)
    assert {what for what, network, _ in asked if network == "softmax"} == alone.MEASURES.keys()
    assert all(has_home == what.startswith(("first-step", "memory")) for what, _, has_home in asked)


def test_a_quick_look_is_at_first_steps_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(around, "measured", lambda what, _network, **_options: 2.0)
    assert [row.case.split(",")[0] for row in around.rows(True)] == 2 * ["first step of softmax"]


@pytest.mark.slow
@pytest.mark.parametrize("what", list(alone.MEASURES))
def test_every_measure_is_a_number(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    assert around.measured(what, "softmax", 0.2) > 0
