"""Stations that ask why a network answers as it does: what the answer rests on, what fools it, what a unit wants."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QSlider, QSpinBox

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.frame import View


def why(guide: Guide) -> Seen:
    """Cover part after part of the digit, and read what the answer rests on."""
    view = _opened(guide, "saliency")
    hands.choose(guide.window, "saliencyKind", "occlusion")
    wait_for(lambda: view.table() is not None and "occlusion" in view.table().header, "the map of what counts")
    guide.settle()
    guide.take_picture()
    return _closed(guide, view)


def fool(guide: Guide) -> Seen:
    """Move the slider to its end by key, and see whether the answer changes."""
    view = _opened(guide, "adversarial")
    wait_for(lambda: view.table() is not None, "the changed picture")
    slider = hands.find(guide.window, QSlider, "adversarialAmount")
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(slider, Qt.Key.Key_End)
    guide.settle()
    guide.take_picture()
    return _closed(guide, view)


def slide(guide: Guide) -> Seen:
    """Slide the picture by keys to where the map is read, and find what the map says of that shift."""
    view = _opened(guide, "sliding")
    wait_for(lambda: "of all shifts" in view.summary(), "every shift to be answered")
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for key, times in ((Qt.Key.Key_Right, 5), (Qt.Key.Key_Down, 3)):
        for _ in range(times):
            QTest.keyClick(view, key)
    said, table = view.readout(), view.table()
    rows = {} if table is None else {tuple(row[:2]): row[2:] for row in table.rows}
    shares = [float(share) for share in rows[3, 5]]  # type: ignore[arg-type]
    if f"Slid 5 right, 3 down: the network says {shares.index(max(shares))}," not in said:
        raise TourError(f"The probabilities there are {shares}, and it is said: {said}")
    guide.settle()
    guide.take_picture()
    return _closed(guide, view)


def wants(guide: Guide) -> Seen:
    """Ask for the unit of the last layer that stands for the 3: the picture is painted, the examples are found."""
    view = _opened(guide, "wants")
    button = hands.find(guide.window, QPushButton, "wantsAsk")
    wait_for(button.isVisible, "the button to be seen")
    hands.find(guide.window, QSpinBox, "wantsUnit").setValue(3)
    hands.click(guide.window, "wantsAsk")
    wait_for(lambda: button.isEnabled() and view.table() is not None, "the picture and the nine examples")
    guide.settle()
    guide.take_picture()
    return _closed(guide, view)


def _opened(guide: Guide, view_id: str) -> View:
    guide.pause()
    guide.window.workbench.viewing.open(view_id)
    wait_for(lambda: guide.window.findChild(View, f"{view_id}View") is not None, "the view to open")
    view = hands.find(guide.window, View, f"{view_id}View")
    wait_for(lambda: view.advice() == "", "something to be shown")
    return view


def _closed(guide: Guide, view: View) -> Seen:
    panel = guide.window.workbench.panels[view.view_id]
    seen: Seen = {"title": panel.windowTitle(), "says": view.summary()}
    panel.close()
    wait_for(lambda: not panel.isVisible(), "the view to close")
    return seen
