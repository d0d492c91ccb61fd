"""Networks to start from, each with the dataset and the recipe it was made for.

In reading order: ``template`` says what one is, ``small`` holds those this program trains, ``pretrained`` the one that
comes with trained weights. Then the famous ones, for study: ``study`` says what they have in common, ``assembling`` how
they are put together, and each family has a file. ``catalogue`` puts them all in one table.
"""

from __future__ import annotations

from playground.templates.catalogue import TEMPLATES, find, template_of
from playground.templates.pretrained import PRETRAINED, pretrained, pretrained_weights, pretraining
from playground.templates.small import goerner, perceptron
from playground.templates.template import Template

__all__ = [
    "PRETRAINED",
    "TEMPLATES",
    "Template",
    "find",
    "goerner",
    "perceptron",
    "pretrained",
    "pretrained_weights",
    "pretraining",
    "template_of",
]
