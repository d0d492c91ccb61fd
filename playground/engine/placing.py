"""Which device a network is trained and read on."""

from __future__ import annotations

import jax

from playground.engine import devices
from playground.engine.device_data import DeviceData
from playground.engine.loading import Arrays
from playground.experiment import Experiment
from playground.shapes import survey

SMALL_STEP = 1_000_000
"""Floating-point operations of a step below which a second thread costs more than it does.

Measured on two cores with 2-32-32-1 in batches of 10: 17 microseconds a step with one thread; with two, 19 alone, and
29 while the window or a view uses the other core.
"""

BOTH_WAYS = 3
"""A step is once forward, and twice as much back: for the inputs of each layer and for its weights."""


def placed(experiment: Experiment, device: jax.Device) -> jax.Device:
    """The device asked for, or its one thread where the steps of this network are small."""
    if device.platform == "cpu" and step_flops(experiment) < SMALL_STEP:
        return devices.one_thread()
    return device


def leaves_a_core(device: jax.Device) -> bool:
    """Whether what trains on this device computes on the CPU and leaves a core of it to whoever looks on."""
    return device.platform == "cpu" and bool(device == devices.one_thread())


def takes_all_cores(device: jax.Device) -> bool:
    """Whether whoever looks on takes from training what it needs itself, and more: threads wait for one another."""
    return device.platform == "cpu" and not leaves_a_core(device)


def put(arrays: Arrays, experiment: Experiment, device_id: str | None) -> DeviceData:
    """A dataset where an experiment's network is trained; with None where it is on the best device."""
    return DeviceData(arrays, placed(experiment, devices.find(device_id)))


def step_flops(experiment: Experiment) -> int:
    """What one step of training computes; of an unfinished network, what the blocks that have a shape do."""
    facts = survey(experiment.graph, experiment.data.shape).facts.values()
    return BOTH_WAYS * experiment.recipe.batch_size * sum(fact.flops for fact in facts)
