"""The pad: drawn on by mouse, finger, stylus and keyboard; every stroke can be taken back; pictures come and go."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from playground.drawing import INK_SIZE, Drawing, Stroke, rasterize
from widgets import theme
from widgets.drawing.pad import DrawingPad

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def pad(qtbot: QtBot) -> DrawingPad:
    pad = DrawingPad()
    qtbot.addWidget(pad)
    pad.resize(306, 306)  # 300 pixels of paper
    with qtbot.waitExposed(pad):
        pad.show()
    pad.activateWindow()
    pad.setFocus()
    qtbot.waitUntil(pad.hasFocus)
    return pad


def at(pad: DrawingPad, x: float, y: float) -> QPoint:
    square = pad.square()
    return QPoint(round(square.x() + x * square.width()), round(square.y() + y * square.height()))


def draw(pad: DrawingPad, *points: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(pad, button, pos=at(pad, *points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, at(pad, *point))
    QTest.mouseRelease(pad, button, pos=at(pad, *points[-1]))


def ink_at(drawing: Drawing, x: float, y: float) -> float:
    return float(rasterize(drawing)[int(y * INK_SIZE), int(x * INK_SIZE)])


def test_a_mouse_stroke_passes_where_the_mouse_was(pad: DrawingPad) -> None:
    draw(pad, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
    (stroke,) = pad.drawing().strokes
    assert not stroke.erases
    assert stroke.width == pytest.approx(pad.pen_width())
    for wanted in ((0.2, 0.5), (0.5, 0.5), (0.8, 0.5)):
        assert min(np.hypot(x - wanted[0], y - wanted[1]) for x, y in stroke.points) < 0.004
    assert ink_at(pad.drawing(), 0.5, 0.5) == 1.0
    assert ink_at(pad.drawing(), 0.5, 0.7) == 0.0


def test_a_click_leaves_a_dot(pad: DrawingPad) -> None:
    QTest.mouseClick(pad, LEFT, pos=at(pad, 0.4, 0.6))
    (stroke,) = pad.drawing().strokes
    assert len(stroke.points) == 1
    assert stroke.points[0] == pytest.approx((0.4, 0.6), abs=0.004)


def test_corners_between_positions_are_rounded_and_finely_sampled(pad: DrawingPad) -> None:
    draw(pad, (0.2, 0.8), (0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.7, 0.8))
    points = np.array(pad.drawing().strokes[0].points)
    steps = np.hypot(*np.diff(points[:-1], axis=0).T)
    assert steps.max() < 0.03
    assert np.abs(points).max() <= 1.0
    # Between two corners the curve bulges outwards a little, which a straight line would not.
    between = points[(points[:, 0] > 0.4) & (points[:, 0] < 0.6)]
    assert 0.05 < between[:, 1].min() < 0.198


def test_the_pad_keeps_square_in_any_rectangle(pad: DrawingPad) -> None:
    pad.resize(500, 306)
    assert pad.square().width() == pad.square().height() == 300
    draw(pad, (0.0, 0.0), (1.0, 1.0))
    assert pad.drawing().strokes[0].points[0] == pytest.approx((0.0, 0.0), abs=0.004)


def test_the_answer_can_follow_the_pen(pad: DrawingPad, qtbot: QtBot) -> None:
    seen: list[Drawing] = []
    pad.drawing_changed.connect(seen.append)
    QTest.mousePress(pad, LEFT, pos=at(pad, 0.2, 0.2))
    for step in range(1, 4):
        QTest.mouseMove(pad, at(pad, 0.2 + 0.1 * step, 0.3))
        qtbot.waitUntil(lambda step=step: len(seen) >= step)
    assert pad.undo_stack.count() == 0, "the stroke is not finished yet"
    assert seen[-1].strokes[0].points[-1] == pytest.approx((0.5, 0.3), abs=0.004)
    QTest.mouseRelease(pad, LEFT, pos=at(pad, 0.5, 0.3))
    assert pad.undo_stack.count() == 1


def test_many_changes_in_one_pass_are_told_once(pad: DrawingPad, qtbot: QtBot) -> None:
    seen: list[Drawing] = []
    pad.drawing_changed.connect(seen.append)
    with qtbot.waitSignal(pad.drawing_changed):
        pad.set_drawing(Drawing((Stroke(((0.1, 0.1),)),)))
        pad.clear()
        pad.set_drawing(Drawing((Stroke(((0.9, 0.9),)),)))
    assert seen == [pad.drawing()]


def test_each_stroke_is_undone_by_itself(pad: DrawingPad) -> None:
    draw(pad, (0.2, 0.2), (0.8, 0.2))
    draw(pad, (0.5, 0.2), (0.5, 0.8))
    both = pad.drawing()
    pad.undo_stack.undo()
    assert pad.drawing().strokes == both.strokes[:1]
    pad.undo_stack.undo()
    assert pad.drawing().is_empty()
    pad.undo_stack.redo()
    pad.undo_stack.redo()
    assert pad.drawing() == both


def test_clear_and_set_drawing_can_be_undone(pad: DrawingPad) -> None:
    draw(pad, (0.2, 0.2), (0.8, 0.2))
    drawn = pad.drawing()
    pad.clear()
    assert pad.drawing().is_empty()
    pad.clear()
    assert pad.undo_stack.count() == 2, "clearing an empty pad is no step"
    pad.undo_stack.undo()
    assert pad.drawing() == drawn
    other = Drawing((Stroke(((0.5, 0.5),)),))
    pad.set_drawing(other)
    pad.undo_stack.undo()
    assert pad.drawing() == drawn


def test_eraser_and_right_button_rub_out(pad: DrawingPad) -> None:
    draw(pad, (0.2, 0.5), (0.8, 0.5))
    draw(pad, (0.5, 0.3), (0.5, 0.7), button=RIGHT)
    assert pad.drawing().strokes[1].erases
    assert ink_at(pad.drawing(), 0.5, 0.5) == 0.0
    assert ink_at(pad.drawing(), 0.3, 0.5) == 1.0
    assert not pad.is_erasing(), "the button rubs out for one stroke only"
    pad.set_erasing(True)
    draw(pad, (0.3, 0.3), (0.3, 0.7))
    assert ink_at(pad.drawing(), 0.3, 0.5) == 0.0


def test_another_button_during_a_stroke_changes_nothing(pad: DrawingPad) -> None:
    QTest.mousePress(pad, LEFT, pos=at(pad, 0.2, 0.2))
    QTest.mousePress(pad, RIGHT, pos=at(pad, 0.4, 0.4))
    QTest.mouseRelease(pad, RIGHT, pos=at(pad, 0.4, 0.4))
    QTest.mouseRelease(pad, LEFT, pos=at(pad, 0.6, 0.2))
    (stroke,) = pad.drawing().strokes
    assert not stroke.erases


def shown(pad: DrawingPad, x: float, y: float) -> QColor:
    pad.clearFocus()
    pad.hover_at(None)
    return pad.grab().toImage().pixelColor(at(pad, x, y))


def test_ink_is_shown_in_the_colours_of_the_theme(pad: DrawingPad, themed: QApplication) -> None:
    draw(pad, (0.2, 0.5), (0.8, 0.5))
    draw(pad, (0.7, 0.5), (0.75, 0.5), button=RIGHT)
    assert shown(pad, 0.4, 0.5) == QColor(theme.LIGHT.ink)
    assert shown(pad, 0.72, 0.5) == QColor(theme.LIGHT.paper)
    theme.apply(themed, "dark")
    assert shown(pad, 0.4, 0.5) == QColor(theme.DARK.ink)
    assert shown(pad, 0.72, 0.5) == QColor(theme.DARK.paper)
    theme.apply(themed, "light")


def test_what_is_painted_bit_by_bit_is_what_is_painted_at_once(pad: DrawingPad) -> None:
    draw(pad, (0.2, 0.3), (0.7, 0.2), (0.6, 0.5), (0.8, 0.8), (0.3, 0.7))
    draw(pad, (0.3, 0.5), (0.6, 0.6), (0.8, 0.5), button=RIGHT)
    pad.hover_at(None)
    piecewise = pad.grab().toImage()
    pad.undo_stack.undo()
    pad.undo_stack.redo()
    at_once = pad.grab().toImage()
    one, other = (
        np.frombuffer(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits(), np.uint8).astype(int)
        for image in (piecewise, at_once)
    )
    # Only the half-covered pixels where two pieces meet may differ by a shade.
    assert (np.abs(one - other) > 64).mean() < 0.001


def test_keyboard_draws_by_toggling_space(pad: DrawingPad) -> None:
    QTest.keyClick(pad, Qt.Key.Key_Up)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(pad, key)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Left)
    (stroke,) = pad.drawing().strokes
    assert stroke.points[0] == pytest.approx((0.5, 0.47))
    assert stroke.points[-1] == pytest.approx((0.56, 0.50))
    assert pad.undo_stack.count() == 1


def test_keyboard_draws_while_space_is_held_and_diagonally(pad: DrawingPad) -> None:
    QTest.keyPress(pad, Qt.Key.Key_Space)
    QTest.keyPress(pad, Qt.Key.Key_Right)
    QTest.keyPress(pad, Qt.Key.Key_Down)
    QTest.keyRelease(pad, Qt.Key.Key_Right)
    QTest.keyRelease(pad, Qt.Key.Key_Down)
    QTest.keyRelease(pad, Qt.Key.Key_Space)
    assert pad.undo_stack.count() == 1
    assert pad.drawing().strokes[0].points[-1] == pytest.approx((0.56, 0.53))


def test_escape_takes_back_the_stroke_under_way(pad: DrawingPad) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Right):
        QTest.keyClick(pad, key)
    assert pad.drawing().is_empty()
    assert pad.undo_stack.count() == 0


def test_losing_the_focus_lifts_the_pen(pad: DrawingPad) -> None:
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Right)
    pad.clearFocus()
    assert pad.undo_stack.count() == 1
    assert len(pad.drawing().strokes) == 1


def test_keys_choose_the_pen_and_go_back(pad: DrawingPad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.pen_changed):
        QTest.keyClick(pad, Qt.Key.Key_E)
    assert pad.is_erasing()
    QTest.keyClick(pad, Qt.Key.Key_E)
    QTest.keyClick(pad, Qt.Key.Key_BracketRight)
    assert pad.pen_width() == pytest.approx(0.09)
    QTest.keyClick(pad, Qt.Key.Key_BracketLeft)
    QTest.keyClick(pad, Qt.Key.Key_BracketLeft)
    assert pad.pen_width() == pytest.approx(0.07)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    QTest.keyClick(pad, Qt.Key.Key_Space)
    drawn = pad.drawing()
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.drawing().is_empty()
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.drawing() == drawn
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.drawing().is_empty()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(pad, Qt.Key.Key_Z, both)
    assert pad.drawing() == drawn


def test_the_pen_stays_within_its_widths(pad: DrawingPad) -> None:
    pad.set_pen_width(7.0)
    assert pad.pen_width() == 0.2
    pad.set_pen_width(-1.0)
    assert pad.pen_width() == 0.02


def stylus(pad: DrawingPad, kind: QEvent.Type, point: tuple[float, float], pressure: float, eraser: bool) -> None:
    tip = QPointingDevice.PointerType.Eraser if eraser else QPointingDevice.PointerType.Pen
    device = QPointingDevice(
        "test stylus", 7, QPointingDevice.DeviceType.Stylus, tip, QPointingDevice.Capability.Pressure, 1, 1
    )
    where = QPointF(at(pad, *point))
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else LEFT
    event = QTabletEvent(
        kind, device, where, where, pressure, 0.0, 0.0, 0.0, 0.0, 0.0, Qt.KeyboardModifier.NoModifier, LEFT, pressed
    )
    QApplication.sendEvent(pad, event)
    assert event.isAccepted(), "or Qt makes a mouse event of it and draws twice"


def stylus_stroke(pad: DrawingPad, y: float, pressures: tuple[float, ...], eraser: bool = False) -> None:
    stylus(pad, QEvent.Type.TabletPress, (0.1, y), pressures[0], eraser)
    for number, pressure in enumerate(pressures):
        stylus(pad, QEvent.Type.TabletMove, (0.2 + 0.1 * number, y), pressure, eraser)
    stylus(pad, QEvent.Type.TabletRelease, (0.2 + 0.1 * (len(pressures) - 1), y), 0.0, eraser)


def test_a_stylus_draws_thicker_where_it_is_pressed(pad: DrawingPad) -> None:
    stylus_stroke(pad, 0.5, (0.1, 0.1, 0.9, 0.9))
    widths = [stroke.width for stroke in pad.drawing().strokes]
    assert widths == sorted(widths)
    assert widths[0] < pad.pen_width() < widths[-1] <= 1.3 * pad.pen_width() + 1e-9
    assert pad.undo_stack.count() == 1, "one movement of the pen, one step back"
    pad.undo_stack.undo()
    assert pad.drawing().is_empty()


def test_the_other_end_of_a_stylus_rubs_out(pad: DrawingPad) -> None:
    stylus_stroke(pad, 0.5, (0.5, 0.5))
    stylus_stroke(pad, 0.5, (0.5, 0.5), eraser=True)
    assert [stroke.erases for stroke in pad.drawing().strokes] == [False, True]


def test_one_finger_draws_and_a_second_is_ignored(pad: DrawingPad, themed: QApplication) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, at(pad, 0.2, 0.5)).commit()
    QTest.touchEvent(pad, screen).move(0, at(pad, 0.5, 0.5)).commit()
    QTest.touchEvent(pad, screen).stationary(0).press(1, at(pad, 0.5, 0.9)).commit()
    QTest.touchEvent(pad, screen).move(0, at(pad, 0.8, 0.5)).move(1, at(pad, 0.2, 0.9)).commit()
    QTest.touchEvent(pad, screen).release(0, at(pad, 0.8, 0.5)).release(1, at(pad, 0.2, 0.9)).commit()
    (stroke,) = pad.drawing().strokes
    assert ink_at(pad.drawing(), 0.7, 0.5) == 1.0
    assert max(y for _, y in stroke.points) < 0.6


def digit_picture() -> QImage:
    """A dark bar on light paper, as a scan would have it."""
    grey = np.full((60, 40), 235, np.uint8)
    grey[10:50, 16:24] = 25
    return QImage(grey.tobytes(), 40, 60, 40, QImage.Format.Format_Grayscale8).copy()


def assert_shows_the_bar(pad: DrawingPad) -> None:
    assert pad.drawing().picture is not None
    assert ink_at(pad.drawing(), 0.5, 0.5) > 0.95
    assert ink_at(pad.drawing(), 0.2, 0.5) < 0.05


def test_a_picture_file_is_loaded_and_can_be_undone(pad: DrawingPad, tmp_path: Path) -> None:
    path = tmp_path / "one.png"
    assert digit_picture().save(str(path))
    draw(pad, (0.2, 0.2), (0.8, 0.2))
    drawn = pad.drawing()
    assert pad.load_picture(path)
    assert_shows_the_bar(pad)
    assert shown(pad, 0.5, 0.5).lightness() < 40
    pad.undo_stack.undo()
    assert pad.drawing() == drawn


def test_a_bad_file_is_refused_with_a_sentence(pad: DrawingPad, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.png"
    path.write_text("no picture at all")
    draw(pad, (0.2, 0.2), (0.8, 0.2))
    drawn = pad.drawing()
    for source, expected in (
        (path, "“letter.png” could not be read as a picture"),
        (tmp_path / "nowhere.png", "“nowhere.png” could not be read as a picture"),
        (QImage(), "The picture is empty."),
        (QImage(20, 20, QImage.Format.Format_Mono), "all of one colour"),
    ):
        if isinstance(source, QImage) and not source.isNull():
            source.fill(1)
        with qtbot.waitSignal(pad.refused) as refusal:
            assert not pad.load_picture(source)
        assert expected in refusal.args[0]
        assert refusal.args[0].endswith(".")
    assert pad.drawing() == drawn


def test_a_huge_picture_is_scaled_down(pad: DrawingPad) -> None:
    assert pad.load_picture(digit_picture().scaled(2400, 3600))
    assert_shows_the_bar(pad)


def test_a_dropped_file_is_loaded(pad: DrawingPad, tmp_path: Path) -> None:
    path = tmp_path / "one.png"
    assert digit_picture().save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pad, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pad, drop)
    assert drop.isAccepted()
    assert_shows_the_bar(pad)


def test_paste_takes_the_clipboards_picture(pad: DrawingPad, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("only words")
    with qtbot.waitSignal(pad.refused) as refusal:
        QTest.keyClick(pad, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "no picture on the clipboard" in refusal.args[0]
    clipboard.setImage(digit_picture())
    QTest.keyClick(pad, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert_shows_the_bar(pad)
    clipboard.clear()


def test_a_saved_picture_comes_back(pad: DrawingPad, qtbot: QtBot, tmp_path: Path) -> None:
    draw(pad, (0.3, 0.2), (0.7, 0.2), (0.4, 0.8))
    before = rasterize(pad.drawing())
    assert pad.save_picture(tmp_path / "seven")
    assert pad.load_picture(tmp_path / "seven.png")
    assert np.abs(rasterize(pad.drawing()) - before).mean() < 0.01
    with qtbot.waitSignal(pad.refused) as refusal:
        assert not pad.save_picture(tmp_path / "missing" / "seven.png")
    assert "could not be written" in refusal.args[0]
    with qtbot.waitSignal(pad.refused) as refusal:
        assert not pad.save_picture(tmp_path / "seven.odd")
    assert "no kind of picture" in refusal.args[0]
    assert not (tmp_path / "seven.odd").exists()
