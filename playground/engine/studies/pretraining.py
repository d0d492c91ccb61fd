"""Greedy layer-wise pre-training beside the run, which may take what was learned when it is done."""

from __future__ import annotations

from playground.engine import pretraining as layer_wise
from playground.engine.studies.context import Beside, Context, Course
from playground.studies.pretraining import PretrainingRequest


def pretraining(request: PretrainingRequest, context: Context) -> Course:
    """Learn every hidden layer in turn; see ``PretrainingFound``."""
    course = layer_wise.pretraining(request, context.experiment, context.data, context.parameters, context.state)
    found = next(course)
    while True:
        made = yield (Beside(found) if callable(found) else found)
        try:
            found = course.send(made)
        except StopIteration:
            return
