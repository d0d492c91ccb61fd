"""Scenes of what opens for a moment: menus, lists, the quick-add menu, what a badge says, a tool-tip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QMenu, QToolTip, QWidget

from playground.layers import Convolution, Dense, Flatten
from tests.looks.panels import building
from tests.looks.stage import Stage
from widgets.tour import hands
from widgets.tour.waiting import wait_for


def menu(number: int) -> Callable[[Stage], None]:
    """The menu of this place in the menu bar."""

    def show(stage: Stage) -> None:
        opened = stage.window.menuBar().actions()[number].menu()
        _take_menu(stage, opened)

    return show


def new_menu(stage: Stage) -> None:
    opened = stage.window.menuBar().actions()[0].menu()
    _take_menu(stage, next(action.menu() for action in opened.actions() if action.menu() is not None))


def canvas_menu(stage: Stage) -> None:
    with building(stage):
        canvas = stage.window.workbench.canvas
        canvas.select(*canvas.node_ids()[1:3])
        at = canvas.node_rect(canvas.node_ids()[1]).center()
        ask = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas.viewport().mapToGlobal(at))
        QApplication.sendEvent(canvas.viewport(), ask)
        with stage.opened(QMenu, "canvasMenu") as opened:
            stage.take(opened)


def quick_add(stage: Stage) -> None:
    with building(stage):
        canvas = stage.window.workbench.canvas
        canvas.walk_to(stage.guide.node(Convolution))
        canvas.setFocus()
        QTest.keyClicks(canvas, "c")
        with stage.opened(QFrame, "quickAdd") as opened:
            stage.take(opened)


def problem(stage: Stage) -> None:
    with building(stage):
        canvas = stage.window.workbench.canvas
        canvas.select(stage.guide.node(Flatten))
        canvas.delete_chosen()
        node = stage.guide.node(Dense)
        badge = canvas.network.item(node)
        hands.click_at(canvas.viewport(), canvas.mapFromScene(badge.mapToScene(badge.badge_rectangle().center())))
        with stage.opened(QFrame, "problemPopup") as opened:
            stage.take(opened)


def runs_menu(stage: Stage) -> None:
    table = hands.find(stage.window, QWidget, "runTable")
    opened = QMenu(table)
    opened.addActions(table.actions())
    _take_menu(stage, opened)


def templates(stage: Stage) -> None:
    chooser = hands.find(stage.window, QComboBox, "templateChooser")
    chooser.showPopup()
    wait_for(chooser.view().isVisible, "the list to open")
    stage.take(chooser.view().window())
    chooser.hidePopup()


def tool_tip(stage: Stage) -> None:
    field = hands.find(stage.window, QWidget, "learningRate")
    QToolTip.showText(field.mapToGlobal(QPoint(0, 0)), field.toolTip(), field)
    QApplication.processEvents()
    shown = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible())
    stage.take(shown)
    QToolTip.hideText()


def _take_menu(stage: Stage, opened: QMenu) -> None:
    opened.popup(stage.window.mapToGlobal(QPoint(0, 0)))
    wait_for(opened.isVisible, "the menu to open")
    stage.take(opened)
    opened.close()
