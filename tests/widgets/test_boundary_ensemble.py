"""An ensemble over the boundary: hatching, lines, words, table, and how it is begun and forgotten."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from playground import templates
from playground.studies.ensemble import NO_ANSWER, EnsembleFound, EnsembleRequest
from tests.widgets.quiet_window import part
from tests.widgets.test_boundary import half_and_half
from widgets.controls.number_field import NumberField
from widgets.views.boundary import BoundaryView
from widgets.views.boundary.ensemble import member_lines
from widgets.views.boundary.hatching import strokes

SIDE = 48


def quarter(members: int = 4) -> EnsembleFound:
    """All say class 1 on the right; of the left, one member says so in the upper half as well."""
    votes = np.zeros((members, SIDE, SIDE), np.uint8)
    votes[:, :, SIDE // 2 :] = 1
    votes[0, SIDE // 2 :] = 1
    ones = votes.mean(axis=0)
    mean = np.stack([1 - ones, ones], axis=-1).astype(np.float16)
    accuracies = np.array([0.5, 0.75, 0.75, 0.8], np.float32)[:members]
    return EnsembleFound(300, 300, tuple(range(members)), votes, mean, 6.0, accuracies, 0.75)


@pytest.fixture
def view(qtbot: QtBot) -> BoundaryView:
    made = BoundaryView()
    qtbot.addWidget(made)
    made.resize(330, 420)
    made.set_experiment(templates.find("spiral").experiment())
    made.show()
    made.take(half_and_half())
    return made


def legend(view: BoundaryView) -> str:
    return part(view, QLabel, "boundaryLegend").text()


def ink(view: BoundaryView) -> np.ndarray:
    """The pixels of the view, uint8 [height, width, 3]."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_it_is_begun_from_its_menu(view: BoundaryView, qtbot: QtBot) -> None:
    asked: list[tuple[str, object]] = []
    view.study_asked.connect(lambda study, request: asked.append((study, request)))
    QTest.mouseClick(part(view, QPushButton, "boundaryEnsembleStart"), Qt.MouseButton.LeftButton)
    part(view, NumberField, "boundaryEnsembleMembers").setValue(12)
    part(view, NumberField, "boundaryEnsembleSteps").setValue(500)
    QTest.mouseClick(part(view, QPushButton, "boundaryEnsembleStart"), Qt.MouseButton.LeftButton)
    study = "boundary-ensemble"
    assert asked == [(study, EnsembleRequest(8, 0)), (study, EnsembleRequest(12, 500))]


def test_the_legend_counts_and_measures(view: BoundaryView) -> None:
    assert "Hatched" not in legend(view)
    view.take_study(EnsembleFound(0, 300, (0, 1, 2, 3)))
    assert "Hatched" not in legend(view) and not part(view, QCheckBox, "boundaryDisagreement").isEnabled()
    view.take_study(quarter())
    assert "4 seeds disagree after 300 steps, on 25 % of the plane" in legend(view)
    assert "75.0 % by majority, 70.0 % alone" in legend(view)
    assert part(view, QCheckBox, "boundaryDisagreement").isEnabled()
    assert "on 25 % of the plane" in view.summary()


def test_the_reading_tells_of_the_votes(view: BoundaryView) -> None:
    view.take_study(quarter())
    view.read_at((-3.0, 3.0))
    assert view.readout().endswith("3 of 4 seeds say class 0, 75 % on average")
    view.read_at((3.0, 3.0))
    assert view.readout().endswith("all 4 seeds say class 1")
    view.read_at((6.5, 0.0))
    assert "seeds" not in view.readout()


def test_the_hatching_lies_where_they_disagree_and_can_be_hidden(view: BoundaryView) -> None:
    view.take_study(quarter())
    legend_below = part(view, QLabel, "boundaryLegend")
    legend_below.hide()  # the rest of the comparison is about the plane alone
    view._ensemble.shows_disagreement = False
    view._ensemble.draw()
    plain = ink(view)
    view._ensemble.shows_disagreement = True
    view._ensemble.draw()
    hatched = ink(view)
    rows, columns = np.nonzero((plain != hatched).any(axis=-1))
    box = view._plot.getViewBox()
    corner = view._plot.mapTo(view, view._plot.mapFromScene(box.mapViewToScene(box.viewRect().center())))
    assert len(rows) > 200 and rows.max() <= corner.y() + 1 and columns.max() <= corner.x() + 1
    part(view, QCheckBox, "boundaryDisagreement").click()
    assert view._ensemble._hatching._shares is None


def test_strokes_are_broader_where_more_disagree() -> None:
    shares = np.zeros((30, 30), np.float32)
    shares[:, 10:20], shares[:, 20:] = 0.125, 0.5
    shares[0] = np.nan
    drawn = strokes(shares, (300, 300), 1.0, (10, 20, 30), (250, 250, 250))
    is_ink = (drawn[..., :3] == (10, 20, 30)).all(axis=-1) & (drawn[..., 3] > 0)
    none, few, many = (is_ink[10:, columns].mean() for columns in (slice(100), slice(100, 200), slice(200, 300)))
    assert none == 0 and 0.1 < few < 0.25 and 0.55 < many < 0.75
    assert not drawn[:10, :, 3].any()


def test_the_line_of_each_member_is_drawn_when_asked_for(view: BoundaryView) -> None:
    found = quarter()
    pixels = member_lines(found.votes)
    assert pixels[5, SIDE // 2 - 1, 3] > pixels[SIDE // 2 - 1, 5, 3] > 0  # all four, and only the first
    view.take_study(found)
    assert not view._ensemble._lines.isVisible()
    part(view, QCheckBox, "boundaryMembers").click()
    assert view._ensemble._lines.isVisible()


def test_members_that_diverged_are_told_of(view: BoundaryView) -> None:
    found = quarter()
    votes = found.votes.copy()
    votes[3] = NO_ANSWER
    view.take_study(EnsembleFound(300, 300, found.seeds, votes, found.mean, 6.0, found.accuracies, 0.75))
    assert "3 seeds disagree" in legend(view) and "1 more diverged" in legend(view)
    nobody = np.full_like(votes, NO_ANSWER)
    gone = np.full(4, np.nan, np.float32)
    view.take_study(EnsembleFound(300, 300, found.seeds, nobody, found.mean, 6.0, gone, float("nan")))
    view.read_at((1.0, 1.0))
    assert view.readout().endswith("no seed answers here") and "4 more diverged" in legend(view)
    view.grab()


def test_ten_classes_are_counted_alike(view: BoundaryView) -> None:
    rng = np.random.default_rng(0)
    votes = rng.integers(0, 10, (8, SIDE, SIDE)).astype(np.uint8)
    mean = np.full((SIDE, SIDE, 10), 0.1, np.float16)
    found = EnsembleFound(9, 9, tuple(range(8)), votes, mean, 6.0, np.full(8, 0.1, np.float32), 0.1)
    for row, column in ((0, 0), (17, 30)):
        most = max(list(votes[:, row, column]).count(number) for number in range(10))
        assert found.disagreement()[row, column] == pytest.approx(1 - most / 8)
    view.take_study(found)
    view.grab()
    labels = tuple("abcdefghij")
    best = np.bincount(votes[:, 24, 24], minlength=10)
    words = view._ensemble.words_at((0.1, 0.1), labels)
    assert words.startswith(f"{best.max()} of 8 seeds say class {labels[int(best.argmax())]}")


def test_the_table_has_a_column_of_it(view: BoundaryView, tmp_path: Path) -> None:
    view.take_study(quarter())
    view.export_table(tmp_path / "boundary.csv")
    rows = list(csv.reader((tmp_path / "boundary.csv").read_text(encoding="utf-8").splitlines()))
    assert rows[0][-1] == "disagreement"
    for x, y, *_, share in rows[1:]:
        assert float(share) == (0.25 if float(x) < 0 < float(y) else 0.0)


def test_pictures_hold_the_hatching(view: BoundaryView, tmp_path: Path) -> None:
    view.export_picture(tmp_path / "plain.png")
    view.take_study(quarter())
    for ending in ("png", "svg"):
        view.export_picture(tmp_path / f"hatched.{ending}")
    assert not QImage(str(tmp_path / "hatched.png")).isNull()
    assert (tmp_path / "hatched.svg").stat().st_size > 1000
    assert (tmp_path / "hatched.png").read_bytes() != (tmp_path / "plain.png").read_bytes()


def test_another_network_forgets_it_and_ends_the_study(view: BoundaryView, qtbot: QtBot) -> None:
    view.take_study(quarter())
    with qtbot.waitSignal(view.study_cancelled):
        view.set_experiment(templates.find("spiral").experiment())
        view.show_experiment(templates.find("spiral").experiment())
    assert "Hatched" not in legend(view) and not part(view, QCheckBox, "boundaryMembers").isEnabled()
