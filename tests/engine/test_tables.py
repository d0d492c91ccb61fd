"""Tables as examples: scikit-learn's own numbers, split and scaled; and what a network makes of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn import datasets as theirs
from sklearn.metrics import r2_score, root_mean_squared_error
from sklearn.preprocessing import StandardScaler

from playground import templates
from playground.datasets import DATASETS, Fold, TableSettings
from playground.engine import tables
from playground.engine.loading import Arrays, load
from playground.engine.probes.fit import fit
from playground.engine.training import Trainer
from playground.exchange.python import python_script
from playground.experiment import Experiment
from playground.probes import Wish
from playground.suiting import with_last_units, with_loss

LOADERS = {
    "iris": theirs.load_iris,
    "wine": theirs.load_wine,
    "breast-cancer": theirs.load_breast_cancer,
    "diabetes": lambda: theirs.load_diabetes(scaled=False),
}


def on(dataset_id: str, settings: TableSettings | None = None, seed: int = 0) -> Experiment:
    """The template for tables on this one."""
    first = templates.find("fizzbuzz" if dataset_id == "fizzbuzz" else "table").experiment()
    moved = replace(first, dataset=dataset_id, table=settings or TableSettings(), seed=seed)
    return with_last_units(with_loss(moved, first))


def arrays(experiment: Experiment) -> Arrays:
    return load(experiment.dataset, Path("nowhere"), experiment.points, experiment.table)


@pytest.mark.parametrize("dataset_id", LOADERS)
def test_a_table_is_scikit_learns(dataset_id: str) -> None:
    rows, there = tables.built_in(dataset_id), LOADERS[dataset_id]()
    np.testing.assert_array_equal(rows.inputs, there.data)
    np.testing.assert_array_equal(rows.answers, there.target)
    entry = DATASETS[dataset_id]
    assert entry.examples == len(there.data) and len(entry.inputs) == there.data.shape[1]
    if dataset_id != "diabetes":  # whose names are s1, s2 …
        assert list(entry.inputs) == [str(name).replace("_", " ") for name in there.feature_names]
    if dataset_id in ("iris", "breast-cancer"):
        assert list(entry.labels) == list(there.target_names)


@pytest.mark.parametrize("dataset_id", LOADERS)
def test_every_row_is_there_once_and_scaled_by_the_training_rows(dataset_id: str) -> None:
    raw = load(dataset_id, Path("nowhere"), table=TableSettings(scaling="none"))
    rows = tables.built_in(dataset_id)
    together = np.concatenate([raw.train_x, raw.test_x])
    np.testing.assert_array_equal(_sorted(together), _sorted(rows.inputs.astype(np.float32)))
    entry = DATASETS[dataset_id]
    assert (len(raw.train_x), len(raw.test_x)) == (entry.training_examples, entry.test_examples)
    scaled = load(dataset_id, Path("nowhere"))
    oracle = StandardScaler().fit(raw.train_x.astype(np.float64))
    np.testing.assert_allclose(scaled.train_x, oracle.transform(raw.train_x.astype(np.float64)), atol=1e-4)
    np.testing.assert_allclose(scaled.test_x, oracle.transform(raw.test_x.astype(np.float64)), atol=1e-4)


def test_numbers_are_scaled_and_their_scale_is_told() -> None:
    raw = load("diabetes", Path("nowhere"), table=TableSettings(scaling="none"))
    scaled = load("diabetes", Path("nowhere"))
    zero, unit = scaled.answer_scale
    assert raw.answer_scale == (0.0, 1.0)
    assert (zero, unit) == pytest.approx((raw.train_y.mean(), raw.train_y.std()), rel=1e-5)
    np.testing.assert_allclose(scaled.test_y * unit + zero, raw.test_y, rtol=1e-4)


def test_each_fold_holds_out_other_rows_and_all_of_them_together() -> None:
    settings = [TableSettings(scaling="none", fold=Fold(number=number, of=4)) for number in range(1, 5)]
    found = [load("wine", Path("nowhere"), table=one) for one in settings]
    together = np.concatenate([one.test_x for one in found])
    np.testing.assert_array_equal(_sorted(together), _sorted(tables.built_in("wine").inputs.astype(np.float32)))
    assert [len(one.test_x) for one in found] == [45, 45, 44, 44]


def test_fizzbuzz_is_tested_on_1_to_100_in_order() -> None:
    found = load("fizzbuzz", Path("nowhere"), table=TableSettings(scaling="none"))
    places = 2 ** np.arange(10)[::-1]
    np.testing.assert_array_equal(found.test_x @ places, np.arange(1, 101))
    np.testing.assert_array_equal(found.train_x @ places, np.arange(101, 1024))


@pytest.mark.parametrize(
    ("dataset_id", "epochs", "least"), [("iris", 100, 0.9), ("wine", 30, 0.94), ("breast-cancer", 20, 0.95)]
)
def test_the_template_tells_classes_apart(dataset_id: str, epochs: int, least: float) -> None:
    experiment = on(dataset_id)
    trainer = Trainer(experiment, arrays(experiment))
    trainer.advance(epochs * trainer.steps_per_epoch)
    accuracy = trainer.evaluate().accuracy
    assert accuracy is not None and accuracy >= least


def test_rmse_is_in_the_tables_own_unit_as_scikit_learn_has_it() -> None:
    experiment = on("diabetes")
    trainer = Trainer(experiment, arrays(experiment))
    trainer.advance(20 * trainer.steps_per_epoch)
    found, shown = trainer.evaluate(), fit(trainer, Wish())
    raw = load("diabetes", Path("nowhere"), table=TableSettings(scaling="none"))
    assert shown is not None
    np.testing.assert_allclose(shown.held_out.right, raw.test_y, rtol=1e-4)
    assert found.rmse == pytest.approx(root_mean_squared_error(raw.test_y, shown.held_out.predicted), rel=1e-3)
    assert found.r2 == pytest.approx(r2_score(raw.test_y, shown.held_out.predicted), abs=1e-3)
    assert found.r2 > 0.3


@pytest.mark.parametrize("seeds", [range(4), pytest.param(range(4, 32), marks=pytest.mark.slow)], ids=["few", "many"])
def test_fizzbuzz_is_learned(seeds: range) -> None:
    for seed in seeds:
        experiment = on("fizzbuzz", seed=seed)
        trainer = Trainer(experiment, arrays(experiment))
        trainer.advance(200 * trainer.steps_per_epoch)
        accuracy = trainer.evaluate().accuracy
        assert accuracy is not None and accuracy >= 0.95, seed


def test_an_exported_script_says_what_its_inputs_are() -> None:
    written = python_script(on("diabetes"), None, "sugar")["sugar.py"].decode()
    told = " ".join(written.split())
    assert "Its inputs, in order: age, sex, body mass index" in told
    assert "also the one it answers with, are less the mean of the training rows" in told


def _sorted(rows: np.ndarray) -> np.ndarray:
    return rows[np.lexsort(rows.T)]
