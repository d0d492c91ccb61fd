"""The figures the program promises, trained and measured on real data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from playground import datasets, folders, lessons, templates
from playground.command_line.application import application
from playground.drawing import prepare, rasterize
from playground.engine import devices
from playground.engine.denoising import denoised
from playground.engine.loading import load
from playground.engine.reading import Reader
from playground.engine.training import Trainer
from playground.lessons.goals import MetricGoal
from playground.recipe import Augmentation, OneCycle
from tests import drawings


@pytest.fixture(scope="module")
def mnist_folder() -> Path:
    folder = folders.data_folder()
    if not datasets.is_available("mnist", folder):
        pytest.skip("MNIST is not in the data folder; get it with: neural-playground datasets get mnist")
    return folder


def share_of_drawings_read(reader: Reader) -> float:
    corpus = drawings.load()
    pictures = np.stack([prepare(rasterize(one.drawing)) for one in corpus])[..., None]
    answers = reader.probabilities(pictures).argmax(axis=1)
    return float(np.mean(answers == [one.label for one in corpus]))


def test_the_pretrained_network_reads_hand_drawn_digits() -> None:
    reader = Reader(templates.pretrained(), devices.find("cpu"))
    assert share_of_drawings_read(reader) >= 0.95


@pytest.mark.mnist
def test_the_pretrained_network_reads_mnist(mnist_folder: Path) -> None:
    reader = Reader(templates.pretrained(), devices.find("cpu"))
    held_out = load("mnist", mnist_folder)
    right = 0
    for first in range(0, 10_000, 500):
        pictures = held_out.test_x[first : first + 500].astype(np.float32) * np.float32(held_out.scale)
        right += int(np.sum(reader.probabilities(pictures).argmax(axis=1) == held_out.test_y[first : first + 500]))
    assert right / 10_000 >= 0.995


@pytest.mark.slow
def test_a_network_trained_on_the_built_in_digits_reads_hand_drawn_ones(tmp_path: Path) -> None:
    template = templates.find("cnn").experiment()
    augmentation = Augmentation(shift=2, rotate=12, scale=0.12, shear=0.15, stroke=0.6)
    recipe = template.recipe.model_copy(update={"augmentation": augmentation, "schedule": OneCycle(steps=1500)})
    experiment = replace(template, dataset="digits", recipe=recipe)
    trainer = Trainer(experiment, load("digits", tmp_path))
    trainer.advance(1500)
    assert share_of_drawings_read(trainer.reader()) >= 0.80


@pytest.mark.slow
@pytest.mark.mnist
@pytest.mark.parametrize(
    ("template", "steps", "accuracy"),
    [("cnn", 2_000, 0.988), ("softmax", 10_000, 0.925), ("five-layer", 10_000, 0.980)],
)
def test_train_reaches_its_figure_on_mnist(mnist_folder: Path, template: str, steps: int, accuracy: float) -> None:
    arguments = ["train", template, "--dataset", "mnist", "--steps", str(steps), "--seed", "0"]
    result = CliRunner().invoke(application, [*arguments, "--data-dir", str(mnist_folder), "--json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["test_accuracy"] >= accuracy


@pytest.mark.slow
@pytest.mark.mnist
def test_the_lesson_on_denoising_takes_most_of_the_noise_off_the_test_digits(mnist_folder: Path) -> None:
    """Half of the noise's error is what it must come to; the lesson says that a tenth is left."""
    arguments = ["train", "unsupervised-denoising", "--data-dir", str(mnist_folder), "--json"]
    result = CliRunner().invoke(application, arguments)
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["test_noise_mse"] == pytest.approx(0.5**2, rel=0.01)
    assert found["test_denoised_mse"] <= found["test_noise_mse"] / 2
    assert round(found["test_denoised_mse"] / found["test_noise_mse"], 1) == 0.1


@pytest.mark.slow
@pytest.mark.mnist
def test_where_the_goal_of_that_lesson_is_reached_a_tenth_of_the_noise_is_left(mnist_folder: Path) -> None:
    lesson = lessons.find("unsupervised-denoising")
    trainer = Trainer(lesson.experiment(), load("mnist", mnist_folder))
    (goal,) = (goal for page in lesson.pages for goal in page.goals if isinstance(goal, MetricGoal))
    assert goal.metric == "test_loss" and goal.at_most is not None and len(trainer.data.arrays.test_x) == 10_000
    while trainer.evaluate().loss > goal.at_most and trainer.step < 20 * trainer.steps_per_epoch:
        trainer.advance(trainer.steps_per_epoch)
    assert trainer.evaluate().loss <= goal.at_most
    found = denoised(trainer)
    assert found is not None and round(found.painted / found.noise, 1) == 0.1
