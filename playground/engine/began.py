"""Where a run on own drawings began, to be told later what became of what it knew."""

from __future__ import annotations

from dataclasses import dataclass

import jax

from playground.engine.network import Parameters


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Began:
    """The weights it began with, on the device, and the step they are of."""

    step: int
    parameters: Parameters
    state: Parameters
    device: jax.Device

    def on(self, device: jax.Device) -> Began:
        """The same on another device; itself where it is there already."""
        if device == self.device:
            return self
        parameters, state = jax.device_put((self.parameters, self.state), device)
        return Began(self.step, parameters, state, device)
