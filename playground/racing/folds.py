"""Cross-validation as a race: lanes that start alike, each with another fold of the rows held out."""

from __future__ import annotations

from dataclasses import replace

from playground.datasets import Fold
from playground.datasets.tables import FEWEST_FOLDS, MOST_FOLDS
from playground.experiment import Experiment
from playground.problems import BadSetting, ProblemError
from playground.wording import QT_TRANSLATE_NOOP

_BAD_FOLD = QT_TRANSLATE_NOOP("wording", "a fold is written 2/5: the second of five; there are 2 to 20 of them")
_FEW_ROWS = QT_TRANSLATE_NOOP("wording", "there are fewer rows than folds")


def folds(of: int) -> tuple[str, ...]:
    """All folds of so many, as they are written: ``1/5`` to ``5/5``; ``ValueError`` for a number that cannot be."""
    if not FEWEST_FOLDS <= of <= MOST_FOLDS:
        raise ValueError(of)
    return tuple(f"{number}/{of}" for number in range(1, of + 1))


def suggested(_: Experiment, count: int) -> tuple[str, ...]:
    """So many folds, where that many can be."""
    return folds(min(max(count, FEWEST_FOLDS), MOST_FOLDS))


def parsed(text: str) -> str:
    """A fold as it is written, such as ``2/5``; ``ValueError`` for what is none."""
    return str(_fold(text))


def with_fold(experiment: Experiment, value: str) -> Experiment:
    """The experiment with this fold of its table held out; ``ProblemError`` for one that cannot be."""
    try:
        fold = _fold(value)
    except ValueError:
        raise ProblemError(BadSetting("fold", _BAD_FOLD)) from None
    if fold.of > experiment.data.examples:
        raise ProblemError(BadSetting("fold", _FEW_ROWS))
    return replace(experiment, table=experiment.table.model_copy(update={"fold": fold}))


def present(experiment: Experiment) -> str | None:
    """The fold that is held out, empty for none; None where the data are no table that can be split."""
    if experiment.data.kind != "table" or experiment.data.is_split:
        return None
    return str(experiment.table.fold or "")


def _fold(text: str) -> Fold:
    number, _, of = text.partition("/")
    return Fold(number=int(number), of=int(of))
