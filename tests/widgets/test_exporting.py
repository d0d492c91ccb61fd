"""The window's network in a file: as what, and what is said where it cannot be."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from safetensors.numpy import load_file

from playground import templates
from playground.graph import remove_node
from playground.problems import ProblemError
from widgets import theme
from widgets.exporting import FORMS, export_network


@pytest.mark.parametrize("suffix", FORMS)
def test_every_form_is_written(qtbot: QtBot, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"network{suffix}"
    assert export_network(target, templates.find("cnn").experiment(), None) == (target,)
    assert target.stat().st_size > 100


def test_the_trained_network_goes_with_its_weights(qtbot: QtBot, tmp_path: Path) -> None:
    files = export_network(tmp_path / "reader.py", templates.pretrained(), None)
    assert [file.name for file in files] == ["reader.py", "reader.safetensors"]
    ast.parse(files[0].read_text())
    weights = load_file(files[1])
    assert {name: array.shape for name, array in weights.items()} == {
        name: array.shape for name, array in templates.pretrained_weights().items()
    }


def test_pictures_are_light_and_leave_the_window_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    experiment = templates.find("softmax").experiment()
    before = theme.colours()
    export_network(tmp_path / "a.png", experiment, None)
    assert theme.colours() is before
    image = QImage(str(tmp_path / "a.png"))
    assert image.pixelColor(0, 0).lightness() > 240
    export_network(tmp_path / "a.svg", experiment, None)
    words = "".join(ET.parse(tmp_path / "a.svg").getroot().itertext())
    assert "Dense" in words and "7,850" in words


def test_what_cannot_be_exported_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    experiment = templates.find("softmax").experiment()
    with pytest.raises(ProblemError, match="way to export"):
        export_network(tmp_path / "network.docx", experiment, None)
    broken = replace(experiment, graph=remove_node(experiment.graph, "dense-1"))
    with pytest.raises(ProblemError, match="output"):
        export_network(tmp_path / "network.py", broken, None)
    assert list(tmp_path.iterdir()) == []
