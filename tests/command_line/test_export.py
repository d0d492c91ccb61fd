"""``export``: the files it writes and how it refuses."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage
from safetensors.numpy import load_file

from playground import templates
from playground.files import Saved, write
from playground.layers import Dense, Input, Output
from playground.messages import Checkpoint

Run = Any


def test_python_with_its_weights(run: Run, tmp_path: Path) -> None:
    experiment = templates.find("softmax").experiment()
    weights = {"dense-1/weights": np.ones((784, 10), np.float32), "dense-1/bias": np.ones(10, np.float32)}
    write(tmp_path / "mine.playground", Saved(experiment, Checkpoint(7, weights)))
    out = tmp_path / "mine.py"
    result = run("export", str(tmp_path / "mine.playground"), "--to", "python", "--out", str(out), "--json")
    assert result.code == 0
    assert result.json == {"files": [str(out), str(tmp_path / "mine.safetensors")]}
    ast.parse(out.read_text())
    assert set(load_file(tmp_path / "mine.safetensors")) == set(weights)


def test_the_pretrained_network_brings_its_weights(run: Run, tmp_path: Path) -> None:
    run("export", "pretrained", "--to", "python", "--out", str(tmp_path / "reader.py"), "--json")
    assert sum(array.size for array in load_file(tmp_path / "reader.safetensors").values()) > 100_000


def test_text_and_latex(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "softmax.txt"
    assert run("export", "softmax", "--to", "text", "--out", str(out), "--json").json == {"files": [str(out)]}
    assert out.read_text() == "y = softmax(W₁ flatten(x) + b₁)\n"
    run("export", "softmax", "--to", "latex", "--out", str(out), "--json")
    assert "W_{1}" in out.read_text()


def exported(*arguments: str) -> dict[str, Any]:
    """What the command answers in a process of its own, without a display."""
    unwanted = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in unwanted}
    command = [sys.executable, "-m", "playground", "export", *arguments, "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_pictures(tmp_path: Path) -> None:
    drawn, painted = tmp_path / "net.svg", tmp_path / "net.png"
    assert exported("lenet-5", "--to", "svg", "--out", str(drawn)) == {"files": [str(drawn)]}
    root = ET.parse(drawn).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    texts = "".join(root.itertext())
    assert "Convolution" in texts and "Dense" in texts
    exported("lenet-5", "--to", "png", "--out", str(painted))
    image = QImage(str(painted))
    width = float(root.attrib["viewBox"].split()[2])
    assert image.width() == pytest.approx(2 * width, abs=2)
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 5


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("sofmax", "--to", "text"), 1, "softmax"),
        (("softmax", "--to", "keras"), 2, ""),
        (("softmax",), 2, ""),
    ],
)
def test_what_is_wrong_is_said(run: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, word: str) -> None:
    result = run("export", *arguments, "--out", str(tmp_path / "out"), "--json")
    assert result.code == code and word in result.messages
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_not_there_and_a_name_taken_by_the_weights(run: Run, tmp_path: Path) -> None:
    result = run("export", "softmax", "--to", "text", "--out", str(tmp_path / "none" / "net.txt"), "--json")
    assert result.code == 1 and "net.txt" in result.json["problems"][0]["message"]
    result = run("export", "softmax", "--to", "python", "--out", str(tmp_path / "net.safetensors"), "--json")
    assert result.code == 1 and ".py" in result.json["problems"][0]["suggestion"]


def test_an_unfinished_network_is_refused_with_what_it_lacks(run: Run, tmp_path: Path) -> None:
    from playground.experiment import Experiment
    from playground.graph import chain

    path = tmp_path / "half.playground"
    write(path, Saved(Experiment(chain([Input(), Dense(), Output()]), "mnist")))
    result = run("export", str(path), "--to", "python", "--out", str(tmp_path / "half.py"), "--json")
    assert result.code == 1 and result.json["problems"][0]["where"] == "dense-1"
