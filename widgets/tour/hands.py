"""What a person's hands do with the window, as mouse and key events: controls are found by their object names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QCheckBox, QComboBox, QLineEdit, QWidget

from widgets.builder.canvas import NetworkCanvas
from widgets.drawing.pad import DrawingPad
from widgets.tour.waiting import TourError, wait_for

Kind = TypeVar("Kind", bound=QObject)
Point = tuple[float, float]

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TICK_BOX = 12
"""Pixels from the left edge of a check box to the middle of its box."""


def find(window: QObject, kind: type[Kind], name: str) -> Kind:
    """The part of the window with this object name; ``TourError`` where there is none."""
    found = window.findChild(kind, name)
    if found is None:
        raise TourError(f"There is no {kind.__name__} with the object name “{name}” in the window.")
    return found


def click(window: QObject, name: str) -> None:
    """Click a button or a check box, once it can be clicked."""
    control = find(window, QWidget, name)
    wait_for(control.isEnabled, f"“{name}” to be enabled")
    if not control.isVisible():
        raise TourError(f"“{name}” cannot be clicked, because it is not visible.")
    at = QPoint(TICK_BOX, control.height() // 2) if isinstance(control, QCheckBox) else control.rect().center()
    click_at(control, at)


def click_at(widget: QWidget, at: QPoint) -> None:
    """Click a place of a widget, in its pixels."""
    QTest.mouseClick(widget, LEFT, pos=at)


def click_block(window: QObject, node_id: str) -> None:
    """Click a block of the network."""
    canvas = find(window, NetworkCanvas, "networkCanvas")
    click_at(canvas.viewport(), canvas.node_rect(node_id).center())


def choose(window: QObject, name: str, item_id: str) -> None:
    """Choose an item of a chooser by its id: open the list by key, walk down, press Enter."""
    chooser = find(window, QComboBox, name)
    row = chooser.findData(item_id)
    if row < 0:
        raise TourError(f"“{name}” does not offer “{item_id}”.")
    chooser.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    items = chooser.view()
    wait_for(items.isVisible, f"the list of “{name}” to open")
    QTest.keyClick(items, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(items, Qt.Key.Key_Down)
    QTest.keyClick(items, Qt.Key.Key_Return)
    wait_for(lambda: not items.isVisible(), f"the list of “{name}” to close")


def type_number(window: QObject, name: str, number: float) -> None:
    """Type a number into a field in place of the one that is there, and press Enter."""
    field = find(window, QAbstractSpinBox, name)
    text = find(field, QLineEdit, "qt_spinbox_lineedit")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(text, field.locale().toString(float(number), "g", 6))
    QTest.keyClick(text, Qt.Key.Key_Return)


def press_keys(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a shortcut."""
    wait_for(lambda: _is_activated(window), "the window to be the active one")
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def press_key(window: QWidget, key: Qt.Key, times: int = 1) -> None:
    """Press a key, alone, where the focus is."""
    for _ in range(times):
        press_keys(window, key, NO_MODIFIER)


def type_words(field: QLineEdit, words: str) -> None:
    """Type into a line."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, words)


def draw(pad: DrawingPad, strokes: Iterable[Sequence[Point]]) -> None:
    """Draw strokes with the left mouse button; points are in pad units, (0, 0) top left, (1, 1) bottom right."""
    for points in strokes:
        press(pad, points[0])
        for point in points[1:]:
            move(pad, point)
        release(pad, points[-1])


def press(pad: DrawingPad, at: Point) -> None:
    """Put the pen down."""
    _mouse(pad, QEvent.Type.MouseButtonPress, at, LEFT, LEFT)


def move(pad: DrawingPad, to: Point) -> None:
    """Draw on."""
    _mouse(pad, QEvent.Type.MouseMove, to, Qt.MouseButton.NoButton, LEFT)


def release(pad: DrawingPad, at: Point) -> None:
    """Lift the pen."""
    _mouse(pad, QEvent.Type.MouseButtonRelease, at, LEFT, Qt.MouseButton.NoButton)


def hover(widget: QWidget, at: QPointF) -> None:
    """Point at a place of a widget, in its pixels."""
    _send(widget, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)


def drag(widget: QWidget, places: Sequence[QPointF]) -> None:
    """Press the left button at the first place of a widget, in its pixels, go on to the others, let go at the last."""
    _send(widget, QEvent.Type.MouseButtonPress, places[0], LEFT, LEFT)
    for place in places[1:]:
        _send(widget, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton, LEFT)
        QApplication.processEvents()
    _send(widget, QEvent.Type.MouseButtonRelease, places[-1], LEFT, Qt.MouseButton.NoButton)


def _is_activated(window: QWidget) -> bool:
    """Ask again until it is so: a window that is being built anew loses it."""
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


def _mouse(pad: DrawingPad, kind: QEvent.Type, at: Point, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
    # Not QTest's: a real mouse on a dense screen knows parts of a pixel, and so do these drawings.
    square = pad.square()
    _send(pad, kind, square.topLeft() + QPointF(*at) * square.width(), button, buttons)


def _send(widget: QWidget, kind: QEvent.Type, place: QPointF, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
    no_key = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, buttons, no_key)
    QApplication.sendEvent(widget, event)
