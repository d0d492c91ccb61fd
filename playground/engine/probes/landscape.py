"""Where the weights of the moment are on a plane that a study has laid."""

from __future__ import annotations

import numpy as np

from playground.engine.landscape.planes import PLANES
from playground.engine.landscape.vectors import places, row
from playground.engine.training import Trainer
from playground.probes.landscape import Landscape, LandscapeWish


def landscape(trainer: Trainer, wish: LandscapeWish) -> Landscape:
    """Project the weights; a record without a plane where there is none for this network."""
    plane = PLANES.get(wish.plane)
    if plane is None or plane.order != places(trainer.plan.structure):
        return Landscape(trainer.step)
    weights = row(trainer.parameters, plane.order)
    if not np.isfinite(weights).all():
        return Landscape(trainer.step, wish.plane, is_finite=False)
    return Landscape(trainer.step, wish.plane, *plane.project(weights))
