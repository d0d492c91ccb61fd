"""What is remembered, and a settings file that is broken."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from widgets import settings
from widgets.settings import BROKEN_SUFFIX, FILE_NAME, Remembered


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEURAL_PLAYGROUND_HOME", str(tmp_path))
    return tmp_path


def test_everything_has_a_value_before_anything_is_chosen() -> None:
    remembered = Remembered()
    assert remembered.trouble() == ""
    assert remembered.theme() == "system"
    assert (remembered.text_size(), remembered.presentation_size()) == (100, 150)
    assert remembered.data_folder() is None and remembered.device() is None
    assert (remembered.runs_memory(), remembered.autosave_seconds()) == (512, 5)


def test_a_preference_is_told_and_kept(qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.changes().changed) as told:
        Remembered().prefer("text_size", 150)
    assert told.args == ["text_size"]
    assert Remembered().text_size() == 150


@pytest.mark.parametrize("content", [random.Random(1).randbytes(500), b"\x00" * 50, b"no settings at all"])
def test_a_broken_file_is_put_aside_and_said(home: Path, content: bytes) -> None:
    file = home / FILE_NAME
    file.write_bytes(content)
    remembered = Remembered()
    assert BROKEN_SUFFIX in remembered.trouble()
    assert remembered.theme() == "system"
    assert file.with_name(FILE_NAME + BROKEN_SUFFIX).read_bytes() == content
    remembered.prefer("theme", "dark")
    del remembered
    assert Remembered().theme() == "dark" and Remembered().trouble() == ""


def test_a_packed_object_in_the_file_is_never_unpacked(home: Path) -> None:
    (home / FILE_NAME).write_text("[General]\ntheme=@Variant(\\0\\0\\0\\x7fPySide::PyObjectWrapper)\n")
    assert Remembered().trouble()


@pytest.mark.parametrize("value", ["", "110", "-100", "many", "1e2"])
def test_a_value_that_is_none_of_the_choices_counts_as_none(value: str) -> None:
    Remembered().remember("text_size", value)
    assert Remembered().text_size() == 100
