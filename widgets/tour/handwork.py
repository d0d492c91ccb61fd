"""A station where hands reach into a network: a weight is typed, slid and set to zero, and undo takes it all back."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSlider

from widgets.controls.number_field import NumberField
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.frame import View
from widgets.views.neurons.network_picture import NetworkPicture
from widgets.views.neurons.spots import Spot

WIRE = Spot(1, 0, (0, 0))
"""From the first input to the first neuron: it lies above the others."""

STEPS = 200
TYPED = 2.5


def neurons_by_hand(guide: Guide) -> Seen:
    """Every neuron of a spiral's network; the weight of one wire is set by hand, and its picture follows."""
    window, stack = guide.window, guide.window.document.undo_stack
    steps = stack.index()
    hands.choose(window, "templateChooser", "spiral")
    wait_for(lambda: window.run.is_compiled and guide.step() == 0, "the network to be ready")
    window.workbench.viewing.open("neurons")
    wait_for(lambda: window.findChild(View, "neuronsView") is not None, "the view to open")
    view = hands.find(window, View, "neuronsView")
    guide.play()
    wait_for(lambda: guide.step() > STEPS and view.table() is not None, "the first pictures")
    guide.pause()
    before = _weight(guide)
    picture = hands.find(view, NetworkPicture, "neuronsPicture")
    hands.click_at(picture, picture.place_of(WIRE).toPoint())
    spot = picture.edited
    if spot != WIRE:
        raise TourError(f"Instead of the wire {WIRE} the click found {spot}.")
    field = hands.find(view, NumberField, "neuronsWeight")
    hands.type_number(window, "neuronsWeight", TYPED)
    wait_for(lambda: _weight(guide) == TYPED, "the weight to be what was typed")
    slider = hands.find(view, QSlider, "neuronsWeightSlider")
    slider.setSliderDown(True)
    for place in (20, -20, -60):
        slider.setSliderPosition(place)
    slider.setSliderDown(False)
    wait_for(
        lambda: abs(_weight(guide) - field.value()) < 1e-6 and field.value() < 0, "the weight to follow the slider"
    )
    guide.settle()
    guide.take_picture()
    seen: Seen = {"before": rounded(before), "slid to": rounded(_weight(guide)), "undo": stack.undoText()}
    seen["says"] = view.readout()
    hands.find(view, QAbstractButton, "neuronsWeightZero").click()
    wait_for(lambda: _weight(guide) == 0, "the weight to be zero")
    QTest.keyClick(hands.find(field, QLineEdit, "qt_spinbox_lineedit"), Qt.Key.Key_Escape)
    for _ in range(3):
        stack.undo()
    wait_for(lambda: _weight(guide) == before, "undo to bring back the weight of before")
    seen["marks"] = [words for _, words in window.marks.marks()]
    window.workbench.panels["neurons"].close()
    stack.setIndex(steps)
    return seen


def _weight(guide: Guide) -> float:
    """The weight of the wire, as it would be saved."""
    kept = guide.window.run.checkpoint
    return float("nan") if kept is None else float(np.asarray(kept.weights["dense-1/weights"])[0, 0])
