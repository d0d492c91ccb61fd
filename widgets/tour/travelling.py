"""The station that goes back in time: every view as it was, then a new run from there, and back by undo."""

from __future__ import annotations

from widgets.time_travel.slider import MomentSlider
from widgets.tour import hands
from widgets.tour.guide import Guide, Seen
from widgets.tour.waiting import TourError, wait_for

MOMENTS = 12
"""So many to go back to are enough."""


def travel(guide: Guide) -> Seen:
    """A third of the way back, the drawing is read by the network of then; a branch goes on from there."""
    travel = guide.window.travel
    if len(travel.moments) < MOMENTS:
        guide.play()
        wait_for(lambda: len(travel.moments) >= MOMENTS, f"{MOMENTS} moments")
    guide.pause()
    slider = hands.find(guide.window, MomentSlider, "timeSlider")
    present = guide.step()
    slider.setValue(slider.maximum() // 3)
    visited = travel.visited
    if visited is None:
        raise TourError("The slider did not lead back.")
    wait_for(lambda: guide.window.run.answer is not None and guide.window.run.answer.step == visited.step, "the past")
    wait_for(lambda: travel.evaluation is not None, "how good it was then")
    said = guide.window.time_bar.readout()
    guide.take_picture()
    hands.click(guide.window, "timeBranch")
    wait_for(lambda: guide.step() == visited.step and guide.window.run.is_compiled, "the branch")
    branch = guide.window.runs.records[-1].name
    guide.window.document.undo_stack.undo()
    wait_for(lambda: guide.step() == present and guide.window.run.is_compiled, "the run from before")
    return {"moments": len(travel.moments), "said": said, "branch": branch, "steps": [visited.step, present]}
