"""Whether a goal is met, and in words what is still missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playground import titles
from playground.datasets import DATASETS
from playground.layers import LAYERS, Activation, Output
from playground.lessons.deeds import setting
from playground.lessons.goals import (
    ActionGoal,
    Budget,
    ChoiceGoal,
    ComparisonGoal,
    Goal,
    MetricGoal,
    NetworkGoal,
    PredictionGoal,
    SettingGoal,
)
from playground.lessons.situation import Point, Situation, best, hidden_layers, is_better_high, neurons, parameters
from playground.lessons.text import Question
from playground.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Words:
    """A template, marked for translation, with the values to fill in; see ``said``."""

    template: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a goal is: ``share`` from 0 to 1, ``missing`` what is still to do, None where nothing is."""

    is_met: bool
    share: float = 0.0
    missing: Words | None = None


MET = Progress(True, 1.0)

METRIC_NAMES: dict[str, str] = {
    "train_loss": QT_TRANSLATE_NOOP("wording", "training loss"),
    "train_accuracy": QT_TRANSLATE_NOOP("wording", "training accuracy"),
    "test_loss": QT_TRANSLATE_NOOP("wording", "test loss"),
    "test_accuracy": QT_TRANSLATE_NOOP("wording", "test accuracy"),
    "test_r2": QT_TRANSLATE_NOOP("wording", "test R²"),
    "gap": QT_TRANSLATE_NOOP("wording", "test loss less training loss"),
    "accuracy_gap": QT_TRANSLATE_NOOP("wording", "training accuracy less test accuracy"),
    "gradient_norm": QT_TRANSLATE_NOOP("wording", "length of the gradient"),
}
"""Each metric as the middle of a sentence has it."""

_NOT_YET = QT_TRANSLATE_NOOP("wording", "Train: the {metric} is not known yet.")
_TOO_LOW = QT_TRANSLATE_NOOP("wording", "The {metric} is {value}; it should be at least {wanted}.")
_TOO_HIGH = QT_TRANSLATE_NOOP("wording", "The {metric} is {value}; it should be at most {wanted}.")
_LATE = QT_TRANSLATE_NOOP("wording", "It should be reached by step {steps}; reset and try again.")
_EARLY = QT_TRANSLATE_NOOP("wording", "Go on: it counts after {epochs} epochs.")
_LARGE = QT_TRANSLATE_NOOP("wording", "There are {count} {what}; at most {most} are allowed.")
_SMALL = QT_TRANSLATE_NOOP("wording", "There are {count} {what}; at least {least} are asked for.")
_NEURONS = QT_TRANSLATE_NOOP("wording", "units in hidden layers")
_LAYERS = QT_TRANSLATE_NOOP("wording", "hidden layers")
_PARAMETERS = QT_TRANSLATE_NOOP("wording", "parameters")
_UNFINISHED = QT_TRANSLATE_NOOP("wording", "The network is not finished: look below it for what is wrong.")
_LACKS = QT_TRANSLATE_NOOP("wording", "The network has no layer of the kind “{kind}” yet.")
_HAS = QT_TRANSLATE_NOOP("wording", "The network still has a layer of the kind “{kind}”.")
_NO_FUNCTION = QT_TRANSLATE_NOOP("wording", "No layer uses the activation “{function}” yet.")
_OTHER_DATA = QT_TRANSLATE_NOOP("wording", "Choose the data “{dataset}” first.")
_NO_SETTING = QT_TRANSLATE_NOOP("wording", "There is nothing called “{path}” in this experiment.")
_OTHER_SETTING = QT_TRANSLATE_NOOP("wording", "“{path}” is {value}; it should be {wanted}.")
_SETTING_LOW = QT_TRANSLATE_NOOP("wording", "“{path}” is {value}; it should be at least {wanted}.")
_SETTING_HIGH = QT_TRANSLATE_NOOP("wording", "“{path}” is {value}; it should be at most {wanted}.")
_SETTINGS: dict[str, str] = {
    "optimizer": QT_TRANSLATE_NOOP("wording", "Optimizer"),
    "schedule": QT_TRANSLATE_NOOP("wording", "Schedule"),
    "loss": QT_TRANSLATE_NOOP("wording", "Loss"),
    "count": QT_TRANSLATE_NOOP("wording", "Number of points"),
    **titles.SETTINGS,
}
_WORDS: dict[str, dict[str, str]] = {
    "optimizer": titles.OPTIMIZERS,
    "schedule": titles.SCHEDULES,
    "loss": titles.LOSSES,
    "function": titles.ACTIVATIONS,
}
"""What the words that a setting can be are called, by the setting."""

_DO_IT = QT_TRANSLATE_NOOP("wording", "Not done yet.")
_DO_MORE = QT_TRANSLATE_NOOP("wording", "Done {count} of {times} times.")
_PIN = QT_TRANSLATE_NOOP("wording", "Pin a run first, to compare with.")
_NOT_BETTER = QT_TRANSLATE_NOOP(
    "wording", "The best {metric} is {value}; the pinned run has {other}, and {wanted} is asked for."
)
_CHOOSE = QT_TRANSLATE_NOOP("wording", "Choose an answer.")
_PREDICT = QT_TRANSLATE_NOOP("wording", "Say what you expect, before you try.")
_NOW_TRY = QT_TRANSLATE_NOOP("wording", "Now try it, and see whether you were right.")
_WRONG = QT_TRANSLATE_NOOP("wording", "That is not it: read why, and choose again.")


def judge(goal: Goal, situation: Situation, question: Question | None = None) -> Progress:
    """How far a goal is; ``question`` is the text's for goals that ask one."""
    if isinstance(goal, ChoiceGoal):
        return _choice(goal, situation, question)
    judges: dict[type, Callable[[Any, Situation], Progress]] = {
        MetricGoal: _metric,
        NetworkGoal: _network,
        SettingGoal: _setting,
        ActionGoal: _action,
        ComparisonGoal: _comparison,
        PredictionGoal: _prediction,
    }
    return judges[type(goal)](goal, situation)


def number(value: float, metric: str = "") -> str:
    """A figure as it is shown: accuracies in per cent, others with three digits that count."""
    if metric.endswith("accuracy") or metric == "accuracy_gap":
        return f"{100 * value:.4g} %"
    return f"{value:.3g}"


def _metric(goal: MetricGoal, situation: Situation) -> Progress:
    asked = goal.offline if situation.is_offline and goal.offline else goal
    within = asked.within or goal.within
    if goal.dataset and situation.experiment.dataset != goal.dataset and not situation.is_offline:
        return Progress(False, 0.0, Words(_OTHER_DATA, {"dataset": DATASETS[goal.dataset].title}))
    if (objection := _over_budget(within, situation)) is not None:
        return Progress(False, 0.0, objection)
    limit = _last_step(within, situation)
    first = within.from_epoch * situation.steps_per_epoch
    points = tuple(point for point in situation.points if first <= point.step <= limit)
    if not points and situation.points:
        early = situation.points[-1].step < first
        words = Words(_EARLY, {"epochs": within.from_epoch}) if early else Words(_LATE, {"steps": limit})
        return Progress(False, situation.points[-1].step / first if early else 0.0, words)
    point = best(points, goal.metric) if goal.best else _newest(points, goal.metric)
    if point is None:
        return Progress(False, 0.0, Words(_NOT_YET, {"metric": METRIC_NAMES[goal.metric]}))
    missing = _bounds(goal.metric, point.figures[goal.metric], asked.at_least, asked.at_most)
    if missing is None:
        return MET
    if situation.points[-1].step > limit:
        missing = Words(_LATE, {"steps": limit})
    return Progress(False, _share(point.figures[goal.metric], asked.at_least, asked.at_most), missing)


def _last_step(within: Budget, situation: Situation) -> float:
    limits = [float("inf")]
    if within.steps is not None:
        limits.append(within.steps)
    if within.epochs is not None:
        limits.append(within.epochs * situation.steps_per_epoch)
    return min(limits)


def _newest(points: tuple[Point, ...], metric: str) -> Point | None:
    return next((point for point in reversed(points) if metric in point.figures), None)


def _bounds(metric: str, value: float, least: float | None, most: float | None) -> Words | None:
    said = {"metric": METRIC_NAMES[metric], "value": number(value, metric)}
    if least is not None and value < least:
        return Words(_TOO_LOW, {**said, "wanted": number(least, metric)})
    if most is not None and value > most:
        return Words(_TOO_HIGH, {**said, "wanted": number(most, metric)})
    return None


def _share(value: float, least: float | None, most: float | None) -> float:
    if least is not None and value < least:
        return max(0.0, value / least) if least > 0 else 0.0
    if most is not None and value > most:
        return max(0.0, most / value) if value > 0 else 0.0
    return 1.0


def _over_budget(within: Budget, situation: Situation) -> Words | None:
    if within.neurons is not None:
        count = neurons(situation.experiment.graph)
        if count > within.neurons:
            return Words(_LARGE, {"count": count, "what": _NEURONS, "most": within.neurons})
    if within.parameters is not None:
        held = parameters(situation.experiment)
        if held is None:
            return Words(_UNFINISHED)
        if held > within.parameters:
            return Words(_LARGE, {"count": f"{held:,}", "what": _PARAMETERS, "most": f"{within.parameters:,}"})
    return None


def _network(goal: NetworkGoal, situation: Situation) -> Progress:
    graph = situation.experiment.graph
    kinds = {node.layer.kind for node in graph.nodes}
    functions = {node.layer.function for node in graph.nodes if isinstance(node.layer, Activation)}
    wanted: list[Words | None] = []
    named = {kind: {"kind": LAYERS[kind].title if kind in LAYERS else kind} for kind in (*goal.has, *goal.lacks)}
    wanted += [Words(_LACKS, named[kind]) if kind not in kinds else None for kind in goal.has]
    limits: list[Words | None] = [Words(_HAS, named[kind]) if kind in kinds else None for kind in goal.lacks]
    if goal.function:
        missing = goal.function not in functions
        name = titles.ACTIVATIONS.get(goal.function, goal.function)
        wanted.append(Words(_NO_FUNCTION, {"function": name}) if missing else None)
    sizes = (
        (len(hidden_layers(graph)), _LAYERS, goal.hidden_layers_at_least, goal.hidden_layers_at_most),
        (neurons(graph), _NEURONS, goal.neurons_at_least, goal.neurons_at_most),
    )
    for count, what, least, most in sizes:
        if least is not None:
            wanted.append(Words(_SMALL, {"count": count, "what": what, "least": least}) if count < least else None)
        if most is not None:
            limits.append(Words(_LARGE, {"count": count, "what": what, "most": most}) if count > most else None)
    limits.append(_over_budget(Budget(parameters=goal.parameters_at_most), situation))
    if graph.only(Output) is None or parameters(situation.experiment) is None:
        limits.append(Words(_UNFINISHED))
    broken = [words for words in limits if words is not None]
    return _of_checks([*wanted, *broken])  # a limit that is kept is nothing done yet


def _of_checks(checks: list[Words | None]) -> Progress:
    missing = [words for words in checks if words is not None]
    return Progress(False, 1 - len(missing) / len(checks), missing[0]) if missing else MET


def _setting(goal: SettingGoal, situation: Situation) -> Progress:
    try:
        value = setting(situation.experiment, goal.path)
    except KeyError:
        return Progress(False, 0.0, Words(_NO_SETTING, {"path": goal.path}))
    name = goal.path.removesuffix(".kind").rpartition(".")[2]
    called = _WORDS.get(name, {})
    said = {"path": _SETTINGS.get(name, goal.path), "value": called.get(str(value), value)}
    if goal.equals is not None and value != goal.equals:
        wanted = called.get(str(goal.equals), goal.equals)
        return Progress(False, 0.0, Words(_OTHER_SETTING, {**said, "wanted": wanted}))
    if goal.at_least is not None and not value >= goal.at_least:
        return Progress(False, 0.0, Words(_SETTING_LOW, {**said, "wanted": goal.at_least}))
    if goal.at_most is not None and not value <= goal.at_most:
        return Progress(False, 0.0, Words(_SETTING_HIGH, {**said, "wanted": goal.at_most}))
    return MET


def _action(goal: ActionGoal, situation: Situation) -> Progress:
    count = sum(deed.name == goal.deed and goal.of in ("", deed.of) for deed in situation.deeds)
    if count >= goal.times:
        return MET
    words = Words(_DO_MORE, {"count": count, "times": goal.times}) if count else Words(_DO_IT)
    return Progress(False, count / goal.times, words)


def _comparison(goal: ComparisonGoal, situation: Situation) -> Progress:
    if situation.pinned is None:
        return Progress(False, 0.0, Words(_PIN))
    mine, other = best(situation.points, goal.metric), best(situation.pinned, goal.metric)
    name = METRIC_NAMES[goal.metric]
    if mine is None or other is None:
        return Progress(False, 0.0, Words(_NOT_YET, {"metric": name}))
    sign = 1 if is_better_high(goal.metric) else -1
    wanted = other.figures[goal.metric] + sign * goal.by
    value = mine.figures[goal.metric]
    if sign * (value - wanted) >= 0 and sign * (value - other.figures[goal.metric]) > 0:
        return MET
    shown = {"value": value, "other": other.figures[goal.metric], "wanted": wanted}
    return Progress(
        False, 0.5, Words(_NOT_BETTER, {"metric": name, **{k: number(v, goal.metric) for k, v in shown.items()}})
    )


def _prediction(goal: PredictionGoal, situation: Situation) -> Progress:
    given = situation.answers.get(goal.id)
    if given is None:
        return Progress(False, 0.0, Words(_PREDICT))
    after = situation.deeds[given[1] :]
    if any(deed.name == goal.until and goal.of in ("", deed.of) for deed in after):
        return MET
    return Progress(False, 0.5, Words(_NOW_TRY))


def _choice(goal: ChoiceGoal, situation: Situation, question: Question | None) -> Progress:
    given = situation.answers.get(goal.id)
    if given is None or question is None:
        return Progress(False, 0.0, Words(_CHOOSE))
    return MET if question.choices[given[0] - 1].is_right else Progress(False, 0.0, Words(_WRONG))
