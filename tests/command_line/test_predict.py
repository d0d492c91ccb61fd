"""``predict``: pictures of digits from files, read by a network that has learned a little."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from playground import datasets, templates
from playground.drawing import prepare, prepare_raw, rasterize
from playground.files import Saved, read, write
from tests.drawings import LabelledDrawing, load

Run = Any


def save_picture(path: Path, ink: np.ndarray, dark: bool = True) -> Path:
    """Ink as a picture file: dark on light paper, or the other way round."""
    grey = np.rint((1 - ink if dark else ink) * 255).astype(np.uint8)
    height, width = grey.shape
    assert QImage(grey.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).save(str(path))
    return path


@pytest.fixture(scope="module")
def learned(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small network that has looked at the built-in digits for a moment."""
    path = tmp_path_factory.mktemp("learned") / "digits.playground"
    assert run("train", "mlp", "--dataset", "digits", "--steps", 150, "--save", path).code == 0
    return path


@pytest.fixture(scope="module")
def drawn() -> list[LabelledDrawing]:
    return load()[::16]


def test_digits_are_read(run: Run, learned: Path, drawn: list[LabelledDrawing], tmp_path: Path) -> None:
    files = [save_picture(tmp_path / f"{i}.png", rasterize(one.drawing)) for i, one in enumerate(drawn)]
    outcome = run("predict", learned, *files, "--json")

    assert outcome.code == 0
    predictions = outcome.json["predictions"]
    assert [one["file"] for one in predictions] == [str(file) for file in files]
    for one in predictions:
        assert list(one) == ["file", "label", "probabilities"]
        assert len(one["probabilities"]) == 10
        assert sum(one["probabilities"]) == pytest.approx(1, abs=1e-5)
        assert one["label"] == str(int(np.argmax(one["probabilities"])))
    right = [one["label"] == str(labelled.label) for one, labelled in zip(predictions, drawn, strict=True)]
    assert np.mean(right) >= 0.6  # chance is 0.1


def test_the_probabilities_are_those_of_the_formula(
    run: Run, learned: Path, drawn: list[LabelledDrawing], tmp_path: Path
) -> None:
    """784-128-64-10 with ReLU and softmax, worked out in NumPy from the weights in the file."""
    ink = np.rint(rasterize(drawn[0].drawing) * 255).astype(np.float32) / 255
    file = save_picture(tmp_path / "one.png", ink, dark=False)
    checkpoint = read(learned).checkpoint
    assert checkpoint is not None
    for options, picture in ((["--json"], prepare(ink)), (["--json", "--raw"], prepare_raw(ink))):
        x = picture.ravel().astype(np.float64)
        for number in (1, 2, 3):
            weights, bias = (checkpoint.weights[f"dense-{number}/{name}"] for name in ("weights", "bias"))
            x = (x if number == 1 else np.maximum(x, 0)) @ weights + bias
        expected = np.exp(x - x.max()) / np.exp(x - x.max()).sum()
        found = run("predict", learned, file, *options).json["predictions"][0]["probabilities"]
        np.testing.assert_allclose(found, expected, atol=2e-2)


def test_light_on_dark_and_dark_on_light_are_the_same(
    run: Run, learned: Path, drawn: list[LabelledDrawing], tmp_path: Path
) -> None:
    ink = rasterize(drawn[3].drawing)
    files = [save_picture(tmp_path / f"{dark}.png", ink, dark) for dark in (True, False)]
    first, second = run("predict", learned, *files, "--json").json["predictions"]
    np.testing.assert_allclose(first["probabilities"], second["probabilities"], atol=1e-4)


def test_a_table_for_people(run: Run, learned: Path, drawn: list[LabelledDrawing], tmp_path: Path) -> None:
    outcome = run("predict", learned, save_picture(tmp_path / "one.png", rasterize(drawn[0].drawing)))
    assert outcome.code == 0
    assert "%" in outcome.output


def test_an_untrained_network_admits_that_it_guesses(run: Run, drawn: list[LabelledDrawing], tmp_path: Path) -> None:
    file = save_picture(tmp_path / "one.png", rasterize(drawn[0].drawing))
    outcome = run("predict", "softmax", file, "--json")
    assert outcome.code == 0
    assert "guesses" in outcome.messages
    assert len(outcome.json["predictions"]) == 1


def test_colour_pictures_are_scaled_to_the_network(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "colour.playground"
    experiment = templates.find("cnn").experiment()
    write(path, Saved(replace(experiment, dataset="cifar-10")))
    image = QImage(100, 60, QImage.Format.Format_RGB888)
    image.fill(0x3366CC)
    assert image.save(str(tmp_path / "blue.png"))
    outcome = run("predict", path, tmp_path / "blue.png", "--json")
    assert outcome.code == 0
    (prediction,) = outcome.json["predictions"]
    assert prediction["label"] in datasets.find("cifar-10").labels


def test_what_is_wrong_is_said_plainly(run: Run, learned: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.png"
    text.write_text("no picture", encoding="utf-8")
    blank = save_picture(tmp_path / "blank.png", np.zeros((30, 30)))
    for arguments, words in (
        ((learned, tmp_path / "gone.png"), "gone.png” cannot be read"),
        ((learned, text), "text.png” cannot be read"),
        ((learned, blank), "is all of one colour"),
        (("autoencoder", blank), "“autoencoder” does not sort pictures into classes."),
        (("spiral", blank), "“spiral” does not sort pictures into classes."),
    ):
        outcome = run("predict", *arguments)
        assert outcome.code == 1
        assert words in outcome.messages
