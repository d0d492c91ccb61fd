"""Tables as examples: rows from scikit-learn or counted out, split and scaled."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from playground.datasets import TableSettings, fizzbuzz
from playground.datasets.scaling import Scale, scale_of
from playground.datasets.splitting import fold, held_out

Floats = NDArray[np.float64]
Examples = tuple[NDArray[np.float32], NDArray[Any], NDArray[np.float32], NDArray[Any]]


class Rows(NamedTuple):
    """A table as it is: ``inputs`` float64 [n, columns]; ``answers`` [n], int32 classes or float64 numbers."""

    inputs: Floats
    answers: NDArray[Any]


def table(dataset_id: str, settings: TableSettings) -> tuple[Examples, tuple[float, float]]:
    """Training rows [n, columns] and answers [n], test rows and answers; and what 0 and 1 of the answers mean.

    Scaled by the training rows alone. A number that is to be predicted is scaled as well; see ``Arrays``. Rows are in
    mixed order, those of FizzBuzz in that of its numbers.
    """
    if dataset_id == "fizzbuzz":
        return prepared(Rows(*fizzbuzz.rows(fizzbuzz.TRAINING)), Rows(*fizzbuzz.rows(fizzbuzz.TEST)), settings)
    rows = built_in(dataset_id)
    if settings.fold:
        marks = fold(rows.answers, settings.fold.of, settings.fold.number, settings.seed)
    else:
        marks = held_out(rows.answers, settings.test_share, settings.seed)
    order = np.random.default_rng(settings.seed).permutation(len(marks))
    train, test = (Rows(rows.inputs[part], rows.answers[part]) for part in (order[~marks[order]], order[marks[order]]))
    return prepared(train, test, settings)


def prepared(train: Rows, test: Rows, settings: TableSettings) -> tuple[Examples, tuple[float, float]]:
    """Both parts in the scale of the first, as ``table`` gives them."""
    scale = scale_of(train.inputs, settings.scaling)
    x, test_x = (scale.scaled(part.inputs) for part in (train, test))
    if train.answers.dtype.kind in "iu":
        return (x, train.answers, test_x, test.answers), (0.0, 1.0)
    of_answers: Scale = scale_of(train.answers[:, None], settings.scaling)
    y, test_y = (of_answers.scaled(part.answers[:, None])[:, 0] for part in (train, test))
    return (x, y, test_x, test_y), (float(of_answers.zero[0]), float(of_answers.unit[0]))


@lru_cache(maxsize=4)
def built_in(dataset_id: str) -> Rows:
    """A table that comes with scikit-learn, in its own units."""
    from sklearn import datasets  # noqa: PLC0415 - a second, for those who want a table

    load = {
        "iris": datasets.load_iris,
        "wine": datasets.load_wine,
        "breast-cancer": datasets.load_breast_cancer,
        "diabetes": lambda: datasets.load_diabetes(scaled=False),
    }[dataset_id]
    found = load()
    answers = found.target if dataset_id == "diabetes" else found.target.astype(np.int32)
    return Rows(np.asarray(found.data, np.float64), answers)
