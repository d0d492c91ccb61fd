"""Stations where a network is built."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from playground.layers import Dense
from widgets.builder.palette.item import PaletteItem
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for

UNITS = 48


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
    guide.take_picture()
    for _ in range(2):
        document.undo_stack.undo()
    if added in document.experiment().graph.ids or _units(guide, dense) != before:
        raise TourError("Undo has not brought the network back.")
    arrange_for_building(guide, False)
    return seen


def arrange_for_building(guide: Guide, wanted: bool) -> None:
    """Press the key for it, where the panels stand otherwise."""
    palette = guide.window.workbench.panels["layers"]
    if palette.isVisible() != wanted:
        hands.press_keys(guide.window, Qt.Key.Key_B, hands.CONTROL)
        wait_for(lambda: palette.isVisible() == wanted, "the panels to be arranged")


def add_from_palette(guide: Guide, kind: str, after: str) -> str:
    """Choose a block, double-click a layer in the palette, and tell the new block's id."""
    document = guide.window.document
    before = set(document.experiment().graph.ids)
    hands.click_block(guide.window, after)
    QTest.mouseDClick(hands.find(guide.window, PaletteItem, f"palette.{kind}"), hands.LEFT)
    wait_for(lambda: set(document.experiment().graph.ids) > before, f"a new block of the kind “{kind}”")
    (added,) = set(document.experiment().graph.ids) - before
    if document.experiment().graph.sources(added) != (after,):
        raise TourError(f"“{added}” does not follow “{after}”.")
    return added


def _units(guide: Guide, node_id: str) -> int:
    layer = guide.window.document.experiment().graph.node(node_id).layer
    assert isinstance(layer, Dense)
    return layer.units
