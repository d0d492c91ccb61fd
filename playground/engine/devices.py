"""The devices JAX can compute on, by ids that scripts can rely on."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

import jax
import psutil
from jaxlib import xla_client

from playground.problems import NoSuchDevice, ProblemError

THREADS = "NPROC"
"""The environment variable that says with how many threads XLA computes on a CPU."""


def available() -> dict[str, str]:
    """Names by id: ``cpu``, and ``gpu:0`` … where there are any."""
    return {id_of(device): f"{device.device_kind}" for device in _all()}


def find(device_id: str | None) -> jax.Device:
    """A device by id (``gpu`` is the first); None takes a GPU where there is one. ``ProblemError`` otherwise."""
    devices = _all()
    if device_id is None:
        return devices[0]
    for device in devices:
        if device_id in (id_of(device), device.platform):
            return device
    raise ProblemError(NoSuchDevice(device_id, ", ".join(sorted(id_of(device) for device in devices))))


@lru_cache(maxsize=1)
def one_thread() -> jax.Device:
    """The CPU once more, to compute on with one thread; its id is ``cpu`` as well.

    The threads that share an operation wait for each other at its end. Where it takes microseconds they wait longer
    than they compute, and longer yet while another program has the other core.
    """
    before = os.environ.get(THREADS)
    os.environ[THREADS] = "1"  # the one thing that decides it, read when a client is made
    try:
        client: Any = xla_client.make_cpu_client()
    finally:
        if before is None:
            del os.environ[THREADS]
        else:
            os.environ[THREADS] = before
    device: jax.Device = client.local_devices()[0]
    return device


def id_of(device: jax.Device) -> str:
    """``cpu`` or ``gpu:0``, ``gpu:1`` …"""
    return "cpu" if device.platform == "cpu" else f"{device.platform}:{device.id}"


def free_memory(device: jax.Device) -> int:
    """Bytes that can still be taken on the device: the machine's for a CPU, its own for a GPU."""
    if device.platform != "cpu" and (stats := device.memory_stats()):
        return int(stats["bytes_limit"] - stats["bytes_in_use"])
    return int(psutil.virtual_memory().available)


def total_memory(device: jax.Device) -> int:
    """Bytes the device has in all: the machine's for a CPU, its own for a GPU."""
    if device.platform != "cpu" and (stats := device.memory_stats()):
        return int(stats["bytes_limit"])
    return int(psutil.virtual_memory().total)


def _all() -> list[jax.Device]:
    """Every device once, GPUs first, one CPU last."""
    found = [device for device in jax.devices() if device.platform != "cpu"]
    return found + jax.devices("cpu")[:1]
