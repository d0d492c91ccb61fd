"""Through time with the real window and its engine: back, a branch that repeats the run bit for bit, a film of it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from playground import templates
from playground.messages import Checkpoint
from tests.opened_window import NO_SCREEN, opened
from tests.test_going_on import assert_equal, train
from widgets.main_window import MainWindow
from widgets.tour.leading import need_no_display
from widgets.tour.waiting import wait_for

need_no_display()
pytestmark = pytest.mark.qt_log_ignore(NO_SCREEN)

PATIENCE = 180.0
EXPERIMENT = replace(templates.find("softmax").experiment(), dataset="digits", seed=11)
STEPS = 40
BACK = 15


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with opened(tmp_path_factory.mktemp("home") / "home") as guide:
        guide.window.document.begin(EXPERIMENT)
        yield guide.window


def visit(window: MainWindow, step: int) -> Checkpoint:
    """Look back with the slider; what is kept of that step."""
    travel = window.travel
    window.time_bar.slider.setValue(travel.place_of(step))
    wait_for(lambda: window.run.answer is not None and window.run.answer.step == step, f"step {step}", PATIENCE)
    wait_for(lambda: travel.evaluation is not None, "its evaluation", PATIENCE)
    assert travel.visited is not None and travel.visited.step == step
    return travel.visited.checkpoint


def test_back_in_time_a_branch_and_what_was_before(window: MainWindow) -> None:
    whole = train(window, STEPS)
    assert [moment.step for moment in window.travel.moments] == list(range(STEPS + 1))
    then = visit(window, BACK)
    answer = window.run.answer
    assert answer is not None and answer.probabilities is not None
    picture = window.workbench.drawing.seen().reshape(-1)
    scores = picture @ then.weights["dense-1/weights"] + then.weights["dense-1/bias"]
    expected = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()
    np.testing.assert_allclose(answer.probabilities, expected, atol=1e-5)
    assert window.workbench.panels["network"].title_bar.note() == f"Step {BACK} of {STEPS}"
    assert window.run.checkpoint is not None and window.run.checkpoint.step == STEPS  # what would be saved
    window.travel.branch()
    assert window.run.step_count == BACK
    assert_equal(train(window, STEPS - BACK), whole)
    assert [record.name for record in window.runs.records] == ["Run 1", f"Run 2, from step {BACK} of Run 1"]
    stack = window.document.undo_stack
    while stack.undoText() != f"Branch from step {BACK}":
        stack.undo()
    stack.undo()
    wait_for(lambda: window.run.is_compiled, "the old run", PATIENCE)
    assert_equal(window.run.checkpoint or Checkpoint(-1, {}), whole)
    assert window.workbench.panels["network"].title_bar.note() == ""


@pytest.mark.parametrize("name", ["film.gif", "film.png"])
def test_a_view_is_filmed_from_the_first_moment_to_the_present(window: MainWindow, name: str, tmp_path: Path) -> None:
    if window.run.step_count == 0:
        train(window, STEPS)
    export, ended = window.time_export, []
    filming = export.film(window.workbench.panels["drawing"], tmp_path / name)
    assert filming is not None and export.film(window.workbench.panels["curves"], tmp_path / "other.gif") is None
    filming.ended.connect(ended.append)
    assert [action.objectName() for action in export.menu().actions()] == ["timeExportStop"]
    wait_for(lambda: bool(ended), "the film", PATIENCE)
    assert ended == [None] and window.travel.visited is None
    count = len(window.travel.moments)
    if name.endswith("png"):
        assert len(list(tmp_path.glob("film-*.png"))) == count
        return
    reader = QImageReader(str(tmp_path / name))
    pictures = [reader.read() for _ in range(count)]
    assert not any(picture.isNull() for picture in pictures) and reader.read().isNull()
    assert pictures[0] != pictures[-1]


def test_a_film_can_be_broken_off_and_says_why_it_was_not_made(window: MainWindow, tmp_path: Path) -> None:
    if window.run.step_count == 0:
        train(window, STEPS)
    said: list[str] = []
    window.time_export.message.connect(said.append)
    window.time_export.film(window.workbench.panels["drawing"], tmp_path / "a.gif")
    window.time_export.menu().actions()[0].trigger()
    assert said[-1] == "Saving was broken off."
    window.time_export.film(window.workbench.panels["drawing"], tmp_path / "nowhere" / "a.gif")
    wait_for(lambda: "nowhere" in said[-1], "the trouble to be said", PATIENCE)
    window.time_export.message.disconnect(said.append)


def test_the_run_is_saved_as_a_table(window: MainWindow, tmp_path: Path) -> None:
    if window.run.step_count == 0:
        train(window, STEPS)
    names = [action.objectName() for action in window.time_export.menu().actions()]
    assert "timeExportGif.drawing" in names and "timeExportPng.curves" in names and names[-1] == "timeExportCsv"
    window.time_export.save_table(tmp_path / "run.csv")
    with (tmp_path / "run.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [int(row["step"]) for row in rows][-1] == STEPS and all(row["train_loss"] for row in rows[1:])
