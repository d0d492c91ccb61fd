"""Tables as examples: rows from scikit-learn or counted out, split and scaled."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from playground.datasets import OWN_TABLE, TableSettings, fizzbuzz
from playground.datasets.own_table import Missing
from playground.datasets.problems import NoTable
from playground.datasets.scaling import Scale, scale_of
from playground.datasets.splitting import fold, held_out
from playground.problems import ProblemError
from playground.tables import storage

Floats = NDArray[np.float64]
Examples = tuple[NDArray[np.float32], NDArray[Any], NDArray[np.float32], NDArray[Any]]


Groups = tuple[tuple[int, int], ...]


class Rows(NamedTuple):
    """A table as it is: ``inputs`` float64 [n, columns]; ``answers`` [n], int32 classes or float64 numbers.

    ``groups`` are the columns that are one of words together, first and behind the last; only a table of one's own has
    them, and gaps, which are NaN.
    """

    inputs: Floats
    answers: NDArray[Any]
    groups: Groups = ()


def table(dataset_id: str, settings: TableSettings) -> tuple[Examples, tuple[float, float]]:
    """Training rows [n, columns] and answers [n], test rows and answers; and what 0 and 1 of the answers mean.

    Scaled by the training rows alone. A number that is to be predicted is scaled as well; see ``Arrays``. Rows are in
    mixed order, those of FizzBuzz in that of its numbers.
    """
    if dataset_id == "fizzbuzz":
        return prepared(Rows(*fizzbuzz.rows(fizzbuzz.TRAINING)), Rows(*fizzbuzz.rows(fizzbuzz.TEST)), settings)
    rows = _own(settings) if dataset_id == OWN_TABLE else built_in(dataset_id)
    if settings.fold:
        marks = fold(rows.answers, settings.fold.of, settings.fold.number, settings.seed)
    else:
        marks = held_out(rows.answers, settings.test_share, settings.seed)
    order = np.random.default_rng(settings.seed).permutation(len(marks))
    train, test = (
        Rows(rows.inputs[part], rows.answers[part], rows.groups) for part in (order[~marks[order]], order[marks[order]])
    )
    return prepared(train, test, settings)


def prepared(train: Rows, test: Rows, settings: TableSettings) -> tuple[Examples, tuple[float, float]]:
    """Both parts in the scale of the first, as ``table`` gives them. Words are not scaled: they are 1 or 0."""
    fillings = filling(train, settings.own.missing) if settings.own else np.zeros(train.inputs.shape[1])
    filled, test_filled = (np.where(np.isnan(part.inputs), fillings, part.inputs) for part in (train, test))
    scale = scale_of(filled, settings.scaling)
    for first, end in train.groups:
        scale.zero[first:end], scale.unit[first:end] = 0.0, 1.0
    x, test_x = (scale.scaled(part) for part in (filled, test_filled))
    if train.answers.dtype.kind in "iu":
        return (x, train.answers, test_x, test.answers), (0.0, 1.0)
    of_answers: Scale = scale_of(train.answers[:, None], settings.scaling)
    y, test_y = (of_answers.scaled(part.answers[:, None])[:, 0] for part in (train, test))
    return (x, y, test_x, test_y), (float(of_answers.zero[0]), float(of_answers.unit[0]))


def filling(train: Rows, missing: Missing) -> Floats:
    """What gaps are filled with, by the training rows: float64 [columns].

    The mean, or what is most frequent, the smallest of equals; of words always the most frequent one.
    """
    found = np.zeros(train.inputs.shape[1])
    of_words = np.zeros(train.inputs.shape[1], bool)
    for first, end in train.groups:
        counts = np.nansum(train.inputs[:, first:end], axis=0)
        found[first + int(np.argmax(counts))] = 1.0
        of_words[first:end] = True
    for place in np.flatnonzero(~of_words):
        known = train.inputs[~np.isnan(train.inputs[:, place]), place]
        if known.size and missing == "most-frequent":
            values, counts = np.unique(known, return_counts=True)
            found[place] = values[np.argmax(counts)]
        elif known.size:
            found[place] = known.mean()
    return found


def _own(settings: TableSettings) -> Rows:
    if settings.own is None:
        raise ProblemError(NoTable(OWN_TABLE))
    made = storage.rows_of(settings.own)
    return Rows(made.inputs, made.answers, made.groups)


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
