"""Stations about the learning rate: a rate is found and used."""

from __future__ import annotations

from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.opened import opened, undone
from widgets.tour.waiting import TourError, wait_for
from widgets.views.finder import FinderView

STEPS = 150


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
