"""The schedule drawn by hand, on screen: points by mouse and keyboard, undo, read-out, scale and length."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from playground import templates
from playground.recipe import SCHEDULES, DrawnSchedule
from tests.widgets.quiet_window import part
from widgets import theme
from widgets.controls import places
from widgets.controls.number_field import NumberField
from widgets.controls.schedule_editor import ScheduleEditor
from widgets.controls.schedule_plot import SchedulePlot
from widgets.document import Document

POINTS = ((0.0, 0.1), (0.2, 1.0), (0.6, 0.5), (1.0, 0.01))


@pytest.fixture
def document() -> Document:
    return Document(templates.find("softmax").experiment())


@pytest.fixture
def editor(qtbot: QtBot, document: Document) -> ScheduleEditor:
    made = ScheduleEditor(document)
    qtbot.addWidget(made)
    made.resize(300, 210)
    choose(document, DrawnSchedule(points=POINTS))
    made.show()
    return made


def choose(document: Document, schedule: object) -> None:
    document.change(places.SCHEDULE.write(document.experiment(), schedule), "Choose")


def drawn(document: Document) -> DrawnSchedule:
    schedule = document.experiment().recipe.schedule
    assert isinstance(schedule, DrawnSchedule)
    return schedule


def plot_of(editor: ScheduleEditor) -> SchedulePlot:
    return part(editor, SchedulePlot, "drawnPlot")


def pixel(editor: ScheduleEditor, share: float, factor: float) -> QPoint:
    place: QPoint = plot_of(editor).place_of(share, factor).toPoint()
    return place


def drag(editor: ScheduleEditor, start: QPoint, *others: QPoint) -> None:
    plot = plot_of(editor)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    for place in others:
        QTest.mouseMove(plot, place)
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=others[-1] if others else start)


def test_it_is_there_only_while_the_schedule_is_drawn(qtbot: QtBot, document: Document) -> None:
    editor = ScheduleEditor(document)
    qtbot.addWidget(editor)
    assert editor.isHidden() and editor.findChild(SchedulePlot) is None
    for kind, schedule in SCHEDULES.items():
        choose(document, schedule())
        assert editor.isHidden() == (kind != "drawn")
    document.undo_stack.undo()
    assert editor.isHidden()


def test_a_click_adds_a_point_as_one_step_of_undo(editor: ScheduleEditor, document: Document) -> None:
    index = document.undo_stack.index()
    drag(editor, pixel(editor, 0.8, 0.002), pixel(editor, 0.8, 0.02), pixel(editor, 0.85, 0.2))
    added = drawn(document).points[3]
    assert len(drawn(document).points) == 5 and added == pytest.approx((0.85, 0.2), rel=0.12)
    assert document.undo_stack.index() == index + 1
    assert document.undo_stack.undoText() == "Add a point to the schedule"
    document.undo_stack.undo()
    assert drawn(document).points == POINTS


def test_dragging_moves_a_point_and_stops_at_its_neighbours(editor: ScheduleEditor, document: Document) -> None:
    index = document.undo_stack.index()
    drag(editor, pixel(editor, 0.2, 1.0), pixel(editor, 0.3, 0.7), pixel(editor, 0.4, 0.3))
    assert drawn(document).points[1] == pytest.approx((0.4, 0.3), rel=0.12)
    assert document.undo_stack.index() == index + 1
    drag(editor, pixel(editor, *drawn(document).points[1]), pixel(editor, 0.95, 0.3))
    assert drawn(document).points[1][0] == pytest.approx(0.598) and document.undo_stack.index() == index + 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert drawn(document).points == POINTS


def test_a_right_click_removes_a_point_until_two_are_left(editor: ScheduleEditor, document: Document) -> None:
    for place in ((0.6, 0.5), (0.2, 1.0), (0.0, 0.1)):
        QTest.mouseClick(plot_of(editor), Qt.MouseButton.RightButton, pos=pixel(editor, *place))
    assert drawn(document).points == (POINTS[0], POINTS[3])


def test_everything_goes_by_keyboard(editor: ScheduleEditor, document: Document) -> None:
    plot = plot_of(editor)
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    assert plot.selected == 0
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    index = document.undo_stack.index()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert drawn(document).points[1] == (0.31, 1.0) and document.undo_stack.index() == index + 1
    QTest.keyClick(plot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert drawn(document).points[1][1] == pytest.approx(10**-0.5, rel=0.01), "a tenth of five decades"
    assert "Step 3,100: × 0.316, rate" in editor.readout() and "Point 2 of 4" in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Insert)
    assert len(drawn(document).points) == 5 and plot.selected == 2
    assert drawn(document).points[2][0] == pytest.approx((0.31 + 0.6) / 2, abs=1e-3)
    assert drawn(document).points[2][1] == pytest.approx(np.sqrt(0.316 * 0.5), rel=0.01), "on the curve"
    QTest.keyClick(plot, Qt.Key.Key_Delete)
    assert len(drawn(document).points) == 4
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert plot.selected == 3
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.selected is None and "Click to add" in editor.readout()


def test_the_curve_is_read_under_the_pointer(editor: ScheduleEditor, document: Document) -> None:
    QTest.mouseMove(plot_of(editor), pixel(editor, 0.4, 0.005))
    plot = plot_of(editor)
    assert plot.pointed == pytest.approx(0.4, abs=0.01)
    factor, rate = drawn(document).factor(plot.pointed), document.experiment().recipe.learning_rate
    assert editor.readout() == f"Step {plot.pointed * 10_000:,.0f}: × {factor:.3g}, rate {factor * rate:.3g}"
    QTest.mouseMove(plot, QPoint(2, 2))
    assert "Click to add" in editor.readout()


def test_scale_and_length_are_changed(editor: ScheduleEditor, document: Document) -> None:
    switch = part(editor, QCheckBox, "drawnLog")
    assert switch.isChecked()
    high = plot_of(editor).place_of(0, 0.1).y()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert drawn(document).between == "linear" and plot_of(editor).place_of(0, 0.1).y() > high
    drag(editor, pixel(editor, 1.0, 0.01), pixel(editor, 1.0, 0.0) + QPoint(2, 4))
    assert drawn(document).points[-1] == (1.0, 0.0)
    part(editor, NumberField, "drawnSteps").setValue(500)
    assert drawn(document).steps == 500
    for _ in range(3):
        document.undo_stack.undo()
    assert drawn(document) == DrawnSchedule(points=POINTS) and switch.isChecked()


def test_a_lone_steep_point_high_up_can_be_seen(editor: ScheduleEditor, document: Document) -> None:
    choose(document, DrawnSchedule(between="linear", points=((0.0, 9.0), (0.001, 0.0))))
    box = plot_of(editor).rect()
    assert all(box.contains(pixel(editor, *point)) for point in drawn(document).points)
    assert not editor.grab().isNull()


def test_colours_are_those_of_the_theme(editor: ScheduleEditor, in_dark: None) -> None:
    theme.changes().changed.emit()
    image = editor.grab().toImage()
    assert image.pixelColor(pixel(editor, 0.5, 3.0)).name() == theme.DARK.panel
