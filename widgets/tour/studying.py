"""Stations where a famous network is looked at: as a row of groups, and with a group opened."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from widgets.builder.canvas import NetworkCanvas
from widgets.problem_list import ProblemList
from widgets.tour import hands
from widgets.tour.building import arrange_for_building
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import wait_for

FAMOUS = "resnet-18"
WAY = ("stage-3", "block-1")
"""Groups in each other: a stage, and in it the block that makes the picture smaller and has a way around it."""


def study(guide: Guide) -> Seen:
    """Choose ResNet-18: told to be for study, with the note of what departs from the paper."""
    window, document = guide.window, guide.window.document
    guide.pause()
    steps = document.undo_stack.index()
    _begin(guide)
    graph = document.experiment().graph
    seen: Seen = {
        "blocks": [*graph.ids],
        "note": [note.text for note in graph.notes],
        "parameters": _plain(hands.find(window, QLabel, "summaryParameters")),
        "depth": _plain(hands.find(window, QLabel, "summaryDepth")),
        "sees": _plain(hands.find(window, QLabel, "summaryField")),
        "told": hands.find(window, ProblemList, "problemList").sentences(),
    }
    guide.settle()
    guide.take_picture()
    _end(guide, steps)
    return seen


def open_group(guide: Guide) -> Seen:
    """Open a stage of ResNet-18 and a block in it by double clicks, and go back."""
    window, document = guide.window, guide.window.document
    canvas = window.workbench.canvas
    guide.pause()
    steps = document.undo_stack.index()
    _begin(guide)
    for depth, group in enumerate(WAY, 1):
        QTest.mouseDClick(canvas.viewport(), hands.LEFT, pos=_middle(guide, group))
        wait_for(lambda depth=depth: window.workbench.editor.path == WAY[:depth], f"“{group}” to be opened")
        guide.settle()
    seen: Seen = {"path": [*window.workbench.editor.path], "blocks": [*canvas.node_ids()]}
    guide.take_picture()
    window.workbench.editor.leave_group(0)
    wait_for(lambda: window.workbench.editor.path == (), "the groups to be left")
    _end(guide, steps)
    return seen


def _begin(guide: Guide) -> None:
    hands.choose(guide.window, "templateChooser", FAMOUS)
    arrange_for_building(guide, True)
    wait_for(lambda: WAY[0] in guide.window.workbench.canvas.node_ids(), f"the blocks of “{FAMOUS}”")


def _end(guide: Guide, steps: int) -> None:
    guide.window.document.undo_stack.setIndex(steps)
    arrange_for_building(guide, False)


def _middle(guide: Guide, node_id: str) -> QPoint:
    """Where a block is in the picture of the canvas."""
    canvas = hands.find(guide.window, NetworkCanvas, "networkCanvas")
    middle: QPoint = canvas.node_rect(node_id).center()
    return middle


def _plain(label: QLabel) -> str:
    """What a label says, without the marks for bold letters."""
    return label.text().replace("<b>", "").replace("</b>", "")
