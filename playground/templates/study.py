"""What the full-size networks have in common: ImageNet's pictures, and a recipe of their papers' kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from playground.graph import Graph
from playground.recipe import Momentum, Recipe, StepDecay
from playground.templates.assembling import noted
from playground.templates.template import Template

DATASET = "imagenet"


def study(template_id: str, title: str, text: str, build: Callable[[], Graph], learning_rate: float = 0.1) -> Template:
    """A network to look at: opened and described, and trained only on other data.

    Args:
        template_id: its id.
        title: what it is called.
        text: what it is and how it departs from its paper; its help, and a note in the network.
        build: makes the network, without the note.
        learning_rate: what the paper begins with.
    """
    recipe = Recipe(
        optimizer=Momentum(),
        learning_rate=learning_rate,
        schedule=StepDecay(factor=0.1, every=150_000),
        batch_size=256 if learning_rate > 0.05 else 128,
        l2=1e-4,
    )
    return Template(template_id, title, text, DATASET, recipe, cache(lambda: noted(build(), text)))
