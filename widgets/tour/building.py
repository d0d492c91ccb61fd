"""Stations where a network is built."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from playground.layers import Dense
from widgets.builder.palette.item import PaletteItem
from widgets.builder.problem_popup import ProblemPopup
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for

UNITS = 48

RESIDUAL = ("input", "convolution", "activation", "convolution", "add", "dense", "output")
"""A residual block and an end: the dense layer asks for a vector, and gets a picture."""


def build(guide: Guide) -> Seen:
    """Arrange for building, add a layer from the palette, change another's units, undo both, and go back."""
    window, document = guide.window, guide.window.document
    guide.pause()
    hands.choose(window, "templateChooser", "mlp")
    arrange_for_building(guide, True)
    dense = guide.node(Dense)
    added = add_from_palette(guide, "dropout", after=dense)
    hands.click_block(window, dense)
    wait_for(lambda: window.workbench.building.form.block_ids() == (dense,), f"the settings of “{dense}”")
    before = _units(guide, dense)
    hands.type_number(window, "blockUnits", UNITS)
    wait_for(lambda: _units(guide, dense) == UNITS, "the new units to count")
    seen: Seen = {
        "added": added,
        "units": {"before": before, "after": UNITS},
        "parameters": hands.find(window, QLabel, "blockParameters").text(),
        "whole": hands.find(window, QLabel, "summaryParameters").text(),
    }
    guide.settle()
    guide.take_picture()
    for _ in range(2):
        document.undo_stack.undo()
    if added in document.experiment().graph.ids or _units(guide, dense) != before:
        raise TourError("Undo has not brought the network back.")
    arrange_for_building(guide, False)
    return seen


def mend(guide: Guide) -> Seen:
    """Build a residual block on an empty canvas, and let its badge mend what is wrong behind it."""
    window, document = guide.window, guide.window.document
    canvas = window.workbench.canvas
    guide.pause()
    hands.choose(window, "templateChooser", "mlp")
    arrange_for_building(guide, True)
    steps = document.undo_stack.index()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press_keys(canvas, Qt.Key.Key_A, hands.CONTROL)
    hands.press_key(canvas, Qt.Key.Key_Delete)
    ids = [_double_click(guide, kind) for kind in RESIDUAL]
    skipped, end = ids[2], ids[5]
    _draw_wire(guide, skipped, ids[4])
    badge = canvas.network.item(end)
    hands.click_at(canvas.viewport(), canvas.mapFromScene(badge.mapToScene(badge.badge_rectangle().center())))
    wait_for(lambda: window.findChild(ProblemPopup, "problemPopup") is not None, "what is wrong to be said")
    popup = hands.find(window, ProblemPopup, "problemPopup")
    seen: Seen = {
        "skip": [*document.experiment().graph.sources(ids[4])],
        "wrong": popup.sentence.text(),
        "would mend it": [button.text() for button in popup.buttons],
    }
    guide.settle()
    guide.take_picture()
    hands.click_at(popup.buttons[0], popup.buttons[0].rect().center())
    wait_for(lambda: canvas.network.block(end).problem is None, f"“{end}” to be mended")
    seen["in between"] = [*document.experiment().graph.sources(end)]
    document.undo_stack.setIndex(steps)
    arrange_for_building(guide, False)
    return seen


def _double_click(guide: Guide, kind: str) -> str:
    """Add a layer after the chosen one; the new block's id."""
    document = guide.window.document
    before = set(document.experiment().graph.ids)
    QTest.mouseDClick(hands.find(guide.window, PaletteItem, f"palette.{kind}"), hands.LEFT)
    wait_for(lambda: set(document.experiment().graph.ids) > before, f"a new block of the kind “{kind}”")
    (added,) = set(document.experiment().graph.ids) - before
    return added


def _draw_wire(guide: Guide, source: str, target: str) -> None:
    """Drag from a block's outlet onto another block."""
    document, canvas = guide.window.document, guide.window.workbench.canvas
    start, end = canvas.port_rect(source, "out", 0).center(), canvas.node_rect(target).center()
    QTest.mousePress(canvas.viewport(), hands.LEFT, pos=start)
    for at in (start + (end - start) / 2, end):
        QTest.mouseMove(canvas.viewport(), at)
    QTest.mouseRelease(canvas.viewport(), hands.LEFT, pos=end)
    wait_for(lambda: source in document.experiment().graph.sources(target), f"a wire from “{source}” to “{target}”")


def arrange_for_building(guide: Guide, wanted: bool) -> None:
    """Press the key for it, where the panels stand otherwise."""
    palette = guide.window.workbench.panels["layers"]
    if palette.isVisible() != wanted:
        hands.press_keys(guide.window, Qt.Key.Key_B, hands.CONTROL)
        wait_for(lambda: palette.isVisible() == wanted, "the panels to be arranged")


def add_from_palette(guide: Guide, kind: str, after: str) -> str:
    """Choose a block, double-click a layer in the palette, and tell the new block's id."""
    hands.click_block(guide.window, after)
    added = _double_click(guide, kind)
    if guide.window.document.experiment().graph.sources(added) != (after,):
        raise TourError(f"“{added}” does not follow “{after}”.")
    return added


def _units(guide: Guide, node_id: str) -> int:
    layer = guide.window.document.experiment().graph.node(node_id).layer
    assert isinstance(layer, Dense)
    return layer.units
