"""When each view applies, by its id."""

from __future__ import annotations

from playground.experiment import Experiment
from playground.views import needs
from playground.views.obstacles import Obstacle, Rule

RULES: dict[str, Rule] = {
    "activations": needs.training,
    "adversarial": needs.named_pictures,
    "arena": needs.hidden_functions,
    "boundary": needs.two_inputs,
    "embedding": needs.classes,
    "finder": needs.training,
    "fit": needs.numbers,
    "forgetting": needs.own_drawings,
    "health": needs.training,
    "histograms": needs.training,
    "microscope": needs.training,
    "landscape": needs.training,
    "mistakes": needs.labels,
    "neurons": needs.plane,
    "race": needs.training,
    "reconstruction": needs.painting,
    "saliency": needs.named_pictures,
    "sliding": needs.named_pictures,
    "wants": needs.pictures,
}
"""By the id of the view; a test names a view without a rule."""


def obstacle(view: str, experiment: Experiment) -> Obstacle | None:
    """What keeps a view from showing something in this experiment, None where nothing does."""
    return RULES[view](experiment)
