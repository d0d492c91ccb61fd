"""Every probe by the id of its view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from playground.engine.training import Trainer
from playground.probes import Wish
from playground.probes.adversarial import AdversarialWish
from playground.probes.embedding import EmbeddingWish
from playground.probes.forgetting import ForgettingWish
from playground.probes.histograms import HistogramsWish
from playground.probes.landscape import LandscapeWish
from playground.probes.microscope import MicroscopeWish
from playground.probes.mistakes import MistakesWish
from playground.probes.neurons import NeuronsWish
from playground.probes.reconstruction import ReconstructionWish
from playground.probes.saliency import SaliencyWish
from playground.probes.sliding import SlidingWish

Ask = Callable[[Trainer, Any], Any]
"""(trainer, wish) to a record, or None where the view does not apply; ``ProblemError`` where a wish cannot be met."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Where a probe is and how it is asked.

    ``place`` is ``module:function`` within this package, imported when first asked; ``wish`` the class it takes. While
    training it is asked again after ``every`` seconds at the earliest, for what is worth no more, and takes at most
    ``share`` of the time. ``slices`` is the place of the same as a generator, for what takes much longer than a step.
    """

    place: str
    wish: type[Wish] = Wish
    every: float = 0.0
    share: float = 0.12
    slices: str = ""

    def load(self) -> Ask:
        """The function itself."""
        return _loaded(self.place)

    def load_slices(self) -> Ask:
        """The generator; there must be one."""
        return _loaded(self.slices)


def _loaded(place: str) -> Ask:
    module, _, name = place.partition(":")
    ask: Ask = getattr(import_module(f"playground.engine.probes.{module}"), name)
    return ask


PROBES: dict[str, Probe] = {
    "activations": Probe("activations:activations", every=0.25),
    "adversarial": Probe("adversarial:adversarial", AdversarialWish, every=0.25),
    "boundary": Probe("boundary:boundary"),
    "fit": Probe("fit:fit", every=0.03),
    "embedding": Probe("embedding:embedding", EmbeddingWish, every=0.1),
    "forgetting": Probe("forgetting:forgetting", ForgettingWish, every=0.5),
    "health": Probe("health:health", every=0.25),
    "histograms": Probe("histograms:histograms", HistogramsWish, every=0.1),
    "microscope": Probe("microscope:microscope", MicroscopeWish, every=1.0),
    "landscape": Probe("landscape:landscape", LandscapeWish, every=0.05),
    "mistakes": Probe("mistakes:mistakes", MistakesWish, 0.5, share=0.05, slices="mistakes:mistakes_in_slices"),
    "neurons": Probe("neurons:neurons", NeuronsWish),
    "reconstruction": Probe("reconstruction:reconstruction", ReconstructionWish, every=0.05),
    "saliency": Probe("saliency:saliency", SaliencyWish, every=0.25),
    "sliding": Probe("sliding:sliding", SlidingWish, every=0.5),
}
