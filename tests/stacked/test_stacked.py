"""What of a run counts, and the table of what came out; the figures are worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.pretraining import pretrained as learned
from playground.engine.training import Trainer
from playground.experiment import obstacles
from playground.layers import Activation, Dense
from playground.layers.initialisers import Normal
from playground.studies.pretraining import PretrainingRequest
from tests.engine.small import pictures
from tests.stacked.running import pretrained, run
from tests.stacked.ways import WAYS, Way, markdown

PLAIN, AHEAD, TODAY = WAYS


def result(way: Way, seed: int, *accuracies: float | None, ahead: float = 0.0) -> dict[str, Any]:
    made_by = {"way": way.id, "set_up": way.set_up, "budget": 30.0, "seed": seed, "steps": 1000 + seed}
    return {**made_by, "pretraining_seconds": ahead, "training_seconds": 30.0 - ahead, "accuracies": list(accuracies)}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.id)
def test_five_layers_of_sigmoids_and_the_answers(way: Way) -> None:
    made = way.experiment(1)
    layers = [node.layer for node in made.graph.nodes]
    assert [one.function for one in layers if isinstance(one, Activation)] == 5 * ["sigmoid"]
    dense = [one for one in layers if isinstance(one, Dense)]
    assert len(dense) == 6 and obstacles(made) == [] and made.seed == 1
    assert all((one.weights_start == Normal(deviation=0.01)) == (way is not TODAY) for one in dense)


def test_plain_and_pre_trained_differ_in_nothing_but_pre_training() -> None:
    assert PLAIN.experiment(0) == AHEAD.experiment(0) and not PLAIN.epochs and AHEAD.epochs
    assert len({way.set_up for way in WAYS}) == len(WAYS) == len({way.id for way in WAYS})


def test_what_is_pre_trained_is_what_the_study_learns() -> None:
    way, data = replace(AHEAD, epochs=1), DeviceData(pictures(60), devices.find("cpu"))
    trainer = Trainer(way.experiment(0, "digits"), data)
    checkpoint, seconds = pretrained(way, trainer)
    request = PretrainingRequest(way.epochs, way.coder_rate)
    wanted = learned(request, trainer.experiment, data, trainer.parameters, trainer.state).checkpoint
    assert wanted is not None and seconds > 0
    for name, array in wanted.weights.items():
        np.testing.assert_array_equal(checkpoint.weights[name], array, err_msg=name)


def test_pre_training_is_taken_from_the_seconds_there_are() -> None:
    data = DeviceData(pictures(60), devices.find("cpu"))
    longest = run(replace(AHEAD, epochs=1), 0, 1e-3, data, "digits")
    assert longest["pretraining_seconds"] > 1e-3
    assert (longest["steps"], longest["training_seconds"], longest["accuracies"]) == (0, 0.0, 3 * [None])
    plain = run(PLAIN, 0, 0.02, data, "digits")
    assert plain["steps"] > 0 and plain["training_seconds"] >= 0.02 and plain["pretraining_seconds"] == 0
    assert all(0 <= accuracy <= 1 for accuracy in plain["accuracies"])


def test_the_table_tells_medians_and_every_seed() -> None:
    runs = [result(PLAIN, seed, 0.1, 0.11, 0.1 + seed / 100) for seed in (2, 0, 1)]
    runs += [result(AHEAD, 0, None, 0.9, 0.95, ahead=12.0), result(AHEAD, 1, 0.8, 0.9, 0.96, ahead=9.0)]
    runs += [
        {**result(TODAY, 0, 0.9, 0.9, 0.9), "set_up": "another"},
        {**result(TODAY, 0, 0.9, 0.9, 0.9), "budget": 5.0},
    ]
    head, _, plain, ahead, today = markdown(runs, 30.0).splitlines()
    assert "after 10 s | after 20 s | after 30 s" in head
    assert plain.endswith("|  | 1,001 | 10.00 | 11.00 | 11.00 | 0: 10.00, 1: 11.00, 2: 12.00 |")
    assert ahead.endswith("| 10.5 | 1,000 | pre-training | 90.00 | 95.50 | 0: 95.00, 1: 96.00 |")
    assert today.endswith("not run |")
