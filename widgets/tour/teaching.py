"""The station of own handwriting: a digit is kept, a hand is brought in, taught, looked at and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from widgets.tour import hands
from widgets.tour.digits import FIVE
from widgets.tour.guide import Guide, Seen, rounded
from widgets.tour.opened import undone
from widgets.tour.waiting import TourError, wait_for
from widgets.viewing.frame import View
from widgets.views.forgetting import ForgettingView

STEPS, PATIENCE = 40, 240
"""Steps that are taught, and seconds there are for them."""


def handwriting(guide: Guide) -> Seen:
    """One digit kept by keys and forty of a hand that the trained network cannot read: it learns half of them."""
    window = guide.window
    before = window.document.experiment()
    guide.draw(FIVE)
    guide.wait_for_answer()
    guide.pad.setFocus()
    QTest.keyClick(guide.pad, Qt.Key.Key_5, hands.CONTROL)
    if not window.drawings.collection.kept or not guide.pad.drawing().is_empty():
        raise TourError("Ctrl+5 on the pad has kept nothing.")
    hands.click(window, "keptCount")
    panel = window.workbench.panels["handwriting"]
    wait_for(lambda: _is_seen(guide, "teachButton"), "the panel of own drawings")
    _bring_in_the_example(guide)
    with undone(guide):
        hands.choose(window, "teachFrom", "pretrained")
        hands.type_number(window, "teachSteps", STEPS)
        hands.click(window, "teachButton")
        wait_for(lambda: _meter(guide) is not None, "the meter to open")
        wait_for(lambda: guide.step() >= STEPS and not window.run.is_playing, "the steps that are taught", PATIENCE)
        meter = _meter(guide)
        assert meter is not None
        wait_for(lambda: _shown_step(meter) == STEPS, "the meter to show the last step", PATIENCE)
        guide.settle()
        guide.take_picture()
        table = meter.table()
        own, older = table.rows if table is not None else ((), ())
        said = meter.readout()
        if not float(own[3]) > float(own[2]):  # type: ignore[arg-type]
            raise TourError(f"It has learned nothing of the drawings: {said}")
        hands.click(window, "teachBack")
        if window.document.experiment() != before:
            raise TourError("“Back to before” has not brought back the network from before.")
    window.workbench.panels["forgetting"].close()
    panel.close()
    return {
        "kept": len(window.drawings.collection),
        "own before": rounded(float(own[2])),  # type: ignore[arg-type]
        "own now": rounded(float(own[3])),  # type: ignore[arg-type]
        "older": str(older[0]),
        "older before": rounded(float(older[2])),  # type: ignore[arg-type]
        "older now": rounded(float(older[3])),  # type: ignore[arg-type]
        "says": said,
    }


def _bring_in_the_example(guide: Guide) -> None:
    """By the last entry of the menu of files."""
    window = guide.window
    menu = hands.find(hands.find(window, QToolButton, "keptFiles"), QMenu, "keptFilesMenu")
    menu.popup(window.mapToGlobal(window.rect().center()))
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    wait_for(lambda: len(window.drawings.collection) > 40, "the forty drawings")


def _is_seen(guide: Guide, name: str) -> bool:
    control = guide.window.findChild(QWidget, name)
    return control is not None and control.isVisible()


def _meter(guide: Guide) -> ForgettingView | None:
    view = guide.window.findChild(View, "forgettingView")
    return view if isinstance(view, ForgettingView) else None


def _shown_step(meter: ForgettingView) -> int:
    table = meter.table()
    return int(next(iter(table.rows))[4]) if table is not None else -1  # type: ignore[call-overload]
