"""Splitting, folding and scaling, beside scikit-learn's."""

from __future__ import annotations

import numpy as np
import pytest
from pydantic import ValidationError
from sklearn.model_selection import KFold, StratifiedKFold, StratifiedShuffleSplit
from sklearn.preprocessing import MinMaxScaler, StandardScaler

from playground.datasets import Fold, TableSettings, find, fizzbuzz
from playground.datasets.scaling import scale_of
from playground.datasets.splitting import fold, held_out, held_out_count, size_of_fold
from playground.datasets.tables import described

CLASSES = np.repeat(np.arange(3, dtype=np.int32), (59, 71, 48))
NUMBERS = np.random.default_rng(5).normal(size=103)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.2, 0.5, 0.9])
@pytest.mark.parametrize("answers", [CLASSES, NUMBERS], ids=["classes", "numbers"])
def test_a_share_is_held_out_and_the_same_again(answers: np.ndarray, share: float) -> None:
    marks = held_out(answers, share, 7)
    assert marks.sum() == held_out_count(len(answers), share) == round(len(answers) * share)
    assert np.array_equal(marks, held_out(answers, share, 7))
    assert share == 0 or not np.array_equal(marks, held_out(answers, share, 8))


@pytest.mark.parametrize("share", [0.1, 0.2, 0.5])
def test_every_class_has_its_share_as_scikit_learn_splits_it(share: float) -> None:
    split = StratifiedShuffleSplit(1, test_size=round(len(CLASSES) * share), random_state=0)
    _, theirs = next(split.split(CLASSES, CLASSES))
    ours = np.bincount(CLASSES[held_out(CLASSES, share, 3)], minlength=3)
    assert np.abs(ours - np.bincount(CLASSES[theirs], minlength=3)).max() <= 1


def test_one_row_stays_for_training() -> None:
    assert held_out(np.array([0, 1]), 0.9, 0).sum() == 1


@pytest.mark.parametrize("of", [2, 5, 7, 20])
@pytest.mark.parametrize("answers", [CLASSES, NUMBERS], ids=["classes", "numbers"])
def test_every_row_is_in_one_fold_and_folds_are_of_scikit_learns_sizes(answers: np.ndarray, of: int) -> None:
    folds = [fold(answers, of, number, 2) for number in range(1, of + 1)]
    assert (np.sum(folds, axis=0) == 1).all()
    sizes = [len(test) for _, test in KFold(of).split(answers)]
    assert [one.sum() for one in folds] == sizes
    assert [size_of_fold(len(answers), of, number) for number in range(1, of + 1)] == sizes


@pytest.mark.parametrize("of", [3, 5, 10])
def test_folds_are_stratified_as_scikit_learns(of: int) -> None:
    theirs = [np.bincount(CLASSES[test], minlength=3) for _, test in StratifiedKFold(of).split(CLASSES, CLASSES)]
    ours = [np.bincount(CLASSES[fold(CLASSES, of, number, 4)], minlength=3) for number in range(1, of + 1)]
    for counts in (theirs, ours):
        assert (np.ptp(counts, axis=0) <= 1).all()
    assert np.abs(np.sort(ours, axis=0) - np.sort(theirs, axis=0)).max() == 0


def test_folds_of_numbers_are_mixed() -> None:
    rising = np.arange(100.0)
    assert all(abs(rising[fold(rising, 5, number, 0)].mean() - 49.5) < 20 for number in range(1, 6))


@pytest.mark.parametrize("wrong", [{"number": 0, "of": 5}, {"number": 6, "of": 5}, {"number": 1, "of": 1}])
def test_a_fold_has_limits(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Fold(**wrong)


def test_an_entry_tells_how_many_rows_are_held_out() -> None:
    iris = find("iris")
    assert (iris.training_examples, iris.test_examples) == (120, 30)
    shared = described(iris, TableSettings(test_share=0.5))
    assert (shared.training_examples, shared.test_examples) == (75, 75)
    folded = described(find("diabetes"), TableSettings(fold=Fold(number=3, of=5)))
    assert (folded.training_examples, folded.test_examples) == (354, 88)
    assert described(find("fizzbuzz"), TableSettings(test_share=0.5)) is find("fizzbuzz")
    assert described(find("spiral"), TableSettings(test_share=0.9)) is find("spiral")


ROWS = np.random.default_rng(0).normal((3, -50, 0, 7), (1, 300, 1e-3, 0), (40, 4))


@pytest.mark.parametrize(
    ("scaling", "theirs"), [("standardise", StandardScaler()), ("range", MinMaxScaler())], ids=["mean", "range"]
)
def test_columns_are_scaled_as_scikit_learn_scales_them(scaling: str, theirs: StandardScaler | MinMaxScaler) -> None:
    training, others = ROWS[:30], ROWS[30:]
    scale = scale_of(training, scaling)  # type: ignore[arg-type]
    theirs.fit(training)
    np.testing.assert_allclose(scale.scaled(training), theirs.transform(training), atol=1e-5)
    np.testing.assert_allclose(scale.scaled(others), theirs.transform(others), atol=1e-5)


def test_unscaled_columns_stay() -> None:
    np.testing.assert_array_equal(scale_of(ROWS, "none").scaled(ROWS), ROWS.astype(np.float32))


def test_fizzbuzz_is_what_children_say() -> None:
    digits, classes = fizzbuzz.rows(range(1, 16))
    said = "number number Fizz number Buzz Fizz number number Fizz Buzz number Fizz number number FizzBuzz"
    assert [fizzbuzz.LABELS[one] for one in classes] == said.split()
    assert digits[9].tolist() == [0, 0, 0, 0, 0, 0, 1, 0, 1, 0]  # ten
