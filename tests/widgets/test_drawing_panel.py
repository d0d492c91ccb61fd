"""The column for drawing: what is drawn becomes what is seen, quickly and exactly; the tools do what they say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from playground.drawing import Drawing, Stroke, prepare, prepare_raw, rasterize
from widgets import theme
from widgets.drawing.drawing_panel import DrawingPanel
from widgets.drawing.following_ink import FollowingInk
from widgets.drawing.seen_picture import SeenPicture

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> DrawingPanel:
    panel = DrawingPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 790)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def button(panel: QWidget, name: str) -> QAbstractButton:
    found = panel.findChild(QAbstractButton, name)
    assert found is not None
    return found


def draw_a_line(panel: DrawingPanel) -> None:
    square = panel.pad.square()
    start, end = (QPointF(square.x() + x * square.width(), square.center().y()).toPoint() for x in (0.1, 0.4))
    QTest.mousePress(panel.pad, LEFT, pos=start)
    QTest.mouseMove(panel.pad, end)
    QTest.mouseRelease(panel.pad, LEFT, pos=end)


def test_it_fits_beside_the_network_in_a_laptops_window(panel: DrawingPanel) -> None:
    assert panel.minimumSizeHint().width() <= 340
    assert panel.minimumSizeHint().height() <= 640
    assert panel.height() == 790, "no part is so large that the panel had to grow"


def test_what_is_drawn_is_seen_prepared_or_raw(panel: DrawingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.seen_changed) as seen:
        draw_a_line(panel)
    ink = rasterize(panel.pad.drawing())
    np.testing.assert_allclose(seen.args[0], prepare(ink), atol=1e-6)
    np.testing.assert_array_equal(panel.seen(), seen.args[0])
    raw = panel.findChild(QCheckBox, "rawSwitch")
    with qtbot.waitSignal(panel.seen_changed):
        QTest.keyClick(raw, Qt.Key.Key_Space)
    assert raw.isChecked()
    np.testing.assert_allclose(panel.seen(), prepare_raw(ink), atol=1e-6)


def test_clearing_takes_the_answer_away_and_late_answers_are_dropped(panel: DrawingPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.seen_changed):
        draw_a_line(panel)
    panel.show_answer(np.eye(10)[1])
    assert panel.bars.label() == "1"
    with qtbot.waitSignal(panel.seen_changed):
        button(panel, "clearButton").click()
    assert panel.bars.label() is None
    assert not panel.seen().any()
    panel.show_answer(np.eye(10)[1])
    assert panel.bars.label() is None


def test_a_refusal_is_shown_until_the_next_stroke(panel: DrawingPanel, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_text("not a picture")
    notice = panel.findChild(QLabel, "padNotice")
    assert not notice.isVisible()
    panel.pad.load_picture(tmp_path / "bad.png")
    assert notice.isVisible()
    assert "bad.png" in notice.text()
    with qtbot.waitSignal(panel.seen_changed):
        draw_a_line(panel)
    assert not notice.isVisible()


def test_tools_drive_the_pad_and_follow_it(panel: DrawingPanel) -> None:
    undo, redo = button(panel, "undoStrokeButton"), button(panel, "redoStrokeButton")
    assert not undo.isEnabled()
    draw_a_line(panel)
    undo.click()
    assert panel.pad.drawing().is_empty()
    assert not undo.isEnabled()
    redo.click()
    assert not panel.pad.drawing().is_empty()
    button(panel, "eraserButton").click()
    assert panel.pad.is_erasing()
    panel.pad.set_erasing(False)
    assert button(panel, "penButton").isChecked()
    width = panel.findChild(QSlider, "penWidth")
    width.setValue(12)
    assert panel.pad.pen_width() == pytest.approx(0.12)
    panel.pad.set_pen_width(0.05)
    assert width.value() == 5


def test_choosing_a_file_does_not_hold_up_the_window(panel: DrawingPanel, qtbot: QtBot, tmp_path: Path) -> None:
    draw_a_line(panel)
    button(panel, "savePictureButton").click()
    dialog = panel.findChild(QFileDialog, "pictureDialog")
    dialog.fileSelected.emit(str(tmp_path / "line.png"))
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert (tmp_path / "line.png").exists()
    panel.pad.clear()
    button(panel, "loadPictureButton").click()
    dialog = panel.findChild(QFileDialog, "pictureDialog")
    dialog.fileSelected.emit(str(tmp_path / "line.png"))
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert panel.pad.drawing().picture is not None


def test_every_control_has_a_name_and_explains_itself(panel: DrawingPanel) -> None:
    controls = [*panel.findChildren(QAbstractButton), *panel.findChildren(QSlider), panel.pad]
    for control in controls:
        assert control.objectName()
        assert control.accessibleName()
        assert len(control.toolTip()) > 15, control.objectName()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_pixel_tells_its_value(qtbot: QtBot) -> None:
    picture = SeenPicture()
    qtbot.addWidget(picture)
    picture.resize(30 * 4, 30 * 4)  # four screen pixels each, and four beside them all around
    values = np.zeros((28, 28), np.float32)
    values[4, 11] = 0.83
    picture.set_picture(values)
    text = picture.read_out(QPointF(4 + 11 * 4 + 2, 4 + 4 * 4 + 2))
    assert text is not None
    assert text.startswith("Row 5, column 12: 0.83")
    assert picture.read_out(QPointF(1, 1)) is None
    assert picture.grab().toImage().pixelColor(QPoint(4 + 11 * 4 + 2, 4 + 4 * 4 + 2)).lightness() < 80
    with pytest.raises(ValueError, match="shape"):
        picture.set_picture(np.zeros((10, 10)))


def test_the_panel_follows_the_theme(panel: DrawingPanel, in_dark: None) -> None:
    inside = panel.grab().toImage().pixelColor(panel.pad.geometry().center() + QPoint(0, 60))
    assert inside.name() == theme.DARK.paper


coordinates = st.floats(-0.2, 1.2).map(lambda value: round(value, 3))
strokes = st.builds(
    Stroke,
    st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=6).map(tuple),
    st.sampled_from([0.03, 0.08, 0.15]),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(strokes, min_size=1, max_size=4), st.data())
def test_ink_that_follows_the_pen_is_the_ink_of_the_drawing(made: list[Stroke], data: st.DataObject) -> None:
    ink = FollowingInk()
    # As it is drawn, point by point, with a bend of the last one now and then …
    for number, stroke in enumerate(made):
        for until in range(1, len(stroke.points) + 1):
            bent = (*stroke.points[: until - 1], (0.5, 0.5))
            for points in (bent, stroke.points[:until]):
                live = Drawing((*made[:number], Stroke(points, stroke.width, stroke.erases)))
                np.testing.assert_allclose(ink.ink_of(live), rasterize(live), atol=1e-5)
    # … and after a step back, or to something else altogether.
    for count in data.draw(st.permutations(range(len(made) + 1))):
        earlier = Drawing(tuple(made[:count]))
        np.testing.assert_allclose(ink.ink_of(earlier), rasterize(earlier), atol=1e-5)
