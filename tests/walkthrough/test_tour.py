"""The stations that show what is kept and refused, and the tour itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.opened_window import NO_SCREEN
from widgets.tour.asking import help_on_keys
from widgets.tour.guarding import bad_file, too_large
from widgets.tour.guide import Guide
from widgets.tour.keeping import runs, saved_runs
from widgets.tour.planes import activations, boundary, neurons
from widgets.tour.stations import STATIONS
from widgets.tour.studying import open_group, study

pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)


def test_a_file_keeps_its_runs(guide: Guide, tmp_path: Path) -> None:
    runs(guide)
    guide.arrive(tmp_path / "saved-runs.png")
    told = saved_runs(guide)
    records = guide.window.runs.records
    assert told["runs"] == [record.name for record in records]
    assert len(records) >= 2
    assert told["ghosts"] == [record.name for record in records if record.pinned]
    assert (tmp_path / "saved-runs.png").is_file()


def test_a_file_that_is_wrong_is_refused_with_every_mistake_named(guide: Guide, tmp_path: Path) -> None:
    guide.arrive(tmp_path / "bad-file.png")
    said = bad_file(guide)["said"]
    assert len(said) == 2
    assert {word for word in ("learning", "batch") if any(word in sentence.lower() for sentence in said)} == {
        "learning",
        "batch",
    }
    assert (tmp_path / "bad-file.png").is_file()


def test_a_network_that_no_memory_holds_is_refused_with_the_figures(guide: Guide, tmp_path: Path) -> None:
    guide.arrive(tmp_path / "too-large.png")
    told = too_large(guide)
    assert str(told["needed"]) in str(told["said"]) and str(told["free"]) in str(told["said"])
    assert (tmp_path / "too-large.png").is_file() and guide.window.run.is_compiled


def test_help_names_the_keys_and_explains_the_view(guide: Guide) -> None:
    assert help_on_keys(guide) == {"keys": ["Ctrl+K", "F5", "F11", "Ctrl+Z"], "explained": "Network"}


def test_a_famous_network_is_studied_and_a_group_in_it_opened(guide: Guide, tmp_path: Path) -> None:
    before = guide.window.document.experiment().graph
    guide.arrive(tmp_path / "study.png")
    seen = study(guide)
    assert (seen["parameters"], seen["depth"]) == ("Parameters 11,689,512", "Depth 18")
    guide.arrive(tmp_path / "group.png")
    assert open_group(guide)["path"] == ["stage-3", "block-1"]
    assert guide.window.document.experiment().graph == before
    assert (tmp_path / "study.png").is_file() and (tmp_path / "group.png").is_file()


def test_lines_and_seeds_are_shown_on_the_plane_and_what_was_before_comes_back(guide: Guide, tmp_path: Path) -> None:
    before = guide.window.document.experiment().graph
    guide.arrive(tmp_path / "boundary.png")
    seen = boundary(guide)
    assert "= 0" in str(seen["line"]) and "seeds disagree" in str(seen["says"])
    assert neurons(guide)["step"]
    assert "Tanh 0.762, slope 0.42" in str(activations(guide)["under the cursor"])
    assert guide.window.document.experiment().graph == before
    assert (tmp_path / "boundary.png").is_file()


@pytest.mark.slow
def test_the_tour_itself(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "playground", "tour", "--out", str(tmp_path / "tour"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    stations = json.loads(done.stdout)["stations"]
    assert [station["name"] for station in stations] == [station.name for station in STATIONS]
    assert json.loads((tmp_path / "tour" / "tour.json").read_text(encoding="utf-8"))["stations"] == stations
    for station in stations:
        assert (tmp_path / "tour" / station["picture"]).stat().st_size > 20_000
