"""What may vary between the lanes of a race: one entry a setting, in ``SETTINGS``."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import ValidationError

from playground import titles
from playground.experiment import Experiment
from playground.files import faults
from playground.layers import ActivationFunction
from playground.problems import BadSetting, ProblemError, UnknownName, closest
from playground.racing import folds, hidden
from playground.recipe import OPTIMIZERS, Recipe
from playground.wording import QT_TRANSLATE_NOOP

Value = int | float | str


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting that may vary.

    ``suggest`` gives so many values worth trying for an experiment; ``apply`` gives the experiment with a value, and
    raises ``ProblemError`` for one that cannot be; ``present`` is the value that the
    experiment has. ``apt`` says whether the setting is there to vary at all. ``parse`` reads what was typed and raises
    ``ValueError``; ``all_of`` gives the values that a whole number alone stands for. ``is_scale`` tells that values lie
    on a logarithmic axis.
    """

    id: str
    title: str
    help: str
    suggest: Callable[[Experiment, int], tuple[Value, ...]]
    apply: Callable[[Experiment, Any], Experiment]
    present: Callable[[Experiment], Value | None]
    parse: Callable[[str], Value]
    choices: tuple[str, ...] = ()
    is_scale: bool = False
    all_of: Callable[[int], tuple[Value, ...]] | None = None

    def apt(self, experiment: Experiment) -> bool:
        """Whether this experiment has the setting."""
        return self.present(experiment) is not None


def in_words(setting: Setting, value: Value, translate: Callable[[str], str] = str) -> str:
    """A value as it is shown: ``Adam``, ``ReLU``, ``0.01``, ``seed 3``."""
    if setting.id == "optimizer":
        return translate(titles.OPTIMIZERS[str(value)])
    if setting.id == "activation":
        return activation_in_words(str(value), translate)
    return str(value) if isinstance(value, int) else f"{value:g}" if isinstance(value, float) else value


def activation_in_words(function: str, translate: Callable[[str], str] = str) -> str:
    """``relu`` as ``ReLU``, a formula as it is written."""
    return translate(titles.ACTIVATIONS[function]) if function in titles.ACTIVATIONS else function


def _with_recipe(field: str) -> Callable[[Experiment, Any], Experiment]:
    def apply(experiment: Experiment, value: Any) -> Experiment:
        fields = {name: getattr(experiment.recipe, name) for name in Recipe.model_fields} | {field: value}
        try:
            return replace(experiment, recipe=Recipe.model_validate(fields))
        except ValidationError as error:
            raise ProblemError(*faults.problems(Recipe, error)) from None

    return apply


def _with_graph(change: Callable[[Any, Any], Any]) -> Callable[[Experiment, Any], Experiment]:
    return lambda experiment, value: replace(experiment, graph=change(experiment.graph, value))


def _of_recipe(field: str) -> Callable[[Experiment], Value | None]:
    return lambda experiment: getattr(experiment.recipe, field)  # type: ignore[no-any-return]


def _with_optimizer(experiment: Experiment, kind: str) -> Experiment:
    if kind == experiment.recipe.optimizer.kind:
        return experiment
    if kind not in OPTIMIZERS:
        raise ProblemError(UnknownName("recipe.optimizer", "optimizer", kind, closest(kind, tuple(OPTIMIZERS))))
    return _with_recipe("optimizer")(experiment, OPTIMIZERS[kind]())


def _with_seed(experiment: Experiment, seed: int) -> Experiment:
    if not 0 <= seed < 2**31:
        raise ProblemError(BadSetting("seed", _BAD_SEED))
    return replace(experiment, seed=seed)


def _seeds(experiment: Experiment, count: int) -> tuple[Value, ...]:
    return tuple((experiment.seed + number) % 2**31 for number in range(count))


def _around(
    values: tuple[Value, ...], present: Callable[[Experiment], Value | None]
) -> Callable[[Experiment, int], tuple[Value, ...]]:
    """So many neighbours among the values, the one nearest to what the experiment has in their middle."""

    def suggest(experiment: Experiment, count: int) -> tuple[Value, ...]:
        now = float(present(experiment) or 0)
        nearest = min(range(len(values)), key=lambda number: abs(_size(float(values[number])) - _size(now)))
        first = min(max(nearest - count // 2, 0), max(len(values) - count, 0))
        return values[first : first + count]

    return suggest


def _size(value: float) -> float:
    """What matters by factors, for comparing; 0 is below all others."""
    return math.log(max(value, 1e-9))


def _first(values: tuple[Value, ...]) -> Callable[[Experiment, int], tuple[Value, ...]]:
    return lambda _, count: values[:count]


def _functions(experiment: Experiment, count: int) -> tuple[Value, ...]:
    """The network's own formulas first, for they are what is compared with the others."""
    own = [name for name in hidden.functions(experiment.graph) if name.startswith(hidden.FORMULA)]
    return tuple(dict.fromkeys([*own, *_USUAL]))[:count]


def _width(experiment: Experiment) -> Value | None:
    return next(iter(hidden.widths(experiment.graph)), None)


def _dropout(experiment: Experiment) -> Value | None:
    return hidden.dropout(experiment.graph)


def _number(text: str) -> float:
    """A number; a comma may stand for the point."""
    return float(text.replace(",", "."))


_BAD_SEED = QT_TRANSLATE_NOOP("wording", "a seed is a whole number from 0 to 2147483647")
_USUAL = ("relu", "sigmoid", "tanh", "leaky-relu", "elu", "gelu", "silu", "softplus", "step", "identity")
_ACTIVATIONS = tuple(name for name in get_args(ActivationFunction) if name != "softmax")
_RATES = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
_PENALTIES = (0.0, 0.00001, 0.00003, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03)

_ENTRIES = (
    Setting(
        "seed",
        QT_TRANSLATE_NOOP("wording", "Seed"),
        QT_TRANSLATE_NOOP("wording", "Another seed: other first weights and another order of the examples."),
        _seeds,
        _with_seed,
        lambda experiment: experiment.seed,
        parse=int,
    ),
    Setting(
        "optimizer",
        QT_TRANSLATE_NOOP("wording", "Optimizer"),
        QT_TRANSLATE_NOOP("wording", "How each step follows the slope; all at the recipe's learning rate."),
        _first(("sgd", "momentum", "adam", "rmsprop", "adagrad", "nesterov", "adamw", "adadelta", "lion")),
        _with_optimizer,
        lambda experiment: experiment.recipe.optimizer.kind,
        parse=str,
        choices=tuple(OPTIMIZERS),
    ),
    Setting(
        "learning-rate",
        QT_TRANSLATE_NOOP("wording", "Learning rate"),
        QT_TRANSLATE_NOOP("wording", "How far each step goes."),
        _around(_RATES, _of_recipe("learning_rate")),
        _with_recipe("learning_rate"),
        _of_recipe("learning_rate"),
        parse=_number,
        is_scale=True,
    ),
    Setting(
        "batch-size",
        QT_TRANSLATE_NOOP("wording", "Batch size"),
        QT_TRANSLATE_NOOP("wording", "Examples a step; lanes keep pace by epochs, so small batches make more steps."),
        _around((1, 3, 10, 30, 100, 300, 1000), _of_recipe("batch_size")),
        _with_recipe("batch_size"),
        _of_recipe("batch_size"),
        parse=int,
        is_scale=True,
    ),
    Setting(
        "width",
        QT_TRANSLATE_NOOP("wording", "Width"),
        QT_TRANSLATE_NOOP("wording", "Units of every hidden dense layer."),
        _around((1, 2, 4, 8, 16, 32, 64, 128), _width),
        _with_graph(hidden.with_width),
        _width,
        parse=int,
        is_scale=True,
    ),
    Setting(
        "activation",
        QT_TRANSLATE_NOOP("wording", "Activation"),
        QT_TRANSLATE_NOOP("wording", "The function of every hidden activation; all begin with the same weights."),
        _functions,
        _with_graph(hidden.with_function),
        lambda experiment: next(iter(hidden.functions(experiment.graph)), None),
        parse=str,
        choices=_ACTIVATIONS,
    ),
    Setting(
        "dropout",
        QT_TRANSLATE_NOOP("wording", "Dropout"),
        QT_TRANSLATE_NOOP("wording", "The share of hidden units silenced at each step of training."),
        _around((0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8), _dropout),
        _with_graph(hidden.with_dropout),
        _dropout,
        parse=_number,
    ),
    Setting(
        "l2",
        QT_TRANSLATE_NOOP("wording", "L2 penalty"),
        QT_TRANSLATE_NOOP("wording", "What large weights cost: half of it times the sum of their squares."),
        _around(_PENALTIES, _of_recipe("l2")),
        _with_recipe("l2"),
        _of_recipe("l2"),
        parse=_number,
        is_scale=True,
    ),
    Setting(
        "l1",
        QT_TRANSLATE_NOOP("wording", "L1 penalty"),
        QT_TRANSLATE_NOOP("wording", "What weights cost by their size alone; it drives many of them to 0."),
        _around(_PENALTIES, _of_recipe("l1")),
        _with_recipe("l1"),
        _of_recipe("l1"),
        parse=_number,
        is_scale=True,
    ),
    Setting(
        "fold",
        QT_TRANSLATE_NOOP("wording", "Fold"),
        QT_TRANSLATE_NOOP("wording", "Cross-validation: each lane holds out another part of the rows; 5 makes five."),
        folds.suggested,
        folds.with_fold,
        folds.present,
        parse=folds.parsed,
        all_of=folds.folds,
    ),
)

SETTINGS: dict[str, Setting] = {entry.id: entry for entry in _ENTRIES}
"""By id, in the order of the chooser."""
