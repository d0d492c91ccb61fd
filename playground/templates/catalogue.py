"""Every template by id."""

from __future__ import annotations

from functools import cache

from playground.experiment import Experiment
from playground.graph import Graph, essence
from playground.problems import ProblemError, UnknownName, closest
from playground.templates.alexnet import ALEXNET
from playground.templates.densenet import DENSENET
from playground.templates.googlenet import GOOGLENET
from playground.templates.network_in_network import NIN
from playground.templates.pretrained import PRETRAINED, pretrained
from playground.templates.resnet import RESNET
from playground.templates.small import SMALL
from playground.templates.tables import TABLES
from playground.templates.template import Template
from playground.templates.vgg import VGG

_STUDY = (*ALEXNET, *VGG, *NIN, *GOOGLENET, *RESNET, *DENSENET)

TEMPLATES: dict[str, Template] = {template.id: template for template in (*SMALL, *TABLES, *_STUDY)}
"""Every template by id, in the order in which they are shown."""


def find(template_id: str) -> Template:
    """The template of this id; ``ProblemError`` with a suggestion where there is none."""
    if template_id not in TEMPLATES:
        raise ProblemError(UnknownName(template_id, "template", template_id, closest(template_id, list(TEMPLATES))))
    return TEMPLATES[template_id]


def template_of(experiment: Experiment) -> str | None:
    """The id of the template that the network is of (``pretrained`` too), None where it is the learner's own."""
    graph = essence(experiment.graph)
    if graph == _essence(PRETRAINED):
        return PRETRAINED
    for template in TEMPLATES.values():
        if template.target == experiment.target and _essence(template.id) == graph:
            return template.id
    return None


@cache
def _essence(template_id: str) -> Graph:
    """A template's network without what only the canvas knows; asked after every edit, so made once."""
    return essence(pretrained().graph if template_id == PRETRAINED else TEMPLATES[template_id].build())
