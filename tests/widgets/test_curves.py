from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from playground.history import History
from playground.messages import Evaluation
from playground.problems import ProblemError
from widgets import theme
from widgets.turning import at_once
from widgets.views.curves import CurvesView, make_curves
from widgets.views.curves.numbers import loss_in_words, percent_in_words
from widgets.views.curves.plot import MetricPlot
from widgets.views.curves.ranges import steps_shown, values_shown
from widgets.views.curves.smoothing import smoothed


def recorded(steps: int, every: int = 100, accuracy: bool = True) -> History:
    """Loss 2 / step and accuracy 1 - 1 / step, evaluated with 0.5 more and 0.1 less."""
    history = History()
    for start in range(1, steps + 1, every):
        numbers = np.arange(start, min(start + every, steps + 1))
        last = int(numbers[-1])
        right = 1 - 1 / numbers if accuracy else np.full(len(numbers), np.nan)
        tested = 0.9 - 1 / last if accuracy else None
        history.add(last, 2 / numbers, right, [Evaluation(last, 2 / last + 0.5, tested)])
    return history


@pytest.fixture
def view(qtbot: QtBot) -> CurvesView:
    made = at_once(make_curves(History()))
    qtbot.addWidget(made)
    made.resize(980, 300)
    made.show()
    return made


def plots(view: CurvesView) -> list[MetricPlot]:
    return view.findChildren(MetricPlot)


def shown(plot: MetricPlot) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """The data of the two curves, by colour."""
    items = [item for item in plot.getPlotItem().listDataItems() if item.opts.get("symbol", 0) != 0]
    names = {theme.colours().series[0]: "train", theme.colours().series[1]: "held-out"}
    found = {names[QColor(item.opts["pen"].color()).name()]: item.getOriginalDataset() for item in items}
    return {name: data for name, data in found.items() if data[0] is not None}


def test_without_a_run_it_says_what_to_do(view: CurvesView) -> None:
    empty = view.findChild(QLabel, "curvesEmpty")
    assert empty.isVisible() and empty.text() == "Press play and the curves grow here."
    view.set_history(recorded(10))
    assert not empty.isVisible()


def test_curves_show_what_was_recorded(view: CurvesView) -> None:
    view.findChild(QSlider, "smoothing").setValue(0)
    view.set_history(recorded(300))
    loss, accuracy = plots(view)
    steps = np.arange(1, 301)
    assert np.array_equal(shown(loss)["train"][0], steps)
    assert np.allclose(shown(loss)["train"][1], 2 / steps)
    assert np.allclose(shown(accuracy)["train"][1], 100 * (1 - 1 / steps))
    assert np.array_equal(shown(loss)["held-out"][0], [100, 200, 300])
    assert np.allclose(shown(loss)["held-out"][1], 2 / np.array([100, 200, 300]) + 0.5)
    assert loss.getAxis("left").labelText == "Loss (nats)"
    assert accuracy.getAxis("left").labelText == "Accuracy (%)"
    assert loss.getAxis("bottom").labelText == "Step"


def test_the_header_gives_the_latest_numbers(view: CurvesView) -> None:
    view.set_history(recorded(100))
    last = np.arange(51, 101)
    assert view.readout() == (
        f"Held-out accuracy 89.0 %, loss 0.52, Training accuracy {100 * np.mean(1 - 1 / last):.1f} %, "
        f"loss {np.mean(2 / last):.3g}, step 100"
    )


def test_the_curves_follow_a_growing_run_and_a_rewind(view: CurvesView) -> None:
    history = recorded(200)
    view.set_history(history)
    history.add(201, np.array([9.0]), np.array([0.5]))
    view.refresh()
    assert shown(plots(view)[0])["train"][0][-1] == 201
    history.cut(50)
    view.refresh()
    assert shown(plots(view)[0])["train"][0][-1] == 50
    history.clear()
    view.refresh()
    assert view.findChild(QLabel, "curvesEmpty").isVisible()


def test_without_accuracy_there_is_only_the_loss(view: CurvesView) -> None:
    view.set_history(recorded(100, accuracy=False))
    assert [plot.isVisible() for plot in plots(view)] == [True, False]
    assert "accuracy" not in view.readout() and "loss 0.52" in view.readout()


def test_the_pointer_reads_the_numbers_beneath_it(view: CurvesView, qtbot: QtBot) -> None:
    view.set_history(recorded(1000))
    loss = plots(view)[0]
    box = loss.getViewBox()
    at = loss.mapFromScene(box.mapViewToScene(box.viewRect().center()))
    QTest.mouseMove(loss.viewport(), at)
    qtbot.waitUntil(lambda: "at step" in view.readout())
    step = int(view.readout().split("at step ")[1].replace(",", ""))
    assert step == pytest.approx(box.viewRect().center().x(), abs=5)
    assert f"loss {2 / step:.3g}" in view.readout()
    QApplication.sendEvent(loss, _leave())
    assert "at step" not in view.readout()


def _leave():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_the_read_out_works_by_keyboard(view: CurvesView) -> None:
    view.set_history(recorded(1000))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.readout().endswith("at step 0")
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.readout().endswith("at step 130")
    assert f"loss {2 / 130:.3g}, at" in view.readout() and f"loss {2 / 100 + 0.5:.3g}" in view.readout()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.readout().endswith("at step 1,000")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.readout().endswith(", step 1,000")


def test_the_log_switch_makes_the_loss_axis_logarithmic(view: CurvesView) -> None:
    view.set_history(recorded(1000))
    loss, accuracy = plots(view)
    view.findChild(QCheckBox, "logAxisSwitch").setChecked(True)
    assert loss.getAxis("left").logMode and not accuracy.getAxis("left").logMode
    low, high = loss.getViewBox().viewRange()[1]
    assert low < math.log10(2 / 900) and high > math.log10(1)
    labels = loss.getAxis("left").logTickStrings([-2.0, math.log10(0.5), 0.0], 1, None)
    assert labels == ["0.01", "0.5", "1"]


def test_smoothing_is_a_centred_mean() -> None:
    values = np.array([1.0, 2.0, 6.0, 3.0, 5.0, 4.0, 8.0, 0.0])
    expected = [1, 3, 11 / 3, 14 / 3, 4, 17 / 3, 4, 0]
    assert np.allclose(smoothed(values, 0.25), expected)
    assert np.array_equal(smoothed(values, 0.0), values)
    assert np.allclose(smoothed(np.linspace(0, 5, 50), 0.2), np.linspace(0, 5, 50))
    assert smoothed(np.array([]), 0.2).size == 0


def test_the_slider_smooths_only_the_training_curve(view: CurvesView) -> None:
    history = recorded(300)
    history.add(300, np.where(np.arange(300) % 2, 1.0, 0.0), np.full(300, 0.5))
    view.findChild(QSlider, "smoothing").setValue(0)
    view.set_history(history)
    jagged = shown(plots(view)[0])
    view.findChild(QSlider, "smoothing").setValue(20)
    calm = shown(plots(view)[0])
    middle = slice(50, 250)
    assert np.ptp(jagged["train"][1][middle]) == 1 and np.ptp(calm["train"][1][middle]) < 0.05
    assert np.array_equal(jagged["held-out"][1], calm["held-out"][1])


def test_the_reader_may_zoom_and_come_back(view: CurvesView) -> None:
    history = recorded(1000)
    view.set_history(history)
    box = plots(view)[0].getViewBox()
    whole = box.viewRange()
    box.setXRange(100, 200, padding=0)
    box.sigRangeChangedManually.emit([True, True])
    history.add(1001, np.array([0.1]), np.array([0.9]))
    view.refresh()
    assert box.viewRange()[0] == [100, 200]
    steps = shown(plots(view)[0])["train"][0]
    assert steps[0] == 99 and steps[-1] == 201
    view.findChild(QToolButton, "resetZoomButton").click()
    assert box.viewRange()[0] == whole[0]


def test_ranges_hold_the_curves_and_seldom_change() -> None:
    assert steps_shown(0) == (0.0, 12.5)
    assert steps_shown(2000) == (0.0, 2250.0)
    ends = {steps_shown(last)[1] for last in range(1000, 10_000)}
    assert len(ends) < 20
    assert all(last < steps_shown(last)[1] < 1.4 * last for last in range(100, 5000, 7))
    low, high = values_shown([np.array([0.1, 2.0, np.nan]), np.array([])], False) or (0, 0)
    assert low < 0.1 and high > 2.0 and high - low < 2.5
    assert values_shown([np.array([])], False) is None
    low, high = values_shown([np.array([99.9, 100.0])], False, (-1.5, 101.5)) or (0, 0)
    assert 98 < low < 99 and 101 <= high <= 101.5


def test_marks_are_put_at_their_step_and_go_with_the_run(view: CurvesView) -> None:
    view.set_history(recorded(1000))
    before = view.grab().toImage()
    view.add_mark(400, "learning rate 0.001")
    marked = view.grab().toImage()
    assert marked != before
    view.set_history(recorded(1000))
    assert view.grab().toImage() == before


def test_the_words_of_a_mark_stay_inside_at_either_edge(view: CurvesView) -> None:
    view.set_history(recorded(1000))
    for step in (5, 995):
        view.add_mark(step, "learning rate 0.001")
    view.grab()
    plot = view._loss
    inside = plot.getViewBox().sceneBoundingRect().adjusted(-2, -2, 2, 2)
    for mark in plot._marks:
        words = mark.label.textItem
        assert inside.contains(words.mapRectToScene(words.boundingRect())), mark.value()


@pytest.mark.parametrize("name", ["curves.png", "curves.svg"])
def test_a_picture_is_saved(view: CurvesView, tmp_path: Path, name: str) -> None:
    view.set_history(recorded(500))
    path = tmp_path / name
    view.export_picture(path)
    picture = QImage(str(path))
    assert picture.width() >= 0.9 * view.width()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert {theme.LIGHT.series[1], theme.LIGHT.panel} <= colours


def test_a_table_is_saved(view: CurvesView, tmp_path: Path) -> None:
    view.set_history(recorded(150))
    view.export_table(tmp_path / "curves.csv")
    rows = list(csv.DictReader((tmp_path / "curves.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 150
    assert float(rows[9]["train_loss"]) == pytest.approx(0.2) and rows[9]["test_loss"] == ""
    assert float(rows[99]["test_accuracy"]) == pytest.approx(0.89)


def with_strides(steps: int = 400) -> History:
    """As ``recorded``, with a gradient of 100 / step and a rate of 0.5 told every 50 steps."""
    history = recorded(steps)
    ends = np.arange(50, steps + 1, 50)
    history.strides.extend(ends, 100 / ends, np.full(len(ends), 0.5))
    return history


def switch(view: CurvesView, name: str) -> None:
    action = view.findChild(QAction, f"curvesMore.{name}")
    assert action is not None
    action.trigger()


def test_gradient_and_rate_are_shown_when_they_are_asked_for(view: CurvesView) -> None:
    view.set_history(with_strides())
    assert view._wall.shown() == ["loss", "accuracy"] and len(plots(view)) == 2
    switch(view, "gradient_norm")
    switch(view, "learning_rate")
    assert view._wall.shown() == ["loss", "accuracy", "gradient_norm", "learning_rate"]
    steps, rates = shown(view._wall.plots["learning_rate"])["train"]
    assert steps.tolist() == list(range(50, 401, 50)) and rates.tolist() == [0.5] * 8
    steps, norms = shown(view._wall.plots["gradient_norm"])["train"]
    assert norms[0] == pytest.approx(2.0, rel=0.2) and norms[-1] < 0.5
    assert "gradient 0.25, rate 0.5, step 400" in view.readout()
    view.read_at(60)
    assert "gradient 1, rate 0.5, at step 60" in view.readout()
    switch(view, "gradient_norm")
    assert view._wall.shown() == ["loss", "accuracy", "learning_rate"] and "gradient" not in view.readout()


def test_further_curves_follow_zoom_ghosts_and_theme_and_need_no_record(view: CurvesView, in_dark: None) -> None:
    view.set_history(recorded(300))  # one of before there were strides
    switch(view, "gradient_norm")
    assert shown(view._wall.plots["gradient_norm"]).get("train", ([], []))[0] is not None
    view.set_ghosts([("other", with_strides())])
    assert ghost_lines(view._wall.plots["gradient_norm"])[0][0] == list(range(50, 401, 50))
    theme.changes().changed.emit()
    view.reset_zoom()
    assert not view.grab().isNull()


@pytest.mark.parametrize(("size", "columns"), [((1600, 260), 4), ((900, 500), 2), ((340, 900), 1)])
def test_the_plots_stand_as_they_are_good_to_read(view: CurvesView, size: tuple[int, int], columns: int) -> None:
    view.set_history(with_strides())
    switch(view, "gradient_norm")
    switch(view, "learning_rate")
    view.resize(*size)
    QApplication.processEvents()
    assert view._wall._columns == columns


def test_what_cannot_be_written_is_a_problem(view: CurvesView, tmp_path: Path) -> None:
    view.set_history(recorded(10))
    for export in (view.export_picture, view.export_table):
        for path in (tmp_path / "nowhere" / "curves.svg", tmp_path):
            with pytest.raises(ProblemError, match="cannot be written"):
                export(path)


def test_the_theme_is_followed(view: CurvesView, themed: QApplication) -> None:
    view.set_history(recorded(500))
    light = view.grab().toImage()
    theme.apply(themed, "dark")
    try:
        corner = plots(view)[0].mapTo(view, QPoint(2, 2))
        assert view.grab().toImage().pixelColor(corner).name() == theme.DARK.panel
        assert shown(plots(view)[0])["train"][0][-1] == 500
    finally:
        theme.apply(themed, "light")
    assert view.grab().toImage() == light


@pytest.mark.parametrize("size", [(980, 300), (480, 460), (330, 240)])
def test_it_fits_where_it_is_put(view: CurvesView, size: tuple[int, int], qtbot: QtBot) -> None:
    view.set_history(recorded(500))
    view.resize(*size)
    qtbot.waitUntil(lambda: (view.width(), view.height()) == size)
    assert all(view.rect().contains(plot.geometry().translated(plot.parent().pos())) for plot in plots(view))


def test_a_million_steps_are_drawn_as_a_few_hundred_points(view: CurvesView) -> None:
    steps = np.arange(1, 1_000_001)
    history = History()
    history.add(1_000_000, 1 / steps, 1 - 1 / steps)
    view.set_history(history)
    drawn = shown(plots(view)[0])["train"][0]
    assert 200 <= drawn.size <= 400 and drawn[-1] == 1_000_000


def test_numbers_in_words() -> None:
    assert percent_in_words(0.9834) == "98.3 %"
    assert percent_in_words(0.99625) == "99.62 %"
    assert percent_in_words(1.0) == "100.0 %"
    assert [loss_in_words(loss) for loss in (2.3026, 0.08123, 1.2e-5)] == ["2.3", "0.0812", "1.2e-05"]


# --- ghosts of other runs --------------------------------------------------------------------------------------------


def ghost(steps: int, accuracy: float = 0.5) -> History:
    history = History()
    evaluations = [Evaluation(step, 2.0, accuracy) for step in range(10, steps + 1, 10)]
    history.add(steps, np.ones(steps, np.float32), np.full(steps, 0.5, np.float32), evaluations)
    return history


def ghost_lines(plot: MetricPlot) -> list[tuple[list[float], list[float]]]:
    return [tuple(values.tolist() for values in item.getData()) for item in plot._ghosts]  # type: ignore[misc]


def test_ghosts_are_drawn_behind_with_their_names(view: CurvesView) -> None:
    view.set_ghosts([("Fast <1>", ghost(30, 0.25)), ("Slow", ghost(20, 0.75))])
    assert ghost_lines(view._accuracy) == [([10, 20, 30], [25, 25, 25]), ([10, 20], [75, 75])]
    assert ghost_lines(view._loss)[1] == ([10, 20], [2, 2])
    legend = view.findChild(QLabel, "curvesGhosts")
    assert legend is not None
    assert legend.isVisible()
    assert "Fast&nbsp;&lt;1&gt;" in legend.text()
    assert legend.accessibleDescription() == "Fast <1>, Slow"
    view.set_ghosts([])
    assert ghost_lines(view._accuracy) == []
    assert not legend.isVisible()


def test_the_axes_have_room_for_a_ghost_that_came_further(view: CurvesView) -> None:
    view.set_ghosts([("Long", ghost(100_000))])
    assert view._loss.seen_steps()[1] >= 100_000
    view.set_ghosts([])
    assert view._loss.seen_steps()[1] < 100_000


def test_a_ghost_without_held_out_data_shows_its_training_curve(view: CurvesView) -> None:
    view.set_ghosts([("Bare", ghost(5))])
    assert ghost_lines(view._loss) == [([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])]


# --- numbers that are predicted ----------------------------------------------------------------------------------


def of_numbers(steps: int = 30) -> History:
    history = History()
    fits = [Evaluation(step, 1 / step, None, 30, 0.5, 1 - 2 / step) for step in range(10, steps + 1, 10)]
    history.add(steps, np.ones(steps, np.float32), np.full(steps, np.nan, np.float32), fits)
    return history


def test_r2_takes_the_place_of_accuracy_where_numbers_are_predicted(view: CurvesView) -> None:
    view.set_history(of_numbers())
    assert view._wall.shown() == ["loss", "r2"]
    assert shown(view._wall.plots["r2"])["held-out"][1] == pytest.approx([0.8, 0.9, 1 - 2 / 30])
    assert view.readout().startswith("Held-out R² 0.933, loss 0.0333, Training loss 1")
    view.read_at(15)
    assert view.readout().startswith("Held-out R² 0.800, loss 0.1")
    view.set_history(recorded(200))
    assert view._wall.shown() == ["loss", "accuracy"]


def test_r2_of_other_runs_is_drawn_behind(view: CurvesView) -> None:
    view.set_history(of_numbers())
    view.set_ghosts([("Other", of_numbers(20)), ("Classes", ghost(20))])
    other, classes = view._wall.plots["r2"]._ghosts
    assert other.getData()[1] == pytest.approx([0.8, 0.9]) and classes.getData()[1] is None
