"""Stations about the learning rate: a rate is found and used, and a schedule is drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from playground.recipe import DrawnSchedule
from widgets.controls.schedule_editor import ScheduleEditor
from widgets.controls.schedule_plot import SchedulePlot
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for
from widgets.views.finder import FinderView

STEPS = 150
LENGTH = 60_000


def finder(guide: Guide) -> Seen:
    """A rate for the spiral's network is found while it trains, and used; its run goes on, and undo takes it back."""
    with undone(guide):
        hands.choose(guide.window, "templateChooser", "spiral")
        wait_for(lambda: guide.window.run.is_compiled and guide.step() == 0, "the spiral's network to be ready")
        with opened(guide, "finder") as view:
            assert isinstance(view, FinderView)
            hands.type_number(view, "finderSteps", STEPS)
            guide.play()
            hands.click(view, "finderStart")
            wait_for(lambda: "Suggested" in view.summary(), "a rate to be suggested")
            said = view.summary()
            document = guide.window.document
            before, step = document.experiment().recipe.learning_rate, guide.step()
            hands.click(view, "finderUse")
            rate = document.experiment().recipe.learning_rate
            if f"Suggested: {rate:g}." not in said or rate == before:
                raise TourError(f"The rate is {rate:g}, and it was said: {said}")
            wait_for(lambda: guide.step() > step, "training to go on with it")
            guide.pause()
            guide.settle()
            guide.take_picture()
            document.undo_stack.undo()
            if document.experiment().recipe.learning_rate != before:
                raise TourError("Undo has not brought back the rate from before.")
            return {"says": said, "used": rate, "before": before, "step": step}


def schedule(guide: Guide) -> Seen:
    """A schedule is drawn while the network trains: a point is clicked and moved by keys, and the rate follows it."""
    with undone(guide):
        hands.choose(guide.window, "templateChooser", "spiral")
        wait_for(lambda: guide.window.run.is_compiled and guide.step() == 0, "the spiral's network to be ready")
        hands.choose(guide.window, "scheduleChooser", "drawn")
        plot = hands.find(guide.window, SchedulePlot, "drawnPlot")
        wait_for(plot.isVisible, "the plot of the schedule to be there")
        hands.type_number(guide.window, "drawnSteps", LENGTH)
        wait_for(lambda: _follows(guide), "a step by the schedule")
        guide.play()
        place = plot.place_of(0.75, 0.4)
        hands.click_at(plot, place.toPoint())
        plot.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(plot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        wait_for(lambda: guide.step() > 0.8 * LENGTH, "training to go past the point")
        guide.pause()
        guide.settle()
        guide.take_picture()
        recipe, step = guide.window.document.experiment().recipe, guide.step()
        drawn = recipe.schedule
        if not isinstance(drawn, DrawnSchedule) or len(drawn.points) != 5:
            raise TourError(f"Five points should be drawn, and there are: {drawn}")
        shares, factors = np.array(drawn.points).T
        wanted = recipe.learning_rate * np.exp(np.interp(step / LENGTH, shares, np.log(factors)))
        frame = guide.window.run.frame
        rate = float("nan") if frame is None else frame.learning_rate
        if not np.isclose(rate, wanted, rtol=0.01):
            raise TourError(f"At step {step} the rate is {rate:.3g}, and by the curve it should be {wanted:.3g}.")
        said = hands.find(guide.window, ScheduleEditor, "drawnSchedule").readout()
        return {"points": [list(point) for point in drawn.points], "says": said, "step": step, "rate": rate}


def _follows(guide: Guide) -> bool:
    """Train one step; whether the rate is that at the beginning of the schedule already, and no longer the constant."""
    step = guide.step()
    hands.click(guide.window, "stepButton")
    wait_for(lambda: guide.step() > step, "a step of training")
    guide.pause()
    frame = guide.window.run.frame
    return frame is not None and frame.learning_rate < 0.5 * guide.window.document.experiment().recipe.learning_rate
