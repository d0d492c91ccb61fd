"""What grows with the length of a run: its history, the curves drawn from it, the moments to go back to."""

from __future__ import annotations

import numpy as np

from playground import templates
from playground.engine.bench.growth import Growth
from playground.engine.bench.turns import Run
from playground.engine.striding import ends_of
from playground.history import History
from playground.messages import Checkpoint
from playground.moments import MOST, Moment, Moments
from playground.strides import Strides

FRAME = 100
"""Steps a frame."""


def growths() -> list[Growth]:
    """Every growth of a run of up to a million steps."""
    steps = (10_000, 30_000, 100_000, 300_000, 1_000_000)
    return [
        Growth("recording a run, a frame at a time, over its steps", steps, recording),
        Growth("one frame more over steps recorded", steps, one_more_frame),
        Growth("the curves of a frame over steps recorded", steps, drawing),
        Growth("a record made ready to be saved over steps recorded", steps, saving),
        Growth("one moment more, another let go, over moments kept", (250, 500, 1000, MOST), thinning),
        Growth("one moment more of a full time slider over steps", steps, one_more_moment),
    ]


def recorded(steps: int) -> History:
    """The history of a run of so many steps."""
    history = History()
    add_frames(history, steps // FRAME)
    return history


def add_frames(history: History, frames: int) -> None:
    """Record so many frames more."""
    losses, ends = np.ones(FRAME, np.float32), ends_of(FRAME)
    means = np.ones(len(ends), np.float32)
    for _ in range(frames):
        done = history.last_step
        history.add(done + FRAME, losses, losses, strides=Strides(done + ends, means, means))


def recording(steps: int) -> Run:
    """A run of so many steps recorded from the first."""

    def run(times: int) -> None:
        for _ in range(times):
            recorded(steps)

    return run


def one_more_frame(steps: int) -> Run:
    """A frame recorded where so many steps are."""
    history = recorded(steps)

    def run(times: int) -> None:
        left = times
        while left > 0:  # never so many more that it is another length, each time from what was recorded
            count = min(left, steps // FRAME // 10)
            add_frames(history.snapshot(), count)
            left -= count

    return run


def drawing(steps: int) -> Run:
    """The curves a window shows of a run of so many steps, thinned to the columns of a picture."""
    history = recorded(steps)

    def run(times: int) -> None:
        for _ in range(times):
            history.curve("train_loss")
            history.curve("train_accuracy")
            history.curve("gradient_norm")

    return run


def saving(steps: int) -> Run:
    """The record as it goes into a project file."""
    history = recorded(steps)

    def run(times: int) -> None:
        for _ in range(times):
            history.to_json()

    return run


def thinning(most: int) -> Run:
    """A moment kept where so many are already, so that another has to go."""
    return _offered(most, 100)


def one_more_moment(steps: int) -> Run:
    """A moment kept at the end of a run of so many steps, with as many before it as are kept at most."""
    return _offered(MOST, steps // MOST)


def _offered(most: int, apart: int) -> Run:
    experiment = templates.find("spiral").experiment()
    weights = {"dense-1/weights": np.zeros((8, 8), np.float32)}

    def moment(step: int) -> Moment:
        return Moment(Checkpoint(step, weights), experiment)

    moments = Moments(most=most)
    moments.take(moment(step) for step in range(0, most * apart, apart))

    def run(times: int) -> None:
        for _ in range(times):
            moments.add(moment(moments.steps[-1] + apart))

    return run
