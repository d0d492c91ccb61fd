"""The landscape on screen: laid when first seen, drawn from coarse to fine, read, chosen, followed while training."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from playground.engine.probes import PROBES
from playground.engine.training import Trainer
from playground.messages import Checkpoint
from playground.problems import PathTooShort
from playground.studies.landscape import LandscapeFound, LandscapeRequest
from playground.templates import find
from tests.engine.small import mlp, of_points, points
from tests.engine.studies.playing import played
from tests.widgets.quiet_window import part
from widgets.views.landscape import LandscapeView
from widgets.views.landscape.plot import LandscapePlot
from widgets.views.landscape.sections import SectionPlot, sections


@pytest.fixture
def trainer() -> Trainer:
    made = Trainer(of_points(mlp(4), learning_rate=0.05), points())
    made.advance(30)
    return made


@pytest.fixture
def view(qtbot: QtBot, trainer: Trainer) -> LandscapeView:
    made = LandscapeView()
    qtbot.addWidget(made)
    made.resize(620, 640)
    made.show()
    made.set_experiment(trainer.experiment)
    return made


def bring(view: LandscapeView, trainer: Trainer) -> None:
    """One record, as the engine brings it."""
    view.take(PROBES["landscape"].load()(trainer, view.wish))


def laid(view: LandscapeView, trainer: Trainer, qtbot: QtBot, side: str = "21") -> LandscapeFound:
    """The plane that the view asks for when it is first seen, on a coarse grid."""
    box = part(view, QComboBox, "landscapeGrid")
    box.setCurrentIndex(box.findData(side))
    with qtbot.waitSignal(view.study_asked) as asked:
        bring(view, trainer)
    assert asked.args[0] == "landscape"
    found = played("landscape", asked.args[1], trainer)
    view.take_study(found[-1])
    view.take_study_end("done", None)
    return found[-1]


def legend(view: LandscapeView) -> str:
    return part(view, QLabel, "landscapeLegend").text()


def test_it_is_laid_when_first_seen_and_says_what_it_leaves_out(
    view: LandscapeView, trainer: Trainer, qtbot: QtBot
) -> None:
    found = laid(view, trainer, qtbot)
    assert (found.step, found.parameters) == (30, 17)
    assert "Two directions out of 17" in legend(view) and f"{len(trainer.data.arrays.train_x)} examples" in legend(view)
    assert view.readout().startswith("Middle: step 30, loss ")
    assert f"The loss is {found.loss:.3g} in the middle" in view.summary()


def test_the_loss_is_read_by_keys(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    found = laid(view, trainer, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    across, up = (np.linspace(*axis, 21) for axis in (found.across, found.up))
    assert f"{across[11]:.3g} along the first axis, {up[15]:.3g} along the second" in view.readout()
    assert view.readout().endswith(f" {found.losses[15, 11]:.4g}")
    plot = part(view, LandscapePlot, "landscapePlot")
    before = plot.getViewBox().viewRange()
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert plot.getViewBox().viewRange() != before
    QTest.keyClick(view, Qt.Key.Key_0)
    np.testing.assert_allclose(plot.getViewBox().viewRange(), before)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.readout().startswith("Middle: ")


def test_it_fills_in_from_coarse_to_fine(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    box = part(view, QComboBox, "landscapeGrid")
    box.setCurrentIndex(box.findData("21"))
    with qtbot.waitSignal(view.study_asked) as asked:
        bring(view, trainer)
    done = []
    for record in played("landscape", asked.args[1], trainer):
        view.take_study(record)
        done.append(record.done)
        assert view.advice() == "" and not view.grab().isNull()
    assert done == sorted(done) and done[-1] == 21 * 21
    assert part(view, LandscapePlot, "landscapePlot").labels()  # lines of equal loss, with their values


def test_the_weights_of_now_are_followed_on_the_plane(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    laid(view, trainer, qtbot)
    bring(view, trainer)
    assert "Step 30 is at (" in view.readout() and "0 away from the plane" in view.readout()
    trainer.advance(40)
    bring(view, trainer)
    record = PROBES["landscape"].load()(trainer, view.wish)
    assert f"Step 70 is at ({record.across:.3g}, {record.up:.3g}), {record.distance:.3g} away" in view.readout()
    assert record.distance > 0


def test_other_choices_lay_another_plane(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    laid(view, trainer, qtbot)
    with qtbot.waitSignal(view.study_asked) as asked:
        QTest.mouseClick(part(view, QPushButton, "landscapeAnother"), Qt.MouseButton.LeftButton)
    assert asked.args[1].seed == 1
    for name, data, field, value in (
        ("landscapeReach", "0.5", "reach", 0.5),
        ("landscapeExamples", "held-out", "held_out", True),
        ("landscapeKind", "path", "kind", "path"),
    ):
        box = part(view, QComboBox, name)
        box.setCurrentIndex(box.findData(data))
        with qtbot.waitSignal(view.study_asked) as asked:
            box.activated.emit(box.currentIndex())
        assert getattr(asked.args[1], field) == value
    assert not part(view, QPushButton, "landscapeAnother").isEnabled()  # a path has no other directions
    view.take_study_end("failed", PathTooShort("landscape", 0, 3))
    assert "needs 3 different moments" in part(view, QLabel, "landscapeTrouble").text()
    with qtbot.waitSignal(view.study_asked):
        QTest.mouseClick(part(view, QPushButton, "landscapeStart"), Qt.MouseButton.LeftButton)


def test_a_plane_along_the_path_names_its_axes_by_what_they_hold(
    view: LandscapeView, trainer: Trainer, qtbot: QtBot
) -> None:
    laid(view, trainer, qtbot)
    path = []
    for _ in range(5):
        kept = trainer.checkpoint()
        path.append(Checkpoint(kept.step, kept.weights))
        trainer.advance(10)
    number = view.wish.plane  # type: ignore[attr-defined]
    found = played("landscape", LandscapeRequest(number, "path", side=21, path=tuple(path)), trainer)[-1]
    view.take_study(found)
    assert found.explained is not None
    plot = part(view, LandscapePlot, "landscapePlot")
    assert f"{100 * found.explained[0]:.0f} % of the path" in plot.getAxis("bottom").labelText
    assert "shadow" not in legend(view)
    table = view.table()
    assert table is not None
    steps = [row[1] for row in table.rows if row[0] == "path"]
    assert steps == found.steps.tolist() and steps[-1] == 80


def test_switches_draw_it_otherwise(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    laid(view, trainer, qtbot)
    plot = part(view, LandscapePlot, "landscapePlot")
    part(view, QCheckBox, "landscapeLines").setChecked(False)
    assert not plot.labels()
    before = plot.limits
    part(view, QSlider, "landscapeTop").setValue(50)
    assert plot.limits.high < before.high
    part(view, QCheckBox, "landscapeLog").setChecked(False)
    assert before.is_log and not plot.limits.is_log


def test_losses_that_are_no_numbers_are_said(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    found = laid(view, trainer, qtbot)
    view.take_study(replace(found, losses=np.full_like(found.losses, np.nan)))
    assert "Nowhere on the plane is the loss a number" in view.summary()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert "the loss is not a number" in view.readout()


def test_saved_as_a_table_and_as_a_picture(view: LandscapeView, trainer: Trainer, qtbot: QtBot, tmp_path: Path) -> None:
    found = laid(view, trainer, qtbot)
    view.export_table(tmp_path / "plane.csv")
    with (tmp_path / "plane.csv").open(encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["what", "step", "first axis", "second axis", "loss", "distance from plane"]
    assert len(rows) == 1 + 21 * 21 + len(found.steps)
    assert float(rows[1][4]) == pytest.approx(float(found.losses[0, 0]), rel=1e-5)
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"plane.{ending}")
        assert (tmp_path / f"plane.{ending}").stat().st_size > 2000


def test_another_network_has_another_plane(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    laid(view, trainer, qtbot)
    other = Trainer(of_points(mlp(5)), points())
    view.set_experiment(other.experiment)
    assert view.table() is None
    with qtbot.waitSignal(view.study_asked):
        bring(view, other)


def test_a_network_for_study_is_told_what_to_do(qtbot: QtBot) -> None:
    view = LandscapeView()
    qtbot.addWidget(view)
    view.set_experiment(find("resnet-18").experiment())
    assert "for study" in view.advice()


def test_lines_through_the_plane_follow_the_cursor(view: LandscapeView, trainer: Trainer, qtbot: QtBot) -> None:
    found = laid(view, trainer, qtbot)
    lines = part(view, SectionPlot, "landscapeSectionPlot")
    assert not lines.isVisible()
    part(view, QCheckBox, "landscapeSections").setChecked(True)
    part(view, QCheckBox, "landscapeLog").setChecked(False)
    assert lines.isVisible() and "along the first direction" in legend(view)

    def drawn(number: int) -> tuple[np.ndarray, np.ndarray]:
        offsets, losses = lines._lines[number].getData()
        return offsets, losses

    across, up = (np.linspace(*axis, 21) for axis in (found.across, found.up))
    np.testing.assert_allclose(drawn(0), (across, found.losses[10]), rtol=1e-6)
    np.testing.assert_allclose(drawn(1), (up, found.losses[:, 10]), rtol=1e-6)
    assert drawn(0)[1].min() < found.losses[10, 0] and drawn(0)[1][10] == pytest.approx(found.loss, rel=1e-4)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Up)
    np.testing.assert_allclose(drawn(0), (across, found.losses[11]), rtol=1e-6)
    np.testing.assert_allclose(drawn(1), (up, found.losses[:, 15]), rtol=1e-6)
    assert [mark.value() for mark in lines._marks] == pytest.approx([across[15], up[11]])
    assert not view.grab().isNull()


def test_lines_leave_out_what_is_not_computed_or_no_number() -> None:
    losses = np.arange(441, dtype=np.float32).reshape(21, 21)
    losses[10, 3] = np.nan
    known = np.ones((21, 21), bool)
    known[5:8, 12] = False
    found = LandscapeFound(losses=losses, known=known, across=(-1, 1), up=(-2, 2))
    (across, row), (up, column) = sections(found, (0.21, 0.05))
    assert 3 not in np.rint((across + 1) * 10) and len(row) == 20 and row[0] == 210
    assert len(up) == len(column) == 18 and column.tolist() == losses[known[:, 12], 12].tolist()
