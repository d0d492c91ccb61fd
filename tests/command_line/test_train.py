"""``train``: what it answers, saves, continues, and how it ends early."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from playground import templates
from playground.command_line.running import USUAL_STEPS, next_evaluation, planned_steps
from playground.files import Saved, read, write
from playground.history import History
from playground.recipe import Cosine, Recipe, StopRules
from tests.picture_folders import bright_and_dark

Run = Any

KEYS = [
    "steps",
    "epochs",
    "train_loss",
    "test_loss",
    "test_accuracy",
    "best_test_accuracy",
    "mean_last_10_test_accuracy",
    "spread_last_10_test_accuracy",
    "test_rmse",
    "test_r2",
    "test_noise_mse",
    "test_denoised_mse",
    "seconds",
    "compile_seconds",
    "steps_per_second",
    "device",
    "parameters",
    "seed",
]


# --- when to look and when to stop -------------------------------------------------------------------------------


def evaluations(first: int, last: int, steps_per_epoch: int) -> list[int]:
    """Every step of a run after which the test set is looked at."""
    found = [first]
    while found[-1] < last:
        found.append(next_evaluation(found[-1], last, steps_per_epoch))
    return found[1:]


def test_each_epoch_is_evaluated_and_the_last_thousand_steps_more_often() -> None:
    assert evaluations(0, 2000, 600) == [600, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900, 2000]
    assert evaluations(0, 3000, 600) == [600, 1200, 1800, *range(2100, 3001, 100)]
    assert evaluations(0, 250, 600) == [50, 150, 250]
    assert evaluations(500, 1950, 600) == [
        600,
        *range(1050, 1200, 100),
        1200,
        *range(1250, 1751, 100),
        1800,
        1850,
        1950,
    ]


def test_a_recipe_says_how_long_to_train() -> None:
    assert planned_steps(Recipe(), 0, 600) == USUAL_STEPS
    assert planned_steps(Recipe(stop=StopRules(steps=500)), 100, 600) == 400
    assert planned_steps(Recipe(stop=StopRules(epochs=2)), 0, 600) == 1200
    assert planned_steps(Recipe(stop=StopRules(epochs=2, steps=700)), 0, 600) == 700
    assert planned_steps(Recipe(schedule=Cosine(steps=900)), 0, 600) == 900
    assert planned_steps(Recipe(stop=StopRules(steps=500)), 500, 600) == USUAL_STEPS


# --- a whole run -------------------------------------------------------------------------------------------------


def test_the_answer_has_every_figure(run: Run) -> None:
    outcome = run("train", "spiral", "--steps", 60, "--seed", 3, "--json")
    assert outcome.code == 0
    result = outcome.json
    assert list(result) == KEYS
    assert (result["steps"], result["epochs"], result["seed"], result["device"]) == (60, 60 / 25, 3, "cpu")
    assert result["parameters"] == 2 * 32 + 32 + 32 * 32 + 32 + 32 + 1
    assert 0 < result["train_loss"] < 1
    assert 0 < result["test_loss"] < 1
    assert 0.4 <= result["test_accuracy"] <= result["best_test_accuracy"] <= 1
    assert 0 < result["spread_last_10_test_accuracy"] < result["best_test_accuracy"] / 2
    assert result["seconds"] > 0


def test_figures_that_do_not_apply_are_null(run: Run) -> None:
    result = run("train", "autoencoder", "--dataset", "digits", "--steps", 2, "--json").json
    assert result["test_loss"] > 0
    assert [result[key] for key in KEYS if key.endswith("accuracy")] == [None] * 4
    assert (result["test_rmse"], result["test_r2"]) == (None, None)
    assert (result["test_noise_mse"], result["test_denoised_mse"]) == (None, None)
    numbers = run("train", "regression", "--steps", 200, "--json").json
    assert [numbers[key] for key in KEYS if key.endswith("accuracy")] == [None] * 4
    assert numbers["test_rmse"] ** 2 == pytest.approx(numbers["test_loss"], rel=1e-4)
    assert 0 < numbers["test_r2"] < 1
    nothing = run("train", "spiral", "--steps", 0, "--json").json
    assert (nothing["steps"], nothing["train_loss"], nothing["steps_per_second"]) == (0, None, None)
    assert 0.2 < nothing["test_accuracy"] < 0.8


def test_a_denoising_autoencoder_tells_what_it_takes_away(run: Run) -> None:
    result = run("train", "autoencoder-denoising", "--dataset", "digits", "--steps", 300, "--json").json
    assert result["test_noise_mse"] == pytest.approx(0.25, rel=0.02)  # noise of 0.5
    assert result["test_denoised_mse"] < 0.5 * result["test_noise_mse"]


def test_two_halves_are_the_whole_bit_for_bit(run: Run, tmp_path: Path) -> None:
    half, both, whole = (tmp_path / f"{name}.playground" for name in ("half", "both", "whole"))
    run("train", "spiral", "--steps", 37, "--save", half)
    second = run("train", half, "--steps", 43, "--save", both, "--json")
    run("train", "spiral", "--steps", 80, "--save", whole)

    assert second.json["steps"] == 43
    one, other = read(both), read(whole)
    assert one.checkpoint is not None and other.checkpoint is not None
    assert one.checkpoint.step == other.checkpoint.step == 80
    for name, array in other.checkpoint.weights.items():
        np.testing.assert_array_equal(one.checkpoint.weights[name], array)
    assert one.history is not None and other.history is not None
    assert one.history["train"] == other.history["train"]


def test_train_loss_is_the_mean_of_the_last_epoch(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "one.playground"
    result = run("train", "spiral", "--steps", 60, "--save", path, "--json").json
    history = read(path).history
    assert history is not None
    losses = History.from_json(history).train.losses
    assert len(losses) == 60
    assert result["train_loss"] == pytest.approx(float(losses[-25:].mean()), rel=1e-6)


def test_a_schedule_with_an_end_ends_with_the_run(run: Run, tmp_path: Path) -> None:
    first, path = tmp_path / "first.playground", tmp_path / "one.playground"
    experiment = templates.find("spiral").experiment()
    recipe = experiment.recipe.model_copy(update={"schedule": Cosine(steps=10_000)})
    write(first, Saved(replace(experiment, recipe=recipe)))
    run("train", first, "--steps", 30, "--save", path)
    assert read(path).experiment.recipe.schedule == Cosine(steps=30)
    run("train", path, "--steps", 20, "--save", path)
    assert read(path).experiment.recipe.schedule == Cosine(steps=50)


@pytest.mark.parametrize(
    ("rules", "fewest", "most"),
    [
        (StopRules(target=0.1), 25, 25),  # reached at the first look, after one epoch of 25 steps
        (StopRules(steps=40), 40, 40),
        (StopRules(seconds=1e-6), 25, 25),
        (StopRules(no_progress=1, steps=5000), 50, 4975),
    ],
)
def test_without_steps_the_rules_of_the_recipe_end_the_run(
    run: Run, tmp_path: Path, rules: StopRules, fewest: int, most: int
) -> None:
    first = tmp_path / "first.playground"
    experiment = templates.find("spiral").experiment()
    write(first, Saved(replace(experiment, recipe=experiment.recipe.model_copy(update={"stop": rules}))))
    outcome = run("train", first, "--json")
    assert outcome.code == 0
    assert fewest <= outcome.json["steps"] <= most
    assert outcome.json["test_accuracy"] is not None
    assert run("train", first, "--steps", 60, "--json").json["steps"] == 60


def test_where_numbers_are_predicted_the_target_is_of_r2(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "first.playground"
    experiment = templates.find("regression").experiment()
    stop = StopRules(target=0.9, steps=5000)
    write(path, Saved(replace(experiment, recipe=experiment.recipe.model_copy(update={"stop": stop}))))
    result = run("train", path, "--json").json
    assert result["test_r2"] >= 0.9 and result["steps"] < 5000


# --- what is wrong -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["mnist-net"], "There is no project file, lesson or template called “mnist-net”."),
        (["cnn"], "Get it with: neural-playground datasets get mnist"),
        (["cnn", "--dataset", "digitz"], "There is no dataset called “digitz”. Did you mean “digits”?"),
        (["cnn", "--dataset", "spiral"], "“convolution-1” needs a picture"),
        (["spiral", "--device", "gpu:99"], "There is no device “gpu:99” here"),
        (["spiral", "--save", "nowhere/at/all.playground"], "cannot be written"),
    ],
)
def test_what_is_wrong_is_said_plainly(run: Run, arguments: list[str], words: str) -> None:
    outcome = run("train", *arguments, "--steps", 1)
    assert outcome.code == 1
    assert words in outcome.messages
    assert "Traceback" not in outcome.messages


def test_a_run_that_diverges_says_so_and_keeps_what_was_good(run: Run, tmp_path: Path) -> None:
    first, path = tmp_path / "first.playground", tmp_path / "one.playground"
    experiment = templates.find("spiral").experiment()
    recipe = Recipe(loss="mse", optimizer={"kind": "sgd"}, learning_rate=100, batch_size=10)
    write(first, Saved(replace(experiment, recipe=recipe)))

    outcome = run("train", first, "--steps", 500, "--save", path, "--json")

    assert outcome.code == 1
    assert "Training diverged" in outcome.messages
    assert outcome.json["steps"] < 500
    saved = read(path).checkpoint
    assert saved is not None
    assert all(np.isfinite(array).all() for array in saved.weights.values())


# --- ended by the user -------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_cancelled_it_saves_what_was_learned(number: int, tmp_path: Path) -> None:
    path = tmp_path / "one.playground"
    command = [sys.executable, "-m", "playground", "train", "spiral", "--steps", str(10**9)]
    command += ["--json", "--save", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stderr.readline().startswith("Training 1,000,000,000 steps")
        process.send_signal(number)
        output, messages = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in messages
    saved = read(path).checkpoint
    assert saved is not None
    assert saved.step == json.loads(output)["steps"]


def test_a_csv_is_trained_on_and_a_wrong_one_is_named_by_its_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    good, ragged = tmp_path / "good.csv", tmp_path / "ragged.csv"
    good.write_text("x,word,y\n" + "".join(f"{n},{'ab'[n % 2]},{n * 1.5}\n" for n in range(40)))
    ragged.write_text("x,y\n1,2\n3\n")
    saved = tmp_path / "mine.playground"
    told = run("train", "table", "--dataset", good, "--steps", 50, "--save", saved, "--json").json
    assert told["test_r2"] is not None and told["test_accuracy"] is None and told["parameters"] == 4 * 16 + 17
    own = read(saved).experiment.table.own
    assert own is not None and own.inputs == ("x", "word: a", "word: b") and read(saved).table == good.read_bytes()
    more = run("train", saved, "--steps", 10, "--json").json
    assert more["steps"] == 10
    wrong = run("train", "table", "--dataset", ragged, "--json")
    assert wrong.code == 1 and "Line 3" in wrong.json["problems"][0]["message"]
    assert "Import" in run("datasets", "get", "own-table", "--json").json["problems"][0]["suggestion"]


def test_a_folder_of_pictures_is_trained_on_checked_and_read_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path / "home"))
    lamps = bright_and_dark(tmp_path / "lamps", each=12, classes=("on", "dimmed", "off"))
    (lamps / "off" / "notes.txt").write_text("no picture")
    saved = tmp_path / "mine.playground"
    first = run("train", "softmax", "--dataset", lamps, "--steps", 200, "--save", saved, "--json")
    assert "off/notes.txt" in first.messages
    assert first.json["test_accuracy"] > 0.5 and first.json["parameters"] == 28 * 28 * 3 + 3
    own = read(saved).experiment.pictures.own
    assert own is not None and own.folder == str(lamps)
    assert (own.labels, own.counts) == (("dimmed", "off", "on"), (12, 12, 12))
    predicted = run("predict", saved, lamps / "on" / "0.png", lamps / "off" / "1.jpg", "--json").json["predictions"]
    assert [one["label"] for one in predicted] == ["on", "off"]
    shutil.rmtree(tmp_path / "home")
    assert run("check", saved, "--json").json["files"][0]["problems"] == []
    assert run("train", saved, "--steps", 10, "--json").json["steps"] == 10
    shutil.rmtree(tmp_path / "home")
    shutil.rmtree(lamps)
    (problem,) = run("check", saved, "--json").json["files"][0]["problems"]
    assert f"they were in {lamps}" in problem["message"] and "Choose their folder again" in problem["suggestion"]
    gone = run("train", saved, "--steps", 10, "--json")
    assert gone.code == 1 and gone.json["problems"][0]["message"] == problem["message"]
    assert "Choose one" in run("datasets", "get", "own-pictures", "--json").json["problems"][0]["suggestion"]
