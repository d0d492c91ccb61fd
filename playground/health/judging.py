"""The rules: from figures and losses to findings, the worst first. Each says from where on it speaks, and why."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from playground.edits import set_setting
from playground.experiment import Experiment
from playground.groups import names
from playground.health.course import Course
from playground.health.findings import Finding, Relief
from playground.probes.health import HealthFigures
from playground.wording import QT_TRANSLATE_NOOP

VANISHES = 1e-3
"""The gradient of one layer against the largest: below this share it learns a thousand times more slowly."""

EXPLODES = 30.0
"""The root mean square of a layer's gradient; with usual rates a step is then larger than the weights themselves."""

DEAD, SATURATED = 0.4, 0.5
"""Shares of the units, and of the outputs, from which on it is said."""

ENOUGH_STEPS = 100
"""Before so many steps nothing is said of the course of the losses."""

RISES, AHEAD = 1.15, 0.7
"""Overfitting: the held-out loss above its least by so much, the training loss below this share of it."""

STALLS = 0.97
"""Too low a rate: after many steps the loss is still above this share of where it began."""

_LOWER = QT_TRANSLATE_NOOP("wording", "Learning rate {rate}")


def judged(figures: HealthFigures, experiment: Experiment, course: Course) -> tuple[Finding, ...]:
    """Everything that is wrong; nothing where all is well."""
    if figures.broken or not math.isfinite(course.part(0.9, 1.0) if len(course.train) else 0.0):
        return (_diverged(figures, experiment),)
    exploding = tuple(_exploding(figures, experiment))
    return (
        *exploding,
        *(() if exploding else _vanishing(figures, experiment)),  # beside one that explodes all others look faint
        *_silent(figures, experiment),
        *_course(experiment, course),
    )


def _diverged(figures: HealthFigures, experiment: Experiment) -> Finding:
    return Finding(
        "diverged",
        QT_TRANSLATE_NOOP("wording", "Training has diverged"),
        QT_TRANSLATE_NOOP(
            "wording",
            "{count} weights are not finite numbers. Steps were too large: begin again (Reset) with a lower rate.",
        ),
        {"count": f"{figures.broken:,}"},
        _with_rate(experiment, 0.1),
    )


def _exploding(figures: HealthFigures, experiment: Experiment) -> Iterator[Finding]:
    worst = max(figures.layers, key=lambda one: one.gradient, default=None)
    if worst is None or not worst.gradient > EXPLODES:
        return
    clipped = replace(experiment, recipe=experiment.recipe.model_copy(update={"clip_norm": 1.0}))
    yield Finding(
        "exploding",
        QT_TRANSLATE_NOOP("wording", "Exploding gradient in “{layer}”"),
        QT_TRANSLATE_NOOP(
            "wording",
            "Its gradient is {size} a weight: one step can undo all that was learned. Clip the gradient, or start with "
            "smaller weights.",
        ),
        {"layer": _name(experiment, worst.node), "size": f"{worst.gradient:.3g}"},
        None if experiment.recipe.clip_norm else Relief(QT_TRANSLATE_NOOP("wording", "Clip it to length 1"), clipped),
    )


def _vanishing(figures: HealthFigures, experiment: Experiment) -> Iterator[Finding]:
    largest = max((one.gradient for one in figures.layers), default=0.0)
    faint = min(figures.layers, key=lambda one: one.gradient, default=None)
    if faint is None or len(figures.layers) < 3 or largest <= 0 or faint.gradient >= VANISHES * largest:
        return
    bent = [one.node for one in figures.functions if one.function in ("sigmoid", "tanh", "softplus")]
    yield Finding(
        "vanishing",
        QT_TRANSLATE_NOOP("wording", "Vanishing gradient in “{layer}”"),
        QT_TRANSLATE_NOOP(
            "wording",
            "It is {times} times smaller than elsewhere, so this layer hardly learns. Sigmoid and tanh shrink it layer "
            "by layer: take ReLU, batch norm or skip connections, or fewer layers.",
        ),
        {"layer": _name(experiment, faint.node), "times": f"{largest / max(faint.gradient, 1e-30):,.0f}"},
        _with_function(experiment, bent[:-1] if _ends_in(figures, experiment) else bent, "relu"),
    )


def _silent(figures: HealthFigures, experiment: Experiment) -> Iterator[Finding]:
    for one in figures.functions:
        values = {"layer": _name(experiment, one.node)}
        if one.dead is not None and one.dead >= DEAD:
            yield Finding(
                "dead",
                QT_TRANSLATE_NOOP("wording", "{percent} % of “{layer}” is dead"),
                QT_TRANSLATE_NOOP(
                    "wording",
                    "These units answer 0 to every example and learn nothing any more. A leaky ReLU lets a little "
                    "through; a lower rate keeps others alive.",
                ),
                values | {"percent": f"{100 * one.dead:.0f}"},
                _with_function(experiment, [one.node], "leaky-relu"),
            )
        if one.saturated is not None and one.saturated >= SATURATED and not _is_last(figures, experiment, one.node):
            yield Finding(
                "saturated",
                QT_TRANSLATE_NOOP("wording", "“{layer}” is saturated"),
                QT_TRANSLATE_NOOP(
                    "wording",
                    "{percent} % of its outputs lie where the function is flat, so that hardly any gradient comes "
                    "through. Start with smaller weights (Glorot), or take ReLU.",
                ),
                values | {"percent": f"{100 * one.saturated:.0f}"},
                _with_function(experiment, [one.node], "relu"),
            )


def _course(experiment: Experiment, course: Course) -> Iterator[Finding]:
    if course.last_step < ENOUGH_STEPS or len(course.train) < 20:
        return
    now, before, begin = course.part(0.75, 1.0), course.part(0.25, 0.5), course.begins()
    if len(course.held_out) >= 4:
        least, last = float(course.held_out.min()), float(course.held_out[-1])
        if last > RISES * least and now < AHEAD * last:
            yield _overfitting(experiment, least, last)
    if now > 1.02 * max(before, 1e-12) and now > 0.9 * begin:
        yield Finding(
            "rate too high",
            QT_TRANSLATE_NOOP("wording", "The loss does not fall: the rate may be too high"),
            QT_TRANSLATE_NOOP("wording", "It went from {before} to {now}. Smaller steps come to rest in a valley."),
            {"before": f"{before:.3g}", "now": f"{now:.3g}"},
            _with_rate(experiment, 0.3),
        )
    elif now > STALLS * begin and before >= now:
        yield Finding(
            "rate too low",
            QT_TRANSLATE_NOOP("wording", "The loss hardly moves: the rate may be too low"),
            QT_TRANSLATE_NOOP(
                "wording", "After {steps} steps it is {now}, at first it was {begin}. Take larger steps."
            ),
            {"steps": f"{course.last_step:,}", "now": f"{now:.3g}", "begin": f"{begin:.3g}"},
            _with_rate(experiment, 3.0),
        )


def _overfitting(experiment: Experiment, least: float, last: float) -> Finding:
    stronger = max(10 * experiment.recipe.l2, 1e-3)
    relieved = replace(experiment, recipe=experiment.recipe.model_copy(update={"l2": stronger}))
    return Finding(
        "overfitting",
        QT_TRANSLATE_NOOP("wording", "Overfitting"),
        QT_TRANSLATE_NOOP(
            "wording",
            "The held-out loss has risen from {least} to {last} while the training loss falls: examples are learned by "
            "heart. More data, weight decay, dropout or a smaller network help.",
        ),
        {"least": f"{least:.3g}", "last": f"{last:.3g}"},
        Relief(QT_TRANSLATE_NOOP("wording", "L2 penalty {l2}"), relieved, {"l2": f"{stronger:g}"})
        if stronger <= 1
        else None,
    )


# --- remedies --------------------------------------------------------------------------------------------------------


def _with_rate(experiment: Experiment, times: float) -> Relief | None:
    rate = float(f"{experiment.recipe.learning_rate * times:.1g}")
    if not 1e-9 < rate <= 10:
        return None
    changed = replace(experiment, recipe=experiment.recipe.model_copy(update={"learning_rate": rate}))
    return Relief(_LOWER, changed, {"rate": f"{rate:g}"})


def _with_function(experiment: Experiment, nodes: list[str], function: str) -> Relief | None:
    """Another function in these layers; None where one of them is inside a group, whose repetitions share it."""
    known = {node.id for node in experiment.graph.nodes}
    if not nodes or not set(nodes) <= known:
        return None
    changed = replace(experiment, graph=set_setting(experiment.graph, nodes, "function", function))
    label = QT_TRANSLATE_NOOP("wording", "Take {function} instead")
    names = {"relu": "ReLU", "leaky-relu": "leaky ReLU"}
    return Relief(label, changed, {"function": names[function]})


def _ends_in(figures: HealthFigures, experiment: Experiment) -> bool:
    """Whether the last activation makes the output, as the sigmoid of an autoencoder does: that one stays."""
    return bool(figures.functions) and _is_last(figures, experiment, figures.functions[-1].node)


def _is_last(figures: HealthFigures, experiment: Experiment, node: str) -> bool:
    return experiment.target == "input" and node == figures.functions[-1].node


def _name(experiment: Experiment, node: str) -> str:
    return names(experiment.graph).get(node, node)
