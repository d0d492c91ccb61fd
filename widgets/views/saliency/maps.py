"""The ways of looking at what an answer depends on: each a map of the picture's pixels."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from playground.probes.saliency import Saliency
from widgets.theme.maps import Map

Floats = NDArray[np.float32]

Kind = Literal["absolute", "signed", "times-input", "occlusion"]

COLOURS: dict[Kind, Map] = {
    "absolute": "viridis",
    "signed": "blue-orange",
    "times-input": "blue-orange",
    "occlusion": "blue-orange",
}


def values(kind: Kind, seen: Saliency) -> Floats | None:
    """One number a pixel, float32 [height, width]; None where the record has none.

    Of several channels, the steepest slope (as Simonyan et al., 2013), their mean, or the sum of the products.
    """
    if kind == "occlusion":
        return seen.drop
    slope = seen.gradient
    if kind == "absolute":
        return np.asarray(np.abs(slope).max(axis=-1), np.float32)
    if kind == "signed":
        return np.asarray(slope.mean(axis=-1), np.float32)
    return np.asarray((slope * seen.subject.input).sum(axis=-1), np.float32)


def furthest(found: Floats) -> float:
    """The largest finite amount, at least a little."""
    finite = np.abs(found[np.isfinite(found)])
    return max(float(finite.max(initial=0.0)), 1e-9)
