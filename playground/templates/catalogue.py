"""Every template by id."""

from __future__ import annotations

from playground.experiment import Experiment
from playground.graph import essence
from playground.problems import ProblemError, UnknownName, closest
from playground.templates.pretrained import PRETRAINED, pretrained
from playground.templates.small import SMALL
from playground.templates.template import Template

TEMPLATES: dict[str, Template] = {template.id: template for template in SMALL}
"""Every template by id, in the order in which they are shown."""


def find(template_id: str) -> Template:
    """The template of this id; ``ProblemError`` with a suggestion where there is none."""
    if template_id not in TEMPLATES:
        raise ProblemError(UnknownName(template_id, "template", template_id, closest(template_id, list(TEMPLATES))))
    return TEMPLATES[template_id]


def template_of(experiment: Experiment) -> str | None:
    """The id of the template that the network is of (``pretrained`` too), None where it is the learner's own."""
    graph = essence(experiment.graph)
    if graph == essence(pretrained().graph):
        return PRETRAINED
    for template in TEMPLATES.values():
        if template.target == experiment.target and essence(template.build()) == graph:
            return template.id
    return None
